import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';

/** The sheet of saved games. */
export class GamesSheet {
  constructor(readonly page: Page) {}

  /** By its key on any screen. */
  async open(): Promise<this> {
    await this.page.keyboard.press('g');
    return this.isThere();
  }
  async isThere(): Promise<this> {
    await this.page.getByRole('dialog', { name: 'Games' }).waitFor();
    return this;
  }
  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  async keep(name: string): Promise<this> {
    await this.page.getByLabel('Keep the game on the table under a name').fill(name);
    await this.page.keyboard.press('Enter');
    await this.row(name).waitFor();
    return this;
  }
  kept(): Locator {
    return this.page.getByRole('region', { name: 'Kept games' }).getByRole('listitem');
  }
  row(name: string): Locator {
    return this.kept().filter({ hasText: name });
  }
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }
  async take(name: string, content: string): Promise<string> {
    await this.page
      .locator('.games input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    const alert = this.page.locator('.games [role="alert"]');
    // What was said of the file before may still stand: this file is named, or it is not answered yet.
    await this.page.locator('.games [role="alert"]', { hasText: name }).waitFor();
    return alert.innerText();
  }
  /** The file that pressing a button hands over. */
  async file(button: Locator): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return text(await download.createReadStream());
  }
}
