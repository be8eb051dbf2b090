import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandPath, bounds, linear, linePath, spread, ticks } from '../../src/hud/charts/scale';
import { seriesOf } from '../../src/hud/debrief/story';
import { makeEvents, SCENARIO } from './fixture';

describe('chart scales', () => {
  it('map the ends of the domain to the ends of the range', () => {
    const y = linear([20, 80], [400, 0]);
    expect([y(20), y(50), y(80)]).toEqual([400, 200, 0]);
  });
  it('widen the bounds to whole twenties and never below forty points', () => {
    expect(bounds([23, 71])).toEqual([20, 80]);
    expect(bounds([50, 52])).toEqual([40, 80]);
    expect(bounds([99, 100])).toEqual([60, 100]);
    expect(bounds([])).toEqual([0, 100]);
  });
  it('have ticks at every twenty within the bounds', () => {
    expect(ticks([20, 80], 20)).toEqual([20, 40, 60, 80]);
  });
  it('lift the pen where a value is missing', () => {
    expect(
      linePath(
        [null, 1, 2, null, 4],
        (i) => i * 10,
        (v) => v,
      ),
    ).toBe('M10 1L20 2M40 4');
  });
});

describe('direct labels', () => {
  it('keep their distance, their order and the frame', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 4 }), (wanted) => {
        const placed = spread(wanted, 19, 0, 400);
        const order = placed.map((p, i) => ({ p, w: wanted[i]! })).sort((a, b) => a.p - b.p);
        order.slice(1).forEach((o, i) => {
          expect(o.p - order[i]!.p).toBeGreaterThanOrEqual(19 - 1e-9);
          expect(o.w).toBeGreaterThanOrEqual(order[i]!.w);
        });
        for (const p of placed) expect(p).toBeLessThanOrEqual(400 + 1e-9);
      }),
    );
  });
  it('stay where they belong when there is room', () => {
    expect(spread([100, 200, 300], 19, 0, 400)).toEqual([100, 200, 300]);
  });
});

it('a series holds the match and the course of the record beside it', () => {
  const { turns } = makeEvents();
  const series = seriesOf(SCENARIO, turns, 'escalation');
  expect(series.values).toHaveLength(11);
  expect(series.values[0]).toBe(22);
  expect(series.history[0]).toBeNull();
  expect(series.history[1]).toBe(25);
  expect(seriesOf(SCENARIO, turns, 'harm').history.every((h) => h === null)).toBe(true);
});

it('a band goes there along its upper edge and back along its lower one, turn 1 first', () => {
  const bands = [
    [10, 20, 30, 40, 50],
    [11, 21, 31, 41, 51],
  ];
  const path = bandPath(
    bands,
    0,
    4,
    (i) => i * 100,
    (v) => v,
  );
  expect(path).toBe('M100 50L200 51L200 11L100 10Z');
  expect(
    bandPath(
      [],
      0,
      4,
      (i) => i,
      (v) => v,
    ),
  ).toBe('');
});
