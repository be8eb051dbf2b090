import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/scenario';
import { seedWhere, sit, type Table } from '../helpers/drive';
import { council, doubter, friend, measure, quietModel, still } from '../helpers/tiny';

const WAYS_PRICES = {
  adoptCohesion: -1.5,
  softenAssertiveness: 0.6,
  softenEffect: 0.6,
  softenCost: 0,
  softenCohesion: 1,
  lobbyCostEach: 2,
  lobbyUtility: 0.2,
  lobbyCohesion: 1.25,
  withdrawCredibility: -4,
  coalitionCohesion: -6,
  coalitionCohesionEach: -1,
  coalitionLegitimacy: -3,
};
const votedAt = (id: string, assertiveness: number) =>
  measure(id, { procedure: 'silence', assertiveness, limit: 0, effects: [{ indicator: 'readiness', by: 10 }] });

/** BBB breaks over anything above its own -0.1; the others hold whatever comes. */
function broken(more: Partial<Scenario> = {}, ways: Partial<typeof WAYS_PRICES> = {}): Scenario {
  return still({
    council: council(
      friend('AAA', { capability: 30 }),
      doubter('BBB', { hawkishness: -0.3, proximity: 0, capability: 50 }),
      friend('CCC', { capability: 20 }),
    ),
    measures: [votedAt('firm', 0.6), votedAt('bold', 0.9), votedAt('mild', -0.2)],
    capital: { start: 9, income: 0, max: 20, agenda: 3 },
    model: quietModel((m) => {
      Object.assign(m.ways, WAYS_PRICES, ways);
      Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 2, mildCost: 0, riskCost: 0, attributionGain: 0 });
    }),
    ...more,
  });
}
const afterBreak = (scenario: Scenario, ...items: string[]): Table => {
  const table = sit(
    scenario,
    seedWhere('nobody has luck', (seed) => sit(scenario, seed).decide(...items).phase === 'objection'),
  ).decide(...items);
  expect(table.state.pub.text?.objections.map((one) => one.delegation)).toEqual([1]);
  return table;
};

describe('adopting what held', () => {
  it('adopts in full the items nobody objected to, drops the others and costs cohesion', () => {
    const table = afterBreak(broken(), 'mild', 'firm').take('adopt');
    expect(table.level('mild')).toBe(1);
    expect(table.level('firm')).toBeNull();
    expect(table.causes('cohesion')).toEqual([['adopt', -1.5]]);
    expect(table.causes('readiness')).toEqual([['mild', 10]]);
    expect(table.stock('capital')).toBe(8);
    expect(table.last('decision/adopted')?.way).toBe('adopt');
    expect(table.phase).toBe('ledger');
  });
  it('is closed when every item met an objection', () => {
    expect(afterBreak(broken(), 'firm', 'bold').refusal({ type: 'council/way', way: 'adopt' })).toBe('council/nothing-held');
  });
});

