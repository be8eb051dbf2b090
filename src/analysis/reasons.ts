import { type Compiled, DIMENSIONS, type MatchState } from '../engine';

/** Sums over the futures of one option: where the indicators stood after the turn and at the end, and how it ended. */
export interface Trace {
  readonly games: { soon: number; end: number };
  readonly soon: number[];
  readonly end: number[];
  readonly endings: number[];
}

export const newTrace = (c: Compiled): Trace => ({
  games: { soon: 0, end: 0 },
  soon: c.indicators.map(() => 0),
  end: c.indicators.map(() => 0),
  endings: c.endings.map(() => 0),
});

export function trace(kept: Trace, when: 'soon' | 'end', { pub }: MatchState): void {
  const sums = kept[when];
  kept.games[when]++;
  for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + pub.ind[i]!;
  if (when === 'end') kept.endings[pub.ending] = kept.endings[pub.ending]! + 1;
}

/** Why one option does better than another, in the terms of the ledger. Other minus done. */
export interface Reason {
  /** Mean difference in points right after the turn and at the end; `score` is what the latter weighs in the total. Weightiest first. */
  readonly indicators: readonly { readonly id: string; readonly soon: number; readonly end: number; readonly score: number }[];
  /** Share of the futures that end so, 0..1; only those that differ, most first. */
  readonly endings: readonly { readonly id: string; readonly done: number; readonly other: number }[];
}

export function reasonOf(c: Compiled, done: Trace, other: Trace): Reason {
  const mean = (one: Trace, when: 'soon' | 'end', at: number): number => one[when][at]! / Math.max(1, one.games[when]) / 100;
  const weights = c.indicators.map((id) =>
    DIMENSIONS.reduce((sum, dimension) => {
      const { weight, terms } = c.scenario.scoring.dimensions[dimension];
      return sum + weight * (terms[id] ?? 0);
    }, 0),
  );
  const share = (one: Trace, at: number): number => one.endings[at]! / Math.max(1, one.games.end);
  return {
    indicators: c.indicators
      .map((id, at) => {
        const end = mean(other, 'end', at) - mean(done, 'end', at);
        return { id, soon: mean(other, 'soon', at) - mean(done, 'soon', at), end, score: end * weights[at]! };
      })
      .filter((one) => one.soon !== 0 || one.end !== 0)
      .sort((a, b) => Math.abs(b.score) - Math.abs(a.score) || Math.abs(b.end) - Math.abs(a.end)),
    endings: c.endings
      .map(({ id }, at) => ({ id, done: share(done, at), other: share(other, at) }))
      .filter((one) => one.done !== one.other)
      .sort((a, b) => Math.abs(b.other - b.done) - Math.abs(a.other - a.done)),
  };
}
