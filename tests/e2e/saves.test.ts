import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fileOf, readFile, readRecord, type MatchRecord } from '../../src/storage';
import { type PageOptions, withPage } from '../helpers/browser';
import { FIXTURES } from '../helpers/load';
import { GamesSheet } from './helpers/games-sheet';
import { takeTheChair, withoutWebGl } from './helpers/mouse';
import { crimea, nameOf } from './helpers/rehearsal';
import { stored, storedKeys } from './helpers/store';
import { TitlePage } from './helpers/title-page';
import { TablePage } from './helpers/table-page';

const flat = (run: (page: Page) => Promise<void>, options: PageOptions = {}): Promise<void> =>
  withPage({ width: 1366, height: 768, reducedMotion: 'reduce', path: null, ...options }, async (page) => {
    await withoutWebGl(page);
    await run(page);
  });
/** On a machine with much else to do, a whole game in the browser takes its time. */
const SLOW = 240_000;

async function savedTurn(page: Page): Promise<number> {
  const read = readRecord(await stored(page, 'match/current'));
  return read.ok ? read.record.turn : 0;
}

test('a game is kept under a name, renamed, thrown away and put back, and taken up where it stood', { timeout: SLOW }, async () => {
  await flat(async (page) => {
    const table = await takeTheChair(page, 'kept under a name');
    await table.putFirstStepsAway();
    await table.table('baltic-air-policing');
    const games = await new GamesSheet(page).open();
    await games.keep('Before the text');
    await expect
      .poll(() => games.row('Before the text').innerText())
      .toMatch(/Crimea 2014 · turn 1 of 10 · today[\s\S]*Seed kept under a name/);
    await games.press('Rename Before the text');
    await page.getByLabel('New name of Before the text').fill('Air policing');
    await page.keyboard.press('Enter');
    await games.row('Air policing').waitFor();
    await games.press('Delete Air policing');
    await games.row('Air policing').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await games.row('Air policing').waitFor();
    await games.close();

    await table.undo();
    await expect.poll(() => table.draft()).toEqual([]);
    await games.open();
    await games.press('Load Air policing');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await expect.poll(() => table.draft()).toEqual([nameOf('baltic-air-policing')]);
  });
});

test('a tab killed between one command and the next loses at most what was not committed', { timeout: SLOW }, async () => {
  await flat(async (first) => {
    const context = first.context();
    let page = first;
    await takeTheChair(page, 'a tab killed');
    for (const wait of [0, 35, 140]) {
      const before = await savedTurn(page);
      await new TablePage(page).isThere();
      await page.keyboard.press('c');
      await page.locator('dialog[open] button.primary').click();
      if (wait > 0) await page.waitForTimeout(wait);
      // The tab itself, as when the system runs out of memory: no handler of the page runs.
      const wire = await context.newCDPSession(page);
      const gone = page.waitForEvent('crash');
      // What a dead tab was asked is never answered.
      void wire.send('Page.crash').catch(() => undefined);
      await gone;
      page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await withoutWebGl(page);
      await page.goto('./#/match');
      await page.locator('.board-head').waitFor();
      expect(await savedTurn(page), `killed after ${wait} ms`).toBeGreaterThanOrEqual(before);
      // Wherever it stands, the game goes on.
      for (let tries = 0; tries < 8 && !(await page.locator('.table-screen').isVisible()); tries++)
        await page
          .locator('.silence__continue, .response__onward, .response button.primary, button.primary')
          .first()
          .click({ timeout: 5000 })
          .catch(() => undefined);
    }
    await page.close();
  });
});

test('of two tabs with one game the later one goes on, and the other says that it no longer saves', { timeout: SLOW }, async () => {
  await flat(async (first) => {
    const table = await takeTheChair(first, 'two tabs');
    await table.putFirstStepsAway();
    await expect.poll(() => storedKeys(first)).toContain('match/current');
    const second = await first.context().newPage();
    await withoutWebGl(second);
    await second.goto('./#/match');
    const other = await new TablePage(second).isThere(1);
    await other.table('baltic-air-policing');
    await expect.poll(async () => ((await stored(second, 'match/current')) as MatchRecord).replay.commands.length).toBe(1);
    await table.table('suspend-cooperation');
    await first.locator('.notice').waitFor();
    await expect.poll(() => first.locator('.notice').innerText()).toMatch(/also open in another tab[\s\S]*no longer saves/);
    const { replay } = (await stored(second, 'match/current')) as MatchRecord;
    expect(replay.commands).toEqual([{ type: 'agenda/table', measure: 'baltic-air-policing' }]);
    await second.close();
  });
});

