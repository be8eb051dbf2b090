import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIBRARY, loadLibrary } from '../../src/cli/load-scenario';
import { compile } from '../../src/engine';
import type { Scenario } from '../../src/engine/scenario';
import { CORE_INDICATORS } from '../../src/engine/vocabulary';
import { parseScenario, readLibrary } from '../../src/scenario';
import { dayNumber } from '../../src/scenario/dates';
import { editDistance, nearest } from '../../src/scenario/nearest';
import { byteLength } from '../../src/scenario/text';
import { FIXTURES, loadFixture } from '../helpers/load';

const small = loadFixture('small');
const SMALL = readFileSync(join(FIXTURES, 'small', 'scenario.yaml'), 'utf8');
const changed = (from: string, to: string): Scenario => {
  expect(SMALL).toContain(from);
  const result = parseScenario({ name: 'small.yaml', text: SMALL.replace(from, () => to) }, loadLibrary());
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.scenario;
};
const measure = (id: string, scenario = small) => scenario.measures.find((one) => one.id === id);

describe('what a scenario takes from the library', () => {
  test('a measure by use, with what the scenario says instead', () => {
    expect(measure('off-ramp-package')).toMatchObject({ name: 'Offer a way down', pillar: 'diplomacy', sources: ['nato-consensus'] });
    expect(measure('off-ramp-package', changed('- use: off-ramp-package', '- use: off-ramp-package\n    cost: 1'))?.cost).toBe(1);
  });
  test('a measure by use under an id of its own, twice', () => {
    const scenario = changed(
      '- use: public-address',
      '- { use: public-address, id: speech }\n  - { use: public-address, id: second-speech, limit: 9 }',
    );
    expect(measure('speech', scenario)?.limit).toBe(4);
    expect(measure('second-speech', scenario)?.limit).toBe(9);
    expect(measure('speech', scenario)).not.toHaveProperty('use');
  });
  test('actors with their names, and the side that they have here', () => {
    expect(small.actors.find(({ id }) => id === 'osce')).toMatchObject({ name: 'OSCE', side: 'other', kind: 'organisation' });
    expect(small.actors.find(({ id }) => id === 'FRA')).toMatchObject({ name: 'France', side: 'ally', numeric: '250' });
  });
  test('indicators with their names, core first and in the order of the vocabulary, however they are listed', () => {
    const [first, second] = ['  - { id: escalation, start: 24 }\n', '  - { id: credibility, start: 45 }\n'];
    expect(changed(first + second, second + first).indicators).toEqual(small.indicators);
    expect(small.indicators[0]).toMatchObject({ name: 'Escalation', good: 'down', shown: true, start: 24 });
  });
  test('model coefficients, part by part', () => {
    expect(small.model.council.slope).toBe(8);
    expect(small.model.council.intercept).toBe(-1.6);
    expect(small.model.council.sounding.cost).toBe(1);
  });
  test('only those sources that it names', () => {
    expect(small.sources.map(({ id }) => id)).toContain('nato-consensus');
    expect(small.sources.length).toBeLessThan(loadLibrary().sources.length);
  });
  test('nothing without a library: what is lacking is named', () => {
    const result = parseScenario({ name: 'small.yaml', text: SMALL }, []);
    expect(result.ok).toBe(false);
    expect(new Set(result.issues.map(({ code }) => code))).toContain('scenario/unknown-library-measure');
  });
  test('mistakes of the library are shown at the library', () => {
    const broken = readLibrary([{ name: 'library/measures.yaml', text: 'watch:\n  name: Watch\n  pillar: sea\n' }]);
    expect(broken.issues.map(({ file, line, code }) => `${file}:${line} ${code}`)).toContain(
      'library/measures.yaml:3 scenario/wrong-value',
    );
  });
  test('a library effect on an unknown indicator is shown in the library file', () => {
    const files = ['actors', 'indicators', 'measures', 'model', 'organisations', 'sources'].map((name) => ({
      name: `library/${name}.yaml`,
      text: readFileSync(join(LIBRARY, `${name}.yaml`), 'utf8').replace('indicator: attribution', 'indicator: attributoin'),
    }));
    const [issue] = parseScenario({ name: 'small.yaml', text: SMALL }, files).issues;
    expect(issue).toMatchObject({ file: 'library/measures.yaml', code: 'scenario/unknown-indicator', nearest: 'attribution' });
  });
});

