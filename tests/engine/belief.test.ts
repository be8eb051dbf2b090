import { describe, expect, it, vi } from 'vitest';
import { STANDARD } from '../../src/engine/match';
import type { Scenario } from '../../src/engine/scenario';
import type { Settings } from '../../src/engine/state';
import { sit, type Table } from '../helpers/drive';
import { act, quietModel, rivalType, still } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });

/** Gain alone decides: type g has greed 1, type m has greed 0; so the odds of each act under each type can be written down. */
function two(belief: Partial<{ trust: number; floor: number }>, visibility = { push: 1, sit: 1 }, prior = 0.5): Scenario {
  const base = still({
    model: quietModel((m) => {
      Object.assign(m.adversary, {
        rationality: 1,
        scale: { gain: 1, cost: 0, fear: 0, norms: 0, audience: 0, 'off-ramp': 0, backlash: 0, opportunity: 0, sanctions: 0 },
      });
      Object.assign(m.belief, { trust: 1, floor: 0, ...belief });
      Object.assign(m.difficulty, { intelligence: { easy: 1.15, normal: 1, hard: 0.75 } });
    }),
  });
  const types = [rivalType('g', { greed: 1, prior }), rivalType('m', { greed: 0, prior: 1 - prior })];
  const acts = [
    act('push', { gain: 2, severity: 0, visibility: visibility.push }),
    act('sit', { severity: 0, visibility: visibility.sit }),
  ];
  return { ...base, adversary: { ...base.adversary, types, acts } };
}
// The objective stands at 20: push is worth 2 x 0.8 to the greedy.
const PUSH = { g: Math.exp(1.6) / (Math.exp(1.6) + 1), m: 0.5 };

function once(scenario: Scenario, wanted: string, settings: Settings = STANDARD): Table {
  for (let i = 0; ; i++) {
    const table = sit(scenario, `belief ${i}`, { settings }).decide();
    if (table.last('adversary/chose')!.act === wanted) return table;
  }
}
const belief = (table: Table): number[] => table.state.pub.belief.map((part) => part / 1000000);
const bayes = (prior: number, g: number, m: number): number => (prior * g) / (prior * g + (1 - prior) * m);

