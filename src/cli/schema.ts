import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { toJsonSchema } from '../scenario';
import { EXIT, type Io, parseArgs, UsageError } from './io';
import { SCENARIOS } from './load-scenario';

export const SCHEMA_FILE = join(SCENARIOS, 'schema', 'scenario.schema.json');

/** The text of the schema file, which a test compares with what is there. */
export const schemaText = (): string => `${print(toJsonSchema(), 0)}\n`;

const WIDTH = 140;

/** JSON as the formatter of this repository leaves it: short lists on one line. */
function print(value: unknown, indent: number, before = 0): string {
  const inner = ' '.repeat(indent + 2);
  const outer = ' '.repeat(indent);
  if (Array.isArray(value) && value.length > 0) {
    const line = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    if (value.every((one) => typeof one !== 'object') && indent + before + line.length < WIDTH) return line;
    return `[\n${value.map((one) => inner + print(one, indent + 2)).join(',\n')}\n${outer}]`;
  }
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + print(one, indent + 2, name.length + 1);
  });
  return `{\n${entries.join(',\n')}\n${outer}}`;
}

/** `crisis schema`: writes the JSON Schema that editors use. */
export async function runSchema(args: string[], io: Io): Promise<number> {
  const { positional, json } = parseArgs(args, []);
  if (positional.length > 0) throw new UsageError('schema takes no arguments');
  await mkdir(dirname(SCHEMA_FILE), { recursive: true });
  await writeFile(SCHEMA_FILE, schemaText());
  const file = relative(process.cwd(), SCHEMA_FILE);
  io.out(json ? JSON.stringify({ ok: true, file }) : `wrote ${file}`);
  return EXIT.fine;
}
