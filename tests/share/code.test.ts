import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playMatch } from '../../src/analysis';
import { compile, DIMENSIONS, ENGINE_VERSION, STANDARD } from '../../src/engine';
import { policyFor } from '../../src/policies';
import { replayOf } from '../../src/session';
import { codeIn, decodeCode, encodeGame, gameText, LONGEST, PREFIX, qrOf, readGameText, type SharedGame } from '../../src/share';
import { BLOCK, LETTERS } from '../../src/share/letters';
import { loadScenario } from '../helpers/load';

const crimea = loadScenario('crimea-2014');
const c = compile(crimea);

function played(seed: string, policy = 'random'): SharedGame {
  const { state, commands, hashes } = playMatch(c, seed, policy, policyFor(crimea, policy)!, { trace: true });
  return {
    scenario: { id: crimea.id, hash: c.hash },
    engine: ENGINE_VERSION,
    seed,
    settings: STANDARD,
    commands,
    finalHash: hashes.at(-1)!,
    turn: state.pub.turn,
    ending: c.endings[state.pub.ending]!.id,
  };
}
const game = played('amber-harbour-23');
const code = await encodeGame(game);
/** Another letter of the alphabet in place `at`. */
const changed = (at: number, to = LETTERS[(LETTERS.indexOf(code[at]!) + 17) % 64]!): string => code.slice(0, at) + to + code.slice(at + 1);

describe('a game as a code', () => {
  test('comes back as it was and leads to the same hash', async () => {
    const decoded = await decodeCode(code);
    expect(decoded).toEqual({ ok: true, game });
    expect(replayOf(crimea, game)).toMatchObject({ ok: true, replay: { finalHash: game.finalHash } });
  });

  test('is short: a match of ten turns in fewer than 900 letters', () => {
    expect(DIMENSIONS.length).toBeGreaterThan(0);
    expect(code.length).toBeLessThan(900);
    expect(code).toMatch(/^SP1-[A-Za-z0-9_-]+$/);
  });

  test.each(['do-nothing', 'hawk', 'dove'])('the same for the games of %s', async (policy) => {
    const one = played('north-wind-7', policy);
    expect(await decodeCode(await encodeGame(one))).toEqual({ ok: true, game: one });
  });

  test('whatever the seed, the settings and the commands', async () => {
    const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/);
    const seat = fc.oneof(id, fc.stringMatching(/^[A-Z]{3}$/));
    const level = fc.constantFrom('easy' as const, 'normal' as const, 'hard' as const);
    const command = fc.oneof(
      fc.record({ type: fc.constantFrom('agenda/table' as const, 'agenda/take-back' as const, 'measure/cancel' as const), measure: id }),
      fc.record({ type: fc.constant('council/sound' as const), delegation: seat }),
      fc.record({
        ...{ type: fc.constant('council/answer' as const), delegation: seat },
        ...{ answer: fc.constantFrom('hold' as const, 'aside' as const, 'object' as const), items: fc.array(id, { maxLength: 3 }) },
      }),
      fc.record({
        type: fc.constant('council/way' as const),
        way: fc.constantFrom('adopt' as const, 'lobby' as const, 'water-down' as const),
      }),
      fc.record({ type: fc.constantFrom('council/circulate' as const, 'turn/advance' as const) }),
    );
    const question = fc.oneof(
      fc.record({ kind: fc.constant('ending' as const), endings: fc.array(id, { minLength: 1, maxLength: 4 }) }),
      fc.record({ kind: fc.constant('act' as const), acts: fc.array(id, { minLength: 1, maxLength: 4 }) }),
      fc.record({ kind: fc.constant('breaks' as const), delegation: fc.oneof(id, fc.constant('TUR')) }),
      fc.constant({ kind: 'breaks' as const }),
    );
    const forecast = fc.record({
      turn: fc.integer({ min: 1, max: 30 }),
      probability: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      question,
    });
    const hash = fc.stringMatching(/^[0-9a-f]{16}$/);
    const any: fc.Arbitrary<SharedGame> = fc.record({
      scenario: fc.record({ id, hash }),
      engine: fc.constantFrom('1', '2', '12'),
      seed: fc.string({ minLength: 1, maxLength: 120, unit: 'binary' }).filter((text) => text.length >= 1 && text.length <= 120),
      settings: fc.record(
        { rationality: level, intelligence: level, discipline: level, people: fc.array(seat, { minLength: 1, maxLength: 6 }) },
        { requiredKeys: ['rationality', 'intelligence', 'discipline'] },
      ),
      commands: fc.array(command, { maxLength: 120 }),
      finalHash: hash,
      turn: fc.integer({ min: 1, max: 30 }),
      ending: fc.option(id),
    });
    const stated = fc.array(forecast, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(any, fc.option(stated), async (plain, forecasts) => {
        const one = forecasts === null ? plain : { ...plain, forecasts };
        expect(readGameText(gameText(one))).toEqual(one);
        expect(await decodeCode(await encodeGame(one))).toEqual({ ok: true, game: one });
      }),
      { numRuns: 150 },
    );
  });

  test('is found in a link, in a sentence and in a mail that broke its lines', async () => {
    for (const text of [
      `https://example.invalid/game/#g=${code}`,
      `My game: ${code}.`,
      (code.match(/.{1,60}/g) ?? []).join('\r\n> ').replaceAll('> ', ''),
    ])
      expect(await decodeCode(text), text.slice(0, 40)).toEqual({ ok: true, game });
    expect(codeIn(`(${code})`)).toBe(code);
  });
});

