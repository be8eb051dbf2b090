import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withPage } from '../helpers/browser';
import type { DebriefPage } from './helpers/debrief-page';
import { hearOut, make, toDebrief } from './helpers/mouse';
import { allTurns, BUSY_CHAIR, crimea, nameOf, type Rehearsal, seedWhere } from './helpers/rehearsal';
import { ResponsePage } from './helpers/response-page';
import { SilencePage } from './helpers/silence-page';
import { TablePage } from './helpers/table-page';
import { BriefPage, TitlePage } from './helpers/title-page';

const near = (sum: number, value: number): void => expect(Math.abs(sum - value)).toBeLessThan(0.006);
const total = (base: number, causes: readonly number[]): number => causes.reduce((sum, one) => sum + one, base);

test('a whole game of Crimea by mouse, from the title to the debrief', { timeout: 240_000 }, async () => {
  const game = seedWhere(BUSY_CHAIR, (one) => allTurns(one) && one.broken[0] === 2);
  await withPage({ width: 1366, height: 768 }, async (page) => {
    await fromTitleToTable(page, game.seed);
    await firstTurn(page, game);
    await playOn(page, game);
    const debrief = await toDebrief(page);
    await readDebrief(debrief, game);
  });
});

async function fromTitleToTable(page: Page, seed: string): Promise<void> {
  const title = await new TitlePage(page).isThere();
  await title.setSeed(seed);
  await title.begin().click();
  const brief = await new BriefPage(page).isThere();
  expect(await brief.seed()).toBe(seed);
  await brief.takeTheChair().click();
  const table = await new TablePage(page).isThere(1);
  await table.putFirstStepsAway();
  await table.drawn();
}

/** Everything slowly once: odds, undo, the last look, and answers that are skipped. */
async function firstTurn(page: Page, game: Rehearsal): Promise<void> {
  const table = new TablePage(page);
  const tabled = game.commands.slice(
    0,
    game.commands.findIndex((one) => one.type === 'council/circulate'),
  );
  const names = tabled.flatMap((one) => (one.type === 'agenda/table' ? [nameOf(one.measure)] : []));
  for (const command of tabled) await make(page, command);
  await expect.poll(() => table.draft()).toEqual(names);

  await table.undo();
  await expect.poll(() => table.draft()).toEqual(names.slice(0, -1));
  await make(page, tabled[tabled.length - 1]!);
  await expect.poll(() => table.odds()).toMatch(/to hold, \d+\s%/);

  const sheet = await table.openCommit();
  await expect.poll(() => sheet.innerText()).toMatch(/Will it hold\?\s+[A-Z][a-z ]+, \d+\s%/);
  await sheet.getByRole('button', { name: 'Back to the draft' }).click();
  await expect.poll(() => table.draft()).toEqual(names);

  await table.commit();
  const silence = await new SilencePage(page).isThere();
  await silence.skipButton().click();
  expect(await silence.answered()).toBe('held');
  await expect.poll(() => page.locator('.silence__headline').innerText()).toContain('hold');
  await silence.onward().click();
  const response = await new ResponsePage(page).isThere();
  await response.skipButton().click();
  await readLedger(response);
}

async function readLedger(response: ResponsePage): Promise<void> {
  const lines = await response.lines();
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) near(total(line.base, line.causes), line.value);
}

/** The rest with end states at once, as a player in a hurry would set it. */
async function playOn(page: Page, game: Rehearsal): Promise<void> {
  const rest = game.commands.slice(game.commands.findIndex((one) => one.type === 'turn/advance'));
  let turn = 1;
  for (const command of rest) {
    if (command.type === 'council/way') await chooseAWay(page);
    await make(page, command);
    if (command.type !== 'turn/advance') continue;
    turn += 1;
    if (turn === 2) {
      await endStatesAtOnce(page);
      await askWhy(new TablePage(page));
    }
  }
  expect(turn).toBe(crimea.turns.length);
  await hearOut(page);
  await readLedger(new ResponsePage(page));
}

async function endStatesAtOnce(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  const sheet = page.getByRole('dialog', { name: 'Settings' });
  await sheet.getByText('End states at once').click();
  await sheet.getByRole('button', { name: 'Close' }).click();
}

/** Every number answers for itself. */
async function askWhy(table: TablePage): Promise<void> {
  let causes = 0;
  for (const { id } of crimea.indicators.filter((one) => one.shown)) {
    const reading = await table.why(id);
    near(total(reading.base, reading.causes), reading.value);
    causes += reading.causes.length;
  }
  expect(causes).toBeGreaterThan(3);
}

/** Five ways, each with its price and its odds, before one is taken. */
async function chooseAWay(page: Page): Promise<void> {
  const silence = await new SilencePage(page).isThere();
  await expect.poll(() => silence.objections().count()).toBeGreaterThan(0);
  const ways = await silence.ways().getByRole('listitem').all();
  expect(ways).toHaveLength(5);
  for (const way of ways) expect(await way.innerText()).toMatch(/At once[\s\S]*Works[\s\S]*\d+\s%|At once[\s\S]*Works|Closed: \w/);
}

async function readDebrief(debrief: DebriefPage, game: Rehearsal): Promise<void> {
  const { page } = debrief;
  const outcome = await debrief.outcome();
  expect(outcome.ending).toBe(game.ending);
  expect(outcome.score).toBe(game.score);
  expect(outcome.dimensions).toHaveLength(5);

  const course = debrief.part('The course of the crisis');
  await expect.poll(() => course.getByRole('button', { name: /^Turn \d+, / }).count()).toBe(crimea.turns.length);
  await course.getByRole('button', { name: /^Turn 2, / }).click();
  const sheet = page.getByRole('dialog', { name: 'Ledger of turn 2' });
  await expect.poll(() => sheet.innerText()).toContain('Silence was broken');
  await sheet.getByRole('button', { name: 'Close' }).click();

  await expect.poll(() => debrief.part('History and your game').getByRole('row').count()).toBe(crimea.history.turns.length + 1);
  const truth = crimea.adversary.types.map((type) => type.name);
  expect(truth).toContain(
    (await debrief.part('What the rival was').locator('.rival__type').innerText()).split('\n')[0]?.trim().split(/ {2,}/)[0],
  );
  await expect.poll(() => debrief.part('Luck').innerText()).toMatch(/hung on \d+ draws/);

  const replay = await debrief.replay();
  expect(replay.commands).toEqual(game.replay.commands);
  expect(replay.finalHash).toBe(game.replay.finalHash);
}
