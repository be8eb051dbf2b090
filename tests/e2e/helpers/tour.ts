import type { Page } from 'playwright-core';
import type { Replay } from '../../../src/engine/replay';
import { makeRecord } from '../../../src/storage';
import { DebriefPage } from './debrief-page';
import { hearOut, takeTheChair, withoutWebGl } from './mouse';
import { allTurns, BUSY_CHAIR, brokenOff, crimea, type Rehearsal, seedWhere } from './rehearsal';
import { ResponsePage } from './response-page';
import { SilencePage } from './silence-page';
import { lay } from './store';
import { TablePage } from './table-page';
import { BriefPage, linkTo, TitlePage } from './title-page';
import { byButton, byKey, type Part, sheet, type Visit } from './tour-steps';
import { theClass } from './tour-classroom';
import { peopleAtOneDevice } from './tour-people';
import { reference } from './tour-reference';
import { keepingAndSharing } from './tour-sharing';
import { workshop } from './tour-workshop';

export { PHONE, PROJECTOR, WIDE } from './tour-steps';
export type { Part, Shape, Visit } from './tour-steps';

/** All there is to see, in parts. Each starts on a page with nothing stored. */
export const TOUR: readonly Part[] = [
  { name: 'title, settings, keys and brief', walk: beforeTheGame, shows: ['loading', 'title', 'brief'] },
  { name: 'the table as the canvas draws it', walk: drawnTable, shows: ['table'], drawn: true },
  {
    name: 'the table and every sheet that opens over it',
    walk: atTheTable,
    shows: [
      'table',
      'table: measure',
      'table: hand',
      'table: delegation',
      'table: sound',
      'table: running',
      'table: commit',
      'table: advice',
    ],
  },
  { name: 'the other two crises', walk: otherCrises, shows: ['brief', 'table', 'table: desk'] },
  { name: 'a text under silence, a broken silence and the five ways on', walk: underSilence, shows: ['silence'] },
  { name: 'people at one device', walk: peopleAtOneDevice, shows: ['brief', 'answers'] },
  { name: 'the response and the ledger', walk: response, shows: ['response'] },
  { name: 'the debrief and its sheets', walk: debrief, shows: ['debrief'] },
  { name: 'kept and shared games', walk: keepingAndSharing, shows: ['shared', 'watch'] },
  {
    name: 'the codex and how it works',
    walk: reference,
    shows: [
      'codex: organisations',
      'codex: actors',
      'codex: measures',
      'codex: indicators',
      'codex: rivals',
      'codex: powers',
      'codex: precedents',
      'codex: terms',
      'about: model',
      'about: credits',
    ],
  },
  { name: 'the workshop', walk: workshop, shows: ['workshop'] },
  {
    name: 'the pages of a class',
    walk: theClass,
    shows: [
      'class: teacher',
      'class: student',
      'class: refused',
      'desk: link',
      'desk: hand-ins',
      'desk: lesson',
      'desk: print',
      'desk: guide',
    ],
  },
];

/** A game that lies in the store as if it had been left at this point. */
async function takeUp(page: Page, replay: Replay, ended: boolean): Promise<void> {
  await page.goto('./');
  await new TitlePage(page).isThere();
  const turn = replay.commands.filter((one) => one.type === 'turn/advance').length + 1;
  const rest = { savedAt: Date.now(), writer: 'a tour', title: crimea.title, turn, turns: crimea.turns.length, ended };
  await lay(page, 'match/current', makeRecord({ ...rest, replay }));
  await page.reload();
  await new TitlePage(page).continueButton().click();
}

async function beforeTheGame(page: Page, visit: Visit): Promise<void> {
  const release = await withheld(page, /crimea-2014-[^/]*\.json$/);
  await page.goto(linkTo('a tour'));
  await page.locator('.waiting').waitFor();
  await visit('a crisis that is being fetched');
  release();
  await new BriefPage(page).isThere();
  await page.goto('./');
  await new TitlePage(page).isThere();
  await visit('title');
  await page.getByText('Difficulty').first().click();
  await (await new TitlePage(page).setSeed('x'.repeat(200))).seedProblem().waitFor();
  await visit('title with its options open and a seed too long');
  await page.getByLabel(/Any phrase of 1 to 120/).fill('a tour');
  await sheet(page, 'settings', visit, byButton(page, 'Settings'));
  await sheet(page, 'keys', visit, byButton(page, 'Keys'));
  await new TitlePage(page).begin().click();
  await new BriefPage(page).isThere();
  await visit('brief');
  await sheet(page, 'background', visit, byButton(page, 'More of the background'));
  await sheet(page, 'where each member stands', visit, byButton(page, 'Where each member stands'));
  await new BriefPage(page).takeTheChair().click();
  await (await new TablePage(page).isThere(1)).putFirstStepsAway();
  await sheet(page, 'settings in a match', visit, byButton(page, 'Settings'));
  await page.evaluate(() => {
    location.hash = '#/play?scenario=nowhere';
  });
  await new TitlePage(page).notice().waitFor();
  await visit('title with a notice and a game to continue');
}

