export { createSound, type Sound, type SoundOptions, type SoundSettings } from './desk';
export type { SoundId } from './cues';
