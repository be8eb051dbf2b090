import type { Effect, Scenario } from '../../engine/scenario';

/** Everything that can be referred to, by kind. */
export interface Names {
  readonly indicators: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly injects: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly delegations: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Flags that some effect sets. */
  readonly flags: ReadonlySet<string>;
  readonly turns: number;
  readonly rungs: number;
}

const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map((one) => one.id));

export function namesOf(scenario: Scenario): Names {
  return {
    indicators: ids(scenario.indicators),
    measures: ids(scenario.measures),
    acts: ids(scenario.adversary.acts),
    injects: ids(scenario.injects),
    types: ids(scenario.adversary.types),
    endings: ids(scenario.endings),
    delegations: ids(scenario.council.delegations),
    actors: ids(scenario.actors),
    places: ids(scenario.map.places),
    sources: ids(scenario.sources),
    flags: new Set(
      allEffects(scenario).flatMap((effect) => (effect.flag !== undefined && !effect.flag.startsWith('!') ? [effect.flag] : [])),
    ),
    turns: scenario.turns.length,
    rungs: scenario.ladder.rungs.length,
  };
}

export function allEffects(scenario: Scenario): Effect[] {
  return [
    ...scenario.measures.flatMap((measure) => [...measure.effects, ...measure.during]),
    ...scenario.adversary.acts.flatMap((act) => act.effects),
    ...scenario.injects.flatMap((inject) => inject.effects),
  ];
}
