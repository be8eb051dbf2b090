import { type Browser, type BrowserServer, chromium, type Page } from 'playwright-core';
import { FLAGS, findBrowser } from './chromium';

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** Language of the browser. Default: en-GB. */
  readonly locale?: string;
  /** Opened before the test's own steps; null opens nothing. Default: the start page. */
  readonly path?: string | null;
  /** Lets the page keep its copy for playing offline; else no test waits for it or is served from it. */
  readonly offlineCopy?: boolean;
  /** Console errors that the test provokes on purpose. */
  readonly expected?: readonly RegExp[];
}

/** Set by the global set-up of the e2e tests (site.ts). */
const SITE = 'SILENCE_SITE';
const BROWSER = 'SILENCE_BROWSER';

export function announce(site: string, browser: string): void {
  process.env[SITE] = site;
  process.env[BROWSER] = browser;
}

/** Address of the built game, with a slash at the end. */
export function siteUrl(): string {
  const url = process.env[SITE];
  if (url === undefined) throw new Error('The built game is served for tests of the e2e project only (tests/e2e).');
  return url;
}

async function launchOptions(): Promise<{ executablePath: string; args: string[]; env: Record<string, string>; headless: true }> {
  const binary = await findBrowser();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { executablePath: binary.path, args: [...FLAGS], env: { ...Object.fromEntries(inherited), ...binary.env }, headless: true };
}

/** A browser of one's own, for tests that kill it, and for scripts outside the test runner. Close it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(await launchOptions());
}

let connected: Promise<Browser> | null = null;

async function sharedBrowser(): Promise<Browser> {
  const endpoint = process.env[BROWSER];
  if (endpoint === undefined) throw new Error('The shared browser runs for tests of the e2e project only; use launchBrowser().');
  if (connected !== null && !(await connected).isConnected()) connected = null;
  connected ??= chromium.connect(endpoint);
  return connected;
}

/**
 * A fresh page with nothing stored, opened on the built game. Afterwards the test fails on anything the page should
 * never do: an error on the console or thrown, a breach of the content security policy, a failed or a foreign request.
 */
export async function withPage<T>(options: PageOptions, run: (page: Page) => Promise<T>): Promise<T> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    baseURL: siteUrl(),
    viewport: { width: options.width ?? 1024, height: options.height ?? 640 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    locale: options.locale ?? 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: options.offlineCopy ? 'allow' : 'block',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const problems = watch(page, siteUrl());
    if (options.path !== null) await page.goto(options.path ?? './');
    const result = await run(page);
    const unexpected = problems.filter((problem) => !(options.expected ?? []).some((pattern) => pattern.test(problem)));
    if (unexpected.length > 0) throw new Error(`The page misbehaved:\n  ${unexpected.join('\n  ')}`);
    return result;
  } finally {
    await context.close();
  }
}

/** Collects what a page does wrong; for pages that a test opens itself. */
export function watch(page: Page, home: string): string[] {
  const problems: string[] = [];
  const origin = new URL(home).origin;
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) problems.push(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}
