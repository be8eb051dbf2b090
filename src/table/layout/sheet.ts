import { inset, type Point, type Rect, rect } from '../rect';

/** The paper sheet, its neatline and what fits on it. */
export interface SheetFrame {
  readonly sheet: Rect;
  readonly neat: Rect;
  /** A phone: narrower theatre, no degrees, no labels of counters. */
  readonly narrow: boolean;
  /** Below 320 px of height: fewer names, no title block. */
  readonly short: boolean;
}

export function frameSheet(sheet: Rect, unit: number): SheetFrame {
  const narrow = sheet.w < 480;
  return { sheet, neat: inset(sheet, Math.round((narrow ? 6 : 15) * unit)), narrow, short: sheet.h < 320 * unit };
}

/** Broad enough for what is written in it, within reason; letters that still find no room are set smaller. */
export function titleBlock(frame: SheetFrame, unit: number, title: string, rival: string): Rect | null {
  if (frame.narrow || frame.short) return null;
  const wanted = Math.max(150, 20 + title.length * 6.2, 100 + rival.length * 6);
  const [w, h] = [Math.min(210, wanted) * unit, 87 * unit];
  return rect(frame.neat.x + 7 * unit, frame.neat.y + frame.neat.h - h - 6 * unit, w, h);
}

/** Tip, barrel and length of the red pencil at rest: lower right, over the edge of the neatline. */
export function pencilRest(frame: SheetFrame, unit: number): { readonly tip: Point; readonly angle: number } | null {
  if (frame.narrow) return null;
  const { neat } = frame;
  return { tip: { x: neat.x + neat.w - 180 * unit, y: neat.y + neat.h - (frame.short ? 14 : 18) * unit }, angle: -0.146 };
}
