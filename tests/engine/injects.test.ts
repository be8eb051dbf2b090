import { describe, expect, it, vi } from 'vitest';
import type { Inject, Scenario } from '../../src/engine/scenario';
import { seedWhere, sit, type Table } from '../helpers/drive';
import { act, inject, measure, still } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });

type Bare = Partial<Inject>;
const world = (injects: readonly Inject[], more: Partial<Scenario> = {}): Scenario =>
  still({
    measures: [
      measure('deed', { limit: 0, effects: [{ flag: 'raised' }] }),
      measure('idle', { limit: 0 }),
      measure('caller', { limit: 0, effects: [{ inject: 'event', after: 2 }] }),
    ],
    capital: { start: 9, income: 9, max: 9, agenda: 3 },
    injects,
    ...more,
  });
const firings = (table: Table, id = 'event'): number[] =>
  table
    .all('inject/fired')
    .filter((event) => event.inject === id)
    .map((event) => event.turn);
const event = (more: Bare): Inject => inject('event', { effects: [{ indicator: 'support', by: -5 }], ...more });

describe('an inject', () => {
  it.each<[string, Bare, string[][], number[]]>([
    ['of the calendar fires on its turn', { trigger: { turn: 3 } }, [], [3]],
    ['of the first turn fires at the opening', { trigger: { turn: 1 } }, [], [1]],
    ['with a span of turns fires once, on the first', { trigger: { turn: { min: 2, max: 4 } } }, [], [2]],
    ['with a span of turns may fire on each', { trigger: { turn: { min: 2, max: 4 } }, once: false }, [], [2, 3, 4]],
    ['with a span waits for its condition', { trigger: { turn: { min: 1, max: 4 } }, if: { turn: { min: 3 } } }, [], [3]],
    ['follows a measure on the next turn', { trigger: { measure: 'deed' } }, [['idle'], ['deed']], [3]],
    ['follows a measure as long after as it says', { trigger: { measure: 'deed', after: 2 } }, [['deed']], [3]],
    ['follows a measure in the same turn when it says so', { trigger: { measure: 'deed', after: 0 } }, [['deed']], [1]],
    ['stays away without its measure', { trigger: { measure: 'deed' } }, [['idle']], []],
    ['follows an act on the next turn', { trigger: { act: 'sit' } }, [], [2]],
    ['follows an act as long after as it says', { trigger: { act: 'sit', after: 3 } }, [], [4]],
    ['follows an act each time if it may', { trigger: { act: 'sit' }, once: false }, [], [2, 3, 4]],
    ['follows a flag being raised', { trigger: { flag: 'raised' } }, [['idle'], ['deed']], [3]],
    ['follows a flag in the same turn when it says so', { trigger: { flag: 'raised', after: 0 } }, [['idle'], ['deed']], [2]],
    ['fires once even when raised anew', { trigger: { measure: 'deed' } }, [['deed'], ['deed']], [2]],
    ['fires anew when it may', { trigger: { measure: 'deed' }, once: false }, [['deed'], ['deed']], [2, 3]],
    ['on call fires only when an effect calls it', { trigger: { call: true } }, [['caller']], [3]],
    ['on call stays away otherwise', { trigger: { call: true } }, [['idle']], []],
    ['with chance 0 never fires', { trigger: { turn: { min: 1, max: 4 } }, chance: 0 }, [], []],
    ['whose condition fails does not fire', { trigger: { turn: 2 }, if: { indicator: { escalation: { min: 90 } } } }, [], []],
    ['beyond the calendar never fires', { trigger: { turn: 9 } }, [], []],
  ])('%s', (_, more, decisions, due) => {
    const table = sit(world([event(more)]));
    for (const one of decisions) table.decide(...one).advance();
    table.playOut();
    expect(firings(table)).toEqual(due);
    expect(table.causes('support')).toEqual(due.map(() => ['event', -5]));
    expect(table.state.pub.injectsFired).toEqual([due.length]);
  });

  it('follows another inject', () => {
    const table = sit(world([inject('first', { trigger: { turn: 2 } }), event({ trigger: { inject: 'first', after: 2 } })])).playOut();
    expect([firings(table, 'first'), firings(table)]).toEqual([[2], [4]]);
  });

  it('does not follow a flag that stood already', () => {
    const table = sit(world([event({ trigger: { flag: 'raised' }, once: false })]))
      .decide('deed')
      .advance()
      .decide('deed')
      .playOut();
    expect(firings(table)).toEqual([2]);
  });

  it('follows a flag each time it is raised after it was cleared', () => {
    const measures = [measure('deed', { limit: 0, effects: [{ flag: 'raised' }] }), measure('undo', { effects: [{ flag: '!raised' }] })];
    const table = sit(world([event({ trigger: { flag: 'raised' }, once: false })], { measures }));
    table.decide('deed').advance().decide('undo').advance().decide('deed').playOut();
    expect(firings(table)).toEqual([2, 4]);
  });

  it('fires at the opening in the order of the scenario, before what earlier turns have queued', () => {
    const injects = [
      event({ trigger: { act: 'sit' } }),
      inject('late', { trigger: { turn: 2 } }),
      inject('later', { trigger: { turn: 2 } }),
    ];
    const table = sit(world(injects)).playOut();
    expect(table.all('inject/fired').map((one) => one.inject)).toEqual(['late', 'later', 'event']);
  });

  it('may bring about another in the same breath', () => {
    const injects = [
      inject('first', { trigger: { turn: 2 }, effects: [{ inject: 'event', after: 0 }] }),
      event({ trigger: { call: true } }),
    ];
    const table = sit(world(injects)).playOut();
    expect(table.all('inject/fired').map((one) => [one.inject, one.turn])).toEqual([
      ['first', 2],
      ['event', 2],
    ]);
  });

  it('gives its effects without noise', () => {
    const gains = Array.from({ length: 10 }, (_, i) => {
      const table = sit(world([inject('event', { trigger: { turn: 1 }, effects: [{ indicator: 'support', by: 5 }] })]), `inject ${i}`);
      return table.indicator('support');
    });
    expect(new Set(gains)).toEqual(new Set([55]));
  });
});

