import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readAssignmentText, type Assignment } from '../../src/classroom';
import { createSession } from '../../src/session';
import { decodeText } from '../../src/share';
import { codeOf, gameBy } from '../classroom/class';
import { withPage } from '../helpers/browser';
import { crimea } from './helpers/rehearsal';
import { make, withoutWebGl } from './helpers/mouse';
import { ResponsePage } from './helpers/response-page';

const WIDE = { width: 1366, height: 768 } as const;

async function makeAssignment(page: Page, reveal: RegExp): Promise<{ link: string; assignment: Assignment; id: string }> {
  const { assignmentId } = await import('../../src/classroom');
  await page.getByRole('button', { name: 'Classroom' }).click();
  await page.getByRole('heading', { level: 1, name: /Classroom/ }).waitFor();
  await page.getByLabel('What your students see above it').fill('Class 10b');
  await page.getByLabel('Crisis').selectOption({ label: crimea.title });
  await page.getByLabel('Seed').fill('tuesday');
  await page.getByRole('radio', { name: 'clouded' }).check();
  await page.getByRole('radio', { name: reveal }).check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  await page.getByRole('img', { name: /square to photograph/ }).waitFor();
  const read = await decodeText('assignment', link);
  const assignment = read.ok ? readAssignmentText(read.text) : null;
  if (assignment === null) throw new Error('the link holds no assignment');
  return { link, assignment, id: assignmentId(assignment) };
}

/** A class of thirty: three of them forged, two under one alias, one with a letter miscopied. */
async function thirtyCodes(assignment: Assignment, id: string): Promise<string> {
  const codes: string[] = [];
  for (let i = 0; i < 27; i++) {
    const forecasts = i % 3 === 0 ? { first: [40, 40, 20], second: [70, 20, 10], secondTurn: 3, bad: 60 } : undefined;
    codes.push(
      await codeOf(i, {
        assignment: id,
        game: gameBy(i, assignment),
        alias: i === 26 ? 'student 3' : `Student ${i}`,
        ...(forecasts && { forecasts }),
      }),
    );
  }
  const honest = gameBy(5, assignment);
  codes.push(await codeOf(40, { assignment: id, alias: 'Altered end', game: { ...honest, finalHash: '0'.repeat(16) } }));
  codes.push(await codeOf(41, { assignment: id, alias: 'One decision less', game: { ...honest, commands: honest.commands.slice(1) } }));
  codes.push(
    await codeOf(42, {
      assignment: id,
      alias: 'Easier rival',
      game: gameBy(5, { ...assignment, settings: { ...assignment.settings, intelligence: 'easy' } }),
    }),
  );
  return codes.map((code, i) => `${i + 1}. ${code}`).join('\n');
}

