import type { Page } from 'playwright-core';
import { TitlePage } from './title-page';
import type { Visit } from './tour-steps';

const SECTIONS = ['Organisations', 'Actors', 'Measures', 'Indicators', 'Kinds of rival', 'Powers', 'Precedents', 'Terms'];

/** The codex section by section, and how the game works. */
export async function reference(page: Page, visit: Visit): Promise<void> {
  await page.goto('./');
  await new TitlePage(page).isThere();
  await page.keyboard.press('k');
  const codex = page.getByRole('dialog', { name: 'Codex' });
  await codex.waitFor();
  for (const name of SECTIONS) {
    await codex.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await codex.getByRole('heading', { level: 3, name, exact: true }).waitFor();
    await visit(`codex: ${name.toLowerCase()}`);
  }
  await codex.getByRole('navigation').getByRole('button', { name: 'Organisations', exact: true }).click();
  await codex.getByRole('button', { name: 'NATO', exact: true }).click();
  await visit('codex: an organisation');
  await codex.getByRole('navigation').getByRole('button', { name: 'Measures', exact: true }).click();
  await codex.locator('.section').getByRole('button').first().click();
  await codex.locator('.codex-back').waitFor();
  await visit('codex: a measure');
  await codex.getByRole('searchbox', { name: 'Search the codex' }).fill('sanctions');
  await codex.locator('.finds').waitFor();
  await visit('codex: what a search finds');
  await codex.getByRole('button', { name: 'Close' }).click();
  await codex.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'How it works' }).click();
  const about = page.getByRole('dialog', { name: 'How it works' });
  await about.waitFor();
  await visit('how it works: the model');
  await about.getByRole('navigation').getByRole('button').nth(1).click();
  await visit('how it works: credits');
}
