export { CLASS_DATABASE, databaseDrawer, type Drawer, memoryDrawer } from './drawer';
export { FILE_LIMIT, type FileProblem, fileOf, type ReadFile, readFile, type Refused } from './files';
export { cleanName, type Face, makeRecord, type MatchRecord, NAME_LIMIT, readRecord, type RecordProblem, renamed } from './match-record';
export { type Preferences, type SoundPreferences, STANDARD_PREFERENCES, type Theme } from './preferences';
export { type Found, type Kept, openStore, type Store, type Written } from './store';
