import tokens from '../../assets/tokens.json';

export type Theme = 'day' | 'night';
export type Palette = Readonly<Record<keyof typeof tokens.day, string>>;

export const palettes: Readonly<Record<Theme, Palette>> = { day: tokens.day, night: tokens.night };
export const motion = tokens.motion;
export const FONTS = { serif: 'Vollkorn', sans: '"Fira Sans Condensed"' } as const;

/** `#rrggbb` with an opacity. */
export function fade(colour: string, alpha: number): string {
  const n = Number.parseInt(colour.slice(1), 16);
  return `rgba(${n >> 16}, ${(n >> 8) & 255}, ${n & 255}, ${alpha})`;
}
/** Between two inks, 0 to 1. */
export function mix(a: string, b: string, t: number): string {
  const [x, y] = [Number.parseInt(a.slice(1), 16), Number.parseInt(b.slice(1), 16)];
  const part = (shift: number) => Math.round(((x >> shift) & 255) * (1 - t) + ((y >> shift) & 255) * t);
  return `#${((1 << 24) | (part(16) << 16) | (part(8) << 8) | part(0)).toString(16).slice(1)}`;
}
