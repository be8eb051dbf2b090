import { holdsPoint, type Point, type Rect } from '../rect';

export interface Pick {
  readonly kind: 'delegation' | 'measure' | 'pin' | 'rung' | 'place';
  readonly id: string;
}

/** What can be picked where. Each piece replaces its own group when it has drawn. */
export class Picks {
  private readonly groups = new Map<string, readonly (readonly [Rect, Pick])[]>();

  set(group: string, targets: readonly (readonly [Rect, Pick])[]): void {
    this.groups.set(group, targets);
  }

  /** Small targets first: a pin on a place, a place on the sheet. */
  at(p: Point): Pick | null {
    let found: readonly [Rect, Pick] | null = null;
    for (const targets of this.groups.values())
      for (const one of targets) {
        if (!holdsPoint(one[0], p)) continue;
        if (!found || one[0].w * one[0].h < found[0].w * found[0].h) found = one;
      }
    return found?.[1] ?? null;
  }
}
