import { mean, square } from '../analysis';
import type { ClassForecasts } from './hand-in';
import { tableSkill, type TableSkill } from './table-forecasts';
import type { Verified } from './verify';

/** A whole class in figures. Every list is in an order that does not depend on who handed in first. */
export interface ClassPicture {
  readonly students: number;
  /** Turns that at least one match began. */
  readonly turns: number;
  readonly matrix: readonly MatrixRow[];
  /** Matches under way in each turn. */
  readonly playing: readonly number[];
  /** By ending id; matches handed in before their end under null, last. */
  readonly endings: readonly { readonly ending: string | null; readonly count: number }[];
  /** For each turn: how alike the decisions were, 0..1; null with fewer than two matches. */
  readonly alignment: readonly (number | null)[];
  /** Mean over the turns that have one. */
  readonly aligned: number | null;
  /** The turn in which decisions differed most (1-based), and the index of the match most like the others there; null without alignment. */
  readonly parting: { readonly turn: number; readonly student: number } | null;
  readonly skill: ForecastSkill | null;
  /** Of the chances stated at the table before each text went out; null where there are none. */
  readonly table: TableSkill | null;
}
export interface MatrixRow {
  readonly measure: string;
  /** How many matches decided it in each turn. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface ForecastSkill {
  /** Mean scores, 0 best, 1 worst; null where nobody stated it. */
  readonly first: number | null;
  readonly second: number | null;
  readonly bad: number | null;
  /** What the same score is for somebody who repeats the odds of the brief, and for the staff's last belief. */
  readonly prior: number;
  readonly staff: number;
  readonly stated: number;
  /** Over how many games each mean goes. */
  readonly counts: { readonly first: number; readonly second: number; readonly bad: number };
  /** Over the games that stated both, which alone can be compared; null without any. */
  readonly both: { readonly games: number; readonly first: number; readonly second: number } | null;
}

/** What the figures need of the crisis. */
export interface ClassWorld {
  readonly measures: readonly string[];
  readonly endings: readonly { readonly id: string; readonly bad: boolean }[];
  /** Odds of each kind of rival in the brief, 0..1. */
  readonly priors: readonly number[];
}

export interface Student {
  readonly verified: Verified;
  readonly forecasts: ClassForecasts;
}

export function classPicture(world: ClassWorld, students: readonly Student[]): ClassPicture {
  const games = students.map((one) => one.verified);
  // A turn that was begun and holds no decision yet says nothing about agreement.
  const turns = Math.max(0, ...games.map(ownTurns));
  const inTurn = (turn: number): { readonly at: number; readonly adopted: readonly string[] }[] =>
    games.flatMap((one, at) => (ownTurns(one) > turn ? [{ at, adopted: one.decisions[turn]?.adopted ?? [] }] : []));
  const byTurn = Array.from({ length: turns }, (_, turn) => inTurn(turn));
  const alignment = byTurn.map((some) => alignmentOf(some.map((one) => one.adopted)));
  const known = alignment.filter((one) => one !== null);
  return {
    students: students.length,
    turns,
    matrix: matrixOf(world.measures, byTurn),
    playing: byTurn.map((some) => some.length),
    endings: endingsOf(world.endings, games),
    alignment,
    aligned: known.length === 0 ? null : mean(known),
    parting: partingOf(alignment, byTurn),
    skill: skillOf(world, students),
    table: tableSkill(games.map((one) => one.stated)),
  };
}

/** Turns that were decided by people: what a doctrine decided for them says nothing of the class. */
export const ownTurns = ({ turns, left }: Verified): number => (left === undefined ? turns : Math.min(turns, left.turn - 1));

function matrixOf(measures: readonly string[], byTurn: readonly (readonly { readonly adopted: readonly string[] }[])[]): MatrixRow[] {
  return measures
    .map((measure) => {
      const counts = byTurn.map((some) => some.filter((one) => one.adopted.includes(measure)).length);
      return { measure, counts, total: counts.reduce((sum, one) => sum + one, 0) };
    })
    .filter((row) => row.total > 0)
    .sort((a, b) => b.total - a.total || (a.measure < b.measure ? -1 : 1));
}

