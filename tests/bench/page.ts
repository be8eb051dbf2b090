/**
 * `npm run bench:page [-- --quick]`: how fast the page is, figure by figure beside its bound. Builds the game, serves it
 * compressed, and opens it in the browser of the tests, each round with nothing stored. Loading is measured with the
 * processor slowed down four times and the network of a fast 4G telephone, play without either. Medians; nothing here
 * asserts anything. The picture is drawn in software, so a device with a graphics chip does better.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { SECURITY_HEADERS } from '../../src/cli/csp';
import { listen } from '../../src/cli/static-server';
import { make, takeTheChair } from '../e2e/helpers/mouse';
import { BUSY_CHAIR, type Rehearsal, seedWhere } from '../e2e/helpers/rehearsal';
import { launchBrowser } from '../helpers/browser';
import { sizesOf, total } from '../helpers/sizes';

const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 2 : 9;
const GAMES = quick ? 1 : 3;
const TURNS = quick ? 2 : 4;

/** The browser's own preset: 9 Mbit/s down and 1.5 up, a tenth of it lost, 165 ms to the first byte of an answer. */
const FAST_4G = { offline: false, latency: 165, downloadThroughput: (9e6 / 8) * 0.9, uploadThroughput: (1.5e6 / 8) * 0.9 };
const SLOW_DOWN = 4;

const root = fileURLToPath(new URL('../../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** From memory and compressed, as a web host does it; the server of `npm start` is for one machine and sends plain files. */
function compressedServer(folder: string): Server {
  const files = new Map<string, { body: Buffer; headers: Record<string, string> }>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file);
    if (!statSync(path).isFile()) continue;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const packs = !/webp|woff2|octet/.test(type);
    const plain = readFileSync(path);
    const cached = file === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
    const headers = {
      ...SECURITY_HEADERS,
      'Content-Type': type,
      'Cache-Control': cached,
      ...(packs ? { 'Content-Encoding': 'gzip' } : {}),
    };
    files.set(`/${file}`, { body: packs ? gzipSync(plain) : plain, headers });
  }
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = files.get(pathname === '/' ? '/index.html' : pathname);
    if (found) response.writeHead(200, found.headers).end(found.body);
    else response.writeHead(404).end();
  });
}

const WAYPOINTS = {
  menu: '.crisis-begin',
  brief: '.brief-begin',
  decision: '.trays .card-disc:not([aria-disabled])',
  frame: '.slot-ladder.drawn',
} as const;
const SAID = 'waypoint ';
type Waypoint = keyof typeof WAYPOINTS;
type Times = Partial<Record<Waypoint | 'begin' | 'chair', number>>;

