/**
 * A translation lies beside the scenario: `locales/<language>.yaml`. It names texts by id and gives them anew; it cannot
 * add, remove or change anything else, and the engine never sees it.
 */
import type { Scenario } from '../../engine/scenario';
import { type Issue, Issues } from '../issue';
import type { Library, SourceFile } from '../library';
import { nearest } from '../nearest';
import { joinPath, Places } from '../places';
import { checkProse } from '../prose';
import { parseTree, type Plain } from '../tree';
import { type Patch, patchOf } from './patch';
import { LIBRARY_SHAPE, type Parts, SCENARIO_SHAPE } from './shape';
import { allSlots, type Branch, type Slot, slotsOf } from './slots';

export interface Overlay {
  /** Null when there is an error. */
  readonly patch: Patch | null;
  readonly issues: readonly Issue[];
  /** Texts that players read, and how many of them are translated. */
  readonly total: number;
  readonly translated: number;
  /** Those still in English. */
  readonly missing: readonly Slot[];
}

/** Translations by path. */
type Texts = ReadonlyMap<string, string>;

/** French runs a fifth longer than English, German a third; what is far longer does not fit its card. */
const longest = (text: string): number => Math.max(120, Math.ceil(text.length * 2.5));

/** A translation of the library, read once for all scenarios. */
export interface SharedTexts {
  readonly texts: Texts;
  /** The English that was translated: a scenario may say something else under the same id. */
  readonly english: Texts;
  readonly issues: readonly Issue[];
  readonly total: number;
  readonly missing: readonly Slot[];
}

export function readSharedTexts(file: SourceFile | null, library: Library): SharedTexts {
  const named = <T>(entries: ReadonlyMap<string, T>) => [...entries].map(([id, entry]) => ({ id, ...entry }));
  const { actors, organisations, indicators, measures } = library;
  const data = { actors: named(actors), organisations: named(organisations), indicators: named(indicators), measures: named(measures) };
  const tree = slotsOf(data, LIBRARY_SHAPE);
  const slots = allSlots(tree);
  const issues = new Issues();
  const texts = file === null ? new Map<string, string>() : readTexts(file, tree, issues);
  return {
    texts,
    english: new Map(slots.map((slot) => [slot.path, slot.text])),
    issues: issues.sorted(),
    total: slots.length,
    missing: slots.filter((slot) => !texts.has(slot.path)),
  };
}

/** The words of a scenario in another language, as far as they have been written. Without a file: what the library gives. */
export function readOverlay(file: SourceFile | null, scenario: Scenario, shared: SharedTexts, parts: Parts = SCENARIO_SHAPE): Overlay {
  const issues = new Issues();
  const tree = slotsOf(scenario, parts);
  const slots = allSlots(tree);
  const own = file === null ? new Map<string, string>() : readTexts(file, tree, issues);
  const said = new Map<string, string>();
  const direct = (slot: Slot): string | undefined =>
    own.get(slot.path) ?? (shared.english.get(slot.path) === slot.text ? shared.texts.get(slot.path) : undefined);
  for (const slot of slots) {
    const text = direct(slot);
    if (text !== undefined && !said.has(slot.text)) said.set(slot.text, text);
  }
  for (const [path, text] of shared.texts) {
    const english = shared.english.get(path);
    if (english !== undefined && !said.has(english)) said.set(english, text);
  }
  // The same English is translated once: a name of an actor is the name of its delegation, a place that of its dispatches.
  const texts = slots.flatMap((slot) => {
    const text = direct(slot) ?? said.get(slot.text);
    return text === undefined ? [] : [[slot, text] as const];
  });
  const done = new Set(texts.map(([slot]) => slot));
  return {
    patch: issues.errors > 0 ? null : patchOf(texts.map(([slot, text]) => [slot.at, text] as const)),
    issues: issues.sorted(),
    total: slots.length,
    translated: done.size,
    missing: slots.filter((slot) => !done.has(slot)),
  };
}

