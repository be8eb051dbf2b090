export { type Played, type PlayOptions, playMatch } from './play';
export { addTally, type BatchOptions, newTally, type Failure, runBatch, seedOf, type Simulation, summarise, type Tally } from './simulate';
export { balanceReport, type BalanceReport, type Bar, referenceOf } from './balance';
export { balanceMarkdown } from './balance-markdown';
export { type Band, bandsFor, RECORD, VIOLENCE, wilson } from './base-rates';
export { type ReadingTime, readingTime } from './reading-time';
export { choiceOf, type Choice, type Option as DecisionOption } from './alternatives';
export type { Analyses, AnalysisName, Analyst, Answer, Watch } from './ask';
export { type Cloud, cloud, type CloudOptions, pathOf, PERCENTILES } from './cloud';
export { compareGames, type GameComparison, type Outcome, outcomeOf, type SharedLuck, type TurnComparison, type TurnSide } from './compare';
export { copyState } from './copy';
export type { LeftOut } from './course';
export { type Estimate, estimateOf } from './estimates';
export { type ForecastOptions, type ForecastReport, type ScoredForecast, scoreForecasts } from './forecasts';
export {
  brierOf,
  type BrierParts,
  type Calibrated,
  calibratedOf,
  calibration,
  type CalibrationBin,
  type Confidence,
  confidenceOf,
  ENOUGH_FOR_BINS,
  type Judged,
  mean,
  partsOf,
  square,
  type Stated,
  statedBins,
  type StatedBin,
} from './forecast-scores';
export { commandsBefore, type Continuation, type Fork, forkGame, type ForkOptions, type Origin } from './fork';
export { type Game, type Inputs, type Read, readGame, type TurnRecord } from './game';
export type { Knowledge } from './hidden';
export { finish, type Job, type Progress } from './job';
export type { Reason } from './reasons';
export { skillAndLuck, type SkillLuck, type SkillLuckOptions } from './skill-luck';
export { type Lens, type TheoryLens, theoryLens, type TheoryLensOptions } from './theory-lens';
export {
  type DecisionValue,
  type TurningPointOptions,
  type TurningPoint,
  type TurningPoints,
  turningPoints,
  type Verdict,
} from './turning-points';
export { type LensAnswer, lensAnswers } from './lens-answer';
