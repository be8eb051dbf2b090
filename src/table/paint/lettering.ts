import type { ContestedShape, Plot } from '../geo/plot';
import type { Mark, SheetMarks, Voice } from '../layout/marks';
import type { SheetFrame } from '../layout/sheet';
import { fade, type Palette } from '../palette';
import type { TableModel } from '../model';
import { inset, type Rect } from '../rect';
import { box, disc, font, hatch, type Pen, type TextStyle, widthOf, within, write, writeFitted } from './pen';
import type { SheetInk } from './sheet';
import { words } from '../words';

interface VoiceStyle {
  readonly font: (size: number) => string;
  /** Tracking in em. */
  readonly tracking: number;
  readonly colour: (palette: Palette) => string;
  readonly halo: number;
}
const VOICES: Readonly<Record<Voice, VoiceStyle>> = {
  country: { font: (size) => font('sans', size, 600), tracking: 0.24, colour: (p) => fade(p['map-ink'], 0.88), halo: 0 },
  land: { font: (size) => font('sans', size, 500), tracking: 0.15, colour: (p) => fade(p['map-ink'], 0.8), halo: 0 },
  town: { font: (size) => font('sans', size, 500), tracking: 0, colour: (p) => p['map-ink'], halo: 0.6 },
  capital: { font: (size) => font('sans', size, 500), tracking: 0, colour: (p) => p['map-ink'], halo: 0.6 },
  sea: { font: (size) => font('serif', size, 600, true), tracking: 0.16, colour: (p) => p['sea-ink'], halo: 0 },
  contested: { font: (size) => font('sans', size, 600), tracking: 0.06, colour: (p) => p['map-ink'], halo: 0.6 },
  note: { font: (size) => font('sans', size, 400, true), tracking: 0, colour: (p) => p['map-ink'], halo: 0.6 },
  counter: { font: (size) => font('sans', size, 600), tracking: 0, colour: (p) => p['map-ink'], halo: 0.85 },
};

export function measureVoice(pen: Pen, text: string, voice: Voice, size: number): number {
  const style = VOICES[voice];
  return widthOf(pen, text, style.font(size), style.tracking * size);
}

/** What is printed over the sheet in play: contested land, names, places, leaders of counters, title block. */
export function paintLettering(
  pen: Pen,
  frame: SheetFrame,
  plot: Plot,
  marks: SheetMarks,
  model: TableModel,
  spoken: ReadonlySet<string>,
  ink: SheetInk,
): void {
  within(pen, () => {
    box(pen, frame.neat);
    pen.clip();
    const inPlay = new Set(model.contested.map((one) => one.id));
    for (const [id, area] of plot.contested) {
      if (inPlay.has(id)) contestedLand(pen, area, ink);
      // An outline that comes into play later is not there yet; land of its own is contested at any time.
      else if (!area.coarse || !spoken.has(id)) neutralLand(pen, area, ink);
    }
    for (const dot of marks.dots) place(pen, dot.at.x, dot.at.y, dot.kind, ink);
    for (const one of marks.counters) {
      if (!one.leader) continue;
      pen.strokeStyle = fade(ink.palette['map-ink'], 0.85);
      pen.lineWidth = 1.1 * ink.unit;
      pen.beginPath();
      pen.moveTo(one.leader.x, one.leader.y);
      pen.lineTo(one.box.x + one.box.w / 2, one.box.y + one.box.h / 2);
      pen.stroke();
      disc(pen, one.leader.x, one.leader.y, 1.6 * ink.unit);
      pen.fillStyle = ink.palette['map-ink'];
      pen.fill();
    }
    for (const mark of marks.marks) letter(pen, mark, ink);
  });
}

function letter(pen: Pen, mark: Mark, { palette, theme, unit }: SheetInk): void {
  const voice = VOICES[mark.voice];
  const ground = theme === 'night' ? palette['map-paper'] : palette['map-paper'];
  const style: TextStyle = {
    font: voice.font(mark.size),
    colour: voice.colour(palette),
    align: 'center',
    tracking: voice.tracking * mark.size,
    ...(voice.halo > 0 ? { halo: { colour: fade(ground, voice.halo), width: 2.6 * unit } } : {}),
  };
  within(pen, () => {
    pen.translate(mark.at.x, mark.at.y);
    if (mark.turn !== 0) pen.rotate((mark.turn * Math.PI) / 180);
    write(pen, mark.text, 0, 0, style);
  });
}

function place(pen: Pen, x: number, y: number, kind: 'capital' | 'town' | 'site', { palette, unit }: SheetInk): void {
  pen.fillStyle = palette['map-ink'];
  if (kind !== 'capital') {
    disc(pen, x, y, (kind === 'site' ? 1.5 : 1.9) * unit);
    pen.fill();
    return;
  }
  disc(pen, x, y, 3 * unit);
  pen.fillStyle = palette['map-paper'];
  pen.fill();
  pen.strokeStyle = palette['map-ink'];
  pen.lineWidth = 1.4 * unit;
  pen.stroke();
}

