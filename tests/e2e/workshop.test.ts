import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPage } from '../helpers/browser';
import { hearOut } from './helpers/mouse';
import { ResponsePage } from './helpers/response-page';
import { TablePage } from './helpers/table-page';
import { TitlePage } from './helpers/title-page';

class Workshop {
  constructor(readonly page: Page) {}

  async isOpen(): Promise<this> {
    await this.page.getByRole('button', { name: 'New from the template' }).waitFor();
    return this;
  }
  async fresh(): Promise<this> {
    await this.isOpen();
    await this.page.getByRole('button', { name: 'New from the template' }).click();
    return this.clean();
  }
  async clean(): Promise<this> {
    await this.page.getByRole('heading', { name: 'No errors, no warnings' }).waitFor();
    return this;
  }
  text() {
    return this.page.getByRole('textbox', { name: 'Text of the crisis' });
  }
  issues() {
    return this.page.locator('.workshop-issues li');
  }
  async tab(name: string): Promise<this> {
    await this.page.getByRole('tab', { name }).click();
    return this;
  }
  /** By the button and the browser's own window for files. */
  async offer(name: string, content: string): Promise<this> {
    // As in browsers without the File System Access API: there a field of the page asks.
    await this.page.evaluate(() => Object.assign(window, { showOpenFilePicker: undefined }));
    const asked = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Open a file' }).click();
    await (await asked).setFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(content) });
    return this;
  }
}

const PATH = './#/workshop';
const slow = { timeout: 180_000 };

test(
  'from the title to a draft from the template; a broken line is named with line and column, and a reload finds the draft',
  slow,
  async () => {
    await withPage({ width: 1366, height: 768, reducedMotion: 'reduce' }, async (page) => {
      page.setDefaultTimeout(60_000);
      await new TitlePage(page).isThere();
      await page.getByRole('button', { name: 'Workshop' }).click();
      const workshop = await new Workshop(page).fresh();
      await workshop.text().click();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('hypothetical: true');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Home');
      await page.keyboard.type('titel: A slip');
      await page.keyboard.press('Enter');
      await workshop.issues().first().waitFor();
      await expect.poll(() => workshop.issues().first().innerText()).toMatch(/^10:1\b[\s\S]*titel/);
      await expect.poll(() => page.getByText('This shows how it was before them').isVisible()).toBe(true);

      // From the list to the place.
      await page.keyboard.press('Control+End');
      await workshop.issues().first().getByRole('button').click();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Delete');
      await workshop.clean();

      await page.keyboard.press('Control+Home');
      await page.keyboard.type('# A mark of mine');
      await page.keyboard.press('Enter');
      await page.getByText('Kept on this device').waitFor();
      await page.reload();
      await workshop.clean();
      await expect.poll(() => workshop.text().innerText()).toContain('# A mark of mine');
    });
  },
);

