import type { GeoProjection } from 'd3-geo';
import type { Scenario } from '../../engine/scenario';
import type { Side } from '../geo/plot';
import { project } from '../geo/projection';
import type { Theatre } from '../geo/theatre';
import type { Counter, TableModel } from '../model';
import { around, centre, holdsPoint, inset, type Point, rad, type Rect } from '../rect';
import type { Pin } from '../pins';
import { type Laid, layCounters, stay, TILE } from './counters';
import { Ground } from './fit';
import { type ArcLine, layArc } from './curve';
import { placePins } from './pins';
import { pencilRest, type SheetFrame, titleBlock } from './sheet';
import { words } from '../words';

export type Voice = 'country' | 'land' | 'town' | 'capital' | 'sea' | 'contested' | 'note' | 'counter';
export interface Mark {
  readonly text: string;
  readonly voice: Voice;
  /** Middle of the text. */
  readonly at: Point;
  /** Type size in pixels. */
  readonly size: number;
  readonly turn: number;
}
export interface Dot {
  readonly place: string;
  readonly at: Point;
  readonly kind: 'capital' | 'town' | 'site';
}
export interface PlacedCounter {
  readonly counter: Counter;
  /** The tile that lies on top of its stack. */
  readonly box: Rect;
  /** The place it stands for, when it does not stand beside it. */
  readonly leader: Point | null;
}
export interface PlacedPin {
  readonly pin: Pin;
  readonly at: Point;
}
export interface SheetMarks {
  readonly marks: readonly Mark[];
  readonly dots: readonly Dot[];
  readonly counters: readonly PlacedCounter[];
  readonly pins: readonly PlacedPin[];
  readonly lines: readonly ArcLine[];
  readonly title: Rect | null;
  /** Pixel of each place, also beyond the neatline. */
  readonly places: ReadonlyMap<string, Point>;
}

type Place = Scenario['map']['places'][number];

export interface Surveyor {
  readonly scenario: Scenario;
  readonly theatre: Theatre;
  readonly projection: GeoProjection;
  readonly frame: SheetFrame;
  readonly unit: number;
  /** Width of a text in a voice at a size, tracking included. */
  readonly measure: (text: string, voice: Voice, size: number) => number;
  /** Whose land a point is; null at sea. */
  readonly sideAt: (p: Point) => Side | null;
  /** The country there, by ISO numeric code; empty at sea. */
  readonly countryAt: (p: Point) => string;
  /** Bounds of a contested area on the sheet. */
  readonly boundsOf: (area: string) => Rect | null;
  /** Contested areas of which the scenario does not speak: named where they are large. */
  readonly neutral: readonly { readonly name: string; readonly box: Rect }[];
}

/** The name by which the key calls the other side. */
export const rivalName = ({ actors, adversary }: Scenario): string =>
  actors.find((one) => one.id === adversary.actor)?.name ?? adversary.name;

/**
 * Decides where everything on the sheet stands: what matters most first, the rest around it or not at all. `laid` says where the
 * counters lay so far on a sheet of this size.
 */
