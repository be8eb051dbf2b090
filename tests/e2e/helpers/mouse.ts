import type { Page } from 'playwright-core';
import type { Command } from '../../../src/engine/commands';
import { DebriefPage } from './debrief-page';
import type { Rehearsal } from './rehearsal';
import { ResponsePage } from './response-page';
import { SilencePage } from './silence-page';
import { TablePage } from './table-page';
import { BriefPage, linkTo } from './title-page';

/** One decision by mouse; stops where the next decision is due. */
export async function make(page: Page, command: Command): Promise<void> {
  switch (command.type) {
    case 'agenda/table':
      await new TablePage(page).table(command.measure);
      return;
    case 'council/circulate':
      await new TablePage(page).commit();
      return hearOut(page);
    case 'council/way':
      await new SilencePage(page).take(command.way);
      return hearOut(page);
    case 'turn/advance': {
      const onward = new ResponsePage(page).onward();
      const words = await onward.innerText();
      await onward.click();
      await new TablePage(page).isThere(Number.parseInt(words.replace(/\D/g, ''), 10));
      return;
    }
    default:
      throw new Error(`No rehearsal decides ${command.type}.`);
  }
}

/** Through the answers and the response to the next thing to decide, skipping whatever moves. */
export async function hearOut(page: Page): Promise<void> {
  const silence = new SilencePage(page);
  const response = new ResponsePage(page);
  for (;;) {
    const skip = silence.skipButton().or(response.skipButton());
    await skip.or(silence.ways()).or(silence.onward()).or(response.onward()).first().waitFor();
    if ((await silence.ways().isVisible()) || (await response.onward().isVisible())) return;
    // What moves may have come to its end by itself between the look and the press.
    await skip
      .or(silence.onward())
      .first()
      .click({ timeout: 2000 })
      .catch(() => undefined);
  }
}

export async function takeTheChair(page: Page, seed: string): Promise<TablePage> {
  // Where everything is painted in software, a single frame may take many seconds.
  page.setDefaultTimeout(60_000);
  await page.goto(linkTo(seed));
  await new BriefPage(page).isThere();
  await new BriefPage(page).takeTheChair().click();
  return new TablePage(page).isThere(1);
}

/** From the link to the debrief, making the decisions of the rehearsal. */
export async function playOut(page: Page, game: Rehearsal): Promise<DebriefPage> {
  await takeTheChair(page, game.seed);
  for (const command of game.commands) await make(page, command);
  return toDebrief(page);
}

export async function toDebrief(page: Page): Promise<DebriefPage> {
  await page.getByRole('button', { name: 'To the debrief' }).click();
  return new DebriefPage(page).isThere();
}

/** The board without its canvas: the page alone, which draws much faster than software can do the picture. */
export async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return /webgl/.test(kind) ? null : (Reflect.apply(real, this, [kind, ...rest]) as RenderingContext | null);
    } as typeof real;
    if ('OffscreenCanvas' in window) {
      const off = OffscreenCanvas.prototype.getContext;
      OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, kind: string, ...rest: unknown[]) {
        return /webgl/.test(kind) ? null : (Reflect.apply(off, this, [kind, ...rest]) as OffscreenRenderingContext | null);
      } as typeof off;
    }
  });
}
