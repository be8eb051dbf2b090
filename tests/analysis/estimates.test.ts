import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTo, estimateOf, newSums, studentT } from '../../src/analysis/estimates';
import { draw, matchKey } from '../../src/engine';

const sample = (values: readonly number[]) => {
  const sums = newSums();
  for (const value of values) addTo(sums, value);
  return estimateOf(sums);
};

describe('an estimate', () => {
  it('is the mean and the standard deviation of what was added, in points', () => {
    const one = sample([100, 200, 600]);
    expect(one).toMatchObject({ n: 3, mean: 3 });
    expect(one.sd).toBeCloseTo(Math.sqrt(7), 10);
    expect((one.low + one.high) / 2).toBeCloseTo(3, 10);
  });

  it('knows nothing from nothing, and claims no width from one value or from equal ones', () => {
    expect(sample([])).toEqual({ n: 0, mean: 0, sd: 0, low: 0, high: 0 });
    expect(sample([500])).toEqual({ n: 1, mean: 5, sd: 0, low: 5, high: 5 });
    expect(sample([500, 500, 500])).toMatchObject({ sd: 0, low: 5, high: 5 });
  });

  it('does not depend on the order in which values came', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10000, max: 10000 }), { maxLength: 60 }), (values) => {
        expect(sample([...values].reverse())).toEqual(sample(values));
      }),
    );
  });

  it('has an interval that holds the true mean 19 times in 20, and shrinks with the root of n', () => {
    const key = matchKey('intervals');
    const width = { 25: 0, 400: 0 };
    for (const n of [25, 400] as const) {
      let held = 0;
      for (let i = 0; i < 400; i++) {
        // Uniform over 0..10000: the true mean is 50 points.
        const one = sample(Array.from({ length: n }, (_, k) => Math.floor(draw(key, n, i, k) * 10001)));
        if (one.low <= 50 && one.high >= 50) held++;
        width[n] += (one.high - one.low) / 400;
      }
      expect(held).toBeGreaterThanOrEqual(365);
      expect(held).toBeLessThanOrEqual(395);
    }
    expect(width[25] / width[400]).toBeGreaterThan(3.8);
    expect(width[25] / width[400]).toBeLessThan(4.5);
  });

  it.each([
    [1, 12.706],
    [2, 4.303],
    [4, 2.776],
    [9, 2.262],
    [29, 2.045],
    [1000, 1.962],
  ])('takes the width from Student for %i degrees of freedom', (freedom, t) => {
    expect(Math.abs(studentT(freedom) - t)).toBeLessThan(0.02);
  });
});
