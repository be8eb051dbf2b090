/** Where the names of countries stand best, and how they are written when no actor of the scenario says so. */
import { type GeoProjection, geoEquirectangular, geoPath } from 'd3-geo';
import type { MultiPolygon, Topology } from 'topojson-specification';
import { feature } from 'topojson-client';
import type { Scenario } from '../../src/engine/scenario';
import { projectionFor } from '../../src/table/geo/projection';
import { rect } from '../../src/table/rect';
import type { WrittenName } from '../../src/table/geo/theatre';
import type { Land, World } from './atlas';

/** The atlas shortens; a few names are newer than some crises. */
const WRITTEN: Readonly<Record<string, string>> = {
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Central African Rep.': 'Central African Republic',
  'Dem. Rep. Congo': 'DR Congo',
  'Dominican Rep.': 'Dominican Republic',
  'Eq. Guinea': 'Equatorial Guinea',
  'S. Sudan': 'South Sudan',
  'Solomon Is.': 'Solomon Islands',
  'Falkland Is.': '',
  'Fr. S. Antarctic Lands': '',
  'Faeroe Is.': 'Faroe Islands',
  // Its name was in dispute until February 2019 and has been another since.
  Macedonia: '',
  Turkey: 'Türkiye',
};
/** Cells of the frame on which names are tried. */
const CELLS: Size = { columns: 240, rows: 150 };
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Spot {
  readonly lon: number;
  readonly lat: number;
  /** Share of the frame that the country covers. */
  readonly share: number;
}

export function placeNames(world: World, scenario: Scenario | null): Record<string, WrittenName> {
  const names: Record<string, WrittenName> = {};
  const wide = spotsOf(
    world,
    scenario ? projectionFor(scenario.map, FRAME, false) : geoEquirectangular().fitExtent(CORNERS, { type: 'Sphere' }),
    CELLS,
  );
  const narrow = scenario ? spotsOf(world, projectionFor(scenario.map, FRAME, true), CELLS) : new Map<string, Spot>();
  const sides = new Map(scenario?.actors.map((one) => [one.numeric, one.side]));
  const largest = [...wide]
    .filter(([id, spot]) => spot.share > (sides.get(id) === 'ally' ? 0.08 : sides.has(id) ? 0.05 : 1))
    .sort(([, a], [, b]) => b.share - a.share)
    .slice(0, 3)
    .map(([id]) => id);
  for (const { id, name } of world.countries) {
    const [spot, other] = [wide.get(id), narrow.get(id)];
    const first = spot ?? other;
    // Of specks nobody asks the name.
    if (!first || id === '' || (!sides.has(id) && scenario && first.share < 0.002)) continue;
    const apart = other && spot && Math.hypot(other.lon - spot.lon, other.lat - spot.lat) > 0.3;
    const text = WRITTEN[name] ?? name;
    const own = [round(first.lon), round(first.lat), largest.includes(id) ? 1 : 0, text] as const;
    names[id] = apart ? [...own, round(other.lon), round(other.lat)] : own;
  }
  return names;
}
const FRAME = rect(0, 0, CELLS.columns, CELLS.rows);
const CORNERS: [[number, number], [number, number]] = [
  [0, 0],
  [CELLS.columns, CELLS.rows],
];
const round = (v: number): number => Math.round(v * 10) / 10;

/** For each country in the frame the place with most room around it, more to the sides than above. */
export function spotsOf(world: Pick<World, 'arcs' | 'countries'>, projection: GeoProjection, size: Size): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const land of world.countries) {
    if (land.id === '') continue;
    const cells = cellsOf(land, world, projection, size);
    let best = -1;
    let at = -1;
    let count = 0;
    for (let i = 0; i < cells.length; i++) {
      if (!cells[i]) continue;
      count++;
      const room = roomAt(cells, i, size);
      if (room > best) [best, at] = [room, i];
    }
    const place = at < 0 ? null : projection.invert?.([(at % size.columns) + 0.5, Math.floor(at / size.columns) + 0.5]);
    if (place) spots.set(land.id, { lon: place[0], lat: place[1], share: count / cells.length });
  }
  return spots;
}

/** Scan lines through the projected outline, filled between crossings. */
function cellsOf(land: Land, { arcs }: Pick<World, 'arcs'>, projection: GeoProjection, { columns, rows }: Size): Uint8Array {
  const cells = new Uint8Array(columns * rows);
  const edges: [number, number, number, number][] = [];
  let [x0, y0, sx, sy] = [0, 0, 0, 0];
  const draw = geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => {
      [x0, y0, sx, sy] = [x, y, x, y];
    },
    lineTo: (x, y) => {
      edges.push([x0, y0, x, y]);
      [x0, y0] = [x, y];
    },
    arc: () => undefined,
    closePath: () => {
      edges.push([x0, y0, sx, sy]);
    },
  });
  const topology = { type: 'Topology' as const, arcs: arcs as Topology['arcs'], objects: {} };
  draw(feature(topology, { type: 'MultiPolygon', arcs: land.rings } as MultiPolygon));
  for (let row = 0; row < rows; row++) {
    const y = row + 0.5;
    const crossings = edges
      .filter(([, ya, , yb]) => ya <= y !== yb <= y)
      .map(([xa, ya, xb, yb]) => xa + ((y - ya) / (yb - ya)) * (xb - xa))
      .sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2)
      for (let x = Math.max(0, Math.round(crossings[i] ?? 0)); x < Math.min(columns, Math.round(crossings[i + 1] ?? 0)); x++)
        cells[row * columns + x] = 1;
  }
  return cells;
}

function roomAt(cells: Uint8Array, at: number, { columns, rows }: Size): number {
  const column = at % columns;
  const run = (step: number, most: number): number => {
    let n = 0;
    while (n < most && cells[at + step * (n + 1)]) n++;
    return n;
  };
  const row = Math.floor(at / columns);
  const aside = Math.min(run(-1, column), run(1, columns - 1 - column));
  const up = Math.min(run(-columns, row), run(columns, rows - 1 - row));
  // A name is some four times as wide as high; room beyond that helps little.
  return Math.min(aside, up * 4) + 0.2 * Math.min(aside, up * 8);
}