/** Holds answers back until told to let them through. */
async function withheld(page: Page, files: RegExp): Promise<() => void> {
  let letThrough = (): void => undefined;
  const asked = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(files, async (route) => {
    await asked;
    await route.continue();
  });
  return () => letThrough();
}

const secondAdvance = ({ commands }: Rehearsal): number => {
  const first = commands.findIndex((one) => one.type === 'turn/advance');
  return commands.findIndex((one, at) => at > first && one.type === 'turn/advance');
};

async function drawnTable(page: Page, visit: Visit): Promise<void> {
  const table = await (await takeTheChair(page, 'drawn')).drawn();
  await visit('the first turn, drawn');
  await table.putFirstStepsAway();
  const game = seedWhere(BUSY_CHAIR, (one) => one.turns > 3);
  await takeUp(page, brokenOff(game, secondAdvance(game) + 1), false);
  await (await table.isThere(3)).drawn();
  await visit('a later turn, drawn');
}

async function atTheTable(page: Page, visit: Visit): Promise<void> {
  const game = seedWhere(BUSY_CHAIR, (one) => one.turns > 3);
  await takeTheChair(page, game.seed);
  const table = new TablePage(page);
  await visit('first steps');
  await takeUp(page, brokenOff(game, secondAdvance(game) + 1), false);
  await table.isThere(3);
  await inEachTab(page, visit);

  const open = crimea.measures.find((one) => one.id === 'osce-monitors') ?? crimea.measures[0]!;
  await handUp(page);
  const pillar = page.locator(`.tray.${open.pillar}`);
  await page
    .locator(`.tray-switch .${open.pillar}`)
    .click({ timeout: 500 })
    .catch(() => undefined);
  await sheet(page, 'an open measure', visit, () => pillar.locator('.card:not(.closed) .card-face').first().click());
  for (const tray of ['deterrence', 'diplomacy', 'exercises', 'consultation']) {
    const closed = page.locator(`.tray.${tray} .card.closed .card-face`).first();
    if ((await closed.count()) === 0) continue;
    await page.keyboard.press(String(['deterrence', 'diplomacy', 'exercises', 'consultation'].indexOf(tray) + 1));
    await sheet(page, 'a closed measure', visit, () => closed.click());
    break;
  }
  // On a phone the tabs switch trays instead.
  if (!(await inTabs(page))) await sheet(page, 'the whole hand', visit, () => pillar.locator('.tray-head .divider-tab').click());
  const coin = page.locator('.trays .card-disc:not([aria-disabled])').first();
  await coin.click();
  await page.locator('.draft-form .take-back').first().waitFor();
  await handDown(page);
  await sheet(page, 'a delegation', visit, () => page.locator('.place-card').first().click());
  await sheet(page, 'sounding out', visit, byKey(page, 's'));
  await sheet(page, 'what is under way', visit, byKey(page, 'u'));
  await sheet(page, 'the advisers', visit, byKey(page, 'a'));
  await sheet(page, 'the map as a table', visit, byKey(page, 'm'));
  await sheet(page, 'keys at the table', visit, byKey(page, '?'));
  await sheet(page, 'the last look', visit, byKey(page, 'c'));
  const tabs = await inTabs(page);
  await sheet(page, 'why', visit, () => (tabs ? page.locator('.strip button') : page.locator('.gauge')).first().click());
  if (await inTabs(page)) await page.getByRole('button', { name: /^News/ }).click();
  await page.locator('.flimsy-fold').first().click();
  await visit('a measure on the draft, a dispatch unfolded');
  await sheet(page, 'earlier dispatches', visit, byButton(page, /^Earlier/));
}

async function otherCrises(page: Page, visit: Visit): Promise<void> {
  for (const id of ['paris-2015', 'winter-grid']) {
    await page.goto(linkTo('a tour', id));
    await new BriefPage(page).isThere();
    await visit(`brief of ${id}`);
    await new BriefPage(page).takeTheChair().click();
    const table = await new TablePage(page).isThere(1);
    // They are put away once for all crises.
    if (id === 'paris-2015') await table.putFirstStepsAway();
    await visit(`table of ${id}`);
  }
  await sheet(page, 'the attribution desk', visit, byKey(page, 'd'));
}

/** A phone, and any window that larger text makes narrow. */
const inTabs = (page: Page): Promise<boolean> => page.locator('.tabs').isVisible();

