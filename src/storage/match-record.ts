import type { Forecast } from '../engine/forecast';
import type { Replay } from '../engine/replay';
import { canonical, checksumOf, isObject } from './checksum';

/** A match as it lies in the store and in an exported file. Every released format loads for ever: see FORMATS. */
export interface MatchRecord {
  readonly format: 2;
  readonly kind: 'match';
  /** What the player calls it; empty for what the game saves by itself. */
  readonly name: string;
  /** Milliseconds since 1970 by the clock of the device that saved. */
  readonly savedAt: number;
  /** The page that wrote it, so that a second tab does not overwrite it unseen. */
  readonly writer: string;
  readonly title: string;
  readonly turn: number;
  readonly turns: number;
  readonly ended: boolean;
  /** Title of the ending and score in points, when it has ended. */
  readonly ending: string | null;
  readonly score: number | null;
  /** What the little picture of it shows; null for records of before there were pictures. */
  readonly face: Face | null;
  readonly replay: Replay;
  /** What was held likely before the decisions; left out where nothing was stated. */
  readonly forecasts?: readonly Forecast[];
  /** Over everything else. */
  readonly checksum: string;
}

export interface Face {
  /** Rung of the ladder, 1 at the bottom, and how many there are. */
  readonly rung: number;
  readonly rungs: number;
  /** The first indicator at the start and at the close of each turn, in points. */
  readonly trail: readonly number[];
  /** All indicators now, in points. */
  readonly bars: readonly number[];
}

export type RecordProblem = 'not-a-record' | 'newer-format' | 'damaged';
export type ReadRecord = { readonly ok: true; readonly record: MatchRecord } | { readonly ok: false; readonly problem: RecordProblem };

export const NAME_LIMIT = 80;

type Later = 'name' | 'ending' | 'score' | 'face';
type Parts = Omit<MatchRecord, 'format' | 'kind' | 'checksum' | Later> & Partial<Pick<MatchRecord, Later>>;

export function makeRecord(parts: Parts): MatchRecord {
  const body = { format: 2, kind: 'match', name: '', ending: null, score: null, face: null, ...parts } as const;
  return { ...body, checksum: checksumOf(canonical(body)) };
}

/** The same record under another name. */
export function renamed(record: MatchRecord, name: string): MatchRecord {
  const { format: _format, kind: _kind, checksum: _checksum, ...parts } = record;
  return makeRecord({ ...parts, name: cleanName(name) });
}

export function cleanName(name: string): string {
  return name
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, NAME_LIMIT);
}

type Loose = Readonly<Record<string, unknown>>;

/** How a released format is told whole, and what turns it into the next one. */
interface SaveFormat {
  readonly whole: (value: Loose) => boolean;
  readonly next: (value: Loose) => Loose;
}

/** One entry for every format that was ever released; tests/fixtures/saves holds a file of each. Never take one out. */
const FORMATS: readonly SaveFormat[] = [
  {
    whole: (value) => hasMatch(value) && checksumOf(firstBody(value)) === value['checksum'],
    next: (value) => {
      const { savedAt, writer, title, turn, turns, ended, replay } = value as unknown as MatchRecord;
      return { ...makeRecord({ savedAt, writer, title, turn, turns, ended, replay }) };
    },
  },
  {
    whole: (value) =>
      hasMatch(value) &&
      typeof value['name'] === 'string' &&
      value['name'].length <= NAME_LIMIT &&
      (value['ending'] === null || typeof value['ending'] === 'string') &&
      (value['score'] === null || typeof value['score'] === 'number') &&
      (value['face'] === null || isFace(value['face'])) &&
      (value['forecasts'] === undefined || areForecasts(value['forecasts'])) &&
      checksumOf(canonical(without(value, 'checksum'))) === value['checksum'],
    next: (value) => value,
  },
];
export const CURRENT_FORMAT = FORMATS.length;

function without(value: Loose, key: string): Loose {
  const { [key]: _out, ...rest } = value;
  return rest;
}

/** What lies in the store or in a file is untrusted: another version, another tool or a failing disk may have written it. */
export function readRecord(value: unknown): ReadRecord {
  if (!isObject(value) || value['kind'] !== 'match' || typeof value['format'] !== 'number') return { ok: false, problem: 'not-a-record' };
  const { format } = value as { format: number };
  if (format > CURRENT_FORMAT) return { ok: false, problem: 'newer-format' };
  const from = FORMATS[format - 1];
  try {
    if (from === undefined || !from.whole(value)) return { ok: false, problem: 'damaged' };
    let now: Loose = value;
    for (const each of FORMATS.slice(format - 1)) now = each.next(now);
    return { ok: true, record: now as unknown as MatchRecord };
  } catch {
    // Nested deeper than the stack: nothing that this game has written.
    return { ok: false, problem: 'damaged' };
  }
}

function hasMatch(value: Loose): boolean {
  const replay = value['replay'];
  return (
    typeof value['savedAt'] === 'number' &&
    typeof value['writer'] === 'string' &&
    typeof value['title'] === 'string' &&
    typeof value['turn'] === 'number' &&
    typeof value['turns'] === 'number' &&
    typeof value['ended'] === 'boolean' &&
    typeof value['checksum'] === 'string' &&
    isObject(replay) &&
    typeof replay['seed'] === 'string' &&
    isObject(replay['scenario']) &&
    typeof replay['scenario']['id'] === 'string' &&
    Array.isArray(replay['commands']) &&
    Array.isArray(replay['hashes'])
  );
}

function isFace(value: unknown): value is Face {
  const numbers = (list: unknown): boolean =>
    Array.isArray(list) && list.length <= 200 && list.every((one) => typeof one === 'number' && Number.isFinite(one));
  return isObject(value) && numbers([value['rung'], value['rungs']]) && numbers(value['trail']) && numbers(value['bars']);
}

function areForecasts(value: unknown): value is readonly Forecast[] {
  const words = (list: unknown): boolean =>
    Array.isArray(list) && list.length <= 200 && list.every((one) => typeof one === 'string' && one.length <= 80);
  return (
    Array.isArray(value) &&
    value.length <= 1000 &&
    value.every((one: unknown) => {
      if (!isObject(one) || !Number.isInteger(one['turn']) || !isObject(one['question'])) return false;
      const { probability, question } = one;
      if (typeof probability !== 'number' || !(probability >= 0 && probability <= 1)) return false;
      if (question['kind'] === 'ending') return words(question['endings']);
      if (question['kind'] === 'act') return words(question['acts']);
      return question['kind'] === 'breaks' && (question['delegation'] === undefined || typeof question['delegation'] === 'string');
    })
  );
}

/** What the first format counted; the order is its own. */
function firstBody(value: Loose): string {
  const { savedAt, writer, title, turn, turns, ended, replay } = value as unknown as MatchRecord;
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
