import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../src/engine/compiled';
import { previewAgenda, previewMeasure, previewWays } from '../../src/engine/preview';
import type { Scenario } from '../../src/engine/scenario';
import type { Odds } from '../../src/engine/view';
import { viewFor } from '../../src/engine/view-for';
import { seedWhere, sit, type Table } from '../helpers/drive';
import { busy, council, delegation, doubter, friend, measure, quietModel, still } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });
const agenda = (table: Table, ...measures: string[]) =>
  previewAgenda(table.scenario, viewFor(table.scenario, table.state, 'chair'), measures);
const one = (table: Table, id: string) => previewMeasure(table.scenario, viewFor(table.scenario, table.state, 'chair'), id);
const ways = (table: Table) => previewWays(table.scenario, viewFor(table.scenario, table.state, 'chair'));
const wide = (odds: Odds): number => odds.high - odds.low;
const sane = (odds: Odds): boolean => 0 <= odds.low && odds.low <= odds.mid && odds.mid <= odds.high && odds.high <= 10000;

const chamber = (more: Partial<Scenario> = {}): Scenario =>
  still({
    council: council(
      delegation('AAA', { hawkishness: 0.1 }),
      delegation('BBB', { hawkishness: -0.2 }),
      delegation('CCC', { hawkishness: 0.3 }),
    ),
    measures: [
      measure('firm', { procedure: 'silence', assertiveness: 0.5, cost: 2 }),
      measure('bold', { procedure: 'silence', assertiveness: 0.8, cost: 2.5 }),
      measure('statement', { cost: 1 }),
    ],
    model: quietModel((m) => (m.council['offsetSpread'] = 0.2)),
    ...more,
  });

describe('the odds shown before a text is circulated', () => {
  it('are ranges as long as positions are hidden, and narrow with every sounding', () => {
    const table = sit(chamber());
    const before = agenda(table, 'firm');
    expect(before.delegations.every((seat) => sane(seat.breaks) && wide(seat.breaks) > 0)).toBe(true);
    expect(sane(before.passes)).toBe(true);
    const after = agenda(table.sound('BBB'), 'firm');
    expect(after.delegations.map((seat) => wide(seat.breaks) === 0)).toEqual([false, true, false]);
    expect(wide(after.passes)).toBeLessThan(wide(before.passes));
  });

  it('are the very odds of the circulation when everybody was sounded', () => {
    const table = sit(chamber({ capital: { start: 9, income: 0, max: 9, agenda: 3 } }));
    for (const id of ['AAA', 'BBB', 'CCC']) table.sound(id);
    const shown = agenda(table, 'firm');
    table.decide('firm');
    expect(table.all('silence/answered').map((event) => [event.delegation, event.draw.odds, event.ideal, event.text])).toEqual(
      shown.delegations.map((seat) => [seat.delegation, seat.breaks.mid, seat.ideal, seat.text]),
    );
    const all = shown.delegations.reduce((product, seat) => product * (1 - seat.breaks.mid / 10000), 1);
    expect(Math.abs(shown.passes.mid - 10000 * all)).toBeLessThan(2);
  });

  it('are right on the average over hidden positions (2,000 seeds, within three hundredths)', () => {
    const scenario = chamber();
    const { passes } = agenda(sit(scenario), 'firm');
    let held = 0;
    for (let i = 0; i < 2000; i++) if (sit(scenario, `average ${i}`).decide('firm').phase === 'ledger') held++;
    expect(Math.abs(held / 2000 - passes.mid / 10000)).toBeLessThan(0.03);
  });

  it('do not depend on what is hidden', () => {
    const scenario = chamber();
    const other = seedWhere('positions differ', (seed) => sit(scenario, seed).state.hid.offset[0]! !== sit(scenario).state.hid.offset[0]!);
    expect(agenda(sit(scenario), 'firm', 'bold')).toEqual(agenda(sit(scenario, other), 'firm', 'bold'));
  });

  it('run over five points of the hidden range; that all hold has a range of one standard deviation of its logarithm', () => {
    const seats = council(delegation('AAA', { hawkishness: 0, proximity: 0, exposure: 0 }));
    const model = quietModel((m) => Object.assign(m.council, { offsetSpread: 0.2 }));
    const table = sit(chamber({ council: seats, model })).points({ escalation: 0, objective: 0, cohesion: 50, attribution: 50 });
    const chances = [-0.16, -0.08, 0, 0.08, 0.16].map((offset) => 1 / (1 + Math.exp(9 * (0.62 - 0.75 * (0.5 - offset)) + 1.6)));
    const mean = chances.reduce((sum, b) => sum + b / 5, 0);
    const logs = chances.map((b) => Math.log(1 - b));
    const centre = logs.reduce((sum, log) => sum + log / 5, 0);
    const width = Math.exp(Math.sqrt(logs.reduce((sum, log) => sum + (log - centre) ** 2 / 5, 0)));
    const round = (p: number): number => Math.round(10000 * Math.min(1, p));
    const shown = agenda(table, 'firm');
    expect(shown.delegations[0]!.breaks).toEqual({ low: round(chances[4]!), mid: round(mean), high: round(chances[0]!) });
    expect(shown.passes).toEqual({ low: round((1 - mean) / width), mid: round(1 - mean), high: round((1 - mean) * width) });
  });

  it('go by the item that puts a delegation off most', () => {
    const table = sit(chamber());
    const [seat] = agenda(table, 'firm', 'bold').delegations;
    expect(seat).toMatchObject({ measure: 'bold', reason: 'too-bold', text: 8000 });
    expect(seat!.breaks).toEqual(agenda(table, 'bold').delegations[0]!.breaks);
  });

  it('are certain for an agenda that needs no vote, and for an empty one', () => {
    const table = sit(chamber());
    const certain = { low: 10000, mid: 10000, high: 10000 };
    expect(agenda(table)).toMatchObject({ cost: 0, passes: certain, delegations: [] });
    expect(agenda(table, 'statement')).toMatchObject({ cost: 100, passes: certain, delegations: [] });
  });

  it('come with the price of the agenda', () => {
    expect(agenda(sit(chamber()), 'firm', 'bold', 'statement').cost).toBe(550);
  });
});

