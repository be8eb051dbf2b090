import type { Inject, Scenario } from '../../engine/scenario';
import type { Desk } from '../desk';
import { allEffects, type Names } from './names';
import type { RuleCheck } from './rules';

/** Measures, acts and injects: what they refer to, and whether they are what they say. */
export function checkHappenings(scenario: Scenario, names: Names, rules: RuleCheck, desk: Desk): void {
  for (const measure of scenario.measures) {
    for (const key of ['clause', 'softer'] as const)
      if (measure[key] !== '' && !/^to \S/.test(measure[key]))
        desk.error('scenario/clause', measure, key, 'council language begins with "to "', { expected: 'for example "to deploy ..."' });
    for (const requirement of measure.requires) rules.condition(requirement.if, false);
    rules.effects(measure.effects, false);
    rules.effects(measure.during, false);
    rules.effects(measure.refused, false);
    rules.cue(measure.map);
    if (measure.through !== '') desk.refer('scenario/unknown-body', 'body', measure.through, names.bodies, measure, 'through');
    if (measure.names !== '' && rules.needsDesk(measure, 'names') && measure.names !== '!' && measure.names !== 'leading')
      rules.candidate(measure.names, measure, 'names');
    const acts = measure.commits?.acts ?? [];
    acts.forEach((id, at) => desk.refer('scenario/unknown-act', 'act', id, names.acts, acts, at));
  }
  for (const act of scenario.adversary.acts) {
    rules.condition(act.requires, true);
    rules.effects(act.effects, true);
    rules.cue(act.map);
    act.slices.forEach((id, at) => desk.refer('scenario/unknown-act', 'act', id, names.acts, act.slices, at));
    if (act.attacks !== '') desk.refer('scenario/unknown-delegation', 'delegation', act.attacks, names.delegations, act, 'attacks');
  }
  const called = new Set(allEffects(scenario).map((effect) => effect.inject));
  for (const inject of scenario.injects) {
    rules.condition(inject.if, false);
    rules.effects(inject.effects, false);
    rules.cue(inject.map);
    checkTrigger(inject, names, rules, desk);
    checkKind(inject, desk);
    if ('call' in inject.trigger && !called.has(inject.id))
      desk.warn('scenario/never-called', inject, 'trigger', 'this inject waits for a call, and no effect calls it', {
        expected: `an effect { inject: ${inject.id} }, or another trigger`,
      });
  }
}

function checkTrigger({ trigger }: Inject, names: Names, rules: RuleCheck, desk: Desk): void {
  if ('act' in trigger) desk.refer('scenario/unknown-act', 'act', trigger.act, names.acts, trigger, 'act');
  else if ('measure' in trigger) desk.refer('scenario/unknown-measure', 'measure', trigger.measure, names.measures, trigger, 'measure');
  else if ('inject' in trigger) desk.refer('scenario/unknown-inject', 'inject', trigger.inject, names.injects, trigger, 'inject');
  else if ('flag' in trigger) rules.flag(trigger.flag, trigger, 'flag');
  else if ('turn' in trigger) {
    const { turn } = trigger;
    const [min, max] = typeof turn === 'number' ? [turn, turn] : [turn.min, turn.max];
    if (min > max) desk.error('scenario/bounds', trigger, 'turn', `min ${min} is above max ${max}`, { expected: `at most ${max}` });
    else if (min < 1 || max > names.turns)
      desk.error('scenario/unknown-turn', trigger, 'turn', `there is no turn ${min < 1 ? min : max}`, { expected: `1 to ${names.turns}` });
  }
}

function checkKind(inject: Inject, desk: Desk): void {
  const { kind, chance, trigger } = inject;
  const chancy = chance < 1;
  if ((kind === 'hazard') !== chancy)
    desk.warn(
      'scenario/inject-kind',
      inject,
      'kind',
      chancy ? 'an inject with a chance below 1 is a hazard' : 'a hazard needs a chance below 1',
      {
        expected: chancy ? 'hazard' : 'scheduled or conditional, or a chance',
      },
    );
  else if (kind === 'scheduled' && !('turn' in trigger))
    desk.warn('scenario/inject-kind', inject, 'kind', 'a scheduled inject is triggered by a turn', { expected: 'conditional' });
}