function endingsOf(endings: ClassWorld['endings'], games: readonly Verified[]): ClassPicture['endings'] {
  const counted: { readonly ending: string | null; readonly count: number }[] = endings.map(({ id }) => ({
    ending: id,
    count: games.filter((one) => one.ending === id).length,
  }));
  counted.push({ ending: null, count: games.filter((one) => one.ending === null).length });
  return counted.filter((one) => one.count > 0);
}

/** Measures that two decisions share, out of those that either holds: 1 alike, 0 nothing in common. Two empty ones are alike. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((one) => b.includes(one)).length;
  const either = a.length + b.length - shared;
  return either === 0 ? 1 : shared / either;
}

/** Mean likeness over all pairs. Equal decisions are counted in groups, so that a large course costs no more than a small one. */
export function alignmentOf(decisions: readonly (readonly string[])[]): number | null {
  const n = decisions.length;
  if (n < 2) return null;
  const groups = grouped(decisions);
  let sum = 0;
  for (let i = 0; i < groups.length; i++) {
    const one = groups[i]!;
    sum += (one.count * (one.count - 1)) / 2;
    for (let j = 0; j < i; j++) sum += one.count * groups[j]!.count * likeness(one.decision, groups[j]!.decision);
  }
  return sum / ((n * (n - 1)) / 2);
}

function grouped(decisions: readonly (readonly string[])[]): { readonly decision: readonly string[]; count: number }[] {
  const groups = new Map<string, { readonly decision: readonly string[]; count: number }>();
  for (const decision of decisions) {
    const key = decision.toSorted().join(' ');
    const found = groups.get(key);
    if (found) found.count++;
    else groups.set(key, { decision, count: 1 });
  }
  return [...groups.values()];
}

/** The turn that parted the class, and the match there that stands nearest to all others. */
function partingOf(
  alignment: readonly (number | null)[],
  byTurn: readonly (readonly { readonly at: number; readonly adopted: readonly string[] }[])[],
): ClassPicture['parting'] {
  let turn = -1;
  alignment.forEach((one, at) => {
    if (one !== null && (turn < 0 || one < alignment[turn]!)) turn = at;
  });
  const some = byTurn[turn];
  if (some === undefined) return null;
  let best = -1;
  let student = 0;
  for (const one of some) {
    const sum = some.reduce((total, other) => total + likeness(one.adopted, other.adopted), 0);
    if (sum > best) [best, student] = [sum, one.at];
  }
  return { turn: turn + 1, student };
}

/** Half the squared distance from what was true, over all kinds: 0 best, 1 worst (Brier's score for more than two answers). */
export function brierOfKinds(shares: readonly number[], type: number): number {
  return shares.reduce((sum, share, at) => sum + square(share - (at === type ? 1 : 0)), 0) / 2;
}

function skillOf(world: ClassWorld, students: readonly Student[]): ForecastSkill | null {
  const stated = students.filter(({ forecasts: { first, second, bad } }) => first !== null || second !== null || bad !== null);
  if (stated.length === 0) return null;
  const kinds = (some: readonly Student[], which: 'first' | 'second'): number[] =>
    some.flatMap(({ forecasts, verified }) => {
      const shares = forecasts[which]?.map((one) => one / 100);
      return shares === undefined ? [] : [brierOfKinds(shares, verified.type)];
    });
  const [first, second] = [kinds(stated, 'first'), kinds(stated, 'second')];
  const twice = stated.filter(({ forecasts }) => forecasts.first !== null && forecasts.second !== null);
  const badly = new Set(world.endings.filter((one) => one.bad).map((one) => one.id));
  const bad = stated.flatMap(({ forecasts, verified }) =>
    forecasts.bad === null || verified.ending === null ? [] : [square(forecasts.bad / 100 - (badly.has(verified.ending) ? 1 : 0))],
  );
  return {
    first: meanOf(first),
    second: meanOf(second),
    bad: meanOf(bad),
    prior: mean(stated.map(({ verified }) => brierOfKinds(world.priors, verified.type))),
    staff: mean(
      stated.map(({ verified }) =>
        brierOfKinds(
          verified.belief.map((one) => one / 1_000_000),
          verified.type,
        ),
      ),
    ),
    stated: stated.length,
    counts: { first: first.length, second: second.length, bad: bad.length },
    both: twice.length === 0 ? null : { games: twice.length, first: mean(kinds(twice, 'first')), second: mean(kinds(twice, 'second')) },
  };
}

const meanOf = (values: readonly number[]): number | null => (values.length === 0 ? null : mean(values));
