import { gameText, readGameText, type SharedGame } from './game-text';
import { BLOCK, checkBlock, CONTENT, LETTERS, toBytes, toValues, valueOf, withChecks } from './letters';
import { canSqueeze, squeeze, unsqueeze } from './squeeze';

/** What a code carries: a match, an assignment of a class, or a match handed in. Its letter follows the SP that begins every code. */
export type CodeKind = 'game' | 'assignment' | 'hand-in';
const MARKS: Readonly<Record<CodeKind, string>> = { game: '', assignment: 'A', 'hand-in': 'H' };
const VERSION = 1;
/** The number is the version of what follows. */
const prefixOf = (kind: CodeKind): string => `SP${MARKS[kind]}${VERSION}-`;
/** Every code of a match begins with this. */
export const PREFIX = prefixOf('game');
/** Far beyond any match: the longest that a chair has played to its end has some 1,500. */
export const LONGEST = 20_000;
/** Of the text behind it. */
const MOST_BYTES = 400_000;
/** Letters for the length of the whole, then for the check over the text. */
const LENGTH = 3;
const CHECK = 5;

/** What is wrong with a text that should be a code. Places count from 1, in the code without spaces. */
export type CodeProblem =
  | { readonly code: 'code/empty' }
  | { readonly code: 'code/too-long'; readonly length: number; readonly most: number }
  | { readonly code: 'code/not-a-code'; readonly begins: string }
  /** Its mark, and too little behind it to say even how long it is. */
  | { readonly code: 'code/bare'; readonly begins: string }
  /** A code of this game, of another kind. */
  | { readonly code: 'code/other-kind'; readonly found: CodeKind }
  | { readonly code: 'code/newer'; readonly version: number }
  /** A character that no code contains. */
  | { readonly code: 'code/stray'; readonly at: number; readonly found: string }
  /** One character is wrong; `corrected` is the code put right. */
  | { readonly code: 'code/changed'; readonly at: number; readonly found: string; readonly should: string; readonly corrected: string }
  /** Characters are missing (or too many); between these two places if that can be told, else at the end. */
  | { readonly code: 'code/length'; readonly length: number; readonly should: number; readonly from: number; readonly to: number }
  /** More than one character is wrong, the first of them between these places. */
  | { readonly code: 'code/damaged'; readonly from: number; readonly to: number }
  | { readonly code: 'code/unreadable' }
  | { readonly code: 'code/old-browser' };

export type Decoded = { readonly ok: true; readonly game: SharedGame } | { readonly ok: false; readonly problem: CodeProblem };
export type DecodedText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: CodeProblem };

export const encodeGame = (game: SharedGame): Promise<string> => encodeText('game', gameText(game));

/** @throws RangeError when the text makes a code that no reader would take. */
export async function encodeText(kind: CodeKind, text: string): Promise<string> {
  const plain = new TextEncoder().encode(text);
  const squeezed = canSqueeze();
  const body = squeezed ? await squeeze(plain) : plain;
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = squeezed ? 1 : 0;
  bytes.set(body, 1);
  const payload = toValues(bytes);
  const content = LENGTH + CHECK + payload.length;
  const length = content + 2 * Math.ceil(content / CONTENT);
  const values = withChecks([...sixes(length, LENGTH), ...sixes(checkOf(text), CHECK), ...payload]);
  const code = prefixOf(kind) + values.map((value) => LETTERS[value]).join('');
  if (code.length > LONGEST) throw new RangeError(`a code of ${code.length} letters`);
  return code;
}

/** The code in a text: a link, a line of a mail, the bare code. Spaces and line breaks are mail's, not ours. */
export function codeIn(text: string): string {
  const bare = text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '');
  const at = bare.search(/SP[AH]?\d{1,3}-/);
  return (at < 0 ? bare : bare.slice(at)).replace(/[)\].,;:!?>"'”’]+$/, '');
}

export async function decodeCode(text: string): Promise<Decoded> {
  const read = await decodeText('game', text);
  if (!read.ok) return read;
  const game = readGameText(read.text);
  return game === null ? { ok: false, problem: { code: 'code/unreadable' } } : { ok: true, game };
}

