import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Assignment,
  assignmentId,
  assignmentText,
  type HandIn,
  handInText,
  openingWord,
  opensWith,
  piecesOf,
  readAssignmentText,
  readHandInText,
  SEED_LIMIT,
  sameAlias,
  tidy,
} from '../../src/classroom';
import { SEED_LIMIT as ENGINE_LIMIT } from '../../src/engine';
import { decodeCode, decodeText, encodeText } from '../../src/share';
import { assignment, codeOf } from './class';

const line = (least: number, most: number) =>
  fc.string({ minLength: least, maxLength: most, unit: 'grapheme' }).filter((one) => one.length >= least && one.length <= most);
const level = fc.constantFrom('easy', 'normal', 'hard') as fc.Arbitrary<'easy' | 'normal' | 'hard'>;
const someAssignment: fc.Arbitrary<Assignment> = fc.record({
  scenario: fc.record({ id: fc.constantFrom('crimea-2014', 'winter-grid'), hash: fc.stringMatching(/^[0-9a-f]{16}$/) }),
  engine: fc.constant('2'),
  seed: line(1, 120),
  settings: fc.record({ rationality: level, intelligence: level, discipline: level }),
  minutes: fc.constantFrom(0, 50, 90),
  reveal: fc.constantFrom('ending', 'word') as fc.Arbitrary<'ending' | 'word'>,
  forecasts: fc.boolean(),
  title: line(0, 80),
});
const shares = fc.option(
  fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    return [low, high - low, 100 - high];
  }),
);
const someHandIn: fc.Arbitrary<HandIn<string>> = fc.record({
  assignment: fc.stringMatching(/^[0-9a-f]{16}$/),
  alias: line(1, 30),
  forecasts: fc
    .record({ first: shares, second: shares, secondTurn: fc.integer({ min: 1, max: 60 }), bad: fc.option(fc.nat(100)) })
    .map((one) => ({ ...one, secondTurn: one.second === null ? null : one.secondTurn })),
  rationale: fc.uniqueArray(fc.record({ turn: fc.integer({ min: 1, max: 60 }), text: line(1, 200) }), {
    selector: (one) => one.turn,
    maxLength: 12,
  }),
  game: fc
    .array(
      line(0, 60).map((one) => one.replaceAll('\n', ' ')),
      { minLength: 9, maxLength: 9 },
    )
    .map((lines) => lines.join('\n')),
});

test('a mark with nothing behind it is only the beginning of a code, not a whole one', async () => {
  for (const begins of ['SPH1-', 'SPH1-AAA'])
    expect(await decodeText('hand-in', begins)).toEqual({ ok: false, problem: { code: 'code/bare', begins } });
});