export function surveySheet(s: Surveyor, model: TableModel, laid: Laid = new Map()): SheetMarks {
  const { frame, unit, scenario } = s;
  const ground = new Ground(inset(frame.neat, 2 * unit));
  const title = titleBlock(frame, unit, scenario.map.title, rivalName(scenario));
  if (title) ground.add(inset(title, -3 * unit), 50);
  const places = new Map<string, Point>();
  for (const place of scenario.map.places) {
    const p = project(s.projection, place.lon, place.lat);
    if (p) places.set(place.id, p);
  }
  // What lies there already stays: everything new finds its place round it.
  const still = stay(s, model.counters, places, laid, ground);
  const pins = placePins(s, model.pins, places, title, ground);
  const dots = placeDots(s, places, ground);
  const lines = model.arcs.flatMap((arc) => {
    const line = layArc(arc, places, pins, frame.neat, unit);
    return line ? [{ ...line, points: besideTitle(line.points, title) }] : [];
  });
  // Letters and tiles on a line are hard to read, and hide where it goes; only its ends may be covered by what stands there.
  for (const { points, arc } of lines)
    for (let i = 2; i < points.length - 2; i += 2) {
      const p = points[i];
      if (p) ground.add(around(p, 9 * unit, 9 * unit), arc.faint ? 0.25 : 0.8);
    }
  const pencil = pencilRest(frame, unit);
  if (pencil)
    for (let d = 0; d < 178; d += 12) {
      const at = { x: pencil.tip.x + Math.cos(pencil.angle) * d * unit, y: pencil.tip.y + Math.sin(pencil.angle) * d * unit };
      ground.add(around(at, 13 * unit, 13 * unit), 1.2);
    }
  for (const area of model.contested) {
    const box = s.boundsOf(area.id);
    if (box && box.w < frame.neat.w / 3) ground.add(inset(box, Math.min(box.w, box.h) * 0.14), 1.4);
  }
  const marks: Mark[] = [];
  const named = new Set<string>();
  const nameTown = (place: Place, limit: number): void => {
    const mark = townName(s, place.name, places.get(place.id), place.kind === 'capital', pins, ground, limit);
    if (!mark) return;
    named.add(place.id);
    marks.push(mark);
  };
  placeContested(s, model, ground, marks);
  const capitals = scenario.map.places.filter((place) => place.kind === 'capital' && place.rank === 1);
  for (const place of capitals) nameTown(place, 60);
  placeCountries(s, ground, marks, 'large');
  placeSeas(s, places, ground, marks, 1);
  placeCountries(s, ground, marks, 'actors');
  const counters = layCounters(s, model.counters, places, still, ground);
  if (!frame.short && !frame.narrow) placeSeas(s, places, ground, marks, 2);
  placeNeutral(s, ground, marks);
  const towns = (rank: 1 | 2) => scenario.map.places.filter((one) => one.rank === rank && (one.kind === 'town' || one.kind === 'capital'));
  for (const place of towns(1)) if (!capitals.includes(place)) nameTown(place, 60);
  placeLands(s, places, ground, marks, 1);
  if (!frame.narrow) for (const one of counters) labelCounter(s, one, ground, marks);
  if (!frame.narrow && !frame.short) for (const place of towns(2)) nameTown(place, 24);
  if (!frame.narrow && !frame.short) placeLands(s, places, ground, marks, 2);
  placeCountries(s, ground, marks, 'others');
  // A dot without a name says nothing.
  return { marks, dots: dots.filter((dot) => named.has(dot.place)), counters, pins, lines, title, places };
}

/** The title block lies on the sheet: a line that would run over it begins at its edge. */
function besideTitle(points: readonly Point[], title: Rect | null): readonly Point[] {
  const last = title ? points.findLastIndex((p) => holdsPoint(title, p)) : -1;
  return last < 0 || last > points.length - 8 ? points : points.slice(last + 1);
}

function placeDots(s: Surveyor, places: ReadonlyMap<string, Point>, ground: Ground): Dot[] {
  const dots: Dot[] = [];
  for (const place of s.scenario.map.places) {
    const at = places.get(place.id);
    if (!at || place.kind === 'sea' || place.kind === 'land' || !holdsPoint(inset(s.frame.neat, 4 * s.unit), at)) continue;
    dots.push({ place: place.id, at, kind: place.kind });
    if (place.kind !== 'site') ground.add(around(at, 7 * s.unit, 7 * s.unit), place.rank === 1 ? 4 : 1.5);
  }
  return dots;
}