test('a teacher makes an assignment, takes in thirty codes of which three are forged, and reads the class on one page, also after a reload', {
  timeout: 240_000,
}, async () => {
  await withPage(WIDE, async (page) => {
    const { assignment, id } = await makeAssignment(page, /you give the word/);
    expect(assignment).toMatchObject({
      seed: 'tuesday',
      minutes: 50,
      reveal: 'word',
      title: 'Class 10b',
      settings: { intelligence: 'hard' },
    });
    await page.getByRole('button', { name: 'Hand-ins' }).click();
    await page.getByLabel(/^Paste codes/).fill(await thirtyCodes(assignment, id));
    await page.getByRole('button', { name: 'Check and take in' }).click();
    await page.getByText('27 games taken in, 3 not taken in.').first().waitFor({ timeout: 60_000 });
    const refused = page.getByRole('region', { name: '3 codes not taken in' });
    await expect.poll(() => refused.getByText('Altered by hand:').count()).toBe(3);
    for (const alias of ['Altered end', 'One decision less', 'Easier rival']) await refused.getByText(alias).waitFor();
    await page.getByText(/More than one hand-in under the same alias: student 3/i).waitFor();

    const matrix = page.getByRole('region', { name: 'Decisions by turn' }).first();
    await expect.poll(() => matrix.getByRole('row', { name: /Games in this turn/ }).textContent()).toMatch(/27/);
    await page.getByRole('img', { name: 'Endings' }).waitFor();
    await page.getByRole('img', { name: /turn by turn, for every game of the class/ }).waitFor();
    await page.getByText(/^9 of 27 stated one$/).waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'Games' }).last().getByRole('row').count()).toBe(28);

    await page.reload();
    await page.getByRole('button', { name: 'Class 10b, Crimea 2014', exact: true }).click();
    await page.getByText('27 games', { exact: true }).waitFor({ timeout: 60_000 });

    await page.getByLabel(/^Paste codes/).evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text', 'x'.repeat(10 * 1024 * 1024));
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page
      .getByText(/^That is 10,485,760 characters/)
      .first()
      .waitFor();

    await page.getByLabel(/^Paste codes/).fill('rubbish of a mail');
    await page.getByRole('button', { name: 'Check and take in' }).click();
    await page.getByText(/the code of a hand-in begins with SPH1-/).waitFor();
    const spare = await codeOf(43, { assignment: id, alias: 'Miscopied', game: gameBy(5, assignment) });
    const miscopied = spare.slice(0, 30) + (spare[30] === 'x' ? 'y' : 'x') + spare.slice(31);
    await page.getByLabel(/^Paste codes/).fill(miscopied);
    await page.getByRole('button', { name: 'Check and take in' }).click();
    await page.getByRole('button', { name: 'Put right and take in' }).click();
    await page.getByText('28 games', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Put right and take in' }).count()).toBe(0);

    const parted = page.getByText(/^The class parted most in turn \d+/);
    const turn = /turn (\d+)/.exec((await parted.textContent()) ?? '')?.[1];
    await parted.getByRole('button', { name: /^Open the game nearest to the others/ }).click();
    const recording = page.getByRole('region', { name: 'Recording' });
    await recording.getByText(new RegExp(`^.+: turn ${turn} of`)).waitFor();
    await recording.getByRole('button', { name: 'Back to the class' }).click();
    await page.getByText('28 games', { exact: true }).waitFor({ timeout: 60_000 });

    await page.getByRole('button', { name: 'All classes' }).click();
    await page.getByRole('button', { name: /^Delete Class 10b/ }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: /^Delete Class 10b/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText(/^None yet/).waitFor();
  });
});

test('a student opens the link, plays that very game, hands in, and waits for the word before the debrief', {
  timeout: 240_000,
}, async () => {
  const { link, assignment } = await withPage(WIDE, (page) => makeAssignment(page, /you give the word/));
  const { openingWord } = await import('../../src/classroom');
  const session = createSession(crimea, { seed: assignment.seed, settings: assignment.settings });
  while (session.snapshot().view.pub.phase !== 'ended')
    session.dispatch(session.snapshot().view.pub.phase === 'ledger' ? { type: 'turn/advance' } : { type: 'council/circulate' });
  const game = session.replay();
  await withPage({ ...WIDE, path: null, reducedMotion: 'reduce' }, async (page) => {
    await withoutWebGl(page);
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: /Class 10b/ }).waitFor();
    const kinds = page.getByRole('group', { name: /What kind of rival/ }).getByRole('spinbutton');
    for (const [at, share] of ['50', '30', '20'].entries()) await kinds.nth(at).fill(share);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'Take the chair' }).click();
    for (const command of game.commands) await make(page, command);
    await new ResponsePage(page).onward().click();
    await page.getByRole('heading', { level: 1, name: /Hand in/ }).waitFor();
    await expect.poll(() => page.getByText('Debrief', { exact: true }).count()).toBe(0);
    await page.getByLabel('Your alias').fill('Owl');
    await page.getByLabel(/^Turn 1:?(?!\d)/).fill('We waited for a report.');
    await page.getByRole('button', { name: 'Make the code' }).click();
    const code = await page.getByRole('textbox', { name: 'Your code' }).inputValue();
    const { checkCode } = await import('../../src/workers/class-serve');
    const { compile } = await import('../../src/engine');
    const checked = await checkCode(compile(crimea), assignment, [code]);
    expect(checked.ok && checked.handIn).toMatchObject({
      alias: 'Owl',
      rationale: [{ turn: 1, text: 'We waited for a report.' }],
      forecasts: { first: [50, 30, 20], second: null, bad: null },
    });
    await page.getByLabel('The word from your teacher').fill('WRONG1');
    await page.getByRole('button', { name: 'Open the debrief' }).click();
    await page.getByText('That is not the word of this assignment.').waitFor();
    await page.getByLabel('The word from your teacher').fill(openingWord(assignment));
    await page.getByRole('button', { name: 'Open the debrief' }).click();
    await page.getByRole('main', { name: 'Debrief' }).waitFor();
  });
});

