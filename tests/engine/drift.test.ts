import { describe, expect, it, vi } from 'vitest';
import type { Scenario } from '../../src/engine/scenario';
import { seedWhere, sit, type Table } from '../helpers/drive';
import { always, measure, quietModel, rivalType, still } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });

const drifting = (change: Parameters<typeof quietModel>[0], more: Partial<Scenario> = {}): Scenario =>
  still({ model: quietModel(change), ...more });
const drift = (values: Record<string, number>) => drifting((m) => Object.assign(m.drift, values));

describe('as time passes', () => {
  it('an off-ramp goes stale: a fifth a turn', () => {
    const table = sit(drift({ rampStale: 0.8 })).stocks({ 'off-ramp': 50 });
    const seen: number[] = [];
    for (let i = 0; i < 3; i++) {
      seen.push(table.decide().stock('off-ramp'));
      table.advance();
    }
    expect(seen).toEqual([40, 32, 25.6]);
  });
  it('hotlines and inspections wear off', () => {
    expect(
      sit(drift({ commsDecay: 0.08 }))
        .stocks({ comms: 50 })
        .decide()
        .stock('comms'),
    ).toBe(46);
  });
  it('over-reaction is forgotten', () => {
    expect(
      sit(drift({ overReactionDecay: 0.2 }))
        .stocks({ 'over-reaction': 50 })
        .decide()
        .stock('over-reaction'),
    ).toBe(40);
  });
  it('sanctions bite late: three tenths of what is missing a turn', () => {
    const table = sit(drift({ biteRate: 0.3 })).stocks({ sanctions: 60 });
    const seen: number[] = [];
    for (let i = 0; i < 3; i++) {
      seen.push(table.decide().stock('bite'));
      table.advance();
    }
    expect(seen).toEqual([18, 30.6, 39.42]);
  });
  it('sanctions that are lifted stop biting as slowly', () => {
    expect(
      sit(drift({ biteRate: 0.3 }))
        .stocks({ sanctions: 0, bite: 40 })
        .decide()
        .stock('bite'),
    ).toBe(28);
  });
  it.each([
    [60, -1],
    [40, 0],
    [20, 0],
  ])('strain wears on cohesion above the pivot: at escalation %i %d points', (escalation, due) => {
    const table = sit(drift({ strainPivot: 40, strainCohesion: 0.05 }))
      .points({ escalation })
      .decide();
    expect(table.indicator('cohesion')).toBe(60 + due);
    if (due < 0) expect(table.causes('cohesion')).toEqual([['strain', due]]);
  });
  it('escalation falls while the rival keeps calm, and only then', () => {
    const model = quietModel((m) => (m.drift['calmEscalation'] = 2));
    expect(
      sit(always({ calm: true, severity: 0 }, { model }))
        .decide()
        .causes('escalation'),
    ).toEqual([['calm', -2]]);
    expect(
      sit(always({ calm: false, severity: 0 }, { model }))
        .decide()
        .causes('escalation'),
    ).toEqual([]);
  });
  it('support falls with the harm done: 0.3 points for each ten', () => {
    expect(
      sit(drift({ supportHarm: 0.3 }))
        .points({ harm: 50 })
        .decide()
        .causes('support'),
    ).toEqual([['harm', -0.15]]);
  });
  it.each([
    [33, []],
    [34, [['harm', -0.1]]],
  ])('nothing creeps by less than a tenth of a point: harm %i', (harm, due) => {
    expect(
      sit(drift({ supportHarm: 0.3 }))
        .points({ harm })
        .decide()
        .causes('support'),
    ).toEqual(due);
  });
  it('credibility and cohesion drift back to their base', () => {
    const table = sit(drift({ credibilityPull: 0.04, credibilityBase: 40, cohesionPull: 0.05, cohesionBase: 60 }))
      .points({ credibility: 90, cohesion: 20 })
      .decide();
    expect(table.causes('credibility')).toEqual([['credibility', -2]]);
    expect(table.causes('cohesion')).toEqual([['cohesion', 2]]);
  });
});

