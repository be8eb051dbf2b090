export { ComparisonSheet } from './comparison-sheet';
export { DebriefScreen, type DebriefScreenProps } from './debrief-screen';
export type { Reference } from './scoring';
