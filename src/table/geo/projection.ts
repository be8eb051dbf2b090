import { geoConicConformal, type GeoProjection } from 'd3-geo';
import type { TheatreMap } from '../../engine/scenario';
import { bottom, type Point, type Rect, right } from '../rect';

/** Beyond the neatline by this much lines go on, so that no stroke ends inside the picture. */
const BLEED = 40;

/**
 * The theatre's projection for one sheet. A broad sheet holds the whole of `fit` and shows more to the sides; a narrow one is
 * covered by `fitNarrow`.
 */
export function projectionFor(map: TheatreMap, frame: Rect, narrow: boolean): GeoProjection {
  const { parallels, rotate, fit, fitNarrow } = map.projection;
  const projection = geoConicConformal()
    .parallels([parallels[0], parallels[1]])
    .rotate([rotate[0], rotate[1]])
    .scale(1000)
    .translate([0, 0]);
  const [west, south, east, north] = narrow ? fitNarrow : fit;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i <= 20; i++) {
    const lon = west + ((east - west) * i) / 20;
    for (const lat of [south, north]) {
      const p = projection([lon, lat]);
      if (!p) continue;
      [x0, x1] = [Math.min(x0, p[0]), Math.max(x1, p[0])];
      [y0, y1] = [Math.min(y0, p[1]), Math.max(y1, p[1])];
    }
  }
  const [kx, ky] = [frame.w / (x1 - x0), frame.h / (y1 - y0)];
  const k = narrow ? Math.max(kx, ky) : Math.min(kx, ky);
  return projection
    .scale(1000 * k)
    .translate([frame.x + frame.w / 2 - (k * (x0 + x1)) / 2, frame.y + frame.h / 2 - (k * (y0 + y1)) / 2])
    .clipExtent([
      [frame.x - BLEED, frame.y - BLEED],
      [right(frame) + BLEED, bottom(frame) + BLEED],
    ]);
}

/** Pixel of a place, also where it lies beyond the neatline; null where the projection cannot reach. */
export function project(projection: GeoProjection, lon: number, lat: number): Point | null {
  const p = projection([lon, lat]);
  return p && Number.isFinite(p[0]) && Number.isFinite(p[1]) ? { x: p[0], y: p[1] } : null;
}

/** Sheet pixels of a kilometre at the middle of the sheet. */
export function pixelsPerKilometre(projection: GeoProjection, at: Point): number {
  const here = projection.invert?.([at.x, at.y]);
  if (!here) return 0.2;
  const north = projection([here[0], here[1] + 1]);
  return north ? Math.hypot(north[0] - at.x, north[1] - at.y) / 111.2 : 0.2;
}

/** Lines every five degrees, or ten where a theatre is so large that they would crowd; as far as a very broad sheet shows them. */
export function graticuleOf({ projection }: TheatreMap): {
  readonly step: number;
  readonly box: [[number, number], [number, number]];
} {
  const [west, south, east, north] = projection.fit;
  const step = north - south > 30 ? 10 : 5;
  const whole = (v: number): number => Math.round(v / step) * step;
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const [aside, up] = [Math.min(175, (north - south) * 4), Math.min(60, (north - south) * 1.2)];
  return {
    step,
    box: [
      [whole(lon - aside), Math.max(-80, whole(lat - up))],
      [whole(lon + aside), Math.min(80, whole(lat + up))],
    ],
  };
}

export interface Degree {
  readonly edge: 'top' | 'bottom' | 'left' | 'right';
  readonly at: number;
  readonly label: string;
}
/** Where every `step`th meridian meets the upper and lower neatline and every `step`th parallel the sides. */
export function degreesAt(projection: GeoProjection, frame: Rect, step = 5): readonly Degree[] {
  const found: Degree[] = [];
  const walk = (edge: Degree['edge'], from: number, to: number, value: (t: number) => number | undefined): void => {
    let before: number | undefined;
    for (let at = from; at <= to; at += 0.5) {
      const now = value(at);
      if (now !== undefined && before !== undefined) {
        const [low, high] = [Math.min(before, now), Math.max(before, now)];
        const line = Math.ceil(low / step) * step;
        // Across the date line the value jumps; no line is there.
        if (line > low && line <= high && high - low < 180) found.push({ edge, at, label: `${Math.abs(line)}°` });
      }
      before = now;
    }
  };
  const lon = (y: number) => (x: number) => projection.invert?.([x, y])?.[0];
  const lat = (x: number) => (y: number) => projection.invert?.([x, y])?.[1];
  walk('top', frame.x, right(frame), lon(frame.y));
  walk('bottom', frame.x, right(frame), lon(bottom(frame)));
  walk('left', frame.y, bottom(frame), lat(frame.x));
  walk('right', frame.y, bottom(frame), lat(right(frame)));
  return found;
}
