import { describe, expect, it } from 'vitest';
import { compile, type Reading, type Scenario } from '../../src/engine';
import { credibilityDigit, readingSpread, sightOf } from '../../src/engine/intelligence';
import { STANDARD } from '../../src/engine/match';
import { sit, type Table } from '../helpers/drive';
import { act, quietModel, rivalType, still } from '../helpers/tiny';

const reading = (more: Partial<Reading> = {}): Reading => ({
  id: 'intercepts',
  name: 'Intercepts',
  place: '',
  source: 'B',
  about: 'trait',
  values: { greedy: 90, fearful: 10 },
  spread: 20,
  from: 1,
  every: 1,
  if: {},
  words: [
    { upTo: 50, text: 'low' },
    { upTo: 100, text: 'high' },
  ],
  ...more,
});
const listening = (more: Partial<Reading> = {}, change: Parameters<typeof quietModel>[0] = () => {}): Scenario =>
  still({
    intelligence: { readings: [reading(more)] },
    model: quietModel((m) => {
      Object.assign(m.intelligence, { collectionCut: 0.6, collectionSight: 0.5, collectionDecay: 0, least: 3, doubt: 0.1 });
      Object.assign(m.belief, { trust: 1, floor: 0.005 });
      change(m);
    }),
  });
const reads = (table: Table): number[] => table.all('intelligence/read').map((one) => one.value / 100);
const manyReads = (scenario: Scenario, type: string): number[] =>
  Array.from({ length: 400 }, (_, i) => reads(sit(scenario, `reads ${i}`, { type }))).flat();

describe('a report of a hidden value', () => {
  it('lies around the truth, never further off than its margin', () => {
    const values = manyReads(listening(), 'greedy');
    expect(Math.min(...values)).toBeGreaterThanOrEqual(70);
    expect(Math.max(...values)).toBeLessThanOrEqual(100);
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    // Values above the end of the scale are cut, so the mean lies a little below 90.
    expect(mean).toBeGreaterThan(87);
    expect(mean).toBeLessThan(91);
  });

  it('reads the fear of the true type and what it would lose by backing down', () => {
    const fear = sit(listening({ about: 'fear', spread: 5 }), 'x', { type: 'fearful' });
    expect(Math.abs(reads(fear)[0]! - fear.fear('fearful'))).toBeLessThanOrEqual(5);
    const audience = sit(listening({ about: 'audience', spread: 5, from: 2 }), 'x')
      .given(({ hid }) => (hid.audience = 6000))
      .decide()
      .advance();
    expect(Math.abs(reads(audience)[0]! - audience.state.hid.audience / 100)).toBeLessThanOrEqual(5);
  });

  it('comes from its turn on, as often as it says, while its condition holds', () => {
    const turns = (more: Partial<Reading>): number[] =>
      sit(listening(more))
        .playOut()
        .all('intelligence/read')
        .map((one) => one.turn);
    expect(turns({ from: 2, every: 2 })).toEqual([2, 4].filter((turn) => turn <= compile(listening()).turns.length));
    expect(turns({ from: 2, every: 0 })).toEqual([2]);
    expect(turns({ if: { turn: { max: 1 } } })).toEqual([1]);
  });

  it('moves the belief towards the type that makes it likely, and a report of audience moves nothing', () => {
    const [greedy, fearful] = sit(listening(), 'x', { type: 'greedy' }).state.pub.belief;
    expect(greedy).toBeGreaterThan(850000);
    expect(greedy! + fearful!).toBe(1000000);
    const still = sit(listening({ about: 'audience' }));
    expect(still.last('intelligence/read')?.before).toEqual(still.last('intelligence/read')?.after);
  });

  it('cannot rule a type out by itself: the other keeps its share of the doubt', () => {
    const [, fearful] = sit(
      listening({}, (m) => Object.assign(m.intelligence, { doubt: 0.5 })),
      'x',
      { type: 'greedy' },
    ).state.pub.belief;
    expect(fearful).toBeGreaterThan(250000);
  });

  it('keeps the truth from the table until the match is over', () => {
    const table = sit(listening());
    expect(table.last('intelligence/truth')).toMatchObject({ audience: 'engine', value: table.state.hid.type === 0 ? 9000 : 1000 });
    expect(table.last('intelligence/read')?.audience).toBe('all');
  });

  it('is no likelier to be right when the belief was sure: the posterior is calibrated over many matches', () => {
    let sure = 0;
    let right = 0;
    for (let i = 0; i < 600; i++) {
      const table = sit(listening({ values: { greedy: 60, fearful: 40 }, spread: 30 }), `calibrated ${i}`);
      const believed = table.state.pub.belief[0]! / 1000000;
      sure += believed;
      right += table.state.hid.type === 0 ? 1 : 0;
    }
    expect(Math.abs(sure - right) / 600).toBeLessThan(0.05);
  });
});

describe('collection', () => {
  const c = compile(listening());
  const at = (collection: number, intelligence: 'easy' | 'normal' | 'hard' = 'normal'): number =>
    readingSpread(c, sit(listening()).stocks({ collection }).state.pub, { ...STANDARD, intelligence }, c.readings[0]!);
  it.each([
    ['leaves the noise alone when there is none', 0, 'normal', 2000],
    ['narrows it by its share', 50, 'normal', 1400],
    ['narrows it by six tenths in full', 100, 'normal', 800],
    ['counts less where intelligence is poor', 0, 'hard', Math.round(2000 / 0.75)],
    ['counts more where it is good', 0, 'easy', Math.round(2000 / 1.15)],
  ] as const)('%s', (_, collection, quality, spread) => {
    expect(at(collection, quality)).toBe(spread);
  });

  it('never narrows it below the least', () => {
    const narrow = compile(listening({ spread: 4 }));
    expect(readingSpread(narrow, sit(listening()).stocks({ collection: 100 }).state.pub, STANDARD, narrow.readings[0]!)).toBe(300);
  });

  it.each([
    [300, 1],
    [800, 1],
    [801, 2],
    [2000, 3],
    [2800, 4],
    [3800, 5],
    [3801, 6],
  ])('gives a half-width of %i hundredths the credibility %i', (spread, digit) => {
    expect(credibilityDigit(c, spread)).toBe(digit);
  });

  it('brings hidden acts to light', () => {
    const state = sit(listening()).stocks({ collection: 100 }).state;
    expect(sightOf(c, state, 0.2)).toBeCloseTo(0.6, 9);
    expect(sightOf(c, state, 1)).toBe(1);
    const base = listening();
    const hidden: Scenario = {
      ...base,
      adversary: { ...base.adversary, types: [rivalType('greedy', { prior: 1 })], acts: [act('creep', { visibility: 0, severity: 0.2 })] },
      intelligence: { readings: [] },
    };
    const seen = (collection: number): number =>
      Array.from({ length: 200 }, (_, i) => sit(hidden, `sight ${i}`).stocks({ collection }).decide().last('adversary/acted')!.seen).filter(
        Boolean,
      ).length;
    expect(seen(0)).toBe(0);
    expect(seen(100)).toBeGreaterThan(70);
    expect(seen(100)).toBeLessThan(130);
  });
});
