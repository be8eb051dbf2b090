import type { Arc } from '../arcs';
import { holdsPoint, type Point, type Rect } from '../rect';
import type { PlacedPin } from './marks';

export interface ArcLine {
  readonly arc: Arc;
  readonly points: readonly Point[];
  /** Where the arrow points: the pin of the place, if it has one. */
  readonly target: Point;
}

/** Null when an end is unknown or the two are too close for a line. */
export function layArc(arc: Arc, places: ReadonlyMap<string, Point>, pins: readonly PlacedPin[], neat: Rect, unit: number): ArcLine | null {
  const to = places.get(arc.to);
  const from = places.get(arc.from);
  if (!to || !from) return null;
  const start = broughtNear(from, to, neat, 20 * unit);
  // A short move still has to be seen: what stands at its ends yields to it.
  const length = Math.hypot(to.x - start.x, to.y - start.y);
  const end = Math.min((arc.side === 'rival' ? 22 : 16) * unit, length * 0.34);
  const clear = { start: start === from ? Math.min(11 * unit, length * 0.14) : 0, end };
  const flat = Math.abs(to.x - start.x) > Math.abs(to.y - start.y);
  const bow = (arc.side === 'rival' ? 0.13 : 0.1) * (flat ? (to.x > start.x ? -1 : 1) : to.y > start.y ? 1 : -1);
  const points = curve(start, to, bow, clear);
  const pin = pins.find((one) => one.pin.place === arc.to && Math.hypot(one.at.x - to.x, one.at.y - to.y) < 14 * unit);
  return points.length > 3 ? { arc, points, target: pin?.at ?? to } : null;
}

/** Points along an arc between two places, bowed to one side, with room left at both ends for what stands there. */
export function curve(from: Point, to: Point, bow: number, clear: { readonly start: number; readonly end: number }): readonly Point[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const mid = { x: (from.x + to.x) / 2 - (dy / length) * length * bow, y: (from.y + to.y) / 2 + (dx / length) * length * bow };
  const points: Point[] = [];
  const steps = 64;
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const p = { x: a * from.x + b * mid.x + c * to.x, y: a * from.y + b * mid.y + c * to.y };
    if (Math.hypot(p.x - from.x, p.y - from.y) < clear.start || Math.hypot(p.x - to.x, p.y - to.y) < clear.end) continue;
    points.push(p);
  }
  return points;
}

/** A start far beyond the sheet is brought near its edge, so that the arc enters at a fair angle. */
export function broughtNear(from: Point, to: Point, neat: Rect, reach: number): Point {
  if (holdsPoint(neat, from)) return from;
  let near = from;
  for (let t = 0; t <= 1; t += 0.005) {
    near = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    if (near.x > neat.x - reach && near.x < neat.x + neat.w + reach && near.y > neat.y - reach && near.y < neat.y + neat.h + reach) break;
  }
  return near;
}
