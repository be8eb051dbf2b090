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
const POWERS = (() => {
  const powers = new Float64Array(2098);
  powers[1074] = 1;
  for (let i = 1075; i <= 2097; i++) powers[i] = powers[i - 1]! * 2;
  for (let i = 1073; i >= 0; i--) powers[i] = powers[i + 1]! / 2;
  return powers;
})();

/** 1/n! for the series of e^r - 1 on |r| <= ln2/64; six terms leave an error far below the last place. */
const F3 = 1 / 6;
const F4 = 1 / 24;
const F5 = 1 / 120;
const F6 = 1 / 720;

/** 2^(j/32) as the nearest double, and what it lacks. Computed to 60 digits; written out, because no exact operation gives them. */
const ROOTS = Float64Array.of(
  1.0,
  1.0218971486541166,
  1.0442737824274138,
  1.0671404006768237,
  1.0905077326652577,
  1.1143867425958924,
  1.1387886347566916,
  1.1637248587775775,
  1.189207115002721,
  1.215247359980469,
  1.241857812073484,
  1.2690509571917332,
  1.2968395546510096,
  1.3252366431597413,
  1.3542555469368927,
  1.383909881963832,
  1.4142135623730951,
  1.4451808069770467,
  1.4768261459394993,
  1.5091644275934228,
  1.5422108254079407,
  1.5759808451078865,
  1.6104903319492543,
  1.645755478153965,
  1.681792830507429,
  1.718619298122478,
  1.7562521603732995,
  1.7947090750031072,
  1.8340080864093424,
  1.8741676341103,
  1.9152065613971474,
  1.9571441241754002,
);
const ROOTS_LOW = Float64Array.of(
  0.0,
  5.109225028973444e-17,
  8.551889705537965e-17,
  -7.899853966841582e-17,
  -3.046782079812471e-17,
  1.0410278456845571e-16,
  8.912812676025408e-17,
  3.8292048369240935e-17,
  3.982015231465646e-17,
  -7.712630692681488e-17,
  4.658027591836937e-17,
  2.667932131342186e-18,
  2.5382502794888315e-17,
  -2.8587312100388614e-17,
  7.70094837980299e-17,
  -6.770511658794786e-17,
  -9.667293313452913e-17,
  -3.0237581349939873e-17,
  -3.483994556892796e-17,
  -1.016455327754295e-16,
  7.949834809697621e-17,
  -1.0136916471278304e-17,
  2.4707192569797888e-17,
  -1.0125679913674773e-16,
  8.199010020581497e-17,
  -1.851380418263111e-17,
  2.960140695448873e-17,
  1.8227458427912087e-17,
  3.283107224245627e-17,
  -6.122763413004143e-17,
  -1.0619946056195963e-16,
  8.960767791036668e-17,
);

/** e to the x; 0 below -745, Infinity above 709.78. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  // e^x = 2^k * 2^(j/32) * e^r: with the 32 roots in a table a short series is enough, and this is the innermost line of a batch.
  const n = Math.floor(x * (32 * LOG2_E) + 0.5) | 0;
  const r = x - n * (LN2_HIGH / 32) - n * (LN2_LOW / 32);
  const j = n & 31;
  const k = n >> 5;
  const less = r * (1 + r * (0.5 + r * (F3 + r * (F4 + r * (F5 + r * F6)))));
  const root = ROOTS[j]!;
  const value = root + (root * less + ROOTS_LOW[j]!);
  if (k > -1000 && k < 1000) return value * POWERS[k + 1074]!;
  // Two factors, because 2^k alone can leave the range while the product is still inside it.
  const half = k >> 1;
  return value * POWERS[half + 1074]! * POWERS[k - half + 1074]!;
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
