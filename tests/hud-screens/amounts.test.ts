import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaWords, interval, ofHundred, one, pointsWords, signed, tenths } from '../../src/hud/debrief/amounts';
import { SCENARIO } from './fixture';

it('amounts carry one digit, a true minus, and no minus before nothing', () => {
  expect([one(3.14), one(-3.14), one(-0.04)]).toEqual(['3.1', '\u22123.1', '0.0']);
  expect([signed(3.14), signed(-3.14), signed(0.01)]).toEqual(['+3.1', '\u22123.1', '0.0']);
  expect(interval({ n: 9, mean: 1, sd: 1, low: -0.5, high: 2.5 })).toBe('\u22120.5 to 2.5');
  expect([pointsWords(1), pointsWords(4.5), pointsWords(-8)]).toEqual(['1 point', '4.5 points', '8 points']);
  expect([ofHundred(0.294), ofHundred(0.001), ofHundred(0)]).toEqual(['29 of 100', 'fewer than 1 of 100', '0 of 100']);
});

it('an agenda is named by its measures', () => {
  expect(agendaWords(SCENARIO, [])).toBe('no decision');
  expect(agendaWords(SCENARIO, ['osce-monitors', 'article-4'])).toContain(' and ');
});

describe('tenths', () => {
  it('add up to the printed total', () => {
    expect(tenths([18.26, 10.04, 13.97, 14.17, 13.05], 69.4)).toEqual([18.2, 10, 14, 14.2, 13]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4000, max: 9000 }), { minLength: 1, maxLength: 7 }), (hundredths) => {
        const parts = hundredths.map((one) => one / 100);
        const total = parts.reduce((sum, part) => sum + part, 0);
        const printed = tenths(parts, total);
        expect(printed.reduce((sum, part) => sum + part, 0)).toBeCloseTo(Math.round(10 * total) / 10, 6);
        printed.forEach((part, i) => expect(Math.abs(part - parts[i]!)).toBeLessThanOrEqual(0.1001));
      }),
    );
  });
  it('are told as they are where something else than rounding is missing', () => {
    expect(tenths([10, 20], 35)).toEqual([10, 20]);
  });
});
