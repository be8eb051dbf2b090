export {
  makeRecord,
  type MatchRecord,
  type Preferences,
  type RecordProblem,
  type SoundPreferences,
  STANDARD_PREFERENCES,
  type Theme,
} from './records';
export { openStore, type Found, type Store, type Written } from './store';
