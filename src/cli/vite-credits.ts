/** Gives the page `virtual:credits`: the packages whose code, type or drawings are in it, as those packages describe themselves. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './load-scenario';

const NAME = 'virtual:credits';
const MARK = '\0';

/** Tools whose output is in the game: type, drawings, shapes of countries. What only builds or tests it is not in it. */
const DRAWN = [
  '@fontsource/courier-prime',
  '@fontsource/fira-sans-condensed',
  '@fontsource/vollkorn',
  'flag-icons',
  'lucide-static',
  'milsymbol',
  'world-atlas',
];

export interface Credit {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly author: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function creditOf(name: string): Credit {
  const path = join(ROOT, 'node_modules', name, 'package.json');
  if (!existsSync(path)) throw new Error(`${name} is not installed: run npm ci`);
  const read = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const author = read['author'];
  const named = typeof author === 'object' && author !== null ? text((author as { name?: unknown }).name) : text(author);
  return {
    name,
    version: text(read['version']),
    licence: text(read['license']),
    // Addresses behind a name are for the post, not for a page.
    author: named.replace(/\s*[<(].*$/, ''),
  };
}

/** Every package that the game is made with. @throws Error when one is not installed */
export function credits(): Credit[] {
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  return [...Object.keys(own.dependencies), ...DRAWN].sort().map(creditOf);
}

export function creditsPlugin(): Plugin {
  return {
    name: 'credits',
    resolveId: (id) => (id === NAME ? MARK + NAME : undefined),
    load: (id) => (id === MARK + NAME ? `export const packages = ${JSON.stringify(credits())};` : undefined),
  };
}
