import type { Compiled } from '../engine';
import type { Tally } from './simulate';

/** What nobody ever reached, by kind, as ids; branches as `id: what`. */
export interface Unreached {
  readonly endings: readonly string[];
  readonly injects: readonly string[];
  readonly acts: readonly string[];
  readonly measures: readonly string[];
  readonly moves: readonly string[];
  readonly evidence: readonly string[];
  readonly epilogues: readonly string[];
  /** Requirements of measures that were never met. */
  readonly requirements: readonly string[];
}

export function unreached(c: Compiled, tallies: Readonly<Record<string, Tally>>): Unreached {
  const all = Object.values(tallies);
  const covered = all.flatMap((one) => one.coverage ?? []);
  const never = (counts: (tally: Tally) => number | undefined): boolean => !all.some(counts);
  /** Branches are counted only where coverage was kept. */
  const missed = (count: (coverage: (typeof covered)[number]) => number | undefined): boolean => covered.length > 0 && !covered.some(count);
  return {
    endings: c.endings.filter((one) => never((tally) => tally.endings[one.id])).map((one) => one.id),
    injects: c.injects.filter((_, at) => never((tally) => tally.injects[at])).map((one) => one.id),
    acts: c.acts.filter((_, at) => never((tally) => tally.acts[at])).map((one) => one.id),
    measures: c.measures.filter((_, at) => never((tally) => tally.measures[at])).map((one) => one.id),
    moves: c.moves.filter((_, at) => missed((coverage) => coverage.moves[at])).map((one) => one.id),
    evidence: (c.scenario.attribution?.evidence ?? []).flatMap((one, at) =>
      one.findings.flatMap((_, finding) =>
        missed((coverage) => coverage.findings[at]![finding]) ? [`${one.id}: finding ${finding + 1}`] : [],
      ),
    ),
    epilogues: c.endings.flatMap((one, at) =>
      one.spec.epilogue.flatMap((_, part) =>
        missed((coverage) => coverage.epilogue[at]![part]) ? [`${one.id}: paragraph ${part + 1}`] : [],
      ),
    ),
    requirements: c.measures.flatMap((one, at) =>
      one.requires.flatMap((_, part) => (missed((coverage) => coverage.met[at]![part]) ? [`${one.id}: requirement ${part + 1}`] : [])),
    ),
  };
}
