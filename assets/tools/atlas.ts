/** The world of Natural Earth (world-atlas, public domain) as arcs in degrees, with contested areas taken out of the countries. */
import { readFileSync } from 'node:fs';
import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

export type Point = [lon: number, lat: number];
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
export type Rings = number[][][];
export interface Land {
  /** ISO numeric code; empty where the atlas has none. */
  readonly id: string;
  readonly name: string;
  rings: Rings;
}
/** One area of assets/map/contested.json; what the words mean is written there. */
export interface ContestedArea {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly kind: 'part' | 'country' | 'outline';
  readonly of?: string;
  readonly within?: readonly [number, number, number, number];
  readonly atlas?: string;
  readonly host?: string;
  readonly outline?: readonly Point[];
  readonly from: string;
  readonly until?: string;
  readonly before?: string;
}
export interface Contested {
  readonly area: ContestedArea;
  /** Land of its own; null for an outline. */
  readonly rings: Rings | null;
}
export interface World {
  readonly arcs: Point[][];
  readonly countries: readonly Land[];
  readonly contested: readonly Contested[];
}

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const AREAS = (JSON.parse(file('../map/contested.json')) as { areas: ContestedArea[] }).areas;

/** Shown between its days; a crisis that reaches into them shows it. */
const shownAt = (area: ContestedArea, from: string, until: string): boolean =>
  until >= area.from && (area.until === undefined || from < area.until);

/** The world as it is drawn for a crisis between two days. Around `middle` no country is cut by the date line. */
export function readWorld(resolution: '50m' | '110m', from: string, until: string, middle: number): World {
  const atlas = JSON.parse(file(`../../node_modules/world-atlas/countries-${resolution}.json`)) as Topology<{
    countries: GeometryCollection;
  }>;
  const arcs = decode(atlas, middle);
  const countries = atlas.objects.countries.geometries.map((one) => {
    const { id } = one;
    const shape = one as (Polygon | MultiPolygon) & { properties?: { name?: string } };
    return {
      id: String(id ?? ''),
      name: shape.properties?.name ?? '',
      rings: (shape.type === 'Polygon' ? [shape.arcs] : shape.arcs) as Rings,
    };
  });
  const contested: Contested[] = [];
  for (const area of AREAS) {
    const shown = shownAt(area, from, until);
    if (area.kind === 'outline') {
      if (shown) contested.push({ area, rings: null });
      continue;
    }
    const rings = takeOut(area, countries, arcs);
    // A coarse atlas may not have it at all.
    if (rings.length === 0) continue;
    if (shown) contested.push({ area, rings });
    else giveTo(area.before, rings, countries, atlas);
  }
  return { arcs, countries: countries.filter((one) => one.rings.length > 0), contested };
}

function decode(atlas: Topology, middle: number): Point[][] {
  const { transform } = atlas;
  if (!transform) throw new Error('the atlas is expected to be quantised');
  return atlas.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map((step) => {
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      const lon = x * transform.scale[0] + transform.translate[0];
      const lat = y * transform.scale[1] + transform.translate[1];
      // Chukotka reaches over the date line: carried round to the east it can be clamped away.
      return [lon < -169 && middle > -90 ? lon + 360 : lon, lat];
    });
  });
}

export const boxOf = (points: readonly Point[]): Box => {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of points) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
};
export const pointsOf = (ring: readonly number[], arcs: World['arcs']): Point[] => ring.flatMap((arc) => arcs[arc < 0 ? ~arc : arc] ?? []);
export const inside = (a: Box, b: Box): boolean => a.west >= b.west && a.east <= b.east && a.south >= b.south && a.north <= b.north;
export const meet = (a: Box, b: Box): boolean => a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;

function takeOut(area: ContestedArea, countries: Land[], arcs: World['arcs']): Rings {
  if (area.kind === 'country') {
    const at = countries.findIndex((one) => (one.id === '' ? one.name === area.atlas : one.id === area.atlas));
    return at < 0 ? [] : (countries.splice(at, 1)[0]?.rings ?? []);
  }
  const country = countries.find((one) => one.id === area.of);
  if (!country || !area.within) return [];
  const [west, south, east, north] = area.within;
  const part = country.rings.filter((rings) => inside(boxOf(pointsOf(rings[0] ?? [], arcs)), { west, south, east, north }));
  country.rings = country.rings.filter((rings) => !part.includes(rings));
  return part;
}

/** Before it was contested, and without a frontier in between. */
function giveTo(owner: string | undefined, rings: Rings, countries: Land[], atlas: Topology): void {
  const country = countries.find((one) => one.id === owner);
  if (!country) {
    countries.push({ id: '', name: '', rings });
    return;
  }
  country.rings = mergeArcs(atlas, [
    { type: 'MultiPolygon', arcs: country.rings },
    { type: 'MultiPolygon', arcs: rings },
  ] as MultiPolygon[]).arcs as Rings;
}
