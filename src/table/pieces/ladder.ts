import type { Ladder as LadderSpec } from '../../engine/scenario';
import { type LadderLayout, layLadder, stopsBetween } from '../layout/ladder';
import { fade, mix, motion } from '../palette';
import { bottom, inset, type Rect, rect, right } from '../rect';
import { box, castShadow, disc, font, grain, hatch, type Pen, within, write, writeFitted } from '../paint/pen';
import type { Ring, TableModel } from '../model';
import type { Step } from '../stage/animator';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';
import { words } from '../words';

/** The escalation ladder: enamel in brass, firebreaks striped, a token that says "now" and the turns in which it stood elsewhere. */
export class Ladder implements Piece {
  private readonly plate: Surface;
  private readonly token: Surface;
  private readonly memo = { plate: new Memo(), token: new Memo() };
  private shown: { rung: number; turn: number } | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly spec: LadderSpec,
  ) {
    this.plate = new Surface(stage, DEPTH.ladder);
    this.token = new Surface(stage, DEPTH.token);
  }

  draw(frame: Frame): void {
    const { stage, spec } = this;
    const slot = frame.slots.ladder;
    if (!slot || slot.h < 80) {
      for (const one of [this.plate, this.token]) one.hide();
      for (const one of Object.values(this.memo)) one.changed('hidden');
      stage.picks.set('rungs', []);
      this.shown = null;
      return;
    }
    const layout = layLadder(spec, slot, stage.unit);
    const { rung } = frame.model;
    const rings = lastRings(frame.model);
    if (this.memo.plate.changed(slot, frame.ink, rung, rings))
      this.plate.paint(slot, 12 * stage.unit, (pen) => this.paintPlate(pen, layout, rung, rings));
    stage.picks.set(
      'rungs',
      layout.rungs.map((at, i) => [at, { kind: 'rung', id: String(i + 1) }] as const),
    );
    const from = this.shown;
    this.shown = { rung, turn: frame.model.turn };
    if (!this.memo.token.changed(slot, frame.ink, rung)) return;
    if (from && from.rung !== rung && !stage.animator.reduced) this.slide(layout, from.rung, rung);
    else this.rest(layout, rung);
  }

  destroy(): void {
    this.stage.animator.finish(this);
    this.plate.destroy();
    this.token.destroy();
    this.stage.picks.set('rungs', []);
  }

  private rest(layout: LadderLayout, rung: number): void {
    this.stage.animator.finish(this);
    const at = this.tokenBox(layout, layout.rungs[rung - 1] ?? layout.plate);
    this.token.paint(at, 8 * this.stage.unit, (pen) => this.paintToken(pen, layout, at, rung));
  }

  /** Slides to the new rung; at a firebreak the token stops before it goes on, as the room does. */
  private slide(layout: LadderLayout, from: number, to: number): void {
    const start = layout.rungs[from - 1];
    const end = layout.rungs[to - 1];
    if (!start || !end) return this.rest(layout, to);
    const home = this.tokenBox(layout, start);
    this.token.paint(home, 8 * this.stage.unit, (pen) => this.paintToken(pen, layout, home, 0));
    const middle = (r: Rect) => r.y + r.h / 2 - home.h / 2;
    const ys = [home.y, ...stopsBetween(layout, from, to).map(middle), middle(end)];
    const steps: Step[] = [];
    for (let i = 1; i < ys.length; i++) {
      const [a, b] = [ys[i - 1] ?? 0, ys[i] ?? 0];
      const part = Math.max(0.35, 1 / (ys.length - 1));
      steps.push({ ms: motion.token * part, ease: 'Cubic.easeInOut', apply: (t) => this.token.moveTo(home.x, a + (b - a) * t) });
      if (i < ys.length - 1) steps.push({ ms: motion.firebreak, ease: 'Linear', apply: (t) => this.token.moveTo(home.x + tremble(t), b) });
    }
    this.stage.animator.play(this, steps, () => {
      const at = this.tokenBox(layout, end);
      this.token.paint(at, 8 * this.stage.unit, (pen) => this.paintToken(pen, layout, at, to));
    });
  }

  private tokenBox({ plate, narrow, frame }: LadderLayout, rung: Rect): Rect {
    const { unit } = this.stage;
    const h = Math.min(27 * unit, rung.h * (narrow ? 0.86 : 0.98));
    return rect(plate.x, rung.y + rung.h / 2 - h / 2, right(frame) - plate.x - (narrow ? 0 : 1.5 * unit), h);
  }

  private paintPlate(pen: Pen, layout: LadderLayout, now: number, rings: readonly Ring[]): void {
    const { palette, theme, unit, art } = this.stage;
    const { frame, plate, narrow } = layout;
    const night = theme === 'night';
    castShadow(pen, () => box(pen, frame, 5 * unit), 'sheet', unit, night);
    box(pen, frame, 5 * unit);
    pen.fillStyle = palette.brass;
    pen.fill();
    for (const [by, colour] of [
      [0.6, mix(palette['brass-hi'], palette.brass, 0.35)],
      [1.7, palette['brass-lo']],
    ] as const) {
      box(pen, inset(frame, by * unit), 4.5 * unit);
      pen.strokeStyle = fade(colour, by > 1 ? 0.35 : 0.9);
      pen.lineWidth = unit;
      pen.stroke();
    }
    box(pen, inset(plate, -1.2 * unit), 3 * unit);
    pen.fillStyle = palette['brass-lo'];
    pen.fill();
    box(pen, plate, 3 * unit);
    pen.fillStyle = night ? palette.enamel : mix(palette.enamel, '#ffffff', 0.18);
    pen.fill();
    within(pen, () => {
      pen.clip();
      grain(pen, art.paper, plate, 0.22);
      pen.shadowColor = `rgba(30, 22, 8, ${night ? 0.8 : 0.45})`;
      pen.shadowBlur = 4 * unit * this.stage.density;
      pen.shadowOffsetX = pen.shadowOffsetY = 1.2 * unit * this.stage.density;
      box(pen, inset(plate, -3 * unit), 4 * unit);
      pen.lineWidth = 5 * unit;
      pen.strokeStyle = palette.brass;
      pen.stroke();
    });
    const hole = (narrow ? 4 : 5.2) * unit;
    for (const x of [frame.x + hole + 0.5, right(frame) - hole - 0.5])
      for (const y of [frame.y + hole + 0.5, bottom(frame) - hole - 0.5]) this.screw(pen, x, y, (narrow ? 2.4 : 3.2) * unit);
    if (layout.head) this.heading(pen, layout.head, now);
    this.paintRungs(pen, layout, rings, now);
  }

  private heading(pen: Pen, head: Rect, now: number): void {
    const { palette, unit } = this.stage;
    const y = head.y + head.h * 0.42;
    write(pen, words().escalation, head.x + 9 * unit, y, {
      font: font('serif', Math.min(16, head.h * 0.5) * unit, 700),
      colour: palette.ink,
    });
    const count = words().rung(now, this.spec.rungs.length);
    write(pen, count, right(head) - 9 * unit, y, { font: font('sans', 14 * unit, 600), colour: palette.ink, align: 'right' });
    pen.fillStyle = palette.ink;
    pen.fillRect(head.x + 7 * unit, Math.round(bottom(head) - 6 * unit), head.w - 14 * unit, Math.max(1, 0.9 * unit));
  }

  private paintRungs(pen: Pen, layout: LadderLayout, rings: readonly Ring[], now: number): void {
    const { palette, unit } = this.stage;
    const { plate, narrow } = layout;
    layout.rungs.forEach((at, i) => {
      const rung = i + 1;
      const y = at.y + at.h / 2;
      const size = Math.min(14.5 * unit, at.h * 0.66);
      const number = { font: font('sans', size, 600), colour: palette.ink2, align: narrow ? ('center' as const) : ('right' as const) };
      write(pen, String(rung), narrow ? plate.x + plate.w / 2 : plate.x + 26 * unit, y, number);
      if (rung > 1 && !layout.firebreaks.some((one) => one.below === rung)) {
        pen.fillStyle = palette.rule;
        const x = narrow ? plate.x + 6 * unit : plate.x + 32 * unit;
        pen.fillRect(x, Math.round(bottom(at)), right(plate) - 7 * unit - x, 1);
      }
      if (narrow) return;
      const ring = rings.find((one) => one.rung === rung && rung !== now);
      // The turn's number in a ring, as on the strip of turns: a word more would cut the names of the rungs.
      const r = ring ? Math.min(10 * unit, at.h * 0.42) : 0;
      const beside = ring ? 2 * r : 0;
      const room = plate.w - 41 * unit - beside;
      writeFitted(pen, this.spec.rungs[i]?.name ?? '', plate.x + 33 * unit, y, room, size, (px) => ({
        font: font('sans', px),
        colour: palette.ink,
      }));
      if (!ring) return;
      const x = right(plate) - 3 * unit - r;
      pen.strokeStyle = palette.vermilion;
      pen.lineWidth = unit;
      pen.beginPath();
      pen.arc(x, y, r, 0, 2 * Math.PI);
      pen.stroke();
      write(pen, String(ring.turn), x, y, {
        font: font('sans', Math.min(13 * unit, r * 1.35), 600),
        colour: palette.ink2,
        align: 'center',
      });
    });
    for (const one of layout.firebreaks) this.firebreak(pen, one.box, one.name, narrow);
  }

  private firebreak(pen: Pen, at: Rect, name: string, narrow: boolean): void {
    const { palette, theme, unit } = this.stage;
    const red = theme === 'night' ? palette.vermilion : palette.button;
    const band = rect(at.x, at.y + at.h * 0.06, at.w, at.h * 0.88);
    within(pen, () => {
      box(pen, band);
      pen.clip();
      pen.fillStyle = theme === 'night' ? '#efe4cb' : '#fffaf0';
      pen.fillRect(band.x, band.y, band.w, band.h);
      hatch(pen, band, -Math.PI / 4, 8.4 * unit, 4.2 * unit, red);
    });
    if (narrow) return;
    const size = Math.min(13.5 * unit, at.h * 0.9);
    pen.font = font('sans', size, 600);
    const w = Math.min(pen.measureText(name).width + 12 * unit, band.w - 20 * unit);
    pen.fillStyle = theme === 'night' ? palette.enamel : mix(palette.enamel, '#ffffff', 0.18);
    pen.fillRect(band.x + 31 * unit, band.y - 1, w, band.h + 2);
    writeFitted(pen, name, band.x + 31 * unit + w / 2, at.y + at.h / 2, w - 4 * unit, size, (px) => ({
      font: font('sans', px, 600),
      colour: palette.vermilion,
      align: 'center',
    }));
  }

  private screw(pen: Pen, x: number, y: number, radius: number): void {
    const { palette, unit } = this.stage;
    disc(pen, x, y, radius);
    pen.fillStyle = palette['brass-lo'];
    pen.fill();
    disc(pen, x - 0.4 * unit, y - 0.4 * unit, radius * 0.82);
    pen.fillStyle = mix(palette.brass, palette['brass-lo'], 0.45);
    pen.fill();
    pen.strokeStyle = fade('#2a1e08', 0.75);
    pen.lineWidth = 0.9 * unit;
    pen.beginPath();
    pen.moveTo(x - radius * 0.6, y + radius * 0.35);
    pen.lineTo(x + radius * 0.6, y - radius * 0.35);
    pen.stroke();
  }

  /** A pointer across the plate. `rung` 0 while it is on its way: it names no rung then. */
  private paintToken(pen: Pen, { narrow, plate }: LadderLayout, at: Rect, rung: number): void {
    const { palette, theme, unit } = this.stage;
    const night = theme === 'night';
    const point = Math.min(12 * unit, at.w * 0.26);
    const shape = () => {
      pen.beginPath();
      if (narrow) {
        pen.moveTo(at.x + 1, at.y);
        pen.lineTo(right(at) - point * 0.7, at.y);
        pen.lineTo(right(at), at.y + at.h / 2);
        pen.lineTo(right(at) - point * 0.7, bottom(at));
        pen.lineTo(at.x + 1, bottom(at));
      } else {
        pen.moveTo(at.x, at.y + at.h / 2);
        pen.lineTo(at.x + point, at.y);
        pen.lineTo(right(at), at.y);
        pen.lineTo(right(at), bottom(at));
        pen.lineTo(at.x + point, bottom(at));
      }
      pen.closePath();
    };
    castShadow(pen, shape, 'small', unit, night);
    shape();
    pen.fillStyle = night ? palette.vermilion : palette.button;
    pen.fill();
    pen.fillStyle = fade('#ffffff', 0.22);
    pen.fillRect(narrow ? at.x + 1 : at.x + point, at.y, at.w - point, Math.max(1, 0.9 * unit));
    const colour = night ? palette['doc-ink'] : palette['on-button'];
    const y = at.y + at.h / 2;
    const size = Math.min(14.5 * unit, at.h * 0.66);
    if (rung === 0) return;
    if (narrow) return write(pen, String(rung), plate.x + plate.w / 2, y, { font: font('sans', size, 700), colour, align: 'center' });
    write(pen, String(rung), plate.x + 26 * unit, y, { font: font('sans', size, 600), colour, align: 'right' });
    write(pen, words().now, plate.x + plate.w - 8 * unit, y, { font: font('sans', size * 0.97, 600), colour, align: 'right' });
    const name = this.spec.rungs[rung - 1]?.name ?? '';
    writeFitted(pen, name, plate.x + 33 * unit, y, plate.w - 72 * unit, size, (px) => ({ font: font('sans', px, 700), colour }));
  }
}

/** The last turn in which the token stood on each rung. */
function lastRings(model: TableModel): readonly Ring[] {
  const last = new Map<number, number>();
  for (const one of model.rings.slice(-4)) last.set(one.rung, one.turn);
  return [...last].map(([rung, turn]) => ({ rung, turn }));
}
const tremble = (t: number) => (t < 0.25 ? Math.sin(t * 100) * 1.2 * (1 - t * 4) : 0);
