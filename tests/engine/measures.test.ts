import { describe, expect, it } from 'vitest';
import type { Measure, Scenario } from '../../src/engine/scenario';
import { seedWhere, sit, type Table } from '../helpers/drive';
import { council, friend, measure, quietModel, rivalType, still, tiny } from '../helpers/tiny';

const days = (...lengths: number[]): Pick<Scenario, 'turns'> => ({
  turns: lengths.map((one, at) => ({ date: `2020-01-0${at + 1}`, days: one, heading: '' })),
});
const ready = [{ indicator: 'readiness', by: 10 }];
const one = (more: Partial<Measure>, scenario: Partial<Scenario> = {}): Scenario =>
  still({ measures: [measure('measure', { effects: ready, ...more })], capital: { start: 9, income: 0, max: 10, agenda: 3 }, ...scenario });
const pass = (table: Table): Table => table.decide().advance();

describe('lead time', () => {
  it.each<[string, number, number[], number]>([
    ['at once takes effect in the same turn', 0, [10, 10, 10], 1],
    ['shorter than the turn takes effect in it', 9, [10, 10, 10], 1],
    ['as long as the turn takes effect in the next', 10, [10, 10, 10], 2],
    ['counts days, not turns: three short turns', 10, [4, 4, 4, 4], 3],
    ['counts days, not turns: one long turn', 10, [60, 4, 4, 4], 1],
    ['may reach over turns of different length', 30, [7, 20, 14, 5], 3],
    ['beyond the end never takes effect', 40, [10, 10, 10], 0],
  ])('%s', (_, leadDays, lengths, due) => {
    const table = sit(one({ leadDays }, days(...lengths))).decide('measure');
    expect(table.last('decision/adopted')?.arrives).toBe(due);
    table.playOut();
    expect(table.all('measure/took-effect').map((event) => event.turn)).toEqual(due === 0 ? [] : [due]);
    expect(table.indicator('readiness')).toBe(due === 0 ? 30 : 40);
  });

  it('begins after the day that silence takes, for what is voted on', () => {
    const scenario = (procedure: Measure['procedure']): Scenario =>
      one({ leadDays: 9, procedure, assertiveness: 0 }, { ...days(10, 10), council: council(friend('AAA', { hawkishness: 0 })) });
    const arrives = (table: Table) => table.last('decision/adopted')?.arrives;
    expect(arrives(sit(scenario('chair')).decide('measure'))).toBe(1);
    expect(arrives(sit(scenario('silence')).decide('measure'))).toBe(2);
  });

  it('is counted from the opening of the turn of decision', () => {
    expect(
      pass(sit(one({ leadDays: 10 }, days(3, 8, 8, 8))))
        .decide('measure')
        .last('decision/adopted')?.arrives,
    ).toBe(3);
  });
});

describe('a measure under way', () => {
  const lasting = { duration: 2, during: [{ indicator: 'credibility', by: 3 }] };
  it('works when it takes effect and in each turn that it stays, then expires', () => {
    const table = sit(one(lasting)).decide('measure').playOut();
    expect(table.causes('readiness')).toEqual([['measure', 10]]);
    expect(
      table
        .ledger()
        .filter((entry) => entry.indicator === 'credibility')
        .map((entry) => [entry.turn, entry.delta]),
    ).toEqual([
      [2, 300],
      [3, 300],
    ]);
    expect(table.all('measure/expired').map((event) => event.turn)).toEqual([3]);
  });
  it('leaves no word of expiry when it was a single act', () => {
    const table = sit(one({})).decide('measure');
    expect(table.state.pub.running).toEqual([]);
    expect(table.all('measure/expired')).toEqual([]);
  });
  it('cannot be decided again while it runs', () => {
    const table = sit(one({ ...lasting, limit: 0 }))
      .decide('measure')
      .advance();
    expect(table.refusal({ type: 'agenda/table', measure: 'measure' })).toBe('measure/already-running');
    pass(pass(table));
    expect(table.refusal({ type: 'agenda/table', measure: 'measure' })).toBeNull();
  });
  it('cannot be decided again while it is on its way', () => {
    const table = sit(one({ leadDays: 15, limit: 0 }))
      .decide('measure')
      .advance();
    expect(table.refusal({ type: 'agenda/table', measure: 'measure' })).toBe('measure/already-running');
  });
  it('can be ended early, at a cost in credibility', () => {
    const model = quietModel((m) => (m.measures['cancelCredibility'] = -2));
    const table = sit(one(lasting, { model })).decide('measure').advance().do({ type: 'measure/cancel', measure: 'measure' });
    expect(table.causes('credibility')).toEqual([['measure', -2]]);
    expect(table.last('measure/cancelled')?.measure).toBe('measure');
    table.playOut();
    expect(table.causes('credibility')).toEqual([['measure', -2]]);
  });
  it('counts as active from its effect to its end', () => {
    const scenario = one({ leadDays: 12, duration: 1 });
    const open = { type: 'agenda/table', measure: 'next' } as const;
    const next = measure('next', { requires: [{ if: { active: 'measure' }, else: 'Not yet.' }], limit: 0 });
    const table = sit({ ...scenario, measures: [...scenario.measures, next] })
      .decide('measure')
      .advance();
    const seen = [table.refusal(open)];
    for (let turn = 3; turn <= 4; turn++) {
      pass(table);
      seen.push(table.refusal(open));
    }
    expect(seen).toEqual([null, null, 'measure/requirement']);
  });
});

