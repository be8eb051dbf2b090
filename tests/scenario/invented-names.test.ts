import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findScenario, listScenarios, loadNames, loadOverlay, loadScenario, NAMES, ROOT } from '../../src/cli/load-scenario';
import type { Scenario } from '../../src/engine';
import { applyPatch } from '../../src/scenario';
import { readNames } from '../../src/scenario/names';
import { renamer, underInventedNames } from '../../src/scenario/locale/invented';
import { SCENARIO_SHAPE } from '../../src/scenario/locale/shape';
import { allSlots, slotsOf } from '../../src/scenario/locale/slots';

const names = loadNames().names!;
const read = (text: string) => readNames({ name: 'names.yaml', text });
const english = renamer(
  { en: { Russia: 'Varnia', Russian: 'Varnian', American: 'Federal', Ukraine: 'Orlavia', Fugitive: 'the fugitive' } },
  'en',
);

/** What is written on the map sheets besides the texts of a crisis. */
const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, 'assets', path), 'utf8'));
const theatres = listScenarios().flatMap((id) =>
  Object.values((json(`map/${id}.json`) as { names: Record<string, readonly string[]> }).names),
);
const sheets = Object.values(json('icons/sheets/lettering.json') as Record<string, readonly (readonly string[])[]>).flat();
const notes = Object.values(json('map/notes.json') as Record<string, readonly { readonly name: string }[]>).flat();
const written = [
  ...new Set([...theatres.map((one) => one[3] ?? ''), ...sheets.map(([text]) => text ?? ''), ...notes.map((one) => one.name)]),
].filter(Boolean);

describe('invented names', () => {
  it('are there for everything that is written on the map sheets', () => {
    const rename = renamer(names, 'en');
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter((name) => rename(name) === name)).toEqual([]);
  });

  it.each([
    [
      'a whole word is exchanged, and a longer one is another name',
      'Russia and Russian ships, not Belorussia',
      'Varnia and Varnian ships, not Belorussia',
    ],
    ['what belongs to a name stays with it', 'Russia’s fleet; Russia-led', 'Varnia’s fleet; Varnia-led'],
    ['the article goes with the sound of the new name', 'An American and a Ukraine, an American', 'A Federal and an Orlavia, a Federal'],
    [
      'a sentence begins with a capital',
      'Fugitive seen. Fugitive lost; the Fugitive.',
      'The fugitive seen. The fugitive lost; the the fugitive.',
    ],
  ])('%s', (_, text, expected) => {
    expect(english(text)).toBe(expected);
  });

  it('in another language come after its own', () => {
    const french = renamer({ en: { Russia: 'Varnia', Paris: 'Luterre' }, fr: { russe: 'varne', Russie: 'Varnie' } }, 'fr');
    expect(french('la Russie, la flotte russe, Paris ; il a Paris')).toBe('la Varnie, la flotte varne, Luterre ; il a Luterre');
  });

  it.each([
    ['a list', '- Russia', 'scenario/wrong-type'],
    ['no format', 'en: { Russia: Varnia }', 'scenario/wrong-value'],
    ['a language that is a word', 'format: 1\nen: Varnia', 'scenario/wrong-type'],
    ['a name that is a number', 'format: 1\nen: { Russia: 7 }', 'scenario/wrong-value'],
    ['a name that is real again', 'format: 1\nen: { Russia: France, France: Gallandia }', 'scenario/wrong-value'],
    ['a name of a whole sentence', `format: 1\nen: { Russia: ${'Varnia '.repeat(20)} }`, 'scenario/wrong-value'],
  ])('from a file with %s are refused', (_, text, code) => {
    const { names: found, issues } = read(text);
    expect(found).toBeNull();
    expect(issues[0]).toMatchObject({ code, file: 'names.yaml' });
  });

  it('of the shipped list are in order', () => {
    expect(loadNames().issues).toEqual([]);
    expect(NAMES).toMatch(/invented\.yaml$/);
  });
});

const spokenIn = (id: string, language: string): Scenario => {
  const scenario = loadScenario(id);
  return language === 'en' ? scenario : applyPatch(scenario, loadOverlay(findScenario(id)!, scenario, language).patch!);
};
const table = (scenario: Scenario): string[] =>
  allSlots(slotsOf(scenario, SCENARIO_SHAPE))
    .filter((slot) => !['history', 'precedents'].includes(slot.keys[0] ?? ''))
    .map((slot) => slot.text);

describe.each(listScenarios().flatMap((id) => [[id, 'en'] as const, [id, 'fr'] as const]))(
  '%s in %s under invented names',
  (id, language) => {
    const real = spokenIn(id, language);
    const invented = underInventedNames(real, renamer(names, language));

    it('names no state, place or contested land of the real world', () => {
      const told = [
        ...real.actors.filter((one) => one.kind === 'state').map((one) => one.name),
        ...real.map.contested.map((one) => one.name),
        ...real.map.places.map((one) => one.name),
      ];
      // An organisation keeps its name, whatever place is in it.
      const whole = invented.organisations.reduce((text, one) => text.replaceAll(one.name, ''), table(invented).join('\n'));
      const left = whole.match(new RegExp(`(?<!\\p{L})(?:${told.join('|')})(?!\\p{L})`, 'gu')) ?? [];
      expect(left).toEqual([]);
    });

    it('keeps history, precedents and sources, and everything that is no text', () => {
      expect(invented.history).toEqual(real.history);
      expect(invented.precedents).toEqual(real.precedents);
      expect(invented.sources).toBe(real.sources);
      expect(invented.model).toBe(real.model);
      expect(invented.council.delegations.map((one) => one.id)).toEqual(real.council.delegations.map((one) => one.id));
    });

    it('gives every delegation a name, a code and no flag of its own', () => {
      const seats = invented.council.delegations.map(({ id: seat }) => invented.actors.find((one) => one.id === seat)!);
      expect(seats.map((one) => one.flag).filter(Boolean)).toEqual([]);
      expect(new Set(seats.map((one) => one.name)).size).toBe(seats.length);
      expect(new Set(seats.map((one) => one.code)).size).toBe(seats.length);
      expect(seats.every((one) => /^\p{Lu}{3}$/u.test(one.code ?? ''))).toBe(true);
    });
  },
);
