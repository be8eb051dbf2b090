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
  readonly bodies: ReadonlySet<string>;
  readonly moves: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  readonly candidates: ReadonlySet<string>;
  /** Whether there is an attribution desk at all. */
  readonly desk: boolean;
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
    bodies: ids(scenario.bodies),
    moves: ids(scenario.powers.flatMap((one) => one.moves)),
    evidence: ids(scenario.attribution?.evidence ?? []),
    candidates: ids(scenario.attribution?.candidates ?? []),
    desk: scenario.attribution !== null,
    flags: new Set(
      allEffects(scenario).flatMap((effect) => (effect.flag !== undefined && !effect.flag.startsWith('!') ? [effect.flag] : [])),
    ),
    turns: scenario.turns.length,
    rungs: scenario.ladder.rungs.length,
  };
}

export function allEffects(scenario: Scenario): Effect[] {
  const naming = scenario.attribution?.naming;
  return [
    ...scenario.measures.flatMap((measure) => [...measure.effects, ...measure.during, ...measure.refused]),
    ...scenario.adversary.acts.flatMap((act) => act.effects),
    ...scenario.injects.flatMap((inject) => inject.effects),
    ...scenario.powers.flatMap((power) => power.moves.flatMap((move) => move.effects)),
    ...(naming ? [...naming.right, ...naming.wrong, ...naming.early] : []),
  ];
}
