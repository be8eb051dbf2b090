import { type GeoPermissibleObjects, type GeoProjection, geoGraticule, geoPath } from 'd3-geo';
import type { Scenario } from '../../engine/scenario';
import type { Rect } from '../rect';
import { graticuleOf } from './projection';
import type { Theatre } from './theatre';

export type Side = 'ally' | 'partner' | 'rival' | 'other';

/** The theatre as canvas paths in sheet pixels: made once for a size, stroked many times. */
export interface Plot {
  readonly land: Path2D;
  readonly coast: Path2D;
  readonly borders: Path2D;
  readonly graticule: Path2D;
  /** Degrees from line to line. */
  readonly step: number;
  readonly countries: readonly { readonly id: string; readonly side: Side; readonly path: Path2D }[];
  readonly contested: ReadonlyMap<string, ContestedShape>;
}
export interface ContestedShape {
  readonly name: string;
  readonly path: Path2D;
  readonly box: Rect;
  /** An outline laid over a country; else land of its own. */
  readonly coarse: boolean;
  /** The country to which a coarse outline is clipped. */
  readonly within: Path2D | null;
}

export function plotTheatre(theatre: Theatre, projection: GeoProjection, scenario: Scenario): Plot {
  const trace = (object: GeoPermissibleObjects): Path2D => {
    const path = new Path2D();
    geoPath(projection, {
      beginPath: () => undefined,
      moveTo: (x, y) => path.moveTo(x, y),
      lineTo: (x, y) => path.lineTo(x, y),
      arc: (x, y, r, a, b) => path.arc(x, y, r, a, b),
      closePath: () => path.closePath(),
    })(object);
    return path;
  };
  const bounds = geoPath(projection);
  const { step, box: within } = graticuleOf(scenario.map);
  const sides = new Map(scenario.actors.filter((one) => one.numeric !== '').map((one) => [one.numeric, one.side]));
  const paths = new Map<string, Path2D>();
  const countries = theatre.countries.map((area) => {
    const path = trace(area);
    const id = String(area.id ?? '');
    paths.set(id, path);
    return { id, side: sides.get(id) ?? ('other' as const), path };
  });
  const contested = new Map<string, ContestedShape>();
  for (const [id, area] of theatre.contested) {
    const [[x0, y0], [x1, y1]] = bounds.bounds(area);
    if (!Number.isFinite(x0)) continue;
    // A coarse outline is shown only where it lies on the country that it is part of.
    const { approximate: coarse = false, host, name = id } = area.properties ?? {};
    const within = host === undefined ? null : (paths.get(host) ?? null);
    if (host !== undefined && !within) continue;
    contested.set(id, { name, path: trace(area), box: { x: x0, y: y0, w: x1 - x0, h: y1 - y0 }, coarse, within });
  }
  return {
    land: trace(theatre.land),
    coast: trace(theatre.coast),
    borders: trace(theatre.borders),
    graticule: trace(geoGraticule().step([step, step]).precision(1).extentMajor(within).extentMinor(within)()),
    step,
    countries,
    contested,
  };
}
