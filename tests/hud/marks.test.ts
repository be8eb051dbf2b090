import { describe, expect, it } from 'vitest';
import { lanesOf } from '../../src/hud/debrief/marks';

describe('marks over a line of the debrief', () => {
  it('stand in one row where they have room', () => {
    expect(lanesOf([10, 50, 30])).toEqual([0, 0, 0]);
  });

  it('stand above one another where they would touch', () => {
    expect(lanesOf([40, 41, 42, 60])).toEqual([0, 1, 2, 0]);
  });

  it('take the lowest row that is free again', () => {
    expect(lanesOf([40, 44, 49])).toEqual([0, 1, 0]);
  });

  it('never touch, wherever they fall', () => {
    const places = [7, 9, 12, 18, 18, 33, 36, 90, 95, 100];
    const lanes = lanesOf(places);
    for (const [a, x] of places.entries())
      for (const [b, y] of places.entries()) if (a < b && lanes[a] === lanes[b]) expect(Math.abs(x - y)).toBeGreaterThanOrEqual(9);
  });
});
