import { describe, expect, it } from 'vitest';
import { FLAG_COLUMNS, FLAG_ORDER } from '../../src/table/flags';
import { seatCouncil } from '../../src/table/layout/council';
import { layLadder, stopsBetween } from '../../src/table/layout/ladder';
import { layCoins, layTrays, layTurns } from '../../src/table/layout/trays';
import { broughtNear, curve } from '../../src/table/layout/curve';
import { bottom, contains, overlaps, type Rect, rect, right } from '../../src/table/rect';
import { BREAKS_FROM, WAVERS_FROM } from '../../src/table/model';
import * as hudFlags from '../../src/hud/shared/flag-order';
import * as hudOdds from '../../src/hud/shared/odds';
import { shippedScenario } from './shipped';

const council = rect(202, 57, 746, 452);
const map = rect(264, 109, 622, 400);

function clashes(boxes: readonly Rect[]): number {
  let count = 0;
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => (count += overlaps(a, b) ? 1 : 0)));
  return count;
}

describe('the council round the map', () => {
  for (const seats of [5, 6, 8, 15, 28, 32])
    it(`seats ${seats} delegations without overlap, on the council's ground and off the sheet`, () => {
      const { places, sheet } = seatCouncil(seats, council, map, 1);
      const boxes = places.map((one) => one.box);
      expect(boxes).toHaveLength(seats);
      expect(clashes(boxes)).toBe(0);
      for (const box of boxes) {
        expect(contains(rect(council.x - 0.01, council.y - 0.01, council.w + 0.02, council.h + 0.02), box)).toBe(true);
        expect(sheet && overlaps(box, sheet)).toBe(false);
      }
    });

  it('runs up the left side, along the top and down the right', () => {
    const { places } = seatCouncil(28, council, map, 1);
    expect(places.map((one) => one.facing)).toEqual([...Array(7).fill('right'), ...Array(14).fill('down'), ...Array(7).fill('left')]);
    const [albania, denmark, estonia, usa] = [places[0], places[6], places[7], places[27]];
    expect(albania && denmark && albania.box.y > denmark.box.y).toBe(true);
    expect(estonia?.box).toMatchObject({ x: council.x, y: council.y });
    expect(usa && Math.round(bottom(usa.box))).toBe(bottom(map));
    expect(usa && right(usa.box)).toBe(right(council));
  });

  it('makes room for its own cards when the sheet is given the whole council', () => {
    const { places, sheet } = seatCouncil(28, council, council, 1);
    expect(sheet && places.some((one) => overlaps(one.box, sheet))).toBe(false);
  });

  for (const seats of [6, 15, 28, 32])
    it(`lays two rows of ${seats} on a phone, above the map`, () => {
      const phone = rect(6, 73, 378, 68);
      const { places } = seatCouncil(seats, phone, rect(52, 146, 332, 352), 1);
      expect(places).toHaveLength(seats);
      expect(clashes(places.map((one) => one.box))).toBe(0);
      expect(new Set(places.map((one) => Math.round(one.box.y))).size).toBe(2);
      for (const { box } of places) expect(contains(phone, box)).toBe(true);
    });

  it('has nobody to seat where the page leaves no room', () => {
    expect(seatCouncil(28, null, map, 1)).toEqual({ places: [], sheet: map });
  });
});

describe('the ladder', () => {
  const { ladder } = shippedScenario();
  for (const [name, frame] of [
    ['beside the map', rect(12, 57, 178, 452)],
    ['on a low screen', rect(12, 47, 178, 330)],
    ['as a strip on a phone', rect(6, 146, 41, 352)],
  ] as const)
    it(`puts the lowest rung at the bottom and every firebreak under its rung, ${name}`, () => {
      const layout = layLadder(ladder, frame, 1);
      expect(layout.rungs).toHaveLength(ladder.rungs.length);
      layout.rungs.forEach((at, i) => {
        const above = layout.rungs[i + 1];
        expect(contains(layout.plate, at)).toBe(true);
        if (above) expect(bottom(above)).toBeLessThanOrEqual(at.y + 0.001);
      });
      expect(layout.firebreaks.map((one) => one.name)).toEqual(ladder.firebreaks.map((one) => one.name));
      for (const one of layout.firebreaks) {
        const rung = layout.rungs[one.below - 1];
        const lower = layout.rungs[one.below - 2];
        expect(rung && bottom(rung)).toBeCloseTo(one.box.y, 6);
        expect(lower && bottom(one.box)).toBeCloseTo(lower?.y ?? 0, 6);
      }
    });

  it('stops the token at each firebreak that it crosses, up and down', () => {
    const layout = layLadder(ladder, rect(12, 57, 178, 452), 1);
    const breaks = layout.firebreaks;
    const [first, second] = breaks;
    if (!first || !second) throw new Error('the scenario has two firebreaks at least');
    expect(stopsBetween(layout, first.below - 1, first.below)).toEqual([first.box]);
    expect(stopsBetween(layout, first.below - 1, second.below)).toEqual([first.box, second.box]);
    expect(stopsBetween(layout, second.below, first.below - 1)).toEqual([second.box, first.box]);
    expect(stopsBetween(layout, first.below, second.below - 1)).toEqual([]);
  });
});

describe('trays, coins and turns', () => {
  it('stands four dividers side by side, each with its tab', () => {
    const slot = rect(310, 517, 638, 239);
    const trays = layTrays(slot, 1);
    expect(trays.map((one) => one.pillar)).toEqual(['deterrence', 'diplomacy', 'exercises', 'consultation']);
    expect(clashes(trays.map((one) => one.box))).toBe(0);
    for (const { box, tab } of trays) {
      expect(contains(slot, box)).toBe(true);
      expect(tab.x >= box.x - 0.001 && right(tab) <= right(box) + 0.001).toBe(true);
    }
  });
  it('keeps all coins and turns inside their slots', () => {
    const slot = rect(807, 19, 211, 20);
    for (const count of [1, 10, 14]) for (const at of layCoins(slot, count)) expect(right(at)).toBeLessThanOrEqual(right(slot) + 0.001);
    expect(layTurns(slot, 10)).toHaveLength(10);
  });
});

describe('arcs', () => {
  it('leave room for what stands at both ends', () => {
    const [from, to] = [
      { x: 0, y: 0 },
      { x: 100, y: 200 },
    ];
    const points = curve(from, to, 0.13, { start: 11, end: 22 });
    for (const p of points) {
      expect(Math.hypot(p.x - from.x, p.y - from.y)).toBeGreaterThanOrEqual(11);
      expect(Math.hypot(p.x - to.x, p.y - to.y)).toBeGreaterThanOrEqual(22);
    }
  });
  it('enter from near the edge when they start far away', () => {
    const near = broughtNear({ x: -3000, y: -500 }, { x: 400, y: 300 }, map, 20);
    expect(near.x).toBeGreaterThan(map.x - 40);
    expect(near.y).toBeGreaterThan(map.y - 40);
  });
});

describe('what table and documents must agree on', () => {
  it('reads the sheet of flags in the order in which it was made', () => {
    expect(FLAG_ORDER).toEqual(hudFlags.FLAG_ORDER);
    expect(FLAG_COLUMNS).toBe(hudFlags.FLAG_COLUMNS);
  });
  it('calls a delegation wavering and likely to break from the same odds', () => {
    expect([WAVERS_FROM, BREAKS_FROM]).toEqual([hudOdds.WAVERS_FROM, hudOdds.BREAKS_FROM]);
  });
});
