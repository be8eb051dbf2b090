import { type Compiled, DIMENSIONS } from '../engine';
import { bandsFor, PACT, VIOLENCE } from './base-rates';
import { type MeasureUse, measureUse } from './measure-use';
import type { ReadingTime } from './reading-time';
import type { Failure, Simulation, Tally } from './simulate';
import { type Unreached, unreached } from './unreached';

/** One figure against its bound. Values in points or shares as the bound says. */
export interface Bar {
  readonly id: string;
  readonly value: number;
  readonly bound: string;
  readonly pass: boolean;
}

export interface BalanceInput {
  /** By policy name. */
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly summaries: Readonly<Record<string, Simulation>>;
  readonly reading?: ReadingTime;
}

export interface BalanceReport {
  readonly ok: boolean;
  readonly scenario: string;
  readonly seeds: number;
  /** Games of the planner; 0 when it did not play. */
  readonly plannerSeeds: number;
  readonly bars: readonly Bar[];
  readonly policies: Readonly<Record<string, Omit<Simulation, 'counts'>>>;
  readonly measures: readonly MeasureUse[];
  readonly unreached: Unreached;
  /** Share of games by violence over the mixed policies; null where the scenario has no like in the record. */
  readonly violence: Readonly<Record<(typeof VIOLENCE)[number], number>> | null;
  readonly reading: ReadingTime | null;
  readonly failures: readonly (Failure & { readonly policy: string })[];
}

const two = (value: number): number => Math.round(value * 100) / 100;
const atMost = (id: string, value: number, bound: number): Bar => ({ id, value: two(value), bound: `<= ${bound}`, pass: value <= bound });
const atLeast = (id: string, value: number, bound: number): Bar => ({ id, value: two(value), bound: `>= ${bound}`, pass: value >= bound });
const between = (id: string, value: number, low: number, high: number): Bar => ({
  id,
  value: two(value),
  bound: `${low} to ${high}`,
  pass: value >= low && value <= high,
});

const FIXED = ['do-nothing', 'random', 'hawk', 'dove', 'history'] as const;
/** Share of the turns in which a measure is open that the planner must choose it in. */
const USED = 0.01;

/** What a shipped scenario must show. Policies that were not run leave their bars out. */
export function balanceReport(c: Compiled, { tallies, summaries, reading }: BalanceInput): BalanceReport {
  const names = Object.keys(summaries);
  const measures = measureUse(c, tallies);
  const missed = unreached(c, tallies);
  const violence = violenceShares(c, tallies);
  const failures = Object.entries(tallies).flatMap(([policy, one]) => (one.failures ?? []).map((failure) => ({ policy, ...failure })));
  const bars = [
    ...scores(c, summaries),
    ...names.map((policy) => atMost(`no-single-ending-${policy}`, Math.max(0, ...Object.values(summaries[policy]!.endings)), 0.85)),
    ...fidelity(c, summaries),
    ...use(measures),
    ...Object.entries(missed)
      .filter(([kind]) => kind !== 'measures')
      .map(([kind, ids]) => atMost(`${kind}-unreached`, ids.length, 0)),
    ...baseRateBars(c, violence),
    ...decisionsAgainstLuck(c, summaries),
    ...(names.some((policy) => tallies[policy]?.failures) ? [atMost('runs-that-failed', failures.length, 0)] : []),
  ];
  const quick = names.filter((policy) => policy !== 'planner').map((policy) => summaries[policy]!.games);
  return {
    ok: bars.every((bar) => bar.pass),
    scenario: c.scenario.id,
    seeds: Math.max(0, ...quick),
    plannerSeeds: summaries['planner']?.games ?? 0,
    bars,
    policies: Object.fromEntries(Object.entries(summaries).map(([name, { counts: _, ...rest }]) => [name, rest])),
    measures,
    unreached: missed,
    violence,
    reading: reading ?? null,
    failures,
  };
}

/** Nothing done loses, no doctrine comes near to reading the rival, planning ahead gains and is not perfect. */
function scores(c: Compiled, summaries: BalanceInput['summaries']): Bar[] {
  const bars: Bar[] = [];
  const mean = (policy: string): number | undefined => summaries[policy]?.score.mean;
  const adaptive = mean('adaptive');
  const nothing = mean('do-nothing');
  if (nothing !== undefined) bars.push(atMost('do-nothing-loses', nothing, 32));
  if (adaptive !== undefined)
    for (const policy of FIXED) {
      const value = mean(policy);
      if (value !== undefined) bars.push(atLeast(`adaptive-over-${policy}`, adaptive - value, 6));
    }
  const doctrines = [...FIXED.filter((policy) => policy !== 'random'), ...c.scenario.doctrines.map((one) => one.id)];
  for (const type of c.types) {
    const own = doctrines.flatMap((policy) => summaries[policy]?.byType[type.id]?.score.mean ?? []);
    if (own.length > 1) bars.push(atLeast(`doctrines-differ-against-${type.id}`, Math.max(...own) - Math.min(...own), 30));
  }
  const planner = mean('planner');
  if (planner !== undefined && adaptive !== undefined) {
    bars.push(atLeast('planner-over-adaptive', planner - adaptive, 5));
    bars.push(atMost('planner-not-perfect', planner, 90));
  }
  return bars;
}

