import { sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Scenario } from '../engine/scenario';
import { findScenario, formatIssue, libraryFiles, listScenarios, readScenario, SCENARIOS } from './load-scenario';

const CATALOGUE = 'virtual:scenarios';
const ONE = 'virtual:scenario/';
/** The mark by which bundlers know that no file is behind a module. */
const MARK = '\0';

/**
 * Gives the page its scenarios as modules: `virtual:scenarios` is the catalogue, `virtual:scenario/<id>` one scenario,
 * parsed and checked here so that the page needs neither a YAML parser nor the checks. A scenario with errors fails
 * the build with the same lines that `crisis lint` prints.
 */
export function scenarios(): Plugin {
  let builds = false;
  return {
    name: 'scenarios',
    configResolved(config) {
      builds = config.command === 'build' && config.mode !== 'test';
    },
    buildStart() {
      const broken = listScenarios().flatMap((id) => check(id).errors);
      if (broken.length > 0) this.error(`scenarios have errors:\n${broken.join('\n')}`);
    },
    resolveId: (id) => (id === CATALOGUE || id.startsWith(ONE) ? MARK + id : undefined),
    load(marked) {
      if (!marked.startsWith(MARK)) return undefined;
      const id = marked.slice(MARK.length);
      if (id !== CATALOGUE && !id.startsWith(ONE)) return undefined;
      const wanted = id === CATALOGUE ? listScenarios() : [id.slice(ONE.length)];
      for (const file of [...libraryFiles(), ...wanted.map(findScenario)]) if (file !== null) this.addWatchFile(file);
      const checked = wanted.map(check);
      const errors = checked.flatMap((one) => one.errors);
      if (errors.length > 0) this.error(`scenarios have errors:\n${errors.join('\n')}`);
      const parsed = checked.flatMap((one) => one.scenario ?? []);
      if (id === CATALOGUE) return catalogueModule(parsed);
      if (!builds) return parsed.map(scenarioModule).join('');
      // A file of data, so that a page takes in the one crisis that is played and no script carries any.
      return parsed
        .map((one) => fetchModule(one.id, this.emitFile({ type: 'asset', name: `${one.id}.json`, source: JSON.stringify(one) })))
        .join('');
    },
    configureServer(server) {
      const changed = (file: string): void => {
        if (!file.startsWith(SCENARIOS + sep) || !/\.ya?ml$/.test(file)) return;
        const graph = server.environments.client.moduleGraph;
        for (const module of [...graph.idToModuleMap.values()])
          if (module.id === MARK + CATALOGUE || module.id?.startsWith(MARK + ONE)) graph.invalidateModule(module);
        server.environments.client.hot.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
    },
  };
}

function check(id: string): { readonly scenario: Scenario | null; readonly errors: readonly string[] } {
  const path = findScenario(id);
  if (path === null) return { scenario: null, errors: [`there is no scenario '${id}'`] };
  const result = readScenario(path);
  if (result.ok) return { scenario: result.scenario, errors: [] };
  return { scenario: null, errors: result.issues.filter((issue) => issue.severity === 'error').map(formatIssue) };
}

function catalogueModule(list: readonly Scenario[]): string {
  const entries = list.map(({ id, title, subtitle, card, turns, council }) => {
    const facts = { id, title, subtitle, card, turns: turns.length, delegations: council.delegations.length };
    return `{ ...${JSON.stringify(facts)}, load: () => import(${JSON.stringify(ONE + id)}) }`;
  });
  return `export const catalogue = Object.freeze([${entries.join(',\n')}]);
export default catalogue;
export async function loadScenario(id) {
  const entry = catalogue.find((one) => one.id === id);
  if (!entry) throw new Error('there is no scenario ' + JSON.stringify(id));
  return await (await entry.load()).default;
}
`;
}

const FREEZE = `const freeze = (value) => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
};
`;

/** JSON.parse of a text is read faster than the same data as a program. */
function scenarioModule(scenario: Scenario): string {
  return `${FREEZE}export default freeze(JSON.parse(${JSON.stringify(JSON.stringify(scenario))}));
`;
}

/** A promise of the scenario: whoever awaits the module's default waits for the data. */
function fetchModule(id: string, reference: string): string {
  return `${FREEZE}export default fetch(import.meta.ROLLUP_FILE_URL_${reference}).then((answer) => {
  if (!answer.ok) throw new Error('the crisis ${id} could not be fetched: ' + answer.status);
  return answer.json();
}).then(freeze);
`;
}
