import { t } from '../../i18n';
import type { Estimate } from '../../analysis';
import type { Scenario } from '../../engine/scenario';
import { decimal, listWords, namesOf } from '../shared';
import { apportioned } from '../shared/rounding';
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

/** Tenths that add up to the printed total. */
export function tenths(parts: readonly number[], total: number): number[] {
  const exact = parts.map((part) => 10 * part);
  // More than that is no rounding: the parts are told as they are.
  const printed = apportioned(exact, Math.round(10 * total)) ?? exact.map(Math.round);
  return printed.map((part) => part / 10);
}
