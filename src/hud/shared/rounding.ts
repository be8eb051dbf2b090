/**
 * Whole numbers that add up to `total`: what rounding down leaves over goes to the parts that lose most by it (largest
 * remainder), the first of equals first. Null where more is missing than rounding can explain.
 */
export function apportioned(exact: readonly number[], total: number): number[] | null {
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  if (left < 0 || left > exact.length) return null;
  const order = exact.map((x, i) => ({ i, rest: x - Math.floor(x) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) parts[i]! += 1;
  return parts;
}