describe('upkeep', () => {
  const kept = (start: number, income: number): Table =>
    sit(
      one(
        { cost: 2, upkeep: 1.5, duration: 2, during: [{ indicator: 'credibility', by: 1 }] },
        { capital: { start, income, max: 10, agenda: 3 } },
      ),
    ).decide('measure');
  it('is paid at the opening of each turn under way', () => {
    const table = kept(9, 1);
    expect(table.stock('capital')).toBe(7);
    table.advance();
    expect(table.stock('capital')).toBe(7 + 1 - 1.5);
    pass(table);
    expect(table.stock('capital')).toBe(6);
    pass(table);
    expect(table.stock('capital')).toBe(7);
  });
  it('is paid from the income of the same turn', () => {
    expect(kept(2, 1.5).advance().all('measure/lapsed')).toEqual([]);
  });
  it('lapses when it cannot be paid, without further effect', () => {
    const table = kept(2, 1.4).advance();
    expect(table.all('measure/lapsed').map((event) => [event.measure, event.turn])).toEqual([['measure', 2]]);
    expect(table.stock('capital')).toBe(1.4);
    table.playOut();
    expect(table.causes('credibility')).toEqual([]);
  });
  it('is not due while the measure is only on its way', () => {
    const table = sit(one({ cost: 2, upkeep: 1.5, duration: 2, leadDays: 15 }, { capital: { start: 2, income: 0, max: 10, agenda: 3 } }))
      .decide('measure')
      .advance();
    expect(table.all('measure/lapsed')).toEqual([]);
    expect(pass(table).all('measure/lapsed')).toHaveLength(1);
  });
});

describe('repeats', () => {
  it('have diminishing returns: 1, 1/1.35, 1/1.7 of the effect', () => {
    const table = sit(one({ limit: 0, effects: [{ indicator: 'readiness', by: 10 }], sunk: 0.5 }));
    for (let i = 0; i < 3; i++) {
      table.decide('measure');
      if (i < 2) table.advance();
    }
    const effects = table
      .ledger()
      .filter((entry) => entry.indicator === 'readiness')
      .map((entry) => entry.delta);
    expect(effects).toEqual([1000, 150, 741, 111, 588, 88]);
  });
  it('end at the limit', () => {
    const table = sit(one({ limit: 2 }))
      .decide('measure')
      .advance()
      .decide('measure')
      .advance();
    expect(table.refusal({ type: 'agenda/table', measure: 'measure' })).toBe('measure/limit-reached');
  });
});