test('where the browser refuses storage the game plays on, says so, and a file keeps it', { timeout: SLOW }, async () => {
  await flat(async (page) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    const table = await takeTheChair(page, 'nothing is kept');
    const notice = page.locator('.notice');
    await notice.waitFor();
    await expect.poll(() => notice.innerText()).toContain('keeps nothing for this page');
    await table.putFirstStepsAway();
    await table.table('baltic-air-policing');
    const read = readFile(await new GamesSheet(page).file(notice.getByRole('button', { name: 'Save to a file' })));
    expect(read).toMatchObject({
      ok: true,
      records: [{ title: crimea.title, replay: { seed: 'nothing is kept', commands: [{ type: 'agenda/table' }] } }],
    });
  });
});

test('when the space runs out in the middle of a game it goes on, says so, and a file keeps it', { timeout: SLOW }, async () => {
  await flat(async (page) => {
    const table = await takeTheChair(page, 'the disk is full');
    await table.putFirstStepsAway();
    await expect.poll(() => storedKeys(page)).toContain('match/current');
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await table.table('baltic-air-policing');
    const notice = page.locator('.notice');
    await notice.waitFor();
    await expect.poll(() => notice.innerText()).toContain('could not be saved on this device');
    await expect.poll(() => table.draft()).toEqual([nameOf('baltic-air-policing')]);
    const read = readFile(await new GamesSheet(page).file(notice.getByRole('button', { name: 'Save to a file' })));
    expect(read).toMatchObject({ ok: true, records: [{ replay: { commands: [{ measure: 'baltic-air-policing' }] } }] });
  });
});

test('files: games of every release come in, damaged ones are named by their place, and nothing else is taken', {
  timeout: SLOW,
}, async () => {
  const fixture = (version: number): MatchRecord =>
    JSON.parse(readFileSync(join(FIXTURES, 'saves', `v${version}.json`), 'utf8')) as MatchRecord;
  await flat(async (page) => {
    await page.goto('./');
    await new TitlePage(page).isThere();
    const games = await new GamesSheet(page).open();
    const file = fileOf([fixture(1), fixture(2)]);
    expect(await games.take('both.json', file)).toMatch(/2 games were taken/);
    await expect.poll(() => games.kept().count()).toBe(2);
    expect(await games.take('again.json', file)).toMatch(/No game was taken[\s\S]*2 were here already/);

    const changed = file.replace('Before the ring', 'Before the rung');
    expect(await games.take('changed.json', changed)).toMatch(/Game 2 of the file \(“Before the rung”\) is damaged/);
    expect(await games.take('newer.json', file.replace('{"format":2', '{"format":9'))).toMatch(/comes from a newer version/);
    expect(await games.take('cut.json', file.slice(0, 200))).toMatch(/no saved game|cannot be read/);
    expect(await games.take('text.json', 'Dear council,')).toMatch(/cannot be read from line 1/);
    expect(await games.take('other.json', '{"name":"someone else"}')).toMatch(/holds neither saved games nor a replay/);
    expect(await games.take('empty.json', '')).toMatch(/The file is empty/);
    await expect.poll(() => games.kept().count()).toBe(2);

    // What came in goes out again as it was.
    const out = readFile(await games.file(page.getByRole('button', { name: 'Save all to a file' })));
    expect(out.ok && out.kind === 'saves' && out.records.map((one) => one.name).toSorted()).toEqual(['', 'Before the ring']);
  });
});

test('a name from a file is text and nothing else', async () => {
  await flat(async (page) => {
    await page.goto('./');
    await new TitlePage(page).isThere();
    const { makeRecord } = await import('../../src/storage');
    const {
      format: _f,
      kind: _k,
      checksum: _c,
      ...parts
    } = JSON.parse(readFileSync(join(FIXTURES, 'saves', 'v2.json'), 'utf8')) as MatchRecord;
    const planted = '<img src=x onerror="window.planted=1"><b>x</b>';
    const games = await new GamesSheet(page).open();
    await games.take('planted.json', fileOf([makeRecord({ ...parts, name: planted })]));
    await expect.poll(() => games.row(planted).count()).toBe(1);
    expect(await page.evaluate(() => [document.querySelectorAll('.games img[src="x"]').length, 'planted' in window])).toEqual([0, false]);
  });
});
