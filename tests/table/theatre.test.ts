import { readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listScenarios, loadScenario } from '../../src/cli/load-scenario';
import { mapProblem, theatrePath } from '../../src/cli/maps';
import { FLAG_ORDER } from '../../src/table/flags';
import { degreesAt, project, projectionFor } from '../../src/table/geo/projection';
import { covers, loadTheatre, ofItsTime } from '../../src/table/geo/load';
import { groundAt, readTheatre, type TheatreFile } from '../../src/table/geo/theatre';
import { bottom, rect, right } from '../../src/table/rect';
import { shippedScenario } from './shipped';

const text = readFileSync(new URL('../../assets/map/crimea-2014.json', import.meta.url), 'utf8');
const theatre = readTheatre(JSON.parse(text) as TheatreFile);

describe('the baked theatre', () => {
  it('has Crimea as contested ground that belongs to no country of the file', () => {
    for (const [name, lon, lat] of [
      ['Simferopol', 34.1, 44.95],
      ['Sevastopol, inland', 33.75, 44.65],
      ['Kerch, inland', 36.2, 45.3],
      ['Dzhankoi', 34.39, 45.71],
    ] as const)
      expect([name, groundAt(theatre, lon, lat)]).toEqual([name, { contested: 'crimea', country: null }]);
  });

  it('leaves Russia, Ukraine and their neighbours where they are', () => {
    expect(groundAt(theatre, 37.62, 55.75)).toEqual({ contested: null, country: '643' });
    expect(groundAt(theatre, 20.6, 54.65)).toEqual({ contested: null, country: '643' });
    expect(groundAt(theatre, 38.98, 45.04)).toEqual({ contested: null, country: '643' });
    expect(groundAt(theatre, 30.52, 50.45)).toEqual({ contested: null, country: '804' });
    expect(groundAt(theatre, 33.4, 46.6)).toEqual({ contested: null, country: '804' });
    expect(groundAt(theatre, 21.01, 52.23)).toEqual({ contested: null, country: '616' });
    expect(groundAt(theatre, 32, 43.3)).toEqual({ contested: null, country: null });
  });

  it('lays the coarse outline of Donbas over Ukraine and takes no land from it', () => {
    expect(groundAt(theatre, 38.4, 48.3)).toEqual({ contested: 'donbas', country: '804' });
    expect(theatre.contested.get('donbas')?.properties).toMatchObject({ approximate: true, host: '804' });
  });

  it('bounds Crimea by coast and by a border of its own, never by a border with Russia', () => {
    const touchesCrimea = theatre.borders.coordinates
      .flat()
      .filter(([lon = 0, lat = 0]) => lon > 33 && lon < 36.7 && lat > 44.3 && lat < 46);
    expect(touchesCrimea).toEqual([]);
  });

  it('takes every disputed area of its time out of the countries around it', () => {
    for (const [id, lon, lat, country] of [
      ['kosovo', 21, 42.6, null],
      ['transnistria', 29.45, 47.1, '498'],
      ['abkhazia', 41, 43, '268'],
    ] as const)
      expect([id, groundAt(theatre, lon, lat)]).toEqual([id, { contested: id, country }]);
  });
});

describe('the baked maps of the shipped scenarios', () => {
  for (const id of listScenarios())
    it(`fit the scenario ${id}; if not: npm run bake`, () => {
      const scenario = loadScenario(id);
      expect(mapProblem(scenario)).toBeNull();
      expect(statSync(theatrePath(id)).size).toBeLessThan(180_000);
      const file = JSON.parse(readFileSync(theatrePath(id), 'utf8')) as TheatreFile;
      expect(covers(file, scenario)).toBe(true);
      const baked = readTheatre(file);
      for (const area of scenario.map.contested) expect([...baked.contested.keys()]).toContain(area.id);
    });

  it('have the flag of every delegation on the sheet of flags', () => {
    const missing = listScenarios().flatMap((id) => {
      const { actors, council } = loadScenario(id);
      const seated = new Set(council.delegations.map((one) => one.id));
      return actors.filter((one) => seated.has(one.id) && !FLAG_ORDER.includes(one.flag)).map((one) => `${id}: ${one.id}`);
    });
    expect(missing).toEqual([]);
  });
});

