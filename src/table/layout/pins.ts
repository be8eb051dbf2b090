import type { Pin } from '../pins';
import { around, bottom, holdsPoint, inset, type Point, rad, type Rect, right } from '../rect';
import { PIN } from './counters';
import type { Ground } from './fit';
import type { PlacedPin, Surveyor } from './marks';

/** Pins stand on their place; beyond the neatline they stand in the margin, several at one place side by side. */
export function placePins(
  s: Surveyor,
  pins: readonly Pin[],
  places: ReadonlyMap<string, Point>,
  title: Rect | null,
  ground: Ground,
): PlacedPin[] {
  const size = PIN * s.unit;
  const room = inset(s.frame.neat, size * 0.62);
  const placed: PlacedPin[] = [];
  for (const pin of pins) {
    const place = places.get(pin.place);
    if (!place) continue;
    const edge: Point = { x: clamp(place.x, room.x, room.x + room.w), y: clamp(place.y, room.y, room.y + room.h) };
    const home = title ? beside(edge, inset(title, -0.7 * size), room) : edge;
    const candidates = [0, 1, 2].flatMap((ring) =>
      (ring === 0 ? [0] : [0, 45, 90, 135, 180, 225, 270, 315]).map((angle) => {
        const at = { x: home.x + Math.cos(rad(angle)) * ring * size, y: home.y + Math.sin(rad(angle)) * ring * size };
        return { box: around(at, size, size), cost: ring * 40, value: at };
      }),
    );
    const at = ground.best(candidates)?.value ?? home;
    ground.add(around(at, size + 2, size + 2), 40);
    placed.push({ pin, at });
  }
  return placed;
}

/** Out of a box by the shortest way that stays within the room: a pin must not lie on the key of the sheet. */
function beside(p: Point, box: Rect, room: Rect): Point {
  if (!holdsPoint(box, p)) return p;
  const ways: readonly Point[] = [
    { x: box.x, y: p.y },
    { x: right(box), y: p.y },
    { x: p.x, y: box.y },
    { x: p.x, y: bottom(box) },
  ];
  const far = (to: Point): number => Math.hypot(to.x - p.x, to.y - p.y);
  return ways.filter((to) => holdsPoint(room, to)).toSorted((a, b) => far(a) - far(b))[0] ?? p;
}

const clamp = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v));
