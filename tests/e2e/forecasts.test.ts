import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { playMatch } from '../../src/analysis';
import { compile, makeReplay, STANDARD } from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { forkSession, resumeSession } from '../../src/session';
import { makeRecord, type MatchRecord } from '../../src/storage/match-record';
import { withPage } from '../helpers/browser';
import { GamesSheet } from './helpers/games-sheet';
import { hearOut, toDebrief, withoutWebGl } from './helpers/mouse';
import { crimea } from './helpers/rehearsal';
import { spoil, stored, storedKeys } from './helpers/store';
import { TablePage } from './helpers/table-page';
import { TitlePage } from './helpers/title-page';

const SEED = 'held likely';
const LAST = crimea.turns.length;

/** A match of a do-nothing chair that stands at the opening of its last turn, and a card that can be laid there without a vote. */
function beforeTheEnd(): { readonly record: MatchRecord; readonly card: string } {
  const { state, commands, hashes, snapshots } = playMatch(compile(crimea), SEED, 'do-nothing', POLICIES['do-nothing'], { trace: true });
  if (state.pub.turn !== LAST) throw new Error(`the seed '${SEED}' ends in turn ${state.pub.turn}: choose another`);
  const match = forkSession(crimea, makeReplay(crimea, SEED, STANDARD, commands, hashes, state, snapshots), LAST);
  const card = crimea.measures.find(
    ({ id, procedure }) => procedure === 'chair' && match.whyNot({ type: 'agenda/table', measure: id }) === null,
  );
  if (card === undefined) throw new Error('nothing that the chair decides alone can be laid in the last turn');
  const record = makeRecord({
    ...{ savedAt: 1, writer: 'test', title: crimea.title, turn: LAST, turns: LAST, ended: false },
    ...{ replay: match.replay(), forecasts: [{ turn: 1, probability: 0.6, question: { kind: 'breaks' as const } }] },
  });
  if (!resumeSession(crimea, record.replay).ok) throw new Error('the match cannot be taken up');
  return { record, card: card.id };
}

test('chances stated before the decision are scored in the debrief; the last turn is played again, and both games lie side by side', {
  timeout: 240_000,
}, async () => {
  const { record, card } = beforeTheEnd();
  await withPage({ width: 1366, height: 768, reducedMotion: 'reduce', path: null }, async (page) => {
    await withoutWebGl(page);
    await page.goto('./');
    await new TitlePage(page).isThere();
    await spoil(page, 'match/current', () => record);
    // Away and in again: the page reads the store when it opens.
    await page.goto('about:blank');
    await page.goto('./#/match');
    const table = await new TablePage(page).isThere(LAST);

    const sheet = await table.openCommit();
    const fold = sheet.locator('.forecast-fold');
    expect(await fold.getAttribute('open')).toBeNull();
    await fold.locator('summary').click();
    const badly = sheet.getByRole('spinbutton', { name: 'Chance in per cent: it ends badly' });
    await badly.fill('170');
    await expect.poll(() => sheet.getByRole('button', { name: /^Let it pass/ }).getAttribute('aria-disabled')).toBe('true');
    await badly.fill('70');
    await sheet.getByRole('spinbutton', { name: /^Chance in per cent: the rival answers/ }).fill('20');
    await fold.getByText('Your forecast (2 chances stated)').waitFor();
    await sheet.getByRole('button', { name: 'Let it pass' }).click();
    await hearOut(page);
    const debrief = await toDebrief(page);
    await expect
      .poll(async () => ((await stored(page, 'match/current')) as MatchRecord).forecasts?.map((one) => [one.turn, one.probability]), {
        timeout: 20_000,
      })
      .toEqual([
        [1, 0.6],
        [LAST, 0.7],
        [LAST, 0.2],
      ]);

    const scored = debrief.part('Your forecasts');
    await scored.getByText('3 forecasts scored').waitFor({ timeout: 120_000 });
    expect(await scored.innerText()).toMatch(/Your score is 0\.\d\d/);
    await scored.getByText('Every forecast').click();
    // A chair that tables nothing has nothing that anybody could break.
    expect(await scored.getByRole('row', { name: /^1 a delegation breaks silence/ }).innerText()).toMatch(/60\s%\s+0\s%\s+no\s+0\.36/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Forecasts (CSV)' }).click()]);
    const rows = (await text(await file.createReadStream())).trim().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatch(/^1,2014-[\d-]+,breaks,,a delegation breaks silence,60,0,,0,0\.36,0$/);
    const before = await debrief.outcome();

    const turned = debrief.part('Where it turned');
    await turned.getByText('Every decision').click({ timeout: 200_000 });
    await turned
      .getByRole('row', { name: new RegExp(`^${LAST} `) })
      .getByRole('button')
      .click();
    await table.isThere(LAST);
    await expect.poll(() => storedKeys(page), { timeout: 20_000 }).toContain('match/first');
    // While the second course still runs, the two can be laid side by side over the table.
    await new GamesSheet(page).open();
    await page.getByRole('button', { name: 'Compare with another game' }).click();
    const over = page.getByRole('dialog', { name: 'Two games side by side' });
    await over.getByText(/^The games part in turn \d+\./).waitFor({ timeout: 60_000 });
    await over.getByRole('button', { name: 'Close' }).click();
    await over.waitFor({ state: 'detached' });
    await table.table(card);
    const again = await table.openCommit();
    // Open as it was left, and empty: what was said of the first course is not said of this one.
    await again.locator('.forecast-fold[open]').waitFor();
    expect(await again.getByRole('spinbutton').first().inputValue()).toBe('');
    await again.getByRole('button', { name: 'Decide it' }).click();
    await hearOut(page);
    await toDebrief(page);

    const beside = debrief.part('Two games side by side');
    await beside.getByText(`The games part in turn ${LAST}.`).waitFor({ timeout: 60_000 });
    expect(await beside.innerText()).toMatch(/Same seed, same luck\. Of (\d+) draws that both games made, \1 fell the same\./);
    const total = await beside.getByRole('row', { name: /^Total/ }).innerText();
    expect(Math.round(Number.parseFloat(total.replace(/^Total\s+/, '')))).toBe(before.score);
    await beside.getByRole('row', { name: new RegExp(`^${LAST} Decided.*differs`) }).waitFor();
    await beside.getByRole('img', { name: /in both games/ }).waitFor();
    await debrief.part('Your forecasts').getByText('1 forecast scored').waitFor({ timeout: 120_000 });
  });
});
