/** One theatre out of the world: what its sheets can show in detail, what lies around it coarsely. */
import { geoArea, geoContains } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Made } from '../../src/cli/maps';
import type { Scenario } from '../../src/engine/scenario';
import { projectionFor } from '../../src/table/geo/projection';
import type { TheatreFile } from '../../src/table/geo/theatre';
import { rect } from '../../src/table/rect';
import { type Box, boxOf, inside, meet, type Point, pointsOf, readWorld, type Rings, type World } from './atlas';
import { placeNames } from './names';

/** Width to height of the broadest sheet that is still drawn in detail, and of the broadest that a window can ask for. */
const BROAD = 2.4;
const BROADEST = 3.4;
/** Lines keep what the largest sheet can show: a third of a pixel of 1,000. */
const GRAIN = 3000;
const LIMIT = 180_000;

export type Baked = TheatreFile & { readonly made: Made };

/** What frames of these shapes show, in degrees. */
function viewOf(map: Scenario['map'], aspect: number): Box {
  const points: Point[] = [];
  for (const [ratio, narrow] of [
    [1, false],
    [aspect, false],
    [0.7, true],
    [1.4, true],
  ] as const) {
    const frame = rect(0, 0, 1000 * ratio, 1000);
    const projection = projectionFor(map, frame, narrow);
    for (let i = 0; i <= 40; i++)
      for (const [x, y] of [
        [(frame.w * i) / 40, 0],
        [(frame.w * i) / 40, frame.h],
        [0, (frame.h * i) / 40],
        [frame.w, (frame.h * i) / 40],
      ] as const) {
        const at = projection.invert?.([x, y]);
        if (at) points.push([at[0], at[1]]);
      }
  }
  return boxOf(points);
}
const widen = (box: Box, lon: number, lat: number): Box => ({
  west: Math.max(-180, box.west - lon),
  south: Math.max(-85, box.south - lat),
  east: Math.min(191, box.east + lon),
  north: Math.min(84, box.north + lat),
});

export function bakeTheatre(scenario: Scenario, made: Made): Baked {
  const { map } = scenario;
  const world = readWorld('50m', made.from, made.until, -map.projection.rotate[0]);
  const detail = widen(viewOf(map, BROAD), 1, 1);
  const keep = widen(viewOf(map, BROADEST), 2, 2);
  const clamp = widen(keep, 42, 22);
  const [, south, , north] = map.projection.fit;
  const fine = (north - south) / GRAIN;
  const baked = cut(world, { detail, keep, clamp, fine }, made, placeNames(world, scenario));
  check(baked, world, detail);
  const size = JSON.stringify(baked).length;
  if (size > LIMIT) throw new Error(`the theatre of ${scenario.id} weighs ${size} bytes, more than the ${LIMIT} that it may`);
  return baked;
}

/** The whole world for scenarios without a map of their own: coarse, as at the given day, without the ice of the far south. */
export function bakeWorld(made: Made): Baked {
  const world = readWorld('110m', made.from, made.until, 0);
  const all = { west: -180, south: -60, east: 191, north: 84 };
  return cut(world, { detail: all, keep: all, clamp: { ...all, south: -90 }, fine: 0.05 }, made, placeNames(world, null));
}

interface Cut {
  readonly detail: Box;
  readonly keep: Box;
  readonly clamp: Box;
  readonly fine: number;
}

