export { type Overlay, readOverlay, readSharedTexts, type SharedTexts } from './overlay';
export { applyPatch, type Patch } from './patch';
export { allSlots, type Slot, slotsOf } from './slots';
