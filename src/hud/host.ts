import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Scenario, ScenarioCard } from '../engine/scenario';
import type { Settings } from '../engine/state';
import type { Handbook } from '../scenario';
import type { Analyst } from '../analysis';
import type { LanguageChoice } from '../i18n';
import type { Session } from '../session/api';
import type { Review } from '../session';
import type { Games } from './games/api';
import type { Shared, Sharing } from './sharing/api';
import type { Classroom, ClassPage } from './classroom/api';

/** What the title knows of a crisis before it is loaded. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly card: ScenarioCard;
  readonly turns: number;
  readonly delegations: number;
  /** The language in which its texts are read: English where the reader's own is not there, or not whole. */
  readonly texts: string;
}

export interface SavedGame {
  readonly scenario: string;
  readonly title: string;
  readonly turn: number;
  readonly turns: number;
  readonly ended: boolean;
  /** "today 09:12", "18 March 2026" */
  readonly when: string;
  readonly seed: string;
}

/** Volumes in per cent. */
export interface SoundPreferences {
  readonly muted: boolean;
  readonly overall: number;
  readonly room: number;
  readonly effects: number;
  readonly theme: number;
  readonly captions: boolean;
}

/** Sounds that have words in captions.tsx. */
export type CaptionId =
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
  | 'ending-bad'
  | 'clock'
  | 'pulse'
  | 'strings'
  | 'theme';

/** A finished match that waits while another course is played. */
export interface FirstGame {
  readonly ending: string;
  /** Points. */
  readonly score: number;
}

export interface Preferences {
  readonly theme: 'system' | 'day' | 'night';
  readonly textSize: number;
  readonly spacing: 'standard' | 'wide';
  readonly motion: 'system' | 'reduced';
  readonly language: LanguageChoice;
  readonly names: 'real' | 'invented';
  readonly coached: boolean;
  readonly sound: SoundPreferences;
}

export interface Choice {
  readonly scenario: string;
  readonly seed: string;
  readonly settings: Settings;
}

export type Screen =
  | { readonly kind: 'title' }
  | { readonly kind: 'loading'; readonly title: string }
  | { readonly kind: 'brief'; readonly scenario: Scenario; readonly choice: Choice }
  | { readonly kind: 'match'; readonly session: Session }
  /** A match that came by code, link or file, and its recording. */
  | { readonly kind: 'shared'; readonly shared: Shared }
  | { readonly kind: 'watch'; readonly shared: Shared; readonly review: Review }
  /** A room of its own, which the composition root brings. */
  | { readonly kind: 'workshop'; readonly room: ComponentType<{ readonly host: Host }> }
  | { readonly kind: 'classroom'; readonly page: ClassPage };

export interface Notice {
  readonly text: string;
  /** Something is being lost; something did not go as asked; something was done. */
  readonly priority: 'loss' | 'care' | 'note';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the interface asks of the composition root, which alone knows every room. */
export interface Host {
  readonly catalogue: readonly CatalogueEntry[];
  readonly screen: ReadonlySignal<Screen>;
  readonly saved: ReadonlySignal<SavedGame | null>;
  readonly preferences: ReadonlySignal<Preferences>;
  /** The last sound; a new object each time, so that the same sound twice is two. */
  readonly heard: ReadonlySignal<{ readonly sound: CaptionId } | null>;
  /** The most pressing first; empty when all is well. */
  readonly notices: ReadonlySignal<readonly Notice[]>;
  putAway(notice: Notice): void;
  setPreferences(change: Partial<Preferences>): void;
  freshSeed(): string;
  /** Why this seed cannot be used, or null. */
  whyNotSeed(seed: string): string | null;
  /** A crisis to look things up in, without opening it. */
  scenario(id: string): Promise<Scenario>;
  /** Every organisation of the library, whichever crisis is played. */
  handbook(): Promise<Handbook>;
  /** Title to brief: loads the crisis. */
  open(choice: Choice): void;
  /** Brief to table: creates the match. */
  begin(choice: Choice): void;
  /** Takes up the saved game. */
  resume(): void;
  toTitle(): void;
  /** Somebody to ask about a match; rejects where no worker can run. Dispose of it. */
  analyst(session: Session): Promise<Analyst>;
  /** Another course from the opening of a turn, under the same luck. The match itself is kept until the way back. */
  playFrom(session: Session, turn: number): void;
  /** The match from which the one on the table branched off, or null. */
  readonly first: ReadonlySignal<FirstGame | null>;
  backToFirst(): void;
  readonly games: Games;
  readonly sharing: Sharing;
  readonly classroom: Classroom;
  /** True when a newer edition of the game waits to be used. */
  readonly newEdition: ReadonlySignal<boolean>;
  useEdition(): void;
}
