/**
 * The silence line: one stroke past every seat. Seats stand left (upwards), along the top, then right (downwards);
 * where a delegation breaks, the line stops short and opens a gap as wide as its odds were.
 */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  /** Which side of the seat the line passes: seats on the left edge are passed on their right, and so on. */
  readonly edge: 'left' | 'top' | 'right';
}

export interface Stroke {
  readonly seat: number;
  /** Path data of the parts drawn at this seat: one when it holds, two when a gap opens. */
  readonly parts: readonly string[];
  /** Short bars that close the line at a gap. */
  readonly stops: readonly (readonly [number, number, number, number])[];
  /** Where the pen stands after this seat. */
  readonly end: readonly [number, number];
}

type Point = readonly [number, number];

/** Gap in pixels for odds in ten-thousandths on a seat that has `pitch` pixels of line. */
export function gapWidth(odds: number, pitch: number): number {
  return Math.max(6, Math.min(pitch - 6, (odds / 10000) * pitch));
}

/** `odds` per seat: null where it held. */
export function silenceLine(anchors: readonly Anchor[], odds: readonly (number | null)[]): Stroke[] {
  const joins = anchors.slice(0, -1).map((a, i) => join(a, anchors[i + 1]!));
  return anchors.map((a, i): Stroke => {
    const along: Point = a.edge === 'top' ? [1, 0] : a.edge === 'left' ? [0, -1] : [0, 1];
    const before = joins[i - 1];
    const after = joins[i];
    const reach = pitchOf(a, anchors[i - 1], anchors[i + 1]) / 2;
    const from: Point = before === undefined || before === 'lift' ? [a.x - along[0] * reach, a.y - along[1] * reach] : before;
    const to: Point = after === undefined || after === 'lift' ? [a.x + along[0] * reach, a.y + along[1] * reach] : after;
    const odd = odds[i] ?? null;
    if (odd === null) return { seat: i, parts: [`M${p(from)}L${p([a.x, a.y])}L${p(to)}`], stops: [], end: to };
    const gap = gapWidth(odd, reach * 2) / 2;
    const stop: Point = [a.x - along[0] * gap, a.y - along[1] * gap];
    const resume: Point = [a.x + along[0] * gap, a.y + along[1] * gap];
    const bar = a.edge === 'top' && reach < 20 ? 5 : 9;
    const across: Point = [along[1] * bar, along[0] * bar];
    return {
      seat: i,
      parts: [`M${p(from)}L${p(stop)}`, `M${p(resume)}L${p(to)}`],
      stops: [
        [stop[0] - across[0], stop[1] - across[1], stop[0] + across[0], stop[1] + across[1]],
        [resume[0] - across[0], resume[1] - across[1], resume[0] + across[0], resume[1] + across[1]],
      ],
      end: to,
    };
  });
}

/** Halfway on one edge, the corner where the edge turns, and a lifted pen where a new row begins. */
function join(a: Anchor, b: Anchor): Point | 'lift' {
  if (a.edge === b.edge) {
    if (a.edge === 'top' && b.x < a.x) return 'lift';
    return [(a.x + b.x) / 2, (a.y + b.y) / 2];
  }
  return a.edge === 'left' ? [a.x, b.y] : [b.x, a.y];
}

function pitchOf(a: Anchor, previous: Anchor | undefined, next: Anchor | undefined): number {
  const same = [previous, next].filter((n): n is Anchor => n !== undefined && n.edge === a.edge && (a.edge !== 'top' || n.y === a.y));
  const distances = same.map((n) => Math.abs(n.x - a.x) + Math.abs(n.y - a.y));
  return distances.length === 0 ? 40 : Math.min(...distances);
}

function p(point: Point): string {
  return `${Math.round(point[0] * 10) / 10} ${Math.round(point[1] * 10) / 10}`;
}