describe('noise', () => {
  const noisy = (effects: Measure['effects'], during: Measure['during'] = []): Scenario =>
    one({ effects, during, duration: during.length > 0 ? 2 : 0 }, { model: quietModel((m) => (m.measures['noise'] = 0.35)) });
  const spread = (effects: Measure['effects'], indicator: string): number[] =>
    Array.from({ length: 60 }, (_, i) => sit(noisy(effects), `noise ${i}`).decide('measure').causes(indicator)[0]![1]);

  it('plays with gains within 35 percent', () => {
    const gains = spread([{ indicator: 'readiness', by: 10 }], 'readiness');
    expect(Math.min(...gains)).toBeGreaterThanOrEqual(6.5);
    expect(Math.min(...gains)).toBeLessThan(7.5);
    expect(Math.max(...gains)).toBeLessThanOrEqual(13.5);
    expect(Math.max(...gains)).toBeGreaterThan(12.5);
  });
  it.each<[string, string, number]>([
    ['a loss of readiness', 'readiness', -10],
    ['a rise of escalation', 'escalation', 10],
    ['a rise of harm', 'harm', 10],
  ])('leaves costs alone: %s', (_, indicator, by) => {
    expect(new Set(spread([{ indicator, by }], indicator))).toEqual(new Set([by]));
  });
  it('plays with a fall of what is bad', () => {
    expect(new Set(spread([{ indicator: 'escalation', by: -10 }], 'escalation')).size).toBeGreaterThan(30);
  });
  it('can be switched on and off by the author', () => {
    expect(new Set(spread([{ indicator: 'readiness', by: 10, noise: false }], 'readiness'))).toEqual(new Set([10]));
    expect(new Set(spread([{ indicator: 'readiness', by: -10, noise: true }], 'readiness')).size).toBeGreaterThan(30);
  });
  it('is told with the entry, and differs between the effects of one measure and between turns', () => {
    const table = sit(
      noisy(
        [
          { indicator: 'readiness', by: 10 },
          { indicator: 'support', by: 10 },
        ],
        [{ indicator: 'readiness', by: 10 }],
      ),
    )
      .decide('measure')
      .playOut();
    const draws = table
      .ledger()
      .filter((entry) => entry.cause.id === 'measure')
      .map((entry) => entry.draw);
    expect(draws.every((draw) => draw?.purpose === 'noise' && draw.odds === 3500)).toBe(true);
    expect(new Set(draws.map((draw) => draw!.draw)).size).toBe(4);
    for (const entry of table.ledger()) {
      const due = 1000 * (1 + 0.35 * (2 * (entry.draw!.draw / 10000) - 1));
      expect(Math.abs(entry.delta - due)).toBeLessThanOrEqual(1);
    }
  });
});

describe('signals', () => {
  it('sinking costs raise credibility and readiness when they take effect', () => {
    const table = sit(one({ sunk: 0.5, effects: [], leadDays: 10 })).decide('measure');
    expect(table.causes('credibility')).toEqual([]);
    table.advance().decide();
    expect(table.causes('credibility')).toEqual([['measure', 2]]);
    expect(table.causes('readiness')).toEqual([['measure', 1.5]]);
  });
  it('tying hands raises credibility at once', () => {
    const table = sit(one({ tied: 0.5, effects: [], leadDays: 10 })).decide('measure');
    expect(table.causes('credibility')).toEqual([['measure', 3]]);
    expect(table.all('commitment/made')).toEqual([]);
  });
  const feared = (more: Partial<Measure>, scenario: Partial<Scenario> = {}): Scenario => {
    const base = one({ effects: [], ...more }, scenario);
    const types = [
      rivalType('calm', { fearfulness: 0, fear: { start: 40, base: 40 } }),
      rivalType('fearful', { fearfulness: 1, fear: { start: 40, base: 40 } }),
      rivalType('frantic', { fearfulness: 1.5, fear: { start: 40, base: 40 } }),
    ];
    return { ...base, adversary: { ...base.adversary, types } };
  };
  const fears = (table: Table): number[] => ['calm', 'fearful', 'frantic'].map((type) => Math.round((table.fear(type) - 40) * 100) / 100);
  it('provocation frightens the rival when it is announced, the fearful most: 12 x 0.5', () => {
    expect(fears(sit(feared({ provocation: 0.5, leadDays: 99 })).decide('measure'))).toEqual([2.4, 6, 6]);
  });
  it('reassurance takes fear away', () => {
    expect(fears(sit(feared({ provocation: -0.5 })).decide('measure'))).toEqual([-2.4, -6, -6]);
  });
  it('notification and hotlines take the edge off a show of force, not off reassurance', () => {
    expect(
      fears(
        sit(feared({ provocation: 0.5 }))
          .stocks({ comms: 50 })
          .decide('measure'),
      ),
    ).toEqual([1.68, 4.2, 4.2]);
    expect(
      fears(
        sit(feared({ provocation: -0.5 }))
          .stocks({ comms: 50 })
          .decide('measure'),
      ),
    ).toEqual([-2.4, -6, -6]);
  });
  it('authored effects on fear count like provocation', () => {
    expect(fears(sit(feared({ effects: [{ fear: true, by: 5 }] })).decide('measure'))).toEqual([2, 5, 5]);
  });
});

