import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Command } from '../../src/engine/commands';
import { PILLARS, WAYS } from '../../src/engine/vocabulary';
import { withPage } from '../helpers/browser';
import { DebriefPage } from './helpers/debrief-page';
import { Keyboard } from './helpers/keyboard';
import { takeTheChair } from './helpers/mouse';
import { allTurns, BUSY_CHAIR, crimea, nameOf, type Rehearsal, seedWhere } from './helpers/rehearsal';
import { ResponsePage } from './helpers/response-page';
import { SilencePage } from './helpers/silence-page';
import { TablePage } from './helpers/table-page';
import { BriefPage, TitlePage } from './helpers/title-page';

const starts = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** Where the game below lost its focus between two screens. */
let strays: readonly string[] | null = null;

test('a whole game of Crimea by keyboard alone, the focus never lost on a screen', { timeout: 240_000 }, async () => {
  const game = seedWhere(BUSY_CHAIR, (one) => allTurns(one) && one.broken[0] === 2);
  await withPage({ width: 1366, height: 768, reducedMotion: 'reduce' }, async (page) => {
    // A mouse that does anything at all spoils the game.
    await page.exposeFunction('mouseWasUsed', () => keys.faults.push('a pointer was used'));
    const keys = new Keyboard(page);
    await page.evaluate(() => {
      document.addEventListener('pointerdown', () => (window as unknown as { mouseWasUsed(): void }).mouseWasUsed(), true);
    });
    await fromTitleToTable(keys, game.seed);
    await readTheKeys(keys);
    for (const command of game.commands) await make(keys, command);
    const debrief = new DebriefPage(page);
    await keys.cross('n', 'N for the debrief', () => debrief.isThere());
    await readDebrief(keys, debrief, game);
    strays = keys.strays;
    expect(keys.faults).toEqual([]);
  });
});

test('the focus follows to every new screen', () => {
  expect(strays).toEqual([]);
});

test('a key pressed the moment a sheet has closed keeps the focus that it set', async () => {
  await withPage({ width: 1366, height: 768, reducedMotion: 'reduce', path: null }, async (page) => {
    await takeTheChair(page, 'quick fingers');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('?');
      await sheet.waitFor();
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
      await page.keyboard.press(String(1 + (i % PILLARS.length)));
      await page.locator(`.tray.${PILLARS[i % PILLARS.length]} :focus`).waitFor();
    }
  });
});

async function fromTitleToTable(keys: Keyboard, seed: string): Promise<void> {
  const { page } = keys;
  await new TitlePage(page).isThere();
  await keys.press('Tab');
  await keys.walkTo(/^Set your own seed/);
  await keys.press('Enter');
  await keys.press('Tab');
  await page.keyboard.type(seed);
  await keys.walkTo(/^Begin/);
  const brief = await keys.cross('Enter', 'Begin', () => new BriefPage(page).isThere());
  expect(brief.name).toBe('Take the chair');
  await keys.cross('Enter', 'Take the chair', () => new TablePage(page).isThere(1));
}

/** The list of keys opens by its own key and closes by Escape; what it promises is used in this game. */
async function readTheKeys(keys: Keyboard): Promise<void> {
  const { page } = keys;
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.waitFor();
  const listed = await sheet.locator('kbd').allInnerTexts();
  for (const key of ['1', '2', '3', '4', 'C', 'Backspace', 'S', 'M', '?', 'Tab', 'Enter', 'Esc']) expect(listed).toContain(key);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
}