describe('watering down', () => {
  it('sends the softer text round again, and adopts it at 0.6 of its effect when it holds', () => {
    const scenario = broken({}, { softenAssertiveness: -0.5 });
    const table = afterBreak(scenario, 'firm').take('water-down');
    expect(table.all('silence/circulated').map((one) => [one.round, one.softened])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(table.level('firm')).toBe(0.6);
    expect(table.causes('readiness')).toEqual([['firm', 6]]);
    expect(table.causes('cohesion')).toEqual([['water-down', 1]]);
    expect(table.phase).toBe('ledger');
  });
  it('softens only what met an objection', () => {
    const table = afterBreak(broken({}, { softenAssertiveness: -0.5 }), 'mild', 'firm').take('water-down');
    expect([table.level('mild'), table.level('firm')]).toEqual([1, 0.6]);
  });
  it('asks again only those who objected', () => {
    const table = afterBreak(broken(), 'firm').take('water-down');
    expect(table.latest.flatMap((event) => (event.type === 'silence/answered' ? [event.delegation] : []))).toEqual(['BBB']);
    expect(table.phase).toBe('objection');
  });
  it('asks those as well whom softness puts off', () => {
    const base = broken();
    const model = quietModel((m) => {
      Object.assign(m.ways, WAYS_PRICES, { softenAssertiveness: 0 });
      Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 2, mildCost: 2 });
    });
    const hawk = friend('HHH', { hawkishness: 0.6, proximity: 0 });
    const seats = council(hawk, doubter('BBB', { hawkishness: -0.3, proximity: 0 }));
    const table = sit({ ...base, model, council: seats })
      .decide('firm')
      .take('water-down');
    expect(
      table.latest.flatMap((event) => (event.type === 'silence/answered' ? [[event.delegation, event.held, event.reason]] : [])),
    ).toEqual([
      ['HHH', false, 'too-mild'],
      ['BBB', true, null],
    ]);
    expect(table.state.pub.text?.objections.map((one) => one.delegation)).toEqual([0]);
  });
  it('draws anew in the second round', () => {
    const table = afterBreak(broken(), 'firm').take('water-down');
    const same = table.all('silence/answered').filter((one) => one.delegation === 'BBB');
    expect(same.map((one) => one.draw.purpose)).toEqual(['silence', 'silence-again']);
    expect(same[0]!.draw.draw).not.toBe(same[1]!.draw.draw);
  });
  it('does not cost cohesion a second time when the softer text is broken too', () => {
    const scenario = broken();
    const model = { ...scenario.model, council: { ...scenario.model.council, breakCohesion: 2 } };
    const table = afterBreak({ ...scenario, model }, 'firm').take('water-down');
    expect(table.causes('cohesion')).toEqual([
      ['silence-broken', -2],
      ['water-down', 1],
    ]);
    expect(table.state.pub.broke).toEqual([0, 2, 0]);
  });
  it('may cost coins, and is closed to those who lack them', () => {
    const table = afterBreak(broken({}, { softenCost: 3 }), 'firm').take('water-down');
    expect(table.stock('capital')).toBe(6);
    const poor = afterBreak(broken({ capital: { start: 3, income: 0, max: 9, agenda: 3 } }, { softenCost: 3 }), 'firm');
    expect(poor.refusal({ type: 'council/way', way: 'water-down' })).toBe('council/too-expensive');
  });
});

describe('lobbying', () => {
  it('costs its price for each objector, and adopts the whole text when all of them come round', () => {
    const table = afterBreak(broken({}, { lobbyUtility: 20 }), 'mild', 'firm').take('lobby');
    expect([table.level('mild'), table.level('firm')]).toEqual([1, 1]);
    expect(table.causes('cohesion')).toEqual([['lobby', 1.25]]);
    expect(table.stock('capital')).toBe(9 - 2 - 2);
    expect(table.last('way/taken')).toMatchObject({ way: 'lobby', worked: true });
    expect(table.last('way/taken')?.draws).toHaveLength(1);
    expect(table.phase).toBe('ledger');
  });
  it('leaves the objectors who stayed when it fails, with the money gone', () => {
    const scenario = broken({
      council: council(doubter('AAA', { hawkishness: -0.3 }), doubter('BBB', { hawkishness: -0.3 }), friend('CCC')),
      model: quietModel((m) => {
        Object.assign(m.ways, WAYS_PRICES, { lobbyUtility: 0.25 });
        Object.assign(m.council, { offsetSpread: 0, slope: 9, boldCost: 1 });
      }),
    });
    const play = (seed: string): Table => sit(scenario, seed).decide('firm');
    const seed = seedWhere('one of two objectors stays', (one) => {
      const table = play(one);
      return (
        table.phase === 'objection' &&
        table.state.pub.text!.objections.length === 2 &&
        table.take('lobby').state.pub.text?.objections.length === 1
      );
    });
    const table = play(seed).take('lobby');
    const draws = table.last('way/taken')!.draws;
    expect(table.last('way/taken')!.worked).toBe(false);
    expect(draws.map((one) => one.subject)).toEqual(['AAA', 'BBB']);
    const stayed = draws.filter((one) => one.draw < one.odds).map((one) => one.subject);
    expect(table.state.pub.text!.objections.map((one) => table.scenario.council.delegations[one.delegation]!.id)).toEqual(stayed);
    expect(table.stock('capital')).toBe(5);
    expect(table.causes('cohesion')).toEqual([]);
    expect(table.phase).toBe('objection');
    expect(table.refusal({ type: 'council/way', way: 'lobby' })).toBe('council/way-already-tried');
  });
  it('is closed to those who could not pay for the text afterwards', () => {
    const scenario = broken({ capital: { start: 2, income: 0, max: 9, agenda: 3 } });
    expect(afterBreak(scenario, 'firm').refusal({ type: 'council/way', way: 'lobby' })).toBe('council/too-expensive');
  });
});

