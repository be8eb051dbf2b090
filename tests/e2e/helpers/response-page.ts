import type { Locator, Page } from 'playwright-core';
import { number } from './table-page';

export interface LedgerLine {
  readonly name: string;
  readonly base: number;
  readonly causes: readonly number[];
  readonly value: number;
}

/** What followed, and the ledger of the turn. */
export class ResponsePage {
  constructor(readonly page: Page) {}

  async isThere(): Promise<this> {
    await this.page.getByRole('main', { name: 'Response and ledger' }).waitFor();
    return this;
  }
  skipButton(): Locator {
    return this.page.getByRole('button', { name: 'Skip to the ledger' });
  }
  onward(): Locator {
    return this.page.getByRole('button', { name: /^(Open turn \d+|To the debrief)$/ });
  }
  ledger(): Locator {
    return this.page.getByRole('region', { name: /^Ledger of turn/ });
  }
  async lines(): Promise<LedgerLine[]> {
    await this.ledger().waitFor();
    const rows = await this.ledger().locator('.ledger__row').all();
    return Promise.all(
      rows.map(async (row) => ({
        name: (await row.locator('.ledger__head > span').first().innerText()).trim(),
        base: number((await row.locator('.causes__sum span').first().innerText()).split(/[+\u2212=]/)[0] ?? ''),
        causes: (await row.locator('.causes__delta').allInnerTexts()).map(number),
        value: number(await row.locator('.ledger__move b').innerText()),
      })),
    );
  }
}
