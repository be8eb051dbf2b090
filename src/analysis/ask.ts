import type { Forecast } from '../engine';
import type { GameComparison } from './compare';
import type { Cloud, CloudOptions } from './cloud';
import type { ForecastOptions, ForecastReport } from './forecasts';
import type { Inputs } from './game';
import type { LensAnswer } from './lens-answer';
import type { SkillLuck, SkillLuckOptions } from './skill-luck';
import type { TheoryLensOptions } from './theory-lens';
import type { TurningPointOptions, TurningPoints } from './turning-points';

/** What can be asked about one game, and what is answered. */
export interface Analyses {
  'turning-points': { readonly options: TurningPointOptions; readonly answer: TurningPoints };
  'skill-luck': { readonly options: SkillLuckOptions; readonly answer: SkillLuck };
  'theory-lens': { readonly options: TheoryLensOptions; readonly answer: readonly LensAnswer[] };
  forecasts: { readonly options: ForecastOptions & { readonly stated: readonly Forecast[] }; readonly answer: ForecastReport };
  /** The other game on the left, the one that is asked about on the right. */
  compare: { readonly options: { readonly other: Inputs }; readonly answer: GameComparison };
  cloud: { readonly options: CloudOptions; readonly answer: Cloud };
}
export type AnalysisName = keyof Analyses;
export type Answer<Name extends AnalysisName> = Analyses[Name]['answer'];

export interface Watch<Name extends AnalysisName> {
  /** Share of the work done, 0..1. */
  progress?(share: number): void;
  /** Early answers come with `final` false; the last one with true, and then nothing more. */
  answer(answer: Answer<Name>, final: boolean): void;
  failed?(message: string): void;
}

/** Somebody who works on questions about one scenario while the page goes on. */
export interface Analyst {
  /** Starts one analysis after those asked before; returns its cancellation, after which nothing is reported any more. */
  ask<Name extends AnalysisName>(name: Name, game: Inputs, options: Analyses[Name]['options'], watch: Watch<Name>): () => void;
  dispose(): void;
}
