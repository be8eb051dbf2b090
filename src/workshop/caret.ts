/**
 * Where a caret stands in a scenario text, by indentation alone: a parser would know better, but says nothing about a line that
 * is only half written, and that is when somebody wants to be helped.
 */

/** A way into the data: keys of maps, and `-` for an entry of a list. */
export type Path = readonly string[];

export interface Caret {
  /** To the map whose key, or to the value that is being written. */
  readonly path: Path;
  readonly writes: 'key' | 'value' | 'prose';
  /** What stands before the caret of the word that is being written, and its column. */
  readonly word: string;
  readonly from: number;
  /** Keys that the map has already. */
  readonly siblings: readonly string[];
}

interface Token {
  readonly column: number;
  readonly kind: 'item' | 'key';
  readonly name: string;
  /** What stands behind the colon on the same line. */
  readonly rest: string;
}

const KEY = /^("[^"]*"|'[^']*'|[A-Za-z0-9_][\w.-]*)\s*:(?=\s|$)/;
const bare = (key: string): string => key.replace(/^["']|["']$/g, '');

/** The marks of structure on a line, from left to right. */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = line.length - line.trimStart().length;
  while (/^-(?:\s|$)/.test(line.slice(at))) {
    tokens.push({ column: at, kind: 'item', name: '-', rest: '' });
    at += 1;
    while (line[at] === ' ') at += 1;
  }
  const key = KEY.exec(line.slice(at));
  if (key) tokens.push({ column: at, kind: 'key', name: bare(key[1] ?? ''), rest: line.slice(at + key[0].length).trim() });
  return tokens;
}

const isBlank = (line: string): boolean => /^\s*(?:#.*)?$/.test(line);
const opensProse = (rest: string): boolean => /^[|>][-+]?\d?\s*$/.test(rest);

export function caretAt(lines: readonly string[], line: number, column: number): Caret {
  const whole = lines[line] ?? '';
  const before = whole.slice(0, column);
  const tokens = tokensOf(before);
  const key = tokens.find((one) => one.kind === 'key');
  const items = tokens.filter((one) => one.kind === 'item');
  const lead = before.length - before.trimStart().length;
  const content = key ? before.length - before.slice(key.column).length : startOf(before, items, lead);
  const above = ancestors(lines, line, items[0] ?? { column: content, kind: 'key', name: '', rest: '' });
  const path = [...above.path, ...items.map(() => '-')];
  if (above.prose) return { path, writes: 'prose', word: '', from: column, siblings: [] };

  const inline = key ? before.slice(key.column).replace(KEY, '') : before.slice(content);
  const own = key ? [...path, key.name] : path;
  if (/^\s*[[{]/.test(inline)) return flow(inline, own, column);
  if (key) {
    const word = /\S*$/.exec(inline)?.[0] ?? '';
    return { path: own, writes: 'value', word, from: column - word.length, siblings: [] };
  }
  const word = before.slice(content);
  const siblings = keysBeside(lines, line, content, items.length > 0);
  return { path, writes: 'key', word, from: content, siblings };
}

function startOf(before: string, items: readonly Token[], lead: number): number {
  const last = items[items.length - 1];
  if (!last) return lead;
  const rest = before.slice(last.column + 1);
  return last.column + 1 + (rest.length - rest.trimStart().length);
}

/** The path from the top of the file to the parent of a token, and whether that parent is a text of several lines. */
function ancestors(lines: readonly string[], line: number, token: Token): { readonly path: string[]; readonly prose: boolean } {
  const path: string[] = [];
  let child = token;
  let prose = false;
  for (let n = line - 1; n >= 0 && (child.column > 0 || child.kind === 'item'); n--) {
    const text = lines[n] ?? '';
    if (isBlank(text)) continue;
    for (const one of tokensOf(text).toReversed()) {
      const holds = child.kind === 'item' && one.kind === 'key' ? one.column <= child.column : one.column < child.column;
      if (!holds) continue;
      if (path.length === 0 && one.kind === 'key' && opensProse(one.rest)) prose = true;
      path.unshift(one.name);
      child = one;
    }
  }
  return { path, prose };
}

function keysBeside(lines: readonly string[], line: number, column: number, first: boolean): string[] {
  const found: string[] = [];
  const look = (n: number): boolean => {
    const text = lines[n] ?? '';
    if (isBlank(text)) return true;
    const tokens = tokensOf(text);
    const start = text.length - text.trimStart().length;
    const key = tokens.find((one) => one.kind === 'key');
    if (key?.column === column) found.push(key.name);
    return start >= column;
  };
  if (!first) for (let n = line - 1; n >= 0 && look(n); n--);
  for (let n = line + 1; n < lines.length; n++) {
    const text = lines[n] ?? '';
    if (!isBlank(text) && text.length - text.trimStart().length < column) break;
    look(n);
  }
  return found;
}

/** `{ indicator: cohesion, by: 3 }` and `[a, b]`, as far as the caret. */
function flow(text: string, start: Path, column: number): Caret {
  interface Level {
    readonly kind: '{' | '[';
    readonly keys: string[];
    key: string | null;
  }
  const levels: Level[] = [];
  let word = '';
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const one = text[i] ?? '';
    const top = levels[levels.length - 1];
    if (quote !== '') {
      if (one === quote) quote = '';
      word += one;
    } else if (one === '"' || one === "'") {
      quote = one;
      word += one;
    } else if (one === '{' || one === '[') {
      levels.push({ kind: one, keys: [], key: null });
      word = '';
    } else if (one === '}' || one === ']') {
      levels.pop();
      word = '';
    } else if (one === ',') {
      if (top) top.key = null;
      word = '';
    } else if (one === ':' && top?.kind === '{' && top.key === null && /\s/.test(text[i + 1] ?? ' ')) {
      top.key = bare(word.trim());
      top.keys.push(top.key);
      word = '';
    } else word += one;
  }
  const path = [...start];
  for (const level of levels.slice(0, -1)) path.push(level.kind === '[' ? '-' : (level.key ?? ''));
  const last = levels[levels.length - 1];
  const typed = word.trimStart();
  const from = column - typed.length;
  if (!last) return { path: start, writes: 'prose', word: '', from: column, siblings: [] };
  if (last.kind === '[') return { path: [...path, '-'], writes: 'value', word: typed, from, siblings: [] };
  if (last.key !== null) return { path: [...path, last.key], writes: 'value', word: typed, from, siblings: [] };
  return { path, writes: 'key', word: typed, from, siblings: last.keys };
}
