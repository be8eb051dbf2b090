import type { Answer, Way } from './vocabulary';

/** A seat's request. Ids, not indices: commands are logged, shared and read by people. */
export type Command =
  | { readonly type: 'agenda/table'; readonly measure: string }
  | { readonly type: 'agenda/take-back'; readonly measure: string }
  | { readonly type: 'council/sound'; readonly delegation: string }
  /** With an empty agenda: let the turn pass without a decision. */
  | { readonly type: 'council/circulate' }
  /** A delegation that somebody plays answers; `items` are the measures of the text that it does not go along with. */
  | { readonly type: 'council/answer'; readonly delegation: string; readonly answer: Answer; readonly items: readonly string[] }
  | { readonly type: 'council/way'; readonly way: Way }
  /** End a running measure early. */
  | { readonly type: 'measure/cancel'; readonly measure: string }
  | { readonly type: 'turn/advance' };

export type RejectionCode =
  | 'match/ended'
  | 'match/wrong-phase'
  | 'match/unknown-command'
  | 'agenda/unknown-measure'
  | 'agenda/already-tabled'
  | 'agenda/not-tabled'
  | 'agenda/full'
  | 'agenda/too-expensive'
  | 'measure/limit-reached'
  | 'measure/already-running'
  | 'measure/not-running'
  | 'measure/requirement'
  | 'article-5/no-attack-on-member'
  | 'article-5/below-severity'
  | 'article-5/attribution-too-weak'
  | 'article-5/author-not-armed'
  | 'attribution/no-open-name'
  | 'council/unknown-delegation'
  | 'council/already-sounded'
  | 'council/too-expensive'
  | 'council/no-person'
  | 'council/not-asked'
  | 'council/already-answered'
  | 'council/unknown-answer'
  | 'council/no-standing-aside'
  | 'council/unknown-item'
  | 'council/item-twice'
  | 'council/items-missing'
  | 'council/items-with-hold'
  | 'council/unknown-way'
  | 'council/way-already-tried'
  | 'council/nothing-held'
  | 'council/no-willing';

/** An answer, not an exception. `data` holds what a message needs: ids and numbers; `reason` is authored text if there is one. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly reason: string;
  readonly data: Readonly<Record<string, string | number>>;
}
