import type { Page } from 'playwright-core';
import { crimea } from './rehearsal';

export class TitlePage {
  constructor(readonly page: Page) {}

  async isThere(): Promise<this> {
    await this.page.getByRole('heading', { level: 1, name: 'Silence Procedure', exact: true }).waitFor();
    await this.begin().waitFor();
    return this;
  }
  async setSeed(seed: string): Promise<this> {
    await this.page.getByText('Set your own seed').click();
    await this.page.getByLabel(/Any phrase of 1 to 120/).fill(seed);
    return this;
  }
  /** On the card of the crisis that these tests play, wherever it lies among others. */
  begin() {
    const card = this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name: crimea.title }) });
    return card.getByRole('button', { name: 'Begin' });
  }
  continueButton() {
    return this.page.getByRole('button', { name: /^Continue/ });
  }
  notice() {
    return this.page.locator('.notice');
  }
  seedProblem() {
    return this.page.locator('#seed-problem');
  }
}

export class BriefPage {
  constructor(readonly page: Page) {}

  async isThere(): Promise<this> {
    await this.page.getByRole('heading', { name: 'To decide' }).waitFor();
    return this;
  }
  async seed(): Promise<string> {
    return (await this.page.locator('.brief-seed code').textContent()) ?? '';
  }
  takeTheChair() {
    return this.page.getByRole('button', { name: 'Take the chair' });
  }
}

export const linkTo = (seed: string, scenario = crimea.id): string =>
  `./#/play?scenario=${encodeURIComponent(scenario)}&seed=${encodeURIComponent(seed)}`;
