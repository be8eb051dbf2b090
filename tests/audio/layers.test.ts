import { describe, expect, test } from 'vitest';
import { LAYERS, mixOf, STILL } from '../../src/audio/layers';

const at = (escalation: number) => mixOf({ escalation, answered: null, over: false });
const scale = Array.from({ length: 101 }, (_, points) => points);

describe('the room tone', () => {
  test('is hum and air when all is calm', () => {
    const calm = at(10);
    expect(calm.air).toBeGreaterThan(calm.hum);
    expect([calm.pulse, calm.strings, calm.clock]).toEqual([0, 0, 0]);
  });

  test('tightens: hum, pulse and strings never fall as escalation rises, air never rises', () => {
    for (const points of scale.slice(1)) {
      const [before, now] = [at(points - 1), at(points)];
      for (const layer of ['hum', 'pulse', 'strings'] as const)
        expect(now[layer], `${layer} at ${points}`).toBeGreaterThanOrEqual(before[layer]);
      expect(now.air, `air at ${points}`).toBeLessThanOrEqual(before.air);
    }
  });

  test('brings the pulse in before the strings, and has everything at the top', () => {
    const enters = (layer: 'pulse' | 'strings'): number => scale.findIndex((points) => at(points)[layer] > 0);
    expect(enters('pulse')).toBeLessThan(enters('strings'));
    expect(Math.min(at(100).hum, at(100).pulse, at(100).strings)).toBe(1);
  });

  test('stays between nothing and full, on the scale and beyond it', () => {
    for (const points of [-20, ...scale, 140])
      for (const layer of LAYERS) {
        expect(at(points)[layer]).toBeGreaterThanOrEqual(0);
        expect(at(points)[layer]).toBeLessThanOrEqual(1);
      }
  });

  test('falls away as silence runs out and leaves the wall clock', () => {
    const [first, last] = [0, 1].map((answered) => mixOf({ escalation: 80, answered, over: false }));
    expect(first).toMatchObject({ hum: at(80).hum, clock: 1 });
    expect(last?.hum).toBeLessThan(at(80).hum / 5);
    expect(last?.clock).toBe(1);
  });

  test('is still when the match is over', () => {
    expect(mixOf({ escalation: 90, answered: null, over: true })).toEqual(STILL);
  });
});
