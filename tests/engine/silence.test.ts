import { describe, expect, it, vi } from 'vitest';
import type { Scenario } from '../../src/engine/scenario';
import { seedWhere, sit, type Table } from '../helpers/drive';
import { council, doubter, friend, measure, quietModel, still } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });

const voted = (id: string, more: Parameters<typeof measure>[1] = {}) =>
  measure(id, { procedure: 'silence', assertiveness: 0.5, limit: 0, ...more });

/** Friends hold and doubters break over anything bold: who objects is certain, so that what follows can be counted. */
function chamber(seats: readonly ReturnType<typeof friend>[], more: Partial<Scenario> = {}): Scenario {
  return still({
    council: council(...seats),
    measures: [voted('firm'), voted('mild', { assertiveness: -0.6 }), voted('other')],
    capital: { start: 9, income: 0, max: 10, agenda: 3 },
    ...more,
    model: more.model ?? quietModel((m) => Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 2, mildCost: 0 })),
  });
}
const held = (table: Table): Record<string, boolean> =>
  Object.fromEntries(table.all('silence/answered').map((one) => [one.delegation, one.held]));

describe('a text under silence', () => {
  it('is adopted in full when everybody holds', () => {
    const table = sit(chamber([friend('AAA'), friend('BBB')])).decide('firm');
    expect(table.all('silence/held')).toHaveLength(1);
    expect(table.level('firm')).toBe(1);
    expect(table.last('decision/adopted')?.way).toBe('silence');
    expect(table.stock('capital')).toBe(8);
    expect(table.phase).toBe('ledger');
  });

  it('strengthens the council a little when it holds', () => {
    const scenario = chamber([friend('AAA')], {
      model: quietModel((m) => Object.assign(m.council, { holdCohesion: 1.5, slope: 60, offsetSpread: 0 })),
    });
    expect(sit(scenario).decide('firm').causes('cohesion')).toEqual([['silence-held', 1.5]]);
  });

  it('is broken by any single objection, and waits for the chair', () => {
    const table = sit(chamber([friend('AAA'), doubter('BBB'), friend('CCC')])).decide('firm');
    expect(held(table)).toEqual({ AAA: true, BBB: false, CCC: true });
    expect(table.last('silence/broken')?.delegations).toEqual(['BBB']);
    expect(table.phase).toBe('objection');
    expect(table.level('firm')).toBeNull();
    expect(table.stock('capital')).toBe(9);
    expect(table.state.pub.broke).toEqual([0, 1, 0]);
  });

  it.each([
    [1, -2],
    [2, -3],
    [3, -4],
    [5, -4.5],
  ])('costs cohesion when %i delegations break it: %d points', (doubters, due) => {
    const seats = Array.from({ length: 6 }, (_, i) => (i < doubters ? doubter(`D${i}`) : friend(`F${i}`)));
    const scenario = chamber(seats, {
      model: quietModel((m) =>
        Object.assign(m.council, {
          offsetSpread: 0,
          slope: 60,
          boldCost: 2,
          breakCohesion: 2,
          breakCohesionEach: 1,
          breakCohesionMax: 4.5,
        }),
      ),
    });
    expect(sit(scenario).decide('firm').causes('cohesion')).toEqual([['silence-broken', due]]);
  });

  it('is answered in seating order', () => {
    const table = sit(chamber([friend('CCC'), doubter('AAA'), friend('BBB')])).decide('firm');
    expect(table.all('silence/answered').map((one) => one.delegation)).toEqual(['CCC', 'AAA', 'BBB']);
  });

  it('is objected to item by item: only what put somebody off', () => {
    const table = sit(chamber([doubter('AAA', { hawkishness: -0.6 })])).decide('mild', 'firm');
    expect(table.all('silence/answered')[0]).toMatchObject({ held: false, items: ['firm'], reason: 'too-bold', text: 5000 });
  });

  it('gives every delegation one draw, whatever else is on the table', () => {
    const draws = (...items: string[]): number[] =>
      sit(chamber([friend('AAA'), doubter('BBB')]))
        .decide(...items)
        .all('silence/answered')
        .map((one) => one.draw.draw);
    expect(draws('firm')).toEqual(draws('mild', 'firm', 'other'));
    expect(draws('firm')).toHaveLength(2);
  });

  it('gives a delegation the same luck whoever else sits at the table', () => {
    const draw = (...seats: ReturnType<typeof friend>[]): number | undefined =>
      sit(chamber(seats))
        .decide('firm')
        .all('silence/answered')
        .find((one) => one.delegation === 'AAA')?.draw.draw;
    expect(draw(friend('AAA'))).toBe(draw(friend('BBB'), doubter('CCC'), friend('AAA')));
  });

  it('tells the odds with which it was answered', () => {
    const scenario = still({ council: council(friend('AAA', { hawkishness: 0, proximity: 0 })), measures: [voted('firm')] });
    const answer = sit({ ...scenario, model: quietModel((m) => (m.council['offsetSpread'] = 0)) })
      .decide('firm')
      .all('silence/answered')[0]!;
    // ideal 0.55 x 0.2 x 0.4 + 0.2 x 0.2 = 0.084; too bold by 0.416; cohesion 60, attribution 80.
    const utility = 0.62 - 0.75 * 0.416 + 0.25 * 0.1 + 0.15 * 0.3 * 0.5;
    expect(answer.draw.odds).toBe(Math.round(10000 / (1 + Math.exp(9 * utility + 1.6))));
    expect(answer.ideal).toBe(840);
  });

  it('breaks about as often as the odds say (2,000 seeds, three standard errors)', () => {
    const scenario = still({
      council: council(friend('AAA', { hawkishness: -0.35, proximity: 0, exposure: 0.6 })),
      measures: [voted('firm', { assertiveness: 0.6, economy: 0.4 })],
    });
    const fixed = { ...scenario, model: quietModel((m) => (m.council['offsetSpread'] = 0)) };
    let broken = 0;
    let odds = 0;
    for (let i = 0; i < 2000; i++) {
      const answer = sit(fixed, `often ${i}`).decide('firm').all('silence/answered')[0]!;
      odds = answer.draw.odds / 10000;
      if (!answer.held) broken++;
    }
    expect(odds).toBeGreaterThan(0.1);
    expect(odds).toBeLessThan(0.9);
    expect(Math.abs(broken / 2000 - odds)).toBeLessThan(3 * Math.sqrt((odds * (1 - odds)) / 2000));
  });
});

