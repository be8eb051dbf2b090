import type { Compiled } from '../engine';
import type { Coverage } from './coverage';
import { dominated } from './dominated';

/** How one measure fares: used by whom, and worth how much. */
export interface MeasureUse {
  readonly id: string;
  /** Share of all turns, over all policies, in which it could be put to the council. */
  readonly open: number;
  /** The planner: turns in which it was open, and share of them in which it was chosen; null when the planner did not play. */
  readonly planner: { readonly turns: number; readonly share: number } | null;
  /** Mean score of games with and without it under chance, which adopts without reasons; null when one of the two never was. */
  readonly withIt: number | null;
  readonly without: number | null;
  /** A measure that is at least as good in everything on the card, or empty. */
  readonly dominatedBy: string;
}

const two = (value: number): number => Math.round(value * 100) / 100;
const share = (part: number, whole: number): number => (whole > 0 ? Math.round((10000 * part) / whole) / 10000 : 0);

export interface Batch {
  readonly games: number;
  readonly sum: number;
  readonly coverage?: Coverage;
}

export function measureUse(c: Compiled, batches: Readonly<Record<string, Batch>>): readonly MeasureUse[] {
  const worse = new Map(dominated(c).map((one) => [one.measure, one.by]));
  const all = Object.values(batches).flatMap((one) => one.coverage ?? []);
  const chance = batches['random'];
  const planner = batches['planner']?.coverage;
  return c.measures.map((one, at): MeasureUse => {
    const turns = (list: (coverage: Coverage) => number): number => all.reduce((sum, coverage) => sum + list(coverage), 0);
    const games = chance?.coverage?.games[at] ?? 0;
    const rest = (chance?.games ?? 0) - games;
    const scores = chance?.coverage?.scores[at] ?? 0;
    return {
      id: one.id,
      open: share(
        turns((coverage) => coverage.legal[at]!),
        turns((coverage) => coverage.turns),
      ),
      planner: planner ? { turns: planner.legal[at]!, share: share(planner.chosen[at]!, planner.legal[at]!) } : null,
      withIt: games > 0 && rest > 0 ? two(scores / games) : null,
      without: games > 0 && rest > 0 ? two((chance!.sum - scores) / rest) : null,
      dominatedBy: worse.get(one.id) ?? '',
    };
  });
}
