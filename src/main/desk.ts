/** What the modules of the composition root share: what is on the screen, and who is at work. */
import { signal } from '@preact/signals';
import type { Sound } from '../audio';
import type { CaptionId, FirstGame, SavedGame, Screen } from '../hud';
import type { Session } from '../session';
import { type MatchRecord, type Preferences, STANDARD_PREFERENCES, type Store } from '../storage';
import type { TableHandle } from '../table';

export const screen = signal<Screen>({ kind: 'title' });
export const saved = signal<SavedGame | null>(null);
export const preferences = signal<Preferences>(STANDARD_PREFERENCES);
export const heard = signal<{ readonly sound: CaptionId } | null>(null);
export const first = signal<FirstGame | null>(null);

/** One of each, and null while there is none. */
export const desk: {
  store: Store | null;
  session: Session | null;
  table: TableHandle | null;
  sound: Sound | null;
  /** The running match as last saved. */
  record: MatchRecord | null;
  /** The match from which the running one branched off. */
  firstRecord: MatchRecord | null;
  leaveMatch: (() => void) | null;
} = { store: null, session: null, table: null, sound: null, record: null, firstRecord: null, leaveMatch: null };

let answered = (): void => undefined;
const answer = new Promise<void>((done) => (answered = done));
/** To be called once storage has said what it keeps. */
export const storageHasAnswered = (): void => answered();
/** A game that begins before it knows what is saved would take its place unseen. One that waits for a storage that hangs never begins. */
export const storageAnswer = (): Promise<void> => Promise.race([answer, new Promise<void>((done) => setTimeout(done, 3000))]);
