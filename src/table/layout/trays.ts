import { type Rect, rect } from '../rect';

export interface Tray {
  readonly pillar: 'deterrence' | 'diplomacy' | 'exercises' | 'consultation';
  readonly box: Rect;
  readonly tab: Rect;
}
const PILLARS = ['deterrence', 'diplomacy', 'exercises', 'consultation'] as const;

/** Four dividers side by side with their tabs at the left; the document lays its headings and cards on them. */
export function layTrays(slot: Rect, unit: number): readonly Tray[] {
  const gap = 9 * unit;
  const width = (slot.w - 3 * gap) / 4;
  const tabHeight = 27 * unit;
  return PILLARS.map((pillar, i) => {
    const box = rect(slot.x + i * (width + gap), slot.y + tabHeight, width, slot.h - tabHeight);
    return { pillar, box, tab: rect(box.x, slot.y, Math.min(width, 92 * unit), tabHeight + 4) };
  });
}

/** Coins side by side from the left; they close up when the slot is short. */
export function layCoins(slot: Rect, count: number): readonly Rect[] {
  const size = Math.min(slot.h, (slot.w / Math.max(1, count)) * 1.06);
  const pitch = count > 1 ? Math.min(size * 1.05, (slot.w - size) / (count - 1)) : 0;
  return Array.from({ length: count }, (_, i) => rect(slot.x + i * pitch, slot.y + (slot.h - size) / 2, size, size));
}

/** The cells of the turn strip. */
export function layTurns(slot: Rect, turns: number): readonly Rect[] {
  const width = slot.w / Math.max(1, turns);
  return Array.from({ length: turns }, (_, i) => rect(slot.x + i * width, slot.y, width, slot.h));
}
