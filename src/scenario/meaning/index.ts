import type { Scenario } from '../../engine/scenario';
import type { Desk } from '../desk';
import type { Authored } from '../schema/file';
import { checkChains } from './chains';
import { checkDesk } from './attribution';
import { checkEndings } from './endings';
import { checkHappenings } from './happenings';
import { checkMap } from './map';
import { checkMutualAid } from './mutual-aid';
import { namesOf } from './names';
import { checkOthers } from './others';
import { checkReading } from './reading';
import { checkHistory, checkSources } from './record';
import { RuleCheck } from './rules';
import { checkStage } from './stage';
import { checkTeaching } from './teaching';

/** What the repository around the scenario offers; left out where it is not known. */
export interface Surroundings {
  /** Keys of pre-rendered map symbols. */
  readonly symbols?: readonly string[];
}

/** Everything that the right keys and types cannot promise: that names exist, sums add up, and a match can be played to its end. */
export function checkMeaning(scenario: Scenario, file: Authored, desk: Desk, around: Surroundings): void {
  checkIds(scenario, desk);
  const names = namesOf(scenario);
  const rules = new RuleCheck(names, desk);
  checkStage(scenario, file, names, desk);
  checkHappenings(scenario, names, rules, desk);
  checkMutualAid(scenario, names, desk);
  checkChains(scenario, desk);
  checkEndings(scenario, file, rules, desk);
  checkHistory(scenario, names, desk);
  checkOthers(scenario, file, names, rules, desk);
  checkDesk(scenario, names, rules, desk);
  checkTeaching(scenario, desk);
  checkReading(scenario, desk);
  checkMap(scenario, rules, desk, around.symbols);
  checkSources(scenario, file, names, desk);
}

function checkIds(scenario: Scenario, desk: Desk): void {
  const { adversary, map } = scenario;
  const lists: readonly (readonly { readonly id: string }[])[] = [
    scenario.sources,
    scenario.organisations,
    scenario.indicators,
    scenario.measures,
    adversary.types,
    adversary.acts,
    scenario.injects,
    scenario.endings,
    scenario.bodies,
    scenario.powers.flatMap((one) => one.moves),
    scenario.intelligence.readings,
    scenario.attribution?.candidates ?? [],
    scenario.attribution?.evidence ?? [],
    scenario.doctrines,
    scenario.precedents,
    adversary.features,
    map.places,
    map.contested,
    map.counters,
  ];
  for (const list of lists) {
    const seen = new Map<string, { readonly id: string }>();
    for (const one of list) {
      const first = seen.get(one.id);
      if (!first) {
        seen.set(one.id, one);
        continue;
      }
      // Where the library and the scenario clash, the scenario is the one to change.
      const [mine, other] = desk.places.isShared(one) ? [first, one] : [one, first];
      const { file, line } = desk.places.self(other);
      desk.error('scenario/duplicate-id', mine, 'id', `the id "${one.id}" is taken already, in ${file}:${line}`, {
        expected: 'an id of its own',
      });
    }
  }
}
