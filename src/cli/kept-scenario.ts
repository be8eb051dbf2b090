/**
 * Scenarios that were read before. Reading one takes as long as some thousand games, so a command that runs from a bundle
 * (see bundle.mjs) lays what it read beside that bundle: another parser is another bundle, and every text that went in is
 * part of the name, so what is found is what reading would give.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Scenario } from '../engine';
import { libraryFiles, SYMBOLS } from './find-scenario';

/** Where the scenario behind `path` would lie in `folder`, named after all that decides what reading gives. */
function placeOf(path: string, folder: string): string {
  const hash = createHash('sha256').update(resolve(path));
  for (const source of [path, ...libraryFiles(), SYMBOLS]) hash.update('\0').update(existsSync(source) ? readFileSync(source) : 'none');
  return join(folder, 'scenarios', `${hash.digest('hex').slice(0, 32)}.json`);
}

/**
 * The scenario, from `folder` when it lies there whole, or else read and laid there.
 * @param read gives null when the scenario cannot be played: nothing is kept then, for its issues are to be told each time
 */
export async function keptScenario(path: string, folder: string, read: () => Promise<Scenario | null>): Promise<Scenario | null> {
  const place = placeOf(path, folder);
  try {
    return JSON.parse(readFileSync(place, 'utf8')) as Scenario;
  } catch {
    // Not there, or cut short: read it.
  }
  const scenario = await read();
  if (scenario !== null) lay(place, JSON.stringify(scenario));
  return scenario;
}

/** Renamed when whole, for another process may be reading. A disk that takes no more costs only the time saved. */
function lay(place: string, text: string): void {
  const draft = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, place);
  } catch {
    // Then it is read again the next time.
  }
}
