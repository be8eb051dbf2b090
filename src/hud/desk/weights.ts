import type { Evidence, Scenario } from '../../engine/scenario';

export interface Weight {
  readonly id: string;
  readonly name: string;
  /** How often this finding would be expected if it was them, ten-thousandths. */
  readonly expected: number;
}

/** How far a finding fits each candidate, the best first: all of them, since what clears one may be what counts. */
export function weightsOf(scenario: Scenario, evidence: Evidence, finding: number): readonly Weight[] {
  const likelihood = evidence.findings[finding]?.likelihood ?? {};
  return (scenario.attribution?.candidates ?? [])
    .map(({ id, name }) => ({ id, name, expected: Math.round((likelihood[id] ?? 0) * 10000) }))
    .toSorted((a, b) => b.expected - a.expected);
}
