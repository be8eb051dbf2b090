import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playMatch } from '../../src/analysis';
import { compile, ENGINE_VERSION, STANDARD } from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { replayOf } from '../../src/session';
import { decodeCode, encodeGame, type SharedGame } from '../../src/share';
import { FIXTURES, loadScenario } from '../helpers/load';

const given = JSON.parse(readFileSync(join(FIXTURES, 'codes', 'v1.json'), 'utf8')) as Record<string, { code: string; game: SharedGame }>;

describe('a code that was given out by the first version', () => {
  test.each(Object.entries(given))('of %s reads as the same game for ever', async (_, { code, game }) => {
    expect(await decodeCode(code)).toEqual({ ok: true, game });
  });

  test.each(Object.entries(given))('of %s verifies as long as the crisis stands as it stood, and is told from it after', (id, { game }) => {
    const scenario = loadScenario(id);
    const same = compile(scenario).hash === game.scenario.hash && game.engine === ENGINE_VERSION;
    const checked = replayOf(scenario, game);
    expect(checked.ok ? 'verified' : checked.problem.code).toBe(
      same ? 'verified' : game.engine === ENGINE_VERSION ? 'replay/scenario-changed' : 'replay/other-engine',
    );
  });
});

describe('any game of random decisions', () => {
  test.each(Object.keys(given))('in %s comes back from its code and verifies', async (id) => {
    const scenario = loadScenario(id);
    const c = compile(scenario);
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 30 }), async (seed) => {
        const { state, commands, hashes } = playMatch(c, seed, 'random', POLICIES.random, { trace: true });
        const game: SharedGame = {
          ...{ scenario: { id, hash: c.hash }, engine: ENGINE_VERSION, seed, settings: STANDARD, commands, finalHash: hashes.at(-1)! },
          ...{ turn: state.pub.turn, ending: c.endings[state.pub.ending]!.id },
        };
        const decoded = await decodeCode(await encodeGame(game));
        expect(decoded).toEqual({ ok: true, game });
        expect(replayOf(scenario, game).ok).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
