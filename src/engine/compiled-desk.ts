import type { CompiledEffect, Index } from './compiled';
import { compileCondition, type Test } from './conditions';
import { nameKey } from './draws';
import type { AttributionDesk, Effect, Evidence, Reading, Scenario } from './scenario';

/** Readings and the attribution desk with names resolved. */

export interface CompiledReading {
  readonly spec: Reading;
  readonly id: string;
  readonly key: number;
  readonly about: Reading['about'];
  /** Hundredths by type, for traits. */
  readonly values: readonly number[];
  /** Half-width, hundredths. */
  readonly spread: number;
  readonly from: number;
  readonly every: number;
  readonly test: Test;
}

export interface CompiledDesk {
  readonly spec: AttributionDesk;
  readonly candidates: readonly string[];
  readonly evidence: readonly CompiledEvidence[];
  /** Hundredths of suspicion from which allies stand behind a name. */
  readonly support: number;
  readonly right: readonly CompiledEffect[];
  readonly wrong: readonly CompiledEffect[];
  readonly early: readonly CompiledEffect[];
}
export interface CompiledEvidence {
  readonly spec: Evidence;
  readonly id: string;
  readonly key: number;
  /** likelihood[finding][candidate]. */
  readonly likelihood: readonly (readonly number[])[];
}

export function compileReadings(scenario: Scenario, index: Index): CompiledReading[] {
  return scenario.intelligence.readings.map((spec) => ({
    spec,
    id: spec.id,
    key: nameKey(`reading/${spec.id}`),
    about: spec.about,
    values: scenario.adversary.types.map((type) => Math.round((spec.values[type.id] ?? 50) * 100)),
    spread: Math.round(spec.spread * 100),
    from: spec.from,
    every: spec.every,
    test: compileCondition(spec.if, index),
  }));
}

export function compileDesk(scenario: Scenario, index: Index, effects: (list: readonly Effect[]) => CompiledEffect[]): CompiledDesk | null {
  const spec = scenario.attribution;
  if (!spec) return null;
  const candidates = spec.candidates.map((one) => one.id);
  scenario.adversary.types.forEach((type, at) => {
    if (index.culpritOf(at) < 0) throw new Error(`type '${type.id}' is no candidate of the desk in a parsed scenario`);
  });
  return {
    spec,
    candidates,
    evidence: spec.evidence.map((one) => ({
      spec: one,
      id: one.id,
      key: nameKey(`evidence/${one.id}`),
      likelihood: one.findings.map((finding) => candidates.map((id) => finding.likelihood[id] ?? 0)),
    })),
    support: Math.round(spec.support * 100),
    right: effects(spec.naming.right),
    wrong: effects(spec.naming.wrong),
    early: effects(spec.naming.early),
  };
}
