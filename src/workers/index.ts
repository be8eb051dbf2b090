export { type Analyst, browserLine, createAnalyst, type Line, type Watch } from './client';
export type { LensAnswer } from './lens';
export type { Analyses, AnalysisName, Answer } from './protocol';
