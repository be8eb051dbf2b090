import type { Scenario } from '../../engine/scenario';
import type { Desk } from '../desk';
import { allEffects, type Names } from './names';
import type { RuleCheck } from './rules';

const NEAR = 1e-6;

/** The attribution desk: every type is somebody, every likelihood belongs to somebody, and evidence has a way in. */
export function checkDesk(scenario: Scenario, names: Names, rules: RuleCheck, desk: Desk): void {
  const { attribution, adversary } = scenario;
  for (const type of adversary.types) {
    if (type.culprit !== '') rules.candidate(type.culprit, type, 'culprit');
    else if (attribution)
      desk.error('scenario/no-culprit', type, 'id', `the type "${type.id}" is none of the candidates`, {
        expected: `culprit: one of ${attribution.candidates.map((one) => one.id).join(', ')}`,
      });
  }
  if (!attribution) return;
  for (const candidate of attribution.candidates) {
    if (candidate.actor !== '') desk.refer('scenario/unknown-actor', 'actor', candidate.actor, names.actors, candidate, 'actor');
  }
  const found = new Set(allEffects(scenario).map((effect) => effect.evidence));
  for (const evidence of attribution.evidence) {
    for (const finding of evidence.findings)
      for (const id of Object.keys(finding.likelihood))
        desk.refer('scenario/unknown-candidate', 'candidate', id, names.candidates, finding.likelihood, id);
    for (const { id } of attribution.candidates) {
      const sum = evidence.findings.reduce((total, one) => total + (one.likelihood[id] ?? 0), 0);
      if (Math.abs(sum - 1) > NEAR)
        desk.error(
          'scenario/likelihoods',
          evidence,
          'findings',
          `over all findings the likelihoods under "${id}" sum to ${Math.round(sum * 10_000) / 10_000}`,
          { expected: 'a sum of 1 for each candidate' },
        );
    }
    if (!found.has(evidence.id))
      desk.warn('scenario/never-found', evidence, 'id', 'no effect ever brings this evidence in', {
        expected: `an effect { evidence: ${evidence.id} } of a measure or an inject`,
      });
  }
  const { right, wrong, early } = attribution.naming;
  for (const list of [right, wrong, early]) rules.effects(list, false);
}
