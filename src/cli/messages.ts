/** Reads the message files of src/i18n: ICU texts in, compact data for the page and types of their values out. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import compile from 'icu-minify/compile';
import type { CompiledMessage } from 'icu-minify/format';
import type { Language } from '../i18n/languages';
import { type Part, partOf } from '../i18n/parts';

export const MESSAGES = fileURLToPath(new URL('../i18n/messages', import.meta.url));
export const IDS = fileURLToPath(new URL('../i18n/ids', import.meta.url));

export type Texts = Readonly<Record<string, string>>;

/** Names of the message files of a language, without ending. */
export function messageFiles(language: Language): readonly string[] {
  return readdirSync(join(MESSAGES, language))
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
}

export const messagePath = (language: Language, file: string): string => join(MESSAGES, language, `${file}.json`);

/** @throws when a file is not a flat list of texts. */
export function readMessages(language: Language, file: string): Texts {
  const path = messagePath(language, file);
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const flat = typeof read === 'object' && read !== null && Object.values(read).every((text) => typeof text === 'string');
  if (!flat) throw new Error(`${path}: a message file is a flat list of texts`);
  return read as Texts;
}

/** All texts of a part by id, compiled. @throws with the id when a text is not ICU MessageFormat. */
export function compilePart(
  language: Language,
  part: Part,
  change: (text: string) => string = (text) => text,
): Record<string, CompiledMessage> {
  const compiled: Record<string, CompiledMessage> = {};
  for (const file of messageFiles(language).filter((one) => partOf(one) === part)) {
    for (const [key, text] of Object.entries(readMessages(language, file))) {
      const id = `${file}.${key}`;
      try {
        compiled[id] = compile(change(text));
      } catch (error) {
        throw new Error(`${messagePath(language, file)}: '${key}' is not a message: ${String(error)}`, { cause: error });
      }
    }
  }
  return compiled;
}

export type ValueType = 'string | number' | 'string' | 'number' | 'Date' | 'Tag';

/** The values that a text asks for, by name and type. */
export function valuesOf(text: string): ReadonlyMap<string, ValueType> {
  const found = new Map<string, ValueType>();
  const put = (name: string, type: ValueType): void => {
    // The narrower type holds: `{count, plural, other {{count} turns}}`.
    if (!found.has(name) || found.get(name) === 'string | number') found.set(name, type);
  };
  const walk = (nodes: readonly MessageFormatElement[]): void => {
    for (const node of nodes) {
      if (node.type === TYPE.argument) put(node.value, 'string | number');
      if (node.type === TYPE.number) put(node.value, 'number');
      if (node.type === TYPE.date || node.type === TYPE.time) put(node.value, 'Date');
      if (node.type === TYPE.tag) {
        put(node.value, 'Tag');
        walk(node.children);
      }
      if (node.type === TYPE.select || node.type === TYPE.plural) {
        put(node.value, node.type === TYPE.plural ? 'number' : 'string');
        for (const option of Object.values(node.options)) walk(option.value);
      }
    }
  };
  walk(parse(text));
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const interfaceName = (file: string): string => `${file.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Messages`;

const WIDTH = 140;

/** The text of ids/<file>.ts, laid out as the formatter does. */
export function idsModule(file: string, texts: Texts): string {
  const lines: string[] = [];
  let tags = false;
  for (const [key, text] of Object.entries(texts)) {
    const values = [...valuesOf(text)];
    const id = `'${file}.${key}'`;
    tags ||= values.some(([, type]) => type === 'Tag');
    const line = `  ${id}: ${values.length === 0 ? 'null' : `{ ${values.map(([name, type]) => `${name}: ${type}`).join('; ')} }`};`;
    if (line.length <= WIDTH) lines.push(line);
    else lines.push(`  ${id}: {`, ...values.map(([name, type]) => `    ${name}: ${type};`), '  };');
  }
  const imports = tags ? "import type { Tag } from '../tag';\n\n" : '';
  return `// Made by \`npm run messages\` from messages/en/${file}.json.\n${imports}export interface ${interfaceName(file)} {\n${lines.join('\n')}\n}\n`;
}

export function idsIndex(files: readonly string[]): string {
  const imports = files.map((file) => `import type { ${interfaceName(file)} } from './${file}';\n`).join('');
  const names = files.map(interfaceName);
  const line = `export interface Messages extends ${names.join(', ')} {}`;
  const wrapped = line.length <= WIDTH ? line : `export interface Messages\n  extends ${names.join(',\n    ')} {}`;
  return `// Made by \`npm run messages\`.\n${imports}\n/** Every message id with the values that it asks for. */\n${wrapped}\n`;
}

/** Every file of src/i18n/ids by name. */
export function idsFiles(): ReadonlyMap<string, string> {
  const files = messageFiles('en');
  const modules = files.map((file) => [`${file}.ts`, idsModule(file, readMessages('en', file))] as const);
  return new Map([...modules, ['index.ts', idsIndex(files)]]);
}
