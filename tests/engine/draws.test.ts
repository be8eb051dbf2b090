import { describe, expect, it } from 'vitest';
import { draw, draw32, drawFrom, drawStem, matchKey, nameKey } from '../../src/engine/draws';

const key = matchKey('uniformity');

describe('a keyed draw', () => {
  it('is the same for the same match, turn, purpose and subject, whatever was drawn before', () => {
    const first = draw(key, 3, nameKey('silence'), nameKey('DEU'));
    for (let i = 0; i < 100; i++) draw(key, i, i, i);
    expect(draw(key, 3, nameKey('silence'), nameKey('DEU'))).toBe(first);
  });

  it('differs when the seed, the turn, the purpose or the subject differs', () => {
    const base = draw32(key, 1, 2, 3);
    for (const other of [draw32(matchKey('another'), 1, 2, 3), draw32(key, 2, 2, 3), draw32(key, 1, 3, 3), draw32(key, 1, 2, 4)])
      expect(other).not.toBe(base);
  });

  it('fills 64 bins evenly over turns, purposes and subjects (chi-square below the 99.9 % point)', () => {
    const bins = new Array<number>(64).fill(0);
    let n = 0;
    for (let turn = 1; turn <= 20; turn++)
      for (let purpose = 0; purpose < 20; purpose++)
        for (let subject = 0; subject < 160; subject++) {
          bins[Math.floor(draw(key, turn, purpose, nameKey(`subject/${subject}`)) * 64)]!++;
          n++;
        }
    const due = n / 64;
    const chi = bins.reduce((sum, count) => sum + (count - due) ** 2 / due, 0);
    expect(chi).toBeLessThan(104);
  });

  it('is uncorrelated between neighbours in every key', () => {
    const pairs: [number, number][][] = [[], [], []];
    for (let i = 0; i < 20000; i++) {
      const here = draw(key, i, 5, 9);
      pairs[0]!.push([here, draw(key, i + 1, 5, 9)]);
      pairs[1]!.push([draw(key, 5, i, 9), draw(key, 5, i + 1, 9)]);
      pairs[2]!.push([draw(key, 5, 9, i), draw(key, 5, 9, i + 1)]);
    }
    for (const list of pairs) {
      const covariance = list.reduce((sum, [a, b]) => sum + (a - 0.5) * (b - 0.5), 0) / list.length;
      expect(Math.abs(covariance * 12)).toBeLessThan(0.03);
    }
  });

  it('flips half of its bits when one bit of any key flips', () => {
    let flips = 0;
    let n = 0;
    for (let i = 0; i < 2000; i++)
      for (let bit = 0; bit < 32; bit += 5) {
        const a = draw32(key, 7, 11, i);
        const b = draw32(key, 7, 11, i ^ (1 << bit));
        for (let x = a ^ b; x !== 0; x &= x - 1) flips++;
        n += 32;
      }
    expect(flips / n).toBeGreaterThan(0.48);
    expect(flips / n).toBeLessThan(0.52);
  });

  it('keeps its bits: the seed phrase fixes the luck for ever', () => {
    expect(matchKey('amber-harbour-23')).toMatchInlineSnapshot(`
      [
        328126177,
        1354083149,
        -1952954233,
        -1379111899,
      ]
    `);
    expect(
      [1, 2, 3].map((turn) => draw32(matchKey('amber-harbour-23'), turn, nameKey('purpose/silence'), nameKey('delegation/DEU'))),
    ).toMatchInlineSnapshot(`
      [
        563208310,
        1040242360,
        3693190,
      ]
    `);
  });

  it('are the same from a stem that many subjects share', () => {
    const key = matchKey('stem');
    const stem = drawStem(key, 3, 77);
    for (const subject of [0, 1, -5, 2147483647]) expect(drawFrom(stem, key, subject)).toBe(draw(key, 3, 77, subject));
  });
});