describe('an assignment', () => {
  test('comes back from its code as it was, whatever was written into it', async () => {
    await fc.assert(
      fc.asyncProperty(someAssignment, async (one) => {
        const read = await decodeText('assignment', await encodeText('assignment', assignmentText(one)));
        expect(read.ok && readAssignmentText(read.text)).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  test('takes every seed that a match takes', () => {
    expect(SEED_LIMIT).toBe(ENGINE_LIMIT);
  });

  test('has an id that changes with every part of it', () => {
    const others: Assignment[] = [
      { ...assignment, seed: 'tuesday' },
      { ...assignment, minutes: 90 },
      { ...assignment, reveal: 'ending' },
      { ...assignment, forecasts: false },
      { ...assignment, title: '' },
      { ...assignment, settings: { ...assignment.settings, discipline: 'easy' } },
    ];
    expect(new Set([assignment, ...others].map(assignmentId)).size).toBe(7);
  });

  test('opens with its own word, however it is typed, and with no other', () => {
    const word = openingWord(assignment);
    expect(word).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    expect(opensWith(assignment, ` ${word.toLowerCase().slice(0, 3)}-${word.slice(3)} `)).toBe(true);
    expect(opensWith(assignment, '')).toBe(false);
    expect(opensWith(assignment, openingWord({ ...assignment, seed: 'another' }))).toBe(false);
  });

  test('that is no assignment is refused line by line', () => {
    const lines = assignmentText(assignment).split('\n');
    expect(readAssignmentText(lines.join('\n'))).toEqual(assignment);
    for (const at of lines.keys()) {
      const bent = lines.map((text, i) => (i === at ? '<img src=x>' : text));
      expect(readAssignmentText(bent.join('\n')), lines[at]).toBeNull();
    }
    expect(readAssignmentText('')).toBeNull();
    expect(readAssignmentText(`${lines.join('\n')}\nmore`)).toBeNull();
  });
});

describe('a hand-in', () => {
  test('comes back from its text as it was, whatever was written into it', () => {
    fc.assert(
      fc.property(someHandIn, (one) => {
        expect(readHandInText(handInText(one))).toEqual(one);
      }),
    );
  });

  test.each([
    ['shares that do not add up', { first: [50, 20, 20], second: null, secondTurn: null, bad: null }],
    ['a share beyond 100', { first: [150, -50, 0], second: null, secondTurn: null, bad: null }],
    ['half a per cent', { first: [50.5, 49.5, 0], second: null, secondTurn: null, bad: null }],
    ['a chance beyond 100', { first: null, second: null, secondTurn: null, bad: 101 }],
  ])('with %s is refused', (_, forecasts) => {
    expect(readHandInText(handInText({ assignment: '0'.repeat(16), alias: 'A', forecasts, rationale: [], game: '' }))).toBeNull();
  });

  test('may say from which turn on a doctrine decided; codes from before that read as they did', () => {
    const one = {
      assignment: '0'.repeat(16),
      alias: 'A',
      forecasts: { first: null, second: null, secondTurn: null, bad: null },
      rationale: [],
      game: 'crisis',
    };
    expect(readHandInText(handInText(one))).toEqual(one);
    const left = { turn: 4, doctrine: 'hard-line' };
    expect(readHandInText(handInText({ ...one, left }))).toEqual({ ...one, left });
    const bent = handInText({ ...one, left }).replace('[4,', '["4",');
    expect(readHandInText(bent)).toBeNull();
    for (const wrong of [
      { turn: 0, doctrine: 'a' },
      { turn: 2, doctrine: '<b>' },
    ]) {
      expect(readHandInText(handInText({ ...one, left: wrong }))).toBeNull();
    }
  });

  test.each([
    ['no alias', { alias: '' }],
    ['an alias as long as a letter', { alias: 'a'.repeat(31) }],
    ['a reason as long as an essay', { rationale: [{ turn: 1, text: 'a'.repeat(201) }] }],
    ['two reasons for a turn', { rationale: [1, 1].map((turn) => ({ turn, text: 'so' })) }],
  ])('with %s is refused', (_, change) => {
    const one = {
      assignment: '0'.repeat(16),
      alias: 'A',
      forecasts: { first: null, second: null, secondTurn: null, bad: null },
      rationale: [],
      game: '',
    };
    expect(readHandInText(handInText({ ...one, ...change }))).toBeNull();
  });

  test('whose name, forecasts or reasons were rewritten says that its seal is broken', () => {
    const one = {
      assignment: '0'.repeat(16),
      alias: 'Anna',
      forecasts: { first: [50, 30, 20], second: [70, 20, 10], secondTurn: 3, bad: 40 },
      rationale: [{ turn: 1, text: 'a report' }],
      game: 'crisis',
    };
    const text = handInText(one);
    expect(readHandInText(text)?.bent).toBeUndefined();
    for (const [was, is] of [
      ['Anna', 'Hanna'],
      ['50,30,20', '0,0,100'],
      ['70,20,10', '0,0,100'],
      ['40,3', '90,3'],
      [',3]', ',1]'],
      ['a report', 'a guess'],
      ['crisis', 'another'],
    ] as const) {
      expect(text, was).toContain(was);
      expect(readHandInText(text.replace(was, is)), was).toMatchObject({ bent: true });
    }
  });

  test.each([
    ['a second forecast without its turn', { second: [70, 20, 10], secondTurn: null }],
    ['the turn of a second forecast that is none', { second: null, secondTurn: 3 }],
  ])('with %s is refused', (_, change) => {
    const forecasts = { first: null, bad: null, ...change };
    expect(readHandInText(handInText({ assignment: '0'.repeat(16), alias: 'A', forecasts, rationale: [], game: '' }))).toBeNull();
  });

  test('under a name differs from another by more than blanks and capitals', () => {
    expect(sameAlias(' Anna  B', 'anna b')).toBe(true);
    expect(sameAlias('Anna', 'Hanna')).toBe(false);
    expect(tidy('  two\nlines\u0000 ', 30)).toBe('two lines');
  });

  test('is told from an assignment and from a shared match', async () => {
    const link = await encodeText('assignment', assignmentText(assignment));
    expect(await decodeText('hand-in', link)).toEqual({ ok: false, problem: { code: 'code/other-kind', found: 'assignment' } });
    expect(await decodeCode(await codeOf(1))).toEqual({ ok: false, problem: { code: 'code/other-kind', found: 'hand-in' } });
  });
});

describe('codes in a pasted text', () => {
  test('are found in mails, lists and columns, with line breaks of a mail or without', () => {
    const text = 'Dear teacher,\nSPH1-abc_DEF\n\nbest, Anna\n> SPH1-123-\n456\n\nSPH1-x,SPH1-y;';
    const readings = piecesOf(text).map((one) => one.readings);
    expect(readings.map((one) => one[0])).toEqual(['SPH1-abc_DEF', 'SPH1-123-', 'SPH1-x', 'SPH1-y']);
    expect(readings[1]).toContain('SPH1-123-456');
  });

  test('a text without one is one piece to be named, and a blank one none', () => {
    expect(piecesOf(' \n ')).toEqual([]);
    expect(piecesOf('my homework')).toEqual([{ readings: ['my homework'] }]);
  });
});
