/** Which baked maps fit their scenarios: asked by the build, the tests and the command that bakes them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Scenario } from '../engine/scenario';
import { findScenario, listScenarios, readScenario, ROOT } from './load-scenario';

/** Raised when the way of baking changes what comes out. */
const RECIPE = 2;
export const BAKE = 'npm run bake';
const MAPS = join(ROOT, 'assets', 'map');
export const SHEETS = join(ROOT, 'assets', 'icons', 'sheets');
export const theatrePath = (id: string): string => join(MAPS, `${id}.json`);

const json = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);
const print = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('hex')
    .slice(0, 12);

/** What a theatre was made from. Written into the file, so that whoever reads it can tell whether it fits. */
export interface Made {
  readonly recipe: number;
  readonly projection: Scenario['map']['projection'];
  readonly from: string;
  readonly until: string;
  /** Fingerprint of the list of contested areas. */
  readonly contested: string;
}
export function madeFrom({ map, turns, until }: Scenario): Made {
  const { parallels, rotate, fit, fitNarrow } = map.projection;
  const contested = print(json(join(MAPS, 'contested.json')));
  return { recipe: RECIPE, projection: { parallels, rotate, fit, fitNarrow }, from: turns[0]?.date ?? until, until, contested };
}

/** Fingerprint of what the pictures of a scenario's sheets show. */
export function sheetsPrint(scenario: Scenario): string {
  const { id, map, actors } = scenario;
  const own = (json(join(MAPS, 'sheets.json')) as { sheets: Record<string, unknown> }).sheets[id];
  const lands = actors.filter((one) => one.numeric !== '').map((one) => [one.numeric, one.side, one.name]);
  return print([
    madeFrom(scenario),
    map.places,
    map.contested.map((one) => [one.id, one.name]),
    lands,
    own,
    json(join(ROOT, 'assets', 'tokens.json')),
  ]);
}

/** Null where theatre and pictures are as they should be, else what is wrong in a few words. */
export function mapProblem(scenario: Scenario): string | null {
  const theatre = json(theatrePath(scenario.id)) as { made?: Made } | null;
  if (theatre === null) return 'has no baked map and is played on the plain world sheet';
  if (print(theatre.made) !== print(madeFrom(scenario)))
    return 'has a baked map that is out of date: its projection, its dates or the contested areas have changed';
  const pictures = json(join(SHEETS, 'made.json')) as Record<string, string> | null;
  if (pictures?.[scenario.id] !== sheetsPrint(scenario))
    return 'has pictures of its sheets that are out of date: places, sides or lettering have changed';
  return null;
}

/** Says in the build which maps are missing or out of date. No error: a scenario under way must be playable. */
export function maps(): Plugin {
  return {
    name: 'maps',
    buildStart() {
      for (const id of listScenarios()) {
        const path = findScenario(id);
        const read = path === null ? null : readScenario(path);
        const problem = read?.ok ? mapProblem(read.scenario) : null;
        if (problem) this.warn(`the scenario ${id} ${problem}. Bake it: ${BAKE}`);
      }
    },
  };
}
