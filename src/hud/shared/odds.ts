import { t, texts } from '../../i18n';
import type { Odds } from '../../engine/view';

/** Probabilities arrive in ten-thousandths. The words are those of ICD 203, with "none" and "certain" for exact ends. */
export function estimativeWord(exact: number): string {
  if (exact <= 0) return t('words.no-chance');
  if (exact >= 10000) return t('words.odds-certain');
  // By the per cent that stands beside it: the same number has one word.
  const p = 100 * Math.round(exact / 100);
  if (p < 500) return t('words.almost-no-chance');
  if (p < 2000) return t('words.very-unlikely');
  if (p < 4500) return t('words.odds-unlikely');
  if (p < 5500) return t('words.even-chance');
  if (p < 8000) return t('words.odds-likely');
  if (p < 9500) return t('words.very-likely');
  return t('words.almost-certain');
}

/** Whole per cent, and never a false 0 or 100. */
export function percent(p: number): string {
  if (p <= 0) return t('words.percent', { value: 0 });
  if (p >= 10000) return t('words.percent', { value: 100 });
  const whole = Math.round(p / 100);
  if (whole < 1) return t('words.percent-under');
  if (whole > 99) return t('words.percent-over');
  return t('words.percent', { value: whole });
}

export function percentRange(odds: Odds): string {
  const low = Math.round(odds.low / 100);
  const high = Math.round(odds.high / 100);
  return low === high ? percent(odds.mid) : t('words.percent-range', { low, high });
}

/** " (60 to 90 %)"; nothing where that would say the same again. */
export function rangeBehind(odds: Odds): string {
  const range = percentRange(odds);
  return range === percent(odds.mid) ? '' : ` (${range})`;
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
export const LEANING_WORDS: Readonly<Record<Leaning, string>> = texts({
  holds: 'words.leaning-holds',
  wavers: 'words.leaning-wavers',
  breaks: 'words.leaning-breaks',
});