/** The decisions of record lead to the ending of record, mostly but not surely; nothing to show for an invented crisis. */
function fidelity(c: Compiled, summaries: BalanceInput['summaries']): Bar[] {
  const past = summaries['history'];
  const { ending } = c.scenario.history;
  if (!past || ending === '' || c.scenario.hypothetical) return [];
  const share = past.endings[ending] ?? 0;
  const mode = Math.max(...Object.values(past.endings)) === share;
  return [{ ...between('history-repeats-itself', share, 0.4, 0.85), pass: mode && share >= 0.4 && share <= 0.85 }];
}

/** Every measure is worth choosing now and then. */
function use(measures: readonly MeasureUse[]): Bar[] {
  const played = measures.filter((one) => one.planner && one.planner.turns > 0);
  if (played.length === 0) return [];
  return [atMost('measures-planner-leaves', played.filter((one) => one.planner!.share < USED).length, 0)];
}

/** Each of the mixed policies weighs the same, however many games it played. */
function violenceShares(c: Compiled, tallies: BalanceInput['tallies']): BalanceReport['violence'] {
  if (!c.scenario.baseRates) return null;
  const rows = [...FIXED, 'adaptive'].flatMap((policy) => {
    const { games, coverage } = tallies[policy] ?? {};
    return games && coverage ? [coverage.violence.map((count) => count / games)] : [];
  });
  if (rows.length === 0) return null;
  const shares = VIOLENCE.map((of, at) => [of, Math.round((10000 * rows.reduce((sum, row) => sum + row[at]!, 0)) / rows.length) / 10000]);
  return Object.fromEntries(shares) as BalanceReport['violence'];
}

/** Violence as often as in crises of record that began alike, and war as rare or as near as for the like target. Per cent. */
function baseRateBars(c: Compiled, violence: BalanceReport['violence']): Bar[] {
  const rates = c.scenario.baseRates;
  if (!rates || !violence) return [];
  const one = (value: number): number => Math.round(value * 10) / 10;
  const { low, high } = PACT[rates.target];
  return [
    ...bandsFor(rates.trigger).map((band) => between(`base-rate-${band.of}`, 100 * violence[band.of], one(band.low), one(band.high))),
    between(`base-rate-war-of-${rates.target}`, 100 * violence.war, low, high),
  ];
}

/** Spread of cell means over policies and over types against the spread inside a cell (same policy and type: luck alone). */
function decisionsAgainstLuck(c: Compiled, summaries: BalanceInput['summaries']): Bar[] {
  const names = Object.keys(summaries).filter((policy) => policy !== 'planner');
  if (names.length < 3) return [];
  const sd = (values: readonly number[]): number => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length);
  };
  const cell = (policy: string, type: string) => summaries[policy]!.byType[type]?.score;
  const types = c.types.map((type) => type.id);
  const luck = names.flatMap((policy) => types.flatMap((type) => cell(policy, type)?.sd ?? []));
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const byPolicy = meanOf(types.map((type) => sd(names.flatMap((policy) => cell(policy, type)?.mean ?? []))));
  const byType = meanOf(names.map((policy) => sd(types.flatMap((type) => cell(policy, type)?.mean ?? []))));
  const alone = meanOf(luck);
  return [
    { id: 'policy-against-luck', value: two(byPolicy), bound: `>= ${two(alone)} (luck alone)`, pass: byPolicy >= alone },
    { id: 'type-against-luck', value: two(byType), bound: `>= ${two(alone)} (luck alone)`, pass: byType >= alone },
  ];
}

/** Means of the reference policies, for the marks on the debrief's dimensions. */
export function referenceOf(summaries: Readonly<Record<string, Simulation>>): {
  policies: Record<string, { name: string; score: number; dimensions: Record<string, number> }>;
} {
  return {
    policies: Object.fromEntries(
      Object.entries(summaries).map(([name, one]) => [
        name,
        { name, score: one.score.mean, dimensions: Object.fromEntries(DIMENSIONS.map((id) => [id, one.dimensions[id]!])) },
      ]),
    ),
  };
}
