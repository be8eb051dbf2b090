import { CST, Lexer, type LineCounter } from 'yaml';
import type { Issues } from './issue';

/**
 * Limits that hold before anything is parsed. The composer of the YAML library recurses and is slow on huge maps, so a
 * hostile file must be turned away by its tokens: the lexer is linear in the length of the text.
 */
export const LIMITS = { bytes: 1_000_000, depth: 32, nodes: 20_000, tokens: 250_000, structure: 80_000 } as const;

/** Names that reach into JavaScript's own objects. Refused as keys and as ids. */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Bytes of the text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x800) bytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code >= 0x80) bytes += 1;
  }
  return bytes;
}

/** True when the text may be parsed; otherwise the reason is among the issues. */
export function checkText(file: string, text: string, lines: LineCounter, issues: Issues): boolean {
  const start = { file, line: 1, column: 1 };
  if (text.length > LIMITS.bytes || byteLength(text) > LIMITS.bytes) {
    issues.add('error', 'scenario/too-large', start, `The file is larger than ${LIMITS.bytes} bytes.`, { expected: 'at most 1 MB' });
    return false;
  }
  for (let at = -1; ; ) {
    lines.addNewLine(at + 1);
    at = text.indexOf('\n', at + 1);
    if (at < 0) break;
  }
  if (text.trim() === '') {
    issues.add('error', 'scenario/empty', start, 'The file is empty.', { expected: 'a scenario, beginning with "format: 1"' });
    return false;
  }
  // Some of these are marks of the lexer's own, so they must not reach it.
  const control = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.exec(text);
  if (control) {
    const { line, col } = lines.linePos(control.index);
    const code = control[0].charCodeAt(0).toString(16).padStart(4, '0');
    issues.add('error', 'scenario/control-character', { file, line, column: col }, `There is an invisible control character (U+${code}).`, {
      expected: 'text without control characters',
    });
    return false;
  }
  return checkTokens(file, text, lines, issues);
}

function checkTokens(file: string, text: string, lines: LineCounter, issues: Issues): boolean {
  let ok = true;
  let offset = 0;
  let tokens = 0;
  let structure = 0;
  let depth = 0;
  let documents = 0;
  const place = () => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const refuse = (...args: [code: Parameters<Issues['add']>[1], message: string, expected: string]): void => {
    ok = false;
    issues.add('error', args[0], place(), args[1], { expected: args[2] });
  };
  let content = false;
  for (const source of new Lexer().lex(text)) {
    // What follows the mark is text, whatever its first character looks like.
    const type: ReturnType<typeof CST.tokenType> = content ? null : CST.tokenType(source);
    content = type === 'scalar';
    tokens++;
    switch (type) {
      case 'doc-mode':
      case 'flow-error-end':
        continue;
      case 'scalar':
        // The lexer puts this mark, which has no width, before each plain or block scalar.
        structure++;
        continue;
      case 'flow-map-start':
      case 'flow-seq-start':
        structure++;
        depth++;
        if (depth > LIMITS.depth) {
          refuse('scenario/too-deep', `Lists and maps are nested more than ${LIMITS.depth} deep.`, `at most ${LIMITS.depth} levels`);
          return false;
        }
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        depth = Math.max(0, depth - 1);
        break;
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        structure++;
        // The parser would notice at the end of the file, far from the mistake.
        if (source.length < 2 || !source.endsWith(source.charAt(0)))
          refuse('scenario/yaml', 'The quotation mark that opens here is never closed.', 'a closing quotation mark');
        break;
      case 'seq-item-ind':
      case 'map-value-ind':
      case 'explicit-key-ind':
      case 'comma':
        structure++;
        break;
      case 'alias':
      case 'anchor':
        refuse('scenario/alias', `Anchors and aliases are not allowed: "${source.slice(0, 40)}".`, 'the value written out');
        break;
      case 'tag':
        refuse('scenario/tag', `Tags are not allowed: "${source.slice(0, 40)}".`, 'a plain value; put text in quotes');
        break;
      case 'directive-line':
        refuse('scenario/directive', 'Lines beginning with "%" are not allowed.', 'the document without directives');
        break;
      case 'doc-start':
        documents++;
        if (documents > 1)
          refuse('scenario/many-documents', 'There is more than one document in the file.', 'one document, so no second "---"');
        break;
      default:
        break;
    }
    if (tokens > LIMITS.tokens || structure > LIMITS.structure) {
      refuse('scenario/too-many-nodes', `The file has more than ${LIMITS.nodes} values.`, `at most ${LIMITS.nodes} values`);
      return false;
    }
    if (issues.full) return false;
    offset += source.length;
  }
  return ok;
}
