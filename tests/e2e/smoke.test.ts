import { expect, test } from 'vitest';
import { siteUrl, withPage } from '../helpers/browser';

test('the start page opens with a heading, without errors and without asking any other host', async () => {
  await withPage({}, async (page) => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.title()).toContain('Silence Procedure');
  });
});

test('the browser of the tests has WebGL 2, IndexedDB and service workers', async () => {
  await withPage({}, async (page) => {
    const has = await page.evaluate(() => ({
      webgl2: document.createElement('canvas').getContext('webgl2') !== null,
      indexedDb: 'indexedDB' in window,
      serviceWorker: 'serviceWorker' in navigator,
    }));
    expect(has).toEqual({ webgl2: true, indexedDb: true, serviceWorker: true });
  });
});

test('the page carries its content security policy itself and refuses inline script', async () => {
  await withPage({ expected: [/Content Security Policy/] }, async (page) => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.head.append(script);
      return 'planted' in window;
    });
    expect(ran).toBe(false);
    await expect.poll(() => page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
  });
});

test('a breach of the policy, an error and a foreign request each fail a test', async () => {
  const planted = (misdeed: () => unknown): Promise<unknown> => withPage({}, (page) => page.evaluate(misdeed));
  const inlineStyle = (): void => {
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.head.append(style);
  };
  await expect(planted(inlineStyle)).rejects.toThrow(/Content Security Policy/);
  await expect(planted(() => console.error('planted'))).rejects.toThrow(/console error: planted/);
  await expect(planted(() => fetch('http://example.invalid/').catch(() => 0))).rejects.toThrow(/example\.invalid/);
});

test('the server answers 404 outside the built folder and refuses to write', async () => {
  for (const path of [
    '../package.json',
    '%2e%2e/package.json',
    '..%2fpackage.json',
    '%2e%2e%5cpackage.json',
    '.git/config',
    'nothing.js',
  ]) {
    expect((await fetch(siteUrl() + path)).status, path).toBe(404);
  }
  expect((await fetch(siteUrl(), { method: 'POST' })).status).toBe(405);
  expect((await fetch(siteUrl())).headers.get('Content-Security-Policy')).toContain("object-src 'none'");
});