/** Two inks side by side and a dashed edge: nobody's colour alone. */
function contestedLand(pen: Pen, area: ContestedShape, { palette, theme, unit }: SheetInk): void {
  const night = theme === 'night';
  within(pen, () => {
    if (area.within) pen.clip(area.within);
    within(pen, () => {
      pen.clip(area.path);
      if (!area.coarse) {
        pen.fillStyle = night ? '#e8d3a2' : palette['land-partner'];
        pen.fill(area.path);
      }
      const ink = night ? '#b4452c' : palette.vermilion;
      const pitch = (area.coarse ? 7 : 6) * unit;
      hatch(pen, inset(area.box, -4), -Math.PI / 4, pitch, (area.coarse ? 1.5 : 2.6) * unit, area.coarse ? fade(ink, 0.75) : ink);
      if (!area.coarse) hatch(pen, inset(area.box, -4), -Math.PI / 4, pitch, 0.7 * unit, fade(palette['band-partner'], 0.9));
    });
    pen.strokeStyle = night ? '#f6e7c2' : palette['map-ink'];
    pen.lineWidth = (area.coarse ? 1 : 1.3) * unit;
    pen.setLineDash([4 * unit, 2.5 * unit]);
    pen.stroke(area.path);
    pen.setLineDash([]);
  });
}

/** Contested ground outside the crisis: one grey hatch and a dashed edge, on whatever lies under it. */
function neutralLand(pen: Pen, area: ContestedShape, { palette, unit }: SheetInk): void {
  within(pen, () => {
    if (area.within) pen.clip(area.within);
    within(pen, () => {
      pen.clip(area.path);
      hatch(pen, inset(area.box, -4), -Math.PI / 4, 5 * unit, 0.8 * unit, fade(palette['map-ink'], 0.42));
    });
    pen.strokeStyle = fade(palette['map-ink'], 0.7);
    pen.lineWidth = 0.8 * unit;
    pen.setLineDash([3 * unit, 2.5 * unit]);
    pen.stroke(area.path);
    pen.setLineDash([]);
  });
}

export interface TitleBlock {
  readonly title: string;
  readonly sheet: string;
  readonly rival: string;
  /** Sheet pixels of a kilometre. */
  readonly scale: number;
}
export function paintTitleBlock(pen: Pen, at: Rect, block: TitleBlock, { palette, theme, unit }: SheetInk): void {
  const night = theme === 'night';
  pen.fillStyle = night ? palette['map-paper'] : palette.paper;
  pen.fillRect(at.x, at.y, at.w, at.h);
  pen.strokeStyle = palette['map-ink'];
  pen.lineWidth = 1.2 * unit;
  pen.strokeRect(at.x, at.y, at.w, at.h);
  const inner = inset(at, 2.8 * unit);
  pen.lineWidth = 0.6 * unit;
  pen.strokeRect(inner.x, inner.y, inner.w, inner.h);
  const x = at.x + 10 * unit;
  const colour = palette['map-ink'];
  writeFitted(pen, block.title, x, at.y + 15 * unit, at.w - 18 * unit, 14.5 * unit, (size) => ({ font: font('serif', size, 700), colour }));
  const dated = font('sans', 12.5 * unit);
  const fits = widthOf(pen, block.sheet, dated) <= at.w - 18 * unit;
  // Of a long line the date is what changes.
  write(pen, fits ? block.sheet : (block.sheet.split(' · ').at(-1) ?? ''), x, at.y + 31.5 * unit, { font: dated, colour });
  // A round number of kilometres that fills about half the block.
  const km = [800, 600, 400, 300, 200, 100].find((one) => one * block.scale <= at.w * 0.62) ?? 100;
  const bar = km * block.scale;
  const top = at.y + 44 * unit;
  for (let i = 0; i < 4; i++) {
    pen.fillStyle = i % 2 === 0 ? colour : palette['map-paper'];
    pen.fillRect(x + (bar * i) / 4, top, bar / 4, 4 * unit);
  }
  pen.lineWidth = 0.8 * unit;
  pen.strokeRect(x, top, bar, 4 * unit);
  const small = font('sans', 12 * unit);
  write(pen, '0', x, top + 12.5 * unit, { font: small, colour });
  write(pen, `${km} km`, x + bar, top + 12.5 * unit, { font: small, colour, align: 'center' });
  const base = at.y + at.h - 10.5 * unit;
  pen.lineWidth = 2.2 * unit;
  pen.strokeStyle = palette.vermilion;
  line(pen, x, base, x + 20 * unit);
  const ours = at.x + at.w - 9 * unit - widthOf(pen, words().ours, small);
  const room = ours - 31 * unit - (x + 25 * unit);
  writeFitted(pen, block.rival, x + 25 * unit, base, room, 12 * unit, (size) => ({ font: font('sans', size), colour }));
  pen.strokeStyle = palette.prussian;
  pen.setLineDash([6 * unit, 3 * unit]);
  line(pen, ours - 26 * unit, base, ours - 5 * unit);
  pen.setLineDash([]);
  write(pen, words().ours, ours, base, { font: small, colour });
}
function line(pen: Pen, x0: number, y: number, x1: number): void {
  pen.beginPath();
  pen.moveTo(x0, y);
  pen.lineTo(x1, y);
  pen.stroke();
}
