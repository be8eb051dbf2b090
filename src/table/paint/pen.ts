import { FONTS } from '../palette';
import type { Rect } from '../rect';

export type Pen = CanvasRenderingContext2D;

export function font(family: keyof typeof FONTS, size: number, weight = 400, italic = false): string {
  return `${italic ? 'italic ' : ''}${weight} ${size.toFixed(2)}px ${FONTS[family]}, ${family === 'serif' ? 'serif' : 'sans-serif'}`;
}

/** The state that a drawing changes is put back, however it ends. */
export function within(pen: Pen, draw: () => void): void {
  pen.save();
  draw();
  pen.restore();
}

export function box(pen: Pen, r: Rect, radius = 0): void {
  pen.beginPath();
  pen.roundRect(r.x, r.y, r.w, r.h, radius);
}

/** Light comes from the upper left: a contact line and a short shadow; sheets throw a longer one as well. */
export function castShadow(pen: Pen, shape: () => void, kind: 'small' | 'sheet' | 'hand', unit: number, night: boolean): void {
  const density = pen.getTransform().a;
  const depth = night ? 1.35 : 1;
  const layers: readonly (readonly [number, number, number, number])[] = [
    ...(kind === 'small' ? [] : [[3, 6, 10, 0.2] as const]),
    ...(kind === 'hand' ? [[5, 11, 16, 0.22] as const] : []),
    [1, 2, 3, 0.34],
    [0, 0.6, 0.8, 0.42],
  ];
  within(pen, () => {
    pen.fillStyle = '#000';
    for (const [x, y, blur, alpha] of layers) {
      pen.shadowColor = `rgba(14, 18, 12, ${Math.min(0.8, alpha * depth)})`;
      // Shadows ignore the transform, so they are given in device pixels.
      pen.shadowOffsetX = x * unit * density;
      pen.shadowOffsetY = y * unit * density;
      pen.shadowBlur = blur * unit * density;
      shape();
      pen.fill();
    }
  });
}

export type Align = 'left' | 'center' | 'right';
export interface TextStyle {
  readonly font: string;
  readonly colour: string;
  readonly align?: Align;
  /** Extra space between letters, pixels. */
  readonly tracking?: number;
  /** A soft edge in the ground's colour, so that lines beneath do not run through letters. */
  readonly halo?: { readonly colour: string; readonly width: number };
}

export function widthOf(pen: Pen, text: string, font_: string, tracking = 0): number {
  pen.font = font_;
  return pen.measureText(text).width + tracking * Math.max(0, [...text].length - 1);
}

/** Text with its middle line at `y`. Tracked text is set letter by letter: not every browser spaces canvas text. */
export function write(pen: Pen, text: string, x: number, y: number, style: TextStyle): void {
  const { tracking = 0, align = 'left', halo } = style;
  pen.font = style.font;
  pen.textBaseline = 'alphabetic';
  pen.textAlign = 'left';
  const metrics = pen.measureText('Hx');
  const base = y + (metrics.actualBoundingBoxAscent - 0) / 2;
  const width = widthOf(pen, text, style.font, tracking);
  let at = align === 'center' ? x - width / 2 : align === 'right' ? x - width : x;
  const put = (glyphs: string) => {
    if (halo) {
      pen.lineJoin = 'round';
      pen.lineWidth = halo.width;
      pen.strokeStyle = halo.colour;
      pen.strokeText(glyphs, at, base);
    }
  };
  if (tracking === 0) {
    put(text);
    pen.fillStyle = style.colour;
    pen.fillText(text, at, base);
    return;
  }
  const start = at;
  for (const glyph of text) {
    put(glyph);
    at += pen.measureText(glyph).width + tracking;
  }
  at = start;
  pen.fillStyle = style.colour;
  for (const glyph of text) {
    pen.fillText(glyph, at, base);
    at += pen.measureText(glyph).width + tracking;
  }
}

/** Text no wider than `room`: set smaller before it is cut. */
export function writeFitted(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  room: number,
  size: number,
  style: (size: number) => TextStyle,
): void {
  const wanted = style(size);
  const width = widthOf(pen, text, wanted.font, wanted.tracking);
  const fitted = width > room ? Math.max(size * 0.72, (size * room) / width) : size;
  write(pen, text, x, y, style(fitted));
}

/** Parallel lines over an area; the caller has set the clip. */
export function hatch(pen: Pen, area: Rect, angle: number, pitch: number, width: number, colour: string): void {
  const reach = Math.hypot(area.w, area.h) / 2 + pitch;
  within(pen, () => {
    pen.translate(area.x + area.w / 2, area.y + area.h / 2);
    pen.rotate(angle);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    for (let at = -reach; at <= reach; at += pitch) {
      pen.moveTo(-reach, at);
      pen.lineTo(reach, at);
    }
    pen.stroke();
  });
}

/** One grain tile over a clipped area, multiplied. Tiles are repeated in CSS pixels whatever the density. */
export function grain(pen: Pen, tile: HTMLImageElement | null, area: Rect, alpha: number): void {
  if (!tile) return;
  const pattern = pen.createPattern(tile, 'repeat');
  if (!pattern) return;
  within(pen, () => {
    pen.globalCompositeOperation = 'multiply';
    pen.globalAlpha = alpha;
    pen.fillStyle = pattern;
    pen.fillRect(area.x, area.y, area.w, area.h);
  });
}

export function disc(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
}
