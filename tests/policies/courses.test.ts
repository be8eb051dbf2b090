import { describe, expect, it } from 'vitest';
import { playMatch } from '../../src/analysis';
import { compile, type Doctrine } from '../../src/engine';
import { POLICIES, policyFor, policyNames } from '../../src/policies';
import { appetite } from '../../src/policies/appetite';
import { busy, council, doubter, friend, measure, quietModel, rivalType, still, tiny } from '../helpers/tiny';

const course = (id: string, more: Partial<Doctrine> = {}): Doctrine => ({ id, name: id, text: '', measures: [], ways: [], ...more });

describe('a course of action that a scenario brings along', () => {
  const world = tiny({
    measures: [measure('dear', { cost: 9 }), measure('talk'), measure('march')],
    doctrines: [course('patience', { measures: ['dear', 'talk'] }), course('hawk', { measures: ['talk'] })],
  });
  const tabled = (name: string): string[] =>
    playMatch(compile(world), 'course', name, policyFor(world, name)!, { records: true }).events.flatMap((event) =>
      event.type === 'measure/tabled' ? [event.measure] : [],
    );

  it('is a policy under its id, after the named ones', () => {
    expect(policyNames(world)).toEqual([...Object.keys(POLICIES), 'patience']);
    expect(policyFor(world, 'patience')).toBe(policyFor(world, 'patience'));
  });
  it('never takes the place of a named one', () => {
    expect(policyFor(world, 'hawk')).toBe(POLICIES.hawk);
  });
  it('is unknown to other scenarios, like any name that nobody has', () => {
    for (const name of ['patience', 'constructor', '__proto__', '']) expect(policyFor(tiny(), name)).toBeNull();
  });
  it('tables in its order of preference what can be tabled: the dear measure once it can be paid, the third never', () => {
    expect(tabled('patience')).toEqual(['talk', 'dear']);
  });
  it('takes its own ways on when silence is broken', () => {
    const disputed = still({
      council: council(doubter('AAA'), friend('BBB', { capability: 50 })),
      measures: [measure('firm', { procedure: 'silence', assertiveness: 0.6, effects: [{ indicator: 'credibility', by: 8 }] })],
      model: quietModel((m) => {
        Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 2 });
      }),
      doctrines: [course('alone', { measures: ['firm'], ways: ['coalition'] })],
    });
    const { events } = playMatch(compile(disputed), 'ways', 'alone', policyFor(disputed, 'alone')!, { records: true });
    expect(events.flatMap((event) => (event.type === 'way/taken' ? [event.way] : []))[0]).toBe('coalition');
  });
});

describe('reading the rival where the scenario names the answers', () => {
  const types = [
    rivalType('attrition', { prior: 0.5, answers: ['guard'] }),
    rivalType('provocation', { prior: 0.5, answers: ['calm', 'law'] }),
  ];
  const world = busy();
  const answered = {
    ...world,
    measures: ['guard', 'calm', 'law', 'else'].map((id) => measure(id)),
    injects: [],
    history: { ...world.history, turns: [] },
    doctrines: [],
    adversary: { ...world.adversary, types },
    endings: world.endings.map((one) => ({ ...one, if: {}, epilogue: [] })),
  };
  const c = compile(answered);
  const values = (belief: readonly number[]): readonly number[] => {
    const ind = c.indicators.map(() => 5000);
    return [...appetite(c, { belief, ind } as unknown as Parameters<typeof appetite>[1])];
  };

  it('wants what answers the type that the staff believes in', () => {
    const sure = values([1000000, 0]);
    expect(sure.indexOf(Math.max(...sure))).toBe(0);
    const other = values([0, 1000000]);
    expect(other.indexOf(Math.max(...other))).toBe(1);
    expect(other[2]).toBeGreaterThan(other[3]!);
  });
  it('weighs the answers by the belief', () => {
    const half = values([500000, 500000]);
    expect(half[0]).toBeCloseTo(values([1000000, 0])[0]! / 2, 6);
    expect(values([900000, 100000])[0]).toBeGreaterThan(half[0]!);
  });
  it('falls back to what a measure is like for types without answers', () => {
    const bare = { ...answered, adversary: { ...answered.adversary, types: types.map((one) => ({ ...one, answers: [] })) } };
    const plain = compile({
      ...bare,
      measures: [measure('guard', { effects: [{ indicator: 'readiness', by: 12 }] }), ...bare.measures.slice(1)],
    });
    const found = appetite(plain, { belief: [1000000, 0], ind: plain.indicators.map(() => 2000) } as unknown as Parameters<
      typeof appetite
    >[1]);
    expect(found[0]).toBeGreaterThan(0);
  });
});
