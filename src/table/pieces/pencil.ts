import { pencilRest } from '../layout/sheet';
import { mix } from '../palette';
import { type Point, rect } from '../rect';
import { type Pen, within } from '../paint/pen';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';
import type { Sheet } from './sheet';

const LENGTH = 176;
const THICK = 8;

/** The red pencil. It lies at the lower right and draws the rival's moves. */
export class Pencil implements Piece {
  private readonly surface: Surface;
  private readonly memo = new Memo();
  private home: Point | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly sheet: Sheet,
  ) {
    this.surface = new Surface(stage, DEPTH.pencil);
  }

  draw(frame: Frame): void {
    const { stage, sheet } = this;
    const rest = sheet.survey ? pencilRest(sheet.survey.frame, stage.unit) : null;
    if (!rest) {
      this.surface.hide();
      this.memo.changed('hidden');
      this.home = null;
      return;
    }
    if (!this.memo.changed(rest, frame.ink)) return;
    const { unit } = stage;
    this.home = rest.tip;
    const area = rect(rest.tip.x, rest.tip.y - 40 * unit, (LENGTH + 6) * unit, 56 * unit);
    this.surface.paint(area, 8 * unit, (pen) => paintPencil(pen, rest.tip, rest.angle, unit, stage.theme === 'night'));
  }

  /** The tip follows the line; null lays the pencil back. */
  drawAt(tip: Point | null): void {
    if (!this.home) return;
    const to = tip ?? this.home;
    const { unit } = this.stage;
    this.surface.moveTo(to.x, to.y - 40 * unit);
  }

  destroy(): void {
    this.surface.destroy();
  }
}

function paintPencil(pen: Pen, tip: Point, angle: number, unit: number, night: boolean): void {
  const half = (THICK / 2) * unit;
  const cone = 20 * unit;
  const ferrule = (LENGTH - 17) * unit;
  const end = LENGTH * unit;
  const outline = () => {
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(cone, -half);
    pen.lineTo(end, -half);
    pen.lineTo(end, half);
    pen.lineTo(cone, half);
    pen.closePath();
  };
  within(pen, () => {
    pen.translate(tip.x + 4 * unit, tip.y + 7 * unit);
    pen.rotate(angle);
    pen.filter = 'none';
    pen.fillStyle = night ? 'rgba(0, 0, 0, 0.5)' : 'rgba(30, 26, 12, 0.32)';
    outline();
    pen.fill();
  });
  within(pen, () => {
    pen.translate(tip.x, tip.y);
    pen.rotate(angle);
    outline();
    pen.fillStyle = '#e9cf9d';
    pen.fill();
    within(pen, () => {
      outline();
      pen.clip();
      pen.fillStyle = '#a6301c';
      pen.fillRect(0, -half, 7.5 * unit, half * 2);
      const red = '#b23a24';
      pen.fillStyle = red;
      pen.fillRect(cone, -half, ferrule - cone, half * 2);
      pen.fillStyle = mix(red, '#ffffff', 0.2);
      pen.fillRect(cone, -half, ferrule - cone, half * 0.62);
      pen.fillStyle = mix(red, '#000000', 0.3);
      pen.fillRect(cone, half * 0.36, ferrule - cone, half * 0.7);
      pen.fillStyle = '#d9b356';
      pen.fillRect(ferrule, -half, 8 * unit, half * 2);
      pen.fillStyle = '#8c6a20';
      for (const x of [1.4, 4, 6.6]) pen.fillRect(ferrule + x * unit, -half, 0.9 * unit, half * 2);
      pen.fillStyle = '#ded6c4';
      pen.fillRect(ferrule + 8 * unit, -half, 9 * unit, half * 2);
    });
    outline();
    pen.strokeStyle = 'rgba(60, 20, 8, 0.45)';
    pen.lineWidth = 0.6 * unit;
    pen.stroke();
  });
}
