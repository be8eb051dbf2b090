/**
 * A language that nobody speaks: English with accents, two fifths longer, each message in brackets. Words without brackets
 * do not come from a message file; words that are cut would be cut in German, too.
 */
import { compilePart } from '../../src/cli/messages';
import type { Part } from '../../src/i18n/parts';

const PLAIN = 'aceinouyACEINOUY';
const ACCENTED = 'áçéîñóûýÁÇÉÎÑÓÛÝ';

const accent = (text: string): string => text.replace(/[aceinouy]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
/** Two fifths more, in words of usual length. */
function padding(length: number): string {
  const wanted = Math.ceil(length * 0.4);
  return 'lorem ipsum dolor sit amet '
    .repeat(Math.ceil(wanted / 27) + 1)
    .slice(0, wanted)
    .trim();
}

function lengthOf(node: unknown): number {
  if (typeof node === 'string') return node.length;
  if (!Array.isArray(node)) return 1;
  // A value or a choice counts as a short word.
  return typeof node[0] === 'string' && (node.length === 1 || typeof node[1] === 'number')
    ? 4
    : node.reduce((sum: number, one) => sum + lengthOf(one), 0);
}

/** A message of icu-minify: texts and nodes; a node is `[name]`, `[name, type, options]` or `[tag, ...children]`. */
function texts(nodes: readonly unknown[]): unknown[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return accent(node);
    if (!Array.isArray(node) || node.length === 1) return node;
    const [name, type, options] = node as [string, unknown, unknown];
    if (typeof type !== 'number' || typeof options !== 'object') return typeof type === 'number' ? node : [name, ...texts(node.slice(1))];
    const branches = Object.entries(options as object).map(([key, branch]) => [
      key,
      Array.isArray(branch) ? texts(branch) : texts([branch])[0],
    ]);
    return [name, type, Object.fromEntries(branches)];
  });
}

export function pseudo(part: Part): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(compilePart('en', part)).map(([id, message]) => {
      const nodes = typeof message === 'string' ? [message] : (message as unknown[]);
      return [id, ['[', ...texts(nodes), `${padding(lengthOf(nodes))}]`]];
    }),
  );
}
