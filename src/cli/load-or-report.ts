import type { Scenario } from '../engine';
import type { Io } from './io';
import { findScenario, listScenarios } from './find-scenario';
import { keptScenario } from './kept-scenario';

/** Loads a scenario by id or path; on errors prints them like `lint` does and gives null. */
export async function loadOrReport(name: string, io: Io, json: boolean): Promise<Scenario | null> {
  const path = findScenario(name);
  if (path === null) {
    const message = `there is no scenario '${name}'; give an id (${listScenarios().join(', ')}) or the path of a scenario file`;
    if (json)
      io.out(
        JSON.stringify({ ok: false, issues: [{ file: name, line: 1, column: 1, severity: 'error', code: 'scenario/not-found', message }] }),
      );
    else io.err(message);
    return null;
  }
  // Set by run.mjs; what runs without a bundle has nowhere to keep anything.
  const folder = process.env['SILENCE_PROCEDURE_BUNDLE'];
  return folder === undefined ? readOrReport(path, io, json) : keptScenario(path, folder, () => readOrReport(path, io, json));
}

async function readOrReport(path: string, io: Io, json: boolean): Promise<Scenario | null> {
  // Only now, for the parser and its libraries take their time to load.
  const { formatIssue, readScenario } = await import('./load-scenario');
  const loaded = readScenario(path);
  if (loaded.ok) return loaded.scenario;
  if (json) io.out(JSON.stringify({ ok: false, issues: loaded.issues }));
  else for (const one of loaded.issues) io.err(formatIssue(one));
  return null;
}
