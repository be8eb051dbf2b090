import { t, texts } from '../../i18n';
import type { Instrument, Organisation, Scenario } from '../../engine/scenario';
import type { RuleKind } from '../../engine/vocabulary';
import { sentenceOf } from '../shared/rule-words';

/** From what stops most easily to what binds least: the order in which the column of rules sorts. */
const RULE_ORDER: readonly RuleKind[] = ['consensus', 'unanimity', 'qualified', 'simple', 'lead', 'consult'];
const RULES: Readonly<Record<RuleKind, string>> = texts({
  consensus: 'codex.rule-consensus',
  unanimity: 'codex.rule-unanimity',
  qualified: 'codex.rule-qualified',
  simple: 'codex.rule-simple',
  lead: 'codex.rule-lead',
  consult: 'codex.rule-consult',
});

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
    rule: RULES[organisation.rule.kind],
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
    rule: (a, b) => RULE_ORDER.indexOf(a.organisation.rule.kind) - RULE_ORDER.indexOf(b.organisation.rule.kind),
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
