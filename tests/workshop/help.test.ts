import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/load-scenario';
import { toJsonSchema } from '../../src/scenario';
import { caretAt } from '../../src/workshop/caret';
import { documentNames, kindAt } from '../../src/workshop/names';
import { explain, keysAt, type Schema, valuesAt } from '../../src/workshop/schema';

const root = toJsonSchema() as Schema;
const template = readFileSync(join(ROOT, 'src/cli/template/scenario.yaml'), 'utf8').split('\n');

/** The caret where the mark `¦` stands. */
function at(text: string) {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes('¦'));
  const column = lines[line]!.indexOf('¦');
  lines[line] = lines[line]!.replace('¦', '');
  return caretAt(lines, line, column);
}
const keys = (text: string): string[] => {
  const { path, siblings } = at(text);
  return keysAt(root, path, siblings).map((one) => one.key);
};

describe('where the caret stands', () => {
  test('at the margin, among the keys of the file', () => {
    expect(at('format: 1\nti¦')).toEqual({ path: [], writes: 'key', word: 'ti', from: 0, siblings: ['format'] });
  });

  test('in an entry of a list, with the keys that stand above and below', () => {
    const caret = at('injects:\n  - id: one\n    kind: hazard\n    ¦\n    chance: 0.5\n  - id: two\n    name: Two');
    expect(caret).toMatchObject({ path: ['injects', '-'], writes: 'key' });
    expect(caret.siblings.toSorted()).toEqual(['chance', 'id', 'kind']);
  });

  test('behind a dash, where an entry begins', () => {
    expect(at('measures:\n  - ¦')).toMatchObject({ path: ['measures', '-'], writes: 'key', siblings: [] });
  });

  test('a list may stand at the same column as its key', () => {
    expect(at('measures:\n- id: one\n  na¦')).toMatchObject({ path: ['measures', '-'], word: 'na', siblings: ['id'] });
  });

  test('behind a colon, at the value', () => {
    expect(at('injects:\n  - id: one\n    kind: ha¦')).toMatchObject({ path: ['injects', '-', 'kind'], writes: 'value', word: 'ha' });
  });

  test('in braces and brackets on one line, however deep', () => {
    expect(at('injects:\n  - if: { any: [{ adopted: [one, tw¦')).toMatchObject({
      path: ['injects', '-', 'if', 'any', '-', 'adopted', '-'],
      writes: 'value',
      word: 'tw',
    });
    expect(at('measures:\n  - effects:\n      - { indicator: cohesion, b¦')).toMatchObject({
      path: ['measures', '-', 'effects', '-'],
      writes: 'key',
      siblings: ['indicator'],
    });
  });

  test('a quoted comma or brace is text', () => {
    expect(at('actors:\n  one: { note: "a, b: {", si¦')).toMatchObject({ path: ['actors', 'one'], writes: 'key', siblings: ['note'] });
  });

  test('in a text of several lines nothing is proposed', () => {
    expect(at('brief:\n  situation: >-\n    In the night of 3 March: so¦').writes).toBe('prose');
  });
});

describe('what the schema proposes', () => {
  test('keys that are missing, needed ones first', () => {
    expect(keys('injects:\n  - id: one\n    ¦').slice(0, 3).toSorted()).toEqual(['kind', 'name', 'trigger']);
  });

  test('of a choice of forms only what goes with what is there', () => {
    expect(keys('measures:\n  - effects:\n      - { indicator: cohesion, ¦')).toEqual(['by', 'noise', 'if']);
    expect(keys('measures:\n  - effects:\n      - { flag: one, ¦')).toEqual(['if']);
  });

  test('closed lists of values', () => {
    expect(valuesAt(root, ['injects', '-', 'kind'])).toEqual(['scheduled', 'conditional', 'hazard']);
    expect(valuesAt(root, ['hypothetical'])).toEqual(['true', 'false']);
  });

  test('ranges and words for a hover', () => {
    expect(explain(root, ['injects', '-', 'chance'])).toMatchObject({ takes: ['number'], least: 0, most: 1 });
    expect(explain(root, ['injects', '-', 'trigger'])?.description).toContain('What makes an inject due');
    expect(explain(root, ['nowhere', 'at-all'])).toBeNull();
  });
});

describe('names that a text gives', () => {
  const names = documentNames(template);
  test('are found in entries, in braces and as keys', () => {
    expect(names.measure).toContain('sound-patrol');
    expect(names.measure).toContain('back-channel');
    expect(names.indicator).toEqual(expect.arrayContaining(['escalation', 'objective']));
    expect(names.delegation).toEqual(['avaland', 'brenn', 'corvia', 'dalmark', 'elland', 'farrow']);
    expect(names.place).toContain('sandholm');
    expect(names.flag).toEqual(['guns-on-island', 'strait-closed', 'talks-open']);
  });

  test('survive a line that is no YAML', () => {
    const broken = template.toSpliced(40, 0, '  : [ {', 'kk');
    expect(documentNames(broken)).toEqual(names);
  });

  test.each([
    [['injects', '-', 'if', 'adopted', '-'], 'measure'],
    [['injects', '-', 'if', 'act'], 'act'],
    [['measures', '-', 'use'], 'measure'],
    [['map', 'counters', '-', 'place'], 'place'],
    [['injects', '-', 'dispatch', 'place'], null],
    [['adversary', 'acts', '-'], null],
    [['measures', '-', 'sources', '-'], 'source'],
    [['sources', '-'], null],
    [['brief', 'situation'], null],
  ] as const)('at %j belong names of kind %s', (path, kind) => {
    expect(kindAt(path)).toBe(kind);
  });
});
