import { describe, expect, test } from 'vitest';
import { daysWords, rowsOf, sortRows } from '../../src/hud/codex/compare';
import { actorsOf, entriesOf, fold, search, SECTIONS } from '../../src/hud/codex/entries';
import { libraryMembers, withLibrary } from '../../src/hud/codex/library';
import { TERMS } from '../../src/hud/codex/terms';
import { estimativeWord, gradeWords } from '../../src/hud/shared';
import { loadLibrary } from '../../src/cli/load-scenario';
import { handbookOf } from '../../src/scenario';
import { loadScenario } from '../helpers/load';

const SHIPPED = ['crimea-2014', 'paris-2015', 'winter-grid'].map(loadScenario);
const crimea = loadScenario('crimea-2014');
const paris = loadScenario('paris-2015');

describe('looking something up', () => {
  const entries = entriesOf(crimea);

  test('accents and capitals do not matter', () => {
    expect(fold('Łask, Çavuşoğlu, Übung')).toBe('lask, cavusoglu, ubung');
    expect(search(entries, 'TÜRKIYE').map((one) => one.id)).toEqual(search(entries, 'turkiye').map((one) => one.id));
    expect(search(entries, 'turkiye').length).toBeGreaterThan(0);
  });
  test('what carries the words in its name comes before what only speaks of them', () => {
    const found = search(entries, 'silence');
    expect(found[0]?.name).toBe('Silence procedure');
    expect(found.map((one) => one.id)).toContain('nato');
  });
  test('all words must be there, in any order', () => {
    expect(search(entries, 'costs sinking')[0]?.id).toBe('sinking-costs');
    expect(search(entries, 'sinking zeppelin')).toEqual([]);
  });
  test('an empty search finds nothing instead of everything', () => {
    expect(search(entries, '  ')).toEqual([]);
  });
  test.each(SHIPPED.map((one) => [one.id, one] as const))('%s: each section has entries, and no id comes twice in one', (_, scenario) => {
    const all = entriesOf(scenario);
    for (const section of SECTIONS) expect(all.filter((one) => one.section === section.id).length, section.name).toBeGreaterThan(0);
    expect(new Set(all.map((one) => `${one.section}/${one.id}`)).size).toBe(all.length);
  });
  test('an organisation is told once, not again as an actor', () => {
    expect(actorsOf(paris).map((one) => one.id)).not.toContain('african-union');
    expect(actorsOf(paris).map((one) => one.id)).toContain('islamic-state');
  });
});

test.each(SHIPPED.map((one) => [one.id, one] as const))('%s: the codex keeps what is told only after the match', (_, scenario) => {
  const told = entriesOf(scenario)
    .map((one) => one.words)
    .join('\n');
  for (const type of scenario.adversary.types) expect(told).not.toContain(fold(type.text));
  for (const ending of scenario.endings) expect(told).not.toContain(fold(ending.text));
  for (const hidden of scenario.indicators.filter((one) => !one.shown)) expect(told).not.toContain(fold(hidden.description));
});

describe('the comparison of organisations', () => {
  test('holds every organisation of the library, the crisis speaking first of its own', () => {
    const library = handbookOf(loadLibrary());
    const wide = withLibrary(paris, library);
    const ids = rowsOf(wide).map((row) => row.organisation.id);
    for (const one of library.organisations) expect(ids).toContain(one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const own of paris.organisations) expect(wide.organisations.find((one) => one.id === own.id)).toBe(own);
    const known = new Set(wide.sources.map((one) => one.id));
    for (const one of wide.organisations) for (const source of one.sources) expect(known, one.id).toContain(source);
  });
  test('lists the members of one that plays no part, and of a dissolved one those of its end', () => {
    const { organisations } = handbookOf(loadLibrary());
    const of = (id: string) => libraryMembers(organisations.find((one) => one.id === id)!).map((one) => one.id);
    expect(of('saarc')).toHaveLength(8);
    expect(of('weu').length).toBeGreaterThan(0);
  });
  test('is the crisis alone while the library is not there', () => {
    expect(withLibrary(paris, null)).toBe(paris);
  });

  const names = (column: 'name' | 'binding' | 'rule' | 'fastest', down = false): string[] =>
    sortRows(rowsOf(paris), column, down).map((row) => row.organisation.id);

  test('the rule is told as the engine counts it', () => {
    const nato = rowsOf(crimea).find((row) => row.organisation.id === 'nato');
    expect([nato?.rule, nato?.sentence]).toEqual(['Consensus', 'One objection breaks silence.']);
    const un = rowsOf(crimea).find((row) => row.organisation.id === 'un');
    expect(un?.sentence).toContain('Russia');
    expect(un?.sentence).toContain('can veto');
  });
  test('the fastest instrument is the one with the fewest days', () => {
    for (const row of rowsOf(crimea)) {
      const least = Math.min(...row.organisation.tools.map((tool) => tool.days.min));
      expect(row.fastest?.days.min).toBe(least);
    }
  });
  test('binding promises sort before consultation, and the other way round', () => {
    const bindings = (down: boolean) => sortRows(rowsOf(paris), 'binding', down).map((row) => row.organisation.binding);
    expect(bindings(false)).toEqual(bindings(false).toSorted());
    expect(bindings(true)).toEqual(bindings(false).toReversed());
  });
  test('what is equal in a column stays in the order of names', () => {
    const consultations = names('rule').slice(-2);
    expect(consultations).toEqual(['istanbul-cooperation-initiative', 'mediterranean-dialogue']);
    expect(names('rule', true).slice(0, 2)).toEqual(consultations);
  });
  test('an organisation without known days comes last, whichever way the column runs', () => {
    const [first, ...others] = rowsOf(paris);
    const rows = [{ ...first!, fastest: null }, ...others];
    for (const down of [false, true]) expect(sortRows(rows, 'fastest', down).at(-1)?.organisation.id).toBe(first!.organisation.id);
  });
  test('days read as people say them', () => {
    expect([
      daysWords({ min: 0, max: 0 }),
      daysWords({ min: 0, max: 4 }),
      daysWords({ min: 1, max: 1 }),
      daysWords({ min: 5, max: 30 }),
    ]).toEqual(['at once', 'within 4 days', '1 day', '5 to 30 days']);
  });
});

describe('the terms', () => {
  test('stand in the order of the alphabet, each with a source', () => {
    expect(TERMS.map((one) => one.id)).toEqual(TERMS.map((one) => one.id).toSorted());
    for (const term of TERMS) expect(term.sources.length, term.name).toBeGreaterThan(0);
  });
  test('the words for chances are those that the game prints', () => {
    const text = TERMS.find((one) => one.id === 'estimative-words')?.text ?? '';
    for (const [low, high] of [
      [5, 20],
      [20, 45],
      [45, 55],
      [55, 80],
      [80, 95],
    ])
      expect(text).toContain(`${estimativeWord(((low! + high!) / 2) * 100)}: ${low} to ${high} %`);
  });
  test('the grades are those that the game speaks', () => {
    const text = TERMS.find((one) => one.id === 'source-grading')?.text ?? '';
    for (const grade of ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'] as const) expect(text).toContain(gradeWords(grade).split(', item ')[1]);
    expect(text).toContain('A: completely reliable');
  });
});
