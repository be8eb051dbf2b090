const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Points are stored in hundredths and shown whole. */
export function points(hundredths: number): string {
  return String(Math.round(hundredths / 100)).replace('-', '\u2212');
}

/** A signed change with a true minus; one decimal below a whole point, so that no cause shows as zero. */
export function change(hundredths: number): string {
  const whole = Math.round(hundredths / 100);
  const text = hundredths !== 0 && whole === 0 ? Math.abs(hundredths / 100).toFixed(1) : String(Math.abs(whole));
  if (hundredths === 0 || Number(text) === 0) return '0';
  return `${hundredths < 0 ? '\u2212' : '+'}${text}`;
}

export function changeRange(low: number, high: number): string {
  const [a, b] = [change(low), change(high)];
  return a === b ? a : `${a} to ${b}`;
}

/** Coins from hundredths: whole when whole. */
export function coins(hundredths: number): string {
  const value = Math.round(hundredths / 10) / 10;
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
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

/** "18 March" */
export function dayMonth(iso: string): string {
  const { month, day } = readDate(iso);
  return `${day} ${MONTHS[month - 1] ?? ''}`;
}
/** "18 Mar" */
export function dayMonthShort(iso: string): string {
  const { month, day } = readDate(iso);
  return `${day} ${(MONTHS[month - 1] ?? '').slice(0, 3)}`;
}
/** "18 March 2014" */
export function fullDate(iso: string): string {
  return `${dayMonth(iso)} ${readDate(iso).year}`;
}
/** "18 March – 1 April", "3 – 9 March" */
export function dateRange(from: string, to: string): string {
  const [a, b] = [readDate(from), readDate(to)];
  if (a.year === b.year && a.month === b.month) return `${a.day} – ${dayMonth(to)}`;
  return `${dayMonth(from)} – ${dayMonth(to)}`;
}

/** "14 days", "at once" */
export function leadTime(days: number): string {
  if (days <= 0) return 'at once';
  return days === 1 ? '1 day' : `${days} days`;
}

export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
export function numberWord(n: number): string {
  return NUMBER_WORDS[n] ?? String(n);
}

export function listWords(items: readonly string[], and = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1] ?? ''}`;
}
