/** A mean with its 95 % interval and the number of games behind it. Points. */
export interface Estimate {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
}

/** Sums of whole numbers: exact in any order and in any portions, so that an estimate never depends on how the work was cut. */
export interface Sums {
  n: number;
  sum: number;
  squares: number;
}

export const newSums = (): Sums => ({ n: 0, sum: 0, squares: 0 });

/** @param hundredths a whole number */
export function addTo(sums: Sums, hundredths: number): void {
  sums.n++;
  sums.sum += hundredths;
  sums.squares += hundredths * hundredths;
}

/** Student's t for 97.5 % by Cornish and Fisher's expansion: within 0.02 from four degrees of freedom upwards. */
export function studentT(freedom: number): number {
  const f = Math.max(1, freedom);
  if (f === 1) return 12.706;
  if (f === 2) return 4.303;
  return 1.95996 + 2.37227 / f + 2.8225 / (f * f) + 2.5559 / (f * f * f);
}

/** @param parts how many equal parts each value is the sum of: the estimate is of their mean */
export function estimateOf({ n, sum, squares }: Readonly<Sums>, parts = 1): Estimate {
  if (n === 0) return { n, mean: 0, sd: 0, low: 0, high: 0 };
  const mean = sum / n;
  // n squares - sum squared is a difference of whole numbers: no loss of digits before the division.
  const variance = n > 1 ? Math.max(0, n * squares - sum * sum) / (n * (n - 1)) : 0;
  const half = n > 1 ? studentT(n - 1) * Math.sqrt(variance / n) : 0;
  const scale = 100 * parts;
  return { n, mean: mean / scale, sd: Math.sqrt(variance) / scale, low: (mean - half) / scale, high: (mean + half) / scale };
}
