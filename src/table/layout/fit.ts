import { contains, type Rect, shared } from '../rect';

/** Something that lies on the sheet already; `cost` is paid for each square pixel covered. */
export interface Obstacle {
  readonly box: Rect;
  readonly cost: number;
}
export interface Candidate<T> {
  readonly box: Rect;
  /** What choosing this place costs by itself: distance, awkward side. */
  readonly cost: number;
  readonly value: T;
}

/** Keeps what lies where, and finds the cheapest free place among candidates. */
export class Ground {
  private readonly obstacles: Obstacle[] = [];
  constructor(private readonly bounds: Rect) {}

  add(box: Rect, cost: number): void {
    this.obstacles.push({ box, cost });
  }

  price(box: Rect): number {
    if (!contains(this.bounds, box)) return Infinity;
    let sum = 0;
    for (const one of this.obstacles) sum += shared(one.box, box) * one.cost;
    return sum;
  }

  /** The cheapest candidate, or null when even that costs more than `limit`. */
  best<T>(candidates: Iterable<Candidate<T>>, limit = Infinity): Candidate<T> | null {
    let found: Candidate<T> | null = null;
    let least = limit;
    for (const one of candidates) {
      if (one.cost >= least) continue;
      const cost = one.cost + this.price(one.box);
      if (cost < least) [found, least] = [one, cost];
    }
    return found;
  }
}
