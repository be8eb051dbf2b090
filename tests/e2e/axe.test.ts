import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withPage } from '../helpers/browser';
import { takeTheChair } from './helpers/mouse';
import { atRest, PHONE, TOUR, walkThrough, WIDE } from './helpers/tour';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One line for each fault: rule, element, what is wrong. */
async function faults(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules === 'all') axe.withTags(RULES);
  else axe.withRules('color-contrast');
  // A modal sheet makes the rest inert; the rest has been looked at before.
  if ((await page.locator('dialog[open]').count()) > 0) axe.include('dialog[open]');
  const { violations } = await axe.analyze();
  return violations.flatMap((rule) =>
    rule.nodes.map(
      (node) => `${rule.id} at ${node.target.join(' ')}: ${(node.failureSummary ?? '').split('\n').slice(1).join(' ').trim()}`,
    ),
  );
}

/** Over a texture axe does not judge contrast at all; the flat colour under it is what the palette is made of. */
async function withoutTextures(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const flat = new CSSStyleSheet();
    flat.replaceSync('*, *::before, *::after { background-image: none !important; background-blend-mode: normal !important; }');
    document.adoptedStyleSheets = [flat];
  });
}

/** Night differs from day in its colours alone. */
async function inBothLights(page: Page, where: string, found: string[]): Promise<void> {
  for (const [colorScheme, theme, rules] of [
    ['dark', 'night', 'colours'],
    ['light', 'day', 'all'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
    await atRest(page);
    found.push(...(await faults(page, rules)).map((one) => `${where}, ${theme}: ${one}`));
  }
}

test.each(TOUR.flatMap((part) => [WIDE, PHONE].map((shape) => [`${shape.width} x ${shape.height}`, part.name, part, shape] as const)))(
  'axe finds nothing by day or by night at %s: %s',
  { timeout: 600_000 },
  async (_, __, part, shape) => {
    await withPage({ ...shape, path: null, reducedMotion: 'reduce' }, async (page) => {
      const found: string[] = [];
      await withoutTextures(page);
      await walkThrough(page, part, (where) => inBothLights(page, where, found));
      expect(found).toEqual([]);
    });
  },
);

test('axe finds nothing on the table as the canvas draws it', { timeout: 240_000 }, async () => {
  await withPage({ ...WIDE, path: null, reducedMotion: 'reduce' }, async (page) => {
    await withoutTextures(page);
    const table = await takeTheChair(page, 'drawn');
    await table.drawn();
    const found: string[] = [];
    await inBothLights(page, 'the drawn table', found);
    await page.setViewportSize({ width: 1366, height: 610 });
    await inBothLights(page, 'the drawn table in a low window', found);
    expect(found).toEqual([]);
  });
});