const TABS = [/^News/, /^Rival/, /^State/, /^Hand/];
async function inEachTab(page: Page, visit: Visit): Promise<void> {
  if (!(await inTabs(page))) return;
  for (const tab of TABS) {
    await page.getByRole('button', { name: tab }).click();
    await visit(`tab ${String(tab)}`);
  }
  await page.getByRole('button', { name: /^Hand/, pressed: true }).click();
}
async function handUp(page: Page): Promise<void> {
  if (await inTabs(page)) await page.getByRole('button', { name: /^Hand/, pressed: false }).click();
}
async function handDown(page: Page): Promise<void> {
  if (await inTabs(page)) await page.getByRole('button', { name: /^Hand/, pressed: true }).click();
}

async function underSilence(page: Page, visit: Visit): Promise<void> {
  const game = seedWhere(BUSY_CHAIR, (one) => one.broken.length > 0);
  const out = game.commands.findIndex((one) => one.type === 'council/way') - 1;
  const tick = await stoppedClock(page);
  await takeUp(page, brokenOff(game, out), false);
  const table = await new TablePage(page).isThere();
  const silence = new SilencePage(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await table.commit();
  await silence.isThere();
  await tick(9);
  await visit('answers coming in');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await silence.ways().or(silence.skipButton()).first().waitFor();
  if (await silence.skipButton().isVisible()) await silence.skipButton().click();
  await silence.ways().waitFor();
  await visit('a broken silence');
  await page.locator('details.answers summary').click();
  await visit('all answers with their odds');

  const held = seedWhere(BUSY_CHAIR, (one) => !one.broken.includes(1));
  await takeUp(
    page,
    brokenOff(
      held,
      held.commands.findIndex((one) => one.type === 'council/circulate'),
    ),
    false,
  );
  await table.isThere(1);
  await table.commit();
  await silence.onward().waitFor();
  await visit('a silence that held');
}

async function response(page: Page, visit: Visit): Promise<void> {
  const game = seedWhere(BUSY_CHAIR, (one) => one.turns > 3);
  const second = game.commands.findIndex((one) => one.type === 'turn/advance') + 1;
  const tick = await stoppedClock(page);
  await takeUp(page, brokenOff(game, second), false);
  const table = await new TablePage(page).isThere(2);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  // Without a draft there is no silence: the response comes at once.
  await table.commit();
  const follows = await new ResponsePage(page).isThere();
  await tick(1);
  await visit('what follows, beat by beat');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await hearOut(page);
  await visit('the ledger');
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await visit('the map after the response');
  await sheet(page, 'the map as a table after the response', visit, byButton(page, 'The map as a table'));
  await follows.onward().click();
  await table.isThere(3);
}

async function debrief(page: Page, visit: Visit): Promise<void> {
  const game = seedWhere(BUSY_CHAIR, (one) => allTurns(one) && one.broken.length > 0);
  await takeUp(page, game.replay, true);
  const books = await new DebriefPage(page).isThere();
  await visit('debrief');
  await sheet(page, 'how the total adds up', visit, byButton(page, 'How it adds up'));
  await sheet(page, 'the formula of a dimension', visit, () => page.locator('.measures-of__name').first().click());
  await sheet(page, 'the ledger of a turn', visit, () =>
    books
      .part('The course of the crisis')
      .getByRole('button', { name: /^Turn 2, / })
      .click(),
  );
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await visit('debrief with all its folds open');
  await page.emulateMedia({ media: 'print' });
  await visit('debrief on paper');
  await page.emulateMedia({ media: 'screen' });
}

/** Answers and beats come when the test says so. Only the waits of the playback are this long. */
async function stoppedClock(page: Page): Promise<(times: number) => Promise<void>> {
  await page.addInitScript(() => {
    const real = window.setTimeout.bind(window);
    const waiting: (() => void)[] = [];
    const stopped = (run: () => void, ms?: number): number => {
      if (ms !== 110 && ms !== 1100) return real(run, ms);
      waiting.push(run);
      return -1;
    };
    Object.assign(window, { setTimeout: stopped, tick: () => waiting.pop()?.() });
  });
  return async (times) => {
    for (let i = 0; i < times; i++) await page.evaluate(() => (window as unknown as { tick(): void }).tick());
  };
}

/** A still page of this shape for one part of the tour. */
export async function walkThrough(page: Page, part: Part, visit: Visit): Promise<void> {
  if (!part.drawn) await withoutWebGl(page);
  await part.walk(page, async (where) => {
    await atRest(page);
    await visit(where);
  });
}

/** What fades or slides has come to its end. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const finite = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(finite.map((one) => one.finished.catch(() => undefined)));
  });
}
