import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { MatchRecord } from '../../src/storage';
import { type PageOptions, withPage } from '../helpers/browser';
import { DebriefPage } from './helpers/debrief-page';
import { hearOut, make, playOut, takeTheChair, withoutWebGl } from './helpers/mouse';
import { allTurns, BUSY_CHAIR, IDLE_CHAIR, nameOf, seedWhere } from './helpers/rehearsal';
import { ResponsePage } from './helpers/response-page';
import { SilencePage } from './helpers/silence-page';
import { drop, spoil, storedKeys } from './helpers/store';
import { TablePage } from './helpers/table-page';
import { TitlePage } from './helpers/title-page';

/** Saves have nothing to do with the picture. */
const flat = (run: (page: Page) => Promise<void>, options: PageOptions = {}): Promise<void> =>
  withPage({ width: 1366, height: 768, reducedMotion: 'reduce', path: null, ...options }, async (page) => {
    await withoutWebGl(page);
    await run(page);
  });

const flipped = (record: MatchRecord): unknown => ({ ...record, replay: { ...record.replay, seed: `${record.replay.seed}.` } });

/** The page saves without being asked and without saying so: the store says when. */
async function saved(page: Page, start: string): Promise<void> {
  const lies = async (): Promise<boolean> => (await storedKeys(page)).some((key) => key.startsWith(start));
  await expect.poll(lies, { timeout: 20_000 }).toBe(true);
}

test('a reload in the middle of a turn brings the draft back as it lay', async () => {
  await flat(async (page) => {
    const table = await takeTheChair(page, 'a reload in between');
    await table.putFirstStepsAway();
    await table.table('baltic-air-policing');
    await table.table('suspend-cooperation');
    const [draft, odds] = [await table.draft(), await table.odds()];
    await page.reload();
    await table.isThere(1);
    await expect.poll(() => table.draft()).toEqual(draft);
    await expect.poll(() => table.odds()).toBe(odds);
    await table.undo();
    await expect.poll(() => table.draft()).toEqual([nameOf('baltic-air-policing')]);
  });
});

test('a reload at a broken silence and one beside the ledger lead back to the same place', async () => {
  const game = seedWhere(BUSY_CHAIR, (one) => one.broken[0] === 1);
  await flat(async (page) => {
    await takeTheChair(page, game.seed);
    const first = game.commands.findIndex((one) => one.type === 'council/way');
    for (const command of game.commands.slice(0, first)) await make(page, command);
    const silence = new SilencePage(page);
    const ways = await silence.ways().innerText();
    await page.reload();
    await silence.isThere();
    await expect.poll(() => silence.ways().innerText()).toBe(ways);

    const closes = game.commands.findIndex((one) => one.type === 'turn/advance');
    for (const command of game.commands.slice(first, closes)) await make(page, command);
    const response = new ResponsePage(page);
    const ledger = await response.lines();
    await page.reload();
    await response.isThere();
    await expect.poll(() => response.lines()).toEqual(ledger);
    await make(page, { type: 'turn/advance' });
  });
});

test('a reload after the ending shows the debrief again, and Continue leads there from the title', { timeout: 120_000 }, async () => {
  const game = seedWhere(IDLE_CHAIR, allTurns);
  await flat(async (page) => {
    const debrief = await playOut(page, game);
    const outcome = await debrief.outcome();
    await page.reload();
    await debrief.isThere();
    await expect.poll(() => debrief.outcome()).toEqual(outcome);

    await page.goto('./');
    const title = await new TitlePage(page).isThere();
    await expect.poll(() => title.continueButton().innerText()).toContain('ended');
    await title.continueButton().click();
    await new DebriefPage(page).isThere();
    await expect.poll(() => debrief.outcome()).toEqual(outcome);
    expect((await debrief.replay()).finalHash).toBe(game.replay.finalHash);
  });
});

/** Turn 2, its record spoilt behind the page's back; turn 1 lies beside it, whole. */
async function damagedInTurnTwo(page: Page): Promise<TitlePage> {
  await takeTheChair(page, 'one turn is kept');
  await new TablePage(page).commit();
  await hearOut(page);
  await make(page, { type: 'turn/advance' });
  await saved(page, 'match/turn/');
  await spoil(page, 'match/current', flipped);
  await page.goto('./');
  const title = await new TitlePage(page).isThere();
  await title.notice().waitFor();
  return title;
}

test('a damaged record gives a notice, is kept, and Continue leads to the turn before', async () => {
  await flat(async (page) => {
    const title = await damagedInTurnTwo(page);
    await expect
      .poll(() => title.notice().innerText())
      .toMatch(/damaged[\s\S]*put aside[\s\S]*not deleted[\s\S]*Continue takes up the turn before/);
    expect((await storedKeys(page)).filter((key) => key.startsWith('backup/'))).toHaveLength(1);
    await title.continueButton().click();
    await page.getByRole('main', { name: /^(Turn \d+: decide|Response and ledger)$/ }).waitFor();
  });
});

test('the turn before is still offered when the page is opened once more', async () => {
  await flat(async (page) => {
    await damagedInTurnTwo(page);
    await page.reload();
    const title = await new TitlePage(page).isThere();
    await title.continueButton().waitFor({ timeout: 3000 });
  });
});

test.each([
  ['nonsense', () => ({ nothing: 'of the kind' }), /damaged/],
  ['changed by a word', flipped, /damaged/],
  ['of a later version', (record: MatchRecord) => ({ ...record, format: 99 }), /newer version/],
] as const)('a record that is %s, and the only one, gives a notice and a title to play from', async (_, change, words) => {
  await flat(async (page) => {
    await takeTheChair(page, 'nothing is kept');
    await saved(page, 'match/current');
    await page.goto('./');
    await new TitlePage(page).isThere();
    await drop(page, 'match/turn/');
    await spoil(page, 'match/current', change);
    await page.reload();
    const title = await new TitlePage(page).isThere();
    await expect.poll(() => title.notice().innerText()).toMatch(words);
    await expect.poll(() => title.continueButton().count()).toBe(0);
    await title.notice().getByRole('button', { name: 'Put away' }).click();
    await takeTheChair(page, 'a new start');
  });
});
