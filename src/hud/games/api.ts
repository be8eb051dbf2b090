import type { Inputs } from '../../analysis';
import type { Session } from '../../session/api';

/** What the little picture of a game shows. */
export interface Face {
  readonly rung: number;
  readonly rungs: number;
  /** The first indicator at the start and at the close of each turn, in points. */
  readonly trail: readonly number[];
  readonly bars: readonly number[];
}

export interface GameEntry {
  readonly key: string;
  /** Kept by the player, kept by the game at the end of a turn, or put aside because it cannot be read. */
  readonly kind: 'slot' | 'turn' | 'aside';
  readonly name: string;
  readonly scenario: string;
  readonly title: string;
  readonly turn: number;
  readonly turns: number;
  readonly ended: boolean;
  readonly ending: string | null;
  readonly score: number | null;
  readonly when: string;
  readonly seed: string;
  readonly face: Face | null;
}

/** A game that can be laid beside another: of the same crisis, under the same rules. */
export interface Comparable {
  readonly key: string;
  /** Empty where the player gave none. */
  readonly name: string;
  readonly turn: number;
  readonly when: string;
  /** The one from which the other branched off. */
  readonly first: boolean;
  readonly inputs: Inputs;
}

/** Why a file gave nothing. */
export type FileTrouble =
  | { readonly code: 'file/empty' }
  | { readonly code: 'file/too-large'; readonly length: number; readonly most: number }
  | { readonly code: 'file/too-deep' }
  | { readonly code: 'file/not-json'; readonly line: number; readonly column: number }
  | { readonly code: 'file/not-ours' }
  | { readonly code: 'file/newer-format'; readonly found: number }
  | { readonly code: 'file/unreadable' }
  | { readonly code: 'file/no-room' };

export interface RefusedGame {
  readonly at: number;
  readonly name: string;
  readonly problem: 'not-a-record' | 'newer-format' | 'damaged';
}

export type Imported =
  | { readonly kind: 'saves'; readonly taken: number; readonly known: number; readonly refused: readonly RefusedGame[] }
  /** It was a replay and lies open now. */
  | { readonly kind: 'replay' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble };

/** Saved games, as the interface may handle them. */
export interface Games {
  /** False when games last only as long as the page. */
  persistent(): boolean;
  list(): Promise<readonly GameEntry[]>;
  /** The first game before the others. */
  comparable(session: Session): Promise<readonly Comparable[]>;
  /** False when the device refuses. */
  keep(session: Session, name: string): Promise<boolean>;
  load(key: string): void;
  /** Opens it to be looked at, and leaves the running game as it is. */
  look(key: string): void;
  rename(key: string, name: string): Promise<boolean>;
  /** Gives back what undoes it. */
  remove(key: string): Promise<() => Promise<boolean>>;
  /** Hands one game over as a file, or all of them. */
  save(key: string | null): Promise<void>;
  saveRunning(): Promise<void>;
  take(file: File): Promise<Imported>;
}