describe('the council', () => {
  test('seats the members of that day, by English name', () => {
    const names = small.council.delegations.map(({ name }) => name);
    expect(names).toHaveLength(12);
    expect(names).toEqual([...names].sort());
    expect(changed('on: 1950-01-01', 'on: 1982-06-01').council.delegations).toHaveLength(16);
  });
  test('takes what a delegation says of itself, else the default, else the library', () => {
    const [iceland, france] = ['ISL', 'FRA'].map((id) => small.council.delegations.find((one) => one.id === id));
    expect(iceland).toMatchObject({
      hawkishness: -0.2,
      proximity: 0.3,
      says: { 'too-bold': 'The text goes further than the landing warrants.' },
    });
    expect(iceland?.says.risk).toBe('Our boats fish there; nobody may shoot near them.');
    expect(france?.hawkishness).toBe(0);
    expect(france?.capability).toBe(loadLibrary().actors.get('FRA')?.capability);
  });
  test('can be of an organisation that the library does not know', () => {
    const scenario = changed(
      'organisations: [nato, osce]',
      'organisations:\n  - { id: nato, name: Two, commitment: C, decisionRule: D, instruments: I, limits: L, members: [{ actor: NOR, since: 1949-01-01 }, { actor: ITA, since: 1949-01-01 }, { actor: ISL, since: 1949-01-01 }] }',
    );
    expect(scenario.council.delegations.map(({ id }) => id)).toEqual(['ISL', 'ITA', 'NOR']);
    expect(scenario.organisations[0]).not.toHaveProperty('members');
  });
});

describe('what is filled in or worked out', () => {
  test('days between the turns, the last one to the end', () => expect(small.turns.map(({ days }) => days)).toEqual([14, 21, 35, 52]));
  test('defaults of measures, acts, injects, types and endings', () => {
    expect(measure('sea-watch')).toMatchObject({
      channel: 'public',
      tied: 0,
      procedure: 'silence',
      limit: 1,
      requires: [],
      commits: null,
      record: '',
    });
    expect(small.adversary.acts[0]).toMatchObject({ harm: 0, calm: false, cooldown: 0, requires: {}, attacks: '', unseen: null });
    expect(small.injects[0]).toMatchObject({ if: {}, chance: 1, once: true, map: null });
    expect(small.adversary.types[1]?.weights).toMatchObject({ fear: 1.2, gain: 1 });
    expect(small.endings[1]?.epilogue[1]).toEqual({ if: {}, text: 'The season is saved.' });
  });
  test('core indicators first', () => expect(small.indicators.slice(0, 10).map(({ id }) => id)).toEqual([...CORE_INDICATORS]));
  test('the result is frozen to the bottom and the engine takes it', () => {
    expect(Object.isFrozen(small.measures[0]?.effects[0])).toBe(true);
    expect(Object.isFrozen(small.model.council.sounding)).toBe(true);
    expect(compile(small).measures).toHaveLength(9);
  });
  test('the same text gives the same scenario', () => {
    expect(changed('format: 1', 'format: 1 # with a comment')).toEqual(small);
    expect(JSON.parse(JSON.stringify(small))).toEqual(small);
  });
});

describe('small tools', () => {
  test.each([
    ['2014-02-27', '2014-03-03', 4],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2013-12-31', '2014-01-01', 1],
    ['1949-04-04', '2014-09-05', 23_895],
  ])('from %s to %s', (from, to, days) => expect((dayNumber(to) ?? 0) - (dayNumber(from) ?? 0)).toBe(days));
  test.each(['2014-02-29', '2014-13-01', '2014-00-01', '2014-01-00', '2014-1-1', 'today'])('%s is no date', (text) =>
    expect(dayNumber(text)).toBeNull(),
  );
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('"%s" and "%s" are %i apart', (a, b, steps) => expect(editDistance(a, b)).toBe(steps));
  test('no name is near a wild one', () => expect(nearest('zzzzzz', ['article-4', 'hotline'])).toBeUndefined());
  test.each(['', 'a', 'é', '€', '😀', 'a😀é'])('bytes of "%s"', (text) => expect(byteLength(text)).toBe(Buffer.byteLength(text)));
});
