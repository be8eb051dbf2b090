import { type Compiled, DIMENSIONS } from '../engine';
import type { Simulation, Tally } from './simulate';

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
}

export interface BalanceReport {
  readonly ok: boolean;
  readonly scenario: string;
  readonly seeds: number;
  readonly bars: readonly Bar[];
  readonly policies: Readonly<Record<string, Omit<Simulation, 'counts'>>>;
  readonly unreached: {
    readonly endings: readonly string[];
    readonly injects: readonly string[];
    readonly acts: readonly string[];
    readonly measures: readonly string[];
  };
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

/** What a shipped scenario must show. Policies that were not run leave their bars out. */
export function balanceReport(c: Compiled, { tallies, summaries }: BalanceInput): BalanceReport {
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
  for (const type of c.types) {
    const own = FIXED.filter((policy) => policy !== 'random').flatMap((policy) => summaries[policy]?.byType[type.id]?.score.mean ?? []);
    if (own.length > 1) bars.push(atLeast(`doctrines-differ-against-${type.id}`, Math.max(...own) - Math.min(...own), 30));
  }
  const planner = mean('planner');
  if (planner !== undefined && adaptive !== undefined) {
    bars.push(atLeast('planner-over-adaptive', planner - adaptive, 5));
    bars.push(atMost('planner-not-perfect', planner, 90));
  }
  for (const [policy, one] of Object.entries(summaries))
    bars.push(atMost(`no-single-ending-${policy}`, Math.max(...Object.values(one.endings)), 0.85));
  const past = summaries['history'];
  if (past) {
    const share = past.endings[c.scenario.history.ending] ?? 0;
    const mode = Math.max(...Object.values(past.endings)) === share;
    bars.push({ ...between('history-repeats-itself', share, 0.4, 0.85), pass: mode && share >= 0.4 && share <= 0.85 });
  }
  const unreached = {
    endings: c.endings.filter((one) => !Object.values(tallies).some((tally) => tally.endings[one.id])).map((one) => one.id),
    injects: c.injects.filter((_, at) => !Object.values(tallies).some((tally) => tally.injects[at])).map((one) => one.id),
    acts: c.acts.filter((_, at) => !Object.values(tallies).some((tally) => tally.acts[at])).map((one) => one.id),
    measures: c.measures.filter((_, at) => !Object.values(tallies).some((tally) => tally.measures[at])).map((one) => one.id),
  };
  bars.push(atMost('endings-unreached', unreached.endings.length, 0));
  bars.push(atMost('injects-unreached', unreached.injects.length, 0));
  bars.push(...decisionsAgainstLuck(c, summaries));
  const seeds = Math.max(0, ...Object.values(summaries).map((one) => one.games));
  const policies = Object.fromEntries(Object.entries(summaries).map(([name, { counts: _, ...rest }]) => [name, rest]));
  return { ok: bars.every((bar) => bar.pass), scenario: c.scenario.id, seeds, bars, policies, unreached };
}

/** Spread of cell means over policies and over types against the spread inside a cell (same policy and type: luck alone). */
function decisionsAgainstLuck(c: Compiled, summaries: BalanceInput['summaries']): Bar[] {
  const names = Object.keys(summaries);
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
