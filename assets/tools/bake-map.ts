/**
 * Bakes the theatre of the Crimea scenario out of world-atlas countries-50m (Natural Earth, public domain).
 * Run: npx tsx assets/tools/bake-map.ts
 *
 * Natural Earth draws Crimea inside Russia. Here the polygon is taken out of Russia and becomes a geometry of its own
 * in `contested`, so that no drawing and no test can give it to anybody by accident.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';

type Point = [number, number];
type Country = (Polygon | MultiPolygon) & { id?: string | number; properties?: { name?: string } };

/** Coast and borders keep their detail here; beyond it they only have to close outside the neatline. */
const DETAIL = { west: -9, south: 36.5, east: 62, north: 64 };
const KEEP = { west: -16, south: 32, east: 70, north: 68 };
const CLAMP = { west: -60, south: 10, east: 112, north: 82 };
const STEP: Point = [0.006, 0.004];

const CRIMEA = { west: 32, south: 43, east: 37, north: 46.5 };

/** Coarse outline of the area outside government control in the summer of 2014. Approximate; drawn clipped to Ukraine. */
const DONBAS: Point[] = [
  [38.25, 46.95],
  [38.0, 47.15],
  [37.8, 47.45],
  [37.55, 47.75],
  [37.5, 48.0],
  [37.75, 48.35],
  [38.2, 48.55],
  [38.6, 48.75],
  [39.15, 48.8],
  [39.6, 48.72],
  [40.3, 48.5],
  [40.3, 47.7],
  [39.0, 47.6],
  [38.7, 47.0],
];

/** Where the name of a country stands best on this sheet: longitude, latitude, and 1 for the two that are written large. */
const NAMES: Record<string, readonly number[]> = {
  '643': [41.4, 54.2, 1],
  '804': [31.4, 49.15, 1],
  '112': [28.1, 53.15],
  '616': [18.9, 52.55],
  '276': [10.3, 51.1],
  '642': [24.9, 45.75],
  '100': [25.2, 42.65],
  '348': [19.2, 47.05],
  '233': [25.9, 58.75],
  '428': [25.6, 56.85],
  '440': [23.6, 55.45],
  '703': [19.4, 48.75],
  '203': [15.3, 49.75],
  '040': [14.0, 47.5],
  '380': [12.0, 43.6],
  '792': [32.5, 40.6],
  '268': [43.3, 42.2],
  '498': [28.7, 47.15],
  '752': [15.2, 59.6],
  '246': [25.5, 61.3],
  '578': [9.5, 60.6],
  '208': [9.1, 56.0],
  '398': [50.5, 48.9],
  '688': [20.8, 44.1],
  '300': [22.0, 39.7],
  '250': [2.6, 47.0],
  '191': [16.2, 45.6],
};

const atlas = JSON.parse(readFileSync(new URL('../../node_modules/world-atlas/countries-50m.json', import.meta.url), 'utf8')) as Topology<{
  countries: GeometryCollection;
}>;

const transform = atlas.transform;
if (!transform) throw new Error('the atlas is expected to be quantised');
const arcs: Point[][] = atlas.arcs.map((arc) => {
  let x = 0;
  let y = 0;
  return arc.map((step) => {
    x += step[0] ?? 0;
    y += step[1] ?? 0;
    const lon = x * transform.scale[0] + transform.translate[0];
    const lat = y * transform.scale[1] + transform.translate[1];
    // Chukotka reaches over the date line: carried round to the east it can be clamped away.
    return [lon < -169 ? lon + 360 : lon, lat];
  });
});

const within = ([lon, lat]: Point, box: typeof DETAIL) => lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;

function boundsOf(ring: readonly number[]): typeof DETAIL {
  const points = ring.flatMap((arc) => arcs[arc < 0 ? ~arc : arc] ?? []);
  const lons = points.map((p) => p[0]);
  const lats = points.map((p) => p[1]);
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}
const overlap = (a: typeof DETAIL, b: typeof DETAIL) => a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
const inside = (a: typeof DETAIL, b: typeof DETAIL) => a.west >= b.west && a.east <= b.east && a.south >= b.south && a.north <= b.north;

