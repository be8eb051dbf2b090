import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compilePart, IDS, idsFiles, messageFiles, readMessages, valuesOf } from '../../src/cli/messages';
import { type Language, LANGUAGES, languageFor, t } from '../../src/i18n';
import { MENU_FILES, partOf } from '../../src/i18n/parts';

const root = fileURLToPath(new URL('../../src', import.meta.url));
const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');
const textsOf = (language: Language): Map<string, string> =>
  new Map(
    messageFiles(language).flatMap((file) =>
      Object.entries(readMessages(language, file)).map(([key, text]) => [`${file}.${key}`, text] as const),
    ),
  );
const english = textsOf('en');
const values = (text: string | undefined): string => [...valuesOf(text ?? '')].map(([name, type]) => `${name}: ${type}`).join(', ');

describe('message files', () => {
  test.each(Object.keys(LANGUAGES) as Language[])('every text of %s is a valid message', (language) => {
    expect(() => [compilePart(language, 'menu'), compilePart(language, 'game')]).not.toThrow();
  });

  test.each(others)('%s has every text of the English files and no other', (language) => {
    expect([...textsOf(language).keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test.each(others)('texts of %s ask for the same values as the English ones', (language) => {
    const differ = [...textsOf(language)].filter(([id, text]) => english.has(id) && values(text) !== values(english.get(id)));
    expect(differ.map(([id, text]) => `${id}: ${values(text)} instead of ${values(english.get(id))}`)).toEqual([]);
  });

  test('no text is empty or has blanks at its ends', () => {
    const odd = (['en', ...others] as const).flatMap((language) =>
      [...textsOf(language)].filter(([, text]) => text === '' || text !== text.trim()).map(([id]) => `${language} ${id}`),
    );
    expect(odd).toEqual([]);
  });

  test('the types of ids are those of the English files (npm run messages)', () => {
    const wanted = idsFiles();
    expect(readdirSync(IDS).toSorted()).toEqual([...wanted.keys()].toSorted());
    for (const [file, text] of wanted) expect(readFileSync(join(IDS, file), 'utf8'), file).toBe(text);
  });

  test('every file of the title screen exists', () => {
    expect(MENU_FILES.filter((file) => !messageFiles('en').includes(file))).toEqual([]);
    expect(messageFiles('en').filter((file) => partOf(file) === 'menu')).toEqual(MENU_FILES.toSorted());
  });

  test('every text is used by some source', () => {
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join('i18n', 'ids')))
      .map((file) => readFileSync(join(root, file), 'utf8'));
    const said = new Set<string>();
    const patterns: RegExp[] = [];
    for (const source of sources) {
      for (const [, id] of source.matchAll(/['"`]([a-z][\w-]*\.[\w.-]+)['"`]/g)) said.add(id ?? '');
      // `screen.${kind}-name`: any id of that shape.
      for (const [, shape] of source.matchAll(/`([a-z][\w-]*\.[\w.-]*\$\{[^`]*)`/g)) {
        const parts = (shape ?? '').split(/\$\{[^}]*\}/).map((part) => part.replace(/[.]/g, '\\.'));
        patterns.push(new RegExp(`^${parts.join('[\\w.-]+')}$`));
      }
    }
    const unused = [...english.keys()].filter((id) => !said.has(id) && !patterns.some((pattern) => pattern.test(id)));
    expect(unused).toEqual([]);
  });
});

describe('the values of a text', () => {
  test.each([
    ['Begin', ''],
    ['{a} of {b}', 'a: string | number, b: string | number'],
    ['{n, plural, one {# turn in {place}} other {{n} turns}}', 'n: number, place: string | number'],
    ['{who, select, us {we} other {they}}', 'who: string'],
    ['{day, date, ::dMMMM} <b>{x, number}</b>', 'b: Tag, day: Date, x: number'],
  ])('%s', (text, found) => {
    expect(values(text)).toBe(found);
  });

  test('what is no message is refused', () => {
    expect(() => valuesOf('{count, plural, one {turn}}')).toThrow();
    expect(() => valuesOf('{open')).toThrow();
  });
});

describe('the language of the page', () => {
  test('is the one chosen, whatever the browser asks', () => {
    expect(languageFor('fr', ['en-GB'])).toBe('fr');
    expect(languageFor('en', ['fr'])).toBe('en');
  });

  test('is by default the first of the browser that the game speaks, else English', () => {
    expect(languageFor('system', ['de-CH', 'fr-CH', 'en'])).toBe('fr');
    expect(languageFor('system', ['en-US', 'fr'])).toBe('en');
    expect(languageFor('system', ['pl', 'de'])).toBe('en');
    expect(languageFor('system', [])).toBe('en');
  });

  test('plural forms follow the language', () => {
    expect(t('title.length-value', { minutes: 30, turns: 1 })).toBe('30 minutes, 1 turn');
    expect(t('title.length-value', { minutes: 30, turns: 6 })).toBe('30 minutes, 6 turns');
  });
});
