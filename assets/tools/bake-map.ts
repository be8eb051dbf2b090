/**
 * Bakes the maps of all scenarios: assets/map/<id>.json for the table, the pictures of the page in assets/icons/sheets with their
 * lettering, and what is said about contested areas that a sheet shows without the scenario speaking of them. What fits is left alone.
 * Run: npm run bake             (or with --all: everything anew)
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findScenario, formatIssue, listScenarios, readScenario, ROOT } from '../../src/cli/load-scenario';
import { madeFrom, mapProblem, SHEETS, sheetsPrint, theatrePath } from '../../src/cli/maps';
import type { Scenario } from '../../src/engine/scenario';
import { boxOf, meet, pointsOf, readWorld, type World } from './atlas';
import type { Lettering } from './lettering';
import { drawGlobe, drawSheets } from './sheets';
import { type Baked, bakeTheatre, bakeWorld } from './theatre';

const MADE = join(SHEETS, 'made.json');
const LETTERING = join(SHEETS, 'lettering.json');
const NOTES = join(ROOT, 'assets', 'map', 'notes.json');
interface Note {
  readonly name: string;
  readonly note: string;
}
const all = process.argv.includes('--all');
const weight = (text: string): string => `${Math.round(text.length / 1000)} kB, ${Math.round(gzipSync(text).length / 1000)} kB packed`;

const kept = <T>(path: string): Record<string, T> =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, T>) : {};
const prints = kept<string>(MADE);
const lettering = kept<Lettering>(LETTERING);
const notes = kept<readonly Note[]>(NOTES);
const known = new Set<string>();
let broken = false;
for (const id of listScenarios()) {
  known.add(id);
  const path = findScenario(id);
  const read = path === null ? null : readScenario(path);
  if (!read?.ok) {
    broken = true;
    console.error(`${id} cannot be read; its map stays as it is`);
    for (const issue of read?.issues ?? []) if (issue.severity === 'error') console.error(`  ${formatIssue(issue)}`);
    continue;
  }
  const problem = mapProblem(read.scenario);
  if (problem === null && !all) console.log(`${id} is up to date`);
  else bake(read.scenario);
}
forget();
if (all || !existsSync(theatrePath('world'))) bakeGlobe();
for (const [path, data] of [
  [MADE, prints],
  [LETTERING, lettering],
  [NOTES, notes],
] as const)
  writeFileSync(path, `${JSON.stringify(data)}\n`);
if (broken) process.exitCode = 1;

/** Contested areas inside the theatre of which the scenario itself says nothing. */
function notesOn({ map }: Scenario, world: World): readonly Note[] {
  const [west, south, east, north] = map.projection.fit;
  const spoken = new Set(map.contested.map((one) => one.id));
  return world.contested
    .filter(({ area, rings }) => {
      const points = rings ? rings.flatMap((polygon) => pointsOf(polygon[0] ?? [], world.arcs)) : (area.outline ?? []);
      return !spoken.has(area.id) && meet(boxOf(points), { west, south, east, north });
    })
    .map(({ area: { name, note } }) => ({ name, note }));
}

function bake(scenario: Scenario): void {
  const made = madeFrom(scenario);
  const baked = bakeTheatre(scenario, made);
  const text = JSON.stringify(baked);
  writeFileSync(theatrePath(scenario.id), `${text}\n`);
  const world = readWorld('50m', made.from, made.until, -scenario.map.projection.rotate[0]);
  Object.assign(lettering, drawSheets(scenario, baked, world));
  prints[scenario.id] = sheetsPrint(scenario);
  notes[scenario.id] = notesOn(scenario, world);
  const areas = baked.objects.contested.geometries.map((one) => one.id).join(', ');
  console.log(`${scenario.id}: ${baked.objects.countries.geometries.length} countries, ${weight(text)}; contested: ${areas || 'none'}`);
}

function bakeGlobe(): void {
  const projection = { parallels: [0, 0], rotate: [0, 0], fit: [-180, -60, 180, 84], fitNarrow: [-180, -60, 180, 84] } as const;
  const baked: Baked = bakeWorld({ recipe: 1, projection, from: '0000-01-01', until: '9999-12-31', contested: '' });
  const text = JSON.stringify(baked);
  writeFileSync(theatrePath('world'), `${text}\n`);
  drawGlobe(baked);
  console.log(`world: ${baked.objects.countries.geometries.length} countries, ${weight(text)}`);
}

/** A scenario that is gone leaves nothing behind. */
function forget(): void {
  for (const id of Object.keys(prints)) {
    if (known.has(id)) continue;
    delete prints[id];
    delete notes[id];
    rmSync(theatrePath(id), { force: true });
    for (const file of readdirSync(SHEETS))
      if (file.startsWith(`${id}-title-`) || file.startsWith(`${id}-theatre-`)) rmSync(join(SHEETS, file));
    for (const key of Object.keys(lettering)) if (key.startsWith(`${id}/`)) delete lettering[key];
  }
}