test('a lesson shorter than the crisis: a doctrine that the team names decides the rest, and code and debrief say from which turn on', {
  timeout: 240_000,
}, async () => {
  await withPage({ ...WIDE, reducedMotion: 'reduce' }, async (teacher) => {
    await withoutWebGl(teacher);
    const { link, assignment } = await makeAssignment(teacher, /shown after the ending/);
    const code = await withPage({ ...WIDE, path: null, reducedMotion: 'reduce' }, (student) => handInWithARest(student, link));
    const { checkCode } = await import('../../src/workers/class-serve');
    const { compile } = await import('../../src/engine');
    const checked = await checkCode(compile(crimea), assignment, [code]);
    if (!checked.ok) throw new Error(checked.problem.code);
    expect(checked.handIn.verified.left).toEqual({ turn: 2, doctrine: crimea.doctrines[0]!.id });
    expect(checked.handIn.verified.ending).not.toBeNull();
    expect(checked.handIn.forecasts).toMatchObject({ second: [60, 30, 10], secondTurn: 2 });

    await teacher.getByRole('button', { name: 'Hand-ins' }).click();
    await teacher.getByLabel(/^Paste codes/).fill(code);
    await teacher.getByRole('button', { name: 'Check and take in' }).click();
    await teacher.getByRole('button', { name: 'Open the game of Owl' }).click();
    await teacher.getByRole('button', { name: 'Open its debrief' }).click();
    const told = teacher.getByText(/^From turn 2 on, a doctrine decided: /);
    await told.waitFor();
    await teacher.reload();
    await told.waitFor();
  });
});

