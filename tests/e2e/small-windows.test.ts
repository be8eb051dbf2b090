import { expect, test } from 'vitest';
import { withPage } from '../helpers/browser';
import { takeTheChair, withoutWebGl } from './helpers/mouse';

test('in a low window every card of the hand still shows its name', async () => {
  await withPage({ width: 1366, height: 640, path: null, reducedMotion: 'reduce' }, async (page) => {
    await withoutWebGl(page);
    await takeTheChair(page, 'a low table');
    const names = page.locator('.tray .card-name');
    expect(await names.count()).toBeGreaterThan(20);
    const nameless = await names.evaluateAll((all) => all.filter((one) => one.clientHeight < 10).map((one) => one.textContent));
    expect(nameless).toEqual([]);
  });
});

test('in a narrow window the key of a pillar brings its cards out from under the board', async () => {
  await withPage({ width: 390, height: 844, path: null, reducedMotion: 'reduce' }, async (page) => {
    await withoutWebGl(page);
    await takeTheChair(page, 'a narrow table');
    await page.keyboard.press('3');
    await page.locator('.tray.exercises :focus').waitFor();
    const name = await page.locator('.tray.exercises :focus .card-name').innerText();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name }).waitFor();
  });
});
