import { t } from '../../i18n';
import type { Estimate } from '../../analysis';
import type { Scenario } from '../../engine/scenario';
import { decimal, listWords, namesOf } from '../shared';
import { MINUS } from '../why/words';

/** Numbers and names of the analysis in words. Pure: values in, text out. */

export const one = (value: number): string => {
  const text = Math.abs(value).toFixed(1);
  return value < 0 && text !== '0.0' ? `${MINUS}${decimal(-value, 1)}` : decimal(Math.abs(value), 1);
};
export const signed = (value: number): string => (value >= 0.05 ? `+${one(value)}` : one(value));
/** "3.9 to 5.1" */
export const interval = ({ low, high }: Estimate): string => t('debrief.to', { one: one(low), one2: one(high) });

/** "1 point", "4.5 points": never minus, the sentence says which way. */
export function pointsWords(value: number): string {
  const rounded = Math.round(Math.abs(value) * 10) / 10;
  return t('debrief.points-words', {
    text: Number.isInteger(rounded) ? String(rounded) : decimal(rounded, 1),
    one: rounded === 1 ? 'yes' : 'no',
  });
}

export function agendaWords(scenario: Scenario, measures: readonly string[]): string {
  return measures.length === 0 ? t('debrief.no-decision') : listWords(measures.map((id) => namesOf(scenario).measure(id)));
}

/** "29 of 100" */
export const ofHundred = (share: number): string => {
  const whole = Math.round(100 * share);
  return whole === 0 && share > 0 ? t('debrief.fewer-than-1-of') : t('debrief.of-100', { whole });
};

/** Tenths that add up to the printed total: what rounding leaves over goes to the parts that lose most by it. */
export function tenths(parts: readonly number[], total: number): number[] {
  const floors = parts.map((part) => Math.floor(10 * part));
  const left = Math.round(10 * total) - floors.reduce((sum, part) => sum + part, 0);
  const order = parts.map((part, i) => ({ i, rest: 10 * part - floors[i]! })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  // More than that is no rounding: the parts are told as they are.
  if (left < 0 || left > parts.length) return parts.map((part) => Math.round(10 * part) / 10);
  for (const { i } of order.slice(0, left)) floors[i]! += 1;
  return floors.map((part) => part / 10);
}