function placeContested(s: Surveyor, model: TableModel, ground: Ground, marks: Mark[]): void {
  const size = 12 * s.unit;
  for (const area of model.contested) {
    const box = s.boundsOf(area.id);
    if (!box || !holdsPoint(s.frame.neat, centre(box))) continue;
    const name = area.name.toUpperCase();
    const w = Math.max(s.measure(name, 'contested', size), s.measure(words().contested, 'note', size * 1.04));
    const h = size * 2.3;
    const mid = centre(box);
    const spots: readonly (readonly [number, number, number])[] = [
      [box.x - w / 2 - 5 * s.unit, mid.y + 4 * s.unit, 0],
      [box.x - w / 2 + 6 * s.unit, box.y + box.h + h / 2, 14],
      [mid.x, box.y + box.h + h / 2 + 2, 24],
      [box.x + box.w + w / 2 + 5 * s.unit, mid.y, 30],
      [mid.x, box.y - h / 2 - 2, 50],
      [mid.x, mid.y, 70],
    ];
    const found = ground.best(
      spots.map(([x, y, cost]) => ({ box: around({ x, y }, w, h), cost, value: { x, y } })),
      4000,
    );
    if (!found) continue;
    ground.add(found.box, 30);
    marks.push({ text: name, voice: 'contested', at: { x: found.value.x, y: found.value.y - size * 0.5 }, size, turn: 0 });
    ground.add(inset(found.box, -2 * s.unit), 10);
    marks.push({
      text: words().contested,
      voice: 'note',
      at: { x: found.value.x, y: found.value.y + size * 0.58 },
      size: size * 1.04,
      turn: 0,
    });
  }
}

/** Islands, deserts and other stretches of land, in slanted letters: they belong to no side. */
function placeLands(s: Surveyor, places: ReadonlyMap<string, Point>, ground: Ground, marks: Mark[], rank: 1 | 2): void {
  const size = (rank === 1 ? 12.5 : 11.5) * s.unit;
  for (const place of s.scenario.map.places) {
    const home = places.get(place.id);
    if (place.kind !== 'land' || place.rank !== rank || !home || !holdsPoint(s.frame.neat, home)) continue;
    const w = s.measure(place.name, 'note', size);
    const spots = [0, 9, -9, 18, -18].flatMap((dy) =>
      [0, 12, -12, 26, -26].map((dx) => {
        const at = { x: home.x + dx * s.unit, y: home.y + dy * s.unit };
        return { box: around(at, w + 4, size * 1.1), cost: Math.hypot(dx, dy) * 0.5, value: at };
      }),
    );
    const found = ground.best(spots, 30);
    if (!found) continue;
    ground.add(found.box, 14);
    marks.push({ text: place.name, voice: 'note', at: found.value, size, turn: 0 });
  }
}

/** A large area carries its name and the word; of a small one the table of the map tells. */
function placeNeutral(s: Surveyor, ground: Ground, marks: Mark[]): void {
  const size = 10.5 * s.unit;
  for (const { name, box } of s.neutral) {
    const w = Math.max(s.measure(name, 'note', size * 1.1), s.measure(words().contested, 'note', size));
    if (box.w < w * 0.9 || box.h < size * 2.4) continue;
    const mid = centre(box);
    const spots = [0, -1, 1, -2, 2].map((dy) => ({
      box: around({ x: mid.x, y: mid.y + dy * 9 * s.unit }, w, size * 2.3),
      cost: Math.abs(dy),
      value: mid.y + dy * 9 * s.unit,
    }));
    const found = ground.best(spots, 40);
    if (!found) continue;
    ground.add(found.box, 14);
    marks.push({ text: name, voice: 'note', at: { x: mid.x, y: found.value - size * 0.5 }, size: size * 1.1, turn: 0 });
    marks.push({ text: words().contested, voice: 'note', at: { x: mid.x, y: found.value + size * 0.6 }, size, turn: 0 });
  }
}

function townName(
  s: Surveyor,
  name: string,
  at: Point | undefined,
  capital: boolean,
  pins: readonly PlacedPin[],
  ground: Ground,
  limit: number,
): Mark | null {
  if (!at || !holdsPoint(inset(s.frame.neat, 3 * s.unit), at)) return null;
  const size = 12.5 * s.unit;
  const voice: Voice = capital ? 'capital' : 'town';
  const [w, h] = [s.measure(name, voice, size), size * 1.05];
  // A pin on the town covers its dot: the name steps back from the pin instead.
  const gap = (pins.some((one) => Math.hypot(one.at.x - at.x, one.at.y - at.y) < 10 * s.unit) ? 13 : 6.5) * s.unit;
  const spots: readonly (readonly [number, number, number])[] = [
    [w / 2 + gap, 0, 0],
    [-w / 2 - gap, 0, 5],
    [w / 2 + gap * 0.7, -h * 0.55, 6],
    [w / 2 + gap * 0.7, h * 0.55, 6],
    [-w / 2 - gap * 0.7, -h * 0.55, 9],
    [-w / 2 - gap * 0.7, h * 0.55, 9],
    [0, -h - 1, 12],
    [0, h + 1, 12],
  ];
  const found = ground.best(
    spots.map(([dx, dy, cost]) => ({ box: around({ x: at.x + dx, y: at.y + dy }, w + 2, h), cost, value: { x: at.x + dx, y: at.y + dy } })),
    limit,
  );
  if (!found) return null;
  ground.add(found.box, 24);
  return { text: name, voice, at: found.value, size, turn: 0 };
}

