import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGame } from '../../src/analysis';
import { assignmentId, type Assignment, type HandIn, verifyHandIn } from '../../src/classroom';
import type { Command } from '../../src/engine';
import { LETTERS } from '../../src/share/letters';
import { decodeText, encodeText, type SharedGame } from '../../src/share';
import { checkCode, type ClassReply, serveClass } from '../../src/workers/class-serve';
import { assignment, c, codeOf, crimea, gameBy } from './class';

const check = (code: string, on: Assignment = assignment) => checkCode(c, on, [code]);
const problemOf = async (code: string, on?: Assignment) => {
  const found = await check(code, on);
  return found.ok ? null : found.problem;
};

describe('an honest hand-in', () => {
  test('is taken, and says what the match was turn by turn', async () => {
    const game = gameBy(3);
    const found = await check(await codeOf(3, { alias: 'Ann', rationale: [{ turn: 1, text: 'because' }] }));
    if (!found.ok) throw new Error(found.problem.code);
    const { verified, alias, rationale } = found.handIn;
    expect([alias, rationale]).toEqual(['Ann', [{ turn: 1, text: 'because' }]]);
    const read = readGame(c, game);
    if (!read.ok) throw new Error('refused');
    expect(verified.ending).toBe(read.game.ending);
    expect(verified.score).toBe(read.game.score! / 100);
    expect(verified.decisions.map((one) => [...one.adopted].sort())).toEqual(
      read.game.turns.map((turn) => [...new Set(turn.adopted.map((one) => one.measure))].sort()),
    );
    expect(verified.decisions.map((one) => one.tabled)).toEqual(read.game.turns.map((turn) => turn.tabled));
    expect(verified.paths[0]).toEqual(read.game.turns.map((turn) => turn.indicators[0]));
    expect(verified.turns).toBe(read.game.turns.length);
  });

  test('may be a match that is not over, and then has no ending', async () => {
    const whole = gameBy(2);
    const cut = whole.commands.findIndex((one) => one.type === 'turn/advance') + 1;
    const game = { ...whole, commands: whole.commands.slice(0, cut), finalHash: whole.played.hashes[cut - 1]!, turn: 2, ending: null };
    const found = await check(await codeOf(2, { game }));
    expect(found.ok && found.handIn.verified).toMatchObject({ turns: 1, ending: null, score: null });
  });
});

describe('chances stated at the table', () => {
  const game = gameBy(3);
  const bad = crimea.endings.filter((one) => one.tone === 'bad').map((one) => one.id);
  const forecasts: NonNullable<SharedGame['forecasts']> = [
    { turn: 1, probability: 0.6, question: { kind: 'ending', endings: bad } },
    { turn: 2, probability: 0.25, question: { kind: 'breaks' } },
  ];

  test('come with the code, each with what came of it', async () => {
    const found = await check(await codeOf(3, { game: { ...game, forecasts } }));
    if (!found.ok) throw new Error(found.problem.code);
    expect(found.handIn.verified.stated.map(({ turn, probability }) => [turn, probability])).toEqual([
      [1, 0.6],
      [2, 0.25],
    ]);
    expect(found.handIn.verified.stated[0]!.happened).toBe(bad.includes(game.ending!));
  });

  test('are none in a code from before, and nothing is said of an ending that has not come', async () => {
    const before = await check(await codeOf(3));
    expect(before.ok && before.handIn.verified.stated).toEqual([]);
    const cut = game.commands.findIndex((one) => one.type === 'turn/advance') + 1;
    const open = {
      ...game,
      commands: game.commands.slice(0, cut),
      finalHash: game.played.hashes[cut - 1]!,
      turn: 2,
      ending: null,
      forecasts,
    };
    const found = await check(await codeOf(3, { game: open }));
    expect(found.ok && found.handIn.verified.stated).toEqual([]);
  });

  test('about what the crisis does not have are named as altered', async () => {
    const foreign = [{ turn: 1, probability: 0.5, question: { kind: 'act', acts: ['tea-party'] } }] as const;
    expect(await problemOf(await codeOf(3, { game: { ...game, forecasts: foreign } }))).toMatchObject({ code: 'hand-in/altered' });
  });
});

