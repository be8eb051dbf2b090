/** The sums of a sample: which ones are drawn, and what their share says about all. */
import seedrandom from 'seedrandom';

/** `size` of `all`, or as many as there are; the same seed draws the same ones from the same list. */
export function drawSample<Each>(all: readonly Each[], size: number, seed: string): Each[] {
  const random = seedrandom(seed);
  return all
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, size)
    .map(({ each }) => each);
}

/** Wilson's interval at 95 %: near the ends it stays within 0 and 1. */
export function interval(hits: number, size: number): [low: number, high: number] {
  if (size === 0) return [0, 1];
  const z = 1.96;
  const share = hits / size;
  const middle = share + (z * z) / (2 * size);
  const half = z * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size));
  const scale = 1 + (z * z) / size;
  return [(middle - half) / scale, (middle + half) / scale];
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
