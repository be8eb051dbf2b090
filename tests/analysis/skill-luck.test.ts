import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compareGames, finish, skillAndLuck, theoryLens } from '../../src/analysis';
import { hashOf } from '../../src/engine';
import { c, gameOf, played, wandered } from './games';

vi.setConfig({ testTimeout: 60_000 });
const walk = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 12 }),
  choices: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 }),
});

describe('skill and luck', () => {
  const game = played('skill', 'hawk');
  const result = finish(skillAndLuck(game, { replays: 200 }));

  it('split the outcome: the decisions against the reference, and the outcome against the decisions', () => {
    expect(result.outcome).toBe(game.score! / 100);
    expect(result.skill.mean).toBeCloseTo(result.decisions.mean - result.policies[0]!.value.mean, 8);
    expect(result.luck.mean).toBeCloseTo(result.outcome - result.decisions.mean, 8);
    expect(result.policies.map((one) => one.policy)).toEqual(['adaptive', 'do-nothing', 'history', 'hawk', 'dove']);
    expect(result.decisions.n).toBe(200);
  });

  it('told by turns sum to the whole', () => {
    const sum = result.turns.reduce((all, one) => all + one.skill.mean + one.luck.mean, 0);
    expect(sum).toBeCloseTo(result.outcome - result.start.mean, 6);
    expect(result.turns.map((one) => one.turn)).toEqual(game.turns.map((one) => one.turn));
  });

  it('give no skill and all luck to a game that the reference played itself', () => {
    const own = finish(skillAndLuck(played('reference', 'dove'), { replays: 40, reference: 'dove' }));
    for (const one of own.turns) expect(one.skill).toMatchObject({ mean: 0, sd: 0 });
  });

  it('are the same in one go and in steps, for any random game', () => {
    fc.assert(
      fc.property(walk, (one) => {
        const any = wandered(one);
        const steps = skillAndLuck(any, { replays: 6 });
        let next = steps.next();
        while (!next.done) {
          next.value.partial();
          next = steps.next();
        }
        expect(next.value).toEqual(finish(skillAndLuck(any, { replays: 6 })));
        expect(next.value.leftOut).toBeGreaterThanOrEqual(0);
        expect(next.value.leftOut).toBeLessThanOrEqual(1);
      }),
      { numRuns: 15 },
    );
  });

  it('need a match that is over', () => {
    expect(() => finish(skillAndLuck(gameOf([], 'open')))).toThrow(/over/);
  });
});

describe('the theory lens', () => {
  it('shows the very game against its own rival, and the same decisions against the others', () => {
    fc.assert(
      fc.property(walk, (one) => {
        const game = wandered(one);
        const { lenses } = finish(theoryLens(game, { replays: 4 }));
        expect(lenses.map((lens) => lens.type)).toEqual(c.types.map((type) => type.id));
        const own = lenses.find((lens) => lens.own)!;
        expect(hashOf(own.game.state)).toBe(hashOf(game.state));
        expect(own.leftOut).toEqual([]);
        for (const lens of lenses) {
          expect(c.types[lens.game.state.hid.type]!.id).toBe(lens.type);
          expect(lens.game.ending).not.toBeNull();
          expect(lens.endings.reduce((sum, ending) => sum + ending.share, 0)).toBeCloseTo(1, 8);
          // The first decision meets the same council, whoever the rival is.
          const first = compareGames(game, lens.game).turns[0]!;
          expect(first.right!.tabled).toEqual(first.left!.tabled);
          expect(first.right!.broke).toEqual(first.left!.broke);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('tells the greedy from the fearful: firmness is worth more against the one than against the other', () => {
    const { lenses } = finish(theoryLens(played('lens', 'hawk'), { replays: 120 }));
    const value = (type: string): number => lenses.find((lens) => lens.type === type)!.value.mean;
    expect(value('greedy')).not.toBe(value('fearful'));
    for (const lens of lenses) expect(lens.value.n).toBe(120);
  });
});
