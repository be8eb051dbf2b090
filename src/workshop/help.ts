import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Text } from '@codemirror/state';
import type { EditorView, Tooltip } from '@codemirror/view';
import { t } from '../i18n';
import { caretAt } from './caret';
import { library, schema } from './checking';
import { documentNames, kindAt, type Kind, type LibraryNames, type Names } from './names';
import { explain, keysAt, type Takes, valuesAt } from './schema';

/** Lines of a text, and its names once they are asked for: worked out once for each state of it. */
interface Known {
  readonly lines: readonly string[];
  names(): Names;
}
const known = new WeakMap<Text, Known>();
function read(doc: Text): Known {
  const found = known.get(doc);
  if (found) return found;
  const lines = doc.toJSON();
  let names: Names | null = null;
  const fresh: Known = { lines, names: () => (names ??= documentNames(lines)) };
  known.set(doc, fresh);
  return fresh;
}

const takes = (list: readonly string[]): string => list.map((one) => t(`workshop.takes-${one as Takes}`)).join(', ');

export function complete(context: CompletionContext): CompletionResult | null {
  const root = schema.peek();
  if (!root) return null;
  const line = context.state.doc.lineAt(context.pos);
  // In a remark everything may be said; and most keys are typed where nothing is to be proposed.
  if (/^\s*#|\s#\s/.test(line.text.slice(0, context.pos - line.from))) return null;
  const { lines, names } = read(context.state.doc);
  const caret = caretAt(lines, line.number - 1, context.pos - line.from);
  if (caret.writes === 'prose') return null;
  if (caret.word === '' && !context.explicit && !/[:[{,-]\s$/.test(line.text.slice(0, context.pos - line.from))) return null;
  const kind = kindAt(caret.path);
  const options: Completion[] = [];
  if (caret.writes === 'key') {
    for (const one of keysAt(root, caret.path, caret.siblings))
      options.push({
        label: one.key,
        apply: `${one.key}: `,
        detail: takes(one.takes.split(' ').filter((word) => word !== '')),
        info: one.description || undefined!,
        boost: one.required ? 2 : 0,
      });
    if (kind)
      for (const one of namesOf(kind, caret.path, names(), library.peek()))
        if (!caret.siblings.includes(one.id)) options.push({ label: one.id, apply: `${one.id}: `, detail: one.name });
  } else {
    for (const value of valuesAt(root, caret.path)) options.push({ label: value, boost: 2 });
    if (kind) for (const one of namesOf(kind, caret.path, names(), library.peek())) options.push({ label: one.id, detail: one.name });
  }
  if (options.length === 0) return null;
  return { from: line.from + caret.from, options, validFor: /^[\w!-]*$/ };
}

/** Names that fit: those of the text first, then those that the library lends. */
function namesOf(
  kind: Kind,
  path: readonly string[],
  names: Names,
  lent: LibraryNames | null,
): readonly { readonly id: string; readonly name: string }[] {
  const key = path.findLast((one) => one !== '-');
  const shared = lent && Object.hasOwn(lent, kind) ? lent[kind as keyof LibraryNames] : [];
  // `use` takes from the library what is not there yet; elsewhere measures and indicators are the scenario's own.
  if (key === 'use') return shared.filter((one) => !names.measure.includes(one.id));
  const own = names[kind].map((id) => ({ id, name: shared.find((one) => one.id === id)?.name ?? '' }));
  if (kind === 'delegation' && key === 'position') own.push({ id: 'all', name: '' });
  const lends = kind === 'source' || kind === 'organisation' || key === 'actors';
  return lends ? [...own, ...shared.filter((one) => !names[kind].includes(one.id))] : own;
}

export function hover(view: EditorView, position: number): Tooltip | null {
  const root = schema.peek();
  if (!root) return null;
  const line = view.state.doc.lineAt(position);
  const word = wordAt(line.text, position - line.from);
  if (!word) return null;
  const { lines } = read(view.state.doc);
  // From the end of the word, so that a key counts with its name and a value with its key.
  const caret = caretAt(lines, line.number - 1, word.to);
  const path = caret.writes === 'key' ? [...caret.path, caret.word.trim()] : caret.path;
  const lent = library.peek();
  const shared = lent
    ? Object.values(lent).flatMap((list: LibraryNames[keyof LibraryNames]) => list.filter((one) => one.id === word.text))
    : [];
  const found = explain(root, path);
  if (!found && shared.length === 0) return null;
  const told = [
    path.filter((one) => one !== '-').join(' › '),
    found?.description ?? '',
    found && found.takes.length > 0 ? t('workshop.help-takes', { what: takes(found.takes) }) : '',
    found && found.choices.length > 0 && found.choices.length < 24 ? found.choices.join(', ') : '',
    found && found.least !== null && found.most !== null ? t('workshop.help-range', { least: found.least, most: found.most }) : '',
    ...shared.slice(0, 1).map((one) => t('workshop.help-library', { name: one.name })),
  ];
  return {
    pos: line.from + word.from,
    end: line.from + word.to,
    create() {
      const dom = document.createElement('div');
      dom.className = 'cm-help';
      dom.textContent = told.filter((one) => one !== '').join('\n');
      return { dom };
    },
  };
}

function wordAt(text: string, column: number): { readonly from: number; readonly to: number; readonly text: string } | null {
  for (const found of text.matchAll(/[\w-]+/g)) {
    const to = found.index + found[0].length;
    if (found.index <= column && column <= to) return { from: found.index, to, text: found[0] };
  }
  return null;
}
