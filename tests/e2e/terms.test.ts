import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withPage } from '../helpers/browser';
import { withoutWebGl } from './helpers/mouse';
import { BriefPage, linkTo } from './helpers/title-page';

const TIP = '.term-tip:popover-open';

async function background(page: Page): Promise<void> {
  await withoutWebGl(page);
  await page.goto(linkTo('terms'));
  await new BriefPage(page).isThere();
  await page.getByRole('button', { name: 'More of the background' }).click();
  await page.getByRole('dialog', { name: 'Background' }).waitFor();
}

test('a term in a text tells what it means by keyboard, leads on to others, and opens the codex over the sheet', async () => {
  await withPage({ width: 1366, height: 768, path: null, reducedMotion: 'reduce' }, async (page) => {
    await background(page);
    const sheet = page.getByRole('dialog', { name: 'Background' });
    const word = sheet.getByRole('button', { name: 'NATO', exact: true }).first();
    await word.press('Enter');
    const tip = sheet.getByRole('group', { name: 'NATO', exact: true });
    await tip.getByText('Kept open').waitFor();
    const further = tip.getByRole('button', { name: 'Consensus', exact: true });
    await further.press('Enter');
    await sheet.getByRole('group', { name: 'Consensus' }).getByText('A text is agreed when nobody objects').waitFor();
    expect(await page.locator(TIP).count()).toBe(2);

    // Each press of Escape closes one layer, the innermost first.
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(TIP).count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(TIP).count()).toBe(0);
    expect(await sheet.isVisible()).toBe(true);

    await word.press('Enter');
    await tip.getByRole('button', { name: 'More in the codex' }).click();
    const codex = page.getByRole('dialog', { name: 'Codex' });
    await codex.getByRole('heading', { level: 3, name: 'NATO' }).waitFor();
    await page.keyboard.press('Escape');
    await codex.waitFor({ state: 'detached' });
    expect(await sheet.isVisible()).toBe(true);
  });
});

test('a mouse that rests on a term opens it, one that stays keeps it, and a press elsewhere puts it away', async () => {
  await withPage({ width: 1366, height: 768, path: null, reducedMotion: 'reduce' }, async (page) => {
    await background(page);
    await page.getByRole('dialog').getByRole('button', { name: 'NATO', exact: true }).first().hover();
    const tip = page.locator(TIP);
    await tip.getByText('Kept open').waitFor();
    await page.mouse.move(20, 20);
    await page.getByRole('heading', { name: 'Background' }).click();
    await expect.poll(() => tip.count()).toBe(0);
  });
});
