import type { Replay } from '../engine/replay';

/** A running match as it lies in the store. Versioned: every released number loads for ever, a newer one is refused politely. */
export interface MatchRecord {
  readonly format: 1;
  readonly kind: 'match';
  /** Milliseconds since 1970 by the clock of the device that saved. */
  readonly savedAt: number;
  /** The page that wrote it, so that a second tab does not overwrite it unseen. */
  readonly writer: string;
  readonly title: string;
  readonly turn: number;
  readonly turns: number;
  readonly ended: boolean;
  readonly replay: Replay;
  /** Over everything else. */
  readonly checksum: string;
}

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
  readonly motion: 'system' | 'reduced';
  /** Coach marks that have been put away. */
  readonly coached: boolean;
  readonly sound: SoundPreferences;
  readonly language: 'system' | 'en' | 'fr';
}
/** Quiet: a page in a classroom should not make itself heard over the teacher. */
export const STANDARD_SOUND: SoundPreferences = { muted: false, overall: 70, room: 60, effects: 70, theme: 60, captions: false };
export const STANDARD_PREFERENCES: Preferences = {
  format: 2,
  theme: 'system',
  textSize: 100,
  motion: 'system',
  coached: false,
  sound: STANDARD_SOUND,
  language: 'system',
};

export type RecordProblem = 'not-a-record' | 'newer-format' | 'damaged';

/** FNV-1a over UTF-16 units, twice with different starts: enough to see a flipped bit, and the same everywhere. */
export function checksumOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01234567;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x01000193);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

export function makeRecord(parts: Omit<MatchRecord, 'format' | 'kind' | 'checksum'>): MatchRecord {
  const body = { format: 1, kind: 'match', ...parts } as const;
  return { ...body, checksum: checksumOf(bodyText(body)) };
}

/** Key order fixed, so that a record that has been through the store gives the same text. */
function bodyText(record: Omit<MatchRecord, 'checksum'>): string {
  const { savedAt, writer, title, turn, turns, ended, replay } = record;
  return JSON.stringify([
    savedAt,
    writer,
    title,
    turn,
    turns,
    ended,
    replay.format,
    replay.engine,
    replay.scenario.id,
    replay.scenario.hash,
    replay.seed,
    replay.settings,
    replay.commands,
    replay.hashes,
    replay.finalHash,
  ]);
}

/** What lies in the store is untrusted: another version, another tool or a failing disk may have written it. */
export function readRecord(
  value: unknown,
): { readonly ok: true; readonly record: MatchRecord } | { readonly ok: false; readonly problem: RecordProblem } {
  if (!isObject(value) || value['kind'] !== 'match' || typeof value['format'] !== 'number') return { ok: false, problem: 'not-a-record' };
  if (value['format'] > 1) return { ok: false, problem: 'newer-format' };
  const replay = value['replay'];
  const sound =
    value['format'] === 1 &&
    typeof value['savedAt'] === 'number' &&
    typeof value['writer'] === 'string' &&
    typeof value['title'] === 'string' &&
    typeof value['turn'] === 'number' &&
    typeof value['turns'] === 'number' &&
    typeof value['ended'] === 'boolean' &&
    typeof value['checksum'] === 'string' &&
    isObject(replay) &&
    isObject(replay['scenario']) &&
    typeof replay['scenario']['id'] === 'string' &&
    Array.isArray(replay['commands']) &&
    Array.isArray(replay['hashes']);
  if (!sound) return { ok: false, problem: 'damaged' };
  const record = value as unknown as MatchRecord;
  return checksumOf(bodyText(record)) === record.checksum ? { ok: true, record } : { ok: false, problem: 'damaged' };
}

export function readPreferences(value: unknown): Preferences {
  if (!isObject(value)) return STANDARD_PREFERENCES;
  const [theme, textSize, motion, coached] = [value['theme'], value['textSize'], value['motion'], value['coached']];
  const language = value['language'];
  return {
    format: 2,
    theme: theme === 'day' || theme === 'night' ? theme : 'system',
    textSize: typeof textSize === 'number' && textSize >= 100 && textSize <= 200 ? textSize : 100,
    motion: motion === 'reduced' ? 'reduced' : 'system',
    coached: coached === true,
    sound: readSound(value['sound']),
    language: language === 'en' || language === 'fr' ? language : 'system',
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
