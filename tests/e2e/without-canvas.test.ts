import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withPage } from '../helpers/browser';
import { make, takeTheChair, toDebrief, withoutWebGl } from './helpers/mouse';
import { allTurns, BUSY_CHAIR, crimea, seedWhere } from './helpers/rehearsal';

/** What the canvas would draw stands on the page, to be seen and not only to be heard. */
async function boardInThePage(page: Page): Promise<void> {
  await expect.poll(() => page.locator('canvas').count()).toBe(0);
  await expect.poll(() => page.locator('.drawn').count()).toBe(0);
  const ladder = page.getByRole('region', { name: 'Escalation ladder' });
  await expect.poll(() => ladder.getByRole('listitem').filter({ visible: true }).count()).toBe(crimea.ladder.rungs.length);
  await expect.poll(() => ladder.locator('[aria-current="step"]').count()).toBe(1);
  const seats = page.getByRole('region', { name: new RegExp(`^${crimea.council.name}`) }).getByRole('button');
  await expect.poll(() => seats.filter({ visible: true }).count()).toBe(crimea.council.delegations.length);
  await expect.poll(() => page.locator('.map-fallback').isVisible()).toBe(true);
  await expect.poll(() => page.locator('.slot-capital .coin').count()).toBe(crimea.capital.max);
}

/** The map in words, to every reader by a button. */
async function mapInWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'The map as a table' }).click();
  const sheet = page.getByRole('dialog', { name: /the map as a table$/ });
  await expect.poll(() => sheet.getByRole('row').count()).toBeGreaterThan(1);
  for (const area of crimea.map.contested) {
    const text = await sheet.innerText();
    if (text.includes(area.name)) expect(text).toContain(area.note);
  }
  await sheet.getByRole('button', { name: 'Close' }).click();
}

test('without WebGL a whole game is played on a page that lacks nothing', { timeout: 240_000 }, async () => {
  const game = seedWhere(BUSY_CHAIR, (one) => allTurns(one) && one.broken.length > 0);
  await withPage({ width: 1366, height: 768, path: null, reducedMotion: 'reduce' }, async (page) => {
    await withoutWebGl(page);
    await takeTheChair(page, game.seed);
    await boardInThePage(page);
    await mapInWords(page);
    for (const command of game.commands) {
      if (command.type === 'council/way') await boardInThePage(page);
      await make(page, command);
      if (command.type !== 'turn/advance') continue;
      await boardInThePage(page);
    }
    const outcome = await (await toDebrief(page)).outcome();
    expect([outcome.ending, outcome.score]).toEqual([game.ending, game.score]);
  });
});

test('a graphics context that is lost in the middle of a game takes nothing with it', { timeout: 120_000 }, async () => {
  await withPage({ width: 1366, height: 768, path: null, reducedMotion: 'reduce' }, async (page) => {
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        const context = Reflect.apply(real, this, [kind, ...rest]) as RenderingContext | null;
        if (/webgl/.test(kind) && this.isConnected !== undefined) Object.assign(window, { drawing: context });
        return context;
      } as typeof real;
    });
    const table = await takeTheChair(page, 'a lost context');
    await table.drawn();
    await table.putFirstStepsAway();
    await page.evaluate(() => {
      (window as unknown as { drawing: WebGL2RenderingContext }).drawing.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await make(page, { type: 'council/circulate' });
    await make(page, { type: 'turn/advance' });
    await table.isThere(2);
  });
});
