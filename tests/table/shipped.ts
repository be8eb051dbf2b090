import { readFileSync } from 'node:fs';
import type { Scenario } from '../../src/engine/scenario';
import { COUNCIL_2014, roughScenario } from './mock-session';

const read = (path: string) => readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8');
let scenario: Scenario | null = null;

/** The shipped scenario as far as the table reads it. */
export function shippedScenario(): Scenario {
  scenario ??= roughScenario(read('crimea-2014/scenario.yaml'), read('library/actors.yaml'), COUNCIL_2014);
  return scenario;
}
