import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { degreesAt, project, projectionFor } from '../../src/table/geo/projection';
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

  it('names every contested area that the shipped scenario speaks of', () => {
    for (const area of shippedScenario().map.contested) expect([...theatre.contested.keys()]).toContain(area.id);
  });

  it('weighs less than 150 kB', () => expect(text.length).toBeLessThan(150_000));
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