describe('an empty agenda', () => {
  it('lets the turn pass without a decision', () => {
    const table = sit(chamber([friend('AAA')])).decide();
    expect(table.all('decision/none')).toHaveLength(1);
    expect(table.all('silence/circulated')).toHaveLength(0);
    expect(table.state.pub.circulated).toBe(0);
    expect(table.phase).toBe('ledger');
  });
});

describe('what the chair may decide alone', () => {
  const scenario = chamber([doubter('AAA')], {
    measures: [voted('firm'), measure('statement', { procedure: 'chair', assertiveness: 0.9 })],
  });
  it('needs no answer from anybody', () => {
    const table = sit(scenario).decide('statement');
    expect(table.all('silence/answered')).toHaveLength(0);
    expect(table.last('decision/adopted')).toMatchObject({ measure: 'statement', level: 1000, way: 'chair' });
    expect(table.phase).toBe('ledger');
  });
  it('is decided even when the rest of the agenda breaks silence', () => {
    const table = sit(scenario).decide('statement', 'firm');
    expect(table.adopted('statement')).toBe(1);
    expect(table.adopted('firm')).toBe(0);
    expect(table.state.pub.text?.items).toEqual([0]);
    expect(table.phase).toBe('objection');
  });
});

describe('Article 4', () => {
  const scenario = chamber([doubter('AAA'), friend('BBB'), doubter('CCC')], {
    measures: [
      measure('article-4', { procedure: 'article-4', assertiveness: 0.9, effects: [{ indicator: 'cohesion', by: 3 }] }),
      voted('firm'),
    ],
  });
  it('cannot be blocked by anybody', () => {
    const table = sit(scenario).decide('article-4');
    expect(table.all('silence/answered')).toHaveLength(0);
    expect(table.all('council/consulted')).toHaveLength(1);
    expect(table.adopted('article-4')).toBe(1);
    expect(table.causes('cohesion')).toEqual([['article-4', 3]]);
  });
  it('makes everybody show where they stand', () => {
    const table = sit(scenario).sound('BBB');
    table.decide().advance().decide('article-4');
    expect(table.state.pub.sounded).toEqual([2, 1, 2]);
  });
  it('is not a sounding when nobody asked for it', () => {
    const table = sit(scenario).decide('firm');
    expect(table.state.pub.sounded).toEqual([0, 0, 0]);
  });
});

describe('a sounding', () => {
  const scenario = chamber([friend('AAA'), doubter('BBB')], {
    model: quietModel((m) => Object.assign(m.council, { sounding: { cost: 2, goodwill: 0.04 }, offsetSpread: 0.14 })),
  });
  it('costs its price and tells the hidden part of the position', () => {
    const table = sit(scenario).sound('BBB');
    expect(table.stock('capital')).toBe(7);
    expect(table.last('delegation/sounded')).toMatchObject({ delegation: 'BBB', offset: table.state.hid.offset[1] });
    expect(table.state.pub.sounded).toEqual([0, 1]);
  });
  it('is told once and never again', () => {
    expect(sit(scenario).sound('BBB').refusal({ type: 'council/sound', delegation: 'BBB' })).toBe('council/already-sounded');
  });
});

describe('hidden positions', () => {
  it('lie within the spread, on both sides, and differ between matches', () => {
    const scenario = chamber([friend('AAA'), friend('BBB')], { model: quietModel((m) => (m.council['offsetSpread'] = 0.14)) });
    const offsets = Array.from({ length: 200 }, (_, i) => sit(scenario, `offset ${i}`).state.hid.offset).flat();
    expect(Math.max(...offsets)).toBeLessThanOrEqual(1400);
    expect(Math.max(...offsets)).toBeGreaterThan(1200);
    expect(Math.min(...offsets)).toBeGreaterThanOrEqual(-1400);
    expect(Math.min(...offsets)).toBeLessThan(-1200);
    expect(Math.abs(offsets.reduce((sum, one) => sum + one, 0) / offsets.length)).toBeLessThan(150);
  });
  it('count in the answer', () => {
    const scenario = still({
      council: council(friend('AAA', { hawkishness: -0.2, proximity: 0 })),
      measures: [voted('firm')],
      model: quietModel((m) => (m.council['offsetSpread'] = 0.3)),
    });
    const odds = (seed: string): number => sit(scenario, seed).decide('firm').all('silence/answered')[0]!.draw.odds;
    const dove = seedWhere('dove', (seed) => sit(scenario, seed).state.hid.offset[0]! < -2000);
    const hawk = seedWhere('hawk', (seed) => sit(scenario, seed).state.hid.offset[0]! > 2000);
    expect(odds(dove)).toBeGreaterThan(odds(hawk) + 500);
  });
});