/** Where no server runs the addresses are paths of the checkout. */
const fromDisk = (address: string): Promise<Response> =>
  Promise.resolve(new Response(readFileSync(new URL(`../..${address.replace(/[?#].*$/, '')}`, import.meta.url), 'utf8')));

describe('a scenario without a map of its own', () => {
  beforeEach(() => vi.stubGlobal('fetch', fromDisk));
  afterEach(() => vi.unstubAllGlobals());
  const elsewhere = { ...shippedScenario(), id: 'somewhere-else' };

  it('lies on the plain world, with its own projection and what was contested in its days', async () => {
    const world = await loadTheatre(elsewhere);
    expect(groundAt(world, 2.4, 46.6)).toEqual({ contested: null, country: '250' });
    expect(groundAt(world, -58, -15)).toEqual({ contested: null, country: '076' });
    expect(groundAt(world, 34.2, 45.2)).toEqual({ contested: 'crimea', country: null });
    const years = (from: string, until: string) => ({ turns: [{ date: from, days: 1, heading: '' }], until });
    expect([...ofItsTime(world, years('2014-05-01', '2014-06-01')).contested.keys()]).toContain('donbas');
    expect([...ofItsTime(world, years('1990-05-01', '1990-06-01')).contested.keys()]).not.toContain('donbas');
  });

  it('does not take the map of another that happens to have its name', async () => {
    const { map } = shippedScenario();
    const strayed = { ...shippedScenario(), map: { ...map, projection: { ...map.projection, fit: [100, -10, 130, 20] as const } } };
    expect(groundAt(await loadTheatre(strayed), 114.5, 0)).toEqual({ contested: null, country: '360' });
  });
});

describe('the projection of the sheet', () => {
  const { map } = shippedScenario();
  const neat = rect(279, 124, 592, 370);
  it('holds the whole of the theatre on a broad sheet', () => {
    const projection = projectionFor(map, neat, false);
    const [west, south, east, north] = map.projection.fit;
    for (const [lon, lat] of [
      [west, south],
      [east, south],
      [west, north],
      [east, north],
      [(west + east) / 2, south],
    ] as const) {
      const p = project(projection, lon, lat);
      expect(p).not.toBeNull();
      if (!p) continue;
      expect(p.x).toBeGreaterThan(neat.x - 1);
      expect(p.x).toBeLessThan(right(neat) + 1);
      expect(p.y).toBeGreaterThan(neat.y - 1);
      expect(p.y).toBeLessThan(bottom(neat) + 1);
    }
  });

  it('covers a narrow sheet to its corners', () => {
    const narrow = rect(58, 152, 320, 340);
    const projection = projectionFor(map, narrow, true);
    const [west, south, east, north] = map.projection.fitNarrow;
    const outline = [west, (west + east) / 2, east].flatMap((lon) => [south, north].map((lat) => project(projection, lon, lat)));
    const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    expect(spread(outline.map((p) => p?.x ?? 0))).toBeGreaterThanOrEqual(narrow.w * 0.99);
    expect(spread(outline.map((p) => p?.y ?? 0))).toBeGreaterThanOrEqual(narrow.h * 0.99);
  });

  it('writes every fifth degree on all four sides, in order', () => {
    const degrees = degreesAt(projectionFor(map, neat, false), neat);
    const on = (edge: string) => degrees.filter((one) => one.edge === edge).map((one) => one.label);
    expect(on('bottom')).toContain('30°');
    expect(on('left')).toContain('45°');
    expect(on('right').length).toBeGreaterThan(1);
    const top = degrees.filter((one) => one.edge === 'top');
    expect(top.map((one) => one.at)).toEqual(top.map((one) => one.at).toSorted((a, b) => a - b));
  });
});
