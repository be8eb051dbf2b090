import type { Locator, Page } from 'playwright-core';
import { WAYS, type Way } from '../../../src/engine/vocabulary';

/** The answers under silence, and the five ways on. */
export class SilencePage {
  constructor(readonly page: Page) {}

  main(): Locator {
    return this.page.getByRole('main', { name: 'Silence procedure' });
  }
  async isThere(): Promise<this> {
    await this.main().waitFor();
    return this;
  }
  skipButton(): Locator {
    return this.page.getByRole('button', { name: 'Skip to the last answer' });
  }
  /** Every answer is on the table: there is a way on or the response. */
  async answered(): Promise<'held' | 'broken'> {
    const onward = this.onward();
    const ways = this.ways();
    await onward.or(ways).first().waitFor();
    return (await ways.isVisible()) ? 'broken' : 'held';
  }
  ways(): Locator {
    return this.page.getByRole('list', { name: /^Five ways on/ });
  }
  way(way: Way): Locator {
    return this.ways().getByRole('listitem').nth(WAYS.indexOf(way));
  }
  onward(): Locator {
    return this.page.getByRole('button', { name: 'See the response' });
  }
  objections(): Locator {
    return this.page.getByRole('article', { name: /broke silence$/ });
  }
  async take(way: Way): Promise<void> {
    const card = await this.way(way).elementHandle();
    await this.way(way).getByRole('button').click();
    // The five cards of this round have gone: what stands now is another round, the answers, or the response.
    await card?.waitForElementState('hidden');
  }
}
