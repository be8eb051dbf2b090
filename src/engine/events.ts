import type { RuleReason } from './decision';
import type { ObjectionReason, Way } from './vocabulary';

/** One cause of one indicator change; the parts of a turn sum to the change exactly. Hundredths of a point. */
export interface LedgerEntry {
  readonly turn: number;
  readonly indicator: string;
  readonly delta: number;
  readonly cause: Cause;
  /** The draw behind it, if any. */
  readonly draw: DrawRecord | null;
}

/** What a cause is about. `id` names a measure, act, inject, delegation or rule according to `kind`. */
export interface Cause {
  readonly kind: 'measure' | 'act' | 'inject' | 'delegation' | 'way' | 'commitment' | 'accident' | 'drift' | 'move' | 'evidence' | 'naming';
  /** For `drift` the rule: strain, calm, harm, credibility, cohesion, mild-answer, silence-held, silence-broken, ... */
  readonly id: string;
}

/** Odds and result, so that luck can be shown. Both in ten-thousandths. */
export interface DrawRecord {
  readonly purpose: string;
  readonly subject: string;
  /** Probability of the event, or for noise the half-width of the range. */
  readonly odds: number;
  /** The uniform draw. */
  readonly draw: number;
}

/** Who may know: everybody at the table, or the authority alone (opened in the debrief). */
export type Audience = 'all' | 'engine';

export type GameEvent = { readonly turn: number; readonly audience: Audience } & GameEventBody;

export type GameEventBody =
  | { readonly type: 'turn/opened'; readonly date: string }
  | { readonly type: 'inject/fired'; readonly inject: string; readonly draw: DrawRecord | null }
  | { readonly type: 'measure/tabled'; readonly measure: string }
  | { readonly type: 'measure/taken-back'; readonly measure: string }
  | { readonly type: 'delegation/sounded'; readonly delegation: string; readonly offset: number }
  | { readonly type: 'silence/circulated'; readonly measures: readonly string[]; readonly round: number; readonly softened: boolean }
  | {
      readonly type: 'silence/answered';
      readonly delegation: string;
      readonly held: boolean;
      /** Objected, but only stands aside where the rule allows it. */
      readonly aside: boolean;
      /** Measures objected to. */
      readonly items: readonly string[];
      readonly reason: ObjectionReason | null;
      readonly draw: DrawRecord;
      /** Ideal point and boldest text, ten-thousandths of -1..1: the ruler mild to bold. */
      readonly ideal: number;
      readonly text: number;
      /** A person gave this answer: then the draw is certain, and `ideal` the position as everybody knows it. */
      readonly person?: true;
    }
  /** What the model expected of a delegation that a person played: opened in the debrief. */
  | {
      readonly type: 'silence/expected';
      readonly delegation: string;
      readonly held: boolean;
      readonly aside: boolean;
      readonly items: readonly string[];
      readonly draw: DrawRecord;
    }
  /** A person who had objected has answered to being lobbied: it holds now, or stands by these items. */
  | {
      readonly type: 'lobby/answered';
      readonly delegation: string;
      readonly held: boolean;
      readonly aside: boolean;
      readonly items: readonly string[];
    }
  /** What the model expected of that person's delegation: opened in the debrief. */
  | { readonly type: 'lobby/expected'; readonly delegation: string; readonly held: boolean; readonly draw: DrawRecord }
  | { readonly type: 'silence/held' }
  /** The rule of the council carried the text over these delegations, or without them. */
  | { readonly type: 'silence/outvoted'; readonly delegations: readonly string[] }
  | { readonly type: 'silence/broken'; readonly delegations: readonly string[] }
  | { readonly type: 'council/consulted'; readonly measure: string }
  /** `draws`: of each delegation lobbied; of purpose `person`, and certain, where a person decided. */
  | { readonly type: 'way/taken'; readonly way: Way; readonly worked: boolean; readonly draws: readonly DrawRecord[] }
  | {
      readonly type: 'decision/adopted';
      readonly measure: string;
      readonly level: number;
      readonly arrives: number;
      readonly way: Way | 'silence' | 'chair';
    }
  | { readonly type: 'decision/none' }
  | { readonly type: 'measure/took-effect'; readonly measure: string; readonly level: number }
  | { readonly type: 'measure/expired'; readonly measure: string }
  | { readonly type: 'measure/lapsed'; readonly measure: string }
  | { readonly type: 'measure/cancelled'; readonly measure: string }
  | { readonly type: 'adversary/acted'; readonly act: string; readonly seen: boolean }
  /** The truth behind the move: probabilities (ten-thousandths) and utility parts (thousandths) of every act open to the rival. */
  | {
      readonly type: 'adversary/chose';
      readonly act: string;
      readonly draw: number;
      readonly options: readonly { readonly act: string; readonly odds: number; readonly parts: Readonly<Record<string, number>> }[];
    }
  | {
      readonly type: 'belief/updated';
      readonly before: readonly number[];
      readonly after: readonly number[];
      readonly seen: boolean;
      readonly act: string;
    }
  /** A report of a hidden value: `value` is what was read (hundredths), `digit` the credibility of the grading. */
  | {
      readonly type: 'intelligence/read';
      readonly reading: string;
      readonly value: number;
      readonly spread: number;
      readonly digit: 1 | 2 | 3 | 4 | 5 | 6;
      readonly before: readonly number[];
      readonly after: readonly number[];
    }
  /** The value behind it, opened in the debrief. */
  | { readonly type: 'intelligence/truth'; readonly reading: string; readonly value: number; readonly read: number }
  | {
      readonly type: 'evidence/found';
      readonly evidence: string;
      readonly finding: number;
      readonly before: readonly number[];
      readonly after: readonly number[];
    }
  | {
      readonly type: 'candidate/named';
      readonly candidate: string;
      readonly measure: string;
      readonly suspicion: number;
      readonly early: boolean;
    }
  | { readonly type: 'candidate/taken-back'; readonly candidate: string; readonly measure: string }
  | { readonly type: 'candidate/settled'; readonly candidate: string; readonly right: boolean }
  | {
      readonly type: 'body/voted';
      readonly body: string;
      readonly measure: string;
      readonly passes: boolean;
      readonly reason: RuleReason;
      readonly by: string;
      readonly yes: number;
      readonly no: number;
      readonly abstain: number;
      readonly votes: readonly { readonly voter: string; readonly yes: number; readonly no: number; readonly abstain: number }[];
    }
  | { readonly type: 'power/moved'; readonly power: string; readonly move: string; readonly draw: DrawRecord; readonly lean: number }
  | { readonly type: 'commitment/made'; readonly measure: string }
  | { readonly type: 'commitment/crossed'; readonly measure: string; readonly act: string }
  | { readonly type: 'commitment/probed'; readonly measure: string; readonly act: string }
  | { readonly type: 'commitment/eroded'; readonly measure: string }
  | { readonly type: 'commitment/honoured'; readonly measure: string }
  | { readonly type: 'commitment/unanswered'; readonly measure: string }
  | { readonly type: 'member/attacked'; readonly member: string; readonly act: string }
  | { readonly type: 'accident/risked'; readonly draw: DrawRecord; readonly happened: boolean }
  | { readonly type: 'rung/moved'; readonly from: number; readonly to: number; readonly firebreak: string }
  | { readonly type: 'stock/changed'; readonly stock: string; readonly delta: number; readonly cause: Cause }
  | { readonly type: 'indicator/changed'; readonly entry: LedgerEntry }
  | { readonly type: 'turn/closed' }
  | { readonly type: 'match/ended'; readonly ending: string; readonly score: readonly number[] };
