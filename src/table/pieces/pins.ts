import { around } from '../rect';
import { castShadow, disc, font, write } from '../paint/pen';
import { mix } from '../palette';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';
import type { Sheet } from './sheet';

/** Numbered pins: the same numbers as the dispatches beside the table. The rival's moves are vermilion, other news bottle green. */
export class Pins implements Piece {
  private surfaces: Surface[] = [];
  private readonly memo = new Memo();

  constructor(
    private readonly stage: Stage,
    private readonly sheet: Sheet,
  ) {}

  draw(frame: Frame): void {
    const { stage } = this;
    const { unit, palette } = stage;
    const pins = this.sheet.survey?.marks.pins ?? [];
    if (!this.memo.changed(pins, frame.ink)) return;
    this.clear();
    const radius = 9.6 * unit;
    pins.forEach(({ pin, at }, i) => {
      const surface = new Surface(stage, DEPTH.pins + i * 0.01);
      const ink = pin.act ? palette.button : '#17604b';
      surface.paint(around(at, radius * 2, radius * 2), 6 * unit, (pen) => {
        castShadow(pen, () => disc(pen, at.x, at.y, radius), 'small', unit * 1.2, stage.theme === 'night');
        disc(pen, at.x, at.y, radius);
        pen.fillStyle = ink;
        pen.fill();
        disc(pen, at.x, at.y, radius - 1.9 * unit);
        pen.strokeStyle = mix(ink, '#ffffff', 0.62);
        pen.lineWidth = 1.3 * unit;
        pen.stroke();
        const size = (pin.number > 9 ? 10.5 : 12.5) * unit;
        write(pen, String(pin.number), at.x, at.y, { font: font('sans', size, 700), colour: '#fff8ea', align: 'center' });
      });
      this.surfaces.push(surface);
    });
    stage.picks.set(
      'pins',
      pins.map(({ pin, at }) => [around(at, 26, 26), { kind: 'pin', id: String(pin.number) }] as const),
    );
  }

  destroy(): void {
    this.clear();
    this.stage.picks.set('pins', []);
  }

  private clear(): void {
    for (const one of this.surfaces) one.destroy();
    this.surfaces = [];
  }
}
