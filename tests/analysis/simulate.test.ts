import { describe, expect, it, vi } from 'vitest';
import { addTally, newTally, playMatch, runBatch, seedOf, summarise } from '../../src/analysis';
import { compile, DIMENSIONS } from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { busy } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });
const scenario = busy();
const c = compile(scenario);
const batch = (seeds: number, more: object = {}) => runBatch(c, 'random', POLICIES.random, { seeds, phrase: 'batch', ...more });
/** Sums of scores are added in another order when a batch is split; the last bits may differ. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Math.round(one * 1e6) / 1e6 : one)));

describe('a batch', () => {
  it('counts every match once', () => {
    const tally = batch(80);
    const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(tally.games).toBe(80);
    expect(sum(tally.endings)).toBe(80);
    expect(Object.values(tally.byType).reduce((a, one) => a + one.games, 0)).toBe(80);
    for (const one of Object.values(tally.byType)) expect(sum(one.endings)).toBe(one.games);
  });

  it('is what its matches are, played one by one', () => {
    const games = Array.from({ length: 20 }, (_, i) => playMatch(c, seedOf('batch', i), 'random', POLICIES.random).state);
    const tally = batch(20);
    expect(tally.sum).toBeCloseTo(
      games.reduce((sum, one) => sum + one.pub.score[DIMENSIONS.length]! / 100, 0),
      6,
    );
    c.measures.forEach((_, at) => expect(tally.measures[at]).toBe(games.reduce((sum, one) => sum + one.pub.adopted[at]!, 0)));
    c.acts.forEach((_, at) => expect(tally.acts[at]).toBe(games.reduce((sum, one) => sum + one.hid.acts[at]!, 0)));
    c.injects.forEach((_, at) => expect(tally.injects[at]).toBe(games.reduce((sum, one) => sum + one.pub.injectsFired[at]!, 0)));
  });

  it('may be split anywhere and added up', () => {
    const parts = addTally(addTally(newTally(c), batch(30)), batch(50, { from: 30 }));
    expect(rounded(parts)).toEqual(rounded(batch(80)));
  });

  it('can be played against one type alone, and under other settings', () => {
    expect(Object.keys(batch(20, { type: 'fearful' }).byType)).toEqual(['fearful']);
    const hard = batch(40, { settings: { rationality: 'hard', intelligence: 'hard', discipline: 'hard' } });
    expect(rounded(hard)).not.toEqual(rounded(batch(40)));
  });

  it('gives the same result with records as without', () => {
    for (let i = 0; i < 20; i++) {
      const seed = seedOf('records', i);
      const off = playMatch(c, seed, 'adaptive', POLICIES.adaptive);
      const on = playMatch(c, seed, 'adaptive', POLICIES.adaptive, { records: true, trace: true });
      expect(on.state).toEqual(off.state);
      expect(off.events).toEqual([]);
      expect(on.events.length).toBeGreaterThan(20);
      expect(on.commands).toHaveLength(on.hashes.length);
    }
  });
});

describe('a summary', () => {
  const tally = batch(120);
  const summary = summarise(c, 'random', tally);
  it('gives shares, means and spreads of what was counted', () => {
    expect(summary).toMatchObject({ scenario: 'busy', policy: 'random', games: 120 });
    for (const [id, share] of Object.entries(summary.endings)) expect(share).toBeCloseTo(tally.endings[id]! / 120, 4);
    expect(summary.score.mean).toBeCloseTo(tally.sum / 120, 2);
    const variance = tally.squares / 120 - (tally.sum / 120) ** 2;
    expect(summary.score.sd).toBeCloseTo(Math.sqrt(variance), 2);
    expect(Object.keys(summary.dimensions)).toEqual([...DIMENSIONS]);
  });
  it('keeps the order of the scenario and leaves out what never happened', () => {
    const order = scenario.endings.map((one) => one.id);
    const ids = Object.keys(summary.endings);
    expect(ids).toEqual(order.filter((id) => ids.includes(id)));
    for (const type of Object.values(summary.byType)) expect(type.games).toBeGreaterThan(0);
  });
  it('names measures, acts and injects with their counts', () => {
    expect(summary.counts.measures['talk']).toBe(tally.measures[c.index.measure('talk')]);
    expect(Object.keys(summary.counts.acts)).toEqual(scenario.adversary.acts.map((one) => one.id));
    expect(Object.keys(summary.counts.injects)).toEqual(scenario.injects.map((one) => one.id));
  });
});
