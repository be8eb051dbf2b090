import { answersAsDrawn, type Command, type Compiled, type Context, makeContext, type MatchState, stepOwned } from '../engine';
import { makeInput, POLICIES, type PolicyInput, type PolicyName, policyLuck } from '../policies';

/** A match under way on a state of its own, and the named policy that decides where nothing else is said. */
export interface Course {
  readonly x: Context;
  readonly input: PolicyInput;
  readonly policy: PolicyName;
}

/** A command of a decision that the rules refused in this world, and why. */
export interface LeftOut {
  readonly turn: number;
  readonly command: Command;
  readonly code: string;
}

/** What became of a decision that was carried into another world. */
export interface Account {
  /** Commands that were legal and done. */
  done: number;
  /** Refused by the rules there. */
  leftOut: number;
  /** Decisions that the policy had to take: broken silences without a recorded way on, and turns after the record's end. */
  handed: number;
}
export const newAccount = (): Account => ({ done: 0, leftOut: 0, handed: 0 });

/** Takes over `state`: nobody else may hold it. */
export function newCourse(c: Compiled, state: MatchState, policy: PolicyName, luck: string, records = false): Course {
  return {
    x: makeContext(c, state, records ? [] : null),
    input: makeInput(c, state.pub, state.settings, policyLuck(luck, policy)),
    policy,
  };
}

/** More commands than any turn needs; a policy that runs past it never ends the match. */
const COMMAND_LIMIT = 5000;

function decide({ x, input, policy }: Course): Command {
  const command = answersAsDrawn(x)[0] ?? POLICIES[policy](input);
  const rejection = stepOwned(x, command);
  if (rejection) throw new Error(`policy ${policy}, turn ${x.pub.turn}: ${JSON.stringify(command)} was refused (${rejection.code})`);
  return command;
}

export const isOver = ({ pub }: Context): boolean => pub.phase === 'ledger' || pub.phase === 'ended';

/** The policy plays on until the turn is over. */
export function finishTurn(course: Course, log?: (command: Command) => void): number {
  let count = 0;
  while (!isOver(course.x)) {
    const command = decide(course);
    log?.(command);
    if (++count > COMMAND_LIMIT) throw new Error(`policy ${course.policy} never ends turn ${course.x.pub.turn}`);
  }
  return count;
}

/** The policy plays on to the end of the match. */
export function finishMatch(course: Course, log?: (command: Command) => void): void {
  for (let count = 0; course.x.pub.phase !== 'ended'; count++) {
    const command = decide(course);
    log?.(command);
    if (count > COMMAND_LIMIT) throw new Error(`policy ${course.policy} never ends the match`);
  }
}

export interface Notes {
  readonly account?: Account;
  readonly refuse?: (one: LeftOut) => void;
  readonly log?: (command: Command, given: boolean) => void;
  /** False leaves open what the commands leave open. */
  readonly finishes?: boolean;
}

/**
 * Carries out one turn's decision. What the rules refuse here is left out; what is still open after the last command (a silence that
 * broke here and not in the record) goes to the policy. What people answered stands wherever the same answer can be given; else
 * `answersAsDrawn` speaks for them. Commands that are not needed any more, once the turn is over, do not count.
 */
export function playDecision(course: Course, commands: readonly Command[], notes: Notes = {}): void {
  const { x } = course;
  const { account, log, refuse } = notes;
  for (let i = 0; i < commands.length && !isOver(x); i++) {
    const command = commands[i]!;
    const answers = command.type === 'council/answer';
    // A way on can be taken once everybody has answered: whom the record does not answer for, the draw does.
    for (const drawn of answers ? [] : answersAsDrawn(x)) {
      stepOwned(x, drawn);
      log?.(drawn, false);
    }
    if (isOver(x)) return;
    const rejection = stepOwned(x, command);
    if (rejection) {
      // An answer to a text that is not put here is no decision of the chair.
      if (answers) continue;
      if (account) account.leftOut++;
      refuse?.({ turn: x.pub.turn, command, code: rejection.code });
    } else {
      if (account && !answers) account.done++;
      log?.(command, true);
    }
  }
  if (notes.finishes === false || isOver(x)) return;
  const handed = finishTurn(course, log && ((command) => log(command, false)));
  if (account) account.handed += handed;
}

const ADVANCE: Command = { type: 'turn/advance' };

/** Ends the turn; false when the match is over. */
export function nextTurn(x: Context): boolean {
  if (x.pub.phase === 'ended') return false;
  const rejection = stepOwned(x, ADVANCE);
  if (rejection) throw new Error(`turn ${x.pub.turn} cannot be ended: ${rejection.code}`);
  return true;
}
