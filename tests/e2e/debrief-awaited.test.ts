import { expect, test } from 'vitest';
import { playMatch } from '../../src/analysis';
import { compile, makeReplay, STANDARD } from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { makeRecord } from '../../src/storage/match-record';
import { withPage } from '../helpers/browser';
import { DebriefPage } from './helpers/debrief-page';
import { withoutWebGl } from './helpers/mouse';
import { crimea } from './helpers/rehearsal';
import { spoil } from './helpers/store';
import { TitlePage } from './helpers/title-page';

/** What the files of the debrief are called in a built game. */
const DEBRIEF = /\/assets\/debrief-[^/]*\.js/;

test('a debrief that cannot be fetched says so, and comes when the page is loaded again', { timeout: 120_000 }, async () => {
  const { state, commands, hashes, snapshots } = playMatch(compile(crimea), 'no line', 'do-nothing', POLICIES['do-nothing'], {
    trace: true,
  });
  const replay = makeReplay(crimea, 'no line', STANDARD, commands, hashes, state, snapshots);
  const record = makeRecord({ savedAt: 1, writer: 'test', title: crimea.title, turn: state.pub.turn, turns: 10, ended: true, replay });
  await withPage({ width: 1366, height: 768, path: null, expected: [/debrief-|ERR_FAILED|dynamically imported/] }, async (page) => {
    await withoutWebGl(page);
    await page.goto('./');
    await new TitlePage(page).isThere();
    await spoil(page, 'match/current', () => record);
    await page.goto('about:blank');
    let asked = 0;
    await page.route(DEBRIEF, (route) => {
      asked++;
      return route.abort();
    });
    await page.goto('./#/match');
    await page.getByRole('alert').filter({ hasText: 'The debrief could not be fetched.' }).waitFor();
    expect(asked).toBeGreaterThan(0);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.click();
    const reload = page.getByRole('button', { name: 'Load the page again' });
    await reload.waitFor();
    await page.unroute(DEBRIEF);
    await reload.click();
    await new DebriefPage(page).isThere();
  });
});