describe('the fear of the rival', () => {
  const fearful = (fear: { start: number; base: number }, change: Record<string, number>): Scenario => {
    const base = drifting((m) => Object.assign(m.adversary, change));
    return {
      ...base,
      adversary: { ...base.adversary, types: [rivalType('one', { fear }), rivalType('two', { fear: { start: 10, base: 10 } })] },
    };
  };
  it('decays to its base, from above and from below', () => {
    const decay = { fearDecay: 0.12, fearOfReadiness: 0 };
    expect(
      sit(fearful({ start: 70, base: 20 }, decay))
        .decide()
        .fear('one'),
    ).toBe(64);
    expect(
      sit(fearful({ start: 20, base: 70 }, decay))
        .decide()
        .fear('one'),
    ).toBe(26);
    expect(
      sit(fearful({ start: 20, base: 70 }, decay))
        .decide()
        .fear('two'),
    ).toBe(10);
  });
  it('settles higher the more ready the council is than at the start', () => {
    const table = sit(fearful({ start: 50, base: 50 }, { fearDecay: 0.12, fearOfReadiness: 0.25 }));
    expect(table.points({ readiness: 70 }).decide().fear('one')).toBe(50 + 0.12 * 0.25 * 40);
  });
  it('stays on the scale', () => {
    const table = sit(fearful({ start: 2, base: 0 }, { fearDecay: 1, fearOfReadiness: 1 }));
    expect(table.points({ readiness: 0 }).decide().fear('one')).toBe(0);
  });
});

describe('an accident', () => {
  const risk = { base: 0.004, escalationPivot: 30, escalationSlope: 0.0016, readinessSlope: 0.0003, commsCut: 0.7, max: 0.25 };
  const risky = (change: Record<string, number> = {}): Scenario =>
    drifting((m) => Object.assign(m.risk, risk, { accidentEscalation: 8, accidentHarm: 3, accidentSupport: -2 }, change));
  const hazard = (table: Table): number => table.decide().last('accident/risked')!.draw.odds / 10000;

  it.each<[string, Record<string, number>, number, number]>([
    ['has a small base hazard in quiet times, however ready the forces', { escalation: 20, readiness: 90 }, 0, 0.004],
    ['does not grow up to the pivot', { escalation: 30, readiness: 90 }, 0, 0.004],
    ['grows above it with the ladder and with forces facing each other', { escalation: 60, readiness: 50 }, 0, 0.004 + 0.048 + 0.015],
    ['is cut by hotlines and inspections', { escalation: 60, readiness: 50 }, 50, 0.067 * 0.65],
    ['is cut to three tenths at most', { escalation: 60, readiness: 50 }, 100, 0.067 * 0.3],
  ])('%s', (_, points, comms, due) => {
    expect(hazard(sit(risky()).points(points).stocks({ comms }))).toBe(Math.round(due * 10000) / 10000);
  });

  it('never has more than its greatest hazard', () => {
    expect(hazard(sit(risky({ escalationSlope: 1 })).points({ escalation: 95 }))).toBe(0.25);
    expect(hazard(sit(risky({ base: -1 })).points({ escalation: 0 }))).toBe(0);
  });

  it('raises escalation and harm and costs support when it happens', () => {
    const table = sit(risky({ base: 1, max: 1 })).decide();
    expect(table.last('accident/risked')?.happened).toBe(true);
    expect(table.ledger().map((entry) => [entry.indicator, entry.delta, entry.cause.kind])).toEqual([
      ['escalation', 800, 'accident'],
      ['harm', 300, 'accident'],
      ['support', -200, 'accident'],
    ]);
    expect(table.ledger().every((entry) => entry.draw?.purpose === 'accident')).toBe(true);
  });

  it('changes nothing when it does not', () => {
    const table = sit(risky({ base: 0 })).decide();
    expect(table.last('accident/risked')?.happened).toBe(false);
    expect(table.ledger()).toEqual([]);
  });

  it('adds up over the turns to the risk carried: 1 - (1 - h)(1 - h)...', () => {
    const quiet = risky({ base: 0.1, accidentEscalation: 0, accidentHarm: 0, accidentSupport: 0 });
    const table = sit(quiet);
    const seen: number[] = [];
    for (let i = 0; i < 3; i++) {
      seen.push(table.decide().state.pub.riskCarried);
      if (i < 2) table.advance();
    }
    expect(seen).toEqual([100000, 190000, 271000]);
  });

  it('happens about as often as its hazard says (2,000 seeds, three standard errors)', () => {
    const scenario = risky({ base: 0.2 });
    let happened = 0;
    for (let i = 0; i < 2000; i++) if (sit(scenario, `accident ${i}`).decide().last('accident/risked')!.happened) happened++;
    expect(Math.abs(happened / 2000 - 0.2)).toBeLessThan(3 * Math.sqrt(0.16 / 2000));
  });
});

