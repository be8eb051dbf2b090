import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteUrl, withPage } from '../helpers/browser';
import { hearOut, make, takeTheChair } from './helpers/mouse';
import { crimea } from './helpers/rehearsal';
import { TablePage } from './helpers/table-page';
import { linkTo, TitlePage } from './helpers/title-page';

interface Breach {
  readonly directive: string;
  readonly what: string;
}

/** Asked of the browser itself: a breach that writes no line on the console is one as well. */
async function listenForBreaches(page: Page): Promise<() => Promise<Breach[]>> {
  await page.addInitScript(() => {
    const breaches: Breach[] = [];
    Object.assign(window, { breaches });
    document.addEventListener('securitypolicyviolation', (event) => {
      breaches.push({ directive: event.effectiveDirective, what: event.blockedURI });
    });
  });
  return () => page.evaluate(() => (window as unknown as { breaches: Breach[] }).breaches);
}

test('from the title through a turn with every sheet laid open, nothing breaks the policy and only this host is asked', async () => {
  await withPage({ width: 1366, height: 768, reducedMotion: 'reduce', path: null }, async (page) => {
    const hosts = new Set<string>();
    page.on('request', (request) => {
      const url = new URL(request.url());
      hosts.add(url.host === '' ? url.protocol : url.host);
    });
    const breaches = await listenForBreaches(page);
    await page.goto('./');
    await new TitlePage(page).isThere();
    const table = await takeTheChair(page, 'a policy kept');
    await table.drawn();
    await table.putFirstStepsAway();
    await layOpen(page);
    await make(page, { type: 'agenda/table', measure: 'baltic-air-policing' });
    await make(page, { type: 'council/circulate' });
    await hearOut(page);
    expect(await breaches()).toEqual([]);
    expect([...hosts].filter((host) => !['data:', 'blob:'].includes(host))).toEqual([new URL(siteUrl()).host]);
  });
});

/** Cards, seats, numbers, the map in words, keys, settings: each opened and put away. */
async function layOpen(page: Page): Promise<void> {
  const table = new TablePage(page);
  const first = crimea.measures[0]!.id;
  const away = async (): Promise<void> => {
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  };
  await table.card(first).locator('.card-face').click();
  await away();
  await table.why('escalation');
  for (const key of ['s', 'u', 'm', '?']) {
    await page.keyboard.press(key);
    await away();
  }
  await page.getByRole('button', { name: 'Settings' }).click();
  await away();
}

test('the policy names this page alone, and lets in neither plugins nor another base', async () => {
  await withPage({}, async (page) => {
    const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
    const parts = new Map(policy.split(';').map((part) => [part.trim().split(' ')[0], part.trim().split(' ').slice(1).join(' ')]));
    expect(parts.get('default-src')).toBe("'self'");
    expect(parts.get('object-src')).toBe("'none'");
    expect(parts.get('base-uri')).toBe("'none'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });
});

test('what an attacker would plant is refused: a picture from elsewhere, a script in words, a frame', async () => {
  await withPage({ path: linkTo('amber'), expected: [/Content Security Policy/, /example\.invalid/] }, async (page) => {
    const seen = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
      const planted = document.createElement('div');
      planted.innerHTML =
        '<img src="http://example.invalid/a.png" onerror="window.planted=1"><iframe src="http://example.invalid/"></iframe><a href="javascript:window.planted=2">x</a>';
      document.body.append(planted);
      planted.querySelector('a')?.click();
      // A handler in words is refused when its event fires, which for a refused picture is some time later; a frame later still.
      while (!['frame-src', 'img-src', 'script-src-attr'].every((one) => refused.includes(one)))
        await new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve, { once: true }));
      return { refused: [...new Set(refused)].sort(), planted: 'planted' in window };
    });
    expect(seen.planted).toBe(false);
    expect(seen.refused).toEqual(expect.arrayContaining(['frame-src', 'img-src', 'script-src-attr']));
  });
});