describe('what is shown of one measure', () => {
  const effective = (more: Parameters<typeof measure>[1], scenario: Partial<Scenario> = {}): Table =>
    sit(
      chamber({ measures: [measure('text', { limit: 0, ...more })], model: quietModel((m) => (m.measures['noise'] = 0.35)), ...scenario }),
    );

  it('names the likeliest objector, and nobody where no vote is needed', () => {
    const table = sit(chamber());
    expect(one(table, 'firm').objector?.delegation).toBe('BBB');
    expect(one(table, 'statement')).toMatchObject({ objector: null, passes: { mid: 10000 } });
  });

  it('tells effects with the range of their noise, costs as they are', () => {
    const table = effective({
      effects: [
        { indicator: 'readiness', by: 10 },
        { indicator: 'support', by: -3 },
      ],
    });
    expect(one(table, 'text').effects).toEqual([
      { indicator: 'readiness', low: 650, high: 1350 },
      { indicator: 'support', low: -300, high: -300 },
    ]);
  });

  it('adds up what signals and authored effects do to the same indicator', () => {
    const table = effective({ tied: 0.5, sunk: 0.5, effects: [{ indicator: 'credibility', by: 2, noise: false }] });
    expect(one(table, 'text').effects).toEqual([
      { indicator: 'credibility', low: 300 + 200 + 200, high: 700 },
      { indicator: 'readiness', low: 150, high: 150 },
    ]);
  });

  it('allows for diminishing returns', () => {
    const table = effective({ sunk: 0.5, effects: [{ indicator: 'readiness', by: 10, noise: false }] });
    table.decide('text').advance();
    expect(one(table, 'text').effects).toEqual([
      { indicator: 'credibility', low: 148, high: 148 },
      { indicator: 'readiness', low: 852, high: 852 },
    ]);
  });

  it('leaves out effects whose condition does not hold', () => {
    expect(one(effective({ effects: [{ indicator: 'readiness', by: 10, if: { turn: { min: 3 } } }] }), 'text').effects).toEqual([]);
  });

  it('tells when it would take effect', () => {
    expect([one(effective({ leadDays: 15 }), 'text').arrives, one(effective({ leadDays: 999 }), 'text').arrives]).toEqual([2, 0]);
  });

  it('tells what it does to the fear of the rival', () => {
    expect(one(effective({ provocation: 0.5 }), 'text').fear).toBe(600);
    expect(one(effective({ provocation: 0.5 }).stocks({ comms: 50 }), 'text').fear).toBe(420);
    expect(one(effective({ provocation: -0.5 }), 'text').fear).toBe(-600);
  });

  it('promises what happens: every effect of play lies in the range that was shown', () => {
    const scenario = busy();
    for (let i = 0; i < 30; i++) {
      const table = sit(scenario, `promise ${i}`);
      for (const id of ['talk', 'hotline', 'consult']) {
        const shown = one(table, id);
        const after = sit(scenario, `promise ${i}`).decide(id);
        for (const { indicator, low, high } of shown.effects) {
          const delta = after.ledger().find((entry) => entry.indicator === indicator && entry.cause.id === id)!.delta;
          expect(delta).toBeGreaterThanOrEqual(low - 1);
          expect(delta).toBeLessThanOrEqual(high + 1);
        }
      }
    }
  });
});

