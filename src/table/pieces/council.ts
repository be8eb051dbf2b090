import { drawFlag } from '../art';
import { type Facing, type Place, seatCouncil } from '../layout/council';
import type { Seat, Stud } from '../model';
import { fade, mix, motion } from '../palette';
import { around, bottom, type Point, type Rect, rect, right } from '../rect';
import { box, castShadow, disc, font, grain, type Pen, within, write } from '../paint/pen';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';

/** Place cards in a ring round the map, each with a flag, a code and an enamel stud that turns over when the delegation answers. */
export class Council implements Piece {
  private readonly cards: Surface;
  private readonly memo = new Memo();
  private seats: SeatPiece[] = [];

  constructor(private readonly stage: Stage) {
    this.cards = new Surface(stage, DEPTH.cards);
  }

  draw(frame: Frame): void {
    const { stage } = this;
    const { seats } = frame.model;
    const { places } = seatCouncil(seats.length, frame.slots.council, frame.slots.map, stage.unit);
    stage.picks.set(
      'council',
      places.flatMap((place, i) => (seats[i] ? [[place.box, { kind: 'delegation', id: seats[i].id }] as const] : [])),
    );
    const slot = frame.slots.council;
    if (!slot || places.length === 0) {
      this.cards.hide();
      this.memo.changed('hidden');
      this.clear();
      return;
    }
    const again = this.memo.changed(
      slot,
      frame.slots.map,
      frame.ink,
      seats.map((one) => one.code + one.flag),
    );
    if (again) {
      this.cards.paint(slot, 12 * stage.unit, (pen) => {
        places.forEach((place, i) => {
          if (seats[i]) this.card(pen, place, seats[i]);
        });
      });
      this.clear();
      this.seats = places.flatMap((place, i) => (seats[i] ? [new SeatPiece(stage, place, seats[i].stud)] : []));
      return;
    }
    let late = 0;
    this.seats.forEach((piece, i) => {
      const stud = seats[i]?.stud ?? 'none';
      if (piece.stud !== stud) piece.turn(stud, motion.lamp * late++);
    });
  }

  destroy(): void {
    this.clear();
    this.cards.destroy();
    this.stage.picks.set('council', []);
  }

  private clear(): void {
    for (const one of this.seats) one.destroy();
    this.seats = [];
  }

  private card(pen: Pen, { box: at, facing }: Place, seat: Seat): void {
    const { palette, theme, unit, art } = this.stage;
    const night = theme === 'night';
    castShadow(pen, () => box(pen, at, 1.2), 'small', unit, night);
    within(pen, () => {
      box(pen, at, 1.2);
      pen.clip();
      pen.fillStyle = palette.doc;
      pen.fillRect(at.x, at.y, at.w, at.h);
      const strip = stripOf(at, facing, unit);
      pen.fillStyle = mix(palette.doc, night ? '#5a4a26' : '#6e6a58', night ? 0.24 : 0.27);
      pen.fillRect(strip.x, strip.y, strip.w, strip.h);
      pen.fillStyle = fade('#000000', 0.16);
      if (facing === 'down' || facing === 'flat') pen.fillRect(strip.x, bottom(strip) - 1, strip.w, 1);
      else pen.fillRect(facing === 'right' ? right(strip) - 1 : strip.x, strip.y, 1, strip.h);
      grain(pen, art.paper, at, 0.3);
    });
    const face = faceOf(at, facing, unit);
    if (facing === 'flat') {
      const w = Math.min(face.w - 4 * unit, 22 * unit, (face.h - 5 * unit) * 1.333);
      const flag = rect(face.x + (face.w - w) / 2, face.y + 2 * unit, w, w * 0.75);
      if (!drawFlag(pen, art, seat.flag, flag)) this.code(pen, seat.code, { x: face.x + face.w / 2, y: flag.y + flag.h / 2 }, 9 * unit);
      return;
    }
    const beside = facing === 'down';
    const tall = !beside && face.h >= 42 * unit;
    const size = Math.min(14 * unit, face.w * (beside ? 0.29 : 0.36));
    const middle = { x: face.x + face.w / 2 - (facing === 'right' ? 1 : facing === 'left' ? -1 : 0) * 2 * unit, y: face.y + face.h / 2 };
    if (beside && face.w < 42 * unit)
      this.code(pen, seat.code, { x: middle.x, y: face.y + face.h * 0.42 }, Math.min(13 * unit, face.w * 0.44));
    else if (beside) {
      const w = Math.min(18 * unit, face.w * 0.36);
      pen.font = font('sans', size, 600);
      const whole = w + 4 * unit + pen.measureText(seat.code).width;
      const x = middle.x - whole / 2;
      const y = face.y + face.h * 0.44;
      const drawn = drawFlag(pen, art, seat.flag, rect(x, y - w * 0.375, w, w * 0.75));
      this.code(pen, seat.code, { x: drawn ? x + w + 4 * unit + (whole - w - 4 * unit) / 2 : middle.x, y }, size);
    } else if (tall) {
      const w = Math.min(22 * unit, face.w * 0.54);
      drawFlag(pen, art, seat.flag, rect(middle.x - w / 2, middle.y - w * 0.75 - 0.5 * unit, w, w * 0.75));
      this.code(pen, seat.code, { x: middle.x, y: middle.y + size * 0.66 + 1.5 * unit }, size);
    } else this.code(pen, seat.code, middle, size);
  }

  private code(pen: Pen, id: string, at: Point, size: number): void {
    write(pen, id, at.x, at.y, { font: font('sans', size, 600), colour: this.stage.palette['doc-ink'], align: 'center' });
  }
}

/** The stud of one seat and the bar along the card's inner edge. */
class SeatPiece {
  private readonly enamel: Surface;
  private readonly bar: Surface;
  private readonly at: Point;

