import { Composer, type CST, isMap, isScalar, isSeq, LineCounter, type Node, Parser } from 'yaml';
import type { Issues } from './issue';
import { joinPath, type Place, type Places } from './places';
import { checkText, FORBIDDEN_NAMES, LIMITS } from './text';

/** Plain data: what JSON could hold. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

/**
 * YAML text to plain data whose maps and lists are known to `places`. Undefined when there is nothing to go on with;
 * whatever was wrong is among the issues.
 */
export function parseTree(file: string, text: string, places: Places, issues: Issues): Plain | undefined {
  const lines = new LineCounter();
  if (!checkText(file, text, lines, issues)) return undefined;
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { file, line, column: col };
  };
  const tokens = [...new Parser().parse(text)];
  if (!checkSize(tokens, place, issues)) return undefined;

  const options = { uniqueKeys: false, merge: false, prettyErrors: false, strict: true, version: '1.2', keepSourceTokens: false } as const;
  const documents = [...new Composer(options).compose(tokens)];
  const document = documents[0];
  const errors = documents.flatMap((each) => each.errors);
  // One slip makes a parser stumble on and on; what follows the first few tells nothing.
  for (const error of errors.slice(0, 3)) {
    const message = `This is not valid YAML: ${error.message.replaceAll('\n', ' ').replace(/\.$/, '')}.`;
    issues.add('error', 'scenario/yaml', place(error.pos[0]), message);
  }
  if (documents.length > 1)
    issues.add('error', 'scenario/many-documents', place(documents[1]!.range[0]), 'There is more than one document in the file.', {
      expected: 'one document',
    });
  if (errors.length > 0 || documents.length > 1) return undefined;
  if (!document || document.contents === null) {
    issues.add('error', 'scenario/empty', place(0), 'The file holds no data.', { expected: 'keys and values' });
    return undefined;
  }
  const before = issues.errors;
  const plain = new Converter(place, places, issues).convert(document.contents, '');
  return issues.errors > before ? undefined : plain;
}

/** Walks the syntax tree with a stack of its own: nothing here may recurse before the depth is known. */
function checkSize(tokens: readonly CST.Token[], place: (offset: number) => Place, issues: Issues): boolean {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse();
  let nodes = 0;
  while (stack.length > 0) {
    const { token, depth } = stack.pop()!;
    if (token.type === 'document') {
      if (token.value) stack.push({ token: token.value, depth });
      continue;
    }
    const isCollection = 'items' in token;
    if (isCollection || 'source' in token) nodes++;
    if (nodes > LIMITS.nodes) {
      const message = `The file has more than ${LIMITS.nodes} values.`;
      issues.add('error', 'scenario/too-many-nodes', place(token.offset), message, { expected: `at most ${LIMITS.nodes} values` });
      return false;
    }
    if (!isCollection) continue;
    if (depth >= LIMITS.depth) {
      const message = `Lists and maps are nested more than ${LIMITS.depth} deep.`;
      issues.add('error', 'scenario/too-deep', place(token.offset), message, { expected: `at most ${LIMITS.depth} levels` });
      return false;
    }
    for (const item of token.items) {
      if (!item.value) nodes++;
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
    }
  }
  return true;
}

class Converter {
  private readonly place: (offset: number) => Place;
  private readonly places: Places;
  private readonly issues: Issues;

  constructor(place: (offset: number) => Place, places: Places, issues: Issues) {
    this.place = place;
    this.places = places;
    this.issues = issues;
  }

  convert(node: Node | null, path: string): Plain {
    if (node === null) return null;
    const at = node.range?.[0] ?? 0;
    if (isScalar(node)) return this.scalar(node.value, at, path);
    if (isMap(node)) return this.map(node.items, at, path);
    if (isSeq(node)) return this.list(node.items, at, path);
    this.issues.add('error', 'scenario/alias', this.place(at), 'Aliases are not allowed.', { expected: 'the value written out' });
    return null;
  }

  private scalar(value: unknown, at: number, path: string): Plain {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    // Minus zero would not survive JSON.
    if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
    this.issues.add('error', 'scenario/wrong-type', this.place(at), `${path}: this number cannot be used.`, {
      expected: 'a finite number',
    });
    return null;
  }

  private list(items: readonly unknown[], at: number, path: string): Plain {
    const list: Plain[] = [];
    const values = new Map<string, Place>();
    items.forEach((item, index) => {
      const node = item as Node | null;
      values.set(String(index), this.place(node?.range?.[0] ?? at));
      list.push(this.convert(node, `${path}[${nameIn(node) ?? index + 1}]`));
    });
    this.places.set(list, this.place(at), path, new Map(), values);
    return list;
  }

  private map(items: readonly { key: unknown; value: unknown }[], at: number, path: string): Plain {
    const map: { [key: string]: Plain } = {};
    const keys = new Map<string, Place>();
    const values = new Map<string, Place>();
    for (const { key, value } of items) {
      const node = key as Node | null;
      const place = this.place(node?.range?.[0] ?? at);
      const name = isScalar(node) ? node.value : null;
      if (typeof name !== 'string') {
        this.issues.add('error', 'scenario/wrong-type', place, `${path}: a key must be text.`, {
          expected: 'a name; put numbers in quotes',
        });
        continue;
      }
      if (FORBIDDEN_NAMES.has(name)) {
        this.issues.add('error', 'scenario/forbidden-key', place, `${path}: the key "${name}" is not allowed.`, {
          expected: 'another name',
        });
        continue;
      }
      const earlier = keys.get(name);
      if (earlier) {
        const message = `${joinPath(path, name)}: this key stands here twice, first in line ${earlier.line}.`;
        this.issues.add('error', 'scenario/duplicate-key', place, message, { expected: 'each key once' });
        continue;
      }
      keys.set(name, place);
      const inner = value as Node | null;
      values.set(name, inner?.range ? this.place(inner.range[0]) : place);
      map[name] = this.convert(inner, joinPath(path, name));
    }
    this.places.set(map, this.place(at), path, keys, values);
    return map;
  }
}

/** The id of a list entry, for paths that read as authors think. */
function nameIn(node: Node | null): string | null {
  if (!isMap(node)) return null;
  for (const wanted of ['id', 'use', 'turn', 'date'])
    for (const { key, value } of node.items)
      if (isScalar(key) && key.value === wanted && isScalar(value) && (typeof value.value === 'string' || typeof value.value === 'number'))
        return wanted === 'turn' ? `turn ${value.value}` : String(value.value).slice(0, 60);
  return null;
}
