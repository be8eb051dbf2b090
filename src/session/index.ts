export type { Outcome, Playback, PlaybackState, Session, Snapshot, TurnRecord } from './api';
export { forkSession } from './fork';
export { type Checked, type GameLog, replayOf, type Review, type Reviewed, reviewReplay, type Speed } from './review';
export { createSession, type Resumed, resumeSession, type SessionOptions } from './session';
export { fitting, MOST_FORECASTS } from './forecasts';
export { checkSeed, SEED_LIMIT } from '../engine';
