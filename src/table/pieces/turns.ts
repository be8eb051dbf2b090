import { layTurns } from '../layout/trays';
import { motion } from '../palette';
import { around, centre } from '../rect';
import { castShadow, disc, font, type Pen, write } from '../paint/pen';
import { mix } from '../palette';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';

/** The strip of turns with a disc on the present one. */
export class Turns implements Piece {
  private readonly strip: Surface;
  private readonly disc: Surface;
  private readonly memo = { strip: new Memo(), disc: new Memo() };
  private shown = 0;

  constructor(private readonly stage: Stage) {
    this.strip = new Surface(stage, DEPTH.trays);
    this.disc = new Surface(stage, DEPTH.trays + 1);
  }

  draw(frame: Frame): void {
    const { stage } = this;
    const slot = frame.slots.turn;
    if (!slot || slot.w < 40) {
      for (const one of [this.strip, this.disc]) one.hide();
      for (const one of Object.values(this.memo)) one.changed('hidden');
      this.shown = 0;
      return;
    }
    const { turn, turns } = frame.model;
    const cells = layTurns(slot, turns);
    const { palette, unit, theme } = stage;
    const night = theme === 'night';
    if (this.memo.strip.changed(slot, turns, turn, frame.ink))
      this.strip.paint(slot, 2, (pen) => {
        cells.forEach((cell, i) => {
          pen.fillStyle = i + 1 < turn ? mix(palette.paper, night ? '#000000' : palette.rule, night ? 0.3 : 0.42) : palette.paper;
          pen.fillRect(cell.x, cell.y, cell.w, cell.h);
          pen.strokeStyle = palette.rule;
          pen.lineWidth = 1;
          pen.strokeRect(Math.round(cell.x) + 0.5, Math.round(cell.y) + 0.5, Math.round(cell.w), Math.round(cell.h) - 1);
          const size = Math.min(14.5 * unit, cell.h * 0.62, cell.w * 0.72);
          const { x, y } = centre(cell);
          write(pen, String(i + 1), x, y, { font: font('sans', size, 600), colour: palette.ink2, align: 'center' });
        });
      });
    const cell = cells[turn - 1] ?? slot;
    const before = this.shown;
    this.shown = turn;
    if (!this.memo.disc.changed(slot, turn, turns, frame.ink)) return;
    stage.animator.finish(this);
    const radius = Math.min(16 * unit, slot.h * 0.62);
    const at = centre(cell);
    const area = around(at, radius * 2, radius * 2);
    this.disc.paint(area, 6 * unit, (pen) => this.paintDisc(pen, at.x, at.y, radius, turn));
    const from = before > 0 && before !== turn ? cells[before - 1] : undefined;
    if (!from) return;
    const x0 = centre(from).x - radius;
    stage.animator.play(this, [
      {
        ms: motion.token,
        ease: 'Cubic.easeInOut',
        apply: (t) => this.disc.moveTo(x0 + (area.x - x0) * t, area.y - 3 * unit * Math.sin(t * Math.PI)),
      },
    ]);
  }

  destroy(): void {
    this.stage.animator.finish(this);
    this.strip.destroy();
    this.disc.destroy();
  }

  private paintDisc(pen: Pen, x: number, y: number, radius: number, turn: number): void {
    const { palette, theme, unit } = this.stage;
    const night = theme === 'night';
    const ink = night ? palette.vermilion : palette.button;
    castShadow(pen, () => disc(pen, x, y, radius), 'small', unit * 1.3, night);
    disc(pen, x, y, radius);
    pen.fillStyle = ink;
    pen.fill();
    pen.lineWidth = 1.6 * unit;
    disc(pen, x, y, radius - 1.2 * unit);
    pen.strokeStyle = mix(ink, '#ffffff', 0.28);
    pen.stroke();
    const colour = night ? palette['doc-ink'] : palette['on-button'];
    write(pen, String(turn), x, y, { font: font('sans', radius * 1.02, 700), colour, align: 'center' });
  }
}
