import type { Advice } from '../engine/advice';
import type { Command, Rejection } from '../engine/commands';
import type { GameEvent } from '../engine/events';
import type { OwnSheet } from '../engine/own-sheet';
import type { Forecast, Stated } from '../engine/forecast';
import type { Replay } from '../engine/replay';
import type { Scenario } from '../engine/scenario';
import type { AgendaPreview, BodyPreview, View, WayPreview, Why, MeasurePreview } from '../engine/view';
import type { Adviser } from '../engine/vocabulary';

/**
 * The session owns the running match. HUD, table and audio know this interface and nothing of each other.
 * They subscribe, read `snapshot()` (immutable, same object until something changed) and call `dispatch`.
 */
export interface Session {
  readonly scenario: Scenario;
  /** A recording that is looked at: nothing can be decided or answered in it. */
  readonly recorded: boolean;
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  dispatch(command: Command): Outcome;
  /** Takes the last uncommitted command back (tabling and taking back only; never across chance). */
  undo(): boolean;
  /** Null when legal. The same check that `dispatch` makes. */
  whyNot(command: Command): Rejection | null;
  preview(measures: readonly string[]): AgendaPreview;
  previewMeasure(measure: string): MeasurePreview;
  ways(): readonly WayPreview[];
  /** How likely the body that a measure goes through is to agree; null where none is asked. */
  previewBody(measure: string): BodyPreview | null;
  /**
   * What somebody who plays this delegation may know beside the snapshot. Whoever calls this shows it to that person alone, and
   * drops it before the device goes on.
   */
  ownSheet(delegation: string): OwnSheet | null;
  /** What the four advisers make of the measures that can be tabled now, best first. */
  advice(): Readonly<Record<Adviser, readonly Advice[]>>;
  /**
   * Base, causes and value; causes sum to the change. With `turn`: that turn alone. Without: since the last decision
   * (while deciding, the previous turn's response and this turn's situation; else the current turn).
   */
  why(indicator: string, turn?: number): Why;
  /** Is a scenario condition true for what the table knows? For map counters and epilogues. */
  holds(condition: import('../engine/scenario').Condition): boolean;
  replay(): Replay;
  /** What was held likely before each decision. Beside the match: no rule and no hash knows of it. */
  forecasts(): readonly Forecast[];
  /** States chances for the turn under way, in place of those stated before; false once its agenda has been circulated. */
  forecast(stated: readonly Stated[]): boolean;
  playback: Playback;
  dispose(): void;
}

export type Outcome = { readonly ok: true; readonly events: readonly GameEvent[] } | { readonly ok: false; readonly rejection: Rejection };

export interface Snapshot {
  readonly view: View;
  /** Everything so far that the seat may know, in order. */
  readonly events: readonly GameEvent[];
  /** Values at the close of each turn (index 0 = start): for trends, trails and the debrief. */
  readonly turns: readonly TurnRecord[];
  readonly canUndo: boolean;
  readonly playback: PlaybackState;
}

export interface TurnRecord {
  readonly turn: number;
  /** Indicator values in hundredths, in scenario order. */
  readonly ind: readonly number[];
  readonly belief: readonly number[];
  readonly rung: number;
}

/**
 * Playback shows what is already decided. It holds back nothing but the eye: skipping changes no rule.
 * - `answers`: delegations of the last circulation already revealed (in seating order); equals `total` when done.
 * - `beat`: index into `beats`, the response events being shown; equals beats.length when done.
 */
export interface PlaybackState {
  readonly kind: 'none' | 'silence' | 'response';
  readonly shown: number;
  readonly total: number;
  /** The events behind it, one per step. */
  readonly beats: readonly GameEvent[];
}
export interface Playback {
  /** Shows the rest at once; when all is shown, goes on to the next part, and after the last part to `none`. */
  skip(): void;
  /** Milliseconds between answers / beats; 0 shows end states at once (reduced motion). */
  setPace(pace: { readonly answer: number; readonly beat: number }): void;
}
