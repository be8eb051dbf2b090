import { type Issue, Issues } from './issue';
import type { SourceFile } from './library';
import { Places } from './places';
import { checkProse } from './prose';
import { parseTree } from './tree';

/** Invented names by the real ones, for each language of the texts. A name that stands for itself keeps a longer one whole. */
export type InventedNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Longer than any name; what is longer does not fit where the real one stood. */
const LONGEST = 60;

/** Names from their file, with what is wrong in it. Null when there is an error. */
export function readNames(file: SourceFile): { readonly names: InventedNames | null; readonly issues: readonly Issue[] } {
  const issues = new Issues();
  const places = new Places(file.name);
  const tree = parseTree(file.name, file.text, places, issues);
  const names: Record<string, Record<string, string>> = {};
  const isMap = typeof tree === 'object' && tree !== null && !Array.isArray(tree);
  if (tree !== undefined && !isMap) {
    const expected = 'a map of languages';
    issues.add('error', 'scenario/wrong-type', { file: file.name, line: 1, column: 1 }, `The file must hold ${expected}.`, { expected });
  }
  if (isMap) {
    checkProse(tree, places, issues);
    const { format, ...languages } = tree;
    if (format !== 1) issues.add('error', 'scenario/wrong-value', places.value(tree, 'format'), 'format: write 1.', { expected: '1' });
    for (const [language, list] of Object.entries(languages)) {
      if (typeof list !== 'object' || list === null || Array.isArray(list)) {
        const expected = 'real names, each with its invented one';
        issues.add('error', 'scenario/wrong-type', places.value(tree, language), `${language}: write ${expected}.`, { expected });
        continue;
      }
      const own: Record<string, string> = {};
      for (const [real, invented] of Object.entries(list)) {
        const wrong = whatIsWrong(real, invented, list);
        if (typeof invented === 'string') own[real] = invented;
        if (wrong !== null)
          issues.add('error', 'scenario/wrong-value', places.value(list, real), `${language}.${real}: ${wrong}`, {
            expected: 'an invented name',
          });
      }
      names[language] = own;
    }
  }
  return { names: issues.errors > 0 || !isMap ? null : names, issues: issues.sorted() };
}

function whatIsWrong(real: string, invented: unknown, list: object): string | null {
  if (typeof invented !== 'string' || !/\p{L}/u.test(invented)) return 'write an invented name with letters.';
  if (invented.length > LONGEST) return `the name is longer than ${LONGEST} characters.`;
  // It would bring a real name back to the table.
  if (invented !== real && Object.hasOwn(list, invented)) return `"${invented}" is itself a real name of this list.`;
  return null;
}
