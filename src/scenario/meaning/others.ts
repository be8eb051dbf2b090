import type { DecisionRule, Scenario } from '../../engine/scenario';
import type { Desk } from '../desk';
import type { Authored } from '../schema/file';
import type { Names } from './names';
import type { RuleCheck } from './rules';

/** Organisations that vote, great powers, readings and doctrines: whatever stands beside the two sides. */
export function checkOthers(scenario: Scenario, file: Authored, names: Names, rules: RuleCheck, desk: Desk): void {
  const seats = new Set(scenario.council.delegations.map((one) => one.id));
  checkRule(scenario.council.rule, seats, file.council, desk);
  for (const body of scenario.bodies) {
    const voters = new Set(body.voters.map((one) => one.id));
    checkRule(body.rule, voters, body, desk);
    const seen = new Set<string>();
    for (const voter of body.voters) {
      if (seen.has(voter.id))
        desk.error('scenario/duplicate-id', voter, 'id', `"${voter.id}" votes twice`, { expected: 'each voter once, with its seats' });
      seen.add(voter.id);
      if (voter.seats > 1 && !['qualified', 'simple'].includes(body.rule.kind))
        desk.error('scenario/rule', voter, 'seats', `a group of votes cannot be counted where one voice decides (${body.rule.kind})`, {
          expected: 'single members, or a rule by majority',
        });
    }
  }
  for (const power of scenario.powers) {
    desk.refer('scenario/unknown-actor', 'actor', power.actor, names.actors, power, 'actor');
    for (const move of power.moves) {
      rules.condition(move.if, false);
      rules.effects(move.effects, false);
      rules.cue(move.map);
    }
  }
  const { baseRates } = scenario;
  if (baseRates) for (const grade of [baseRates.minor, baseRates.serious, baseRates.war]) rules.condition(grade, true);
  checkReadings(scenario, names, rules, desk);
  for (const doctrine of scenario.doctrines)
    doctrine.measures.forEach((id, at) => desk.refer('scenario/unknown-measure', 'measure', id, names.measures, doctrine.measures, at));
}

/** A rule names members that there are, and what it counts can be counted. */
function checkRule(rule: DecisionRule, voters: ReadonlySet<string>, owner: object, desk: Desk): void {
  rule.veto.forEach((id, at) => desk.refer('scenario/unknown-voter', 'voter', id, voters, rule.veto, at));
  if (rule.kind === 'lead') {
    if (rule.lead === '') desk.error('scenario/rule', owner, 'rule', 'a lead-state rule names no lead', { expected: 'lead: <member>' });
    else desk.refer('scenario/unknown-voter', 'voter', rule.lead, voters, rule, 'lead');
  }
  if (rule.kind === 'qualified' && rule.members === 0 && rule.weight === 0)
    desk.error('scenario/rule', owner, 'rule', 'a qualified majority of nothing passes everything', {
      expected: 'members or weight, a share of 1',
    });
}

function checkReadings({ intelligence, adversary, turns }: Scenario, names: Names, rules: RuleCheck, desk: Desk): void {
  for (const reading of intelligence.readings) {
    rules.condition(reading.if, false);
    if (reading.from > turns.length)
      desk.error('scenario/unknown-turn', reading, 'from', `there is no turn ${reading.from}`, { expected: `1 to ${turns.length}` });
    for (const id of Object.keys(reading.values)) desk.refer('scenario/unknown-type', 'type', id, names.types, reading.values, id);
    if (reading.about === 'trait')
      for (const type of adversary.types)
        if (reading.values[type.id] === undefined)
          desk.error('scenario/missing-value', reading, 'values', `a reading of a trait needs a value for the type "${type.id}"`, {
            expected: `${type.id}: 0 to 100`,
          });
    reading.words.forEach((one, at) => {
      const before = reading.words[at - 1];
      if (before && one.upTo <= before.upTo)
        desk.error('scenario/words-order', one, 'upTo', `${one.upTo} is not above the ${before.upTo} before it`, {
          expected: `more than ${before.upTo}`,
        });
    });
    const last = reading.words[reading.words.length - 1];
    if (last && last.upTo !== 100)
      desk.error('scenario/words-order', last, 'upTo', 'nothing is said of the highest values', { expected: '100' });
  }
}
