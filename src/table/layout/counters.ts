import type { Counter } from '../model';
import { around, centre, holdsPoint, inset, type Point, rad, type Rect, rect, shared } from '../rect';
import type { Ground } from './fit';
import type { PlacedCounter, Surveyor } from './marks';

export const TILE = { w: 33, h: 29, stack: 3.2 } as const;
export const PIN = 20;
/** Where each counter's upper tile lies, by its id. */
export type Laid = ReadonlyMap<string, Rect>;
/** Beyond this from its place a tile is tied to it by a line. */
const BESIDE = 31;

/** Tiles that lie on the sheet already stay where they are: one that moves by itself would seem to tell of a move. */
export function stay(
  s: Surveyor,
  counters: readonly Counter[],
  places: ReadonlyMap<string, Point>,
  laid: Laid,
  ground: Ground,
): ReadonlyMap<string, PlacedCounter> {
  const still = new Map<string, PlacedCounter>();
  for (const counter of counters) {
    const [box, home] = [laid.get(counter.id), places.get(counter.place)];
    if (!box || !home) continue;
    ground.add(footprint(s, counter, box), 30);
    still.set(counter.id, { counter, box, leader: leaderOf(s, box, home) });
  }
  return still;
}

/**
 * A new tile stands beside its place and on the ground of the country that the place belongs to: elsewhere it would say what did not
 * happen. One that finds no room is left out; the table twin in the document has them all.
 */
export function layCounters(
  s: Surveyor,
  counters: readonly Counter[],
  places: ReadonlyMap<string, Point>,
  still: ReadonlyMap<string, PlacedCounter>,
  ground: Ground,
): PlacedCounter[] {
  const { frame, unit } = s;
  const tight = frame.narrow || frame.short;
  const k = frame.short ? 0.84 : frame.narrow || s.scenario.map.counters.length > 14 ? 0.9 : 1;
  const rings = tight ? [22, 29, 37, 46, 56] : [25, 31, 38, 46, 55, 66, 80, 95, 112];
  const placed: PlacedCounter[] = [];
  // Pins come and go at these places: the room for one is kept, so that no tile has to make way for it.
  for (const place of new Set(counters.map((one) => one.place))) {
    const home = places.get(place);
    if (home) ground.add(around(home, PIN * unit, PIN * unit), 0.3);
  }
  for (const counter of counters) {
    const there = still.get(counter.id);
    if (there) {
      placed.push(there);
      continue;
    }
    const home = places.get(counter.place);
    if (!home || !holdsPoint(frame.neat, home)) continue;
    const [w, h] = [TILE.w * unit * k, TILE.h * unit * k];
    const leaning = counter.side === 'ally' ? 180 : counter.side === 'rival' ? -20 : 200;
    const candidates = rings.flatMap((r) =>
      Array.from({ length: 24 }, (_, i) => {
        const angle = i * 15;
        const at = { x: home.x + Math.cos(rad(angle)) * r * 1.12 * unit, y: home.y + Math.sin(rad(angle)) * r * unit };
        const box = rect(at.x - w / 2, at.y - h / 2, w, h);
        const turn = Math.abs(((angle - leaning + 540) % 360) - 180);
        const pin = shared(around(home, PIN * unit, PIN * unit), box) * 4;
        return { box: footprint(s, counter, box), cost: r * 1.6 + turn * 0.09 + pin + strangeness(s, counter, box, home), value: box };
      }),
    );
    const found = ground.best(candidates, tight ? 420 : 1800);
    if (!found) continue;
    ground.add(found.box, 30);
    placed.push({ counter, box: found.value, leader: leaderOf(s, found.value, home) });
  }
  return placed;
}

function leaderOf({ unit }: Surveyor, box: Rect, home: Point): Point | null {
  const mid = centre(box);
  return Math.hypot(mid.x - home.x, mid.y - home.y) > BESIDE * unit ? home : null;
}

/** The whole stack, with a hair's breadth around it. */
function footprint({ unit }: Surveyor, counter: Counter, box: Rect): Rect {
  const depth = (Math.min(3, counter.stack) - 1) * TILE.stack * unit;
  return rect(box.x - depth - 1, box.y - depth - 1, box.w + depth + 2, box.h + depth + 4);
}

/** The price of ground that is not the place's own, corner by corner: highest where it would put forces on the other side's land. */
function strangeness(s: Surveyor, counter: Counter, box: Rect, home: Point): number {
  const here = s.countryAt(home);
  const inner = inset(box, Math.min(box.w, box.h) * 0.15);
  const corners = [0, 1].flatMap((x) => [0, 1].map((y) => ({ x: inner.x + inner.w * x, y: inner.y + inner.h * y })));
  let price = 0;
  for (const at of [centre(box), ...corners]) {
    const side = s.sideAt(at);
    if (side === null) {
      price += here === '' ? 0 : 2;
      continue;
    }
    if (s.countryAt(at) === here) continue;
    if (side !== 'other' && side !== 'partner' && (side === 'rival') !== (counter.side === 'rival')) price += 170;
    else price += here === '' ? 10 : side === 'ally' && counter.side === 'ally' ? 80 : 150;
  }
  return price;
}
