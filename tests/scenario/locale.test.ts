import { describe, expect, test } from 'vitest';
import { fileOf } from '../../src/cli/locale';
import { loadLibrary, loadOverlay, loadScenario, loadSharedTexts, findScenario, listScenarios } from '../../src/cli/load-scenario';
import { applyPatch, type Overlay, readOverlay, readSharedTexts } from '../../src/scenario';
import { SCENARIO_SHAPE } from '../../src/scenario/locale/shape';
import { allSlots, slotsOf } from '../../src/scenario/locale/slots';
import { patchOf } from '../../src/scenario/locale/patch';

const scenario = loadScenario('crimea-2014');
const nothing = readSharedTexts(null, loadLibrary());
const read = (body: string, head = 'format: 1\nlanguage: fr\n'): Overlay =>
  readOverlay({ name: 'locales/fr.yaml', text: `${head}${body}` }, scenario, nothing);
const complaints = (overlay: Overlay): string[] =>
  overlay.issues.map(({ line, column, severity, code, nearest }) => `${line}:${column} ${severity} ${code}${nearest ? ` ${nearest}` : ''}`);

describe('texts in another language', () => {
  test('are found by id and by first words, and everything else stays', () => {
    const act = scenario.adversary.acts[0]!;
    const renamed = readOverlay(
      { name: 'fr.yaml', text: `format: 1\nlanguage: fr\nadversary: { acts: { ${act.id}: { name: Autrement } } }\n` },
      scenario,
      nothing,
    );
    const french = applyPatch(scenario, renamed.patch ?? {});
    expect(french.adversary.acts[0]?.name).toBe('Autrement');
    expect({ ...french.adversary.acts[0], name: act.name }).toEqual(act);
    expect({ ...french, adversary: scenario.adversary }).toEqual(scenario);
    const known = scenario.brief.known.findIndex((text) => text.startsWith("Ukraine's forces on"));
    expect(applyPatch(scenario, read(`brief: { known: { "Ukraine's forces on": Casernes } }`).patch ?? {}).brief.known[known]).toBe(
      'Casernes',
    );
  });

  test('that are missing stay English and are counted', () => {
    const overlay = read('title: Crimée\nsubtitle: ""\n');
    const french = applyPatch(scenario, overlay.patch ?? {});
    expect([french.title, french.subtitle]).toEqual(['Crimée', scenario.subtitle]);
    expect(overlay.translated).toBeGreaterThanOrEqual(1);
    expect(overlay.translated + overlay.missing.length).toBe(overlay.total);
    expect(overlay.missing.map((slot) => slot.path)).toContain('subtitle');
    expect(complaints(overlay)).toEqual([]);
  });

  test('are written once where the English is the same', () => {
    const french = applyPatch(scenario, read('actors: { FRA: { name: La France } }').patch ?? {});
    expect(french.council.delegations.find((one) => one.id === 'FRA')?.name).toBe('La France');
  });

  test('of the library hold for every scenario that says the same under that id, and the scenario has the last word', () => {
    const shared = readSharedTexts(
      { name: 'fr.yaml', text: 'format: 1\nlanguage: fr\nactors: { RUS: { name: Russie }, DEU: { name: Allemagne } }\n' },
      loadLibrary(),
    );
    expect(shared.issues).toEqual([]);
    const own = { name: 'fr.yaml', text: 'format: 1\nlanguage: fr\nactors: { DEU: { name: RFA } }\n' };
    const french = applyPatch(scenario, readOverlay(own, scenario, shared).patch ?? {});
    const name = (id: string) => french.actors.find((one) => one.id === id)?.name;
    expect([name('RUS'), name('DEU'), name('FRA')]).toEqual(['Russie', 'RFA', 'France']);
    const renamed = {
      ...scenario,
      actors: scenario.actors.map((one) => (one.id === 'RUS' ? { ...one, name: 'Russian Federation' } : one)),
    };
    const other = applyPatch(renamed, readOverlay(null, renamed, shared).patch ?? {});
    expect(other.actors.find((one) => one.id === 'RUS')?.name).toBe('Russian Federation');
  });
});

describe('a file of translations is refused', () => {
  test.each([
    ['titel: Crimée', ['3:1 error scenario/unknown-key title']],
    ['card: { plaice: Crimée }', ['3:9 error scenario/unknown-key place']],
    ['adversary: { types: { opportunist: { nmae: x } } }', ['3:38 error scenario/unknown-key name']],
    ['brief: { known: { "Armed men wearing": x } }', ['3:19 error scenario/unknown-key Armed men without']],
    ['brief: { unknown: { "W": x } }', ['3:21 error scenario/unknown-key']],
    ['title: [Crimée]', ['3:8 error scenario/wrong-type']],
    ['card: Crimée', ['3:7 error scenario/wrong-type']],
    ['title: <b>Crimée</b>', ['3:8 error scenario/html']],
    [`title: ${'x'.repeat(400)}`, ['3:8 error scenario/text-too-long']],
    ['title: a\ntitle: b', ['4:1 error scenario/duplicate-key']],
    ['title: *a', ['3:8 error scenario/alias']],
    ['__proto__: { title: a }', ['3:1 error scenario/forbidden-key']],
    ['capital: { start: 99 }', ['3:1 error scenario/unknown-key']],
    ['measures: { article-4: { cost: "0" } }', ['3:26 error scenario/unknown-key']],
  ])('%s', (body, expected) => {
    const found = complaints(read(body));
    for (const one of expected)
      expect(
        found.some((said) => said.startsWith(one)),
        found.join('\n'),
      ).toBe(true);
    expect(read(body).patch).toBeNull();
  });

  test('without format and language, or under another name', () => {
    expect(complaints(read('title: a', ''))).toHaveLength(2);
    expect(complaints(read('title: a', 'format: 1\nlanguage: de\n'))).toEqual(['2:11 error scenario/wrong-value']);
    expect(complaints(read('title: a', 'format: 2\nlanguage: fr\n'))).toEqual(['1:9 error scenario/wrong-value']);
  });

  test('when it is larger than a scenario may be', () => {
    expect(complaints(read(`title: "${'x'.repeat(1_000_001)}"`))).toEqual(['1:1 error scenario/too-large']);
  });
});

describe('the shipped scenarios', () => {
  test.each(listScenarios())('%s: what is translated is sound, and the file for the rest can be read back', (id) => {
    const path = findScenario(id)!;
    const one = loadScenario(id);
    expect(loadOverlay(path, one, 'fr').issues).toEqual([]);
    expect(loadSharedTexts('fr').issues).toEqual([]);
    const slots = allSlots(slotsOf(one, SCENARIO_SHAPE));
    const filled = fileOf('fr', slots).replaceAll("''", '"texte"');
    const overlay = readOverlay({ name: 'fr.yaml', text: filled }, one, nothing);
    expect(overlay.issues).toEqual([]);
    expect(overlay.translated).toBe(overlay.total);
  });

  test.each(listScenarios())('%s: no text that its author wrote is out of reach of a translation', (id) => {
    const one = loadScenario(id);
    const all = applyPatch(one, patchOf(allSlots(slotsOf(one, SCENARIO_SHAPE)).map((slot) => [slot.at, '§'] as const)));
    const left: string[] = [];
    const walk = (value: unknown, path: string): void => {
      // Sources keep the titles under which they were published; a long text with blanks is prose.
      if (/^\.sources|\.url$|\.publisher$/.test(path)) return;
      if (typeof value === 'string' && /\p{L}+ \p{L}+ \p{L}+/u.test(value)) left.push(`${path}: ${value}`);
      if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk(all, '');
    expect(left).toEqual([]);
  });
});
