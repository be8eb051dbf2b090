/**
 * Exponential and logarithm from exact operations only (+ - * / and integer tests), so that every JavaScript
 * engine gives the same bits. The built-in versions differ between engines in the last place, which is enough
 * to turn one draw and with it a whole match.
 */

const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
const LOG2_E = 1.4426950408889634;
const SQRT_2 = 1.4142135623730951;

/** Exact powers of two from 2^-1074 to 2^1023, made by doubling and halving. */
const POWERS: readonly number[] = (() => {
  const powers: number[] = new Array<number>(2098);
  powers[1074] = 1;
  for (let i = 1075; i <= 2097; i++) powers[i] = powers[i - 1]! * 2;
  for (let i = 1073; i >= 0; i--) powers[i] = powers[i + 1]! / 2;
  return powers;
})();

/** 1/n! for the series of exp on |r| <= ln2/2; the fifteen terms leave an error below one unit in the last place. */
const F3 = 1 / 6;
const F4 = 1 / 24;
const F5 = 1 / 120;
const F6 = 1 / 720;
const F7 = 1 / 5040;
const F8 = 1 / 40320;
const F9 = 1 / 362880;
const F10 = 1 / 3628800;
const F11 = 1 / 39916800;
const F12 = 1 / 479001600;
const F13 = 1 / 6227020800;
const F14 = 1 / 87178291200;

/** e to the x; 0 below -745, Infinity above 709.78. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * LOG2_E + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  // Horner, written out: the loop over a table took twice as long, and this is the innermost line of a batch.
  let sum = F14 * r + F13;
  sum = sum * r + F12;
  sum = sum * r + F11;
  sum = sum * r + F10;
  sum = sum * r + F9;
  sum = sum * r + F8;
  sum = sum * r + F7;
  sum = sum * r + F6;
  sum = sum * r + F5;
  sum = sum * r + F4;
  sum = sum * r + F3;
  sum = sum * r + 0.5;
  sum = sum * r + 1;
  sum = sum * r + 1;
  // Two factors, because 2^k alone can leave the range while the product is still inside it.
  const half = k >> 1;
  return sum * POWERS[half + 1074]! * POWERS[k - half + 1074]!;
}

/** Natural logarithm; -Infinity at 0, NaN below. */
export function ln(x: number): number {
  if (x !== x || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let m = x;
  let k = 0;
  while (m >= 4294967296) {
    m /= 4294967296;
    k += 32;
  }
  while (m < 1 / 4294967296) {
    m *= 4294967296;
    k -= 32;
  }
  while (m > SQRT_2) {
    m /= 2;
    k++;
  }
  while (m < SQRT_2 / 2) {
    m *= 2;
    k--;
  }
  // ln m = 2 artanh s with s = (m-1)/(m+1), |s| <= 0.172: the series in s^2 converges fast.
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let sum = 1 / 25;
  for (let n = 23; n >= 1; n -= 2) sum = sum * s2 + 1 / n;
  return k * LN2_HIGH + (2 * s * sum + k * LN2_LOW);
}

/** 1 / (1 + e^-x), without overflow on either side. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}
