import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { runBatch } from '../../src/analysis';
import { UsageError } from '../../src/cli/io';
import { runLint } from '../../src/cli/lint';
import {
  findScenario,
  listScenarios,
  loadLibrary,
  loadOverlay,
  loadScenarioFile,
  loadSharedTexts,
  readScenario,
  ROOT,
  SCENARIOS,
} from '../../src/cli/load-scenario';
import { runNew, scaffold } from '../../src/cli/new-scenario';
import { SCHEMA_FILE, schemaText } from '../../src/cli/schema';
import { scenarios } from '../../src/cli/vite-scenarios';
import { compile, type Scenario } from '../../src/engine';
import { POLICIES, QUICK } from '../../src/policies';
import { type Handbook, parseScenario } from '../../src/scenario';
import { FIXTURES, loadScenario } from '../helpers/load';

async function run(command: typeof runLint, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const made: string[] = [];
function folderWith(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  made.push(folder);
  writeFileSync(join(folder, name), text);
  return folder;
}
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const SMALL = readFileSync(join(FIXTURES, 'small', 'scenario.yaml'), 'utf8');

describe('lint', () => {
  test('says nothing about a good file and leaves with 0', async () => {
    expect(await run(runLint, join(FIXTURES, 'small', 'scenario.yaml'))).toMatchObject({ code: 0, out: '' });
  });
  test('prints file:line:column severity code message and leaves with 1', async () => {
    const folder = folderWith('scenario.yaml', SMALL.replace('indicator: fishery, by: -20', 'indicator: fishry, by: -20'));
    const { code, out } = await run(runLint, join(folder, 'scenario.yaml'));
    expect(code).toBe(1);
    expect(out).toMatch(
      /scenario\.yaml:\d+:\d+ error scenario\/unknown-indicator adversary\.acts\[blockade\]\.effects\[1\]\.indicator: .*did you mean "fishery"\?$/,
    );
  });
  test('finds the scenarios of a folder', async () => {
    const folder = folderWith('scenario.yaml', 'format: 1\n');
    expect((await run(runLint, folder)).code).toBe(1);
  });
  test('gives JSON', async () => {
    const folder = folderWith('scenario.yaml', SMALL.replace('cost: 2', 'cost: two'));
    const { code, out } = await run(runLint, join(folder, 'scenario.yaml'), '--json');
    const answer = JSON.parse(out) as { ok: boolean; issues: object[] };
    expect(code).toBe(1);
    expect(answer.ok).toBe(false);
    expect(answer.issues).toHaveLength(1);
    expect(answer.issues[0]).toMatchObject({
      severity: 'error',
      code: 'scenario/wrong-type',
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });
  test('warnings do not fail a file', async () => {
    const folder = folderWith('scenario.yaml', SMALL.replace('if: { flag: mast-built }', 'if: { flag: mast-bilt }'));
    const { code, out } = await run(runLint, folder, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, issues: [{ severity: 'warning' }] });
  });
  test('a path that is not there, and an unknown option, are wrong usage', async () => {
    await expect(run(runLint, 'no/such/file.yaml')).rejects.toThrow(UsageError);
    await expect(run(runLint, '--jsn')).rejects.toThrow(UsageError);
  });
});

describe('the shipped scenarios', () => {
  const ids = listScenarios();
  test('there are some', () => expect(ids.length).toBeGreaterThan(0));
  test.each(ids)('%s has no errors', (id) => {
    const result = readScenario(findScenario(id) ?? '');
    expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.ok && result.scenario.id).toBe(id);
  });
  test('the library has no issues of its own', () => expect(loadLibrary().issues).toEqual([]));
  test('an unknown id is answered with the nearest', () => {
    const [id = ''] = ids;
    expect(loadScenarioFile(`${id}x`)).toMatchObject({ ok: false, issues: [{ code: 'scenario/not-found', nearest: id }] });
  });
});

test('the JSON Schema in scenarios/schema is up to date (npm run crisis -- schema)', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
});

