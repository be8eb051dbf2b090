/** Scenarios for tests, read from disk. Parsed once: they are frozen, so sharing them is safe. */
import { join } from 'node:path';
import { loadScenario as load, ROOT } from '../../src/cli/load-scenario';
import type { Scenario } from '../../src/engine/scenario';

const kept = new Map<string, Scenario>();

function once(path: string): Scenario {
  const scenario = kept.get(path) ?? load(path);
  kept.set(path, scenario);
  return scenario;
}

export const FIXTURES = join(ROOT, 'tests', 'fixtures');

/** A shipped scenario by id: `loadScenario('crimea-2014')`. */
export const loadScenario = (id: string): Scenario => once(id);

/** A scenario made for tests, in tests/fixtures: `loadFixture('small')`. */
export const loadFixture = (name: string): Scenario => once(join(FIXTURES, name, 'scenario.yaml'));
