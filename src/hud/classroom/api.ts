import type { ReadonlySignal } from '@preact/signals';
import type { Cloud } from '../../analysis';
import type { Assignment, ClassForecasts, HandIn, HandInProblem, LeftOver, LessonClock, Verified } from '../../classroom';
import type { Session } from '../../session/api';
import type { CodeProblem } from '../../share';
import type { CodeTrouble, ToShare } from '../sharing/api';

/** A class as the teacher's device keeps it: the assignment, and every code that was taken in. */
export interface KeptClass {
  readonly id: string;
  readonly assignment: Assignment;
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly codes: readonly string[];
  /** Null before the lesson has begun. */
  readonly clock: LessonClock | null;
}

/** What a student's device keeps of an assignment. */
export interface Seat {
  readonly id: string;
  readonly assignment: Assignment;
  readonly alias: string;
  readonly forecasts: ClassForecasts;
  readonly rationale: HandIn['rationale'];
  /** The turns that a doctrine decided. */
  readonly left?: LeftOver;
  /** The debrief may be read. */
  readonly opened: boolean;
}

export type HandedIn = Omit<HandIn, 'game' | 'assignment'> & { readonly code: string; readonly verified: Verified };
export type Refused = {
  readonly ok: false;
  readonly code: string;
  readonly alias: string | null;
  readonly problem: CodeProblem | HandInProblem;
};
export type CheckedCode = { readonly ok: true; readonly handIn: HandedIn } | Refused;

export interface CheckWatch {
  checked(result: CheckedCode, done: number, of: number): void;
  done(of: number): void;
  failed(message: string): void;
}

/** Why an assignment cannot be played here. */
export type AssignmentTrouble =
  | CodeTrouble
  | { readonly code: 'assignment/no-crisis' | 'assignment/other-engine' | 'assignment/scenario-changed' };

export type ClassPage =
  | { readonly page: 'teacher' }
  | { readonly page: 'student'; readonly assignment: Assignment }
  | { readonly page: 'refused'; readonly trouble: AssignmentTrouble };

/** What the classroom asks of the composition root. */
export interface Classroom {
  readonly classes: ReadonlySignal<readonly KeptClass[]>;
  readonly seats: ReadonlySignal<readonly Seat[]>;
  /** False when all this lasts only as long as the page. */
  readonly persistent: ReadonlySignal<boolean>;
  /** To the teacher's pages. */
  open(): void;
  /** The crisis of this id, as an assignment fixes it. */
  make(parts: Omit<Assignment, 'scenario' | 'engine'> & { readonly scenario: string }): Promise<Assignment>;
  shareOf(assignment: Assignment): Promise<ToShare>;
  keepClass(kept: KeptClass): Promise<boolean>;
  removeClass(id: string): Promise<void>;
  keepSeat(seat: Seat): Promise<boolean>;
  /** The assignment that this match was begun for, or null. */
  seatOf(session: Session): Seat | null;
  /** From which turn on a doctrine decided this match: an assigned one, or one that the teacher opened from a hand-in. */
  leftOf(session: Session): LeftOver | undefined;
  /** The saved match of an assignment, to hand in before its end; null when another one is saved. */
  savedGame(assignment: Assignment): Promise<Session | null>;
  /** Keeps the seat, and makes room for its match: false when the running one cannot be kept. */
  takeSeat(seat: Seat): Promise<boolean>;
  /** Lets a doctrine of the crisis decide the turns that are left of the saved match, and takes it up at its end. False when there is none. */
  leaveRest(seat: Seat, doctrine: string): Promise<boolean>;
  handIn(seat: Seat, session: Session): Promise<string>;
  /** Reads and plays again what was pasted; returns what stops it. */
  check(assignment: Assignment, text: string, watch: CheckWatch): () => void;
  cloud(assignment: Assignment): Promise<Cloud>;
  /** Says something over the match that runs; gives what takes it back. */
  remind(text: string): () => void;
  /** One handed-in match, as a shared one; with a turn, its recording at the opening of that turn. */
  openGame(code: string, turn?: number): Promise<void>;
}
