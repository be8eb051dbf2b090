import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { copyState } from '../../src/analysis';
import { hashOf, type MatchState } from '../../src/engine';
import { sit, wander } from '../helpers/drive';
import { scenario } from './games';

vi.setConfig({ testTimeout: 60_000 });
const game = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 12 }),
  choices: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 }),
});

/** Every object and list inside a value. */
const parts = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [];

describe('the copy of a state', () => {
  it('equals the copy that the host would make, after every command of random games', () => {
    fc.assert(
      fc.property(game, (one) => {
        wander(sit(scenario, one.seed), one.choices, ({ state }) => {
          const copy = copyState(state);
          expect(copy).toEqual(structuredClone(state));
          expect(hashOf(copy)).toBe(hashOf(state));
        });
      }),
      { numRuns: 20 },
    );
  });

  it('shares nothing with the original and can be written to', () => {
    fc.assert(
      fc.property(game, (one) => {
        const { state } = wander(sit(scenario, one.seed), one.choices);
        const copy = copyState(state);
        const originals = new Set(parts(state));
        expect(parts(copy).filter((part) => originals.has(part) || Object.isFrozen(part))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('follows fields it has never heard of', () => {
    const state = {
      ...sit(scenario, 'new fields').state,
      more: { lists: [[1, 2], [3]], records: [{ a: [{ b: 1 }] }], mixed: [1, { c: 2 }, 3], none: null, empty: [] },
    } as MatchState;
    const copy = copyState(state);
    expect(copy).toEqual(structuredClone(state));
    const originals = new Set(parts(state));
    expect(parts(copy).filter((part) => originals.has(part))).toEqual([]);
  });
});
