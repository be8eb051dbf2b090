import type { GameEvent } from '../engine/events';

/** One moment of sound. Each has a file of its name in assets/audio. */
export type CueId =
  | 'card'
  | 'lift'
  | 'slip'
  | 'stamp'
  | 'pen'
  | 'stud'
  | 'crack'
  | 'telex'
  | 'bell'
  | 'brass'
  | 'ending-good'
  | 'ending-mixed'
  | 'ending-bad';

/** Everything that has a caption: the cues, and what begins or changes in the room. */
export type SoundId = CueId | 'clock' | 'pulse' | 'strings' | 'theme';

export interface Cue {
  /** Where several would sound at once, the weightiest does. */
  readonly weight: number;
  /** Milliseconds between two of a kind. */
  readonly gap: number;
  /** How many of a kind may wait their turn; more are left out. */
  readonly queue: number;
  /** Speeds to go through, so that a run of the same thing sounds like several hands and not like a machine. */
  readonly speeds: readonly number[];
}

const once = (weight: number, gap: number): Cue => ({ weight, gap, queue: 0, speeds: [1] });
const varied = (weight: number, gap: number, queue: number): Cue => ({
  weight,
  gap,
  queue,
  speeds: [1, 0.965, 1.03, 0.985, 1.015, 0.95, 1.045],
});

export const CUES: Readonly<Record<CueId, Cue>> = {
  lift: varied(1, 90, 0),
  card: varied(1, 90, 1),
  slip: varied(2, 260, 0),
  // A council of thirty that answers at once is heard as one short run.
  stud: varied(3, 58, 5),
  telex: once(4, 700),
  pen: once(4, 900),
  stamp: once(5, 300),
  bell: once(6, 900),
  crack: varied(7, 150, 2),
  'ending-good': once(8, 5000),
  'ending-mixed': once(8, 5000),
  'ending-bad': once(8, 5000),
  brass: once(9, 3000),
};

type Listening = { readonly [Type in GameEvent['type']]: CueId | null | ((event: Extract<GameEvent, { type: Type }>) => CueId | null) };

/** Which event sounds, and how. Every kind of event is named: a new one has to be decided about. */
export const CUE_OF: Listening = {
  'turn/opened': 'slip',
  'inject/fired': 'slip',
  'measure/tabled': 'card',
  'measure/taken-back': 'lift',
  'delegation/sounded': 'slip',
  'silence/circulated': 'stamp',
  // Whoever stands aside neither holds nor breaks.
  'silence/answered': (event) => (event.held ? 'stud' : event.aside ? null : 'crack'),
  // The pen reaches the end of its line.
  'silence/expected': null,
  'lobby/answered': null,
  'lobby/expected': null,
  'silence/held': 'pen',
  'silence/broken': null,
  'silence/outvoted': 'pen',
  'council/consulted': 'pen',
  'way/taken': 'pen',
  'decision/adopted': 'bell',
  'decision/none': 'lift',
  'measure/took-effect': null,
  'measure/expired': null,
  'measure/lapsed': null,
  'measure/cancelled': null,
  'adversary/acted': 'telex',
  'adversary/chose': null,
  'belief/updated': null,
  'intelligence/read': 'slip',
  'intelligence/truth': null,
  'evidence/found': 'slip',
  'candidate/named': 'pen',
  'candidate/taken-back': 'lift',
  'candidate/settled': null,
  'body/voted': 'pen',
  'power/moved': 'slip',
  'commitment/made': null,
  'commitment/crossed': 'crack',
  'commitment/probed': 'telex',
  'commitment/eroded': null,
  'commitment/honoured': null,
  'commitment/unanswered': null,
  'member/attacked': 'telex',
  'accident/risked': (event) => (event.happened ? 'telex' : null),
  // Only on the way up: a step back down is good news and needs no warning.
  'rung/moved': (event) => (event.to > event.from && event.firebreak !== '' ? 'brass' : null),
  'stock/changed': null,
  'indicator/changed': null,
  'turn/closed': null,
  // The chord waits for the debrief to open; see ear.ts.
  'match/ended': null,
};

export function cueOf(event: GameEvent): CueId | null {
  const entry = CUE_OF[event.type] as CueId | null | ((event: GameEvent) => CueId | null);
  return typeof entry === 'function' ? entry(event) : entry;
}

export function weightiest(cues: readonly CueId[]): CueId | null {
  let best: CueId | null = null;
  for (const cue of cues) if (best === null || CUES[cue].weight > CUES[best].weight) best = cue;
  return best;
}
