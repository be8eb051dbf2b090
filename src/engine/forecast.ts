/**
 * What a player holds likely before a decision. It lies beside a match, in its record and its codes, and never in its state:
 * no rule reads it, and no hash knows of it.
 */
export type Question =
  /** The match ends in one of these ways. */
  | { readonly kind: 'ending'; readonly endings: readonly string[] }
  /** This delegation breaks silence in this turn's first round; without one: anybody does. */
  | { readonly kind: 'breaks'; readonly delegation?: string }
  /** The rival answers this turn with one of these acts. */
  | { readonly kind: 'act'; readonly acts: readonly string[] };

export interface Stated {
  readonly question: Question;
  /** 0..1. */
  readonly probability: number;
}
export interface Forecast extends Stated {
  readonly turn: number;
}