/** In the page: notes the frame in which each waypoint stands, and presses what it is told to press as soon as it is there. */
function watch(plan: { waypoints: Readonly<Record<string, string>>; atOnce: boolean; said: string }): void {
  const times: Record<string, number> = {};
  const tasks: number[] = [];
  // Frames rather than tasks: they say whose scripts ran. What the test's own driver does in the page (looking for buttons by
  // name reads the whole document) is no part of the game and is taken off. Most of a long frame is waiting for the picture
  // to be drawn, in which the page answers; only what blocked it counts, to which the 50 ms belong that the browser forgives.
  new PerformanceObserver((list) => {
    type Frame = PerformanceEntry & { blockingDuration: number; scripts: { duration: number; sourceURL: string }[] };
    for (const frame of list.getEntries() as Frame[]) {
      let own = Math.min(frame.duration, frame.blockingDuration + 50);
      for (const script of frame.scripts) if (!script.sourceURL.startsWith(location.origin)) own -= script.duration;
      tasks.push(own);
    }
  }).observe({ type: 'long-animation-frame', buffered: true });
  const press = (what: string, selector: string): void => {
    times[what] = performance.now();
    document.querySelector<HTMLElement>(selector)?.click();
  };
  const look = (): void => {
    for (const [name, selector] of Object.entries(plan.waypoints)) {
      if (name in times || document.querySelector(selector) === null) continue;
      times[name] = performance.now();
      console.debug(plan.said + name);
      if (plan.atOnce && name === 'menu') press('begin', selector);
      if (plan.atOnce && name === 'brief') press('chair', selector);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, { times, tasks, press });
}

interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly close: () => Promise<void>;
}
async function open(browser: Browser, baseURL: string, atOnce: boolean, slow: boolean): Promise<Opened> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const cdp = await context.newCDPSession(page);
  // tsx names functions by a helper of its own, which functions sent to the page then look for there.
  await page.addInitScript('globalThis.__name = (run) => run;');
  await page.addInitScript(watch, { waypoints: WAYPOINTS, atOnce, said: SAID });
  if (slow) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', FAST_4G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  }
  return { page, cdp, close: () => context.close() };
}
const timesOf = (page: Page): Promise<Times> => page.evaluate(() => (window as unknown as { times: Times }).times);
/** Begin to wait before what leads there. The page says so itself: asking it runs 330 kB of the driver's script between its own. */
const reached = (page: Page, what: Waypoint): Promise<unknown> => page.waitForEvent('console', (message) => message.text() === SAID + what);

/** Nothing loaded before the click: a hurried player on a telephone. */
async function cold(browser: Browser, url: string): Promise<Times> {
  const { page, close } = await open(browser, url, true, true);
  const drawn = reached(page, 'frame');
  await page.goto('./');
  await drawn;
  const times = await timesOf(page);
  await close();
  return times;
}

/** The page has had its time to load ahead. */
async function warm(browser: Browser, url: string): Promise<Times> {
  const { page, close } = await open(browser, url, false, true);
  await page.goto('./');
  await page.waitForFunction(() => performance.getEntriesByType('resource').some((one) => /\/phaser-/.test(one.name)));
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2000);
  const press = (what: string, selector: string): Promise<void> =>
    page.evaluate(([name, at]) => (window as unknown as { press(what: string, at: string): void }).press(name, at), [
      what,
      selector,
    ] as const);
  const briefed = reached(page, 'brief');
  await press('begin', WAYPOINTS.menu);
  await briefed;
  await page.waitForTimeout(1000);
  const drawn = reached(page, 'frame');
  await press('chair', WAYPOINTS.brief);
  await drawn;
  const times = await timesOf(page);
  await close();
  return times;
}

interface Play {
  readonly longest: number;
  readonly when: string;
  readonly heap: number;
}
/** Some turns by mouse, with movement, from the drawn table on. */
async function play(browser: Browser, url: string, game: Rehearsal): Promise<Play> {
  const { page, cdp, close } = await open(browser, url, false, false);
  const table = await takeTheChair(page, game.seed);
  await table.drawn();
  await table.putFirstStepsAway();
  await page.waitForTimeout(1000);
  await cdp.send('Performance.enable');
  const longestSince = async (): Promise<number> =>
    page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0)));
  await longestSince();
  let longest = { longest: 0, when: 'nothing over 50 ms' };
  let [heap, turn] = [0, 1];
  for (const command of game.commands) {
    await make(page, command);
    await page.waitForTimeout(200);
    const task = await longestSince();
    if (task > longest.longest) longest = { longest: task, when: `${command.type}, turn ${turn}` };
    if (command.type !== 'turn/advance') continue;
    turn += 1;
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    heap = Math.max(heap, metrics.find((one) => one.name === 'JSHeapUsedSize')?.value ?? 0);
    if (turn > TURNS) break;
  }
  await close();
  return { ...longest, heap: heap / 1e6 };
}

