import { type Command, makeContext, type MatchState, stepOwned, whyNotTable, withoutPeople } from '../engine';
import { makeInput, POLICIES, type PolicyName, policyLuck } from '../policies';
import { copyState } from './copy';
import type { Game, TurnRecord } from './game';

/** One way to decide a turn. */
export interface Option {
  readonly commands: readonly Command[];
  /** Measures put on the agenda. */
  readonly measures: readonly string[];
  /** Reference policies that would have tabled this. */
  readonly policies: readonly PolicyName[];
}

/** A decision of a game: the moment at which the agenda was set, what was put on it, and what could have been. */
export interface Choice {
  readonly turn: number;
  /** After the turn's soundings and cancellations: they belong to every option alike. Shared: copy before playing on. */
  readonly moment: MatchState;
  readonly done: Option;
  readonly others: readonly Option[];
}

const CIRCULATE: Command = { type: 'council/circulate' };
const isAgenda = (command: Command): boolean => command.type === 'agenda/table' || command.type === 'agenda/take-back';

/** Courses without chance of their own, whose agenda shows what another head would have done here. */
const COUNSEL: readonly PolicyName[] = (['adaptive', 'history', 'hawk', 'dove'] as const).filter((name) => Object.hasOwn(POLICIES, name));

/**
 * The choice of one turn, or null when its agenda was never circulated. `most` bounds the options beside the one taken: first doing
 * nothing and what the reference policies would table, then every measure alone, then what was done with one item less or more.
 */
export function choiceOf(game: Game, record: TurnRecord, most: number): Choice | null {
  const at = record.decision.findIndex((command) => command.type === 'council/circulate');
  if (at < 0 || !record.over) return null;
  const { c } = game;
  const moment = withoutPeople(copyState(record.opening));
  const x = makeContext(c, moment, null);
  for (const command of record.decision.slice(0, at)) if (!isAgenda(command)) stepOwned(x, command);

  const tabling = new Map<string, Command>();
  for (const command of record.decision.slice(0, at)) if (command.type === 'agenda/table') tabling.set(command.measure, command);
  const tabled = record.tabled.map((id) => tabling.get(id)!);
  const done: Option = { commands: [...tabled, ...record.decision.slice(at)], measures: record.tabled, policies: [] };

  const options = new Map<string, { -readonly [K in keyof Option]: Option[K] }>();
  const add = (measures: readonly string[], commands: readonly Command[], policy?: PolicyName): void => {
    const key = setOf(measures);
    const known = options.get(key);
    if (known) {
      if (policy) known.policies = [...known.policies, policy];
    } else if (options.size <= most && isLegal(game, moment, commands))
      options.set(key, { commands, measures, policies: policy ? [policy] : [] });
  };
  const agenda = (ids: readonly string[]): Command[] => [...ids.map((id) => tabling.get(id) ?? c.tables[c.index.measure(id)]!), CIRCULATE];
  options.set(setOf(record.tabled), { ...done });
  add([], [CIRCULATE]);
  for (const policy of COUNSEL) {
    const commands = counsel(game, moment, policy);
    add(
      commands.flatMap((command) => (command.type === 'agenda/table' ? [command.measure] : [])),
      commands,
      policy,
    );
  }
  const open = c.measures.filter((measure) => whyNotTable(c, moment.pub, measure) === null).map((measure) => measure.id);
  for (const id of open) add([id], agenda([id]));
  for (const id of record.tabled) {
    const rest = record.tabled.filter((one) => one !== id);
    add(rest, agenda(rest));
  }
  for (const id of open) if (!record.tabled.includes(id)) add([...record.tabled, id], agenda([...record.tabled, id]));
  const [own, ...others] = [...options.values()];
  return { turn: record.turn, moment, done: own!, others };
}

const setOf = (measures: readonly string[]): string => [...measures].sort().join(' ');

function isLegal({ c }: Game, moment: MatchState, commands: readonly Command[]): boolean {
  const x = makeContext(c, copyState(moment), null);
  return commands.every((command) => stepOwned(x, command) === null);
}

/** What a policy would do from here up to the circulation of its agenda. */
function counsel({ c, seed }: Game, moment: MatchState, policy: PolicyName): Command[] {
  const state = copyState(moment);
  const x = makeContext(c, state, null);
  const input = makeInput(c, state.pub, state.settings, policyLuck(seed, policy));
  const commands: Command[] = [];
  while (state.pub.phase === 'decide' && commands.at(-1)?.type !== 'council/circulate') {
    const command = POLICIES[policy](input);
    if (stepOwned(x, command)) break;
    commands.push(command);
  }
  return commands;
}