describe('the ways on that are shown', () => {
  const scenario = chamber({
    council: council(doubter('AAA', { hawkishness: -1.1, capability: 25 }), friend('BBB', { hawkishness: 0, capability: 75 })),
    model: quietModel((m) => {
      Object.assign(m.council, { offsetSpread: 0.1, slope: 9, boldCost: 1, mildCost: 0.1 });
      Object.assign(m.ways, {
        adoptCohesion: -1,
        softenCohesion: 1,
        softenCost: 0,
        lobbyCostEach: 1,
        withdrawCredibility: -4,
        coalitionCohesion: -6,
        coalitionCohesionEach: -1,
        coalitionLegitimacy: -3,
      });
    }),
    measures: [
      measure('firm', { procedure: 'silence', assertiveness: 0.5 }),
      measure('mild', { procedure: 'silence', assertiveness: -0.9 }),
    ],
  });
  const broken = (): Table =>
    sit(
      scenario,
      seedWhere('only the firm text is contested', (seed) => {
        const { text } = sit(scenario, seed).decide('mild', 'firm').state.pub;
        return text !== null && text.objections.length === 1 && text.objections[0]!.items === 2;
      }),
    ).decide('mild', 'firm');
  const way = (id: string) => ways(broken()).find((each) => each.way === id)!;

  it('are none while no text is open', () => {
    expect(ways(sit(scenario))).toEqual([]);
  });
  it('have the prices that are then paid', () => {
    for (const shown of ways(broken())) {
      const table = broken();
      const [coins, before] = [table.stock('capital'), table.events.length];
      if (table.refusal({ type: 'council/way', way: shown.way }) !== null) continue;
      table.take(shown.way);
      const paid = table.events
        .slice(before)
        .flatMap((event) =>
          event.type === 'indicator/changed' && event.entry.cause.kind === 'way' && event.entry.cause.id === shown.way
            ? [{ indicator: event.entry.indicator, delta: event.entry.delta }]
            : [],
        );
      if (shown.way !== 'lobby') expect([shown.way, paid]).toEqual([shown.way, shown.price]);
      const spent = table.all('stock/changed').filter((event) => event.cause.kind === 'way');
      expect(spent.reduce((sum, event) => sum - event.delta, 0)).toBe(shown.cost);
      expect(coins).toBe(7);
    }
  });
  it('name the measures that would be adopted and at what strength', () => {
    expect([way('adopt').measures, way('withdraw').measures, way('lobby').measures]).toEqual([['mild'], [], ['mild', 'firm']]);
    expect([way('adopt').effect, way('withdraw').effect, way('lobby').effect, way('coalition').effect, way('water-down').effect]).toEqual([
      1000, 0, 1000, 750, 600,
    ]);
  });
  it('give odds between nought and one, certain where nothing is left to chance', () => {
    for (const shown of ways(broken())) expect([shown.way, sane(shown.works)]).toEqual([shown.way, true]);
    expect([way('adopt').works.mid, way('withdraw').works.mid, way('coalition').works.mid]).toEqual([10000, 10000, 10000]);
  });
  it('give lobbying the odds that it has (1,500 seeds, within four hundredths)', () => {
    const world = {
      ...scenario,
      model: quietModel((m) => Object.assign(m.council, { offsetSpread: 0, slope: 9, boldCost: 0.75 })),
      council: council(delegation('AAA', { hawkishness: -0.55, exposure: 0 }), friend('BBB')),
    };
    let tried = 0;
    let worked = 0;
    let shown = 0;
    for (let i = 0; i < 1500; i++) {
      const table = sit(world, `lobby ${i}`).decide('firm');
      if (table.phase !== 'objection' || table.state.pub.text!.objections.length !== 1) continue;
      tried++;
      shown = ways(table).find((each) => each.way === 'lobby')!.works.mid / 10000;
      if (table.take('lobby').phase === 'ledger') worked++;
    }
    expect(tried).toBeGreaterThan(150);
    expect(Math.abs(worked / tried - shown)).toBeLessThan(0.06);
  });
  it('give watering down the odds that it has', () => {
    const world = {
      ...scenario,
      model: quietModel((m) => Object.assign(m.council, { offsetSpread: 0, slope: 9, boldCost: 0.75, attributionGain: 0 })),
      council: council(delegation('AAA', { hawkishness: -0.5, exposure: 0 }), friend('BBB')),
    };
    let tried = 0;
    let worked = 0;
    let shown = 0;
    for (let i = 0; i < 1500; i++) {
      const table = sit(world, `water ${i}`).decide('firm');
      if (table.phase !== 'objection' || table.state.pub.text!.objections.length !== 1) continue;
      tried++;
      shown = ways(table).find((each) => each.way === 'water-down')!.works.mid / 10000;
      if (table.take('water-down').phase === 'ledger') worked++;
    }
    expect(tried).toBeGreaterThan(150);
    expect(Math.abs(worked / tried - shown)).toBeLessThan(0.06);
  });
  it('show a coalition of nobody as impossible', () => {
    const alone = { ...scenario, council: council(doubter('AAA'), doubter('BBB')) };
    const table = sit(alone).decide('firm');
    expect(ways(table).find((each) => each.way === 'coalition')).toMatchObject({ works: { low: 0, mid: 0, high: 0 }, effect: 0 });
    expect(compile(alone).capability).toBe(20);
  });
});
