import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listen, staticServer } from '../../src/cli/static-server';
import { launchBrowser, watch } from '../helpers/browser';
import { BUILT } from '../helpers/site';
import { hearOut, make, takeTheChair, withoutWebGl } from './helpers/mouse';
import { TablePage } from './helpers/table-page';
import { TitlePage } from './helpers/title-page';

const SLOW = 300_000;
let folder = '';
let server: Server;
let port = 0;
let browser: Browser;
let context: BrowserContext;

/** In a folder of its host, as on a page of a school. */
const home = (): string => `http://127.0.0.1:${port}/games/silence/`;
const site = (file: string): string => join(folder, 'games', 'silence', file);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'silence-'));
  cpSync(BUILT, site(''), { recursive: true });
  server = staticServer(folder);
  port = await listen(server, 0);
  browser = await launchBrowser();
  context = await browser.newContext({
    baseURL: home(),
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    serviceWorkers: 'allow',
  });
});
afterEach(async () => {
  await browser.close();
  await unplug();
  rmSync(folder, { recursive: true, force: true });
});

function unplug(): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

async function visit(): Promise<{ page: Page; problems: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await withoutWebGl(page);
  const problems = watch(page, home());
  await page.goto('./');
  await new TitlePage(page).isThere();
  return { page, problems };
}
/** The copy lies whole when its worker runs. */
const copied = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50));
    return active.state;
  });

test('after the first visit, the network off: the page opens, and a whole turn is played', { timeout: SLOW }, async () => {
  const { page, problems } = await visit();
  await copied(page);
  const manifest = (await (await page.request.get('./manifest.webmanifest')).json()) as { icons: { src: string }[]; start_url: string };
  expect(manifest.start_url).toBe('./');
  for (const { src } of manifest.icons) expect((await page.request.get(src)).headers()['content-type']).toBe('image/png');
  await unplug();
  await page.reload();
  await new TitlePage(page).isThere();
  const table = await takeTheChair(page, 'without a line');
  await table.putFirstStepsAway();
  await make(page, { type: 'agenda/table', measure: 'baltic-air-policing' });
  await make(page, { type: 'council/circulate' });
  await hearOut(page);
  // A browser asks for a newer worker by itself and finds no line: that is its own affair.
  expect(problems.filter((one) => !/sw\.js|ERR_CONNECTION_REFUSED/.test(one))).toEqual([]);
});

test('a newer edition waits while a game is played, offers itself on the title, and comes when it is asked', {
  timeout: SLOW,
}, async () => {
  const { page } = await visit();
  await copied(page);
  await page.reload();
  await new TitlePage(page).isThere();
  const newer = (file: string, change: (text: string) => string): void =>
    writeFileSync(site(file), change(readFileSync(site(file), 'utf8')));
  newer('index.html', (text) => text.replace('<title>', '<meta name="edition" content="second"><title>'));
  newer('sw.js', (text) => text.replace(/EDITION = "[^"]*"/, 'EDITION = "second"'));

  await takeTheChair(page, 'a game that is not disturbed');
  const waits = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    // It may stand there for a moment before it calls itself installed.
    while (registration.waiting?.state !== 'installed') await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await waits;
  await expect.poll(() => page.locator('meta[name="edition"]').count()).toBe(0);
  await expect.poll(() => page.getByText('A new edition is ready').count()).toBe(0);
  // Not even a reload in the middle of the game brings it.
  await page.reload();
  await new TablePage(page).isThere(1);
  await expect.poll(() => page.locator('meta[name="edition"]').count()).toBe(0);

  await page.goto('./#/');
  await page.getByText('A new edition is ready').waitFor();
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.locator('meta[name="edition"]').waitFor({ state: 'attached' });
  await new TitlePage(page).isThere();
  await page.getByRole('button', { name: /^Continue/ }).click();
  await new TablePage(page).isThere(1);
});