function readTexts(file: SourceFile, tree: Branch, issues: Issues): Texts {
  const places = new Places(file.name);
  const texts = new Map<string, string>();
  const plain = parseTree(file.name, file.text, places, issues);
  if (plain === undefined) return texts;
  if (!isMap(plain)) {
    const expected = 'a map of keys and values';
    issues.add('error', 'scenario/wrong-type', { file: file.name, line: 1, column: 1 }, `The file must hold ${expected}.`, { expected });
    return texts;
  }
  checkProse(plain, places, issues);
  const { format, language, ...rest } = plain;
  const wanted = /([\w-]+)\.ya?ml$/.exec(file.name)?.[1] ?? '';
  const head = (key: string, ok: boolean, expected: string): void => {
    if (!ok) issues.add('error', 'scenario/wrong-value', places.value(plain, key), `${key}: write ${expected}.`, { expected });
  };
  head('format', format === 1, '1');
  head('language', language === wanted, `"${wanted}", as the file is called`);
  take(places.inherit(rest, plain), tree, places, issues, texts);
  return texts;
}

function take(node: Readonly<Record<string, Plain>>, tree: Branch, places: Places, issues: Issues, texts: Map<string, string>): void {
  for (const [key, value] of Object.entries(node)) {
    if (issues.full) return;
    const path = tree.starts ? `${tree.path}[${key}]` : joinPath(tree.path, key);
    const found = find(tree, key);
    if (found === undefined || found === 'several') {
      const names = [...tree.inner.keys()];
      const near = nearest(key, names) ?? (tree.starts ? closest(key, names) : undefined);
      const what =
        found === 'several'
          ? `${path}: several texts begin with these words; write more of them.`
          : `${path}: there is no such text here.${near === undefined ? '' : ` Did you mean "${near}"?`}`;
      const expected = tree.starts ? 'the first words of the English text' : names.slice(0, 12).join(', ');
      issues.add('error', 'scenario/unknown-key', places.key(node, key), what, { expected, nearest: near });
      continue;
    }
    if (found.kind === 'branch') {
      if (isMap(value)) take(value, found, places, issues, texts);
      else wrong(issues, places, node, key, path, 'a map of texts');
      continue;
    }
    if (typeof value !== 'string') {
      wrong(issues, places, node, key, path, 'a text; an empty one is not translated yet');
    } else if (value.length > longest(found.text)) {
      const expected = `at most ${longest(found.text)} characters`;
      issues.add('error', 'scenario/text-too-long', places.value(node, key), `${path}: the text is too long; write ${expected}.`, {
        expected,
      });
    } else if (texts.has(found.path)) {
      issues.add('error', 'scenario/duplicate-key', places.key(node, key), `${path}: this text stands here twice.`, {
        expected: 'each text once',
      });
    } else if (value.trim() !== '') texts.set(found.path, value);
  }
}

function find(tree: Branch, key: string): Slot | Branch | 'several' | undefined {
  const exact = tree.inner.get(key);
  if (exact !== undefined || !tree.starts) return exact;
  const fitting = [...tree.inner].filter(([name, one]) => name.startsWith(key) || (startOf(one)?.startsWith(key) ?? false));
  return fitting.length > 1 ? 'several' : fitting[0]?.[1];
}

/** The whole text by whose first words an entry is found: the first of it. */
function startOf(one: Slot | Branch): string | undefined {
  if (one.kind === 'slot') return one.text;
  return [...one.inner.values()].find((inner) => inner.kind === 'slot')?.text;
}

/** The name that begins as the key does, for texts of which the end has changed. */
function closest(key: string, names: readonly string[]): string | undefined {
  const start = key.toLowerCase().slice(0, 8);
  return names.find((name) => name.toLowerCase().startsWith(start));
}

function wrong(issues: Issues, places: Places, node: object, key: string, path: string, expected: string): void {
  issues.add('error', 'scenario/wrong-type', places.value(node, key), `${path}: write ${expected}.`, { expected });
}

const isMap = (value: Plain): value is { [key: string]: Plain } => typeof value === 'object' && value !== null && !Array.isArray(value);
