/** Shared bits of the interface: one import for every screen. */
export { announce, LiveRegion } from './announce';
export { useArrival } from './arrival';
export { dispatchesOf, type DispatchItem, headlineOf } from './dispatches';
export { Button, type ButtonProps } from './button';
export { Dialog, type DialogProps } from './dialog';
export { Flag } from './flag';
export * from './format';
export { gradeWords, isHighGrade, itemWords, sourceWords } from './grades';
export { Icon, type IconName } from './icon';
export { listenForShortcuts, ShortcutSheet, shortcutSheetOpen, useShortcut } from './keys';
export { type CauseName, Names, namesOf, PILLAR_ICONS, PILLAR_NAMES, REASON_WORDS, WAY_NAMES } from './names';
export * from './odds';
export { rejectionText } from './rejections';
export { RichText } from './rich-text';
export { bodyVoteWords, clauseName, procedureWords, ruleWords, weakestWords } from './rule-words';
export { activeSession, snapshotOf } from './session';
export { GradeStamp, Stamp, Stud } from './stamp';
export { SourceList } from './sources';