/** The large names come first; then those of actors, then the others, each where there is room. */
function placeCountries(s: Surveyor, ground: Ground, marks: Mark[], which: 'large' | 'actors' | 'others'): void {
  const small = s.frame.narrow || s.frame.short;
  const actors = new Map(s.scenario.actors.filter((one) => one.numeric !== '').map((one) => [one.numeric, one.name]));
  for (const [id, [wideLon, wideLat, written, plain, narrowLon, narrowLat]] of Object.entries(s.theatre.names)) {
    const isLarge = written === 1;
    const name = actors.get(id) ?? words().called(plain);
    if (name === '' || which !== (isLarge ? 'large' : actors.has(id) ? 'actors' : 'others')) continue;
    const apart = s.frame.narrow && narrowLon !== undefined && narrowLat !== undefined;
    const at = project(s.projection, apart ? narrowLon : wideLon, apart ? narrowLat : wideLat);
    if (!at) continue;
    const size = (isLarge ? 15.5 : which === 'others' ? 10.5 : small ? 11 : 12) * s.unit;
    const text = name.toUpperCase();
    const voice: Voice = isLarge ? 'country' : 'land';
    const [w, h] = [s.measure(text, voice, size), size];
    const spread = isLarge ? [0, 16, -16, 32, -32, 48, -48] : [0, 11, -11, 20, -20];
    const candidates = spread.flatMap((dy) =>
      spread.map((dx) => {
        const p = { x: at.x + dx * 1.3 * s.unit, y: at.y + dy * s.unit };
        const cost = Math.hypot(dx * 1.3, dy) * 0.5 + abroad(s, id, p, w);
        return { box: around(p, w + 6, h + 2), cost, value: p };
      }),
    );
    const found = ground.best(candidates, isLarge ? 900 : which === 'actors' ? 42 : 26);
    if (!found) continue;
    ground.add(found.box, isLarge ? 45 : 12);
    marks.push({ text, voice, at: found.value, size, turn: 0 });
  }
}

/** The price of letters that stand in another country: a name must not seem to name its neighbour. */
function abroad(s: Surveyor, id: string, at: Point, w: number): number {
  let price = 0;
  for (const part of [-0.45, -0.22, 0, 0.22, 0.45]) {
    const p = { x: at.x + part * w, y: at.y };
    const there = s.countryAt(p);
    if (there !== id) price += part === 0 ? 14 : there === '' ? 3 : 6;
  }
  return price;
}