describe('effects', () => {
  it.each<[string, Measure['effects'][number], (table: Table) => unknown, unknown]>([
    ['move an indicator', { indicator: 'support', by: -4 }, (table) => table.indicator('support'), 46],
    ['stop at the top of the scale', { indicator: 'support', by: 400 }, (table) => table.causes('support'), [['measure', 50]]],
    ['stop at the bottom of the scale', { indicator: 'support', by: -400 }, (table) => table.causes('support'), [['measure', -50]]],
    ['fill a stock', { stock: 'comms', by: 20 }, (table) => table.stock('comms'), 20],
    ['fill no stock above 100', { stock: 'sanctions', by: 400 }, (table) => table.stock('sanctions'), 100],
    ['fill capital up to its maximum', { stock: 'capital', by: 400 }, (table) => table.stock('capital'), 10],
    ['empty no stock below nothing', { stock: 'capital', by: -400 }, (table) => table.stock('capital'), 0],
    ['set a flag', { flag: 'told' }, (table) => table.flag('told'), true],
    ['clear a flag', { flag: '!told' }, (table) => table.flag('told'), false],
    ['move one delegation', { position: 'BBB', by: 20 }, (table) => table.state.pub.position, [0, 2000, 0, 0]],
    ['move all delegations', { position: 'all', by: -20 }, (table) => table.state.pub.position, [-2000, -2000, -2000, -2000]],
    ['move nobody beyond the ends', { position: 'AAA', by: -200 }, (table) => table.state.pub.position[0], -10000],
    [
      'happen when their condition holds',
      { indicator: 'support', by: 5, if: { turn: { max: 1 } } },
      (table) => table.indicator('support'),
      55,
    ],
    ['do not when it does not', { indicator: 'support', by: 5, if: { turn: { min: 2 } } }, (table) => table.indicator('support'), 50],
  ])('%s', (_, effect, ask, due) => {
    expect(ask(sit(one({ effects: [effect] })).decide('measure'))).toEqual(due);
  });
  it('keep to the whole numbers of the state', () => {
    const table = sit(
      one({
        effects: [
          { indicator: 'support', by: 0.333 },
          { stock: 'comms', by: 0.777 },
        ],
      }),
    ).decide('measure');
    expect([table.indicator('support'), table.stock('comms')]).toEqual([50.33, 0.78]);
  });
});

describe('coins', () => {
  it('come in at the opening of every turn after the first, up to the maximum', () => {
    const table = sit(still({ capital: { start: 3, income: 4, max: 10, agenda: 3 } }));
    const seen = [table.stock('capital')];
    for (let turn = 2; turn <= 4; turn++) seen.push(pass(table).stock('capital'));
    expect(seen).toEqual([3, 7, 10, 10]);
  });
  it('are spent when a measure is adopted, not when it is tabled', () => {
    const table = sit(one({ cost: 2.5 })).do({ type: 'agenda/table', measure: 'measure' });
    expect(table.stock('capital')).toBe(9);
    expect(table.do({ type: 'council/circulate' }).stock('capital')).toBe(6.5);
  });
});

describe('a draw of chance', () => {
  it('gives the same noise to a measure whatever else is decided', () => {
    const scenario = tiny({ measures: [measure('one', { effects: ready }), measure('two', { effects: ready }), measure('idle')] });
    const seed = seedWhere('any', () => true);
    const gain = (...items: string[]) =>
      sit(scenario, seed)
        .decide(...items)
        .causes('readiness')
        .find(([id]) => id === 'one')?.[1];
    expect(gain('one')).toBe(gain('idle', 'two', 'one'));
  });
});
