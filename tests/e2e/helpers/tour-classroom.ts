import type { Page } from 'playwright-core';
import { type Assignment, assignmentId, readAssignmentText } from '../../../src/classroom';
import { createSession } from '../../../src/session';
import { decodeText } from '../../../src/share';
import { codeOf, gameBy } from '../../classroom/class';
import { make } from './mouse';
import { crimea } from './rehearsal';
import { ResponsePage } from './response-page';
import type { Visit } from './tour-steps';

/** The teacher's desk with a class of nine, then the same assignment as a student has it. */
export async function theClass(page: Page, visit: Visit): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Classroom' }).click();
  await page.getByRole('heading', { level: 1, name: /Classroom/ }).waitFor();
  await page.getByLabel('Crisis').selectOption({ label: crimea.title });
  await visit('class: a new assignment');
  await page.getByLabel('What your students see above it').fill('Class 10b');
  await page.getByLabel('Seed').fill('tuesday');
  await page.getByRole('radio', { name: /you give the word/ }).check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByRole('img', { name: /square to photograph/ }).waitFor();
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  const read = await decodeText('assignment', link);
  const assignment = read.ok ? readAssignmentText(read.text) : null;
  if (assignment === null) throw new Error('the link holds no assignment');
  await visit('class: the link');
  await handIns(page, visit, assignment);

  const tab = (name: string): Promise<void> =>
    page.getByRole('navigation', { name: 'Sheets of this class' }).getByRole('button', { name, exact: true }).click();
  await tab('Lesson');
  await page.getByRole('heading', { name: /50 minutes/ }).waitFor();
  await visit('class: the lesson');
  await page.getByRole('button', { name: 'Projector view' }).click();
  await page.getByRole('img', { name: /square to photograph/ }).waitFor();
  await visit('class: the lesson on the wall');
  await page.getByRole('button', { name: 'Close' }).click();
  await tab('Print');
  await page.getByRole('region', { name: 'Brief', exact: true }).waitFor();
  await visit('class: the packet');
  await page.emulateMedia({ media: 'print' });
  await visit('class: the packet on paper');
  await page.emulateMedia({ media: 'screen' });
  await tab('Guide');
  await visit('class: the guide');
  await page.getByRole('button', { name: 'All classes' }).click();
  await visit('class: the list of classes');
  await asStudent(page, visit, link, assignment);
}

async function handIns(page: Page, visit: Visit, assignment: Assignment): Promise<void> {
  await page.getByRole('button', { name: 'Hand-ins' }).click();
  await visit('class: nothing handed in yet');
  const id = assignmentId(assignment);
  const codes = await Promise.all(
    Array.from({ length: 9 }, (_, i) =>
      codeOf(i, {
        assignment: id,
        game: gameBy(i, assignment),
        rationale: [{ turn: 1, text: 'We waited for a second report.' }],
        ...(i % 2 === 0 && { forecasts: { first: [40, 40, 20], second: [70, 20, 10], secondTurn: 3, bad: 60 } }),
      }),
    ),
  );
  const forged = await codeOf(9, { assignment: id, alias: 'Altered end', game: { ...gameBy(5, assignment), finalHash: '0'.repeat(16) } });
  await page.getByLabel(/^Paste codes/).fill([...codes, forged].join('\n'));
  await page.getByRole('button', { name: 'Check and take in' }).click();
  await page.getByText('9 games taken in, 1 not taken in.').first().waitFor({ timeout: 60_000 });
  await visit('class: nine hand-ins and a forged one');
}

async function asStudent(page: Page, visit: Visit, link: string, assignment: Assignment): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: /Class 10b/ }).waitFor();
  await page.getByText('The situation', { exact: true }).click();
  await visit('class: an assignment as a student sees it');
  const kinds = page.getByRole('group', { name: /What kind of rival/ }).getByRole('spinbutton');
  for (const [at, share] of ['50', '30', '20'].entries()) await kinds.nth(at).fill(share);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Take the chair' }).click();
  const session = createSession(crimea, { seed: assignment.seed, settings: assignment.settings });
  while (session.snapshot().view.pub.phase !== 'ended')
    session.dispatch(session.snapshot().view.pub.phase === 'ledger' ? { type: 'turn/advance' } : { type: 'council/circulate' });
  for (const command of session.replay().commands) await make(page, command);
  session.dispose();
  await new ResponsePage(page).onward().click();
  await page.getByRole('heading', { level: 1, name: /Hand in/ }).waitFor();
  await visit('class: handing in');
  await page.getByLabel('Your alias').fill('Owl');
  await page.getByRole('button', { name: 'Make the code' }).click();
  await page.getByRole('textbox', { name: 'Your code' }).waitFor();
  await visit('class: a code to hand in');
  await page.goto('./#a=SPA1-nonsense');
  await page.getByRole('heading', { name: 'This assignment cannot be opened' }).waitFor();
  await visit('class: a link that is cut');
}
