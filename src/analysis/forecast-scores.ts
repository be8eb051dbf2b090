import { addTo, type Estimate, estimateOf, newSums } from './estimates';

/** What was stated, and what came. */
export interface Stated {
  /** 0..1. */
  readonly probability: number;
  readonly happened: boolean;
}
/** With what the odds were. */
export interface Judged extends Stated {
  readonly odds: number;
}

export interface StatedBin {
  /** Stated from and below, 0..1; the last includes 1. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Means over the bin. */
  readonly stated: number;
  readonly happened: number;
}
export interface CalibrationBin extends StatedBin {
  readonly odds: number;
}

/**
 * A score cut by the true odds, which only a model can give: `judgement + chance + luck` is the Brier score. It holds for any number of
 * forecasts. Where odds come from replays, both of the first hold a little noise: at most a quarter of one over the replays.
 */
export interface BrierParts {
  /** Mean squared distance of the statements from the true odds: what better judgement would have saved. */
  readonly judgement: number;
  /** Mean odds times counter-odds: what nobody could have known. */
  readonly chance: number;
  /** What is left: above nought when things came out against the odds. */
  readonly luck: number;
}

/** Murphy's parts, from bins: `calibration - resolution + uncertainty + within` is the Brier score. */
export interface Calibrated {
  /** Squared distance between what a bin said and how often it came: 0 best. */
  readonly calibration: number;
  /** How far the bins tell apart what comes and what does not: the more the better. */
  readonly resolution: number;
  /** The score of somebody who always states how often such things came. */
  readonly uncertainty: number;
  /** Of different statements in one bin. */
  readonly within: number;
}

/** Below this the parts by bins are noise. */
export const ENOUGH_FOR_BINS = 20;
/** Below this nothing is said of a habit. */
export const ENOUGH_FOR_A_HABIT = 5;

export interface Confidence {
  /** By how much the odds were nearer to even than the statements, in points of per cent; statements of one half say nothing of it. */
  readonly lean: Estimate;
  readonly verdict: 'too-few' | 'over' | 'under' | 'neither';
}

export const square = (value: number): number => value * value;
export const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const came = (one: Stated): number => (one.happened ? 1 : 0);

/** Mean squared distance of the statements from what came: 0 best, 1 worst. Of at least one. */
export const brierOf = (forecasts: readonly Stated[]): number => mean(forecasts.map((one) => square(one.probability - came(one))));

/** Bins of equal width; empty ones are left out. */
export function statedBins<One extends Stated>(
  forecasts: readonly One[],
  bins: number,
): (StatedBin & { readonly inside: readonly One[] })[] {
  return Array.from({ length: bins }, (_, at) => {
    const inside = forecasts.filter((one) => Math.min(bins - 1, Math.floor(one.probability * bins)) === at);
    const [stated, happened] = [mean(inside.map((one) => one.probability)), mean(inside.map(came))];
    return { from: at / bins, to: (at + 1) / bins, n: inside.length, stated, happened, inside };
  }).filter((bin) => bin.n > 0);
}
export const calibration = (forecasts: readonly Judged[], bins: number): CalibrationBin[] =>
  statedBins(forecasts, bins).map(({ inside, ...bin }) => ({ ...bin, odds: mean(inside.map((one) => one.odds)) }));

export function partsOf(forecasts: readonly Judged[]): BrierParts | null {
  if (forecasts.length === 0) return null;
  const judgement = mean(forecasts.map((one) => square(one.probability - one.odds)));
  const chance = mean(forecasts.map((one) => one.odds * (1 - one.odds)));
  return { judgement, chance, luck: brierOf(forecasts) - judgement - chance };
}

export function calibratedOf(forecasts: readonly Judged[], bins: number): Calibrated | null {
  const n = forecasts.length;
  if (n < ENOUGH_FOR_BINS) return null;
  const base = mean(forecasts.map(came));
  let [calibrated, resolution] = [0, 0];
  for (const bin of calibration(forecasts, bins)) {
    calibrated += (bin.n / n) * square(bin.stated - bin.happened);
    resolution += (bin.n / n) * square(bin.happened - base);
  }
  const uncertainty = base * (1 - base);
  return { calibration: calibrated, resolution, uncertainty, within: brierOf(forecasts) - (calibrated - resolution + uncertainty) };
}

export function confidenceOf(forecasts: readonly Judged[]): Confidence {
  const sums = newSums();
  for (const { probability, odds } of forecasts) {
    if (probability === 0.5) continue;
    // Whole hundredths of a point, so that the order of the forecasts changes nothing.
    addTo(sums, Math.round(10000 * (probability > 0.5 ? probability - odds : odds - probability)));
  }
  const lean = estimateOf(sums);
  if (lean.n < ENOUGH_FOR_A_HABIT) return { lean, verdict: 'too-few' };
  return { lean, verdict: lean.low > 0 ? 'over' : lean.high < 0 ? 'under' : 'neither' };
}