describe('the belief of the staff', () => {
  it('begins with the priors, in millionths that sum to a million', () => {
    expect(belief(sit(two({}, undefined, 0.3)))).toEqual([0.3, 0.7]);
    const three = still();
    const types = ['a', 'b', 'c'].map((id) => rivalType(id, { prior: 1 / 3 }));
    const { belief: start } = sit({ ...three, adversary: { ...three.adversary, types } }).state.pub;
    expect(start.reduce((sum, part) => sum + part, 0)).toBe(1000000);
  });

  it.each<[string, number]>([
    ['push', 0.5],
    ['sit', 0.5],
    ['push', 0.2],
    ['sit', 0.9],
  ])('follows Bayes after it saw the rival %s, from a prior of %d', (wanted, prior) => {
    const table = once(two({}, undefined, prior), wanted);
    const likelihood = wanted === 'push' ? PUSH : { g: 1 - PUSH.g, m: 1 - PUSH.m };
    expect(belief(table)[0]).toBeCloseTo(bayes(prior, likelihood.g, likelihood.m), 5);
    expect(table.last('belief/updated')).toMatchObject({ seen: true, act: wanted, after: table.state.pub.belief });
    expect(table.last('belief/updated')!.before[0]! / 1000000).toBeCloseTo(prior, 5);
  });

  it('adds up over the turns', () => {
    const scenario = two({});
    const table = once(scenario, 'push');
    const before = belief(table)[0]!;
    table.advance().decide();
    // By then the rival has more, so pushing is worth less: 2 x (1 - objective).
    const push = Math.exp(2 * (1 - 0.2 - 0.02)) / (Math.exp(2 * (1 - 0.2 - 0.02)) + 1);
    const did = table.last('adversary/chose')!.act;
    expect(belief(table)[0]).toBeCloseTo(did === 'push' ? bayes(before, push, 0.5) : bayes(before, 1 - push, 0.5), 5);
  });

  it('moves less the less the reports are trusted: trust x likelihood + (1 - trust) x its mean', () => {
    const mean = (PUSH.g + PUSH.m) / 2;
    const blurred = (likelihood: number): number => 0.6 * likelihood + 0.4 * mean;
    expect(belief(once(two({ trust: 0.6 }), 'push'))[0]).toBeCloseTo(bayes(0.5, blurred(PUSH.g), blurred(PUSH.m)), 5);
    expect(belief(once(two({ trust: 0 }), 'push'))[0]).toBeCloseTo(0.5, 5);
  });

  it.each<[Settings['intelligence'], number]>([
    ['easy', 0.69],
    ['normal', 0.6],
    ['hard', 0.45],
  ])('trusts reports by the quality of intelligence: %s', (intelligence, trust) => {
    const mean = (PUSH.g + PUSH.m) / 2;
    const blurred = (likelihood: number): number => trust * likelihood + (1 - trust) * mean;
    const table = once(two({ trust: 0.6 }), 'push', { ...STANDARD, intelligence });
    expect(belief(table)[0]).toBeCloseTo(bayes(0.5, blurred(PUSH.g), blurred(PUSH.m)), 5);
  });

  it('never trusts them more than fully', () => {
    const table = once(two({ trust: 1 }), 'push', { ...STANDARD, intelligence: 'easy' });
    expect(belief(table)[0]).toBeCloseTo(bayes(0.5, PUSH.g, PUSH.m), 5);
  });

  it('keeps every hypothesis alive with its floor', () => {
    const table = once(two({ floor: 0.05 }, undefined, 0.001), 'sit');
    const free = bayes(0.001, 1 - PUSH.g, 0.5);
    expect(belief(table)[0]).toBeCloseTo(0.05 + 0.9 * free, 5);
    expect(table.state.pub.belief[0]).toBeGreaterThanOrEqual(50000);
  });

  it('learns from an act that it did not see only that something stayed hidden', () => {
    const table = once(two({}, { push: 0, sit: 0.5 }), 'push');
    const hidden = (push: number): number => push + (1 - push) * 0.5;
    expect(belief(table)[0]).toBeCloseTo(bayes(0.5, hidden(PUSH.g), hidden(PUSH.m)), 5);
    expect(table.last('belief/updated')).toMatchObject({ seen: false, act: '' });
  });

  it('is the same whichever of two acts it did not see', () => {
    const scenario = two({}, { push: 0, sit: 0 });
    expect(once(scenario, 'push').state.pub.belief).toEqual(once(scenario, 'sit').state.pub.belief);
  });

  it('always sums to a million', () => {
    const table = once(two({ floor: 0.005, trust: 0.85 }, undefined, 0.37), 'push').playOut();
    for (const event of table.all('belief/updated')) expect(event.after.reduce((sum, part) => sum + part, 0)).toBe(1000000);
  });

  it('finds the true type in the long run: after twelve turns it gives it more than its prior in most matches', () => {
    const base = two({ trust: 0.85, floor: 0.005 });
    const turns = Array.from({ length: 12 }, () => ({ date: '2020-01-01', days: 5, heading: '' }));
    let right = 0;
    for (let i = 0; i < 60; i++) {
      const table = sit({ ...base, turns }, `long run ${i}`)
        .points({ objective: 0 })
        .playOut();
      if (belief(table)[table.state.hid.type]! > 0.5) right++;
    }
    expect(right).toBeGreaterThan(42);
  });
});

describe('the true type', () => {
  it('is drawn with its prior (2,000 seeds, three standard errors)', () => {
    const scenario = two({}, undefined, 0.3);
    let first = 0;
    for (let i = 0; i < 2000; i++) if (sit(scenario, `type ${i}`).state.hid.type === 0) first++;
    expect(Math.abs(first / 2000 - 0.3)).toBeLessThan(3 * Math.sqrt(0.21 / 2000));
  });
  it('can be fixed for tests and for the balance by type', () => {
    for (let i = 0; i < 20; i++) expect(sit(two({}), `fixed ${i}`, { type: 'm' }).state.hid.type).toBe(1);
    expect(() => sit(two({}), 'fixed', { type: 'nobody' })).toThrow(/unknown type/);
  });
  it('changes no other luck when it is fixed', () => {
    const base = two({});
    const open = sit(base, 'same luck', { type: 'g' }).playOut();
    const other = sit(base, 'same luck', { type: 'm' }).playOut();
    expect(open.state.hid.offset).toEqual(other.state.hid.offset);
    expect(open.all('adversary/chose').map((event) => event.draw)).toEqual(other.all('adversary/chose').map((event) => event.draw));
  });
});
