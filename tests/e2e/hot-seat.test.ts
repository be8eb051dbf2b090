import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Command, STANDARD } from '../../src/engine';
import { createSession, type Session } from '../../src/session';
import { type PageOptions, withPage } from '../helpers/browser';
import { delegationName, HotSeatPage } from './helpers/hot-seat-page';
import { hearOut, make, withoutWebGl } from './helpers/mouse';
import { crimea, nameOf } from './helpers/rehearsal';
import { ResponsePage } from './helpers/response-page';
import { SilencePage } from './helpers/silence-page';
import { TablePage } from './helpers/table-page';
import { atRest } from './helpers/tour';

const flat = (run: (page: Page) => Promise<void>, options: PageOptions = {}): Promise<void> =>
  withPage({ width: 1366, height: 768, reducedMotion: 'reduce', path: null, ...options }, async (page) => {
    await withoutWebGl(page);
    await run(page);
  });

const SEED = 'three at one device';
/** In seating order. */
const SEATS = { DEU: 'Ana', HUN: '', POL: 'Bela' } as const;
const IDS = ['DEU', 'HUN', 'POL'] as const;
type Id = (typeof IDS)[number];
const TEXT = 'suspend-cooperation';
const WHY: Readonly<Record<Id, string>> = {
  DEU: 'the zinc dossier is not ready',
  HUN: 'the amber clause is missing',
  POL: 'we would go twice as far',
};

/** The same match beside the page, to know what nobody else may see. */
class Beside {
  readonly session: Session = createSession(crimea, { seed: SEED, settings: { ...STANDARD, people: [...IDS] } });
  do(...commands: readonly Command[]): void {
    for (const command of commands) expect(this.session.dispatch(command), JSON.stringify(command)).toMatchObject({ ok: true });
    while (this.session.snapshot().playback.kind !== 'none') this.session.playback.skip();
  }
  /** What stands on a private sheet, in the words of the page. */
  secrets(id: Id): string[] {
    const sheet = this.session.ownSheet(id);
    const spec = crimea.council.delegations.find((one) => one.id === id);
    if (sheet === null || spec === undefined) throw new Error(`No sheet of ${id}.`);
    const place = Math.max(0, Math.min(100, Math.round((sheet.ideal + 10000) / 200)));
    return [`You are ${spec.name}`, `would like a text at ${place},`, WHY[id]];
  }
}

/** None of what belongs to these seats is anywhere in the page. */
async function hides(seat: HotSeatPage, beside: Beside, ids: readonly Id[], but: readonly string[] = []): Promise<void> {
  const all = await seat.everything();
  for (const id of ids)
    for (const secret of beside.secrets(id)) if (!but.includes(secret)) expect(all, `${id}: ${secret}`).not.toContain(secret);
}

