import { brierOf, statedBins, type StatedBin } from '../analysis';
import type { Forecast } from '../engine/forecast';

/** A chance that was stated before a decision, and what came of it. */
export interface TableForecast extends Forecast {
  readonly happened: boolean;
}

export interface TableSkill {
  /** Mean squared distance from what happened over all forecasts: 0 best, 1 worst. */
  readonly brier: number;
  readonly n: number;
  /** Matches that hold at least one. */
  readonly students: number;
  /** Empty ones are left out. */
  readonly bins: readonly StatedBin[];
}

const BINS = 5;

/** Null without a forecast that can be judged. */
export function brierOfTable(list: readonly TableForecast[]): number | null {
  return list.length === 0 ? null : brierOf(list);
}

/** Each forecast weighs the same: a student who stated many counts for more. */
export function tableSkill(byStudent: readonly (readonly TableForecast[])[]): TableSkill | null {
  const all = byStudent.flat();
  const brier = brierOfTable(all);
  if (brier === null) return null;
  const bins = statedBins(all, BINS).map(({ inside: _, ...bin }) => bin);
  return { brier, n: all.length, students: byStudent.filter((one) => one.length > 0).length, bins };
}