  constructor(
    private readonly stage: Stage,
    private readonly place: Place,
    public stud: Stud,
  ) {
    this.bar = new Surface(stage, DEPTH.cards + 1);
    this.enamel = new Surface(stage, DEPTH.studs);
    this.at = studAt(place, stage.unit);
    this.show(stud);
  }

  turn(stud: Stud, delay: number): void {
    this.stud = stud;
    const { animator } = this.stage;
    const { image } = this.enamel;
    let shown = false;
    animator.play(this, [
      {
        ms: 150,
        delay,
        ease: 'Linear',
        apply: (t) => {
          // On edge at two fifths: there the other face comes up.
          if (t >= 0.4 && !shown) this.show(stud);
          shown ||= t >= 0.4;
          const width = Math.max(0.04, t < 0.4 ? 1 - t / 0.4 : (t - 0.4) / 0.6);
          const { density } = this.stage;
          image.setScale(width / density, 1 / density);
          image.x = this.at.x - (image.width / density / 2) * width;
        },
      },
    ]);
  }

  destroy(): void {
    this.stage.animator.finish(this);
    this.enamel.destroy();
    this.bar.destroy();
  }

  private show(stud: Stud): void {
    const { unit, palette, theme } = this.stage;
    const radius = studRadius(this.place, unit);
    this.enamel.paint(around(this.at, radius * 2, radius * 2), 4 * unit, (pen) => paintStud(pen, this.at, radius, stud, this.stage));
    if (stud !== 'wavers' && stud !== 'breaks') return this.bar.hide();
    const at = barOf(this.place, unit);
    this.bar.paint(at, 0, (pen) => {
      pen.fillStyle = stud === 'wavers' ? palette.amber : theme === 'night' ? palette.vermilion : palette.button;
      pen.fillRect(at.x, at.y, at.w, at.h);
    });
  }
}

export function paintStud(pen: Pen, { x, y }: Point, radius: number, stud: Stud, stage: Stage): void {
  const { palette, theme, unit } = stage;
  const k = radius / 8;
  castShadow(pen, () => disc(pen, x, y, radius), 'small', unit * 0.8, theme === 'night');
  disc(pen, x, y, radius);
  pen.fillStyle = palette['brass-lo'];
  pen.fill();
  disc(pen, x, y, radius * 0.93);
  pen.fillStyle = palette.brass;
  pen.fill();
  disc(pen, x, y, radius * 0.78);
  const ground = {
    none: mix(palette['hold-ground'], palette['brass-hi'], 0.25),
    waiting: mix(palette['brass-lo'], '#2b2410', 0.35),
    holds: palette['hold-ground'],
    wavers: palette.amber,
    breaks: palette.button,
  };
  pen.fillStyle = ground[stud];
  pen.fill();
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  if (stud === 'holds') {
    pen.strokeStyle = '#17604b';
    pen.lineWidth = 2.1 * k;
    pen.moveTo(x - 3.3 * k, y + 0.2 * k);
    pen.lineTo(x - 0.9 * k, y + 2.7 * k);
    pen.lineTo(x + 3.5 * k, y - 2.7 * k);
  } else if (stud === 'wavers') {
    pen.strokeStyle = '#231a06';
    pen.lineWidth = 2 * k;
    pen.moveTo(x - 3.7 * k, y + 1 * k);
    pen.bezierCurveTo(x - 2.4 * k, y - 3 * k, x - 0.9 * k, y - 1.6 * k, x, y);
    pen.bezierCurveTo(x + 0.9 * k, y + 1.6 * k, x + 2.4 * k, y + 3 * k, x + 3.7 * k, y - 1 * k);
  } else if (stud === 'breaks') {
    pen.strokeStyle = '#fff8ea';
    pen.lineWidth = 2.2 * k;
    for (const side of [-1, 1]) {
      pen.moveTo(x - 2.7 * k, y - 2.7 * k * side);
      pen.lineTo(x + 2.7 * k, y + 2.7 * k * side);
    }
  }
  pen.stroke();
}

const FOLD = 8;
function stripOf(at: Rect, facing: Facing, unit: number): Rect {
  const d = facing === 'flat' ? 2.5 * unit : Math.min(FOLD * unit, (facing === 'down' ? at.h : at.w) * 0.2);
  if (facing === 'right') return rect(at.x, at.y, d, at.h);
  if (facing === 'left') return rect(right(at) - d, at.y, d, at.h);
  return rect(at.x, at.y, at.w, d);
}
function faceOf(at: Rect, facing: Facing, unit: number): Rect {
  const strip = stripOf(at, facing, unit);
  if (facing === 'right') return rect(right(strip), at.y, at.w - strip.w, at.h);
  if (facing === 'left') return rect(at.x, at.y, at.w - strip.w, at.h);
  return rect(at.x, bottom(strip), at.w, at.h - strip.h);
}
const studRadius = ({ facing, box: at }: Place, unit: number) => (facing === 'flat' ? Math.min(7.5 * unit, at.w * 0.3) : 8.2 * unit);
function studAt({ box: at, facing }: Place, unit: number): Point {
  if (facing === 'right') return { x: right(at) + 0.5 * unit, y: at.y + at.h / 2 };
  if (facing === 'left') return { x: at.x - 0.5 * unit, y: at.y + at.h / 2 };
  return { x: at.x + at.w / 2, y: bottom(at) - (facing === 'flat' ? 2.5 : 0.5) * unit };
}
function barOf({ box: at, facing }: Place, unit: number): Rect {
  const d = 2.6 * unit;
  if (facing === 'right') return rect(right(at) - d, at.y, d, at.h);
  if (facing === 'left') return rect(at.x, at.y, d, at.h);
  return rect(at.x, bottom(at) - d, at.w, d);
}