/** Douglas and Peucker's line simplification; the tolerance is small where the sheet can show it. */
function simplify(line: Point[]): Point[] {
  const keep = new Array<boolean>(line.length).fill(false);
  keep[0] = keep[line.length - 1] = true;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    const a = line[from];
    const b = line[to];
    if (!a || !b) continue;
    let worst = -1;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const p = line[i];
      if (!p) continue;
      const tolerance = within(p, DETAIL) ? 0.006 : 1.2;
      const distance = distanceTo(p, a, b) / tolerance;
      if (distance > worst) [worst, at] = [distance, i];
    }
    if (worst > 1) {
      keep[at] = true;
      stack.push([from, at], [at, to]);
    }
  }
  return line.filter((_, i) => keep[i]);
}
function distanceTo(p: Point, a: Point, b: Point): number {
  const k = Math.cos((p[1] * Math.PI) / 180);
  const [ax, ay, bx, by, px, py] = [a[0] * k, a[1], b[0] * k, b[1], p[0] * k, p[1]];
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
  return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
}

const outArcs: Point[][] = [];
const index = new Map<number, number>();
function keepArc(arc: number): number {
  const own = arc < 0 ? ~arc : arc;
  let at = index.get(own);
  if (at === undefined) {
    at = outArcs.length;
    index.set(own, at);
    const line = (arcs[own] ?? []).map(
      ([lon, lat]): Point => [Math.max(CLAMP.west, Math.min(CLAMP.east, lon)), Math.max(CLAMP.south, Math.min(CLAMP.north, lat))],
    );
    outArcs.push(simplify(line));
  }
  return arc < 0 ? ~at : at;
}

const countries: GeometryObject[] = [];
const contested: GeometryObject[] = [];
for (const country of atlas.objects.countries.geometries as Country[]) {
  const polygons: number[][][] = country.type === 'Polygon' ? [country.arcs] : country.arcs;
  const kept: number[][][] = [];
  for (const polygon of polygons) {
    const bounds = boundsOf(polygon[0] ?? []);
    if (!overlap(bounds, KEEP)) continue;
    const renumbered = polygon.map((ring) => ring.map(keepArc));
    if (country.id === '643' && inside(bounds, CRIMEA)) {
      contested.push({ type: 'Polygon', id: 'crimea', arcs: renumbered, properties: { approximate: false } } as GeometryObject);
    } else kept.push(renumbered);
  }
  if (kept.length > 0) countries.push({ type: 'MultiPolygon', ...(country.id ? { id: country.id } : {}), arcs: kept } as GeometryObject);
}
if (contested.length !== 1) throw new Error('Crimea was not found inside the Russian geometry');

outArcs.push([...DONBAS, DONBAS[0] as Point]);
contested.push({
  type: 'Polygon',
  id: 'donbas',
  arcs: [[outArcs.length - 1]],
  properties: { approximate: true, host: '804' },
} as GeometryObject);

const quantised = outArcs.map((line) => {
  let [px, py] = [0, 0];
  const steps: Point[] = [];
  line.forEach(([lon, lat], i) => {
    const x = Math.round((lon - CLAMP.west) / STEP[0]);
    const y = Math.round((lat - CLAMP.south) / STEP[1]);
    if (i > 0 && x === px && y === py && i < line.length - 1) return;
    steps.push(i === 0 ? [x, y] : [x - px, y - py]);
    [px, py] = [x, y];
  });
  return steps;
});

const out = {
  type: 'Topology',
  transform: { scale: STEP, translate: [CLAMP.west, CLAMP.south] },
  objects: {
    countries: { type: 'GeometryCollection', geometries: countries },
    contested: { type: 'GeometryCollection', geometries: contested },
  },
  arcs: quantised,
  names: NAMES,
};
const areas = [out.objects.countries, out.objects.contested].flatMap(
  (one) => feature(out as unknown as Topology, one as unknown as GeometryCollection).features,
);
for (const area of areas) {
  // A ring that runs the wrong way round is the whole world but itself, and floods the sheet.
  if (geoArea(area) > 2) throw new Error(`the ring of ${String(area.id)} runs the wrong way round`);
}
const text = JSON.stringify(out);
if (text.length > 150_000) throw new Error(`the theatre weighs ${text.length} bytes, more than the 150 kB it may`);
writeFileSync(new URL('../map/crimea-2014.json', import.meta.url), `${text}\n`);
console.log(`${countries.length} countries, ${quantised.length} arcs, ${text.length} bytes`);
