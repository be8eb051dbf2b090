export { makeRecord, type MatchRecord, type Preferences, type RecordProblem, STANDARD_PREFERENCES, type Theme } from './records';
export { openStore, type Found, type Store, type Written } from './store';