describe('withdrawing', () => {
  it('decides nothing and costs credibility', () => {
    const table = afterBreak(broken(), 'mild', 'firm').take('withdraw');
    expect(table.all('decision/adopted')).toEqual([]);
    expect(table.causes('credibility')).toEqual([['withdraw', -4]]);
    expect(table.causes('cohesion')).toEqual([]);
    expect(table.stock('capital')).toBe(9);
    expect(table.phase).toBe('ledger');
  });
});

describe('a coalition of the willing', () => {
  it('does what it can with the capability of the willing, and costs cohesion and legitimacy', () => {
    const table = afterBreak(broken(), 'mild', 'firm').take('coalition');
    expect([table.level('mild'), table.level('firm')]).toEqual([1, 0.5]);
    expect(table.causes('readiness')).toEqual([
      ['mild', 10],
      ['firm', 5],
    ]);
    expect(table.causes('cohesion')).toEqual([['coalition', -6]]);
    expect(table.causes('legitimacy')).toEqual([['coalition', -3]]);
    expect(table.phase).toBe('ledger');
  });
  it('costs more cohesion the more stay out', () => {
    const scenario = broken({ council: council(doubter('AAA'), doubter('BBB'), doubter('CCC'), friend('DDD')) });
    expect(sit(scenario).decide('firm').take('coalition').causes('cohesion')).toEqual([['coalition', -8]]);
  });
  it('needs somebody willing', () => {
    const scenario = broken({ council: council(doubter('AAA'), doubter('BBB')) });
    expect(sit(scenario).decide('firm').refusal({ type: 'council/way', way: 'coalition' })).toBe('council/no-willing');
  });
  it('acts at 0.6 of its share on what was watered down before', () => {
    const table = afterBreak(broken(), 'firm').take('water-down').take('coalition');
    expect(table.level('firm')).toBe(0.3);
  });
});

describe('one way after another', () => {
  it('closes each way that was tried, and leaves the others open', () => {
    const table = afterBreak(broken({}, { lobbyUtility: 0 }), 'firm')
      .take('water-down')
      .take('lobby');
    const open = (way: 'adopt' | 'water-down' | 'lobby' | 'withdraw' | 'coalition') => table.refusal({ type: 'council/way', way });
    expect([open('water-down'), open('lobby')]).toEqual(['council/way-already-tried', 'council/way-already-tried']);
    expect([open('withdraw'), open('coalition')]).toEqual([null, null]);
  });
  it('adopts what a lobbied council swallows at the strength of the softened text', () => {
    const scenario = broken({}, { lobbyUtility: 20 });
    expect(afterBreak(scenario, 'firm').take('water-down').take('lobby').level('firm')).toBe(0.6);
  });
  it('spends nothing on the measures before one of them is adopted', () => {
    expect(
      afterBreak(broken({}, { lobbyUtility: 0 }), 'firm')
        .take('water-down')
        .take('lobby')
        .stock('capital'),
    ).toBe(7);
  });
});
