import type { AnalysisName, Inputs } from '../analysis';
import type { Scenario } from '../engine';

/** To the worker. `open` comes first: all that follows is about that scenario. */
export type Request =
  | { readonly type: 'open'; readonly scenario: Scenario }
  | { readonly type: 'start'; readonly id: number; readonly name: AnalysisName; readonly game: Inputs; readonly options: unknown }
  | { readonly type: 'cancel'; readonly id: number };

/** From the worker. A job ends with one of `result`, `cancelled` and `failed`. */
export type Reply =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  /** A first or better answer; the last one comes as `result`. */
  | { readonly type: 'partial'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'result'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
