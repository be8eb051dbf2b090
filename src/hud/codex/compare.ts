import { t } from '../../i18n';
import type { Instrument, Organisation, Scenario } from '../../engine/scenario';
import type { RuleKind } from '../../engine/vocabulary';
import { sentenceOf } from '../shared/rule-words';

/** From what stops most easily to what binds least: the order in which the column of rules sorts. */
const RULES: Readonly<Record<RuleKind, readonly [order: number, name: string]>> = {
  get consensus() {
    return [0, t('codex.rule-consensus')] as const;
  },
  get unanimity() {
    return [1, t('codex.rule-unanimity')] as const;
  },
  get qualified() {
    return [2, t('codex.rule-qualified')] as const;
  },
  get simple() {
    return [3, t('codex.rule-simple')] as const;
  },
  get lead() {
    return [4, t('codex.rule-lead')] as const;
  },
  get consult() {
    return [5, t('codex.rule-consult')] as const;
  },
};

export interface Row {
  readonly organisation: Organisation;
  readonly rule: string;
  /** The rule as one sentence. */
  readonly sentence: string;
  /** The quickest thing that it can do; null where none is known. */
  readonly fastest: Instrument | null;
}
export type Column = 'name' | 'binding' | 'rule' | 'fastest';

export function rowsOf(scenario: Scenario): readonly Row[] {
  return scenario.organisations.map((organisation) => ({
    organisation,
    rule: RULES[organisation.rule.kind][1],
    sentence: sentenceOf(scenario, organisation.rule),
    fastest: quickest(organisation.tools),
  }));
}

/** By the days that it takes at best, then by the days that it can take. */
function quickest(tools: readonly Instrument[]): Instrument | null {
  return tools.toSorted((a, b) => a.days.min - b.days.min || a.days.max - b.days.max)[0] ?? null;
}

export function sortRows(rows: readonly Row[], column: Column, down: boolean): readonly Row[] {
  const by: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
    name: byName,
    binding: (a, b) => rank(a) - rank(b),
    rule: (a, b) => RULES[a.organisation.rule.kind][0] - RULES[b.organisation.rule.kind][0],
    fastest: (a, b) => days(a).min - days(b).min || days(a).max - days(b).max,
  };
  // What has no days known stays at the end, whichever way the column runs.
  const known = rows.filter((row) => column !== 'fastest' || row.fastest !== null);
  const unknown = rows.filter((row) => !known.includes(row));
  const sign = down ? -1 : 1;
  return [...known.toSorted((a, b) => sign * by[column](a, b) || byName(a, b)), ...unknown.toSorted(byName)];
}

const rank = (row: Row): number => (row.organisation.binding === 'binding' ? 0 : 1);
const days = (row: Row): Instrument['days'] => row.fastest?.days ?? { min: 0, max: 0 };
const byName = (a: Row, b: Row): number =>
  a.organisation.name < b.organisation.name ? -1 : a.organisation.name > b.organisation.name ? 1 : 0;

/** "at once", "within 4 days", "5 to 30 days" */
export function daysWords({ min, max }: Instrument['days']): string {
  if (max <= 0) return t('codex.days-at-once');
  if (min === max) return t('codex.days-exact', { max });
  return min <= 0 ? t('codex.days-within', { max }) : t('codex.days-range', { min, max });
}
