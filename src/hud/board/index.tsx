/** The board that stays on the table through decision, silence and response. */
export { BoardFrame, type BoardFrameProps } from './frame';
export { BoardSlots } from './slots';
export { boardSlots, SLOT_NAMES, type SlotName } from './registry';
export { openDelegation, type PickTarget } from './picks';
