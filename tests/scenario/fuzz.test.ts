import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playMatch } from '../../src/analysis';
import { loadLibrary } from '../../src/cli/load-scenario';
import { compile } from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { ISSUE_CODES, parseScenario } from '../../src/scenario';
import { FIXTURES } from '../helpers/load';

/** `FUZZ=100000 npx vitest run tests/scenario/fuzz.test.ts` for a long night. */
const RUNS = Number(process.env['FUZZ'] ?? 0) || 100;
const LIMIT = 120_000 + RUNS * 200;

const library = loadLibrary();
const SMALL = readFileSync(join(FIXTURES, 'small', 'scenario.yaml'), 'utf8');
const LINES = SMALL.split('\n');
const CODES: ReadonlySet<string> = new Set(ISSUE_CODES);

/** Whatever the text: an answer, in time, with issues inside the file, and a playable scenario if it says so. */
function check(text: string): void {
  const before = process.cpuUsage();
  const result = parseScenario({ name: 'fuzz.yaml', text }, library);
  // Processor time: by the clock a busy machine is slow although the loader is not.
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(5000);
  const height = text.split('\n').length + 1;
  for (const issue of result.issues) {
    expect(CODES).toContain(issue.code);
    expect(issue.message.length).toBeGreaterThan(0);
    expect(issue.line).toBeGreaterThan(0);
    if (issue.file === 'fuzz.yaml') expect(issue.line).toBeLessThanOrEqual(height);
  }
  if (result.ok) expect(playMatch(compile(result.scenario), 'fuzz', 'random', POLICIES.random).state.pub.phase).toBe('ended');
  else expect(result.issues.some((issue) => issue.severity === 'error')).toBe(true);
}

const SCRAPS = [
  ...[
    '&a ',
    '*a',
    '!!js ',
    '<<: ',
    '? ',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '|',
    '>',
    '#',
    '%YAML 1.1',
    '---',
    '...',
    '\t',
    '\r',
    '\0',
    '\u2028',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    '~',
    'true',
    '.inf',
    '.nan',
    '-0',
    '1e309',
    '0x10',
    '1_000',
    '12:30:45',
    '2031-02-30',
  ],
  ...['<script>', '**', '\uD800', '😀', 'id', 'all', 'min: 5', 'type: insecure', 'flag: x', 'a'.repeat(3000)],
];
const scrap = fc.constantFrom(...SCRAPS);
const place = fc.nat(SMALL.length);
const line = fc.nat(LINES.length - 1);
type Edit = (lines: string[]) => string[];
const swap =
  (a: number, b: number): Edit =>
  (lines) => {
    const copy = [...lines];
    [copy[a % copy.length], copy[b % copy.length]] = [copy[b % copy.length]!, copy[a % copy.length]!];
    return copy;
  };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, scrap).map(
    ([at, text]): Edit =>
      (lines) => {
        const whole = lines.join('\n');
        return (whole.slice(0, at) + text + whole.slice(at)).split('\n');
      },
  ),
  fc.tuple(place, fc.nat(40)).map(
    ([at, length]): Edit =>
      (lines) => {
        const whole = lines.join('\n');
        return (whole.slice(0, at) + whole.slice(at + length)).split('\n');
      },
  ),
  line.map(
    (at): Edit =>
      (lines) =>
        lines.filter((_, index) => index !== at % lines.length),
  ),
  line.map(
    (at): Edit =>
      (lines) =>
        lines.flatMap((text, index) => (index === at % lines.length ? [text, text] : [text])),
  ),
  fc.tuple(line, line).map(([a, b]) => swap(a, b)),
  fc.tuple(line, scrap).map(
    ([at, text]): Edit =>
      (lines) =>
        lines.map((one, index) => (index === at % lines.length ? one.replace(/:.*/, () => `: ${text}`) : one)),
  ),
  fc.tuple(line, line).map(
    ([a, b]): Edit =>
      (lines) =>
        lines.slice(0, Math.min(a, b)).concat(lines.slice(Math.max(a, b))),
  ),
);

describe('whatever the text says, the answer is an answer', () => {
  test('a scenario with some edits', { timeout: LIMIT }, () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) =>
        check(edits.reduce((lines, one) => one(lines), LINES).join('\n')),
      ),
      { numRuns: RUNS },
    );
  });

  test('any text at all', { timeout: LIMIT }, () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.oneof(scrap, fc.string({ maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(text, check), { numRuns: RUNS * 4 });
  });

  test('any data at all', { timeout: LIMIT }, () => {
    const key = fc.oneof(
      fc.constantFrom('format', 'id', 'measures', 'turns', 'card', 'council', 'model', 'effects', 'if', 'sources'),
      fc.string({ maxLength: 6 }),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        scrap,
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 5 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (data) => check(JSON.stringify(data) ?? '')),
      { numRuns: RUNS * 2 },
    );
  });
});