describe('a hazard', () => {
  const hazard = (chance: number): Scenario =>
    world([event({ kind: 'hazard', trigger: { turn: { min: 1, max: 4 } }, chance, once: false })]);
  it('fires with its chance, drawn anew each turn (1,000 seeds, three standard errors)', () => {
    let fired = 0;
    for (let i = 0; i < 1000; i++) fired += firings(sit(hazard(0.3), `hazard ${i}`).playOut()).length;
    expect(Math.abs(fired / 4000 - 0.3)).toBeLessThan(3 * Math.sqrt(0.21 / 4000));
  });
  it('tells its odds and its draw', () => {
    const scenario = hazard(0.5);
    const table = sit(
      scenario,
      seedWhere('it fires', (seed) => firings(sit(scenario, seed)).length === 1),
    );
    const { draw } = table.last('inject/fired')!;
    expect(draw).toMatchObject({ purpose: 'inject', subject: 'event', odds: 5000 });
    expect(draw!.draw).toBeLessThan(5000);
  });
  it('that is certain needs no draw', () => {
    expect(sit(world([event({ trigger: { turn: 1 } })])).last('inject/fired')?.draw).toBeNull();
  });
  it('fires once when it may only once', () => {
    const scenario = world([event({ trigger: { turn: { min: 1, max: 4 } }, chance: 0.9 })]);
    for (let i = 0; i < 20; i++) expect(firings(sit(scenario, `once ${i}`).playOut()).length).toBeLessThanOrEqual(1);
  });
});

describe('effects with a delay', () => {
  it('wait for their turn, whatever happens in between', () => {
    const base = world([event({ trigger: { call: true } })]);
    const acts = [act('sit', { severity: 0, effects: [{ inject: 'event', after: 3, if: { turn: { max: 1 } } }] })];
    const table = sit({ ...base, adversary: { ...base.adversary, acts } }).playOut();
    expect(firings(table)).toEqual([4]);
  });
  it('come one turn later when nothing is said', () => {
    const measures = [measure('deed', { effects: [{ inject: 'event' }] })];
    expect(
      firings(
        sit(world([event({ trigger: { call: true } })], { measures }))
          .decide('deed')
          .playOut(),
      ),
    ).toEqual([2]);
  });
  it('never come when the match is over first', () => {
    const table = sit(world([event({ trigger: { measure: 'deed', after: 9 } })]))
      .decide('deed')
      .playOut();
    expect(firings(table)).toEqual([]);
    expect(table.state.pub.pending).toEqual([{ inject: 0, turn: 10 }]);
  });
});
