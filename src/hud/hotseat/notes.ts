/**
 * What people at one device write beside the rules: who they are, and why they answered as they did. It stays on this device,
 * for the match that was begun last: it is in no save, no code and no link, because these are names of people.
 */
export interface Notes {
  /** By delegation. */
  readonly names: Readonly<Record<string, string>>;
  readonly reasons: readonly Reason[];
}
export interface Reason {
  readonly turn: number;
  readonly round: number;
  readonly delegation: string;
  /** Said to the chair's offer, not to the text. */
  readonly lobbied?: true;
  readonly text: string;
}

export const NAME_LIMIT = 30;
export const REASON_LIMIT = 160;
const KEY = 'hot-seat';
const NONE: Notes = { names: {}, reasons: [] };

export interface MatchName {
  readonly scenario: string;
  readonly seed: string;
}
const called = ({ scenario, seed }: MatchName): string => `${scenario}/${seed}`;

/** Where the browser keeps nothing, what was written lasts as long as the page. */
let kept: { readonly match: string; readonly notes: Notes } | null = null;

export function notesOf(match: MatchName): Notes {
  kept ??= stored();
  return kept?.match === called(match) ? kept.notes : NONE;
}

export function keepNotes(match: MatchName, notes: Notes): void {
  kept = { match: called(match), notes };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // The page still has them.
  }
}

/** The last reason that a delegation gave for its answer in this round; empty when it gave none. */
export function reasonIn(notes: Notes, turn: number, round: number, delegation: string, lobbied = false): string {
  const found = notes.reasons.findLast(
    (one) => one.turn === turn && one.round === round && one.delegation === delegation && (one.lobbied ?? false) === lobbied,
  );
  return found?.text ?? '';
}

export function withReason(notes: Notes, reason: Reason): Notes {
  const others = notes.reasons.filter(
    (one) =>
      one.turn !== reason.turn || one.round !== reason.round || one.delegation !== reason.delegation || one.lobbied !== reason.lobbied,
  );
  const text = reason.text.replace(/\s+/g, ' ').trim().slice(0, REASON_LIMIT);
  return { ...notes, reasons: text === '' ? others : [...others, { ...reason, text }] };
}

function stored(): typeof kept {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? 'null') as typeof kept;
    if (typeof value?.match !== 'string' || typeof value.notes.names !== 'object' || !Array.isArray(value.notes.reasons)) return null;
    return value;
  } catch {
    return null;
  }
}