describe('a code that is not whole', () => {
  test('with any one letter changed names the letter, says what it should be, and can be put right', async () => {
    for (let at = PREFIX.length; at < code.length; at++) {
      const decoded = await decodeCode(changed(at));
      expect(decoded, `letter ${at + 1}`).toEqual({
        ok: false,
        problem: { code: 'code/changed', at: at + 1, found: changed(at)[at], should: code[at], corrected: code },
      });
    }
  });

  test('with a sign that no code has names the sign and its place', async () => {
    expect(await decodeCode(changed(40, '*'))).toEqual({ ok: false, problem: { code: 'code/stray', at: 41, found: '*' } });
  });

  test('cut anywhere is never read as a game; beyond its first part it says how much is missing', async () => {
    for (let length = 0; length < code.length; length++) {
      const decoded = await decodeCode(code.slice(0, length));
      expect(decoded.ok, `the first ${length} letters`).toBe(false);
      if (length >= PREFIX.length + BLOCK && !decoded.ok)
        expect(decoded.problem, `the first ${length} letters`).toMatchObject({ code: 'code/length', length, should: code.length });
    }
  });

  test('with a letter lost in the middle says between which letters', async () => {
    const at = PREFIX.length + 2 * BLOCK + 5;
    const decoded = await decodeCode(code.slice(0, at) + code.slice(at + 1));
    expect(decoded).toMatchObject({ ok: false, problem: { code: 'code/length', length: code.length - 1, should: code.length } });
    const { from, to } = (decoded as unknown as { problem: { from: number; to: number } }).problem;
    expect(from).toBeLessThanOrEqual(at + 1);
    expect(to).toBeGreaterThanOrEqual(at);
  });

  test('with two letters changed is refused, and nothing wrong is offered in its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: PREFIX.length, max: code.length - 1 }),
        fc.integer({ min: PREFIX.length, max: code.length - 1 }),
        fc.integer({ min: 1, max: 63 }),
        fc.integer({ min: 1, max: 63 }),
        async (a, b, by, and) => {
          fc.pre(a !== b);
          const letters = [...code];
          for (const [at, shift] of [
            [a, by],
            [b, and],
          ] as const)
            letters[at] = LETTERS[(LETTERS.indexOf(code[at]!) + shift) % 64]!;
          const decoded = await decodeCode(letters.join(''));
          expect(decoded.ok).toBe(false);
          if (!decoded.ok && decoded.problem.code === 'code/changed') expect(decoded.problem.corrected).toBe(code);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('of a later version is refused by its number', async () => {
    expect(await decodeCode(`SP2-${code.slice(4)}`)).toEqual({ ok: false, problem: { code: 'code/newer', version: 2 } });
  });

  test('that is ten megabytes of paste, a line of prose or nothing is named for what it is', async () => {
    expect(await decodeCode('SP1-'.padEnd(10_000_000, 'A'))).toEqual({
      ok: false,
      problem: { code: 'code/too-long', length: 10_000_000, most: LONGEST },
    });
    expect(await decodeCode('  \n ')).toEqual({ ok: false, problem: { code: 'code/empty' } });
    expect(await decodeCode('Dear council,')).toMatchObject({ ok: false, problem: { code: 'code/not-a-code' } });
    expect(await decodeCode('SP1-')).toMatchObject({ ok: false });
  });

  test('of letters drawn by lot never breaks the reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 400 }), async (text) => {
        expect((await decodeCode(`SP1-${text}`)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the squares of a code', () => {
  test('are drawn for a link that fits and left away for one that does not', () => {
    const picture = qrOf(`https://example.invalid/#g=${code}`);
    expect(picture?.size).toBeGreaterThan(40);
    expect(picture?.path).toMatch(/^(?:M\d+ \d+h\d+v1h-\d+z)+$/);
    expect(qrOf('x'.repeat(1201))).toBeNull();
  });
});
