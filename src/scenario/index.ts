export { type Handbook, handbookOf, type HandbookOrganisation } from './handbook';
export { ISSUE_CODES, type Issue, type IssueCode } from './issue';
export { type Library, readLibrary, type SourceFile } from './library';
export type { Surroundings } from './meaning';
export { nearest } from './nearest';
export { type ParseResult, parseScenario } from './parse';
export { LIMITS } from './text';
export { toJsonSchema } from './json-schema';
export { allSlots, applyPatch, type Overlay, type Patch, readOverlay, readSharedTexts, type SharedTexts, type Slot } from './locale';
