import type { Scenario } from '../engine';
import type { Io } from './io';
import { loadScenarioFile } from './load-scenario';

/** Loads a scenario by id or path; on errors prints them like `lint` does and gives null. */
export async function loadOrReport(name: string, io: Io, json: boolean): Promise<Scenario | null> {
  const loaded = loadScenarioFile(name);
  if (loaded.ok) return loaded.scenario;
  if (json) io.out(JSON.stringify({ ok: false, issues: loaded.issues }));
  else for (const one of loaded.issues) io.err(`${one.file}:${one.line}:${one.column} ${one.severity} ${one.code} ${one.message}`);
  return null;
}