test('three delegations answer on one device, each alone, and all answers are shown together', { timeout: 300_000 }, async () => {
  await flat(async (page) => {
    const seat = new HotSeatPage(page);
    const beside = new Beside();
    const table = await seat.sitDown(SEED, SEATS);
    await table.putFirstStepsAway();
    await hides(seat, beside, IDS);
    await table.table(TEXT);
    await seat.circulate();
    beside.do({ type: 'agenda/table', measure: TEXT }, { type: 'council/circulate' });

    for (const [at, id] of IDS.entries()) {
      await seat.coverOf(id);
      await hides(seat, beside, IDS);
      expect(await seat.everything()).not.toMatch(/place-card|class="draft|red lines/);
      // By keyboard alone: the cover's button has the focus.
      await expect.poll(() => seat.uncoverButton().evaluate((one) => one === document.activeElement)).toBe(true);
      await expect.poll(() => page.locator('[role="status"][aria-live]').textContent()).toContain(delegationName(id));
      await page.keyboard.press('Enter');
      const head = await seat.sheetOf(id);
      await expect.poll(() => head.evaluate((one) => one === document.activeElement)).toBe(true);
      const own = beside.secrets(id);
      const shown = await seat.everything();
      for (const line of own.slice(0, 2)) expect(shown).toContain(line);
      // What its author knows of it comes from after the event.
      expect(shown).not.toContain(crimea.council.delegations.find((one) => one.id === id)!.basis);
      await hides(
        seat,
        beside,
        IDS.filter((other) => other !== id),
        own,
      );
      await page.keyboard.press('Escape');
      await seat.coverOf(id);
      await page.keyboard.press('Enter');
      await seat.sheetOf(id);
      await seat.why().fill(WHY[id]);
      await seat
        .sheet()
        .getByRole('button', { name: /^Cover it again/ })
        .click();
      await seat.coverOf(id);
      await hides(seat, beside, IDS);
      await page.keyboard.press('Enter');
      await seat.sheetOf(id);
      // What was written waited under the cover, for this seat alone.
      expect(await seat.why().inputValue()).toBe(WHY[id]);
      await seat.answer(at === 1 ? 'object' : 'hold').focus();
      await page.keyboard.press('Enter');
    }
    beside.do(
      { type: 'council/answer', delegation: 'DEU', answer: 'hold', items: [] },
      { type: 'council/answer', delegation: 'HUN', answer: 'object', items: [TEXT] },
      { type: 'council/answer', delegation: 'POL', answer: 'hold', items: [] },
    );
    const silence = await new SilencePage(page).isThere();
    await hearOut(page);
    const broke = silence.objections().filter({ has: page.getByRole('heading', { name: delegationName('HUN') }) });
    expect(await broke.innerText()).toContain(WHY.HUN);
    expect(await broke.innerText()).toContain('Answered by a person at the table');
    // Those who held have said nothing that anybody need answer for, and their instructions stay their own.
    const own = (id: Id): string[] => beside.secrets(id).slice(1);
    const all = await seat.everything();
    for (const id of IDS) for (const secret of own(id)) if (secret !== WHY.HUN) expect(all).not.toContain(secret);

    expect(await broke.locator('.ruler').count()).toBe(0);

    // Lobbied, it is the person who is asked, and the person's word that counts.
    expect(await silence.way('lobby').innerText()).toMatch(new RegExp(`${delegationName('HUN')} decides: a person plays it`));
    expect(await silence.way('lobby').innerText()).not.toMatch(/%/);
    await silence.take('lobby');
    beside.do({ type: 'council/way', way: 'lobby' });
    await seat.coverOf('HUN');
    await hides(seat, beside, IDS);
    await seat.uncoverButton().click();
    await seat.sheetOf('HUN');
    expect(await seat.sheet().innerText()).toContain('The chair asks you again');
    await seat.sheet().getByRole('button', { name: 'Stand by the objection' }).click();
    beside.do({ type: 'council/answer', delegation: 'HUN', answer: 'object', items: [TEXT] });
    await silence.isThere();
    expect(await broke.innerText()).toContain('the person stood by the objection');
    expect(await broke.innerText()).toContain(WHY.HUN);
    expect(await page.locator('.draft__foot').innerText()).toMatch(/\b1 broke/);

    await silence.take('withdraw');
    beside.do({ type: 'council/way', way: 'withdraw' });
    await hearOut(page);
    await make(page, { type: 'turn/advance' });
    beside.do({ type: 'turn/advance' });
    await hides(seat, beside, IDS);

    // The second turn goes on where the first ended: another text, the same people.
    await table.table('baltic-air-policing');
    await seat.circulate();
    beside.do({ type: 'agenda/table', measure: 'baltic-air-policing' }, { type: 'council/circulate' });
    for (const id of IDS) {
      await seat.coverOf(id);
      await hides(seat, beside, IDS);
      await seat.uncoverButton().click();
      await seat.sheetOf(id);
      await seat.answer('hold').click();
    }
    await new SilencePage(page).isThere();
  });
});

test('a reload between two answers stands at the cover card, and keeps what was said to itself', { timeout: 200_000 }, async () => {
  await flat(async (page) => {
    const seat = new HotSeatPage(page);
    const beside = new Beside();
    const table = await seat.sitDown(SEED, SEATS);
    await table.putFirstStepsAway();
    await table.table(TEXT);
    await seat.circulate();
    beside.do({ type: 'agenda/table', measure: TEXT }, { type: 'council/circulate' });
    await seat.uncoverButton().click();
    await seat.sheetOf('DEU');
    await seat.why().fill(WHY.DEU);
    await seat.answer('object').click();
    await seat.coverOf('HUN');
    await seat.uncoverButton().click();
    await seat.sheetOf('HUN');
    await page.reload();
    await seat.coverOf('HUN');
    await hides(seat, beside, IDS);
    for (const id of ['HUN', 'POL'] as const) {
      await seat.coverOf(id);
      await seat.uncoverButton().click();
      await seat.sheetOf(id);
      await seat.answer('hold').click();
    }
    await new SilencePage(page).isThere();
    await hearOut(page);
    expect(
      await new SilencePage(page)
        .objections()
        .filter({ hasText: delegationName('DEU') })
        .innerText(),
    ).toContain(WHY.DEU);
  });
});

test('the debrief tells what each seat answered beside what the model expected of it', { timeout: 400_000 }, async () => {
  await flat(async (page) => {
    const seat = new HotSeatPage(page);
    const table = await seat.sitDown(SEED, { POL: 'Bela' });
    await table.putFirstStepsAway();
    await table.table(TEXT);
    await seat.circulate();
    await seat.uncoverButton().click();
    await seat.sheetOf('POL');
    await seat.why().fill(WHY.POL);
    await seat.answer('object').click();
    await hearOut(page);
    await new SilencePage(page).take('withdraw');
    await hearOut(page);
    const response = new ResponsePage(page);
    for (;;) {
      const words = await response.onward().innerText();
      await response.onward().click();
      if (words.startsWith('To the debrief')) break;
      await new TablePage(page).isThere(Number.parseInt(words.replace(/\D/g, ''), 10));
      await make(page, { type: 'council/circulate' });
    }
    const told = page.getByRole('region', { name: 'What the people answered' });
    await told.waitFor();
    const row = await told.getByRole('row').last().innerText();
    expect(row).toContain('Bela');
    expect(row).toContain(`objected: ${nameOf(TEXT)}`);
    expect(row).toMatch(/held .*chance to object/);
    expect(row).toContain(WHY.POL);
  });
});

test.each([
  [1366, 768],
  [390, 844],
])(
  'cover and sheet are readable at %i x %i by day and night, and nothing runs out of the page',
  { timeout: 200_000 },
  async (width, height) => {
    await flat(async (page) => {
      await page.addInitScript(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('*, *::before, *::after { background-image: none !important; background-blend-mode: normal !important; }');
        document.adoptedStyleSheets = [sheet];
      });
      const seat = new HotSeatPage(page);
      const table = await seat.sitDown(SEED, { POL: '' });
      await table.putFirstStepsAway();
      await table.table(TEXT);
      await seat.circulate();
      // The table has its own tests at every size; what is looked at here begins with the cover.
      await page.setViewportSize({ width, height });
      for (const what of ['cover', 'sheet'] as const) {
        if (what === 'sheet') {
          await seat.uncoverButton().click();
          await seat.sheetOf('POL');
        }
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.locator(`html[data-theme="${colorScheme === 'dark' ? 'night' : 'day'}"]`).waitFor({ state: 'attached' });
          await atRest(page);
          const { violations } = await new AxeBuilder({ page })
            .setLegacyMode()
            .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
            .analyze();
          expect(
            violations.flatMap((rule) => rule.nodes.map((node) => `${what}, ${colorScheme}: ${rule.id} at ${node.target.join(' ')}`)),
          ).toEqual([]);
        }
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(over).toBe(0);
      }
    });
  },
);
