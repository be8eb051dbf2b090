/** Lettering of a sheet that nobody has laid out by hand: seas, countries, contested land and towns, as many as stand free of each other. */
import { geoContains, type GeoProjection, geoPath } from 'd3-geo';
import type { Scenario } from '../../src/engine/scenario';
import { Ground } from '../../src/table/layout/fit';
import type { Theatre } from '../../src/table/geo/theatre';
import { around, inset, type Point, rect } from '../../src/table/rect';
import type { World } from './atlas';
import { spotsOf } from './names';

/** Per cent from the left and the top of the sheet; a town's dot stands there, other text has its middle there. The kind of a country ends in its side. */
export type Lettering = readonly (readonly [text: string, x: number, y: number, kind: string, turn?: number])[];

/** Width of a letter and height of a line as the page sets them, in pixels; the page may show a sheet a little smaller than it is drawn. */
const TYPE = {
  country: [12.6, 17],
  'country small': [9.2, 14],
  sea: [13.6, 19],
  'sea small': [11.4, 16],
  town: [6.9, 15],
  contested: [8.2, 30],
} as const;
type Kind = keyof typeof TYPE;
/** Room for names is looked for on every third pixel. */
const COARSE = 3;

export function letterSheet(
  scenario: Scenario,
  theatre: Theatre,
  world: World,
  projection: GeoProjection,
  { width, height }: { readonly width: number; readonly height: number },
  small: boolean,
): Lettering {
  // An upright page cuts a broad sheet at both sides, and a broad one cuts it at the top.
  const window = small ? rect(8, height * 0.08, width - 16, height * 0.9) : rect(width * 0.17, height * 0.05, width * 0.66, height * 0.93);
  const ground = new Ground(window);
  // The brief lays its caption on the lower left corner.
  if (!small) ground.add(rect(window.x, height * 0.8, width * 0.4, height * 0.2), 30);
  const result: [string, number, number, string, number?][] = [];
  const per = (v: number, whole: number): number => Math.round((v / whole) * 1000) / 10;
  const put = (text: string, kind: Kind, spots: readonly Point[], limit: number, own?: (p: Point) => boolean, side = ''): boolean => {
    const [letter, line] = TYPE[kind];
    const longest = kind === 'contested' ? Math.max(text.length * letter, 62) : text.length * letter;
    const found = ground.best(
      spots.map((p, i) => {
        // The dot of a town stands at the place, its name to the right.
        const box = kind === 'town' ? rect(p.x - 4, p.y - line / 2, longest + 14, line) : around(p, longest, line);
        // Letters may reach over a frontier or a coast, the middle of a name may not.
        const strange = [-0.4, 0, 0.4].filter((part) => own?.({ x: p.x + part * longest, y: p.y }) === false).length;
        return { box, cost: i + strange * 6 + (own?.(p) === false ? 100 : 0), value: p };
      }),
      limit,
    );
    if (!found) return false;
    ground.add(inset(found.box, -2), 30);
    const mark = [text, per(found.value.x, width), per(found.value.y, height), side === '' ? kind : `${kind} ${side}`] as const;
    result.push(kind === 'sea small' ? [...mark, 0] : [...mark]);
    return true;
  };
  const at = (lon: number, lat: number): Point => {
    const [x, y] = projection([lon, lat]) ?? [-99, -99];
    return { x, y };
  };
  const about = (p: Point, reach: number): Point[] =>
    [0, -1, 1, -2, 2].flatMap((dy) => [0, -1, 1, -2, 2].map((dx) => ({ x: p.x + dx * reach * 1.4, y: p.y + dy * reach })));
  const { places, contested } = scenario.map;
  for (const area of contested) {
    const shape = theatre.contested.get(area.id);
    if (!shape || shape.properties?.approximate || Object.keys(area.if).length > 0) continue;
    const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(shape);
    put(
      area.name,
      'contested',
      [
        { x: x0 - 30, y: (y0 + y1) / 2 },
        { x: (x0 + x1) / 2, y: y1 + 18 },
        { x: x1 + 30, y: (y0 + y1) / 2 },
      ],
      60,
    );
  }
  for (const place of places.filter((one) => one.kind === 'capital' && one.rank === 1))
    put(place.name, 'town', [at(place.lon, place.lat)], 20);
  const [scale, [tx, ty]] = [projection.scale(), projection.translate()];
  projection.scale(scale / COARSE).translate([(tx - window.x) / COARSE, (ty - window.y) / COARSE]);
  const spots = spotsOf(world, projection, { columns: Math.ceil(window.w / COARSE), rows: Math.ceil(window.h / COARSE) });
  projection.scale(scale).translate([tx, ty]);
  const lands = scenario.actors
    .flatMap((actor) => {
      const spot = spots.get(actor.numeric);
      return spot && actor.numeric !== '' ? [{ id: actor.numeric, name: actor.name, side: actor.side, spot }] : [];
    })
    .sort((a, b) => b.spot.share - a.spot.share);
  const shapes = new Map(theatre.countries.map((one) => [String(one.id ?? ''), one]));
  for (const [i, { id, name, side, spot }] of lands.entries()) {
    const shape = shapes.get(id);
    const own = (p: Point): boolean => {
      const there = projection.invert?.([p.x, p.y]);
      return shape !== undefined && there !== undefined && there !== null && geoContains(shape, there);
    };
    const large = spot.share > (small ? 0.14 : 0.09) && i < 3;
    if (spot.share > (small ? 0.03 : 0.006))
      put(name, large ? 'country' : 'country small', about(at(spot.lon, spot.lat), 9), 40, own, side);
  }
  const wet = (p: Point): boolean => {
    const there = projection.invert?.([p.x, p.y]);
    return there !== undefined && there !== null && !theatre.land.features.some((one) => geoContains(one, there));
  };
  for (const place of places.filter((one) => one.kind === 'sea' && one.rank === 1))
    if (small || !put(place.name, 'sea', about(at(place.lon, place.lat), 12), 10, wet))
      put(place.name, 'sea small', about(at(place.lon, place.lat), 12), 40, wet);
  for (const place of places.filter((one) => one.kind === 'town' && one.rank === 1))
    put(place.name, 'town', [at(place.lon, place.lat)], 12);
  return result;
}
