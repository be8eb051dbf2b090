/** Saved games as a file, and back. A file is untrusted: it is measured before it is parsed, and every game in it is checked by itself. */
import { isObject } from './checksum';
import { cleanName, type MatchRecord, readRecord, type RecordProblem, renamed } from './match-record';

const KIND = 'silence-procedure-saves';
const FORMAT = 1;
/** Characters. A game has some 60,000. */
export const FILE_LIMIT = 8_000_000;
/** Of brackets within brackets; a game has 7. */
const DEPTH_LIMIT = 32;
export const MOST_GAMES = 200;

/** One game a line, so that a file with one damaged line gives back the others. */
export function fileOf(records: readonly MatchRecord[]): string {
  return `{"kind":"${KIND}","format":${FORMAT},"saves":[\n${records.map(lineOf).join(',\n')}\n]}\n`;
}
/** Kind first and checksum last: by that a game is found in a damaged file. */
function lineOf(record: MatchRecord): string {
  const { format, kind, checksum, ...rest } = record;
  return JSON.stringify({ format, kind, ...rest, checksum });
}

/** Why nothing could be read at all. */
export type FileProblem =
  | { readonly code: 'file/empty' }
  | { readonly code: 'file/too-large'; readonly length: number; readonly most: number }
  | { readonly code: 'file/too-deep' }
  | { readonly code: 'file/not-json'; readonly line: number; readonly column: number }
  | { readonly code: 'file/not-ours' }
  | { readonly code: 'file/newer-format'; readonly found: number };

export interface Refused {
  /** 1-based place in the file. */
  readonly at: number;
  /** Its name or title, as far as it can be read. */
  readonly name: string;
  readonly problem: RecordProblem;
}

export type ReadFile =
  | { readonly ok: true; readonly kind: 'saves'; readonly records: readonly MatchRecord[]; readonly refused: readonly Refused[] }
  /** A replay, as the debrief and `crisis play` write it: for the replay viewer. */
  | { readonly ok: true; readonly kind: 'replay'; readonly value: unknown }
  | { readonly ok: false; readonly problem: FileProblem };

export function readFile(text: string): ReadFile {
  const bad = (problem: FileProblem): ReadFile => ({ ok: false, problem });
  if (text.length > FILE_LIMIT) return bad({ code: 'file/too-large', length: text.length, most: FILE_LIMIT });
  if (text.trim() === '') return bad({ code: 'file/empty' });
  if (depthOf(text) > DEPTH_LIMIT) return bad({ code: 'file/too-deep' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const found = salvage(text);
    return found.length > 0 ? sorted(found) : bad({ code: 'file/not-json', ...placeOf(text, error) });
  }
  if (!isObject(value)) return bad({ code: 'file/not-ours' });
  if (value['kind'] === 'match') return sorted([value]);
  if (value['kind'] === KIND) {
    if (typeof value['format'] === 'number' && value['format'] > FORMAT) return bad({ code: 'file/newer-format', found: value['format'] });
    if (Array.isArray(value['saves']) && value['saves'].length <= MOST_GAMES) return sorted(value['saves']);
  }
  if (Array.isArray(value['commands']) && isObject(value['scenario'])) return { ok: true, kind: 'replay', value };
  const found = salvage(text);
  return found.length > 0 ? sorted(found) : bad({ code: 'file/not-ours' });
}

function sorted(values: readonly unknown[]): ReadFile {
  const records: MatchRecord[] = [];
  const refused: Refused[] = [];
  values.forEach((value, index) => {
    const read = readRecord(value);
    if (read.ok) records.push(clean(read.record));
    else refused.push({ at: index + 1, name: nameIn(value), problem: read.problem });
  });
  return { ok: true, kind: 'saves', records, refused };
}

/** Names are shown; those of a file may be anything. */
function clean(record: MatchRecord): MatchRecord {
  return cleanName(record.name) === record.name ? record : renamed(record, record.name);
}
function nameIn(value: unknown): string {
  if (!isObject(value)) return '';
  const name = [value['name'], value['title']].find((one) => typeof one === 'string' && one !== '');
  return typeof name === 'string' ? cleanName(name) : '';
}

/** Between two games lie a comma and a line break; the head of the file is a little longer. */
const BETWEEN = 80;

/**
 * Games in a text that as a whole is no JSON: from the head of each to its checksum. Whatever else lies there is handed
 * on as it is, to be refused by its place.
 */
function salvage(text: string): unknown[] {
  const parts = text.split(/(?=\{"format":\d+,"kind":"match",)/);
  if (parts.length === 1 && !text.includes(KIND)) return [];
  return parts.slice(0, MOST_GAMES + 1).flatMap((part): unknown[] => {
    const whole = /^\{"format":[\s\S]*?"checksum":"[0-9a-f]{16}"\}/.exec(part)?.[0] ?? '';
    const rest = part.length - whole.length > BETWEEN ? [part.slice(whole.length)] : [];
    if (whole === '') return rest;
    try {
      const value: unknown = JSON.parse(whole);
      return [value, ...rest];
    } catch {
      return [whole, ...rest];
    }
  });
}

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') most = Math.max(most, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return most;
}

/** Browsers tell the place of a fault in different words; where none is told, the first line is named. */
function placeOf(text: string, error: unknown): { readonly line: number; readonly column: number } {
  const words = error instanceof Error ? error.message : '';
  const named = /line (\d+) column (\d+)/.exec(words);
  if (named) return { line: Number(named[1]), column: Number(named[2]) };
  const position = Number(/position (\d+)/.exec(words)?.[1] ?? 0);
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
