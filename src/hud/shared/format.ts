import { language, locale, t } from '../../i18n';
/** Points are stored in hundredths and shown whole. */
export function points(hundredths: number): string {
  return String(Math.round(hundredths / 100)).replace('-', '\u2212');
}

/** A signed change with a true minus; one decimal below a whole point, so that no cause shows as zero. */
export function change(hundredths: number): string {
  const whole = Math.round(hundredths / 100);
  const text = hundredths !== 0 && whole === 0 ? decimal(Math.abs(hundredths / 100), 1) : String(Math.abs(whole));
  if (hundredths === 0 || /^0[.,]?0*$/.test(text)) return '0';
  return `${hundredths < 0 ? '\u2212' : '+'}${text}`;
}

export function changeRange(low: number, high: number): string {
  const [a, b] = [change(low), change(high)];
  return a === b ? a : t('words.to', { a, b });
}

/** A weight of the model as it stands, with a true minus. */
export function weightText(weight: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(weight).replace('-', '\u2212');
}

/** Coins from hundredths: whole when whole. */
export function coins(hundredths: number): string {
  const value = Math.round(hundredths / 10) / 10;
  return Number.isInteger(value) ? String(value) : decimal(value, 1);
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
function readDate(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

/** Days stand in UTC: the calendar of a crisis knows no time zone. */
const written = new Map<string, Intl.DateTimeFormat>();
function write(iso: string, options: Intl.DateTimeFormatOptions): string {
  const { year, month, day } = readDate(iso);
  const key = locale() + JSON.stringify(options);
  const format = written.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  written.set(key, format);
  const text = format.format(new Date(Date.UTC(year, month - 1, day)));
  // In French the first of a month is an ordinal.
  return language() === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** "18 March" */
export function dayMonth(iso: string): string {
  return write(iso, { day: 'numeric', month: 'long' });
}
/** "18 Mar" */
export function dayMonthShort(iso: string): string {
  const text = write(iso, { day: 'numeric', month: 'short' });
  return language() === 'en' ? text.replace('Sept', 'Sep') : text;
}
/** "18 March 2014" */
export function fullDate(iso: string): string {
  return write(iso, { day: 'numeric', month: 'long', year: 'numeric' });
}
/** "18 March – 1 April", "3 – 9 March" */
export function dateRange(from: string, to: string): string {
  const [a, b] = [readDate(from), readDate(to)];
  if (a.year === b.year && a.month === b.month) return `${dayMonth(from).split(' ')[0] ?? ''} – ${dayMonth(to)}`;
  return `${dayMonth(from)} – ${dayMonth(to)}`;
}

/** "14 days", "at once" */
export function leadTime(days: number): string {
  return days <= 0 ? t('words.at-once') : t('words.days', { days });
}

/** Numbers to twelve as words where the language does so in running text. */
const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
export function numberWord(n: number): string {
  return language() === 'en' ? (NUMBER_WORDS[n] ?? String(n)) : String(n);
}

export function listWords(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return t('words.list', { list: items.slice(0, -1).join(', '), last: items[items.length - 1] ?? '' });
}

/** A number with its decimals, with the point or comma of the language. */
export function decimal(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return language() === 'fr' ? text.replace('.', ',') : text;
}
