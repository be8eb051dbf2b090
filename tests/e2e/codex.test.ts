import { loadLibrary } from '../../src/cli/load-scenario';
import { withLibrary } from '../../src/hud/codex/library';
import { handbookOf } from '../../src/scenario';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPage } from '../helpers/browser';
import { takeTheChair, withoutWebGl } from './helpers/mouse';
import { crimea } from './helpers/rehearsal';
import { BriefPage, linkTo, TitlePage } from './helpers/title-page';

class Codex {
  readonly sheet: Locator;
  constructor(readonly page: Page) {
    this.sheet = page.getByRole('dialog', { name: 'Codex' });
  }
  /** By its key, from any screen. */
  async open(): Promise<this> {
    await this.page.keyboard.press('k');
    await this.sheet.waitFor();
    return this;
  }
  async section(name: string): Promise<this> {
    await this.sheet.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await this.sheet.getByRole('heading', { level: 3, name, exact: true }).waitFor();
    return this;
  }
  async rows(): Promise<string[]> {
    return this.sheet.locator('tbody th button').allInnerTexts();
  }
  find(words: string): Promise<void> {
    return this.sheet.getByRole('searchbox', { name: 'Search the codex' }).fill(words);
  }
  /** How far anything sticks out to the side, in pixels. */
  async overflow(): Promise<number> {
    return this.sheet.locator('.sheet-body').evaluate((body) => body.scrollWidth - body.clientWidth);
  }
}

const SECTIONS = ['Organisations', 'Actors', 'Measures', 'Indicators', 'Kinds of rival', 'Powers', 'Precedents', 'Terms'];

test('in a running match the organisations are compared and sorted, and one opens with its tools, its members and its sources', async () => {
  await withPage({ width: 1366, height: 768, path: null, reducedMotion: 'reduce' }, async (page) => {
    await withoutWebGl(page);
    await takeTheChair(page, 'codex');
    const codex = await new Codex(page).open();
    // The crisis's own stand at once; the rest of the library comes behind them.
    const all = withLibrary(crimea, handbookOf(loadLibrary())).organisations;
    expect(all.length).toBeGreaterThan(crimea.organisations.length);
    await expect.poll(() => codex.rows()).toEqual(all.map((one) => one.name).toSorted());
    const fastest = codex.sheet.getByRole('columnheader', { name: 'At its fastest' });
    await expect.poll(() => fastest.getAttribute('aria-sort')).toBe('none');
    await fastest.getByRole('button').click();
    await expect.poll(() => fastest.getAttribute('aria-sort')).toBe('ascending');
    const quick = await codex.rows();
    await fastest.getByRole('button').click();
    await expect.poll(() => fastest.getAttribute('aria-sort')).toBe('descending');
    expect((await codex.rows())[0]).not.toBe(quick[0]);

    await codex.sheet.getByRole('button', { name: 'NATO', exact: true }).click();
    const nato = crimea.organisations.find((one) => one.id === 'nato');
    const text = (await codex.sheet.getByRole('article').innerText()).replace(/\s+/g, ' ');
    for (const tool of nato?.tools ?? []) expect(text).toContain(tool.name);
    for (const delegation of crimea.council.delegations) expect(text).toContain(delegation.name);
    expect(text).toContain(`Sources (${nato?.sources.length})`);
    await codex.sheet.getByRole('button', { name: 'All organisations' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('NATO');

    await page.keyboard.press('Escape');
    await codex.sheet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Codex/ }).click();
    await codex.sheet.waitFor();
  });
});

test('by keyboard alone: searched without accents, a find opened, the kinds of rival without what is hidden', async () => {
  await withPage({ width: 1366, height: 768, path: linkTo('codex'), reducedMotion: 'reduce' }, async (page) => {
    await new BriefPage(page).isThere();
    const codex = await new Codex(page).open();
    await page.keyboard.press('Tab');
    await codex.sheet.getByRole('searchbox').focus();
    await page.keyboard.type('turkiye');
    await codex.sheet.getByRole('region', { name: 'Found' }).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Türkiye');
    await codex.find('zeppelin');
    await expect.poll(() => codex.sheet.locator('.finds output').innerText()).toContain('Nothing here speaks of');
    await codex.find('');
    await codex.section('Kinds of rival');
    const text = await codex.sheet.innerText();
    for (const type of crimea.adversary.types) {
      expect(text).toContain(type.gloss);
      expect(text).not.toContain(type.text);
    }
  });
});

test('what is typed at once after a find was opened is searched for', async () => {
  await withPage({ width: 1366, height: 768, path: linkTo('codex'), reducedMotion: 'reduce' }, async (page) => {
    await new BriefPage(page).isThere();
    const codex = await new Codex(page).open();
    await codex.find('turkiye');
    await codex.sheet.getByRole('region', { name: 'Found' }).getByRole('button').first().waitFor();
    // Within the page, so that not one frame lies between the two.
    await codex.sheet.evaluate(async (sheet) => {
      sheet.querySelector<HTMLElement>('.finds button')?.click();
      while (sheet.querySelector('.finds') !== null) await Promise.resolve();
      const search = sheet.querySelector<HTMLInputElement>('input[type=search]');
      if (search === null) throw new Error('The codex has no search.');
      search.value = 'zeppelin';
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    });
    await expect.poll(() => codex.sheet.locator('.finds output').innerText()).toContain('Nothing here speaks of');
  });
});

test('from the title the codex shows the world of each crisis', async () => {
  await withPage({ width: 1366, height: 768, reducedMotion: 'reduce' }, async (page) => {
    await new TitlePage(page).isThere();
    await page.getByRole('button', { name: 'Codex' }).click();
    const codex = new Codex(page);
    await codex.sheet.waitFor();
    await codex.sheet.getByLabel('Crisis').selectOption({ label: 'Paris 2015' });
    await codex.sheet.getByRole('button', { name: 'African Union', exact: true }).waitFor();
  });
});

describe('every section, clean to the checker and within the page', () => {
  test.each([
    [1366, 768, 'light'],
    [390, 844, 'dark'],
  ] as const)('%i x %i, %s', { timeout: 180_000 }, async (width, height, colorScheme) => {
    await withPage({ width, height, colorScheme, path: linkTo('codex'), reducedMotion: 'reduce' }, async (page) => {
      await new BriefPage(page).isThere();
      const codex = await new Codex(page).open();
      const look = async (where: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).include('dialog.codex').analyze();
        const told = violations.map((one) => `${where}: ${one.id}, ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
        expect(told).toEqual([]);
        expect(await codex.overflow(), where).toBeLessThanOrEqual(0);
      };
      for (const section of SECTIONS) {
        await codex.section(section);
        await look(section);
      }
      await codex.section('Organisations');
      await codex.sheet.getByRole('button', { name: 'NATO', exact: true }).click();
      await look('NATO');
      await codex.find('sanctions');
      await look('finds');
    });
  });
});
