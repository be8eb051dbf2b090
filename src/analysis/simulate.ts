import { type Compiled, DIMENSIONS, type Settings, STANDARD } from '../engine';
import type { Policy } from '../policies';
import { addCoverage, type Coverage, coverGame, coverTurn, newCoverage } from './coverage';
import { playMatch } from './play';

export interface Spread {
  readonly mean: number;
  readonly sd: number;
}

/** Outcome of a batch. Scores and dimensions in points, shares 0..1. */
export interface Simulation {
  readonly scenario: string;
  readonly policy: string;
  readonly games: number;
  readonly endings: Readonly<Record<string, number>>;
  readonly score: Spread;
  readonly dimensions: Readonly<Record<string, number>>;
  readonly byType: Readonly<
    Record<string, { readonly games: number; readonly endings: Readonly<Record<string, number>>; readonly score: Spread }>
  >;
  /** How often each measure was adopted, each act and inject happened. */
  readonly counts: {
    readonly measures: Readonly<Record<string, number>>;
    readonly acts: Readonly<Record<string, number>>;
    readonly injects: Readonly<Record<string, number>>;
  };
}

export interface BatchOptions {
  readonly seeds: number;
  /** Seed phrase of the batch: game i plays `<phrase>/<i>`. */
  readonly phrase: string;
  readonly settings?: Settings;
  readonly type?: string;
  /** First game, for splitting a batch among workers. */
  readonly from?: number;
  /** Count as well what was open, chosen and reached, and go on when a match fails. For balance; slower. */
  readonly coverage?: boolean;
}

/** A match that the rules could not play to its end. */
export interface Failure {
  readonly seed: string;
  readonly message: string;
}

/** Plain sums of a batch, which add up over workers. */
export interface Tally {
  games: number;
  endings: Record<string, number>;
  sum: number;
  squares: number;
  dimensions: number[];
  byType: Record<string, { games: number; endings: Record<string, number>; sum: number; squares: number }>;
  measures: number[];
  acts: number[];
  injects: number[];
  coverage?: Coverage;
  failures?: Failure[];
}

export const seedOf = (phrase: string, game: number): string => `${phrase}/${game}`;

export function newTally(c: Compiled): Tally {
  return {
    games: 0,
    endings: {},
    sum: 0,
    squares: 0,
    dimensions: DIMENSIONS.map(() => 0),
    byType: {},
    measures: c.measures.map(() => 0),
    acts: c.acts.map(() => 0),
    injects: c.injects.map(() => 0),
  };
}

export function runBatch(c: Compiled, name: string, policy: Policy, options: BatchOptions): Tally {
  const tally = newTally(c);
  const from = options.from ?? 0;
  const settings = options.settings ?? STANDARD;
  const typed = options.type === undefined ? { settings } : { settings, type: options.type };
  const coverage = options.coverage ? newCoverage(c) : null;
  const play = coverage ? { ...typed, watch: coverTurn(c, coverage) } : typed;
  const failures: Failure[] = [];
  if (coverage) Object.assign(tally, { coverage, failures });
  for (let i = from; i < from + options.seeds; i++) {
    const seed = seedOf(options.phrase, i);
    let state;
    try {
      state = playMatch(c, seed, name, policy, play).state;
    } catch (error) {
      if (!coverage) throw error;
      failures.push({ seed, message: (error as Error).message });
      continue;
    }
    const { pub, hid } = state;
    if (coverage) coverGame(c, coverage, state);
    const ending = c.endings[pub.ending]!.id;
    const type = c.types[hid.type]!.id;
    const total = pub.score[DIMENSIONS.length]! / 100;
    tally.games++;
    tally.endings[ending] = (tally.endings[ending] ?? 0) + 1;
    tally.sum += total;
    tally.squares += total * total;
    for (let d = 0; d < DIMENSIONS.length; d++) tally.dimensions[d] = tally.dimensions[d]! + pub.score[d]! / 100;
    tally.byType[type] ??= { games: 0, endings: {}, sum: 0, squares: 0 };
    const own = tally.byType[type];
    own.games++;
    own.endings[ending] = (own.endings[ending] ?? 0) + 1;
    own.sum += total;
    own.squares += total * total;
    for (let k = 0; k < tally.measures.length; k++) tally.measures[k] = tally.measures[k]! + pub.adopted[k]!;
    for (let k = 0; k < tally.acts.length; k++) tally.acts[k] = tally.acts[k]! + hid.acts[k]!;
    for (let k = 0; k < tally.injects.length; k++) tally.injects[k] = tally.injects[k]! + pub.injectsFired[k]!;
  }
  return tally;
}

export function addTally(into: Tally, other: Tally): Tally {
  const counts = (a: Record<string, number>, b: Record<string, number>): void => {
    for (const [key, value] of Object.entries(b)) a[key] = (a[key] ?? 0) + value;
  };
  const lists = (a: number[], b: readonly number[]): void => {
    for (let i = 0; i < b.length; i++) a[i] = (a[i] ?? 0) + b[i]!;
  };
  into.games += other.games;
  into.sum += other.sum;
  into.squares += other.squares;
  counts(into.endings, other.endings);
  lists(into.dimensions, other.dimensions);
  lists(into.measures, other.measures);
  lists(into.acts, other.acts);
  lists(into.injects, other.injects);
  if (other.coverage) into.coverage = into.coverage ? addCoverage(into.coverage, other.coverage) : other.coverage;
  if (other.failures) into.failures = [...(into.failures ?? []), ...other.failures];
  for (const [type, own] of Object.entries(other.byType)) {
    into.byType[type] ??= { games: 0, endings: {}, sum: 0, squares: 0 };
    const mine = into.byType[type];
    mine.games += own.games;
    mine.sum += own.sum;
    mine.squares += own.squares;
    counts(mine.endings, own.endings);
  }
  return into;
}

const round = (value: number, digits: number): number => {
  let scale = 1;
  for (let i = 0; i < digits; i++) scale *= 10;
  return Math.round(value * scale) / scale;
};

function spread(sum: number, squares: number, n: number): Spread {
  const mean = sum / n;
  return { mean: round(mean, 2), sd: round(Math.sqrt(Math.max(0, squares / n - mean * mean)), 2) };
}

function shares(counts: Readonly<Record<string, number>>, n: number, order: readonly string[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const id of order) if (counts[id] !== undefined) result[id] = round(counts[id] / n, 4);
  return result;
}

export function summarise(c: Compiled, policy: string, tally: Tally): Simulation {
  const order = c.endings.map((one) => one.id);
  const named = (ids: readonly { readonly id: string }[], values: readonly number[]): Record<string, number> =>
    Object.fromEntries(ids.map((one, at) => [one.id, values[at]!]));
  return {
    scenario: c.scenario.id,
    policy,
    games: tally.games,
    endings: shares(tally.endings, tally.games, order),
    score: spread(tally.sum, tally.squares, tally.games),
    dimensions: Object.fromEntries(DIMENSIONS.map((id, at) => [id, round(tally.dimensions[at]! / tally.games, 2)])),
    byType: Object.fromEntries(
      c.types
        .filter((type) => tally.byType[type.id])
        .map((type) => {
          const own = tally.byType[type.id]!;
          return [
            type.id,
            { games: own.games, endings: shares(own.endings, own.games, order), score: spread(own.sum, own.squares, own.games) },
          ];
        }),
    ),
    counts: { measures: named(c.measures, tally.measures), acts: named(c.acts, tally.acts), injects: named(c.injects, tally.injects) },
  };
}
