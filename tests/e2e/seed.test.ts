import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withPage } from '../helpers/browser';
import type { DebriefPage, Outcome } from './helpers/debrief-page';
import { make, toDebrief, withoutWebGl } from './helpers/mouse';
import { allTurns, BUSY_CHAIR, type Rehearsal, seedWhere } from './helpers/rehearsal';
import { ResponsePage } from './helpers/response-page';
import { SilencePage } from './helpers/silence-page';
import { TablePage } from './helpers/table-page';
import { BriefPage, linkTo, TitlePage } from './helpers/title-page';

/** One story for both games: a text is broken on the way. */
const game = seedWhere(BUSY_CHAIR, (one) => allTurns(one) && (one.broken[0] ?? 9) <= 2);
const WIDE = { width: 1366, height: 768, path: null } as const;

interface Played {
  readonly outcome: Outcome;
  readonly commands: readonly unknown[];
  readonly finalHash: string;
}

async function finish(page: Page): Promise<Played> {
  const debrief: DebriefPage = await toDebrief(page);
  const { commands, finalHash } = await debrief.replay();
  return { outcome: await debrief.outcome(), commands, finalHash };
}

/** Nobody presses anything: the answers and the response come to their end by themselves. */
async function leaveToRun(page: Page): Promise<void> {
  const [silence, response] = [new SilencePage(page), new ResponsePage(page)];
  await silence.isThere();
  await silence.onward().click({ timeout: 60_000 });
  await response.skipButton().waitFor();
  await response.onward().waitFor({ timeout: 60_000 });
}

async function decide(page: Page, { commands }: Rehearsal): Promise<void> {
  for (const command of commands) await make(page, command);
}

test('a typed seed is shown, and the link that holds it gives the same game whether its movement is skipped, left to run or turned off', {
  timeout: 240_000,
}, async () => {
  const still = await withPage({ ...WIDE, reducedMotion: 'reduce' }, async (page) => {
    await withoutWebGl(page);
    await page.goto('./');
    const title = await new TitlePage(page).isThere();
    await title.setSeed(`  ${game.seed} `);
    await title.begin().click();
    const brief = await new BriefPage(page).isThere();
    expect(await brief.seed()).toBe(game.seed);
    await brief.takeTheChair().click();
    await new TablePage(page).isThere(1);
    await decide(page, game);
    return finish(page);
  });

  const moving = await withPage(WIDE, async (page) => {
    await withoutWebGl(page);
    await page.goto(linkTo(game.seed));
    const brief = await new BriefPage(page).isThere();
    expect(await brief.seed()).toBe(game.seed);
    await brief.takeTheChair().click();
    const table = await new TablePage(page).isThere(1);
    const out = game.commands.findIndex((one) => one.type === 'council/circulate');
    for (const command of game.commands.slice(0, out)) await make(page, command);
    await table.commit();
    await leaveToRun(page);
    for (const command of game.commands.slice(out + 1)) await make(page, command);
    return finish(page);
  });

  expect(moving).toEqual(still);
  expect(still.outcome.ending).toBe(game.ending);
  expect(still.outcome.score).toBe(game.score);
  expect(still.commands).toEqual(game.replay.commands);
  expect(still.finalHash).toBe(game.replay.finalHash);
});

test('without a seed each game draws its own, and says which', async () => {
  const drawn = await withPage({ ...WIDE, path: './' }, async (page) => {
    const seeds: string[] = [];
    for (let i = 0; i < 2; i++) {
      await (await new TitlePage(page).isThere()).begin().click();
      seeds.push(await (await new BriefPage(page).isThere()).seed());
      expect(decodeURIComponent(new URL(page.url()).hash)).toContain(`seed=${seeds[i]}`);
      await page.getByRole('button', { name: 'Title' }).click();
    }
    return seeds;
  });
  expect(drawn[0]).toMatch(/\S/);
  expect(drawn[0]).not.toBe(drawn[1]);
});
