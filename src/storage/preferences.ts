import { isObject } from './checksum';

export type Theme = 'system' | 'day' | 'night';
/** Volumes in per cent. */
export interface SoundPreferences {
  readonly muted: boolean;
  readonly overall: number;
  readonly room: number;
  readonly effects: number;
  readonly theme: number;
  /** Sounds in words, for those who play without them. */
  readonly captions: boolean;
}
/** Format 1 knew nothing of sound; it is read with the standard sound. A record without a language follows the browser. */
export interface Preferences {
  readonly format: 2;
  readonly theme: Theme;
  /** Per cent, 100 to 200. */
  readonly textSize: number;
  /** Between lines, letters, words and paragraphs. */
  readonly spacing: 'standard' | 'wide';
  readonly motion: 'system' | 'reduced';
  /** Coach marks that have been put away. */
  readonly coached: boolean;
  readonly sound: SoundPreferences;
  readonly language: 'system' | 'en' | 'fr';
  /** Of states, places and people. */
  readonly names: 'real' | 'invented';
}
/** Quiet: a page in a classroom should not make itself heard over the teacher. */
export const STANDARD_SOUND: SoundPreferences = { muted: false, overall: 70, room: 60, effects: 70, theme: 60, captions: false };
export const STANDARD_PREFERENCES: Preferences = {
  format: 2,
  theme: 'system',
  textSize: 100,
  spacing: 'standard',
  motion: 'system',
  coached: false,
  sound: STANDARD_SOUND,
  language: 'system',
  names: 'real',
};

export function readPreferences(value: unknown): Preferences {
  if (!isObject(value)) return STANDARD_PREFERENCES;
  const [theme, textSize, motion, coached] = [value['theme'], value['textSize'], value['motion'], value['coached']];
  const language = value['language'];
  return {
    format: 2,
    theme: theme === 'day' || theme === 'night' ? theme : 'system',
    textSize: typeof textSize === 'number' && textSize >= 100 && textSize <= 200 ? textSize : 100,
    spacing: value['spacing'] === 'wide' ? 'wide' : 'standard',
    motion: motion === 'reduced' ? 'reduced' : 'system',
    coached: coached === true,
    sound: readSound(value['sound']),
    language: language === 'en' || language === 'fr' ? language : 'system',
    names: value['names'] === 'invented' ? 'invented' : 'real',
  };
}

function readSound(value: unknown): SoundPreferences {
  if (!isObject(value)) return STANDARD_SOUND;
  const volume = (key: 'overall' | 'room' | 'effects' | 'theme'): number => {
    const found = value[key];
    return typeof found === 'number' && found >= 0 && found <= 100 ? found : STANDARD_SOUND[key];
  };
  return {
    muted: value['muted'] === true,
    overall: volume('overall'),
    room: volume('room'),
    effects: volume('effects'),
    theme: volume('theme'),
    captions: value['captions'] === true,
  };
}
