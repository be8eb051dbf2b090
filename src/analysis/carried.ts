import type { MatchState } from '../engine';
import type { PolicyName } from '../policies';
import { type Course, finishMatch, newCourse, nextTurn, type Notes, playDecision } from './course';
import type { Game } from './game';

/**
 * All decisions of a game in another world, in their turns: what the rules refuse there is left out, and `policy` decides where the
 * record has nothing to say. Takes over `state`.
 */
export function carryDecisions(game: Game, state: MatchState, policy: PolicyName, luck: string, notes: Notes = {}): Course {
  const course = newCourse(game.c, state, policy, luck);
  const { pub } = state;
  for (const record of game.turns) {
    if (pub.phase === 'ended') return course;
    if (record.turn > 1) {
      nextTurn(course.x);
      notes.log?.({ type: 'turn/advance' }, true);
    }
    playDecision(course, record.decision, notes);
  }
  if (pub.phase === 'ended') return course;
  // The record is at its end and this world goes on.
  finishMatch(course, (command) => {
    if (notes.account && command.type !== 'turn/advance') notes.account.handed++;
    notes.log?.(command, false);
  });
  return course;
}
