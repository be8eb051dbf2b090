import type { ReadonlySignal } from '@preact/signals';
import type { ReplayProblem } from '../../engine/replay';
import type { Review } from '../../session';
import type { Session } from '../../session/api';
import type { CodeProblem, QrPicture, SharedGame } from '../../share';

export type CodeTrouble = CodeProblem | { readonly code: 'code/refused-by-device' };

/** A match that came by code, link or file. */
export interface Shared {
  readonly game: SharedGame;
  /** Title of the crisis, or its id where the crisis is not here. */
  readonly title: string;
  readonly subtitle: string;
  readonly turns: number;
  /** What came of playing it again. */
  readonly verdict: Verdict;
  /** Alias of who handed it in, where the teacher opened it from the class. */
  readonly alias?: string;
}
export type Verdict =
  | { readonly ok: true; readonly ending: string | null; readonly score: number | null; readonly turn: number }
  | { readonly ok: false; readonly problem: ReplayProblem | { readonly code: 'replay/crisis-not-here' } };

/** What can be handed on of a match as it stands. */
export interface ToShare {
  readonly code: string;
  readonly link: string;
  /** Null when the link is too long for it. */
  readonly qr: QrPicture | null;
}

export interface Sharing {
  codeOf(session: Session): Promise<ToShare>;
  /** Opens a code or link; what is wrong with it, or null. */
  open(text: string): Promise<CodeTrouble | null>;
  /** From the page of a shared match, or from a place of its recording. */
  watch(shared: Shared, turn?: number): void;
  playOn(shared: Shared, review?: Review): void;
  /** False when the device refuses. */
  keep(shared: Shared): Promise<boolean>;
  /** From the recording back to the page that says what it is. */
  back(shared: Shared): void;
  /** Counts how often somebody tried to decide in a recording. */
  readonly refused: ReadonlySignal<number>;
}
