import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { encodeGame, type SharedGame } from '../../src/share';
import { type PageOptions, withPage } from '../helpers/browser';
import { GamesSheet } from './helpers/games-sheet';
import { takeTheChair, withoutWebGl } from './helpers/mouse';
import { BUSY_CHAIR, crimea, nameOf, rehearse } from './helpers/rehearsal';
import { TablePage } from './helpers/table-page';
import { TitlePage } from './helpers/title-page';

const flat = (run: (page: Page) => Promise<void>, options: PageOptions = {}): Promise<void> =>
  withPage({ width: 1366, height: 768, reducedMotion: 'reduce', path: null, ...options }, async (page) => {
    page.setDefaultTimeout(60_000);
    await withoutWebGl(page);
    await run(page);
  });
const SLOW = 240_000;

/** A whole game, decided in Node. */
const game = rehearse('a game to share', BUSY_CHAIR);
const { replay } = game;
const shared: SharedGame = {
  ...{ scenario: replay.scenario, engine: replay.engine, seed: replay.seed, settings: replay.settings },
  ...{ commands: replay.commands, finalHash: replay.finalHash, turn: game.turns },
  ending: crimea.endings.find((one) => one.title === game.ending)?.id ?? null,
};
const code = await encodeGame(shared);
const recording = (page: Page) => page.getByRole('region', { name: 'Recording' });
const slider = (page: Page) => page.getByRole('slider', { name: 'Turn' });

test('a game shared from the table opens elsewhere by its link, verifies, and is stepped through both ways', {
  timeout: SLOW,
}, async () => {
  let link = '';
  await flat(async (page) => {
    const table = await takeTheChair(page, 'from the table');
    await table.putFirstStepsAway();
    await table.table('baltic-air-policing');
    const games = await new GamesSheet(page).open();
    await games.press('Share this game');
    link = await page.getByLabel('Link', { exact: true }).inputValue();
    await expect.poll(() => page.getByRole('img', { name: 'The link as a QR code' }).locator('path').getAttribute('d')).toMatch(/^M/);
  });
  await flat(async (page) => {
    await page.goto(link);
    const main = page.getByRole('main', { name: 'A shared game' });
    await main.getByText('Verified.').waitFor();
    await expect
      .poll(() => main.innerText())
      .toMatch(/Crimea 2014[\s\S]*Turn 1 of 10[\s\S]*the game is running[\s\S]*one command[\s\S]*from the table/);
    await page.getByRole('button', { name: 'Watch it turn by turn' }).click();
    await recording(page).waitFor();
    const table = await new TablePage(page).isThere(1);
    await expect.poll(() => table.draft()).toEqual([]);
    await page.keyboard.press('.');
    await expect.poll(() => table.draft()).toEqual([nameOf('baltic-air-policing')]);
    await page.keyboard.press(',');
    await expect.poll(() => table.draft()).toEqual([]);
    await page.getByRole('button', { name: 'Leave the recording' }).click();
    await main.waitFor();
  });
});

test('a finished game is watched by keys, by the slider and by itself, to the same ending', { timeout: SLOW }, async () => {
  await flat(async (page) => {
    await page.goto(`./#g=${code}`);
    const main = page.getByRole('main', { name: 'A shared game' });
    await main.getByText('Verified.').waitFor();
    await expect.poll(() => main.innerText()).toContain(game.ending);
    await expect.poll(() => main.innerText()).toContain(replay.finalHash);
    await page.getByRole('button', { name: 'Watch it turn by turn' }).click();
    const table = await new TablePage(page).isThere(1);
    await page.keyboard.press('ArrowRight');
    await table.isThere(2);
    await page.keyboard.press('ArrowRight');
    await table.isThere(3);
    await page.keyboard.press('ArrowLeft');
    await table.isThere(2);
    // Whoever tries to decide is told that this is a recording.
    await page.keyboard.press('c');
    await page.locator('dialog[open] button.primary').click();
    await recording(page).getByText('This is a recording').waitFor();
    if (await page.locator('dialog[open]').isVisible()) await page.keyboard.press('Escape');
    await slider(page).fill('4');
    await table.isThere(5);
    await expect.poll(() => slider(page).getAttribute('aria-valuetext')).toBe(`Turn 5 of ${game.turns}`);
    // The slider has the focus, and Home is its key, too.
    await page.keyboard.press('Home');
    await table.isThere(1);
    await page.getByRole('radio', { name: 'At once' }).check({ force: true });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('main', { name: 'Debrief' }).waitFor();
    await expect.poll(() => page.locator('.ending__title').innerText()).toBe(game.ending);
    await expect.poll(() => recording(page).innerText()).toContain('The ending');
  });
});

