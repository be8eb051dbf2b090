export {
  type Assignment,
  assignmentId,
  assignmentText,
  openingWord,
  opensWith,
  readAssignmentText,
  SEED_LIMIT,
  TITLE_LIMIT,
  whyNotPlayable,
} from './assignment';
export {
  ALIAS_LIMIT,
  belongsTo,
  type ClassForecasts,
  type HandIn,
  handInText,
  type LeftOver,
  NO_FORECASTS,
  type Played,
  RATIONALE_LIMIT,
  readHandInText,
  sameAlias,
  tidy,
} from './hand-in';
export {
  debriefFrom,
  elapsed,
  extended,
  isTurn,
  kindOf,
  lastTurnOf,
  type LessonClock,
  type LessonNow,
  lessonNow,
  NEW_CLOCK,
  paused,
  secondFrom,
  skipped,
  started,
  type StepNow,
  turnsIn,
} from './minutes';
export {
  alignmentOf,
  brierOfKinds,
  type ClassPicture,
  classPicture,
  type ClassWorld,
  type ForecastSkill,
  likeness,
  type MatrixRow,
  ownTurns,
} from './picture';
export { brierOfTable, type TableForecast, tableSkill, type TableSkill } from './table-forecasts';
export { type Checked, type HandInProblem, type Verified, verifyHandIn } from './verify';
export { MOST_CODES, PASTE_LIMIT, type Piece, piecesOf } from './paste';
