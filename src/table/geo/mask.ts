import type { Point, Rect } from '../rect';
import type { Plot, Side } from './plot';

/** Asks of pixels instead of paths: whose land a point of the sheet is. Testing thousands of points against coastlines takes a second. */
export interface LandMask {
  sideAt(p: Point): Side | null;
}

const SIDES: readonly Side[] = ['ally', 'partner', 'rival', 'other'];

export function maskLand(plot: Plot, frame: Rect): LandMask {
  const canvas = document.createElement('canvas');
  const [w, h] = [Math.ceil(frame.w), Math.ceil(frame.h)];
  canvas.width = w;
  canvas.height = h;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return { sideAt: () => null };
  pen.translate(-frame.x, -frame.y);
  // Steps of 60: an edge pixel between two sides is blended and rounds to one of them.
  pen.fillStyle = 'rgb(240, 0, 0)';
  pen.fill(plot.land);
  for (const { side, path } of plot.countries) {
    if (side === 'other') continue;
    pen.fillStyle = `rgb(${60 * (SIDES.indexOf(side) + 1)}, 0, 0)`;
    pen.fill(path);
  }
  const { data } = pen.getImageData(0, 0, w, h);
  return {
    sideAt(p) {
      const [x, y] = [Math.round(p.x - frame.x), Math.round(p.y - frame.y)];
      if (x < 0 || y < 0 || x >= w || y >= h) return null;
      const at = (y * w + x) * 4;
      if ((data[at + 3] ?? 0) < 128) return null;
      return SIDES[Math.round((data[at] ?? 0) / 60) - 1] ?? 'other';
    },
  };
}