test(
  'by keyboard: names are completed from the text, Escape and Tab lead out of it, and letters in it are no shortcuts',
  slow,
  async () => {
    await withPage({ width: 1366, height: 768, path: PATH, reducedMotion: 'reduce' }, async (page) => {
      page.setDefaultTimeout(60_000);
      const workshop = await new Workshop(page).fresh();
      await workshop.text().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('k q ?');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Enter');
      await page.keyboard.type('precedents: [{ sour');
      const offered = page.getByRole('listbox', { name: 'Completions' });
      await offered.waitFor();
      await expect.poll(() => offered.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('sources')]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      expect(await workshop.text().evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(false);
    });
  },
);

test(
  'a draft is tried out, played to its second turn under its badge, gone on with after a reload, and played again on the edited text',
  slow,
  async () => {
    await withPage({ width: 1366, height: 768, path: PATH, reducedMotion: 'reduce' }, async (page) => {
      page.setDefaultTimeout(60_000);
      const workshop = await new Workshop(page).fresh();
      await workshop.tab('Play');
      await page.getByLabel('Seed').fill('bench');
      await page.getByRole('button', { name: 'Play this draft' }).click();
      await page.getByRole('button', { name: 'Take the chair' }).click();
      const table = await new TablePage(page).isThere(1);
      const band = page.getByRole('complementary', { name: 'A draft is being played' });
      await expect.poll(() => band.innerText()).toContain('Draft');
      await table.putFirstStepsAway();
      await table.commit();
      await hearOut(page);
      await new ResponsePage(page).onward().click();
      await table.isThere(2);

      // The page is lost in the middle of it.
      await page.reload();
      await workshop.clean();
      await workshop.tab('Play');
      await page.getByRole('button', { name: 'Go on with the last game: turn 2' }).click();
      await table.isThere(2);
      await band.getByRole('button', { name: 'Back to the workshop' }).click();

      await workshop.tab('Last game');
      await page.getByRole('button', { name: 'Last game played here' }).click();
      await page.getByText('Nothing changed').waitFor();
      await workshop.text().click();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('id: cohesion, start: 64');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.keyboard.type('id: cohesion, start: 44');
      await page.getByText('The text has changed since this was played').waitFor();
      await page.getByRole('button', { name: 'Last game played here' }).click();
      await page.getByText('The games part in turn 1').waitFor();
      await expect.poll(() => page.locator('.workshop-turns').innerText()).toContain('Cohesion');

      // Nothing of it was saved as the reader's game.
      await page.getByRole('button', { name: 'Title' }).click();
      await new TitlePage(page).isThere();
      await expect.poll(() => new TitlePage(page).continueButton().count()).toBe(0);
    });
  },
);

test('a balance report is made, and a large one is cancelled', slow, async () => {
  await withPage({ width: 1366, height: 768, path: PATH, reducedMotion: 'reduce' }, async (page) => {
    page.setDefaultTimeout(60_000);
    const workshop = await new Workshop(page).fresh();
    await workshop.tab('Balance');
    await page.getByLabel('Games a policy').selectOption('50');
    await page.getByRole('button', { name: 'Make the report' }).click();
    await page.getByRole('heading', { name: /\d+ of \d+ bars pass/ }).waitFor();
    await page.getByRole('img', { name: /^Endings by policy/ }).waitFor();
    await page.getByLabel('Games a policy').selectOption('10000');
    await page.getByRole('button', { name: 'Make the report' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. Nothing was changed.').waitFor();
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
    await workshop.clean();
  });
});

test('a file of 2 MB is refused in words; a small one comes in with a badge of mistrust', slow, async () => {
  await withPage({ width: 1366, height: 768, path: PATH, reducedMotion: 'reduce' }, async (page) => {
    page.setDefaultTimeout(60_000);
    const workshop = await new Workshop(page).isOpen();
    await workshop.offer('film.yaml', 'x'.repeat(2_000_000));
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('film.yaml has 2.0 MB');
    await workshop.isOpen();
    await workshop.offer('small.yaml', 'format: 1\ntitle: <img src=x onerror=alert(1)>\n');
    await workshop.issues().first().waitFor();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(/<img src=x[\s\S]*Untrusted/);
    await page.getByText('Nothing to show yet').waitFor();
  });
});

describe('clean to the checker and within the page', () => {
  test.each([
    [1366, 768, 'light'],
    [390, 844, 'dark'],
  ] as const)('%i x %i, %s', { timeout: 300_000 }, async (width, height, colorScheme) => {
    await withPage({ width, height, colorScheme, path: PATH, reducedMotion: 'reduce' }, async (page) => {
      page.setDefaultTimeout(60_000);
      const look = async (where: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map((one) => `${where}: ${one.id}, ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
        expect(told).toEqual([]);
        expect(await page.locator('#app').evaluate((app) => app.scrollWidth - app.clientWidth), where).toBeLessThanOrEqual(0);
      };
      const workshop = await new Workshop(page).isOpen();
      await look('start');
      await workshop.fresh();
      await look('preview');
      await page.getByRole('button', { name: 'Injects' }).click();
      await look('injects');
      await workshop.tab('Graph');
      await page.getByText('As a table').click();
      await look('graph');
      await workshop.tab('Play');
      await page.getByText('Set values').click();
      await look('play');
      await workshop.tab('Last game');
      await look('last game');
      await workshop.tab('Balance');
      await page.getByLabel('Games a policy').selectOption('50');
      await page.getByRole('button', { name: 'Make the report' }).click();
      await page.getByRole('heading', { name: /bars pass/ }).waitFor();
      await page.getByText('As a table').click();
      await look('balance');
    });
  });
});
