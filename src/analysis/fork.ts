import type { Command } from '../engine';
import type { PolicyName } from '../policies';
import { copyState } from './copy';
import { type Course, finishMatch, finishTurn, type LeftOut, newCourse, nextTurn, playDecision } from './course';
import { type Game, readGame, type TurnRecord } from './game';

/** Who takes the decisions after the changed one: the record, as far as it goes and is legal, or a policy. */
export type Continuation = 'record' | PolicyName;

export interface ForkOptions {
  /** Turn whose decision is replaced. */
  readonly turn: number;
  /** The decision in its place; null leaves it as it was. */
  readonly decision: readonly Command[] | null;
  readonly next: Continuation;
  /** Decides where the record has nothing to say: after its end, and at a silence that breaks only here. */
  readonly policy?: PolicyName;
}

/** Where a command of a fork comes from. */
export type Origin = 'kept' | 'changed' | 'record' | 'policy';

export interface Fork {
  readonly game: Game;
  /** One for each command of the game. */
  readonly origins: readonly Origin[];
  readonly leftOut: readonly LeftOut[];
}

/** The commands before a turn opens: what a new match from there starts with. @throws RangeError for a turn that was not played. */
export function commandsBefore(game: Game, turn: number): readonly Command[] {
  const record = game.turns.find((one) => one.turn === turn);
  if (!record) throw new RangeError(`the game has no turn ${turn}; it has ${game.turns.length}`);
  return game.commands.slice(0, record.from);
}

type Log = (command: Command, origin: Origin) => void;
interface Notes {
  readonly log: Log;
  readonly refuse: (one: LeftOut) => void;
}

/**
 * The same match under the same luck with one turn decided otherwise. Keyed draws make this exact: what is not touched by the
 * change happens as it did.
 */
export function forkGame(game: Game, options: ForkOptions): Fork {
  const commands: Command[] = [...commandsBefore(game, options.turn)];
  const origins: Origin[] = commands.map(() => 'kept');
  const leftOut: LeftOut[] = [];
  const first = game.turns.findIndex((one) => one.turn === options.turn);
  const policy = options.policy ?? (options.next === 'record' ? 'adaptive' : options.next);
  const course = newCourse(game.c, copyState(game.turns[first]!.opening), policy, game.seed);
  const notes: Notes = {
    log: (command, origin) => {
      commands.push(command);
      origins.push(origin);
    },
    refuse: (one) => {
      leftOut.push(one);
    },
  };
  const record = game.turns[first]!;
  const goes = options.next !== 'record' || options.decision !== null || record.over;
  carry(course, options.decision ?? record.decision, options.decision ? 'changed' : 'kept', goes, notes);
  if (options.next !== 'record') finishMatch(course, (command) => notes.log(command, 'policy'));
  else if (record.over) followRecord(course, game, first + 1, notes);
  const read = readGame(game.c, { seed: game.seed, settings: game.settings, commands }, game.options);
  if (!read.ok) throw new Error(`a fork broke its own rules at command ${read.at}: ${read.rejection.code}`);
  return { game: read.game, origins, leftOut };
}

function carry(course: Course, decision: TurnRecord['decision'], origin: Origin, finishes: boolean, { log, refuse }: Notes): void {
  playDecision(course, decision, { refuse, finishes, log: (command, given) => log(command, given ? origin : 'policy') });
}

/** The recorded decisions, turn by turn; behind the end of a finished record the policy decides. */
function followRecord(course: Course, game: Game, from: number, notes: Notes): void {
  for (let at = from; ; at++) {
    const record = game.turns[at];
    // A game that is still running is forked up to where it stands.
    if ((!record && game.ending === null) || !nextTurn(course.x)) return;
    notes.log({ type: 'turn/advance' }, record ? 'record' : 'policy');
    if (record) carry(course, record.decision, 'record', record.over, notes);
    else finishTurn(course, (command) => notes.log(command, 'policy'));
    if (record && !record.over) return;
  }
}
