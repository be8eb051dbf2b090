import type { TableModel } from '../model';
import type { TableSlots } from '../rect';

/** What is to be shown now. */
export interface Frame {
  readonly model: TableModel;
  readonly slots: TableSlots;
  /** Counts up when everything must be painted again: theme, density, type size, late fonts. */
  readonly ink: number;
}

/** A thing on the table: draws itself from a frame, moves from what it showed before, and takes everything with it when it goes. */
export interface Piece {
  draw(frame: Frame): void;
  destroy(): void;
}

/** Remembers what a picture was painted from, so that it is painted again only when that has changed. */
export class Memo {
  private last = '';
  changed(...parts: readonly unknown[]): boolean {
    const now = JSON.stringify(parts);
    if (now === this.last) return false;
    this.last = now;
    return true;
  }
}
