import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { playMatch } from '../../src/analysis';
import { compile, makeReplay, STANDARD } from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { makeRecord } from '../../src/storage/match-record';
import { withPage } from '../helpers/browser';
import { DebriefPage } from './helpers/debrief-page';
import { withoutWebGl } from './helpers/mouse';
import { crimea } from './helpers/rehearsal';
import { spoil, storedKeys } from './helpers/store';
import { TablePage } from './helpers/table-page';
import { TitlePage } from './helpers/title-page';

const SEED = 'where it turned';

/** A finished match in the store, as if it had been played here. */
async function finished(page: Page): Promise<DebriefPage> {
  const { state, commands, hashes, snapshots } = playMatch(compile(crimea), SEED, 'hawk', POLICIES.hawk, { trace: true });
  const replay = makeReplay(crimea, SEED, STANDARD, commands, hashes, state, snapshots);
  const record = makeRecord({ savedAt: 1, writer: 'test', title: crimea.title, turn: state.pub.turn, turns: 10, ended: true, replay });
  await page.goto('./');
  await new TitlePage(page).isThere();
  await spoil(page, 'match/current', () => record);
  // Away and in again: the page reads the store when it opens.
  await page.goto('about:blank');
  await page.goto('./#/match');
  return new DebriefPage(page).isThere();
}

test('the debrief finds where it turned; a turn is played again under the same luck, and the first game is not lost', {
  timeout: 240_000,
}, async () => {
  await withPage({ width: 1366, height: 768, reducedMotion: 'reduce', path: null }, async (page) => {
    await withoutWebGl(page);
    const debrief = await finished(page);
    const before = await debrief.outcome();
    const turned = debrief.part('Where it turned');
    const door = turned.getByRole('button', { name: /^Play it from turn \d+$/ }).first();
    await door.waitFor({ timeout: 240_000 });
    await expect.poll(() => turned.innerText()).toMatch(/more .*\(\S+ to \S+\)/);

    await debrief
      .part('Skill and luck')
      .getByRole('row', { name: /Your luck/ })
      .waitFor({ timeout: 120_000 });
    await debrief.part('The same decisions, another rival').getByText('your rival').waitFor({ timeout: 120_000 });
    await debrief.page.getByRole('button', { name: /^Other games:/ }).click();
    await page.locator('.timeline__band').first().waitFor();

    const turn = Number(/\d+/.exec(await door.innerText())?.[0]);
    await door.click();
    const table = await new TablePage(page).isThere(turn);
    await expect.poll(() => table.draft()).toEqual([]);
    await expect.poll(() => storedKeys(page), { timeout: 20_000 }).toContain('match/first');

    // The course goes on after a reload, and the way back is still there.
    await page.reload();
    await table.isThere(turn);
    await page.getByRole('button', { name: /^What if: back to the first game/ }).click();
    await debrief.isThere();
    expect(await debrief.outcome()).toEqual(before);
    await expect.poll(() => storedKeys(page), { timeout: 20_000 }).not.toContain('match/first');
  });
});
