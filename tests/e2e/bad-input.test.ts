import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeRecord, type MatchRecord } from '../../src/storage';
import { withPage } from '../helpers/browser';
import { takeTheChair, withoutWebGl } from './helpers/mouse';
import { spoil, storedKeys } from './helpers/store';
import { BriefPage, linkTo, TitlePage } from './helpers/title-page';

const LONG = 'seed '.repeat(2000);

async function refused(link: string): Promise<string> {
  return withPage({ path: link }, async (page) => {
    const title = await new TitlePage(page).isThere();
    await title.notice().waitFor();
    const words = await title.notice().locator('p').innerText();
    await canBePlayed(page);
    return words;
  });
}

/** Whatever was refused, the title stands and begins a game. */
async function canBePlayed(page: Page): Promise<void> {
  await new TitlePage(page).begin().click();
  await new BriefPage(page).isThere();
}

test('a link with a seed of 10,000 characters is refused with the limit and the length', async () => {
  expect(await refused(linkTo('x'.repeat(10_000)))).toBe(
    'The link cannot be opened. A seed has at most 120 characters; this one has 10000.',
  );
});

test('a typed seed of 10,000 characters is refused beside the field, and the game does not begin', async () => {
  await withPage({}, async (page) => {
    const title = await new TitlePage(page).isThere();
    await title.setSeed(LONG);
    await expect.poll(() => title.seedProblem().innerText()).toContain('at most 120 characters');
    await expect.poll(() => title.begin().getAttribute('aria-disabled')).toBe('true');
    await title.begin().click({ force: true });
    await expect.poll(() => new BriefPage(page).takeTheChair().count()).toBe(0);
    await page.getByLabel(/Any phrase of 1 to 120/).fill('short');
    await canBePlayed(page);
    expect(await new BriefPage(page).seed()).toBe('short');
  });
});

test.each([
  ['another war', 'crimea-1853'],
  ['a path', '../../package.json'],
  ['a name of the language', '__proto__'],
  ['markup', '<b>bold</b>'],
  ['5,000 characters', 'x'.repeat(5000)],
])('a link to a crisis that is not there says so, over a title to play from: %s', async (_, scenario) => {
  expect(await refused(linkTo('amber', scenario))).toBe(`There is no crisis called “${scenario.slice(0, 60)}” here.`);
});

test.each(['#/play', '#/play?', '#/play?seed=%E0%A4%A', '#/play?scenario=crimea-2014&seed=', '#/play?scenario=crimea-2014&seed=%20%20'])(
  'a link with gaps is filled in or refused, never a blank page: %s',
  async (hash) => {
    await withPage({ path: `./${hash}` }, async (page) => {
      await new BriefPage(page).isThere();
      expect(await new BriefPage(page).seed()).toMatch(/\S/);
    });
  },
);

test.each(['#/match', '#/nowhere', '#/replay=', '#/%', '#'])('a link that leads nowhere shows the title: %s', async (hash) => {
  await withPage({ path: `./${hash}` }, async (page) => {
    await new TitlePage(page).isThere();
    await canBePlayed(page);
  });
});

test('a seed that looks like code is words on the page and nothing else', async () => {
  const seed = `<img src=x onerror="window.planted=1"><script>window.planted=2</script>{{7*7}}\u202e\u0000`;
  await withPage({ width: 1366, height: 768, path: null, reducedMotion: 'reduce' }, async (page) => {
    await withoutWebGl(page);
    await takeTheChair(page, seed);
    expect(await page.evaluate(() => 'planted' in window)).toBe(false);
    await expect.poll(() => page.locator('img[src="x"], #app script').count()).toBe(0);
    await page.goto('./');
    await new TitlePage(page).isThere();
    await page.reload();
    const title = await new TitlePage(page).isThere();
    await expect.poll(() => title.continueButton().count()).toBe(1);
  });
});

test.each([
  ['another crisis', '#/play?scenario=nowhere&seed=amber', 1],
  ['a seed too long', `#/play?seed=${'x'.repeat(200)}`, 1],
  ['nowhere', '#/garbage', 0],
] as const)('a bad link opened over a running game loses nothing of it: %s', async (_, hash, notices) => {
  await withPage({ path: null, reducedMotion: 'reduce', width: 1366, height: 768 }, async (page) => {
    await withoutWebGl(page);
    const table = await takeTheChair(page, 'amber');
    await table.putFirstStepsAway();
    await table.table('baltic-air-policing');
    const draft = await table.draft();
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    const title = await new TitlePage(page).isThere();
    await expect.poll(() => title.notice().count()).toBe(notices);
    await title.continueButton().click();
    await table.isThere(1);
    await expect.poll(() => table.draft()).toEqual(draft);
  });
});

test('a saved game of a crisis that has gone is put aside, and the title says which', async () => {
  await withPage({ path: null, reducedMotion: 'reduce', width: 1366, height: 768 }, async (page) => {
    await withoutWebGl(page);
    await takeTheChair(page, 'amber');
    await expect.poll(() => storedKeys(page)).toContain('match/current');
    await page.goto('./');
    await new TitlePage(page).isThere();
    await spoil(page, 'match/current', ({ format: _format, kind: _kind, checksum: _checksum, ...parts }: MatchRecord) =>
      makeRecord({ ...parts, replay: { ...parts.replay, scenario: { ...parts.replay.scenario, id: 'nowhere' } } }),
    );
    await page.reload();
    const title = await new TitlePage(page).isThere();
    await title.continueButton().click();
    await expect.poll(() => title.notice().innerText()).toMatch(/a crisis that is not here \(nowhere\)[\s\S]*put aside[\s\S]*not deleted/);
    expect((await storedKeys(page)).some((key) => key.startsWith('backup/'))).toBe(true);
    await canBePlayed(page);
  });
});
