import { bottom, type Rect, rect, right } from '../rect';

/** Which way the card's inner edge, with its stud, looks. */
export type Facing = 'right' | 'down' | 'left' | 'flat';
export interface Place {
  readonly box: Rect;
  readonly facing: Facing;
}
export interface CouncilLayout {
  readonly places: readonly Place[];
  /** What the cards leave for the map sheet. */
  readonly sheet: Rect | null;
}

/** Height of a card at the side and width of one at the top, at most; the page's own cards keep to the same (board.css). */
const TALLEST = 84;
const BROADEST = 96;

/**
 * English alphabetical seating as at the real table: up the left side, along the top, down the right. The chair sits at the open
 * lower side. Where the council has no map inside it (a phone), two rows of small cards.
 */
export function seatCouncil(seats: number, council: Rect | null, map: Rect | null, unit: number): CouncilLayout {
  if (!council || seats === 0) return { places: [], sheet: map };
  const inside = map !== null && map.y < bottom(council) - 4;
  return inside ? ring(seats, council, map, unit) : rows(seats, council, map);
}

function ring(seats: number, council: Rect, map: Rect, unit: number): CouncilLayout {
  const gap = Math.round(3 * unit);
  // The sheet says how broad the cards may be; a sheet as large as the council leaves it to us.
  const left = map.x - council.x > 24 ? map.x - council.x - Math.round(12 * unit) : Math.round(50 * unit);
  const top = map.y - council.y > 20 ? map.y - council.y - Math.round(9 * unit) : Math.round(43 * unit);
  const sheet =
    map.x - council.x > 24
      ? map
      : rect(council.x + left + 12 * unit, council.y + top + 9 * unit, council.w - 2 * (left + 12 * unit), council.h - top - 9 * unit);
  const side = Math.floor(seats / 4);
  const along = seats - 2 * side;
  const places: Place[] = [];
  // A small council keeps cards of the usual size, in the middle of its side.
  const column = (from: number, count: number): Rect[] => {
    const whole = bottom(sheet) - sheet.y + gap;
    const pitch = Math.min(whole / count, TALLEST * unit + gap);
    const start = sheet.y + (whole - pitch * count) / 2;
    return Array.from({ length: count }, (_, i) => rect(from, start + i * pitch, left, pitch - gap));
  };
  for (const box of column(council.x, side).reverse()) places.push({ box, facing: 'right' });
  const pitch = Math.min((council.w + gap) / along, BROADEST * unit + gap);
  const start = council.x + (council.w + gap - pitch * along) / 2;
  for (let i = 0; i < along; i++) places.push({ box: rect(start + i * pitch, council.y, pitch - gap, top), facing: 'down' });
  for (const box of column(right(council) - left, side)) places.push({ box, facing: 'left' });
  return { places, sheet };
}

function rows(seats: number, council: Rect, map: Rect | null): CouncilLayout {
  const perRow = Math.ceil(seats / 2);
  const [pitch, height] = [council.w / perRow, council.h / 2];
  const gap = Math.min(4, pitch * 0.12);
  const places = Array.from({ length: seats }, (_, i): Place => {
    const row = Math.floor(i / perRow);
    return { box: rect(council.x + (i % perRow) * pitch + gap / 2, council.y + row * height + 1, pitch - gap, height - 3), facing: 'flat' };
  });
  return { places, sheet: map };
}
