import type { PublicState, Settings } from './state';
import type { ObjectionReason, Way } from './vocabulary';

/** A chair: the chair of the council, a delegation by id, or somebody looking on. */
export type Seat = 'chair' | 'observer' | `delegation:${string}`;

/**
 * All that a seat may know. `pub` shares structure with the state and must not be written to.
 * Types, fear and offsets stay with the authority until the match has ended; then `truth` opens.
 */
export interface View {
  readonly seat: Seat;
  readonly scenario: string;
  readonly seed: string;
  readonly settings: Settings;
  readonly pub: Readonly<PublicState>;
  /** Offset of each delegation in ten-thousandths where known (sounded, own seat, or ended); else null. */
  readonly offsets: readonly (number | null)[];
  readonly truth: Truth | null;
}

export interface Truth {
  readonly type: string;
  /** Threat perception of the true type, hundredths. */
  readonly fear: number;
  readonly audience: number;
}

/** Probability with its range, ten-thousandths. */
export interface Odds {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

export interface DelegationOdds {
  readonly delegation: string;
  /** Chance to break silence. */
  readonly breaks: Odds;
  /** The item and reason that weigh most. */
  readonly measure: string;
  readonly reason: ObjectionReason;
  readonly ideal: number;
  readonly text: number;
}

export interface MeasurePreview {
  readonly measure: string;
  readonly cost: number;
  /** Turn in which it takes effect; 0 = after the last turn. */
  readonly arrives: number;
  /** Expected change when it takes effect, hundredths, by indicator id. */
  readonly effects: readonly { readonly indicator: string; readonly low: number; readonly high: number }[];
  /** Change of the rival's fear in hundredths: positive provokes, negative reassures. */
  readonly fear: number;
  /** Likeliest objector if this measure alone were circulated, or null. */
  readonly objector: DelegationOdds | null;
  readonly passes: Odds;
}

/** What another organisation is likely to answer. */
export interface BodyPreview {
  readonly body: string;
  readonly passes: Odds;
  /** Expected number of votes that agree, tenths; and all votes. */
  readonly yes: number;
  readonly votes: number;
}

export interface AgendaPreview {
  readonly cost: number;
  /** Chance that nobody breaks silence. */
  readonly passes: Odds;
  readonly delegations: readonly DelegationOdds[];
  readonly measures: readonly MeasurePreview[];
}

export interface WayPreview {
  readonly way: Way;
  readonly cost: number;
  /** Certain price in indicators, hundredths. */
  readonly price: readonly { readonly indicator: string; readonly delta: number }[];
  readonly works: Odds;
  /** Delegations whose answer a person gives: `works` is what the odds of all others come to if these go along. */
  readonly people: readonly string[];
  /** Thousandths of full effect if it works. */
  readonly effect: number;
  /** Measures that would be adopted. */
  readonly measures: readonly string[];
}

/** "Why is it 61?": base, causes, sum. Hundredths. */
export interface Why {
  readonly indicator: string;
  /** The base is the value at the close of this turn; 0 = the start of the match. */
  readonly since: number;
  readonly base: number;
  readonly causes: readonly import('./events').LedgerEntry[];
  readonly value: number;
}
