import type { Scenario } from '../engine/scenario';
import { Desk } from './desk';
import { type Issue, Issues } from './issue';
import { type Library, readLibrary, type SourceFile } from './library';
import { checkMeaning, type Surroundings } from './meaning';
import { Places } from './places';
import { checkProse } from './prose';
import { resolve } from './resolve';
import { ScenarioFile } from './schema/file';
import { checkShape } from './shape';
import { parseTree } from './tree';

export type ParseResult =
  | { readonly ok: true; readonly scenario: Scenario /** Warnings at most. */; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Text to scenario, in three trusts: the text may be parsed (limits), the data has the right shape (keys, types,
 * ranges), and it means something that can be played (references, sums, order). Each later one runs only when the
 * one before found no error. Never throws for what is in the text.
 */
export function parseScenario(main: SourceFile, library: Library | readonly SourceFile[], around: Surroundings = {}): ParseResult {
  const shared = 'issues' in library ? library : readLibrary(library);
  const issues = new Issues();
  const places = new Places(main.name, shared.places);
  const scenario = read(main, shared, new Desk(issues, places), around);
  const all = [...shared.issues, ...issues.sorted()];
  if (scenario === null || issues.errors > 0 || shared.issues.some((issue) => issue.severity === 'error'))
    return { ok: false, issues: all };
  return { ok: true, scenario: freeze(scenario), issues: all };
}

function read(main: SourceFile, library: Library, desk: Desk, around: Surroundings): Scenario | null {
  const { issues, places } = desk;
  const tree = parseTree(main.name, main.text, places, issues);
  if (tree === undefined) return null;
  checkProse(tree, places, issues);
  const file = checkShape(ScenarioFile, tree, places, issues);
  if (file === null || library.issues.some((issue) => issue.severity === 'error')) return null;
  const shaped = issues.errors;
  const scenario = resolve(file, library, desk);
  if (issues.errors > shaped) return null;
  checkMeaning(scenario, file, desk, around);
  return scenario;
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
}
