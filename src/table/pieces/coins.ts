import { layCoins } from '../layout/trays';
import { fade } from '../palette';
import { centre, inset, type Rect } from '../rect';
import { castShadow, disc, hatch, type Pen, within } from '../paint/pen';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';

type Coin = 'free' | 'tabled' | 'empty';

/** Political capital in brass: solid is free, hatched lies on the draft, an empty ring is spent. */
export class CoinRow implements Piece {
  private readonly surface: Surface;
  private readonly memo = new Memo();

  constructor(private readonly stage: Stage) {
    this.surface = new Surface(stage, DEPTH.trays);
  }

  draw(frame: Frame): void {
    const slot = frame.slots.capital;
    if (!slot || slot.w < 20) {
      this.surface.hide();
      this.memo.changed('hidden');
      return;
    }
    const { coins } = frame.model;
    if (!this.memo.changed(slot, coins, frame.ink)) return;
    const row: Coin[] = [
      ...new Array<Coin>(coins.free).fill('free'),
      ...new Array<Coin>(coins.tabled).fill('tabled'),
      ...new Array<Coin>(coins.empty).fill('empty'),
    ];
    const unit = this.stage.unit;
    this.surface.paint(slot, 5 * unit, (pen) => {
      layCoins(inset(slot, unit), row.length).forEach((at, i) => this.coin(pen, at, row[i] ?? 'empty'));
    });
  }

  destroy(): void {
    this.surface.destroy();
  }

  private coin(pen: Pen, at: Rect, coin: Coin): void {
    const { palette, unit, theme } = this.stage;
    const { x, y } = centre(at);
    const radius = Math.min(at.w, at.h) / 2 - 0.6 * unit;
    if (coin === 'empty') {
      disc(pen, x, y, radius - 0.6 * unit);
      pen.strokeStyle = fade(palette['on-table'], 0.5);
      pen.lineWidth = 1.3 * unit;
      pen.stroke();
      return;
    }
    castShadow(pen, () => disc(pen, x, y, radius), 'small', unit, theme === 'night');
    disc(pen, x, y, radius);
    pen.fillStyle = palette['brass-lo'];
    pen.fill();
    disc(pen, x, y, radius - 0.9 * unit);
    pen.fillStyle = palette['brass-hi'];
    pen.fill();
    disc(pen, x, y, radius - 2.3 * unit);
    pen.fillStyle = palette.brass;
    if (coin === 'free') {
      pen.fill();
      pen.strokeStyle = fade(palette['brass-lo'], 0.9);
      pen.lineWidth = 0.9 * unit;
      pen.stroke();
      return;
    }
    within(pen, () => {
      disc(pen, x, y, radius - 1.2 * unit);
      pen.clip();
      pen.fillStyle = palette['brass-hi'];
      pen.fillRect(at.x, at.y, at.w, at.h);
      hatch(pen, at, -Math.PI / 4, 4.4 * unit, 2 * unit, palette['brass-ink']);
    });
  }
}
