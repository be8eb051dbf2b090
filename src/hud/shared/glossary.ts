import { t } from '../../i18n';
import type { Scenario } from '../../engine/scenario';
import { TERMS } from '../codex/terms';
import type { SectionId } from '../codex/place';

/** A word of a text that the codex explains. */
export interface Explained {
  /** "terms/firebreak" */
  readonly key: string;
  readonly section: SectionId;
  readonly id: string;
  readonly name: string;
  readonly gloss: string;
  /** Where the codex goes on; what it names is worth a look, too. */
  readonly more: string;
}
export type Piece = string | { readonly words: string; readonly explained: Explained };

interface Glossary {
  readonly pattern: RegExp;
  readonly entries: ReadonlyMap<string, Explained>;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** Each word may stand in the plural. */
const loose = (name: string): string =>
  name
    .split(' ')
    .map((word) => `${escaped(word)}s?`)
    .join(' ');
const folded = (words: string): string => words.toLowerCase();

function glossaryOf(scenario: Scenario | null): Glossary {
  const entries: [string, Explained][] = [];
  for (const term of TERMS) {
    const explained: Explained = {
      key: `terms/${term.id}`,
      section: 'terms',
      id: term.id,
      name: term.name,
      gloss: term.gloss,
      more: term.text,
    };
    for (const form of [term.name, ...(term.also?.split('|') ?? [])]) entries.push([form, explained]);
  }
  for (const { id, name, commitment, decisionRule, instruments } of scenario?.organisations ?? [])
    entries.push([
      name,
      { key: `organisations/${id}`, section: 'organisations', id, name, gloss: commitment || instruments, more: decisionRule },
    ]);
  // The longest first, so that "NATO-Russia Council" is not taken for NATO.
  const forms = entries.map(([form]) => form).toSorted((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${forms.map(loose).join('|')})(?![\p{L}\p{N}-])`, 'giu'),
    entries: new Map(entries.map(([form, explained]) => [folded(form), explained])),
  };
}

/** One for each crisis and language; the name of the first term tells the language. */
const nowhere = {};
const byScenario = new WeakMap<object, Map<string, Glossary>>();
function known(scenario: Scenario | null): Glossary {
  const shelf = byScenario.get(scenario ?? nowhere) ?? new Map<string, Glossary>();
  byScenario.set(scenario ?? nowhere, shelf);
  const language = t('codex.term-silence-procedure-name');
  const found = shelf.get(language) ?? glossaryOf(scenario);
  shelf.set(language, found);
  return found;
}

/** A text in pieces: the first mention of each term apart. `seen` carries over from text to text. */
export function piecesOf(text: string, scenario: Scenario | null, seen: Set<string>): readonly Piece[] {
  const { pattern, entries } = known(scenario);
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const [words] = match;
    const explained = entries.get(folded(words)) ?? entries.get(singular(words, entries));
    if (explained === undefined || seen.has(explained.key)) continue;
    seen.add(explained.key);
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push({ words, explained });
    from = match.index + words.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** What an explanation names besides, without what has been asked about on the way to it. */
export function furtherOf(explained: Explained, scenario: Scenario | null, asked: readonly string[]): readonly Explained[] {
  const seen = new Set(asked);
  piecesOf(explained.gloss, scenario, seen);
  return piecesOf(explained.more, scenario, seen).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.explained]));
}

/** The entry whose form, loosely read, is these words. */
function singular(words: string, entries: ReadonlyMap<string, Explained>): string {
  for (const form of entries.keys()) if (new RegExp(`^${loose(form)}$`, 'iu').test(words)) return form;
  return '';
}
