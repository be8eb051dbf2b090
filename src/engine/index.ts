/** What the other rooms may use of the engine. */
export { arrivalTurn, canTable, legalTest, whyNotTable } from './agenda';
export { answersAsDrawn, knowsStandingAside, PEOPLE_LIMIT, settingsWithoutPeople, whyNotPeople, withoutPeople } from './answers';
export type { Command, Rejection, RejectionCode } from './commands';
export { type Compiled, type CompiledMeasure, compile } from './compiled';
export { compileCondition } from './conditions';
export { type Context, INDICATOR, makeContext, STOCK } from './context';
export { draw, matchKey, nameKey, PURPOSE } from './draws';
export type { Forecast, Question, Stated } from './forecast';
export type { Audience, Cause, DrawRecord, GameEvent, LedgerEntry } from './events';
export { canonical, digest, firstDifference, hashOf } from './hash';
export { legalCommands } from './legal';
export { checkSeed, createMatch, ENGINE_VERSION, newState, type Options, SEED_LIMIT, STANDARD } from './match';
export { previewAgenda, previewBody, previewMeasure, previewWays } from './preview';
export {
  compareStates,
  keepsSnapshot,
  makeReplay,
  type Replay,
  type ReplayProblem,
  seatsProblem,
  type Snapshot as ReplaySnapshot,
  type Verification,
  verifyReplay,
} from './replay';
export { accidentHazard } from './response';
export type * from './scenario';
export type { Level, MatchState, PublicState, Settings } from './state';
export { step, stepOwned, type StepResult, whyNot } from './step';
export type * from './view';
export { eventsFor, UNSEEN, viewFor } from './view-for';
export * from './vocabulary';
export { heldItems, rulingOn } from './ruling';
export { adjudicate, type RuleReason, type Ruling, type Vote } from './decision';
export { leadingCandidate, suspicionOf } from './attribution';
export { credibilityDigit, readingSpread } from './intelligence';
export { type OwnSheet, sheetFor } from './own-sheet';
export { leanOf, moveOdds } from './powers';
export { type Advice, adviseFor } from './advice';