test('watching and playing on leave the running game in the list', { timeout: SLOW }, async () => {
  await flat(async (page) => {
    const table = await takeTheChair(page, 'the running game');
    await table.putFirstStepsAway();
    await table.table('suspend-cooperation');
    await page.evaluate((hash) => (location.hash = hash), `#w=${code}`);
    await recording(page).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await table.isThere(3);
    await page.getByRole('button', { name: 'Play on from here' }).click();
    await recording(page).waitFor({ state: 'detached' });
    await table.isThere(3);
    await expect
      .poll(() => page.locator('.notice').innerText())
      .toContain('The game that was running has been kept as “Crimea 2014, turn 1”');
    const games = await new GamesSheet(page).open();
    await games.press('Load Crimea 2014, turn 1');
    await table.isThere(1);
    await expect.poll(() => table.draft()).toEqual([nameOf('suspend-cooperation')]);
  });
});

test('a code with one character changed names it, puts it right and opens; a cut one says how much is missing', {
  timeout: SLOW,
}, async () => {
  await flat(async (page) => {
    const at = 60;
    const wrong = code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1);
    await page.goto(`./#g=${wrong}`);
    const trouble = page.locator('#code-trouble');
    await trouble.waitFor();
    await expect.poll(() => trouble.innerText()).toContain(`Character ${at + 1} is “${wrong[at]}” and should be “${code[at]}”`);
    await page.getByRole('button', { name: 'Correct it and open' }).click();
    await page.getByRole('main', { name: 'A shared game' }).getByText('Verified.').waitFor();

    await page.getByRole('button', { name: 'To the title' }).click();
    await new TitlePage(page).isThere();
    const games = await new GamesSheet(page).open();
    await games.press('Open a code or link');
    const field = page.getByLabel('Paste a code or a link');
    for (const [text, words] of [
      [code.slice(0, -20), new RegExp(`${code.length - 20} of ${code.length} characters are here, 20 are missing`)],
      ['Dear council', /begins with “Dearcouncil”/],
      [`SP9-${code.slice(4)}`, /made by a newer version of the game \(version 9\)/],
      [`${code.slice(0, 30)}*${code.slice(31)}`, /Character 31 is “\*”, which no code contains/],
    ] as const) {
      await field.fill(text);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await trouble.waitFor();
      await expect.poll(() => trouble.innerText()).toMatch(words);
    }
  });
});

test('ten megabytes of paste are told and not taken', { timeout: SLOW }, async () => {
  await flat(async (page) => {
    await page.goto('./');
    await new TitlePage(page).isThere();
    const games = await new GamesSheet(page).open();
    await games.press('Open a code or link');
    await page.getByLabel('Paste a code or a link').evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text', 'SP1-'.padEnd(10_000_000, 'A'));
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.locator('#code-trouble').waitFor();
    await expect.poll(() => page.locator('#code-trouble').innerText()).toContain('10,000,000 characters; a code has at most 20,000');
    await expect.poll(() => page.getByLabel('Paste a code or a link').inputValue()).toBe('');
  });
});

test('a code of the crisis as it was before a change shows its decisions and offers its seed', { timeout: SLOW }, async () => {
  const old = await encodeGame({ ...shared, scenario: { ...shared.scenario, hash: '0123456789abcdef' } });
  await flat(async (page) => {
    await page.goto(`./#g=${old}`);
    const main = page.getByRole('main', { name: 'A shared game' });
    await main.getByText('The crisis has been changed since').waitFor();
    await expect.poll(() => main.getByRole('button', { name: 'Watch it turn by turn' }).count()).toBe(0);
    await expect
      .poll(() => main.getByRole('region', { name: 'What was decided' }).innerText())
      .toMatch(/Turn 1:[\s\S]*tabled baltic air policing/);
    await main.getByRole('button', { name: 'Keep it' }).click();
    await main.getByText('It lies under Games').waitFor();
    await main.getByRole('button', { name: 'Start anew with this seed' }).click();
    await page.getByRole('button', { name: 'Take the chair' }).waitFor();
  });
});

test('a replay from a file opens as a shared game; an altered one says where it leaves the course', { timeout: SLOW }, async () => {
  await flat(async (page) => {
    await page.goto('./');
    await new TitlePage(page).isThere();
    const games = await new GamesSheet(page).open();
    const give = (value: unknown) =>
      page
        .locator('.games input[type="file"]')
        .setInputFiles({ name: 'replay.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) });
    await give(replay);
    const main = page.getByRole('main', { name: 'A shared game' });
    await main.getByText('Verified.').waitFor();
    await main.getByRole('button', { name: 'To the title' }).click();
    await new TitlePage(page).isThere();
    await games.open();
    await give({ ...replay, finalHash: '00000000deadbeef' });
    await main.getByText('It does not verify').waitFor();
    await expect.poll(() => main.innerText()).toContain(replay.finalHash);
  });
});
