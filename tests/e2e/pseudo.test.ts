import type { Page } from 'playwright-core';
import neutral from '../../assets/map/notes.json';
import { expect, test } from 'vitest';
import type { Part } from '../../src/i18n/parts';
import { makeRecord } from '../../src/storage';
import { withPage } from '../helpers/browser';
import { pseudo } from '../helpers/pseudo';
import { allTurns, BUSY_CHAIR, crimea, seedWhere } from './helpers/rehearsal';
import { lay } from './helpers/store';
import { linkTo } from './helpers/title-page';
import { loadScenario, listScenarios } from '../../src/cli/load-scenario';

/** Everything that an author wrote, and what every language writes alike. */
const authored = JSON.stringify([listScenarios().map((id) => loadScenario(id)), neutral])
  .replaceAll('\\n', ' ')
  .replaceAll('\\"', '"')
  .toLowerCase();
const ALIKE = /^(?:English|Français|Backspace|pseudo|[A-Z?]|[A-F][1-6]|SP\(\d{4}\)\d{4}(?:-REV\d)?|km|CSV|QR)$/;
const DATE =
  /\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr|juil|sept|oct|nov|déc)\b\.?|\b1er\b/g;

/** French is asked for, and every French word is replaced by a pseudo one; the crisis stays English. */
async function speakPseudo(page: Page): Promise<void> {
  for (const part of ['menu', 'game'] as const satisfies readonly Part[])
    await page.route(new RegExp(`/words-fr-${part}[^/]*\\.json$`), (route) => route.fulfill({ json: pseudo(part) }));
  await page.route(/\/(?:cards|[\w-]+-\d{4}|winter-grid)-fr[^/]*\.json$/, (route) => route.fulfill({ json: {} }));
}

interface Seen {
  readonly said: readonly string[];
  readonly cut: readonly string[];
}
/** Visible texts and spoken attributes, and texts of the interface that are cut at their right edge. */
const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const said: string[] = [];
    const cut: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '');
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) said.push(element.getAttribute(name) ?? '');
      const { overflowX, textOverflow } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
      const small = element.clientWidth < 3 || element.closest('.hidden-text, [aria-hidden="true"]') !== null;
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').includes('['));
      if (hides && !small && own && element.scrollWidth > element.clientWidth + 1)
        cut.push(`${element.className || element.tagName}: ${element.innerText.slice(0, 60)}`);
    }
    return { said, cut };
  });

/** What is left of a text when messages, dates and the words of authors are taken away. */
function hardCoded(text: string): string {
  let rest = text.replaceAll('\u200b', '').replace(/\s+/g, ' ');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\[[^[\]]*\]/g, ' ');
  }
  const words = rest.replace(DATE, ' ').split(/[^\p{L}\p{N}'’()?-]+/u);
  const whole = rest.replace(/\s+/g, ' ').trim().toLowerCase();
  if (whole === '' || authored.includes(whole.replace(/^[\s,;:·.–-]+|[\s,;:·.…–-]+$/g, ''))) return '';
  return words.filter((word) => /\p{L}{2,}/u.test(word) && !ALIKE.test(word) && !authored.includes(word.toLowerCase())).join(' ');
}

test('what is cut, and what has no brackets, is seen', async () => {
  await withPage({ locale: 'fr-FR', path: null }, async (page) => {
    await speakPseudo(page);
    await page.goto('./');
    await page.locator('.crisis-begin').first().waitFor();
    await page.evaluate(() => {
      const planted = document.createElement('p');
      planted.textContent = '[a planted sentence that does not fit] Unfitting';
      Object.assign(planted.style, { width: '40px', overflow: 'hidden', whiteSpace: 'nowrap' });
      document.querySelector('main')?.append(planted);
    });
    const seen = await look(page);
    expect(seen.said.filter((text) => text.includes('[')).length).toBeGreaterThan(10);
    expect(seen.cut).toEqual(['P: [a planted sentence that does not fit] Unfitting']);
    expect(seen.said.map(hardCoded).filter((text) => text !== '')).toEqual(['Unfitting']);
  });
});

const SHAPES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];

test.each(SHAPES)(
  'from title to debrief at $width x $height every word comes from a message file, and none is cut',
  { timeout: 300_000 },
  async (shape) => {
    await withPage({ ...shape, locale: 'fr-FR', path: null, reducedMotion: 'reduce' }, async (page) => {
      const left: string[] = [];
      const cut: string[] = [];
      const visit = async (where: string): Promise<void> => {
        await page.waitForTimeout(150);
        const seen = await look(page);
        for (const text of seen.said) if (hardCoded(text) !== '') left.push(`${where}: ${hardCoded(text)} (${text.trim().slice(0, 80)})`);
        for (const one of seen.cut) cut.push(`${where}: ${one}`);
      };
      const close = async (): Promise<void> => {
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      };
      await speakPseudo(page);
      await page.goto('./');
      await page.locator('.crisis-begin').first().waitFor();
      await visit('title');
      await page.goto(linkTo('pseudo'));
      await page.locator('.brief-begin').waitFor();
      await visit('brief');
      await page.locator('.brief-begin').click();
      await page.locator('.coach button').last().click();
      await visit('table');
      for (const [key, where] of [
        ['s', 'sounding'],
        ['u', 'under way'],
        ['a', 'advisers'],
        ['m', 'map as a table'],
        ['?', 'keys'],
      ] as const) {
        await page.keyboard.press(key);
        await page.locator('dialog[open]').waitFor();
        await visit(where);
        await close();
      }
      await page.keyboard.press('c');
      await page.locator('dialog[open]').waitFor();
      await visit('last look');
      await page.locator('dialog[open] footer .button.primary').click();
      await page.locator('.screen-response').waitFor();
      await visit('response');

      const game = seedWhere(BUSY_CHAIR, (one) => allTurns(one) && one.broken.length > 0);
      const rest = {
        savedAt: Date.now(),
        writer: 'pseudo',
        title: crimea.title,
        turn: game.turns,
        turns: crimea.turns.length,
        ended: true,
      };
      await page.goto('./#/');
      await lay(page, 'match/current', makeRecord({ ...rest, replay: game.replay }));
      await page.reload();
      await page.locator('.continue').first().click();
      await page.locator('.debrief').waitFor();
      await visit('debrief');
      expect([...new Set(left)]).toEqual([]);
      expect([...new Set(cut)]).toEqual([]);
    });
  },
);