describe('what the rival gains', () => {
  const gaining = (change: Record<string, number>, gain = 20): Scenario =>
    always({ gain }, { model: quietModel((m) => Object.assign(m.adversary, { gainResisted: 0.45, gainNoise: 0, ...change })) });
  it.each([
    [0, 20],
    [50, 15.5],
    [100, 11],
  ])('is resisted by readiness: at %i it gets %d of 20', (readiness, due) => {
    expect(sit(gaining({})).points({ readiness }).decide().causes('objective')).toEqual([['act', due]]);
  });
  it('varies by chance within three tenths', () => {
    const scenario = gaining({ gainResisted: 0, gainNoise: 0.3 });
    const gains = Array.from({ length: 80 }, (_, i) => sit(scenario, `gain ${i}`).decide().causes('objective')[0]![1]);
    expect(Math.min(...gains)).toBeGreaterThanOrEqual(14);
    expect(Math.min(...gains)).toBeLessThan(15);
    expect(Math.max(...gains)).toBeLessThanOrEqual(26);
    expect(Math.max(...gains)).toBeGreaterThan(25);
  });
  it('is told with its draw', () => {
    const entry = sit(gaining({ gainNoise: 0.3 }))
      .decide()
      .ledger()[0]!;
    expect(entry.draw).toMatchObject({ purpose: 'gain', subject: 'act', odds: 3000 });
    expect(entry.cause).toEqual({ kind: 'act', id: 'act' });
  });
  it('is given back in full when it gives ground', () => {
    expect(sit(gaining({}, -12)).points({ readiness: 100 }).decide().causes('objective')).toEqual([['act', -12]]);
  });
});

describe('the ladder', () => {
  const climbing = (escalation: number): Scenario => always({ escalation });
  it('tells when a rung was climbed, and the firebreak crossed on the way', () => {
    const table = sit(climbing(45)).decide();
    expect(table.all('rung/moved').map(({ from, to, firebreak }) => [from, to, firebreak])).toEqual([[2, 4, 'Open combat']]);
  });
  it('names no firebreak on the way down or below it', () => {
    expect(sit(climbing(-15)).decide().last('rung/moved')).toMatchObject({ from: 2, to: 1, firebreak: '' });
    expect(sit(climbing(20)).decide().last('rung/moved')).toMatchObject({ from: 2, to: 3, firebreak: '' });
  });
  it('says nothing about a move within a rung', () => {
    expect(sit(climbing(19.99)).decide().all('rung/moved')).toEqual([]);
  });
});

describe('what the rival would lose by backing down', () => {
  it('grows with the severity of what it does and shrinks with every calm move', () => {
    const model = quietModel((m) => Object.assign(m.adversary, { audienceGain: 8, audienceDecay: 0.15 }));
    expect(sit(always({ severity: 0.5 }, { model })).decide().state.hid.audience).toBe(400);
    const calm = sit(always({ severity: 0, calm: true }, { model })).given(({ hid }) => (hid.audience = 1000));
    expect(calm.decide().state.hid.audience).toBe(850);
  });
});

describe('days', () => {
  it('pass from turn to turn', () => {
    const base = still({ turns: [3, 18, 7].map((days) => ({ date: '2020-01-01', days, heading: '' })), measures: [measure('any')] });
    const table = sit(
      base,
      seedWhere('any', () => true),
    );
    expect([table.state.pub.day, table.decide().advance().state.pub.day, table.decide().advance().state.pub.day]).toEqual([0, 3, 21]);
    expect(table.all('turn/opened').map((event) => event.turn)).toEqual([1, 2, 3]);
  });
});
