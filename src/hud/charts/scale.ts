/** Arithmetic of the charts: pure, so that a picture can be checked without drawing it. */

export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
}

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const span = d1 - d0 === 0 ? 1 : d1 - d0;
  return Object.assign((value: number) => r0 + ((value - d0) / span) * (r1 - r0), { domain });
}

/** Bounds for values 0 to 100, widened to whole twenties so that the axis stays readable, never narrower than 40. */
export function bounds(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 100];
  let low = Math.max(0, Math.floor(Math.min(...values) / 20) * 20);
  let high = Math.min(100, Math.ceil(Math.max(...values) / 20) * 20);
  while (high - low < 40) {
    if (high < 100) high += 20;
    else low -= 20;
  }
  return [low, high];
}

export function ticks(domain: readonly [number, number], step: number): number[] {
  const result: number[] = [];
  for (let v = Math.ceil(domain[0] / step) * step; v <= domain[1]; v += step) result.push(v);
  return result;
}

/** "M0 10L20 30": gaps (null) lift the pen. */
export function linePath(values: readonly (number | null)[], x: (i: number) => number, y: (value: number) => number): string {
  let path = '';
  let pen = false;
  values.forEach((value, i) => {
    if (value === null) {
      pen = false;
      return;
    }
    path += `${pen ? 'L' : 'M'}${round(x(i))} ${round(y(value))}`;
    pen = true;
  });
  return path;
}

/** The area between two columns of `bands`, closed; row i belongs to turn i + 1. */
export function bandPath(
  bands: readonly (readonly number[])[],
  low: number,
  high: number,
  x: (i: number) => number,
  y: (value: number) => number,
): string {
  if (bands.length === 0) return '';
  const point = (at: number, column: number): string => `${round(x(at + 1))} ${round(y(bands[at]?.[column] ?? 0))}`;
  const there = bands.map((_, at) => point(at, high));
  const back = bands.map((_, at) => point(bands.length - 1 - at, low));
  return `M${[...there, ...back].join('L')}Z`;
}

/** Moves labels apart to at least `gap`, in order, within the bounds, each as near to its own place as the others allow. */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  const placed = order.map((o) => Math.min(Math.max(o.at, low), high));
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + gap);
  let ceiling = high;
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i]!, ceiling);
    ceiling = placed[i]! - gap;
  }
  const result: number[] = [];
  order.forEach((o, k) => {
    result[o.i] = placed[k]!;
  });
  return result;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
