import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import type { Replay } from '../../../src/engine/replay';
import { number } from './table-page';

export interface Outcome {
  readonly ending: string;
  readonly score: number;
  readonly dimensions: readonly string[];
}

/** The books opened: how it ended, why, what was true. */
export class DebriefPage {
  constructor(readonly page: Page) {}

  async isThere(): Promise<this> {
    await this.page.getByRole('main', { name: 'Debrief' }).waitFor();
    return this;
  }
  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
  async outcome(): Promise<Outcome> {
    const ending = this.part('How it ended');
    const rows = await ending.locator('.measures-of > li').all();
    return {
      ending: (await ending.locator('.ending__title').innerText()).trim(),
      score: number(await ending.locator('.ending__total strong').innerText()),
      dimensions: await Promise.all(
        rows.map(
          async (row) => `${await row.locator('.measures-of__name').innerText()} ${await row.locator('.measures-of__value').innerText()}`,
        ),
      ),
    };
  }
  async replay(): Promise<Replay> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Replay', exact: true }).click(),
    ]);
    return JSON.parse(await text(await download.createReadStream())) as Replay;
  }
}
