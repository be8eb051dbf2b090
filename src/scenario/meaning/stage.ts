import type { Scenario } from '../../engine/scenario';
import { CORE_INDICATORS, DIMENSIONS, FEATURES } from '../../engine/vocabulary';
import type { Desk } from '../desk';
import type { Authored } from '../schema/file';
import { isAlways } from './rules';
import type { Names } from './names';

const NEAR = 1e-6;
const STAKES_WORDS = 30;

/** What must add up before anybody plays: indicators, ladder, money, odds, weights, the rival. */
export function checkStage(scenario: Scenario, file: Authored, names: Names, desk: Desk): void {
  for (const id of CORE_INDICATORS)
    if (!names.indicators.has(id))
      desk.error('scenario/core-indicator', file.indicators, null, `the core indicator "${id}" is missing`, {
        expected: `all of ${CORE_INDICATORS.join(', ')}`,
      });
  checkLadder(scenario, desk);
  const { capital, card, scoring } = scenario;
  if (capital.start > capital.max)
    desk.error('scenario/capital', capital, 'start', `the start of ${capital.start} is above the most that can be held, ${capital.max}`, {
      expected: `at most ${capital.max}`,
    });
  const sum = DIMENSIONS.reduce((total, id) => total + scoring.dimensions[id].weight, 0);
  if (Math.abs(sum - 1) > NEAR)
    desk.error('scenario/weights', scoring, 'dimensions', `the weights of the five dimensions sum to ${round(sum)}`, {
      expected: 'a sum of 1',
    });
  for (const id of DIMENSIONS) {
    const { terms } = scoring.dimensions[id];
    for (const indicator of Object.keys(terms))
      desk.refer('scenario/unknown-indicator', 'indicator', indicator, names.indicators, terms, indicator);
  }
  const words = card.stakes.split(/\s+/).filter((word) => word !== '').length;
  if (words > STAKES_WORDS)
    desk.error('scenario/text-too-long', card, 'stakes', `the stakes have ${words} words`, { expected: `at most ${STAKES_WORDS} words` });
  checkAdversary(scenario, names, desk);
}

function checkLadder({ ladder }: Scenario, desk: Desk): void {
  const { rungs, firebreaks } = ladder;
  if (rungs[0] && rungs[0].at !== 0) desk.error('scenario/ladder', rungs[0], 'at', 'the lowest rung must hold from 0', { expected: '0' });
  rungs.forEach((rung, at) => {
    const before = rungs[at - 1];
    if (before && rung.at <= before.at)
      desk.error('scenario/ladder', rung, 'at', `this rung is not above the one before it (${before.at})`, {
        expected: `more than ${before.at}`,
      });
  });
  firebreaks.forEach((firebreak, at) => {
    const { below } = firebreak;
    const least = (firebreaks[at - 1]?.below ?? 1) + 1;
    if (below < 2 || below > rungs.length)
      desk.error(
        'scenario/firebreak',
        firebreak,
        'below',
        `a firebreak stands below a rung, and there is no rung ${below} to stand below`,
        {
          expected: `2 to ${rungs.length}`,
        },
      );
    else if (below < least)
      desk.error('scenario/firebreak', firebreak, 'below', 'firebreaks are listed from low to high, one below a rung', {
        expected: `${least} or more`,
      });
  });
}

function checkAdversary({ adversary, actors }: Scenario, names: Names, desk: Desk): void {
  if (desk.refer('scenario/unknown-actor', 'actor', adversary.actor, names.actors, adversary, 'actor')) {
    const actor = actors.find((one) => one.id === adversary.actor);
    if (actor && actor.side !== 'rival')
      desk.error('scenario/adversary-side', adversary, 'actor', `the adversary "${actor.id}" has the side ${actor.side}`, {
        expected: 'an actor with side: rival',
      });
  }
  const priors = adversary.types.reduce((sum, type) => sum + type.prior, 0);
  if (Math.abs(priors - 1) > NEAR)
    desk.error('scenario/priors', adversary, 'types', `the prior probabilities of the types sum to ${round(priors)}`, {
      expected: 'a sum of 1',
    });
  checkWeights(adversary, names, desk);
  if (!adversary.acts.some((act) => isAlways(act.requires) && act.limit === 0 && act.cooldown === 0))
    desk.error('scenario/no-act', adversary, 'acts', 'the rival may run out of acts', {
      expected: 'at least one act without requires, limit and cooldown',
    });
}

/** Weights name parts of the utility, and the scenario's own parts need one from every type: nobody may be moved by accident. */
function checkWeights({ types, features }: Scenario['adversary'], names: Names, desk: Desk): void {
  const own = features.map((one) => one.id);
  const known = new Set<string>([...FEATURES, ...own]);
  for (const feature of features) {
    if ((FEATURES as readonly string[]).includes(feature.id))
      desk.error('scenario/duplicate-id', feature, 'id', `the model has a part "${feature.id}" already`, { expected: 'another id' });
    const { indicator } = feature.of;
    if (indicator !== undefined)
      desk.refer('scenario/unknown-indicator', 'indicator', indicator, names.indicators, feature.of, 'indicator');
  }
  for (const type of types) {
    for (const id of Object.keys(type.weights)) desk.refer('scenario/unknown-feature', 'part of the utility', id, known, type.weights, id);
    for (const id of own)
      if (type.weights[id] === undefined)
        desk.error('scenario/missing-weight', type, 'weights', `the type "${type.id}" has no weight for "${id}"`, {
          expected: `${id}: a number, 0 if it does not care`,
        });
    type.answers.forEach((id, at) => desk.refer('scenario/unknown-measure', 'measure', id, names.measures, type.answers, at));
  }
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
