import { type Outcome, outcomeOf } from './compare';
import type { Lens, TheoryLens } from './theory-lens';

/** A lens without the game behind it, which is more than a page shows: its turns in short. */
export interface LensAnswer extends Omit<Lens, 'game'>, Outcome {
  readonly policyName: string;
  readonly turns: readonly { readonly turn: number; readonly act: string | null; readonly indicators: readonly number[] }[];
}

export function lensAnswers({ policy, lenses }: TheoryLens): LensAnswer[] {
  return lenses.map(({ game, ...lens }) => ({
    ...lens,
    ...outcomeOf(game),
    // The policy's name; `policy` is its estimate.
    policyName: policy,
    turns: game.turns.map(({ turn, act, indicators }) => ({ turn, act: act?.id ?? null, indicators })),
  }));
}
