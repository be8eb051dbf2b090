import { layTrays } from '../layout/trays';
import { fade, mix } from '../palette';
import { bottom, inset, right } from '../rect';
import { box, castShadow, grain, within } from '../paint/pen';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';

/** Four dividers in the inks of the pillars; the document lays its headings and cards on them. */
export class Trays implements Piece {
  private readonly surface: Surface;
  private readonly memo = new Memo();

  constructor(private readonly stage: Stage) {
    this.surface = new Surface(stage, DEPTH.trays);
  }

  draw(frame: Frame): void {
    const { stage } = this;
    const slot = frame.slots.trays;
    if (!slot || slot.h < 40) {
      this.surface.hide();
      this.memo.changed('hidden');
      return;
    }
    if (!this.memo.changed(slot, frame.ink)) return;
    const { unit, palette, theme, art } = stage;
    this.surface.paint(slot, 14 * unit, (pen) => {
      for (const { pillar, box: at, tab } of layTrays(slot, unit)) {
        const ink = palette[`divider-${pillar}`];
        const shape = () => {
          pen.beginPath();
          pen.roundRect(tab.x, tab.y, tab.w, tab.h, [4 * unit, 4 * unit, 0, 0]);
          pen.roundRect(at.x, at.y, at.w, at.h, 2 * unit);
        };
        castShadow(pen, shape, 'sheet', unit, theme === 'night');
        shape();
        pen.fillStyle = ink;
        pen.fill();
        within(pen, () => {
          shape();
          pen.clip();
          grain(pen, art.paper, { ...slot }, 0.4);
        });
        pen.fillStyle = fade('#ffffff', theme === 'night' ? 0.1 : 0.16);
        pen.fillRect(tab.x + 3 * unit, tab.y, tab.w - 6 * unit, unit);
        pen.fillRect(right(tab), at.y, Math.max(0, right(at) - right(tab)), unit);
        box(pen, inset(at, 0.5), 2 * unit);
        pen.strokeStyle = fade(mix(ink, '#000000', 0.5), 0.5);
        pen.lineWidth = 1;
        pen.stroke();
        pen.fillStyle = ink;
        pen.fillRect(tab.x + 1, at.y - 1, tab.w - 2, 3);
        pen.fillStyle = fade('#000000', 0.22);
        pen.fillRect(at.x, bottom(at) - 2 * unit, at.w, 2 * unit);
      }
    });
  }

  destroy(): void {
    this.surface.destroy();
  }
}
