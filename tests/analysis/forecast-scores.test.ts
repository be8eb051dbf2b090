import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibratedOf, calibration, confidenceOf, ENOUGH_FOR_BINS, type Judged, partsOf } from '../../src/analysis';

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const judged: fc.Arbitrary<Judged> = fc.record({ probability: share, odds: share, happened: fc.boolean() });
const many = fc.array(judged, { minLength: 1, maxLength: 60 });
const brier = (list: readonly Judged[]): number =>
  list.reduce((sum, one) => sum + (one.probability - (one.happened ? 1 : 0)) ** 2, 0) / list.length;

describe('the parts of a Brier score', () => {
  it('are those that a hand would work out', () => {
    // Said 80 %, the odds were 60 %, it came: 0.2 squared; 0.04 of it judgement, 0.24 chance, and luck in return.
    const parts = partsOf([{ probability: 0.8, odds: 0.6, happened: true }])!;
    expect(parts.judgement).toBeCloseTo(0.04, 12);
    expect(parts.chance).toBeCloseTo(0.24, 12);
    expect(parts.luck).toBeCloseTo(0.04 - 0.04 - 0.24, 12);
    expect(partsOf([])).toBeNull();
  });

  it('add up to it, whatever was stated', () => {
    fc.assert(
      fc.property(many, (list) => {
        const { judgement, chance, luck } = partsOf(list)!;
        expect(judgement + chance + luck).toBeCloseTo(brier(list), 10);
        const bins = calibratedOf(list, 5);
        expect(bins === null).toBe(list.length < ENOUGH_FOR_BINS);
        if (bins) expect(bins.calibration - bins.resolution + bins.uncertainty + bins.within).toBeCloseTo(brier(list), 10);
      }),
    );
  });

  it('leave nothing to judgement for somebody who states the true odds, and nothing at all for one who knows', () => {
    fc.assert(
      fc.property(many, (list) => {
        const honest = list.map((one) => ({ ...one, probability: one.odds }));
        expect(partsOf(honest)!.judgement).toBe(0);
        expect(confidenceOf(honest).lean.mean).toBeCloseTo(0, 12);
        const knowing = list.map((one) => ({ ...one, odds: one.happened ? 1 : 0, probability: one.happened ? 1 : 0 }));
        expect(partsOf(knowing)).toEqual({ judgement: 0, chance: 0, luck: 0 });
        for (const bin of calibration(knowing, 5)) expect(bin.stated).toBe(bin.happened);
      }),
    );
  });

  it('do not depend on the order of the forecasts', () => {
    const twice = many.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(twice, ([list, shuffled]) => {
        expect(confidenceOf(shuffled)).toEqual(confidenceOf(list));
        const [a, b] = [partsOf(list)!, partsOf(shuffled)!];
        for (const part of ['judgement', 'chance', 'luck'] as const) expect(b[part]).toBeCloseTo(a[part], 12);
        expect(calibration(shuffled, 5).map((one) => one.n)).toEqual(calibration(list, 5).map((one) => one.n));
      }),
    );
  });

  it('of bins with one statement each hold nothing within', () => {
    const list = Array.from({ length: 40 }, (_, i) => ({ probability: i % 2 === 0 ? 0.1 : 0.9, odds: 0.5, happened: i % 3 === 0 }));
    expect(calibratedOf(list, 5)!.within).toBeCloseTo(0, 12);
  });
});

describe('confidence', () => {
  const said = (probability: number, odds: number, n: number): Judged[] =>
    Array.from({ length: n }, (_, i) => ({ probability, odds: odds + (i % 2) / 100, happened: false }));
  it.each([
    ['more sure than the odds, upwards', said(0.9, 0.6, 6), 'over'],
    ['more sure than the odds, downwards', said(0.05, 0.4, 6), 'over'],
    ['less sure than the odds', said(0.6, 0.9, 6), 'under'],
    ['on the other side of even than the odds', said(0.3, 0.8, 6), 'over'],
    ['now here, now there', [...said(0.9, 0.6, 6), ...said(0.6, 0.9, 6)], 'neither'],
    ['four times only', said(0.9, 0.6, 4), 'too-few'],
    ['always even', said(0.5, 0.9, 12), 'too-few'],
  ])('%s', (_, list, verdict) => {
    expect(confidenceOf(list).verdict).toBe(verdict);
  });
});
