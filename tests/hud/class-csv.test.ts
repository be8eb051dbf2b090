import { expect, test } from 'vitest';
import { slug, studentsCsv } from '../../src/hud/classroom/class-csv';
import { checkCode } from '../../src/workers/class-serve';
import { assignment, c, codeOf, crimea } from '../classroom/class';

test('the table of a class holds words beside ids, and of turns those that the team decided itself', async () => {
  const left = { turn: 3, doctrine: crimea.doctrines[0]!.id };
  const checked = await checkCode(c, assignment, [await codeOf(4, { left })]);
  if (!checked.ok) throw new Error(checked.problem.code);
  const [head = '', row = ''] = studentsCsv(crimea, [checked.handIn], ['Owl']).split('\r\n');
  expect(head.split(',').slice(0, 7)).toEqual(['alias', 'turns', 'ending', 'ending_name', 'points', 'rival', 'rival_name']);
  const { verified } = checked.handIn;
  expect(row.startsWith(`Owl,2,${verified.ending},`)).toBe(true);
  expect(row).toContain(crimea.endings.find((one) => one.id === verified.ending)!.title);
  expect(row).toContain(crimea.doctrines[0]!.name);
  const [measure] = verified.decisions.flatMap((one) => one.adopted);
  expect(row).toContain(crimea.measures.find((one) => one.id === measure)!.name);
});

test('the name of the file says which class it is', () => {
  expect(slug('Class 10b, Tuesday (Crimea 2014)')).toBe('class-10b-tuesday-crimea-2014');
  expect(slug('Première É!')).toBe('première-é');
});
