import type { Point, Rect } from '../rect';
import type { Plot, Side } from './plot';

/** Asks of pixels instead of paths: whose land a point of the sheet is. Testing thousands of points against coastlines takes a second. */
export interface LandMask {
  sideAt(p: Point): Side | null;
  /** ISO numeric code of the country there; empty at sea and where the atlas has no code. */
  countryAt(p: Point): string;
}

const SIDES: readonly Side[] = ['ally', 'partner', 'rival', 'other'];

export function maskLand(plot: Plot, frame: Rect): LandMask {
  const canvas = document.createElement('canvas');
  const [w, h] = [Math.ceil(frame.w), Math.ceil(frame.h)];
  canvas.width = w;
  canvas.height = h;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return { sideAt: () => null, countryAt: () => '' };
  pen.translate(-frame.x, -frame.y);
  // Steps of 60: an edge pixel between two sides is blended and rounds to one of them.
  pen.fillStyle = 'rgb(240, 0, 0)';
  pen.fill(plot.land);
  // Green and blue number the country: an edge pixel may name a wrong one, which costs a letter nothing.
  plot.countries.forEach(({ side, path }, i) => {
    pen.fillStyle = `rgb(${60 * (SIDES.indexOf(side) + 1)}, ${(i + 1) >> 4}, ${((i + 1) & 15) << 4})`;
    pen.fill(path);
  });
  const { data } = pen.getImageData(0, 0, w, h);
  const pixel = (p: Point): number => {
    const [x, y] = [Math.round(p.x - frame.x), Math.round(p.y - frame.y)];
    if (x < 0 || y < 0 || x >= w || y >= h) return -1;
    const at = (y * w + x) * 4;
    return (data[at + 3] ?? 0) < 128 ? -1 : at;
  };
  return {
    sideAt(p) {
      const at = pixel(p);
      return at < 0 ? null : (SIDES[Math.round((data[at] ?? 0) / 60) - 1] ?? 'other');
    },
    countryAt(p) {
      const at = pixel(p);
      if (at < 0) return '';
      const number = ((data[at + 1] ?? 0) << 4) | ((data[at + 2] ?? 0) >> 4);
      return plot.countries[number - 1]?.id ?? '';
    },
  };
}