export async function decodeText(kind: CodeKind, text: string): Promise<DecodedText> {
  const bad = (problem: CodeProblem): DecodedText => ({ ok: false, problem });
  const prefix = prefixOf(kind);
  // Before anything looks at it: a pasted book must not stop the page.
  if (text.length > LONGEST) return bad({ code: 'code/too-long', length: text.length, most: LONGEST });
  const code = codeIn(text);
  if (code === '') return bad({ code: 'code/empty' });
  const [, mark, version] = /^SP([AH]?)(\d{1,3})-/.exec(code) ?? [];
  if (version === undefined) return bad({ code: 'code/not-a-code', begins: code.slice(0, 12) });
  if (mark !== MARKS[kind]) return bad({ code: 'code/other-kind', found: mark === 'A' ? 'assignment' : mark === 'H' ? 'hand-in' : 'game' });
  if (Number(version) > VERSION) return bad({ code: 'code/newer', version: Number(version) });
  if (!code.startsWith(prefix)) return bad({ code: 'code/not-a-code', begins: code.slice(0, 12) });

  const letters = [...code.slice(prefix.length)];
  const stray = letters.findIndex((letter) => valueOf(letter) < 0);
  if (stray >= 0) return bad({ code: 'code/stray', at: prefix.length + stray + 1, found: letters[stray]! });
  const values = letters.map(valueOf);
  if (values.length < LENGTH + 2) return bad({ code: 'code/bare', begins: code });
  const faults = faultsOf(values);
  const first = faults[0];
  if (first !== undefined && faults.length === 1 && first.check !== 'broken') {
    const { at, should } = first.check;
    const put = [...values];
    put[first.from + at] = should;
    const read = await readValues(put);
    if (read.ok) {
      const place = prefix.length + first.from + at;
      const corrected = code.slice(0, place) + LETTERS[should]! + code.slice(place + 1);
      return bad({ code: 'code/changed', at: place + 1, found: code[place]!, should: LETTERS[should]!, corrected });
    }
  }
  const length = numberOf(contentOf(values).slice(0, LENGTH));
  const headWhole = first === undefined || first.from > 0;
  const span = (from: number): { from: number; to: number } => ({
    from: prefix.length + from + 1,
    to: prefix.length + Math.min(from + BLOCK, values.length),
  });
  if (headWhole && length !== values.length) {
    const inside = first !== undefined && first.from + BLOCK < values.length;
    const place = inside ? span(first.from) : { from: code.length, to: code.length };
    return bad({ code: 'code/length', length: code.length, should: prefix.length + length, ...place });
  }
  if (first !== undefined) return bad({ code: 'code/damaged', ...span(first.from) });
  return readValues(values);
}

interface Fault {
  /** Where its block begins. */
  readonly from: number;
  readonly check: 'broken' | { readonly at: number; readonly should: number };
}
function faultsOf(values: readonly number[]): Fault[] {
  const faults: Fault[] = [];
  for (let from = 0; from < values.length; from += BLOCK) {
    const check = checkBlock(values.slice(from, from + BLOCK));
    if (check !== 'whole') faults.push({ from, check });
  }
  return faults;
}

async function readValues(values: readonly number[]): Promise<DecodedText> {
  const bad = (code: 'code/unreadable' | 'code/old-browser'): DecodedText => ({ ok: false, problem: { code } });
  const content = contentOf(values);
  if (numberOf(content.slice(0, LENGTH)) !== values.length) return bad('code/unreadable');
  const bytes = toBytes(content.slice(LENGTH + CHECK));
  const squeezed = bytes[0] === 1;
  if (!squeezed && bytes[0] !== 0) return bad('code/unreadable');
  if (squeezed && !canSqueeze()) return bad('code/old-browser');
  try {
    const body = bytes.slice(1);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(squeezed ? await unsqueeze(body, MOST_BYTES) : body);
    if (checkOf(text) !== numberOf(content.slice(LENGTH, LENGTH + CHECK))) return bad('code/unreadable');
    return { ok: true, text };
  } catch {
    return bad('code/unreadable');
  }
}

/** The letters without those of check. */
function contentOf(values: readonly number[]): number[] {
  return values.filter((_, at) => at % BLOCK >= 2);
}

function sixes(value: number, letters: number): number[] {
  return Array.from({ length: letters }, (_, at) => Math.floor(value / 64 ** (letters - 1 - at)) % 64);
}
function numberOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum * 64 + value, 0);
}

/** FNV-1a, 30 bits. */
function checkOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0) % 2 ** 30;
}
