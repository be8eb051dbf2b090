import type { ArcLine } from '../layout/curve';
import { motion } from '../palette';
import { around, type Point, type Rect, rect } from '../rect';
import { box, disc, type Pen, within } from '../paint/pen';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';
import type { Pencil } from './pencil';
import type { Sheet, Survey } from './sheet';

/** Moves on the map. The rival's newest is drawn with the red pencil after it has happened, and its target pulses. */
export class Arcs implements Piece {
  private readonly still: Surface;
  private readonly moving: Surface;
  private readonly pulse: Surface;
  private readonly memo = new Memo();
  private known: ReadonlySet<string> | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly sheet: Sheet,
    private readonly pencil: Pencil,
  ) {
    this.still = new Surface(stage, DEPTH.arcs);
    this.moving = new Surface(stage, DEPTH.arcs + 1);
    this.pulse = new Surface(stage, DEPTH.arcs + 2);
  }

  draw(frame: Frame): void {
    const { survey } = this.sheet;
    if (!survey) {
      for (const one of [this.still, this.moving, this.pulse]) one.hide();
      this.memo.changed('hidden');
      return;
    }
    const { arcs, pins } = frame.model;
    if (!this.memo.changed(arcs, pins, survey.frame, frame.ink)) return;
    this.stage.animator.finish(this);
    const { lines } = survey.marks;
    const fresh = this.known ? lines.find(({ arc }) => arc.side === 'rival' && !this.known?.has(arc.id)) : undefined;
    this.known = new Set(arcs.map((arc) => arc.id));
    const settle = () => {
      this.moving.hide();
      this.paintStill(survey, lines);
    };
    if (!fresh || this.stage.animator.reduced) return settle();
    this.paintStill(
      survey,
      lines.filter((one) => one !== fresh),
    );
    const area = boundsOf(fresh.points, 12 * this.stage.unit);
    this.stage.animator.play(
      this,
      [
        {
          ms: motion.arc,
          ease: 'Cubic.easeInOut',
          apply: (t) => {
            const upTo = Math.max(2, Math.ceil(fresh.points.length * t));
            this.moving.paint(area, 2, (pen) =>
              this.clipped(pen, survey, () => this.stroke(pen, { ...fresh, points: fresh.points.slice(0, upTo) }, t >= 1)),
            );
            const tip = fresh.points[Math.min(upTo, fresh.points.length) - 1];
            if (tip) this.pencil.drawAt(t < 1 ? tip : null);
          },
        },
        {
          ms: 900,
          ease: 'Linear',
          apply: (t) => {
            const wave = (t * 2) % 1;
            const r = (14 + 30 * wave) * this.stage.unit;
            if (t >= 1) return this.pulse.hide();
            this.pulse.paint(around(fresh.target, 92 * this.stage.unit, 92 * this.stage.unit), 0, (pen) => {
              disc(pen, fresh.target.x, fresh.target.y, r);
              pen.globalAlpha = 1 - wave;
              pen.strokeStyle = this.stage.palette.vermilion;
              pen.lineWidth = 2.4 * this.stage.unit;
              pen.stroke();
            });
          },
        },
      ],
      settle,
    );
  }

  destroy(): void {
    this.stage.animator.finish(this);
    for (const one of [this.still, this.moving, this.pulse]) one.destroy();
  }

  private paintStill(survey: Survey, lines: readonly ArcLine[]): void {
    this.still.paint(survey.frame.neat, 2, (pen) => {
      this.clipped(pen, survey, () => {
        for (const line of lines) if (line.arc.side === 'rival') this.rings(pen, line.target);
        for (const line of lines) this.stroke(pen, line, true);
      });
    });
  }

  private clipped(pen: Pen, survey: Survey, draw: () => void): void {
    within(pen, () => {
      box(pen, survey.frame.neat);
      pen.clip();
      draw();
    });
  }

  private rings(pen: Pen, { x, y }: Point): void {
    const { palette, unit } = this.stage;
    pen.strokeStyle = palette.vermilion;
    for (const [radius, width, alpha, dash] of [
      [18, 1.7, 0.95, 0],
      [27, 1.3, 0.6, 5],
      [36, 1.1, 0.38, 4],
    ] as const) {
      disc(pen, x, y, radius * unit);
      pen.globalAlpha = alpha;
      pen.lineWidth = width * unit;
      pen.setLineDash(dash ? [dash * unit, dash * 0.8 * unit] : []);
      pen.stroke();
    }
    pen.setLineDash([]);
    pen.globalAlpha = 1;
  }

  private stroke(pen: Pen, { arc, points }: ArcLine, head: boolean): void {
    const { palette, theme, unit } = this.stage;
    const ink = arc.side === 'rival' ? palette.vermilion : palette.prussian;
    const trace = () => {
      pen.beginPath();
      points.forEach((p, i) => (i === 0 ? pen.moveTo(p.x, p.y) : pen.lineTo(p.x, p.y)));
    };
    pen.lineJoin = 'round';
    pen.lineCap = 'round';
    pen.globalAlpha = arc.faint ? 0.6 : 1;
    trace();
    pen.strokeStyle = theme === 'night' ? 'rgba(18, 22, 22, 0.75)' : 'rgba(251, 246, 232, 0.86)';
    pen.lineWidth = 5.5 * unit;
    pen.stroke();
    pen.lineCap = 'butt';
    pen.setLineDash(arc.side === 'ours' ? (arc.faint ? [3 * unit, 4 * unit] : [8 * unit, 4.5 * unit]) : []);
    trace();
    pen.strokeStyle = ink;
    pen.lineWidth = 2.4 * unit;
    pen.stroke();
    pen.setLineDash([]);
    const end = points[points.length - 1];
    const before = points[points.length - 5] ?? points[0];
    if (head && end && before) {
      const angle = Math.atan2(end.y - before.y, end.x - before.x);
      within(pen, () => {
        pen.translate(end.x, end.y);
        pen.rotate(angle);
        pen.fillStyle = ink;
        pen.beginPath();
        pen.moveTo(8 * unit, 0);
        pen.lineTo(-4 * unit, -5 * unit);
        pen.lineTo(-1.6 * unit, 0);
        pen.lineTo(-4 * unit, 5 * unit);
        pen.closePath();
        pen.fill();
      });
    }
    pen.globalAlpha = 1;
  }
}

function boundsOf(points: readonly Point[], margin: number): Rect {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const [x0, y0] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return rect(x0, y0, Math.max(...xs) + margin - x0, Math.max(...ys) + margin - y0);
}
