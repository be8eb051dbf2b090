import type { z } from 'zod';
import type { Hints, IssueCode, Issues } from './issue';
import { nearest } from './nearest';
import type { Places } from './places';
import { FORMATS } from './schema/parts';
import type { Plain } from './tree';

type Problem = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Checks keys, types and ranges. Returns the same data, typed, so that its places stay known; null when it does not fit. */
export function checkShape<T>(schema: z.ZodType<T>, data: Plain, places: Places, issues: Issues): T | null {
  const result = schema.safeParse(data, { error: allowedKeys });
  if (result.success) return data as T;
  const reporter = new Reporter(data, places, issues);
  for (const problem of result.error.issues) reporter.report(problem, []);
  return null;
}

/** Hands the keys that a map may have through to the report, in the only field that zod lets through. */
const allowedKeys: z.core.$ZodErrorMap = (problem) => {
  if (problem.code !== 'unrecognized_keys') return undefined;
  const definition = (problem.inst as z.ZodType | undefined)?._zod.def as { shape?: object; keyType?: z.ZodType } | undefined;
  if (definition?.shape) return Object.keys(definition.shape).join(' ');
  return [...(definition?.keyType?._zod.values ?? [])].join(' ');
};

/** Keys that tell one form of an effect, trigger or measure from another. */
const NAMING_KEYS = new Set(['use', 'id', 'indicator', 'stock', 'fear', 'position', 'flag', 'inject', 'turn', 'act', 'measure', 'call']);

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

class Reporter {
  private readonly root: Plain;
  private readonly places: Places;
  private readonly issues: Issues;

  constructor(root: Plain, places: Places, issues: Issues) {
    this.root = root;
    this.places = places;
    this.issues = issues;
  }

  report(problem: Problem, base: Path): void {
    if (this.issues.full) return;
    const path = [...base, ...problem.path];
    if (problem.code === 'invalid_union') for (const inner of this.likeliest(problem, path)) this.report(inner, path);
    else if (problem.code === 'unrecognized_keys') for (const key of problem.keys) this.unknownKey(path, key, problem.message.split(' '));
    else if (problem.code === 'invalid_key') this.badKey(problem, path);
    else this.badValue(problem, path);
  }

  /** Of several allowed forms the one that the author came closest to. */
  private likeliest(problem: Extract<Problem, { code: 'invalid_union' }>, path: Path): readonly Problem[] {
    const branches = problem.errors as readonly (readonly Problem[])[];
    const values = branches.flatMap((branch) =>
      branch[0]?.code === 'invalid_value' && branch[0].path.length === 0 ? branch[0].values : [],
    );
    if (values.length === branches.length) return [{ code: 'invalid_value', values, path: [], message: '' } as unknown as Problem];
    const found = this.at(path);
    let best: readonly Problem[] = [];
    let fewest = Infinity;
    for (const branch of branches) {
      const cost = distance(branch, found);
      if (cost < fewest) {
        fewest = cost;
        best = branch;
      }
    }
    return best;
  }

  private unknownKey(path: Path, key: string, known: readonly string[]): void {
    const node = this.at(path);
    if (!isNode(node)) return;
    const near = nearest(
      key,
      known.filter((each) => !Object.hasOwn(node, each)),
    );
    // What follows an unquoted comma between braces reads as a key of its own.
    const cut = key.includes(' ') && (node as Record<string, Plain>)[key] === null;
    const hint = cut ? ' Text with a comma needs quotes between { and }.' : near === undefined ? '' : ` Did you mean "${near}"?`;
    this.issues.add(
      'error',
      'scenario/unknown-key',
      this.places.key(node, key),
      `${this.where(node)}there is no key "${shorten(key)}" here.${hint}`,
      {
        nearest: near,
        expected: `one of ${known.join(', ')}`,
      },
    );
  }

  private badKey(problem: Extract<Problem, { code: 'invalid_key' }>, path: Path): void {
    const key = String(path[path.length - 1]);
    const node = this.at(path.slice(0, -1));
    if (!isNode(node)) return;
    const format = FORMATS[problem.issues[0]?.message ?? ''];
    const expected = format?.expected ?? 'another name';
    const message = `${this.where(node)}"${shorten(key)}" cannot be a key here; write ${expected}.`;
    this.issues.add('error', format ? `scenario/${format.code}` : 'scenario/unknown-key', this.places.key(node, key), message, {
      expected,
    });
  }

