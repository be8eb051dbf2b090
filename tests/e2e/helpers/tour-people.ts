import type { Page } from 'playwright-core';
import { HotSeatPage } from './hot-seat-page';
import { BriefPage, linkTo } from './title-page';
import { sheet, type Visit, WIDE } from './tour-steps';

/** Two delegations played by people at one device. */
export async function peopleAtOneDevice(page: Page, visit: Visit): Promise<void> {
  await page.goto(linkTo('people'));
  await new BriefPage(page).isThere();
  await sheet(page, 'who plays a delegation', visit, () => page.getByRole('button', { name: 'Around one device' }).click());
  const people = new HotSeatPage(page);
  const table = await people.sitDown('people', { POL: 'Ana', ITA: '' });
  await table.putFirstStepsAway();
  // On a phone the cards lie behind tabs, which another part walks through.
  const size = page.viewportSize();
  await page.setViewportSize(WIDE);
  await table.table('article-4');
  await table.table('suspend-cooperation');
  await people.circulate();
  if (size !== null) await page.setViewportSize(size);
  await visit('the cover card');
  await people.uncoverButton().click();
  await people.sheet().waitFor();
  await visit('a private sheet');
}
