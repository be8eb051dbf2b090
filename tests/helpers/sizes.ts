/** How much of a built site is sent over the wire, gzipped, in kilobytes of 1,000. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Sizes {
  /** Scripts that the page loads before anything is clicked: its own and what they import statically. */
  readonly menu: readonly Sized[];
  readonly scripts: readonly Sized[];
  /** What the service worker keeps for playing offline, with itself. */
  readonly offline: readonly Sized[];
  /** What only the workshop needs: it is fetched by whoever writes a crisis, and kept from then on. */
  readonly workshop: readonly Sized[];
  /** Scripts that only a class or people round one device need, beside those of the game. Kept for playing offline like these. */
  readonly classroom: readonly Sized[];
}
export interface Sized {
  readonly file: string;
  readonly kB: number;
}

export const total = (files: readonly Sized[]): number => files.reduce((sum, one) => sum + one.kB, 0);
export const listed = (files: readonly Sized[]): string => files.map((one) => `${one.kB.toFixed(1)} kB ${one.file}`).join('\n');

export function sizesOf(folder: string): Sizes {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());
  const all = files.map((file) => ({ file, kB: gzipSync(readFileSync(join(folder, file))).length / 1000 }));
  const everything = all.filter((one) => !isWorkshop(one.file));
  const menu = menuScripts(folder);
  const kept = new Set(['sw.js', ...precached(folder)]);
  return {
    menu: everything.filter((one) => menu.has(one.file)),
    scripts: everything.filter((one) => one.file.endsWith('.js') && !isClassroom(one.file)),
    offline: everything.filter((one) => kept.has(one.file)),
    workshop: all.filter((one) => isWorkshop(one.file)),
    classroom: all.filter((one) => isClassroom(one.file) && one.file.endsWith('.js')),
  };
}

/** The list that the build wrote into the service worker, as file names. */
export function precached(folder: string): string[] {
  const list = /^const FILES = (\[.*\]);$/m.exec(readFileSync(join(folder, 'sw.js'), 'utf8'))?.[1] ?? '[]';
  return (JSON.parse(list) as string[]).map((file) => (file === './' ? 'index.html' : file.slice(2)));
}

const isWorkshop = (file: string): boolean => /(?:^|[\\/])workshop-/.test(file);
const isClassroom = (file: string): boolean => /(?:^|[\\/])(?:classroom|class|hand-in|hotseat)-/.test(file);

function menuScripts(folder: string): Set<string> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, path] of text.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+\.js)["']/g)) visit(join('assets', path ?? ''));
  };
  for (const [, path] of page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)) visit(path ?? '');
  return found;
}
