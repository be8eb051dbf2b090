import { language, t } from '../../i18n';
import type { Odds } from '../../engine/view';
import { estimativeWord, percent } from '../shared/odds';

/** Words that only the silence, response and debrief screens need. Pure: text in, text out. */

export const MINUS = '\u2212';

export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** "likely, 62 %"; a certain thing needs no number. */
export function oddsText(odds: Odds): string {
  const word = estimativeWord(odds.mid);
  return odds.mid <= 0 || odds.mid >= 10000 ? word : `${word}, ${percent(odds.mid)}`;
}

/** "50 to 74"; nothing when the estimate is exact. */
export function rangeText(odds: Odds): string {
  const [number, number2] = [Math.round(odds.low / 100), Math.round(odds.high / 100)];
  return number === number2 ? '' : t('why.to-3', { number, number2 });
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'] as const;
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty'] as const;

/** "twenty-six"; numerals from sixty up. */
export function countWord(n: number): string {
  if (language() !== 'en') return String(n);
  const small = SMALL[n] ?? TEENS[n - 13];
  if (small !== undefined) return small;
  const ten = TENS[Math.floor(n / 10)];
  if (ten === undefined || ten === '') return String(n);
  return n % 10 === 0 ? ten : `${ten}-${SMALL[n % 10]}`;
}

/** Text without its final stop, for joining clauses with semicolons. */
export function unstopped(text: string): string {
  return text.trim().replace(/[.;,]+$/, '');
}

/** A name inside a sentence: small first letter, unless the name begins with the rival's. */
export function inSentence(name: string, proper: string): string {
  return proper !== '' && name.startsWith(proper) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
