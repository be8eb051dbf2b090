import type { Locator, Page } from 'playwright-core';
import { crimea, nameOf } from './rehearsal';

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export interface WhyReading {
  readonly base: number;
  readonly causes: readonly number[];
  readonly value: number;
}

/** The chair at work: cards, draft, odds, the last look before a text goes out. */
export class TablePage {
  constructor(readonly page: Page) {}

  async isThere(turn?: number): Promise<this> {
    await this.page.getByRole('main', { name: turn === undefined ? /^Turn \d+: decide$/ : `Turn ${turn}: decide` }).waitFor();
    return this;
  }
  /** Only after this is the canvas a part of what is seen; the page can be played before it. */
  async drawn(): Promise<this> {
    await this.page.locator('.slot-ladder.drawn').waitFor({ timeout: 60_000 });
    return this;
  }
  async putFirstStepsAway(): Promise<this> {
    await this.page.getByRole('button', { name: 'No help needed' }).click();
    return this;
  }

  card(measure: string): Locator {
    return this.page.locator(`.trays [data-measure="${measure}"]`);
  }
  async table(measure: string): Promise<this> {
    const coin = this.page.locator('.trays').getByRole('button', { name: new RegExp(`^Table ${quoted(nameOf(measure))}, cost`) });
    await coin.click();
    await this.page
      .locator('.draft-form')
      .getByRole('button', { name: `Take back ${nameOf(measure)}` })
      .waitFor();
    return this;
  }
  async undo(): Promise<this> {
    await this.page.getByRole('button', { name: 'Undo' }).click();
    return this;
  }
  async draft(): Promise<string[]> {
    return this.page.locator('.draft-name > span').allTextContents();
  }
  /** "Likely to hold, 78 % (60 to 90 %)", as the draft says it. */
  async odds(): Promise<string> {
    return (await this.page.locator('.draft-odds').innerText()).trim();
  }

  async openCommit(): Promise<Locator> {
    await this.page.locator('.draft-form .commit').click();
    const sheet = this.page.locator('dialog.commit-sheet');
    await sheet.waitFor();
    return sheet;
  }
  async commit(): Promise<void> {
    const sheet = await this.openCommit();
    await sheet.getByRole('button', { name: /^(Circulate it|Decide it|Let it pass)$/ }).click();
    await this.page.getByRole('main', { name: /decide$/ }).waitFor({ state: 'detached' });
  }

  async why(indicator: string): Promise<WhyReading> {
    await this.page.locator(`.gauge[data-indicator="${indicator}"]`).click();
    const dialog = this.page.locator('dialog.why');
    await dialog.waitFor();
    const reading = {
      base: number(await dialog.locator('.why__base span').last().innerText()),
      causes: (await dialog.locator('.causes__delta').allInnerTexts()).map(number),
      value: number(await dialog.locator('.why__value').innerText()),
    };
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    return reading;
  }

  /** How far the page could be scrolled down. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => {
      const root = document.scrollingElement ?? document.documentElement;
      return root.scrollHeight - root.clientHeight;
    });
  }
  delegations(): number {
    return crimea.council.delegations.length;
  }
}

/** A printed figure: thin spaces, a true minus sign, a plus. */
export function number(text: string): number {
  const plain = text.replace(/\u2212/g, '-').replace(/[^\d.-]/g, '');
  const value = Number.parseFloat(plain);
  if (Number.isNaN(value)) throw new Error(`No figure in '${text}'.`);
  return value;
}
