import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load-scenario';
import { theatrePath } from '../../src/cli/maps';
import { projectionFor } from '../../src/table/geo/projection';
import { groundAt, readTheatre, type TheatreFile } from '../../src/table/geo/theatre';
import type { Laid } from '../../src/table/layout/counters';
import { type SheetMarks, type Surveyor, surveySheet } from '../../src/table/layout/marks';
import { frameSheet } from '../../src/table/layout/sheet';
import type { Counter, TableModel } from '../../src/table/model';
import { centre, overlaps, type Point, type Rect, rect } from '../../src/table/rect';

const scenario = loadScenario('winter-grid');
const theatre = readTheatre(JSON.parse(readFileSync(theatrePath('winter-grid'), 'utf8')) as TheatreFile);
const sides = new Map(scenario.actors.filter((one) => one.numeric !== '').map((one) => [one.numeric, one.side]));

function surveyor(sheet: Rect): Surveyor {
  const frame = frameSheet(sheet, 1);
  const projection = projectionFor(scenario.map, frame.neat, frame.narrow);
  const seen = new Map<string, { readonly land: boolean; readonly country: string }>();
  const at = (p: Point) => {
    const key = `${Math.round(p.x / 3)}/${Math.round(p.y / 3)}`;
    const known = seen.get(key);
    if (known) return known;
    const there = projection.invert?.([p.x, p.y]);
    const ground = there ? groundAt(theatre, there[0], there[1]) : { contested: null, country: null };
    const found = { land: ground.contested !== null || ground.country !== null, country: ground.country ?? '' };
    seen.set(key, found);
    return found;
  };
  return {
    scenario,
    theatre,
    projection,
    frame,
    unit: 1,
    measure: (text, _voice, size) => text.length * size * 0.5,
    sideAt: (p) => (at(p).land ? (sides.get(at(p).country) ?? 'other') : null),
    countryAt: (p) => at(p).country,
    boundsOf: () => null,
    neutral: [],
  };
}
const model = (counters: readonly Counter[], pins: TableModel['pins'] = []): TableModel => ({
  turn: 1,
  turns: 10,
  dateLine: '',
  rung: 1,
  rings: [],
  seats: [],
  counters,
  contested: [],
  pins,
  arcs: [],
  coins: { free: 0, tabled: 0, empty: 0 },
});
const all = scenario.map.counters;
const atFirst = all.filter(
  (one) => Object.keys(one.if).length === 0 || one.id === 'litpol' || one.id === 'estlink' || one.id === 'air-policing',
);
const laidBy = (marks: SheetMarks): Laid => new Map(marks.counters.map((one) => [one.counter.id, one.box]));

describe('counters on the sheet of Winter Grid', () => {
  for (const [name, sheet] of [
    ['on a laptop', rect(264, 109, 622, 400)],
    ['on a large screen', rect(300, 120, 1010, 640)],
  ] as const) {
    const s = surveyor(sheet);
    const marks = surveySheet(s, model(atFirst));

    it(`all find room ${name} when the crisis begins, none on another`, () => {
      expect(marks.counters.map((one) => one.counter.id)).toEqual(atFirst.map((one) => one.id));
      const boxes = marks.counters.map((one) => one.box);
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
    });

    it(`stand in the country of their place, at sea or with an ally next to it ${name}`, () => {
      const abroad = marks.counters.flatMap(({ counter, box }) => {
        const home = marks.places.get(counter.place);
        const there = s.countryAt(centre(box));
        const allied = counter.side === 'ally' && sides.get(there) === 'ally';
        return home && there !== '' && there !== s.countryAt(home) && !allied ? [`${counter.id}: ${there}`] : [];
      });
      expect(abroad).toEqual([]);
    });

    it(`leave the key of the sheet free of pins, also of places beyond the sheet, ${name}`, () => {
      const off = ['vienna', 'hague', 'brussels', 'berlin', 'munich'].filter((id) => marks.places.has(id));
      expect(off.length).toBeGreaterThan(2);
      const pins = off.map((place, i) => ({ number: i + 1, id: place, place, act: false }));
      const { title, pins: placed } = surveySheet(s, model(atFirst, pins));
      if (title === null) throw new Error('a sheet of this size has a key');
      expect(placed.filter(({ at }) => overlaps(title, rect(at.x - 9, at.y - 9, 18, 18))).map(({ pin }) => pin.place)).toEqual([]);
    });

    it(`stay where they lie when others and pins come ${name}`, () => {
      const pins = ['vilnius', 'riga', 'kaunas', 'klaipeda'].map((place, i) => ({ number: i + 1, id: place, place, act: false }));
      const later = laidBy(surveySheet(s, model(all, pins), laidBy(marks)));
      for (const one of marks.counters) expect([one.counter.id, later.get(one.counter.id)]).toEqual([one.counter.id, one.box]);
      expect(later.size).toBeGreaterThan(marks.counters.length);
    });
  }
});
