import type { GeoProjection } from 'd3-geo';
import type { Art } from '../art';
import { type Degree, degreesAt } from '../geo/projection';
import type { Plot } from '../geo/plot';
import type { SheetFrame } from '../layout/sheet';
import { fade, type Palette, type Theme } from '../palette';
import { bottom, inset, type Rect, right } from '../rect';
import { box, castShadow, font, grain, hatch, type Pen, within, write } from './pen';

export interface SheetInk {
  readonly palette: Palette;
  readonly theme: Theme;
  readonly unit: number;
  readonly art: Art;
}

/** The printed sheet without anything that changes in play: paper, water, land, frontiers, neatline, degrees, folds. */
export function paintSheet(pen: Pen, frame: SheetFrame, plot: Plot, projection: GeoProjection, ink: SheetInk): void {
  const { palette, theme, unit } = ink;
  const { sheet, neat } = frame;
  const night = theme === 'night';
  castShadow(pen, () => box(pen, sheet, 1.5), 'sheet', unit, night);
  box(pen, sheet, 1.5);
  pen.fillStyle = night ? palette['map-paper'] : palette.paper;
  pen.fill();
  within(pen, () => {
    box(pen, neat);
    pen.clip();
    water(pen, neat, plot, ink);
    landTints(pen, neat, plot, ink);
    frontiers(pen, plot, ink);
    pen.strokeStyle = fade(palette['map-ink'], night ? 0.16 : 0.17);
    pen.lineWidth = 0.7 * unit;
    pen.stroke(plot.graticule);
    grain(pen, ink.art.paper, neat, night ? 0.25 : 0.5);
  });
  neatline(pen, frame, palette, unit);
  if (!frame.narrow) for (const one of degreesAt(projection, neat, plot.step)) degree(pen, frame, one, palette, unit);
  within(pen, () => {
    box(pen, sheet, 1.5);
    pen.clip();
    grain(pen, ink.art.paper, sheet, night ? 0.3 : 0.45);
    folds(pen, sheet, night, unit);
  });
}

/** Coast strokes from far to near, each covered by a slightly narrower one in the colour of the sea: five fine lines remain. */
const WATERLINES: readonly (readonly [outer: number, inner: number, alpha: number])[] = [
  [26, 25, 0.35],
  [19, 18, 0.48],
  [13, 12.1, 0.62],
  [8, 7.1, 0.8],
  [4.2, 3.3, 1],
];
function water(pen: Pen, neat: Rect, plot: Plot, { palette, unit }: SheetInk): void {
  pen.fillStyle = palette.sea;
  pen.fillRect(neat.x, neat.y, neat.w, neat.h);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  for (const [outer, inner, alpha] of WATERLINES) {
    pen.strokeStyle = fade(palette['sea-line'], alpha);
    pen.lineWidth = outer * unit;
    pen.stroke(plot.coast);
    pen.strokeStyle = palette.sea;
    pen.lineWidth = inner * unit;
    pen.stroke(plot.coast);
  }
}

function landTints(pen: Pen, neat: Rect, plot: Plot, { palette, theme, unit }: SheetInk): void {
  pen.fillStyle = palette['land-other'];
  pen.fill(plot.land);
  const rival = new Path2D();
  for (const { side, path } of plot.countries) {
    if (side === 'other') continue;
    pen.fillStyle = palette[`land-${side}`];
    pen.fill(path);
    if (side === 'rival') rival.addPath(path);
  }
  within(pen, () => {
    pen.clip(rival);
    hatch(pen, neat, Math.PI / 4, 6 * unit, 0.7 * unit, fade(palette['band-rival'], theme === 'night' ? 0.3 : 0.24));
  });
}

/** Each country keeps its band of colour inside its own frontier: two neighbours never share one. */
function frontiers(pen: Pen, plot: Plot, { palette, unit }: SheetInk): void {
  pen.lineJoin = 'round';
  for (const { side, path } of plot.countries) {
    if (side === 'other') continue;
    within(pen, () => {
      pen.clip(path);
      pen.strokeStyle = fade(palette[`band-${side}`], 0.42);
      pen.lineWidth = 9 * unit;
      pen.stroke(path);
    });
  }
  pen.strokeStyle = palette.coast;
  pen.lineWidth = 0.9 * unit;
  pen.lineCap = 'butt';
  pen.setLineDash([5, 2, 1, 2].map((d) => d * unit));
  pen.stroke(plot.borders);
  pen.setLineDash([]);
  pen.lineWidth = 0.8 * unit;
  pen.stroke(plot.coast);
}

function neatline(pen: Pen, { neat, narrow }: SheetFrame, palette: Palette, unit: number): void {
  pen.strokeStyle = palette['map-ink'];
  pen.lineWidth = 1.3 * unit;
  pen.strokeRect(neat.x, neat.y, neat.w, neat.h);
  const outer = inset(neat, -(narrow ? 2.2 : 3.2) * unit);
  pen.lineWidth = 0.7 * unit;
  pen.strokeStyle = fade(palette['map-ink'], 0.75);
  pen.strokeRect(outer.x, outer.y, outer.w, outer.h);
}

function degree(pen: Pen, { sheet, neat }: SheetFrame, one: Degree, palette: Palette, unit: number): void {
  const clear = 16 * unit;
  const along = one.edge === 'top' || one.edge === 'bottom';
  if (along ? one.at < neat.x + clear || one.at > right(neat) - clear : one.at < neat.y + clear || one.at > bottom(neat) - clear) return;
  const style = { font: font('sans', 10.5 * unit, 500), colour: palette['map-ink'], align: 'center' as const };
  const margin = (neat.y - sheet.y - 3.2 * unit) / 2;
  if (one.edge === 'top') return write(pen, one.label, one.at, sheet.y + margin, style);
  if (one.edge === 'bottom') return write(pen, one.label, one.at, bottom(sheet) - margin, style);
  within(pen, () => {
    pen.translate(one.edge === 'left' ? sheet.x + margin : right(sheet) - margin, one.at);
    pen.rotate(one.edge === 'left' ? -Math.PI / 2 : Math.PI / 2);
    write(pen, one.label, 0, 0, style);
  });
}

/** A folded sheet: a light ridge, a dark valley and a little shade beside it. */
function folds(pen: Pen, sheet: Rect, night: boolean, unit: number): void {
  const light = night ? 'rgba(255, 244, 214, 0.10)' : 'rgba(255, 255, 255, 0.55)';
  const dark = night ? 'rgba(0, 0, 0, 0.45)' : 'rgba(60, 48, 24, 0.16)';
  const shade = night ? 'rgba(0, 0, 0, 0.16)' : 'rgba(60, 48, 24, 0.05)';
  for (const part of [0.25, 0.5, 0.75]) {
    const x = Math.round(sheet.x + sheet.w * part);
    pen.fillStyle = shade;
    pen.fillRect(x - 5 * unit, sheet.y, 5 * unit, sheet.h);
    pen.fillStyle = dark;
    pen.fillRect(x - 1, sheet.y, 1, sheet.h);
    pen.fillStyle = light;
    pen.fillRect(x, sheet.y, 1.2, sheet.h);
  }
  const y = Math.round(sheet.y + sheet.h / 2);
  pen.fillStyle = shade;
  pen.fillRect(sheet.x, y - 5 * unit, sheet.w, 5 * unit);
  pen.fillStyle = dark;
  pen.fillRect(sheet.x, y - 1, sheet.w, 1);
  pen.fillStyle = light;
  pen.fillRect(sheet.x, y, sheet.w, 1.2);
}