describe('the modules that the page imports', () => {
  const hooks = scenarios() as unknown as { resolveId(id: string): string | undefined; load(this: object, id: string): string | undefined };
  const watched: string[] = [];
  const context = {
    addWatchFile: (file: string) => watched.push(file),
    error: (message: string) => {
      throw new Error(message);
    },
  };
  const load = (name: string) => hooks.load.call(context, hooks.resolveId(name) ?? '') ?? '';
  const [id = ''] = listScenarios();

  test('the catalogue lists every shipped scenario', () => {
    const text = load('virtual:scenarios');
    for (const one of listScenarios()) expect(text).toContain(`import("virtual:scenario/${one}")`);
    expect(watched).toContain(findScenario(id));
  });
  test('a card says that its crisis reads in another language only where nearly all its texts do', () => {
    const cards = load('virtual:scenario-texts/fr/');
    const [, text = '""'] = /JSON\.parse\((".*")\)/s.exec(cards) ?? [];
    const patch = JSON.parse(JSON.parse(text) as string) as Readonly<Record<string, { readonly texts?: string }>>;
    const shared = loadSharedTexts('fr');
    for (const one of listScenarios()) {
      const { missing, total } = loadOverlay(findScenario(one) ?? '', loadScenario(one), 'fr', shared);
      expect([one, patch[one]?.texts]).toEqual([one, missing.length * 20 <= total ? 'fr' : undefined]);
    }
  });
  test('a scenario arrives as it was parsed, and frozen', async () => {
    const text = load(`virtual:scenario/${id}`);
    const { default: scenario } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { default: Scenario };
    expect(scenario).toEqual(loadScenario(id));
    expect(compile(scenario).hash).toBe(compile(loadScenario(id)).hash);
    expect(Object.isFrozen(scenario.measures[0])).toBe(true);
  });
  test('a scenario that is not there fails the build', () => {
    expect(() => load('virtual:scenario/no-such-crisis')).toThrow("there is no scenario 'no-such-crisis'");
  });
  test('built, a scenario is asked for once, and again after it could not be fetched', async () => {
    const built = scenarios() as unknown as typeof hooks & { configResolved(config: object): void };
    built.configResolved({ command: 'build', mode: 'production' });
    const files: string[] = [];
    const emitFile = ({ source }: { readonly source: string }): number => files.push(source) - 1;
    const text = built.load.call({ ...context, emitFile }, hooks.resolveId('virtual:scenarios') ?? '') ?? '';
    const script = text.replace(/import\.meta\.ROLLUP_FILE_URL_(\d+)/g, '"file $1"');
    type Page = { loadScenario(id: string): Promise<Scenario>; loadTexts(id: string, language: string): Promise<object> };
    const page = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as Page;
    const asked: string[] = [];
    let online = false;
    const answer = (url: string): Promise<object> => {
      asked.push(url);
      return Promise.resolve(
        online ? { ok: true, json: () => JSON.parse(files[Number(url.slice(5))] ?? '') as object } : { ok: false, status: 503 },
      );
    };
    vi.stubGlobal('fetch', answer);
    try {
      await expect(page.loadScenario(id)).rejects.toThrow('could not be fetched: 503');
      online = true;
      const scenario = await page.loadScenario(id);
      expect(scenario).toEqual(loadScenario(id));
      expect(Object.isFrozen(scenario.measures[0])).toBe(true);
      expect(await page.loadScenario(id)).toBe(scenario);
      expect(asked).toHaveLength(2);
      expect(await page.loadTexts(id, 'fr')).toHaveProperty('title');
      expect(await page.loadTexts(id, 'xx')).toEqual({});
    } finally {
      vi.unstubAllGlobals();
    }
  });
  test('the handbook holds every organisation of the library with its rule, members and sources', async () => {
    expect(load('virtual:scenarios')).toContain('import("virtual:handbook")');
    const text = load('virtual:handbook');
    const { default: handbook } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { default: Handbook };
    const ids = handbook.organisations.map((one) => one.id);
    expect(ids).toEqual([...loadLibrary().organisations.keys()]);
    expect(ids).toEqual(
      expect.arrayContaining(['nato', 'eu', 'osce', 'un', 'csto', 'weu', 'gcc', 'african-union', 'asean', 'asean-regional-forum', 'saarc']),
    );
    const nato = handbook.organisations.find((one) => one.id === 'nato');
    expect(nato).toMatchObject({ binding: 'binding', rule: { kind: 'consensus' }, aid: 'Article 5' });
    expect(nato?.members.find((one) => one.id === 'FIN')).toMatchObject({ name: 'Finland', since: '2023-04-04', until: '' });
    const sources = new Set(handbook.sources.map((one) => one.id));
    for (const one of handbook.organisations) for (const source of one.sources) expect(sources).toContain(source);
    for (const one of handbook.organisations)
      for (const id of one.rule.veto) expect(handbook.actors.map((actor) => actor.id)).toContain(id);
  });
  test('other modules are left to others', () => expect(hooks.resolveId('./main')).toBeUndefined());
});

describe('new', () => {
  const template = readFileSync(join(ROOT, 'src', 'cli', 'template', 'scenario.yaml'), 'utf8');
  const result = parseScenario({ name: 'scenario.yaml', text: scaffold(template, 'test-strait') }, loadLibrary());

  test('scaffolds a scenario without a single issue', () => {
    expect(result.issues).toEqual([]);
    expect(result).toMatchObject({ ok: true, scenario: { id: 'test-strait', title: 'Test strait', hypothetical: true } });
  });
  test.each(QUICK)('that %s can play to its end', (policy) => {
    if (!result.ok) throw new Error('it does not parse');
    expect(runBatch(compile(result.scenario), policy, POLICIES[policy], { seeds: 20, phrase: 'scaffold' }).games).toBe(20);
  });
  test('with enough to decide', () => {
    if (!result.ok) throw new Error('it does not parse');
    const { turns, measures, adversary, endings } = result.scenario;
    expect([turns.length, measures.length, adversary.types.length, adversary.acts.length, endings.length]).toEqual([5, 14, 3, 8, 6]);
  });
  test.each(['', 'Bad', '../escape', 'a b', 'a--b', '-a', '1914', 'a/b', 'library', 'constructor', 'x'.repeat(61)])(
    'refuses "%s" as an id',
    async (id) => {
      await expect(run(runNew, id)).rejects.toThrow(UsageError);
    },
  );
  test('writes nothing over a scenario that is there', async () => {
    const [id = ''] = listScenarios();
    const file = join(SCENARIOS, id, 'scenario.yaml');
    const before = readFileSync(file, 'utf8');
    expect(await run(runNew, id)).toMatchObject({ code: 1, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
  test('writes the file, which then lints clean', async () => {
    const id = 'zz-made-by-a-test';
    const folder = join(SCENARIOS, id);
    expect(existsSync(folder)).toBe(false);
    try {
      expect((await run(runNew, id)).code).toBe(0);
      expect(await run(runLint, id)).toMatchObject({ code: 0, out: '' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