  private badValue(problem: Problem, path: Path): void {
    const key = path[path.length - 1];
    const node = path.length === 0 ? this.root : this.at(path.slice(0, -1));
    if (key === undefined || !isNode(node)) {
      const expected = 'a map of keys and values';
      const place = isNode(this.root) ? this.places.self(this.root) : this.places.self({});
      this.issues.add('error', 'scenario/wrong-type', place, `The file must hold ${expected}.`, { expected });
      return;
    }
    const name = typeof key === 'symbol' ? key.toString() : key;
    if (!Object.hasOwn(node, name)) {
      const expected = describe(problem).expected;
      const message = `${this.where(node)}the key "${name}" is missing${expected === undefined ? '' : `; it takes ${expected}`}.`;
      this.issues.add('error', 'scenario/missing-key', this.places.self(node), message, { expected });
      return;
    }
    const found = this.at(path);
    const { code, expected, nearest: near } = describe(problem, found);
    const where = `${this.places.path(node)}${Array.isArray(node) ? `[${Number(name) + 1}]` : `${this.places.path(node) === '' ? '' : '.'}${name}`}`;
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const message = `${where}: ${quote(found)} does not fit${expected === undefined ? '' : `; write ${expected}`}.${hint}`;
    this.issues.add('error', code, this.places.value(node, name), message, { expected, nearest: near });
  }

  private at(path: Path): Plain | undefined {
    let node: Plain | undefined = this.root;
    for (const key of path) {
      if (!isNode(node) || typeof key === 'symbol' || !Object.hasOwn(node, key)) return undefined;
      node = (node as Record<string, Plain>)[key];
    }
    return node;
  }

  private where(node: object): string {
    const path = this.places.path(node);
    return path === '' ? '' : `${path}: `;
  }
}

/** How far data is from a form: what is missing or too much counts more than a wrong value, a misspelt key less. */
function distance(branch: readonly Problem[], found: Plain | undefined): number {
  let cost = 0;
  const unknown: string[] = [];
  const missing: string[] = [];
  for (const each of branch) {
    const [first] = each.path;
    if (each.code === 'unrecognized_keys') unknown.push(...each.keys);
    else if (first === undefined) cost += 100;
    else if (each.path.length === 1 && isMap(found) && !Object.hasOwn(found, first)) missing.push(String(first));
    else cost += 1;
  }
  for (const key of missing) cost += NAMING_KEYS.has(key) ? 10 : 4;
  for (const key of unknown) cost += nearest(key, missing) === undefined ? 3 : -5;
  return cost;
}

function describe(problem: Problem, found?: Plain): Hints & { readonly code: IssueCode } {
  switch (problem.code) {
    case 'invalid_type':
      return { code: 'scenario/wrong-type', expected: TYPE_NAMES[problem.expected] ?? problem.expected };
    case 'invalid_value': {
      const allowed = problem.values.map((value) => (value === '' ? '""' : String(value)));
      const near = typeof found === 'string' ? nearest(found, allowed) : undefined;
      return { code: 'scenario/wrong-value', expected: allowed.length === 1 ? allowed[0] : `one of ${allowed.join(', ')}`, nearest: near };
    }
    case 'invalid_format': {
      const format = FORMATS[problem.message];
      return { code: format ? `scenario/${format.code}` : 'scenario/bad-format', expected: format?.expected };
    }
    case 'too_small':
      if (problem.origin === 'string') return { code: 'scenario/text-too-short', expected: 'some text' };
      return {
        code: 'scenario/out-of-range',
        expected:
          problem.origin === 'array'
            ? `at least ${problem.minimum} entries`
            : `${problem.inclusive ? 'at least' : 'more than'} ${problem.minimum}`,
      };
    case 'too_big':
      if (problem.origin === 'string') return { code: 'scenario/text-too-long', expected: `at most ${problem.maximum} characters` };
      return { code: 'scenario/out-of-range', expected: `at most ${problem.maximum}${problem.origin === 'array' ? ' entries' : ''}` };
    case 'invalid_union':
      return { code: 'scenario/wrong-type' };
    default:
      return { code: 'scenario/wrong-value' };
  }
}

const isNode = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isMap = (value: unknown): value is Record<string, Plain> => isNode(value) && !Array.isArray(value);
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

function quote(value: Plain | undefined): string {
  if (Array.isArray(value)) return 'this list';
  if (isNode(value)) return 'this map';
  return typeof value === 'string' ? `"${shorten(value)}"` : String(value ?? 'nothing');
}
