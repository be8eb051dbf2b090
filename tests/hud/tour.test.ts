import { expect, test } from 'vitest';
import { TOUR } from '../e2e/helpers/tour';
import type { Place } from '../e2e/helpers/tour-steps';

/** Typed by the unions of the interface: a new kind of screen or sheet does not compile until it stands here. */
const PLACES = {
  title: true,
  loading: true,
  brief: true,
  shared: true,
  watch: true,
  workshop: true,
  table: true,
  answers: true,
  silence: true,
  response: true,
  debrief: true,
  'table: measure': true,
  'table: hand': true,
  'table: delegation': true,
  'table: sound': true,
  'table: running': true,
  'table: commit': true,
  'table: desk': true,
  'table: advice': true,
  'class: teacher': true,
  'class: student': true,
  'class: refused': true,
  'desk: link': true,
  'desk: hand-ins': true,
  'desk: lesson': true,
  'desk: print': true,
  'desk: guide': true,
  'codex: organisations': true,
  'codex: actors': true,
  'codex: measures': true,
  'codex: indicators': true,
  'codex: rivals': true,
  'codex: powers': true,
  'codex: precedents': true,
  'codex: terms': true,
  'about: model': true,
  'about: credits': true,
} as const satisfies Readonly<Record<Place, true>>;

test('the tour that the gallery and the checker of accessibility walk leads to every kind of screen and sheet', () => {
  const shown = new Set<string>(TOUR.flatMap((part) => part.shows));
  expect(Object.keys(PLACES).filter((place) => !shown.has(place))).toEqual([]);
});

test('no two parts of the tour have the same name', () => {
  expect(new Set(TOUR.map((part) => part.name)).size).toBe(TOUR.length);
});