/** One turn by hand, the others left to a doctrine; gives the code. */
async function handInWithARest(page: Page, link: string): Promise<string> {
  await withoutWebGl(page);
  await page.goto(link);
  await page.getByText(/^Badly means any of: /).waitFor();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('button', { name: 'Take the chair' }).click();
  expect(await page.getByRole('button', { name: 'Second forecast' }).count()).toBe(0);
  await make(page, { type: 'council/circulate' });
  await make(page, { type: 'turn/advance' });
  // The plan comes to three turns: asked for in the second, while there is still something to foresee.
  await page
    .getByText(/^Your assignment asks for a second forecast/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Second forecast' }).click();
  // Where it is stated nothing asks for it any more.
  await page
    .locator('.notices')
    .getByText(/^Your assignment asks for a second forecast/)
    .waitFor({ state: 'detached' });
  const early = page.getByRole('group', { name: /What kind of rival/ }).getByRole('spinbutton');
  for (const [at, share] of ['50', '30', '20'].entries()) await early.nth(at).fill(share);
  await page.getByRole('button', { name: 'State the forecast' }).click();
  await page.getByText(/^Stated in turn 2: 50\s%/).waitFor();
  await page.getByRole('button', { name: 'Back to the game' }).click();
  await page.getByRole('button', { name: 'Your assignment: hand in' }).click();
  await page.getByRole('button', { name: 'Hand in as it stands' }).click();
  const rest = page.getByRole('region', { name: 'The turns that are left' });
  await rest.getByLabel('Doctrine').selectOption({ label: crimea.doctrines[0]!.name });
  const kinds = page.getByRole('group', { name: /What kind of rival/ }).getByRole('spinbutton');
  for (const [at, share] of ['60', '30', '10'].entries()) await kinds.nth(at).fill(share);
  await rest.getByRole('button', { name: 'Let it decide the rest' }).click();
  await page.getByText(`From turn 2 on, the doctrine decided: ${crimea.doctrines[0]!.name}.`).waitFor();
  // Stated before the ending was known, and not to be changed now that it is.
  await page.getByText(/^Stated in turn 2: 60\s%/).waitFor();
  await expect.poll(() => kinds.count()).toBe(0);
  await expect.poll(() => page.getByLabel(/^Turn 1/).count()).toBe(1);
  await expect.poll(() => page.getByLabel(/^Turn 2/).count()).toBe(0);
  await page.getByLabel('Your alias').fill('Owl');
  await page.getByRole('button', { name: 'Make the code' }).click();
  const code = await page.getByRole('textbox', { name: 'Your code' }).inputValue();
  await page.getByRole('button', { name: 'Open the debrief' }).click();
  await page.getByRole('main', { name: 'Debrief' }).waitFor();
  await page.getByText(/^From turn 2 on, a doctrine decided: /).waitFor();
  return code;
}

test('what is pressed at the desk stands on the wall, and the other way round', { timeout: 120_000 }, async () => {
  await withPage(WIDE, async (page) => {
    await makeAssignment(page, /shown after the ending/);
    const wall = await page.context().newPage();
    await wall.goto('./#/class');
    await wall.getByRole('button', { name: 'Class 10b, Crimea 2014', exact: true }).click();
    await page.getByRole('button', { name: 'Print', exact: true }).first().click();
    const sheet = page.getByRole('region', { name: 'Decision sheet' });
    await expect.poll(() => sheet.locator('.class-blank tbody tr').count()).toBe(3);
    await sheet.getByRole('columnheader', { name: 'Second forecast' }).waitFor();
    await sheet.getByText('Class 10b').waitFor();
    await expect.poll(() => page.getByText('Team:').count()).toBe(5);
    await page.emulateMedia({ media: 'print' });
    const printed = await page
      .locator('.class-card .flag')
      .first()
      .evaluate((flag) => getComputedStyle(flag).printColorAdjust);
    expect(printed).toBe('exact');
    await page.emulateMedia({ media: 'screen' });
    const scrolled = () => page.locator('.class-screen').evaluate((box) => box.scrollTop);
    await page.locator('.class-screen').evaluate((box) => box.scrollTo(0, 900));
    expect(await scrolled()).toBe(900);
    await page
      .getByRole('navigation', { name: 'Sheets of this class' })
      .getByRole('button', { name: 'Guide', exact: true })
      .evaluate((tab) => {
        if (tab instanceof HTMLElement) tab.click();
      });
    await page.getByRole('heading', { name: 'Before the lesson' }).waitFor();
    expect(await scrolled()).toBe(0);
    for (const one of [page, wall]) {
      await one.getByRole('navigation', { name: 'Sheets of this class' }).getByRole('button', { name: 'Lesson', exact: true }).click();
      await one.getByRole('heading', { name: /50 minutes/ }).waitFor();
    }
    await wall.getByRole('button', { name: 'Projector view' }).click();
    await wall.getByText(/^Address http:/).waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await wall.getByRole('button', { name: 'Pause' }).click();
    await wall.getByText('The clock stands').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await wall.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('button', { name: 'Next step' }).click();
    await wall.getByRole('heading', { name: 'Brief' }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Next step' }).click();
    await wall.getByRole('heading', { name: 'First forecast' }).waitFor();
    await wall.getByText(/^How likely is each reading of the rival/).waitFor();
    await wall.getByText('The clock stands').waitFor();
    await page.getByRole('button', { name: 'Set back' }).click();
    await page.getByRole('button', { name: 'Go on with it' }).click();
    await page.getByRole('row', { name: /^left behind Join/ }).waitFor();

    // Role cards are handed out before the match: nothing on them is known only from after it.
    await page.getByRole('navigation', { name: 'Sheets of this class' }).getByRole('button', { name: 'Print', exact: true }).click();
    const cards = page.getByRole('region', { name: 'Role cards' });
    await cards.waitFor();
    const words = await cards.innerText();
    expect(words).toContain('Trade at risk');
    for (const { basis } of crimea.council.delegations) expect(words).not.toContain(basis);
  });
});

test('a link that is cut, or of another version, says so and leads to the title', async () => {
  await withPage({ path: './#a=SPA1-nonsense' }, async (page) => {
    await page.getByRole('heading', { name: 'This assignment cannot be opened' }).waitFor();
    await page.getByRole('button', { name: /title/i }).click();
    await page.getByRole('heading', { level: 1, name: 'Silence Procedure' }).waitFor();
  });
});
