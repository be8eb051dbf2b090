import type { Locator, Page } from 'playwright-core';
import { crimea } from './rehearsal';
import { TablePage } from './table-page';
import { BriefPage, linkTo } from './title-page';

export const delegationName = (id: string): string => crimea.council.delegations.find((one) => one.id === id)?.name ?? id;

/** People round one device: the seats, the cover card and the private sheet. */
export class HotSeatPage {
  constructor(readonly page: Page) {}

  /** From the link through the brief to the table, with these delegations played by people. */
  async sitDown(seed: string, seats: Readonly<Record<string, string>>): Promise<TablePage> {
    this.page.setDefaultTimeout(60_000);
    await this.page.goto(linkTo(seed));
    await new BriefPage(this.page).isThere();
    await this.page.getByRole('button', { name: 'Around one device' }).click();
    const setup = this.page.getByRole('dialog', { name: 'Around one device' });
    for (const [id, name] of Object.entries(seats)) {
      const row = setup.getByRole('listitem').filter({ hasText: delegationName(id) });
      await row.getByRole('checkbox').check();
      if (name !== '') await row.getByRole('textbox').fill(name);
    }
    await setup.getByRole('button', { name: 'The seats are taken' }).click();
    await setup.waitFor({ state: 'detached' });
    await new BriefPage(this.page).takeTheChair().click();
    return new TablePage(this.page).isThere(1);
  }

  /** Lets a text go out; the first cover stands. */
  async circulate(): Promise<void> {
    await this.page.locator('.draft-form .commit').click();
    await this.page.getByRole('button', { name: /^Circulate it$/ }).click();
    await this.cover().waitFor();
  }
  cover(): Locator {
    return this.page.getByRole('main', { name: 'Cover card' });
  }
  async coverOf(id: string): Promise<void> {
    await this.cover()
      .getByRole('heading', { name: `Pass the device to ${delegationName(id)}` })
      .waitFor();
  }
  uncoverButton(): Locator {
    return this.cover().getByRole('button');
  }
  sheet(): Locator {
    return this.page.getByRole('main', { name: 'Private sheet' });
  }
  async sheetOf(id: string): Promise<Locator> {
    const head = this.sheet().getByRole('heading', { level: 1, name: `You are ${delegationName(id)}` });
    await head.waitFor();
    return head;
  }
  answer(which: 'hold' | 'object'): Locator {
    return this.sheet().getByRole('button', { name: which === 'hold' ? 'Hold silence' : /^Object to/ });
  }
  why(): Locator {
    return this.sheet().getByRole('textbox');
  }
  /** Everything in the document: markup with attributes and hidden parts, and what is typed in fields. */
  async everything(): Promise<string> {
    const typed = await this.page.evaluate(() =>
      [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value),
    );
    return [await this.page.content(), ...typed].join('\n');
  }
}