/** A fixed piece of work, by which a disturbed run can be told from a slow page. */
async function fixedWork(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const ms = await page.evaluate(() => {
    const start = performance.now();
    let x = 1;
    for (let i = 0; i < 5e7; i++) x = (Math.imul(x, 1664525) + i) | 0;
    return performance.now() - start + (x === 0 ? 1 : 0);
  });
  await page.close();
  return ms;
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const rows: (readonly string[])[] = [];
function timed(what: string, values: readonly number[], must: number, aim: number, unit = 'ms'): void {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = middle(values);
  rows.push([
    what,
    `${at.toFixed(0)} ${unit}`,
    `${low.toFixed(0)} to ${high.toFixed(0)}`,
    `${must} ${unit}`,
    `${aim} ${unit}`,
    verdict(at, must, aim),
  ]);
}
const verdict = (value: number, must: number, aim: number): string => (value <= aim ? 'aim met' : value <= must ? 'met' : 'MISSED');
function sized(what: string, kB: number, must: number, aim: number): void {
  rows.push([what, `${kB.toFixed(1)} kB`, '', `${must} kB`, `${aim} kB`, verdict(kB, must, aim)]);
}
const between = (all: readonly Times[], from: keyof Times, to: keyof Times): number[] =>
  all.map((one) => (one[to] ?? Number.NaN) - (one[from] ?? 0));

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'silence-page-'));
  await build({ root, configLoader: 'runner', mode: 'production', logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  const server = compressedServer(folder);
  const url = `http://127.0.0.1:${await listen(server, 0)}/`;
  const browser = await launchBrowser();
  const [colds, warms, plays, work]: [Times[], Times[], Play[], number[]] = [[], [], [], []];
  const loads: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      colds.push(await cold(browser, url));
      warms.push(await warm(browser, url));
      work.push(await fixedWork(browser));
      loads.push(loadavg()[0] ?? 0);
      process.stderr.write('.');
    }
    const game = seedWhere(BUSY_CHAIR, (one) => one.turns > TURNS && (one.broken[0] ?? 99) <= TURNS);
    for (let round = 0; round < GAMES; round++) {
      plays.push(await play(browser, url, game));
      process.stderr.write('.');
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  const sizes = sizesOf(folder);
  rmSync(folder, { recursive: true, force: true });

  const menus = [...colds, ...warms].map((one) => one.menu ?? Number.NaN);
  timed('menu usable', menus, 900, 500);
  timed('click to first table frame, loaded ahead', between(warms, 'chair', 'frame'), 900, 450);
  timed('first decision after the click, loaded ahead', between(warms, 'chair', 'decision'), 900, 450);
  timed('first decision after the click, cold, through the brief', between(colds, 'begin', 'decision'), 3000, 2000);
  timed('of that, click to the brief', between(colds, 'begin', 'brief'), 3000, 2000);
  sized('script before the menu', total(sizes.menu), 40, 12);
  sized('script of the whole game', total(sizes.scripts), 450, 330);
  sized('everything for offline', total(sizes.offline), 2500, 1800);
  timed(
    'heap in play',
    plays.map((one) => one.heap),
    150,
    80,
    'MB',
  );
  timed(
    'longest task in play',
    plays.map((one) => one.longest),
    200,
    50,
  );

  const head = ['figure', 'median', 'range', 'must', 'aim', ''];
  const width = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  process.stderr.write('\n');
  for (const row of [head, ...rows])
    process.stdout.write(`${row.map((cell, at) => (at === 0 ? cell.padEnd(width[at] ?? 0) : cell.padStart(width[at] ?? 0))).join('  ')}\n`);
  const share = middle(work) / Math.min(...work);
  process.stdout.write(
    `\nLoading: ${ROUNDS} rounds each way, processor ${SLOW_DOWN} x slower, fast 4G. Play: ${GAMES} games of ${TURNS} turns; longest tasks: ${plays.map((one) => one.when).join('; ')}.\n` +
      `Load of this machine meanwhile ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}; a fixed piece of work took ${middle(work).toFixed(0)} ms, ${share.toFixed(2)} x its best.\n`,
  );
}

await run();
