import type { Art } from '../art';
import { TILE } from '../layout/counters';
import type { PlacedCounter } from '../layout/marks';
import { fade, mix, motion } from '../palette';
import { type Rect, rect } from '../rect';
import { box, castShadow, type Pen } from '../paint/pen';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';
import type { Sheet } from './sheet';

/** Counters are lit card in both themes: face, edge and the ink of the side. */
const SIDES = {
  ally: { face: '#dfe9f4', edge: '#1b4a7d' },
  partner: { face: '#f4dc93', edge: '#855300' },
  rival: { face: '#f6d3c8', edge: '#9c2c19' },
} as const;

/** Force symbols on tiles with an edge, stacked when there are several; new ones are set down, others only moved. */
export class Counters implements Piece {
  private readonly laid = new Map<string, { readonly surface: Surface; readonly memo: Memo }>();
  private begun = false;

  constructor(
    private readonly stage: Stage,
    private readonly sheet: Sheet,
  ) {}

  draw(frame: Frame): void {
    const { stage } = this;
    const placed = this.sheet.survey?.marks.counters ?? [];
    const on = new Set(frame.slots.map ? placed.map((one) => one.counter.id) : []);
    for (const [id, one] of this.laid) {
      if (on.has(id)) continue;
      stage.animator.finish(one);
      one.surface.destroy();
      this.laid.delete(id);
    }
    let late = 0;
    placed.forEach((one, i) => {
      if (!on.has(one.counter.id)) return;
      const known = this.laid.get(one.counter.id);
      const tile = known ?? { surface: new Surface(stage, DEPTH.counters + i * 0.01), memo: new Memo() };
      this.laid.set(one.counter.id, tile);
      if (!tile.memo.changed(one, frame.ink)) return;
      stage.animator.finish(tile);
      const margin = 8 * stage.unit;
      const area = stackBox(one, stage.unit);
      tile.surface.paint(area, margin, (pen) => paintCounter(pen, one, stage.art, stage.unit, stage.theme === 'night'));
      if (known || !this.begun) return;
      const { image } = tile.surface;
      const y = image.y;
      image.setAlpha(0);
      stage.animator.play(tile, [
        {
          ms: motion.place,
          delay: 70 * late++,
          ease: 'Cubic.easeOut',
          apply: (t) => {
            image.setAlpha(Math.min(1, t * 2));
            image.y = y - 4 * stage.unit * (1 - t);
          },
        },
      ]);
    });
    if (this.sheet.survey) this.begun = true;
  }

  destroy(): void {
    for (const one of this.laid.values()) {
      this.stage.animator.finish(one);
      one.surface.destroy();
    }
    this.laid.clear();
  }
}

function stackBox({ box: top, counter }: PlacedCounter, unit: number): Rect {
  const depth = (Math.min(3, counter.stack) - 1) * TILE.stack * unit;
  return rect(top.x - depth, top.y - depth, top.w + depth, top.h + depth + 2 * unit);
}

export function paintCounter(pen: Pen, { box: top, counter }: PlacedCounter, art: Art, unit: number, night: boolean): void {
  const { face, edge } = SIDES[counter.side];
  const radius = 2.5 * unit;
  for (let level = Math.min(3, counter.stack) - 1; level >= 0; level--) {
    const offset = level * TILE.stack * unit;
    const at = rect(top.x - offset, top.y - offset, top.w, top.h);
    const lower = rect(at.x, at.y + 2 * unit, at.w, at.h);
    if (level === 0) castShadow(pen, () => box(pen, lower, radius), 'small', unit * 1.15, night);
    box(pen, lower, radius);
    pen.fillStyle = mix(edge, '#000000', 0.12);
    pen.fill();
    box(pen, at, radius);
    pen.fillStyle = level === 0 ? face : mix(face, edge, 0.1);
    pen.fill();
    pen.strokeStyle = fade(edge, 0.85);
    pen.lineWidth = 0.9 * unit;
    pen.stroke();
  }
  const symbol = art.symbols.get(`${counter.symbol}/${counter.side}`);
  if (!symbol) return;
  const room = { w: top.w - 6 * unit, h: top.h - 5 * unit };
  const k = Math.min(room.w / symbol.width, room.h / symbol.height);
  const [w, h] = [symbol.width * k, symbol.height * k];
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(symbol.image, top.x + (top.w - w) / 2, top.y + (top.h - h) / 2, w, h);
}
