import type { Odds } from '../../engine/view';

/** Probabilities arrive in ten-thousandths. The words are those of ICD 203, with "none" and "certain" for exact ends. */
export function estimativeWord(p: number): string {
  if (p <= 0) return 'no chance';
  if (p >= 10000) return 'certain';
  if (p < 500) return 'almost no chance';
  if (p < 2000) return 'very unlikely';
  if (p < 4500) return 'unlikely';
  if (p < 5500) return 'even chance';
  if (p < 8000) return 'likely';
  if (p < 9500) return 'very likely';
  return 'almost certain';
}

/** Whole per cent, and never a false 0 or 100. */
export function percent(p: number): string {
  if (p <= 0) return '0\u00a0%';
  if (p >= 10000) return '100\u00a0%';
  const whole = Math.round(p / 100);
  if (whole < 1) return 'under\u00a01\u00a0%';
  if (whole > 99) return 'over\u00a099\u00a0%';
  return `${whole}\u00a0%`;
}

export function percentRange(odds: Odds): string {
  const low = Math.round(odds.low / 100);
  const high = Math.round(odds.high / 100);
  return low === high ? percent(odds.mid) : `${low} to ${high}\u00a0%`;
}

/** "Unlikely to hold, 39 %": the word first, so that a glance is enough. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export type Leaning = 'holds' | 'wavers' | 'breaks';

/** From which chance to break a delegation counts as wavering or as a likely objector (ten-thousandths). */
export const WAVERS_FROM = 500;
export const BREAKS_FROM = 2000;

export function leaning(breaks: number): Leaning {
  if (breaks >= BREAKS_FROM) return 'breaks';
  return breaks >= WAVERS_FROM ? 'wavers' : 'holds';
}
export const LEANING_WORDS: Readonly<Record<Leaning, string>> = {
  holds: 'expected to hold',
  wavers: 'wavering',
  breaks: 'may break silence',
};
