import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load-scenario';
import { weightsOf } from '../../src/hud/desk/weights';

describe('the attribution desk', () => {
  const scenario = loadScenario('winter-grid');
  const { evidence, candidates } = scenario.attribution ?? { evidence: [], candidates: [] };

  it('says of every finding how far it fits each candidate, not only the first and the last', () => {
    for (const one of evidence)
      one.findings.forEach((_, finding) => {
        const weights = weightsOf(scenario, one, finding);
        expect(weights.map((weight) => weight.id).toSorted()).toEqual(candidates.map((candidate) => candidate.id).toSorted());
        expect(weights.map((weight) => weight.expected)).toEqual(weights.map((weight) => weight.expected).toSorted((a, b) => b - a));
      });
  });
});