function cut(world: World, { detail, keep, clamp, fine }: Cut, made: Made, names: Baked['names']): Baked {
  const within = ([lon, lat]: Point): boolean => lon >= detail.west && lon <= detail.east && lat >= detail.south && lat <= detail.north;
  const tolerance = (p: Point): number => (within(p) ? fine : 1.2);
  const step: Point = [Math.max(0.004, fine), Math.max(0.003, fine * 0.7)].map((v) => Math.round(v * 1000) / 1000) as Point;
  const lines: Point[][] = [];
  const index = new Map<number, number>();
  const keepArc = (arc: number): number => {
    const own = arc < 0 ? ~arc : arc;
    let at = index.get(own);
    if (at === undefined) {
      at = lines.length;
      index.set(own, at);
      const line = (world.arcs[own] ?? []).map(
        ([lon, lat]): Point => [Math.max(clamp.west, Math.min(clamp.east, lon)), Math.max(clamp.south, Math.min(clamp.north, lat))],
      );
      lines.push(simplify(line, tolerance));
    }
    return arc < 0 ? ~at : at;
  };
  // An islet smaller than a pixel of the largest sheet is a speck; the whole of a small country never is.
  const speck = (box: Box): boolean => Math.max(box.east - box.west, box.north - box.south) < fine * (inside(box, detail) ? 3 : 12);
  const kept = (rings: Rings): Rings =>
    rings
      .filter((polygon) => {
        const box = boxOf(pointsOf(polygon[0] ?? [], world.arcs));
        return meet(box, keep) && (rings.length === 1 || !speck(box));
      })
      .map((polygon) => polygon.map((ring) => ring.map(keepArc)));
  const countries = world.countries.flatMap(({ id, rings }) => {
    const arcs = kept(rings);
    return arcs.length > 0 ? [{ type: 'MultiPolygon', ...(id ? { id } : {}), arcs } as GeometryObject] : [];
  });
  const contested = world.contested.flatMap(({ area, rings }) => {
    const { id, name, host, outline, from, until } = area;
    if (rings) {
      const arcs = kept(rings);
      return arcs.length > 0 ? [{ type: 'MultiPolygon', id, arcs, properties: { name, approximate: false } } as GeometryObject] : [];
    }
    const first = outline?.[0];
    if (!outline || !first || !meet(boxOf(outline), keep)) return [];
    lines.push(turned([...outline, first]));
    const properties = { name, approximate: true, from, ...(until ? { until } : {}), ...(host ? { host } : {}) };
    return [{ type: 'Polygon', id, arcs: [[lines.length - 1]], properties } as GeometryObject];
  });
  const objects = {
    countries: { type: 'GeometryCollection' as const, geometries: countries },
    contested: { type: 'GeometryCollection' as const, geometries: contested },
  };
  const baked = {
    type: 'Topology' as const,
    made,
    transform: { scale: step, translate: [clamp.west, clamp.south] as Point },
    objects,
    arcs: quantised(lines, clamp, step),
    names: Object.fromEntries(Object.entries(names).filter(([id]) => countries.some((one) => one.id === id))),
  };
  return withoutTurnedRings(baked as Baked);
}

/** Rings run clockwise on the sphere; an outline drawn the other way round would be all the world but itself. */
function turned(ring: Point[]): Point[] {
  return geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 ? ring.toReversed() : ring;
}

/** Douglas and Peucker's line simplification; the tolerance is small where the sheet can show it. */
function simplify(line: Point[], tolerance: (p: Point) => number): Point[] {
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
      const distance = distanceTo(p, a, b) / tolerance(p);
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

function quantised(lines: readonly Point[][], origin: Box, step: Point): Point[][] {
  return lines.map((line) => {
    let [px, py] = [0, 0];
    const steps: Point[] = [];
    line.forEach(([lon, lat], i) => {
      const x = Math.round((lon - origin.west) / step[0]);
      const y = Math.round((lat - origin.south) / step[1]);
      if (i > 0 && x === px && y === py && i < line.length - 1) return;
      steps.push(i === 0 ? [x, y] : [x - px, y - py]);
      [px, py] = [x, y];
    });
    return steps;
  });
}

/** Rounding turns some islets inside out; such a ring is the whole world but the islet, and floods the sheet. */
function withoutTurnedRings(baked: Baked): Baked {
  for (const collection of Object.values(baked.objects))
    for (const one of collection.geometries as { type: string; arcs: unknown }[]) {
      if (one.type !== 'MultiPolygon') continue;
      const polygons = one.arcs as Rings;
      one.arcs = polygons.filter((arcs) => geoArea(feature(baked, { type: 'Polygon', arcs }) as Feature<Geometry>) < 2);
    }
  return baked;
}

/** Points all over the detailed part must lie in the same country as in the atlas, or in none as there. */
function check(baked: Baked, world: World, detail: Box): void {
  const shapes = (topology: Topology, object: GeometryObject): Feature<Geometry>[] =>
    (feature(topology, object as GeometryCollection) as { features: Feature<Geometry>[] }).features;
  const whole = {
    type: 'Topology' as const,
    arcs: world.arcs,
    objects: {
      all: {
        type: 'GeometryCollection' as const,
        geometries: world.countries.map(({ id, rings }) => ({ type: 'MultiPolygon', id, arcs: rings }) as GeometryObject),
      },
    },
  };
  const before = shapes(whole, whole.objects.all).filter((one) => geoArea(one) < 6);
  const after = shapes(baked, baked.objects.countries);
  let wrong = 0;
  let asked = 0;
  for (let i = 0.5; i < 24; i++)
    for (let j = 0.5; j < 16; j++) {
      const at: Point = [detail.west + ((detail.east - detail.west) * i) / 24, detail.south + ((detail.north - detail.south) * j) / 16];
      const owner = (list: Feature<Geometry>[]): string => String(list.find((one) => geoContains(one, at))?.id ?? '');
      asked++;
      if (owner(before) !== owner(after)) wrong++;
    }
  // A few points lie on a coast that has been made simpler.
  if (wrong > asked * 0.02) throw new Error(`${wrong} of ${asked} points of the theatre lie in another country than in the atlas`);
}
