import { type Compiled, draw, matchKey, type MatchState, nameKey, withoutPeople } from '../engine';
import { copyState } from './copy';

/**
 * What a replay of the future holds fixed about the hidden world.
 * `known`: the rival's type is drawn from the staff's belief of that moment and the positions of delegations that were not sounded from
 * their range, so that hindsight does not judge. `truth`: both as they really were.
 * Acts that stayed hidden so far remain what they were in either case.
 */
export type Knowledge = 'known' | 'truth';

const TYPE = nameKey('analysis/type');
const OFFSET = nameKey('analysis/offset');

/** Luck of the n-th replay of a moment: the same for every alternative of that moment, which is what pairs them. */
export const luckOf = (phrase: string, turn: number, n: number): readonly number[] => matchKey(`analysis/${phrase}/${turn}/${n}`);

/** A copy of the moment with fresh luck from here on, and with the hidden world as `knowledge` says; every seat is drawn in it. */
export function freshFuture(c: Compiled, moment: Readonly<MatchState>, luck: readonly number[], knowledge: Knowledge): MatchState {
  const state = withoutPeople(copyState(moment));
  const { hid, pub } = state;
  hid.key = luck.slice();
  if (knowledge === 'truth') return state;
  const drawn = draw(luck, 0, TYPE, 0) * 1000000;
  let sum = 0;
  let type = c.types.length - 1;
  for (let k = 0; k < c.types.length; k++) {
    sum += pub.belief[k]!;
    if (drawn < sum) {
      type = k;
      break;
    }
  }
  hid.type = type;
  const spread = c.scenario.model.council.offsetSpread * 10000;
  for (let i = 0; i < hid.offset.length; i++)
    if (pub.sounded[i] === 0) hid.offset[i] = Math.round((2 * draw(luck, 0, OFFSET, c.delegations[i]!.key) - 1) * spread) + 0;
  return state;
}
