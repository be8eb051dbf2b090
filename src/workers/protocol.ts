import type {
  Cloud,
  CloudOptions,
  Forecast,
  ForecastOptions,
  ForecastReport,
  Inputs,
  SkillLuck,
  SkillLuckOptions,
  TheoryLensOptions,
  TurningPointOptions,
  TurningPoints,
} from '../analysis';
import type { LensAnswer } from './lens';

/** What can be asked of the worker about one game, and what it answers. */
export interface Analyses {
  'turning-points': { readonly options?: TurningPointOptions; readonly answer: TurningPoints };
  'skill-luck': { readonly options?: SkillLuckOptions; readonly answer: SkillLuck };
  'theory-lens': { readonly options?: TheoryLensOptions; readonly answer: readonly LensAnswer[] };
  forecasts: { readonly options?: ForecastOptions & { readonly stated: readonly Forecast[] }; readonly answer: ForecastReport };
  cloud: { readonly options?: CloudOptions; readonly answer: Cloud };
}
export type AnalysisName = keyof Analyses;
export type Answer<Name extends AnalysisName> = Analyses[Name]['answer'];

/** To the worker. `open` comes first: all that follows is about that scenario. */
export type Request =
  | { readonly type: 'open'; readonly scenario: import('../engine').Scenario }
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
