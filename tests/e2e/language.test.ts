import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withPage } from '../helpers/browser';
import { crimea } from './helpers/rehearsal';
import { linkTo } from './helpers/title-page';

const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

test('a browser that asks for French gets a French title screen, and an English one fetches no French', async () => {
  await withPage({ locale: 'fr-CA' }, async (page) => {
    await page.getByRole('button', { name: 'Commencer' }).first().waitFor();
    await page.getByRole('heading', { name: /^Crimée 2014/ }).waitFor();
    await expect.poll(() => langOf(page)).toBe('fr');
  });
  await withPage({ path: null }, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('./');
    await page.getByRole('button', { name: 'Begin' }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /\bfr\b/.test(url.split('/').pop() ?? ''))).toEqual([]);
    await expect.poll(() => langOf(page)).toBe('en');
  });
});

test('a crisis whose texts are not in French says so on its card and in its brief, and no other does', async () => {
  await withPage({ locale: 'fr-FR' }, async (page) => {
    const card = (title: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });
    await card('Paris 2015').getByText('textes en anglais').waitFor();
    expect(await card('Crimée 2014').getByText('textes en anglais').count()).toBe(0);
    await card('Paris 2015').getByRole('button', { name: 'Commencer' }).click();
    await page.getByText('Les textes de cette crise sont en anglais.').waitFor();
  });
});

test('the brief of a crisis is French where it has been translated', async () => {
  await withPage({ locale: 'fr-FR', path: linkTo('langue') }, async (page) => {
    await page.getByText('La clause de défense mutuelle du traité couvre les 28 alliés').waitFor();
    await expect.poll(() => page.title()).toContain('Crimée 2014');
  });
});

test('the language chosen in the settings stands at once, in the middle of a match, and after a reload', async () => {
  await withPage({ path: linkTo('langue') }, async (page) => {
    await page.getByRole('button', { name: 'Take the chair' }).click();
    await page.getByRole('button', { name: 'Settings' }).first().click();
    await page.getByRole('radio', { name: 'Français' }).check();
    await page.getByRole('heading', { name: 'Réglages' }).waitFor();
    await expect.poll(() => langOf(page)).toBe('fr');
    await expect.poll(() => page.title()).toContain('Crimée 2014');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.waitForFunction(() => document.documentElement.lang === 'fr');
    await expect.poll(() => page.title()).toContain('Crimée 2014');
    expect(crimea.title).toBe('Crimea 2014');
  });
});

test('invented names chosen in the settings stand at once, in the middle of a match, and after a reload', async () => {
  await withPage({ path: linkTo('names') }, async (page) => {
    await page.getByRole('button', { name: 'Take the chair' }).click();
    await page.getByRole('button', { name: 'Settings' }).first().click();
    await page.getByRole('radio', { name: 'Invented' }).check();
    await expect.poll(() => page.title()).toContain('Tamria 2014');
    await page.keyboard.press('Escape');
    await page.reload();
    await expect.poll(() => page.title()).toContain('Tamria 2014');
    const words = (): Promise<string> => page.locator('#app').innerText();
    await expect.poll(words).toContain('Karsk');
    expect((await words()).match(/Russia|Ukrain|Crimea|Moscow/g)).toBeNull();
    await page.getByRole('button', { name: 'Settings' }).first().click();
    await page.getByRole('radio', { name: 'Real' }).check();
    await expect.poll(() => page.title()).toContain('Crimea 2014');
  });
});
