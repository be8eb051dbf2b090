import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/cli/load-scenario';
import { LIMITS, parseScenario } from '../../src/scenario';
import { FIXTURES } from '../helpers/load';

const library = loadLibrary();
const parse = (text: string) => parseScenario({ name: 'scenario.yaml', text }, library);
const issuesOf = (text: string) => parse(text).issues.map(({ line, code }) => `${line} ${code}`);

describe('a file that must be refused names code and line', () => {
  const folder = join(FIXTURES, 'broken');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'control-character.yaml');

  test.each(files)('%s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const expected = text.split('\n').flatMap((line, at) => {
      const code = /# expect: (\S+)/.exec(line)?.[1];
      return code === undefined ? [] : [`${at + 1} ${code}`];
    });
    expect(expected).not.toEqual([]);
    const result = parse(text);
    expect(result.ok).toBe(false);
    expect(issuesOf(text)).toEqual(expect.arrayContaining(expected));
  });

  test('an invisible control character', () => {
    expect(issuesOf(readFileSync(join(folder, 'control-character.yaml'), 'utf8'))).toEqual(['2 scenario/control-character']);
  });

  test('no prototype was touched on the way', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('limits hold before anything is parsed', () => {
  const deep = (levels: number) => `format: 1\nmore: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;

  test('an empty file', () => expect(issuesOf('')).toEqual(['1 scenario/empty']));
  test('a megabyte of anything', () => expect(issuesOf('a'.repeat(LIMITS.bytes + 1))).toEqual(['1 scenario/too-large']));
  test('bytes are counted, not characters', () => expect(issuesOf('ж'.repeat(LIMITS.bytes / 2 + 1))).toEqual(['1 scenario/too-large']));
  test('brackets nested too deep', () => expect(issuesOf(deep(LIMITS.depth + 1))).toEqual(['2 scenario/too-deep']));
  test('lists nested too deep in one line', () =>
    expect(issuesOf(`format: 1\nmore:\n ${'- '.repeat(LIMITS.depth + 1)}x\n`)).toEqual(['3 scenario/too-deep']));
  test('maps nested too deep by indentation', () => {
    const text = Array.from({ length: LIMITS.depth + 2 }, (_, at) => `${' '.repeat(at)}k:`).join('\n');
    expect(issuesOf(text)).toEqual([`${LIMITS.depth + 1} scenario/too-deep`]);
  });
  test('depth up to the limit is read', () => expect(issuesOf(deep(LIMITS.depth - 1)).join()).not.toContain('too-deep'));
  test('more values than a scenario can need', () => {
    expect(issuesOf(Array.from({ length: LIMITS.nodes + 1 }, (_, at) => `- ${at}`).join('\n')).join()).toContain('scenario/too-many-nodes');
  });

  const megabyte = (piece: string) => piece.repeat(Math.floor(LIMITS.bytes / piece.length));
  test.each([
    ['brackets', megabyte('[')],
    ['dashes', megabyte('- ')],
    ['questions', megabyte('? ')],
    ['keys', Array.from({ length: 90_000 }, (_, at) => `k${at}: 1`).join('\n')],
    ['empty lines', megabyte('\n') + 'a: 1'],
    ['comments', megabyte('#\n')],
    ['documents', megabyte('---\n')],
    ['quotes', megabyte("'")],
    ['backslashes', `"${megabyte('\\').slice(2)}`],
    ['tags', megabyte('!a ')],
    ['anchors', megabyte('&a ')],
    ['commas in a list', `[${megabyte(',').slice(2)}`],
    ['closing brackets', megabyte(']')],
    ['unknown keys', Array.from({ length: 9_000 }, (_, at) => `k${at}: 1`).join('\n')],
    ['nested maps in one line', megabyte('{a: ')],
    ['one long line of text', `title: ${megabyte('a b ').slice(20)}`],
    ['one long address', `sources:\n- { id: a, url: "https://${megabyte('a.').slice(60)}" }`],
  ])('a megabyte of %s is refused in good time', (_, text) => {
    const start = performance.now();
    const result = parse(text);
    expect(result.ok).toBe(false);
    expect(result.issues.length).toBeGreaterThan(0);
    expect(result.issues.length).toBeLessThanOrEqual(202);
    // A generous bound: the bar is a second on a quiet machine.
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