function labelCounter(s: Surveyor, one: PlacedCounter, ground: Ground, marks: Mark[]): void {
  const size = 12 * s.unit;
  const { box, counter } = one;
  const mid = centre(box);
  const h = size * 1.05;
  const w = s.measure(counter.label, 'counter', size);
  const depth = (Math.min(3, counter.stack) - 1) * TILE.stack * s.unit;
  const spots: readonly (readonly [number, number, number])[] = [
    [box.x + box.w + w / 2 + 4 * s.unit, mid.y, 0],
    [box.x - depth - w / 2 - 4 * s.unit, mid.y, 3],
    [mid.x, box.y + box.h + h / 2 + 4 * s.unit, 6],
    [mid.x, box.y - depth - h / 2 - 1, 8],
    [box.x + box.w + w / 2 + 4 * s.unit, box.y + box.h - h / 2, 9],
    [box.x + box.w + w / 2 + 4 * s.unit, box.y + h / 2 - depth, 9],
    [box.x - depth - w / 2 - 4 * s.unit, box.y + box.h - h / 2, 10],
    [box.x - depth - w / 2 - 4 * s.unit, box.y + h / 2 - depth, 10],
    [box.x + w / 2, box.y + box.h + h / 2 + 4 * s.unit, 11],
    [box.x + box.w - w / 2, box.y + box.h + h / 2 + 4 * s.unit, 11],
    [box.x + w / 2, box.y - depth - h / 2 - 1, 12],
    [box.x + box.w - w / 2, box.y - depth - h / 2 - 1, 12],
  ];
  const found = ground.best(
    spots.map(([x, y, cost]) => ({ box: around({ x, y }, w + 2, h), cost, value: { x, y } })),
    40,
  );
  if (!found) return;
  ground.add(found.box, 14);
  marks.push({ text: counter.label, voice: 'counter', at: found.value, size, turn: 0 });
}

/** Water is written along itself: the turn and shift with which most of the letters stand in the sea. */
function placeSeas(s: Surveyor, places: ReadonlyMap<string, Point>, ground: Ground, marks: Mark[], rank: 1 | 2): void {
  for (const place of s.scenario.map.places) {
    const home = places.get(place.id);
    if (place.kind !== 'sea' || place.rank !== rank || !home) continue;
    const text = place.name.toUpperCase();
    const sizes = place.rank === 1 ? [16, 13, 10.5] : [10.5];
    let best: { mark: Mark; score: number } | null = null;
    for (const base of sizes) {
      const size = base * s.unit;
      const w = s.measure(text, 'sea', size);
      for (const turn of [0, -3, -20, 20, -40, 40, -55, -63, -70, 63]) {
        for (const [dx, dy] of SHIFTS) {
          // A small water must not seem to be its neighbour.
          if (rank === 2 && Math.abs(dx) + Math.abs(dy) > 18) continue;
          const at = { x: home.x + dx * s.unit, y: home.y + dy * s.unit };
          const score =
            waterScore(s, ground, at, w, size, turn) - Math.abs(turn) / 900 - Math.hypot(dx, dy) / 500 - (base === sizes[0] ? 0 : 0.06);
          if (!best || score > best.score) best = { mark: { text, voice: 'sea', at, size, turn }, score };
        }
      }
    }
    if (!best || best.score < 0.72) continue;
    marks.push(best.mark);
    const { at, size, turn } = best.mark;
    const w = s.measure(text, 'sea', size);
    for (let i = -4; i <= 4; i++) {
      const d = (i / 9) * w;
      ground.add(around({ x: at.x + Math.cos(rad(turn)) * d, y: at.y + Math.sin(rad(turn)) * d }, Math.max(size, w / 9), size), 2.4);
    }
  }
}
const SHIFTS: readonly (readonly [number, number])[] = [-36, -18, 0, 18, 36].flatMap((dx) =>
  [-30, -15, 0, 15, 30].map((dy) => [dx, dy] as const),
);

function waterScore(s: Surveyor, ground: Ground, at: Point, w: number, size: number, turn: number): number {
  const [cos, sin] = [Math.cos(rad(turn)), Math.sin(rad(turn))];
  const steps = 9;
  const along = (i: number): Point => {
    const d = (i / (steps - 1) - 0.5) * w;
    return { x: at.x + cos * d, y: at.y + sin * d };
  };
  let wet = 0;
  for (let i = 0; i < steps; i++) {
    const p = along(i);
    for (const side of [-0.42, 0.42]) {
      const q = { x: p.x - sin * side * size, y: p.y + cos * side * size };
      if (holdsPoint(s.frame.neat, q) && s.sideAt(q) === null) wet++;
    }
  }
  // Only water is worth asking what lies on it.
  if (wet < steps * 1.4) return 0;
  let taken = 0;
  for (let i = 0; i < steps; i++) if (ground.price(around(along(i), size * 0.8, size * 0.8)) > 20) taken++;
  return wet / (2 * steps) - taken / steps;
}
