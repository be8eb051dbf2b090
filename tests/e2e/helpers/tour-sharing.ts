import type { Page } from 'playwright-core';
import { encodeGame } from '../../../src/share';
import { GamesSheet } from './games-sheet';
import { takeTheChair } from './mouse';
import { BUSY_CHAIR, rehearse } from './rehearsal';
import { TablePage } from './table-page';
import { TitlePage } from './title-page';

/** Kept games, sharing, a shared game and its recording: every sheet and screen of them. */
export async function keepingAndSharing(page: Page, visit: (where: string) => Promise<void>): Promise<void> {
  const { replay, turns } = rehearse('a tour of sharing', BUSY_CHAIR);
  const game = { ...replay, turn: turns, ending: 'over' };
  await takeTheChair(page, 'a tour of sharing');
  await new TablePage(page).putFirstStepsAway();
  const games = await new GamesSheet(page).open();
  await games.keep('A kept game');
  await games.press('Rename A kept game');
  await games.take('text.json', 'no JSON');
  await visit('games, one of them being renamed, and a file that cannot be read');
  await games.press('Share this game');
  await page.getByRole('img', { name: 'The link as a QR code' }).waitFor();
  await visit('share');
  await games.close();
  const link = async (code: string): Promise<void> => {
    await page.evaluate((hash) => (location.hash = hash), `#g=${code}`);
  };
  const main = page.getByRole('main', { name: 'A shared game' });
  const code = await encodeGame(game);
  await link(code);
  await main.getByText('Verified.').waitFor();
  await visit('a shared game');
  await page.getByRole('button', { name: 'Watch it turn by turn' }).click();
  await page.getByRole('region', { name: 'Recording' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await new TablePage(page).isThere(2);
  await visit('a recording');
  await link(await encodeGame({ ...game, scenario: { ...game.scenario, hash: '0123456789abcdef' } }));
  await main.getByText('The crisis has been changed since').waitFor();
  await visit('a shared game of another version');
  await link(`${code.slice(0, 40)}*${code.slice(41)}`);
  await page.locator('#code-trouble').waitFor();
  await visit('a code with a wrong character');
  await games.close();
  await new TitlePage(page).isThere();
}
