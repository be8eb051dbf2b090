import type { Parts, Shape } from './shape';

/** Where a text or a branch stands: names as a translation writes them, the same as one word, and the position in the data. */
interface Way {
  readonly keys: readonly string[];
  /** `measures.article-4.name`, `brief.known[No shot has been]`. */
  readonly path: string;
  readonly at: readonly (string | number)[];
}
/** One text that players read. */
export interface Slot extends Way {
  readonly kind: 'slot';
  readonly text: string;
}
/** Names, or with `starts` the first words of texts, and what lies under them. */
export interface Branch extends Way {
  readonly kind: 'branch';
  readonly starts: boolean;
  readonly inner: ReadonlyMap<string, Slot | Branch>;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Numbers, dashes and the like read the same in every language. */
const isWorded = (value: unknown): value is string => typeof value === 'string' && /\p{L}/u.test(value);

const ROOT: Way = { keys: [], path: '', at: [] };
const into = (way: Way, key: string, at: string | number, starts = false): Way => ({
  keys: [...way.keys, key],
  path: starts ? `${way.path}[${key}]` : way.path === '' ? key : `${way.path}.${key}`,
  at: [...way.at, at],
});

/** The texts of a scenario or of the library as a tree of names. */
export function slotsOf(data: unknown, parts: Parts): Branch {
  return branchOf(ROOT, partsOf(data, parts, ROOT));
}

type Entries = readonly (readonly [key: string, found: Slot | Branch | null])[];

function branchOf(way: Way, entries: Entries, starts = false): Branch {
  const inner = new Map<string, Slot | Branch>();
  for (const [key, found] of entries) if (found !== null && (found.kind === 'slot' || found.inner.size > 0)) inner.set(key, found);
  return { kind: 'branch', ...way, starts, inner };
}

function partsOf(data: unknown, parts: Parts, way: Way): Entries {
  if (!isMap(data)) return [];
  return Object.entries(parts).map(([key, shape]) => [key, found(data[key], shape, into(way, key, key))] as const);
}

function found(data: unknown, shape: Shape, way: Way): Slot | Branch | null {
  if (shape === 'text') return isWorded(data) ? { kind: 'slot', ...way, text: data } : null;
  const list: readonly unknown[] = Array.isArray(data) ? data : [];
  if (shape === 'texts') return listed(list, (text) => text, 'text', way);
  if ('start' in shape) {
    const { start, parts } = shape;
    return listed(list, (entry) => (isMap(entry) ? entry[start] : ''), { parts }, way);
  }
  if ('by' in shape) {
    const name = (entry: unknown): string => (isMap(entry) ? String(entry[shape.by]) : '');
    const one: Shape = { parts: shape.parts };
    return branchOf(
      way,
      list.map((entry, at) => [name(entry), found(entry, one, into(way, name(entry), at))] as const),
    );
  }
  if ('ids' in shape) {
    const one: Shape = shape.ids === 'text' ? 'text' : { parts: shape.ids };
    const entries = Object.entries(isMap(data) ? data : {});
    return branchOf(
      way,
      entries.map(([id, entry]) => [id, found(entry, one, into(way, id, id))] as const),
    );
  }
  return branchOf(way, partsOf(data, shape.parts, way));
}

function listed(data: readonly unknown[], textOf: (entry: unknown) => unknown, shape: Shape, way: Way): Branch {
  const texts = data.map(textOf).map((text) => (typeof text === 'string' ? text : ''));
  const names = new Set<string>();
  const entries = data.map((entry, at) => {
    let name = firstWords(texts[at] ?? '', texts);
    // The same text again: translated with the first, as the same English is translated once.
    while (names.has(name)) name += ' (again)';
    names.add(name);
    return [name, found(entry, shape, into(way, name, at, true))] as const;
  });
  return branchOf(way, entries, true);
}

/** The fewest words, three at least, by which a text differs from its neighbours. */
export function firstWords(text: string, among: readonly string[]): string {
  const others = [...new Set(among)].filter((other) => other !== text);
  const ends = [...text.matchAll(/\S+/g)].map((word) => word.index + word[0].length);
  for (const end of ends.slice(2)) {
    const start = text.slice(0, end);
    if (!others.some((other) => other.startsWith(start))) return start;
  }
  return text;
}

export function allSlots(tree: Branch): Slot[] {
  return [...tree.inner.values()].flatMap((one) => (one.kind === 'slot' ? [one] : allSlots(one)));
}
