/**
 * `npm run gallery`: a picture of every screen and sheet, by day and by night, at three sizes, and one page that shows them
 * all (`test-results/gallery/index.html`, outside version control). It walks the tour that the checker of accessibility walks.
 * `-- --part codex` takes only parts whose name holds the word, `--shape 390x844` one size, `--text 200` larger text, `--wide` wide spacing, `--touch` a finger for a mouse,
 * `--long` whole pages instead of what a window shows, `--keep` a small set for `assets/screenshots/gallery`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { atRest, PHONE, PROJECTOR, type Part, type Shape, TOUR, walkThrough, WIDE } from '../e2e/helpers/tour';
import { withPage } from '../helpers/browser';
import serveSite from '../helpers/site';
import { contactSheet, type Picture } from './contact-sheet';

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    shape: { type: 'string' },
    text: { type: 'string' },
    out: { type: 'string' },
    touch: { type: 'boolean', default: false },
    wide: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = values.out ?? join(root, values.keep ? 'assets/screenshots/gallery' : 'test-results/gallery');
const THEMES = [
  ['dark', 'night'],
  ['light', 'day'],
] as const;
/** What is kept in version control has to stay small. */
const scaleOf = ({ width }: Shape): number => (values.keep ? (width > 1000 ? 480 / width : 200 / width) : 1);

const nameOf = (shape: Shape): string => `${shape.width}x${shape.height}`;
const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The browser's own command: it alone writes WebP, and smaller than the window. */
async function photograph(page: Page, shape: Shape, file: string): Promise<void> {
  const camera = await page.context().newCDPSession(page);
  const height = values.long ? await page.evaluate(() => document.querySelector('#app')?.scrollHeight ?? innerHeight) : shape.height;
  if (height > shape.height) await page.setViewportSize({ width: shape.width, height: Math.min(height, 12_000) });
  const { data } = await camera.send('Page.captureScreenshot', {
    format: 'webp',
    quality: values.keep ? 50 : 84,
    clip: { x: 0, y: 0, width: shape.width, height: Math.min(height, 12_000), scale: scaleOf(shape) },
  });
  if (height > shape.height) await page.setViewportSize(shape);
  await camera.detach();
  writeFileSync(join(folder, file), Buffer.from(data, 'base64'));
}

async function takePart(part: Part, number: number, shape: Shape, pictures: Picture[]): Promise<void> {
  const met = new Set<string>();
  await withPage({ ...shape, path: null, reducedMotion: 'reduce' }, async (page) => {
    // The runner of this script names functions by a call that the page has not.
    await page.addInitScript('globalThis.__name = (run) => run;');
    if (values.touch) await (await page.context().newCDPSession(page)).send('Emulation.setTouchEmulationEnabled', { enabled: true });
    if (values.wide) await page.addInitScript(spaceOut);
    if (values.text !== undefined) await page.addInitScript(enlarge, Number(values.text));
    await walkThrough(page, part, async (where) => {
      if (met.has(where)) throw new Error(`Two stops are called '${where}'.`);
      met.add(where);
      const at = `${String(number).padStart(2, '0')}-${slug(where)}`;
      for (const [colorScheme, theme] of THEMES) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
        await atRest(page);
        const file = `${at}-${nameOf(shape)}-${theme}.webp`;
        await photograph(page, shape, file);
        pictures.push({ part: part.name, where, at, shape: nameOf(shape), theme, file });
      }
    });
  });
}

/** As a browser does whose reader has set larger letters. */
function enlarge(percent: number): void {
  const larger = new CSSStyleSheet();
  larger.replaceSync(`:root { font-size: ${percent}% !important; }`);
  document.adoptedStyleSheets = [larger];
}

/** As the setting does, which the store would bring only after the first visit. */
function spaceOut(): void {
  document.addEventListener('DOMContentLoaded', () => {
    const root = document.documentElement;
    const keep = (): void => {
      if (root.dataset['spacing'] !== 'wide') root.dataset['spacing'] = 'wide';
    };
    new MutationObserver(keep).observe(root, { attributes: true });
    keep();
  });
}

async function main(): Promise<void> {
  const shapes = (values.keep ? [WIDE, PHONE] : [WIDE, PROJECTOR, PHONE]).filter(
    (one) => values.shape === undefined || values.shape === nameOf(one),
  );
  if (values.part === undefined) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const close = await serveSite();
  const pictures: Picture[] = [];
  const failed: string[] = [];
  for (const [at, part] of TOUR.entries()) {
    if (values.part !== undefined && !part.name.includes(values.part)) continue;
    for (const shape of shapes) {
      try {
        await takePart(part, at + 1, shape, pictures);
      } catch (error) {
        failed.push(`${part.name}, ${nameOf(shape)}: ${error instanceof Error ? error.message : String(error)}`);
      }
      console.log(`${part.name}, ${nameOf(shape)}: ${pictures.length} pictures so far`);
    }
  }
  writeFileSync(join(folder, 'index.html'), contactSheet(pictures));
  await close();
  console.log(`${pictures.length} pictures: ${join(folder, 'index.html')}`);
  for (const one of failed) console.error(`not whole: ${one}`);
  process.exit(failed.length > 0 ? 1 : 0);
}

await main();
