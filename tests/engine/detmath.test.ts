import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln, logistic } from '../../src/engine/detmath';

/** Distance in units in the last place of the larger one. */
function ulps(a: number, b: number): number {
  if (a === b) return 0;
  const size = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) / (size * 2 ** -52);
}

describe('the deterministic exponential and logarithm', () => {
  it('agree with the built-in ones to within one unit in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(Math.log(x))));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    [exp(0), 1],
    [exp(-1000), 0],
    [exp(1000), Infinity],
    [exp(NaN), NaN],
    [ln(1), 0],
    [ln(0), -Infinity],
    [ln(-1), NaN],
    [ln(Infinity), Infinity],
    [logistic(0), 0.5],
    [logistic(800), 1],
    [logistic(-800), 0],
  ])('gives %d where %d is due', (value, due) => {
    expect(value).toBe(due);
  });

  it('keep their bits: a changed digit here is a changed match everywhere', () => {
    expect(
      [exp(1), exp(-2.5), exp(0.001), exp(10), ln(2), ln(10), ln(0.3), logistic(1.5), logistic(-3.7)].map((x) => x.toString()),
    ).toMatchInlineSnapshot(`
      [
        "2.718281828459045",
        "0.0820849986238988",
        "1.0010005001667084",
        "22026.465794806718",
        "0.6931471805599453",
        "2.302585092994046",
        "-1.2039728043259361",
        "0.8175744761936437",
        "0.0241270214176692",
      ]
    `);
  });
});
