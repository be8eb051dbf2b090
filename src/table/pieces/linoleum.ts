import { fade } from '../palette';
import { inset, rect, type Rect } from '../rect';
import { box, grain, type Pen, within } from '../paint/pen';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';

/** The table itself: pressed linoleum under a window by day, in the pool of one lamp by night. */
export class Linoleum implements Piece {
  private readonly surface: Surface;
  private readonly memo = new Memo();

  constructor(private readonly stage: Stage) {
    this.surface = new Surface(stage, DEPTH.table);
  }

  draw(frame: Frame): void {
    const { stage } = this;
    if (!this.memo.changed(stage.width, stage.height, frame.ink)) return;
    const all = rect(0, 0, stage.width, stage.height);
    // Grain has no edges to keep crisp: one texel a pixel is enough and a quarter of the memory on fine screens.
    this.surface.paint(all, 0, (pen) => (stage.theme === 'day' ? this.window(pen, all) : this.lamp(pen, all)), Math.min(1, stage.density));
  }

  destroy(): void {
    this.surface.destroy();
  }

  private window(pen: Pen, all: Rect): void {
    const { palette, art } = this.stage;
    pen.fillStyle = palette.table;
    pen.fillRect(all.x, all.y, all.w, all.h);
    within(pen, () => {
      pen.transform(1, 0, -0.42, 1, 0, 0);
      const bars: readonly (readonly [number, number, number])[] = [
        [0.2, 0.115, 0.1],
        [0.345, 0.125, 0.075],
        [0.86, 0.2, 0.05],
      ];
      for (const [from, width, alpha] of bars) {
        pen.fillStyle = fade('#fff6d8', alpha);
        pen.fillRect(all.w * from, 0, all.w * width, all.h);
      }
    });
    grain(pen, art.linoleum, all, 0.75);
    this.edge(pen, all, 'rgba(255, 252, 235, 0.22)', 'rgba(20, 26, 18, 0.4)');
  }

  private lamp(pen: Pen, all: Rect): void {
    const { palette, art } = this.stage;
    const reach = Math.max(all.w * 0.62, all.h * 0.8);
    const pool = pen.createRadialGradient(all.w * 0.5, all.h * 0.36, 0, all.w * 0.5, all.h * 0.42, reach);
    pool.addColorStop(0, palette['table-lamp']);
    pool.addColorStop(0.3, '#353c34');
    pool.addColorStop(0.66, '#1f2623');
    pool.addColorStop(1, palette.table);
    pen.fillStyle = pool;
    pen.fillRect(all.x, all.y, all.w, all.h);
    grain(pen, art.linoleum, all, 0.85);
    this.edge(pen, all, 'rgba(233, 223, 198, 0.13)', 'rgba(0, 0, 0, 0.5)');
  }

  /** The lipped edge of the table. */
  private edge(pen: Pen, all: Rect, light: string, dark: string): void {
    pen.strokeStyle = dark;
    pen.lineWidth = 8;
    pen.strokeRect(all.x, all.y, all.w, all.h);
    box(pen, inset(all, 5.5), 3);
    pen.strokeStyle = light;
    pen.lineWidth = 1;
    pen.stroke();
  }
}
