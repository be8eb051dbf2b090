import flagSheet from '../../assets/icons/flags.webp';
import linoleumTile from '../../assets/icons/grain-lino.webp';
import paperTile from '../../assets/icons/grain-paper.webp';
import symbols from '../../assets/symbols/symbols.json';
import { FLAG_CELL, FLAG_COLUMNS, FLAG_ORDER } from './flags';
import type { Pen } from './paint/pen';
import type { Rect } from './rect';

/** Pictures that the drawings use; all of them decoded before the first stroke. */
export interface Art {
  readonly paper: HTMLImageElement | null;
  readonly linoleum: HTMLImageElement | null;
  readonly flags: HTMLImageElement | null;
  readonly symbols: ReadonlyMap<string, Symbol_>;
}
interface Symbol_ {
  readonly image: HTMLImageElement;
  readonly width: number;
  readonly height: number;
}
type SymbolBook = Readonly<
  Record<string, Readonly<Record<string, { readonly svg: string; readonly width: number; readonly height: number }>>>
>;

/** A missing picture leaves a plain surface, never a dead table. */
async function picture(url: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  }
}

export async function loadArt(wanted: readonly (readonly [symbol: string, side: string])[]): Promise<Art> {
  const book = symbols as SymbolBook;
  const found = new Map<string, Symbol_>();
  const drawn = wanted.map(async ([symbol, side]) => {
    const entry = book[symbol]?.[side];
    if (!entry) return;
    const image = await picture(`data:image/svg+xml,${encodeURIComponent(entry.svg)}`);
    if (image) found.set(`${symbol}/${side}`, { image, width: entry.width, height: entry.height });
  });
  const [paper, linoleum, flags] = await Promise.all([picture(paperTile), picture(linoleumTile), picture(flagSheet), ...drawn]);
  await loadFaces();
  return { paper: paper ?? null, linoleum: linoleum ?? null, flags: flags ?? null, symbols: found };
}

/** Canvas text takes whatever face is there at that moment, so the faces must be there first. A slow one is not waited for long. */
async function loadFaces(): Promise<void> {
  const faces = [
    ...[400, 500, 600, 700].map((weight) => `${weight} 16px "Fira Sans Condensed"`),
    '700 16px Vollkorn',
    'italic 600 16px Vollkorn',
  ];
  const late = new Promise<void>((done) => setTimeout(done, 2500));
  await Promise.race([Promise.allSettled(faces.map((face) => document.fonts.load(face, 'Aa1'))), late]);
}

export function drawFlag(pen: Pen, art: Art, code: string, at: Rect): boolean {
  const index = FLAG_ORDER.indexOf(code);
  if (index < 0 || !art.flags) return false;
  const { w, h } = FLAG_CELL;
  pen.imageSmoothingEnabled = true;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(art.flags, (index % FLAG_COLUMNS) * w, Math.floor(index / FLAG_COLUMNS) * h, w, h, at.x, at.y, at.w, at.h);
  pen.strokeStyle = 'rgba(34, 31, 26, 0.4)';
  pen.lineWidth = 0.6;
  pen.strokeRect(at.x, at.y, at.w, at.h);
  return true;
}