async function make(keys: Keyboard, command: Command): Promise<void> {
  const { page } = keys;
  switch (command.type) {
    case 'agenda/table':
      return tableCard(keys, command.measure);
    case 'council/circulate':
      await page.keyboard.press('c');
      await page.locator('dialog.commit-sheet').waitFor();
      expect((await keys.look('in the last look')).name).toMatch(/^(Circulate it|Decide it|Let it pass)$/);
      await page.keyboard.press('Enter');
      await page.getByRole('main', { name: /decide$/ }).waitFor({ state: 'detached' });
      return hearOut(keys);
    case 'council/way': {
      const number = WAYS.indexOf(command.way) + 1;
      const card = await new SilencePage(page).way(command.way).elementHandle();
      await keys.press(String(number), `${number} for a way on`);
      await page.keyboard.press('Enter');
      await card?.waitForElementState('hidden');
      return hearOut(keys);
    }
    case 'turn/advance':
      await keys.cross('n', 'N for the next turn', () => new TablePage(page).isThere());
      return;
    default:
      throw new Error(`No rehearsal decides ${command.type}.`);
  }
}

/** The key of the pillar, arrows to the card, Enter to open it, Tab to its button, Enter. The coin does it at once. */
async function tableCard(keys: Keyboard, measure: string): Promise<void> {
  const { page } = keys;
  const spec = crimea.measures.find((one) => one.id === measure);
  if (!spec) throw new Error(`No measure '${measure}'.`);
  const key = String(PILLARS.indexOf(spec.pillar) + 1);
  await page.keyboard.press(key);
  await page.locator(`.tray.${spec.pillar} :focus`).waitFor();
  await keys.look(`after ${key}`);
  // The tray remembers where the focus was.
  await keys.press('Home');
  await keys.walkTo(starts(spec.name), 'ArrowDown', 20);
  await keys.press('Enter', `Enter on ${spec.name}`);
  await page.getByRole('dialog', { name: spec.name }).waitFor();
  await keys.walkTo(/^Table it/);
  await keys.press('Enter', `Table it: ${spec.name}`);
  await page
    .locator('.draft-form')
    .getByRole('button', { name: `Take back ${nameOf(measure)}` })
    .waitFor();
  expect((await keys.look('back on the card')).name).toMatch(starts(spec.name));
}

async function hearOut(keys: Keyboard): Promise<void> {
  const { page } = keys;
  const silence = new SilencePage(page);
  const response = new ResponsePage(page);
  await silence.ways().or(silence.onward()).or(response.onward()).first().waitFor();
  await keys.look('when the answers are in');
  if (await silence.ways().isVisible()) return;
  if (await silence.onward().isVisible()) {
    await keys.walkTo(/^See the response/);
    await page.keyboard.press('Enter');
  }
  await response.onward().waitFor();
  expect((await keys.look('beside the ledger')).name).toMatch(/^(Open turn \d+|To the debrief)$/);
}

/** What has the focus in the moment in which the sheet leaves the page. */
const focusWhenClosed = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((done) =>
        new MutationObserver((_, watch) => {
          if (document.querySelector('dialog')) return;
          watch.disconnect();
          done(document.activeElement?.getAttribute('aria-label') ?? 'nothing with a name');
        }).observe(document.body, { childList: true, subtree: true }),
      ),
  );

async function readDebrief(keys: Keyboard, debrief: DebriefPage, game: Rehearsal): Promise<void> {
  const outcome = await debrief.outcome();
  expect([outcome.ending, outcome.score]).toEqual([game.ending, game.score]);
  await keys.walkTo(/^Turn 2, /);
  await keys.press('Enter', 'Enter on a turn of the chart');
  await keys.page.getByRole('dialog', { name: 'Ledger of turn 2' }).waitFor();
  await keys.walkTo(/^Turn after/);
  await keys.press('Enter', 'Enter on the turn after');
  await keys.page.getByRole('dialog', { name: 'Ledger of turn 3' }).waitFor();
  // The turn last read has the focus at once: a moment later it would be taken from where the next keys have brought it.
  const left = focusWhenClosed(keys.page);
  await keys.press('Escape', 'Escape from the ledger of turn 3');
  expect(await left).toMatch(/^Turn 3, /);
  await keys.walkTo(/^Replay$/);
  const [download] = await Promise.all([keys.page.waitForEvent('download'), keys.press('Enter', 'Enter on Replay')]);
  expect(download.suggestedFilename()).toMatch(/^crimea-2014-.*replay\.json$/);
}
