import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withPage } from '../helpers/browser';
import { takeTheChair, withoutWebGl } from './helpers/mouse';
import { TablePage } from './helpers/table-page';
import { spoil, storedKeys } from './helpers/store';
import { BriefPage, TitlePage } from './helpers/title-page';

interface Held {
  releaseStorage(): void;
  readonly started: Promise<void>;
}

/** The database answers only when the page is told that it does; the page has started when it looks for idle time. */
async function holdStorageBack(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const released = new Promise<void>((done) => Object.assign(window, { releaseStorage: done }));
    const listen = EventTarget.prototype.addEventListener;
    IDBOpenDBRequest.prototype.addEventListener = function (type: string, told: EventListenerOrEventListenerObject | null) {
      const later = (event: Event): void => void released.then(() => typeof told === 'function' && told.call(this, event));
      listen.call(this, type, type === 'success' ? later : told);
    };
    const idle = window.requestIdleCallback;
    const started = new Promise<void>((done) => {
      window.requestIdleCallback = (run, options) => {
        done();
        return idle.call(window, run, options);
      };
    });
    Object.assign(window, { started });
  });
}

async function letStorageAnswer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const held = window as unknown as Held;
    held.releaseStorage();
    await held.started;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

async function briefBeforeStorage(page: Page): Promise<BriefPage> {
  await withoutWebGl(page);
  await holdStorageBack(page);
  await page.goto('./');
  await new TitlePage(page).begin().click();
  return new BriefPage(page).isThere();
}

test('what is set before the storage has answered stays set, and is kept', async () => {
  await withPage({ width: 1366, height: 768, path: null, reducedMotion: 'reduce' }, async (page) => {
    await holdStorageBack(page);
    await page.goto('./');
    await new TitlePage(page).isThere();
    await page.keyboard.press('q');
    await page.getByRole('status').filter({ hasText: 'Sound off.' }).waitFor();
    await letStorageAnswer(page);
    await expect.poll(() => storedKeys(page)).toContain('preferences');
    const muted = async (): Promise<boolean> => {
      await page.getByRole('button', { name: 'Settings' }).click();
      return page.getByRole('dialog', { name: 'Settings' }).getByLabel('Sound off').isChecked();
    };
    expect(await muted()).toBe(true);
    await page.reload();
    await letStorageAnswer(page);
    expect(await muted()).toBe(true);

    // What nobody has touched this time is as it was kept.
    await spoil<{ sound: object }>(page, 'preferences', (kept) => ({ ...kept, sound: { ...kept.sound, overall: 35, muted: false } }));
    await page.reload();
    await new TitlePage(page).isThere();
    await page.keyboard.press('q');
    await page.getByRole('status').filter({ hasText: 'Sound off.' }).waitFor();
    await letStorageAnswer(page);
    expect(await muted()).toBe(true);
    const overall = page.getByRole('dialog', { name: 'Settings' }).getByLabel('Overall');
    expect(await overall.inputValue()).toBe('35');
  });
});

test('who opens a crisis before the storage has answered is not called back by it', async () => {
  await withPage({ width: 1366, height: 768, path: null, reducedMotion: 'reduce' }, async (page) => {
    const brief = await briefBeforeStorage(page);
    const shown = await brief.takeTheChair().elementHandle();
    await letStorageAnswer(page);
    expect(await shown?.evaluate((button) => button.isConnected)).toBe(true);
    await brief.takeTheChair().click();
    await new TablePage(page).isThere(1);
    await expect.poll(() => storedKeys(page)).toContain('match/current');
  });
});

test('a chair that is taken before the storage has answered waits for what is saved there', async () => {
  await withPage({ width: 1366, height: 768, path: null, reducedMotion: 'reduce' }, async (page) => {
    await (await briefBeforeStorage(page)).takeTheChair().click();
    await page.evaluate(() => (window as unknown as Held).releaseStorage());
    await new TablePage(page).isThere(1);
    await expect.poll(() => storedKeys(page)).toContain('match/current');
  });
});

test('an unfinished game is kept in the list when another is begun', async () => {
  await withPage({ width: 1366, height: 768, path: null, reducedMotion: 'reduce' }, async (page) => {
    await withoutWebGl(page);
    const table = await takeTheChair(page, 'the game before');
    await table.putFirstStepsAway();
    await table.table('baltic-air-policing');
    await expect.poll(() => storedKeys(page)).toContain('match/current');
    await takeTheChair(page, 'the game after');
    await expect.poll(async () => (await storedKeys(page)).filter((key) => key.startsWith('slot/')).length).toBe(1);
  });
});
