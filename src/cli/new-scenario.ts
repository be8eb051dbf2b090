import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, type Io, parseArgs, UsageError } from './io';
import { SCENARIOS } from './load-scenario';

export const TEMPLATE = fileURLToPath(new URL('./template/scenario.yaml', import.meta.url));
/** Folders beside the scenarios that are none, and names that JavaScript objects have already. */
const RESERVED = new Set(['library', 'schema', 'constructor', 'prototype']);

/** `crisis new <id>`: a small, complete, invented scenario to change bit by bit. */
export async function runNew(args: string[], io: Io): Promise<number> {
  const { positional, json } = parseArgs(args, []);
  const [id] = positional;
  if (id === undefined || positional.length > 1) throw new UsageError('new takes the id of one scenario');
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || id.length > 60)
    throw new UsageError(
      `'${id}' cannot be an id: use small letters, digits and single hyphens, beginning with a letter, such as 'strait-1962'`,
    );
  if (RESERVED.has(id)) throw new UsageError(`'${id}' cannot be an id: the name is taken`);
  const folder = join(SCENARIOS, id);
  const file = join(folder, 'scenario.yaml');
  const shown = relative(process.cwd(), file);
  if (existsSync(folder)) {
    if (json) io.out(JSON.stringify({ ok: false, code: 'scenario/exists', file: shown }));
    else io.err(`scenarios/${id} is there already; nothing was changed`);
    return EXIT.fault;
  }
  const text = scaffold(await readFile(TEMPLATE, 'utf8'), id);
  await mkdir(dirname(file), { recursive: true });
  // Fails rather than overwrites, should somebody else have been quicker.
  await writeFile(file, text, { flag: 'wx' });
  io.out(json ? JSON.stringify({ ok: true, id, file: shown }) : `wrote ${shown}\nnext: npm run -s crisis -- lint ${shown}`);
  return EXIT.fine;
}

/** The template under its new name. */
export function scaffold(template: string, id: string): string {
  const title = id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
  return template.replace(/^id: .*$/m, `id: ${id}`).replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`);
}
