import type { Library } from '../scenario';
import { type Path, tokensOf } from './caret';

/** Kinds of names that a scenario text gives and uses. */
export const KINDS = [
  'measure',
  'act',
  'type',
  'inject',
  'indicator',
  'ending',
  'actor',
  'delegation',
  'organisation',
  'place',
  'source',
  'flag',
  'move',
  'candidate',
  'evidence',
] as const;
export type Kind = (typeof KINDS)[number];
export type Names = Readonly<Record<Kind, readonly string[]>>;

/** What the library lends. */
export interface LibraryNames {
  readonly measure: readonly Named[];
  readonly actor: readonly Named[];
  readonly organisation: readonly Named[];
  readonly indicator: readonly Named[];
  readonly source: readonly Named[];
}
export interface Named {
  readonly id: string;
  readonly name: string;
}

export function libraryNames(library: Library): LibraryNames {
  const named = (map: ReadonlyMap<string, { readonly name: string }>): Named[] => [...map].map(([id, { name }]) => ({ id, name }));
  return {
    measure: named(library.measures),
    actor: named(library.actors),
    organisation: named(library.organisations),
    indicator: named(library.indicators),
    source: library.sources.map(({ id, title }) => ({ id, name: title })),
  };
}

/** Where names are given: the path of the key that carries one. */
const GIVEN: readonly (readonly [string, Kind])[] = [
  ['measures/-/id', 'measure'],
  ['measures/-/use', 'measure'],
  ['adversary/acts/-/id', 'act'],
  ['adversary/types/-/id', 'type'],
  ['injects/-/id', 'inject'],
  ['indicators/-/id', 'indicator'],
  ['endings/-/id', 'ending'],
  ['organisations/-/id', 'organisation'],
  ['map/places/-/id', 'place'],
  ['sources/-/id', 'source'],
  ['powers/-/moves/-/id', 'move'],
  ['attribution/candidates/-/id', 'candidate'],
  ['attribution/evidence/-/id', 'evidence'],
];
const BY_PATH: ReadonlyMap<string, Kind> = new Map(GIVEN);
/** Maps whose keys are the names. */
const KEYED: ReadonlyMap<string, Kind> = new Map([
  ['actors', 'actor'],
  ['council/delegations', 'delegation'],
]);

/** Every name that a text gives, read line by line so that a broken text still has most of them. */
export function documentNames(lines: readonly string[]): Names {
  const found = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<Kind, Set<string>>;
  const put = (kind: Kind | undefined, value: string): void => {
    const id = /^["']?(!?[a-z][a-z0-9]*(?:-[a-z0-9]+)*)["']?/.exec(value)?.[1];
    if (kind !== undefined && id !== undefined) found[kind].add(id.replace(/^!/, ''));
  };
  const stack: { readonly column: number; readonly name: string }[] = [];
  for (const line of lines) {
    for (const [, id] of line.matchAll(/\bflag: ["']?!?([a-z][a-z0-9-]*)/g)) put('flag', id ?? '');
    const tokens = tokensOf(line);
    const item = tokens.find((one) => one.kind === 'item');
    if (tokens.length === 0) continue;
    for (const token of tokens) {
      while (stack.length > 0) {
        const top = stack[stack.length - 1]!;
        const inside = token.kind === 'item' && top.name !== '-' ? top.column <= token.column : top.column < token.column;
        if (inside) break;
        stack.pop();
      }
      const keyed = KEYED.get(stack.map((one) => one.name).join('/'));
      if (keyed !== undefined && token.kind === 'key') put(keyed, token.name);
      stack.push({ column: token.column, name: token.name });
      if (token.kind === 'key') put(BY_PATH.get(stack.map((one) => one.name).join('/')), token.rest);
    }
    if (!item) continue;
    const inline = line.slice(item.column + 1).trim();
    const path = stack.map((one) => one.name).join('/');
    if (inline.startsWith('{')) {
      for (const key of ['id', 'use'])
        put(BY_PATH.get(`${path}/${key}`), new RegExp(`[{,]\\s*${key}:\\s*([^,}]*)`).exec(inline)?.[1]?.trim() ?? '');
    } else if (path === 'organisations/-') put('organisation', inline);
  }
  return Object.fromEntries(KINDS.map((kind) => [kind, [...found[kind]]])) as unknown as Names;
}

const USED: Readonly<Record<string, Kind>> = {
  measure: 'measure',
  measures: 'measure',
  adopted: 'measure',
  active: 'measure',
  answers: 'measure',
  act: 'act',
  acts: 'act',
  slices: 'act',
  inject: 'inject',
  indicator: 'indicator',
  terms: 'indicator',
  flag: 'flag',
  ending: 'ending',
  type: 'type',
  types: 'type',
  pin: 'place',
  arc: 'place',
  attacks: 'delegation',
  member: 'delegation',
  position: 'delegation',
  veto: 'delegation',
  lead: 'delegation',
  actor: 'actor',
  sources: 'source',
  organisation: 'organisation',
  organisations: 'organisation',
  through: 'organisation',
  evidence: 'evidence',
  named: 'candidate',
  names: 'candidate',
  suspicion: 'candidate',
  culprit: 'candidate',
  move: 'move',
  delegations: 'actor',
  actors: 'actor',
};

/** The kind of name that is wanted at a path, as its value or as a key of its map; null where any text may stand. */
export function kindAt(path: Path): Kind | null {
  const key = path.findLast((one) => one !== '-') ?? '';
  if (key === 'use') return 'measure';
  if (key === 'place') return path[0] === 'map' ? 'place' : null;
  // Lists and maps of these names at the top hold what is given there, not what is used.
  if (path.length === 2 && path[1] === '-' && key !== 'organisations') return null;
  if (key === 'acts' && path[0] === 'adversary' && path.length <= 3) return null;
  if (key === 'types' && path[0] === 'adversary') return null;
  return Object.hasOwn(USED, key) ? (USED[key] ?? null) : null;
}
