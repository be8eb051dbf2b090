/**
 * Civil things on the map, in the ink of their side and without a frame, which is for forces. Nothing here shows violence: where people were
 * attacked stands `mark`, a plain ring with a dot, and the name of the place.
 */
const INKS = { ally: '#1b4a7d', partner: '#855300', rival: '#9c2c19' } as const;
const [WIDTH, HEIGHT] = [44, 36];

/** Strokes (`s`) and filled shapes (`f`) on a field of 44 by 36. */
const SHAPES: Readonly<Record<string, { readonly s?: string; readonly f?: string }>> = {
  /** Works with stacks and a bolt. */
  'power-plant': { s: 'M5 32V18l9 5v-5l9 5V6h7v26Z', f: 'M37 4l-5 9h4l-2 8 7-10h-4l3-7Z' },
  substation: { s: 'M8 4h28v28H8Z', f: 'M24 7l-9 13h6l-2 10 10-14h-6l3-9Z' },
  /** Current is off: a bolt struck through. */
  outage: { s: 'M7 31 37 5', f: 'M25 3 12 20h8l-3 13 15-18h-8l4-12Z' },
  cable: { s: 'M9 18c5-11 9-11 13 0s8 11 13 0', f: 'M3 13h7v10H3ZM34 13h7v10h-7Z' },
  pipeline: { s: 'M3 13h38M3 23h38M13 9v18M31 9v18' },
  port: { s: 'M22 12v20M14 17h16M7 21c0 7 7 11 15 11s15-4 15-11M22 12a4 4 0 1 0 0-8a4 4 0 1 0 0 8' },
  railway: { s: 'M15 4 10 32M29 4l5 28M13.5 11h17M12 19h20M10.5 27h23' },
  police: {
    s: 'M22 3c4 3 8 4 13 4v11c0 8-6 12-13 15-7-3-13-7-13-15V7c5 0 9-1 13-4Z',
    f: 'M22 10l2.2 4.8 5.2.600-3.9 3.5 1.1 5.2-4.6-2.6-4.6 2.6 1.1-5.2-3.9-3.5 5.2-.600Z',
  },
  hospital: { s: 'M8 4h28v28H8ZM16.5 11v14M27.5 11v14M16.5 18h11' },
  checkpoint: { s: 'M8 33V17M36 33v-9M5 21 40 9M15 17.600l3-4.800M24 14.500l3-4.800M33 11.400l2.5-4' },
  /** A screen with a mark of attention. */
  'cyber-incident': { s: 'M5 4h34v22H5ZM15 32h14M22 26v6M22 9v8', f: 'M20.2 19.500h3.600v3.600h-3.600Z' },
  telecommunications: {
    s: 'M22 16 14 33M22 16l8 17M17 27h10M13 5a13 13 0 0 0 0 15M31 5a13 13 0 0 1 0 15M8 2a19 19 0 0 0 0 21M36 2a19 19 0 0 1 0 21',
    f: 'M19 12.500a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z',
  },
  government: { s: 'M6 31h32M8 13h28L22 4ZM12 17v10M18.7 17v10M25.3 17v10M32 17v10' },
  /** Instruction, not combat. */
  training: { s: 'M4 13 22 5l18 8-18 8ZM11 17v9c6 5 16 5 22 0v-9M40 13v12' },
  aid: { s: 'M5 13h34v19H5ZM5 13l6-8h22l6 8M22 13v19M16 22h12' },
  /** Where people were attacked, or anything that only needs a place. */
  mark: { s: 'M22 7a11 11 0 1 0 0 22a11 11 0 1 0 0-22', f: 'M22 13.500a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z' },
};

type Sides = Record<string, { svg: string; width: number; height: number }>;
export function pictograms(): Record<string, Sides> {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([key, { s, f }]) => [
      key,
      Object.fromEntries(
        Object.entries(INKS).map(([side, ink]) => {
          const strokes = s
            ? `<path d="${s}" fill="none" stroke="${ink}" stroke-width="2.8" stroke-linejoin="round" stroke-linecap="round"/>`
            : '';
          const fills = f ? `<path d="${f}" fill="${ink}"/>` : '';
          const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${strokes}${fills}</svg>`;
          return [side, { svg, width: WIDTH, height: HEIGHT }];
        }),
      ),
    ]),
  );
}
