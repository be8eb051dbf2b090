/** Narrower than this, in points of a hundred, two letters over a line would be printed on one another. */
const APART = 9;

/** The row of each mark above the line, so that no two touch; 0 is nearest to the line. Order as given. */
export function lanesOf(places: readonly number[]): number[] {
  const lanes: number[] = places.map(() => 0);
  const ends: number[] = [];
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  for (const i of order) {
    const at = places[i] ?? 0;
    const free = ends.findIndex((end) => at - end >= APART);
    const lane = free < 0 ? ends.length : free;
    lanes[i] = lane;
    ends[lane] = at;
  }
  return lanes;
}
