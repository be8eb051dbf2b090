import type { Ladder } from '../../engine/scenario';
import { inset, type Rect, rect } from '../rect';

export interface LadderLayout {
  readonly frame: Rect;
  readonly plate: Rect;
  /** Numbers only: a strip beside the map on narrow screens. */
  readonly narrow: boolean;
  readonly head: Rect | null;
  /** By rung, lowest first. */
  readonly rungs: readonly Rect[];
  readonly firebreaks: readonly { readonly name: string; readonly box: Rect; readonly below: number }[];
}

/** Rungs and firebreaks share the plate; the highest rung is at the top. */
export function layLadder(ladder: Ladder, frame: Rect, unit: number): LadderLayout {
  const narrow = frame.w < 90 * unit;
  const border = Math.round((narrow ? 5 : 7) * unit);
  const plate = inset(frame, border);
  const headHeight = narrow ? 0 : Math.min(38 * unit, frame.h * 0.1);
  const room = plate.h - headHeight - (narrow ? 8 : 6) * unit;
  const share = narrow ? 0.5 : 0.62;
  const pitch = room / (ladder.rungs.length + ladder.firebreaks.length * share);
  const band = pitch * share;
  const rungs: Rect[] = [];
  const firebreaks: LadderLayout['firebreaks'][number][] = [];
  let y = plate.y + plate.h - (narrow ? 4 : 4) * unit;
  for (let rung = 1; rung <= ladder.rungs.length; rung++) {
    const below = ladder.firebreaks.find((one) => one.below === rung);
    if (below) {
      y -= band;
      firebreaks.push({ name: below.name, below: rung, box: rect(plate.x, y, plate.w, band) });
    }
    y -= pitch;
    rungs.push(rect(plate.x, y, plate.w, pitch));
  }
  return { frame, plate, narrow, head: narrow ? null : rect(plate.x, plate.y, plate.w, headHeight), rungs, firebreaks };
}

/** Firebreaks between two rungs, in the order in which the token meets them; where it stops, it stands in the band. */
export function stopsBetween(layout: LadderLayout, from: number, to: number): readonly Rect[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const crossed = layout.firebreaks.filter((one) => one.below > low && one.below <= high).map((one) => one.box);
  return from < to ? crossed : crossed.reverse();
}
