import {
  type Compiled,
  DIMENSIONS,
  ENGINE_VERSION,
  hashOf,
  makeContext,
  type MatchState,
  newState,
  type RejectionCode,
  stepOwned,
  whyNotPeople,
} from '../engine';
import { type Assignment, assignmentId } from './assignment';
import type { HandIn, LeftOver } from './hand-in';
import { statedIn } from './stated';
import type { TableForecast } from './table-forecasts';

/** What a class page needs of a verified match. */
export interface Verified {
  /** Turns whose response is over. */
  readonly turns: number;
  /** Id of the ending, null where the match was handed in before its end. */
  readonly ending: string | null;
  /** Points, null before the end. */
  readonly score: number | null;
  readonly dimensions: readonly number[];
  /** For each turn begun: measures decided, and measures put to the council. */
  readonly decisions: readonly { readonly adopted: readonly string[]; readonly tabled: readonly string[] }[];
  /** By indicator in the crisis' order: hundredths when each finished turn closed. */
  readonly paths: readonly (readonly number[])[];
  /** The staff's belief over the kinds of rival at the end, parts per million. */
  readonly belief: readonly number[];
  /** Index of the rival's kind. */
  readonly type: number;
  /** Chances stated at the table, each with what came of it. */
  readonly stated: readonly TableForecast[];
  readonly left?: LeftOver;
}

export type HandInProblem =
  /** `assignment` is the one it names: the class may lie on the same device. */
  | { readonly code: 'hand-in/other-assignment'; readonly assignment: string }
  | { readonly code: 'hand-in/other-crisis'; readonly found: string; readonly assignment: string }
  | { readonly code: 'hand-in/other-engine'; readonly found: string; readonly expected: string }
  | { readonly code: 'hand-in/crisis-changed' }
  /** Names the assignment, and yet another seed or difficulty was played: nobody gets this by mistake. */
  | { readonly code: 'hand-in/other-luck' }
  | { readonly code: 'hand-in/illegal'; readonly turn: number; readonly command: number; readonly rejection: RejectionCode }
  | { readonly code: 'hand-in/altered'; readonly turn: number }
  /** The decisions may be as they were made; name, forecasts or reasons are not. */
  | { readonly code: 'hand-in/bent' };

export type Checked = { readonly ok: true; readonly verified: Verified } | { readonly ok: false; readonly problem: HandInProblem };

/** Plays a hand-in again, without records, and compares what it comes to. */
export function verifyHandIn(c: Compiled, assignment: Assignment, { assignment: named, game, forecasts, left, bent }: HandIn): Checked {
  const bad = (problem: HandInProblem): Checked => ({ ok: false, problem });
  if (game.scenario.id !== assignment.scenario.id) return bad({ code: 'hand-in/other-crisis', found: game.scenario.id, assignment: named });
  if (game.engine !== ENGINE_VERSION) return bad({ code: 'hand-in/other-engine', found: game.engine, expected: ENGINE_VERSION });
  if (game.scenario.hash !== c.hash) return bad({ code: 'hand-in/crisis-changed' });
  if (named !== assignmentId(assignment)) return bad({ code: 'hand-in/other-assignment', assignment: named });
  const { settings } = assignment;
  const same =
    game.seed === assignment.seed &&
    game.settings.rationality === settings.rationality &&
    game.settings.intelligence === settings.intelligence &&
    game.settings.discipline === settings.discipline;
  if (!same) return bad({ code: 'hand-in/other-luck' });

  if (whyNotPeople(c, game.settings)) return bad({ code: 'hand-in/altered', turn: 1 });
  const state = newState(c, game.seed, game.settings, {}, null);
  const x = makeContext(c, state, null);
  const log = newLog(c, state);
  for (let at = 0; at < game.commands.length; at++) {
    const command = game.commands[at]!;
    log.before(command.type === 'council/circulate', command.type === 'turn/advance');
    const rejection = stepOwned(x, command);
    if (rejection) return bad({ code: 'hand-in/illegal', turn: state.pub.turn, command: at + 1, rejection: rejection.code });
    log.after();
  }
  if (hashOf(state) !== game.finalHash) return bad({ code: 'hand-in/altered', turn: state.pub.turn });
  if (bent) return bad({ code: 'hand-in/bent' });
  const kinds = [forecasts.first, forecasts.second].filter((one) => one !== null);
  if (kinds.some((one) => one.length !== c.types.length)) return bad({ code: 'hand-in/altered', turn: state.pub.turn });
  const known = left === undefined || (left.turn <= state.pub.turn && c.scenario.doctrines.some((one) => one.id === left.doctrine));
  if (!known || (forecasts.secondTurn ?? 0) > Math.min(state.pub.turn, left?.turn ?? Infinity))
    return bad({ code: 'hand-in/altered', turn: state.pub.turn });
  const stated = statedIn(c, game);
  if (stated === null) return bad({ code: 'hand-in/altered', turn: state.pub.turn });
  return { ok: true, verified: { ...log.close(), stated, ...(left === undefined ? {} : { left }) } };
}

/** Watches a match from outside: what was decided in each turn, and where its values stood when the turn closed. */
function newLog(c: Compiled, state: MatchState) {
  const { pub, hid } = state;
  const decisions: { adopted: string[]; tabled: string[] }[] = [{ adopted: [], tabled: [] }];
  const paths = pub.ind.map((): number[] => []);
  const counts = pub.adopted.slice();
  let closed = 0;
  const closeTurn = (): void => {
    closed++;
    for (let i = 0; i < paths.length; i++) paths[i]!.push(pub.ind[i]!);
  };
  return {
    before(circulates: boolean, advances: boolean): void {
      if (circulates) decisions.at(-1)!.tabled = pub.agenda.map((item) => c.measures[item]!.id);
      if (!advances || pub.phase !== 'ledger') return;
      closeTurn();
      decisions.push({ adopted: [], tabled: [] });
    },
    after(): void {
      for (let i = 0; i < counts.length; i++) {
        if (pub.adopted[i]! > counts[i]!) decisions.at(-1)!.adopted.push(c.measures[i]!.id);
        counts[i] = pub.adopted[i]!;
      }
    },
    close(): Omit<Verified, 'stated'> {
      const ended = pub.phase === 'ended';
      if (ended || pub.phase === 'ledger') closeTurn();
      return {
        turns: closed,
        ending: ended ? c.endings[pub.ending]!.id : null,
        score: ended ? pub.score[DIMENSIONS.length]! / 100 : null,
        dimensions: ended ? pub.score.slice(0, DIMENSIONS.length).map((one) => one / 100) : [],
        decisions,
        paths,
        belief: pub.belief.slice(),
        type: hid.type,
      };
    },
  };
}