describe('turns left to a doctrine', () => {
  test('are taken in with its name', async () => {
    const left = { turn: 4, doctrine: crimea.doctrines[0]!.id };
    const found = await check(await codeOf(3, { left }));
    expect(found.ok && found.handIn.verified.left).toEqual(left);
  });

  test.each([
    ['that the crisis does not have', { turn: 4, doctrine: 'tea-party' }],
    ['after the last turn', { turn: 40, doctrine: 'hard-line' }],
  ])('%s are named as altered', async (_, left) => {
    expect(await problemOf(await codeOf(3, { left }))).toMatchObject({ code: 'hand-in/altered' });
  });
});

describe('a forged hand-in', () => {
  const honest = gameBy(4);
  const forged = (change: Partial<SharedGame>) => codeOf(4, { game: { ...honest, ...change } });
  const swapped = (at: number, command: Command): readonly Command[] => honest.commands.map((one, i) => (i === at ? command : one));

  test('with seats for people that the council has not is named as altered', async () => {
    const settings = { ...honest.settings, people: ['ZZZ'] };
    expect(await problemOf(await forged({ settings }))).toMatchObject({ code: 'hand-in/altered' });
  });

  test('with a forecast rewritten afterwards is named, although its decisions were made as they stand', async () => {
    const code = await codeOf(4, { forecasts: { first: [50, 30, 20], second: null, secondTurn: null, bad: 40 } });
    const read = await decodeText('hand-in', code);
    if (!read.ok) throw new Error(read.problem.code);
    const better = await encodeText('hand-in', read.text.replace('[50,30,20]', '[0,0,100]'));
    expect(await problemOf(better)).toEqual({ code: 'hand-in/bent' });
  });

  test.each([
    ['after the last turn played', { secondTurn: 40 }, undefined],
    ['in a turn that a doctrine decided', { secondTurn: 5 }, { turn: 4, doctrine: 'hard-line' }],
  ])('with a second forecast %s is named as altered', async (_, { secondTurn }, left) => {
    const forecasts = { first: null, second: [70, 20, 10], secondTurn, bad: null };
    expect(await problemOf(await codeOf(3, { forecasts, ...(left && { left }) }))).toMatchObject({ code: 'hand-in/altered' });
  });

  test('with another final state is named as altered', async () => {
    expect(await problemOf(await forged({ finalHash: gameBy(1).finalHash }))).toMatchObject({ code: 'hand-in/altered' });
  });

  test('with a decision left out, put in or changed never passes', () => {
    const ids = crimea.measures.map((one) => one.id);
    const one: HandIn = {
      assignment: assignmentId(assignment),
      alias: 'F',
      forecasts: { first: null, second: null, secondTurn: null, bad: null },
      rationale: [],
      game: honest,
    };
    fc.assert(
      fc.property(
        fc.nat(honest.commands.length - 1),
        fc.constantFrom('out', 'in', 'change'),
        fc.constantFrom(...ids),
        (at, how, measure) => {
          const put: Command = { type: 'agenda/table', measure };
          const commands =
            how === 'out'
              ? honest.commands.filter((_, i) => i !== at)
              : how === 'in'
                ? [...honest.commands.slice(0, at), put, ...honest.commands.slice(at)]
                : swapped(at, put);
          fc.pre(JSON.stringify(commands) !== JSON.stringify(honest.commands));
          const found = verifyHandIn(c, assignment, { ...one, game: { ...honest, commands } });
          // Tabled and taken back before it circulates: another way to the same state, and no forgery.
          if (found.ok) expect(commands.some((command) => command.type === 'agenda/take-back')).toBe(true);
          else expect(['hand-in/illegal', 'hand-in/altered']).toContain(found.problem.code);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('under another seed or an easier rival is named, although it names this assignment', async () => {
    const easy: Assignment = { ...assignment, settings: { ...assignment.settings, intelligence: 'easy' } };
    expect(await problemOf(await codeOf(1, { game: gameBy(1, easy) }))).toEqual({ code: 'hand-in/other-luck' });
    expect(await problemOf(await codeOf(1, { game: gameBy(1, { ...assignment, seed: 'lucky' }) }))).toEqual({ code: 'hand-in/other-luck' });
  });

  test('that names another assignment, crisis or version is told so', async () => {
    expect(await problemOf(await codeOf(1), { ...assignment, title: 'Class 10c' })).toEqual({
      code: 'hand-in/other-assignment',
      assignment: assignmentId(assignment),
    });
    const grid = { id: 'winter-grid', hash: honest.scenario.hash };
    expect(await problemOf(await forged({ scenario: grid }))).toMatchObject({ code: 'hand-in/other-crisis', found: 'winter-grid' });
    expect(await problemOf(await forged({ scenario: { ...honest.scenario, hash: '0'.repeat(16) } }))).toEqual({
      code: 'hand-in/crisis-changed',
    });
    expect(await problemOf(await forged({ engine: '1' }))).toEqual({ code: 'hand-in/other-engine', found: '1', expected: '2' });
  });

  test('with more shares than there are kinds of rival does not pass', async () => {
    const forecasts = { first: [20, 20, 20, 20, 20], second: null, secondTurn: null, bad: null };
    expect(await problemOf(await codeOf(1, { forecasts }))).toMatchObject({ code: 'hand-in/altered' });
  });
});

describe('a damaged code', () => {
  test('with one wrong letter is named with its place and can be put right', async () => {
    const code = await codeOf(1);
    for (const at of [6, 40, code.length - 2]) {
      const wrong = LETTERS[(LETTERS.indexOf(code[at]!) + 7) % 64]!;
      const problem = await problemOf(code.slice(0, at) + wrong + code.slice(at + 1));
      expect(problem).toMatchObject({ code: 'code/changed', at: at + 1, found: wrong, should: code[at], corrected: code });
    }
  });

  test('cut short anywhere is not taken', async () => {
    const code = await codeOf(1);
    for (let length = 5; length < code.length; length += 41)
      expect(await problemOf(code.slice(0, length)), `cut to ${length}`).toMatchObject({
        code: expect.stringMatching(/^code\//) as string,
      });
  });
});

describe('many codes at once', () => {
  const collect = async (text: string): Promise<ClassReply[]> => {
    const replies: ClassReply[] = [];
    const receive = serveClass((reply) => replies.push(reply));
    await receive({ type: 'class/open', scenario: crimea, assignment });
    await receive({ type: 'class/check', text });
    return replies;
  };

  test('are each answered, and a bad one disturbs no other', async () => {
    const codes = [
      await codeOf(1),
      'SPH1-nonsense',
      await codeOf(2, { game: { ...gameBy(2), finalHash: 'f'.repeat(16) } }),
      await codeOf(3),
    ];
    const replies = await collect(codes.join('\n'));
    expect(replies.flatMap((one) => (one.type === 'checked' ? [one.result.ok] : []))).toEqual([true, false, false, true]);
    expect(replies.at(-1)).toEqual({ type: 'done', of: 4 });
  });

  test('two hundred: the time they take is reported', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 200; i++) codes.push(await codeOf(i));
    const start = performance.now();
    const replies = await collect(codes.join('\n\n'));
    console.info(
      `200 hand-ins checked in ${Math.round(performance.now() - start)} ms; the longest code has ${Math.max(...codes.map((one) => one.length))} letters`,
    );
    expect(replies.filter((one) => one.type === 'checked' && one.result.ok)).toHaveLength(200);
  });

  test('the cloud of the crisis comes from the same worker', async () => {
    const replies: ClassReply[] = [];
    const receive = serveClass((reply) => replies.push(reply));
    await receive({ type: 'class/cloud' });
    await receive({ type: 'class/open', scenario: crimea, assignment });
    await receive({ type: 'class/cloud' });
    expect(replies.map((one) => one.type)).toEqual(['failed', 'cloud']);
  });
});
