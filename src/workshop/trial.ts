import { type Command, compile, INDICATOR, type Scenario, type Settings } from '../engine';
import { playMatch, readGame } from '../analysis';
import { policyFor } from '../policies';

/** What a draft shows before anybody sits down to it. */
export interface Trial {
  /** Commands up to the opening of the wanted turn; none for the first. */
  readonly commands: readonly Command[];
  /** Turn that they lead to: earlier than wanted when the game ends before. */
  readonly turn: number;
  /** Indicators at its opening, hundredths, in the order of the scenario. */
  readonly indicators: readonly number[];
}

export interface TrialInput {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly settings: Settings;
  readonly turn: number;
  readonly policy: string;
}

/**
 * Plays the draft to its end before the page does, so that one which cannot be played fails here, in a worker, and takes
 * nothing along. @throws Error with the words of the rules
 */
export function tryOut({ scenario, seed, settings, turn, policy: name }: TrialInput): Trial {
  const c = compile(scenario);
  const policy = policyFor(scenario, name);
  if (!policy) throw new Error(`there is no policy '${name}'`);
  const { commands } = playMatch(c, seed, name, policy, { settings, trace: true });
  const read = readGame(c, { seed, settings, commands });
  if (!read.ok) throw new Error(`command ${read.at} is refused (${read.rejection.code})`);
  const record = read.game.turns[Math.min(turn, read.game.turns.length) - 1];
  if (!record) throw new Error('the game has no turn');
  return { commands: commands.slice(0, record.from), turn: record.turn, indicators: record.opening.pub.ind };
}

/** Values that the author sets by hand, in points by indicator id. */
export type Overrides = Readonly<Record<string, number>>;

/** `attribution` follows from the suspicions where somebody asks who did it: setting it would be undone. */
export const settable = (scenario: Scenario): readonly string[] =>
  scenario.indicators.map((one) => one.id).filter((_, at) => !(at === INDICATOR.attribution && scenario.attribution !== null));

/** Id of the inject below. */
export const SET = 'set-in-the-workshop';

/** An inject that nobody wrote: it puts indicators where the author wants them when the turn opens, and the ledger says so. */
export function withOverrides(scenario: Scenario, trial: Trial, overrides: Overrides, words: string): Scenario {
  const effects = scenario.indicators.flatMap((one, at) => {
    const wanted = overrides[one.id];
    const by = wanted === undefined ? 0 : wanted - (trial.indicators[at] ?? 0) / 100;
    return by === 0 ? [] : [{ indicator: one.id, by }];
  });
  if (effects.length === 0) return scenario;
  const taken = new Set(scenario.injects.map((one) => one.id));
  let id: string = SET;
  while (taken.has(id)) id += '-again';
  const inject = {
    id,
    name: words,
    kind: 'scheduled',
    trigger: { turn: trial.turn },
    if: {},
    chance: 1,
    once: true,
    severity: 0,
    headline: words,
    dispatch: null,
    effects,
    map: null,
    sources: [],
  } as const;
  return { ...scenario, injects: [...scenario.injects, inject] };
}
