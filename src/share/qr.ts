import { encode } from 'uqr';

/** Beyond this the squares are too small for a telephone to read from a screen. */
export const QR_LONGEST = 1200;
/** Light squares round it, or no camera finds it. */
const MARGIN = 4;

export interface QrPicture {
  /** Squares on each side, the margin included. */
  readonly size: number;
  /** One path of dark squares, a square a unit. */
  readonly path: string;
}

/** Null when the text is too long for it. */
export function qrOf(text: string): QrPicture | null {
  if (text.length > QR_LONGEST) return null;
  const { data } = encode(text, { ecc: 'L', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (x + 1 < row.length && row[x + 1]) x++;
      path += `M${from + MARGIN} ${y + MARGIN}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  });
  return { size: data.length + 2 * MARGIN, path };
}
