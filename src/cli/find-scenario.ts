/** Where scenarios and the shared library lie. Knows nothing of what is in them, so that finding one costs no parser. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SCENARIOS = join(ROOT, 'scenarios');
export const LIBRARY = join(SCENARIOS, 'library');
const MAIN = 'scenario.yaml';

/** How a file is named in messages: from where the reader stands. */
export const shownName = (path: string): string => relative(process.cwd(), path).split(sep).join('/') || path;

export function libraryFiles(): string[] {
  return existsSync(LIBRARY)
    ? readdirSync(LIBRARY)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => join(LIBRARY, name))
    : [];
}

/** Ids of the scenarios of this repository. */
export function listScenarios(): string[] {
  return readdirSync(SCENARIOS)
    .filter((name) => existsSync(join(SCENARIOS, name, MAIN)))
    .sort();
}

/** The scenario file behind an id under scenarios/, a folder or a file; null when there is none. */
export function findScenario(idOrPath: string): string | null {
  const path = resolve(idOrPath);
  const candidates = [/^[a-z0-9-]+$/.test(idOrPath) ? join(SCENARIOS, idOrPath, MAIN) : '', path, join(path, MAIN)];
  return candidates.find((each) => each !== '' && existsSync(each) && statSync(each).isFile()) ?? null;
}

/** Invented names, for all scenarios. */
export const NAMES = join(LIBRARY, 'names', 'invented.yaml');

/** The list of the pre-rendered map symbols, which may not have been made. */
export const SYMBOLS = join(ROOT, 'assets', 'symbols', 'symbols.json');
