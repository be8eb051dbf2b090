import type { Scenario } from '../engine/scenario';
import { t } from '../i18n';
import { isPolicy } from '../policies';

/** A policy as authors know it: the named ones in words, the scenario's own courses by their names. */
export function policyName(scenario: Scenario, id: string): string {
  if (isPolicy(id)) return t(`workshop.policy-${id}`);
  return scenario.doctrines.find((one) => one.id === id)?.name ?? id;
}
