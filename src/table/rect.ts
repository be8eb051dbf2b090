/** CSS pixels from the upper left corner of the viewport. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the document leaves room for the table; null where a screen has no such place. */
export interface TableSlots {
  readonly ladder: Rect | null;
  readonly council: Rect | null;
  readonly map: Rect | null;
  readonly trays: Rect | null;
  readonly capital: Rect | null;
  readonly turn: Rect | null;
}

/** Radians. */
export const rad = (degrees: number): number => (degrees * Math.PI) / 180;
export const rect = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });
export const inset = (r: Rect, by: number): Rect => ({ x: r.x + by, y: r.y + by, w: r.w - 2 * by, h: r.h - 2 * by });
export const centre = (r: Rect): Point => ({ x: r.x + r.w / 2, y: r.y + r.h / 2 });
export const right = (r: Rect): number => r.x + r.w;
export const bottom = (r: Rect): number => r.y + r.h;
export const holdsPoint = (r: Rect, p: Point): boolean => p.x >= r.x && p.x <= right(r) && p.y >= r.y && p.y <= bottom(r);
export const overlaps = (a: Rect, b: Rect): boolean => a.x < right(b) && right(a) > b.x && a.y < bottom(b) && bottom(a) > b.y;
export const around = (p: Point, w: number, h: number): Rect => ({ x: p.x - w / 2, y: p.y - h / 2, w, h });
export const contains = (outer: Rect, r: Rect): boolean =>
  r.x >= outer.x && r.y >= outer.y && right(r) <= right(outer) && bottom(r) <= bottom(outer);

/** Area that two rectangles share. */
export function shared(a: Rect, b: Rect): number {
  const w = Math.min(right(a), right(b)) - Math.max(a.x, b.x);
  const h = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

export const sameRect = (a: Rect | null, b: Rect | null): boolean =>
  a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h);
export const sameSlots = (a: TableSlots, b: TableSlots): boolean =>
  sameRect(a.ladder, b.ladder) &&
  sameRect(a.council, b.council) &&
  sameRect(a.map, b.map) &&
  sameRect(a.trays, b.trays) &&
  sameRect(a.capital, b.capital) &&
  sameRect(a.turn, b.turn);
