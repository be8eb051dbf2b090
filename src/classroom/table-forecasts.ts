import type { Forecast } from '../engine/forecast';

/** A chance that was stated before a decision, and what came of it. */
export interface TableForecast extends Forecast {
  readonly happened: boolean;
}

export interface TableBin {
  /** Stated from and below, 0..1; the last includes 1. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Means over the bin. */
  readonly stated: number;
  readonly happened: number;
}
export interface TableSkill {
  /** Mean squared distance from what happened over all forecasts: 0 best, 1 worst. */
  readonly brier: number;
  readonly n: number;
  /** Matches that hold at least one. */
  readonly students: number;
  /** Empty ones are left out. */
  readonly bins: readonly TableBin[];
}

const BINS = 5;
const came = ({ happened }: TableForecast): number => (happened ? 1 : 0);
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Null without a forecast that can be judged. */
export function brierOfTable(list: readonly TableForecast[]): number | null {
  return list.length === 0 ? null : mean(list.map((one) => (one.probability - came(one)) * (one.probability - came(one))));
}

/** Each forecast weighs the same: a student who stated many counts for more. */
export function tableSkill(byStudent: readonly (readonly TableForecast[])[]): TableSkill | null {
  const all = byStudent.flat();
  const brier = brierOfTable(all);
  if (brier === null) return null;
  const bins = Array.from({ length: BINS }, (_, at): TableBin[] => {
    const inside = all.filter((one) => Math.min(BINS - 1, Math.floor(one.probability * BINS)) === at);
    if (inside.length === 0) return [];
    const [stated, happened] = [mean(inside.map((one) => one.probability)), mean(inside.map(came))];
    return [{ from: at / BINS, to: (at + 1) / BINS, n: inside.length, stated, happened }];
  }).flat();
  return { brier, n: all.length, students: byStudent.filter((one) => one.length > 0).length, bins };
}
