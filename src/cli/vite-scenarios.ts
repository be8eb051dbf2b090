import { statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Scenario } from '../engine/scenario';
import { LANGUAGES } from '../i18n/languages';
import { handbookOf, type Patch } from '../scenario';
import {
  findScenario,
  formatIssue,
  libraryFiles,
  listScenarios,
  loadLibrary,
  loadNames,
  loadOverlay,
  loadSharedTexts,
  localeFiles,
  NAMES as NAMES_FILE,
  readScenario,
  SCENARIOS,
} from './load-scenario';

const CATALOGUE = 'virtual:scenarios';
const ONE = 'virtual:scenario/';
const TEXTS = 'virtual:scenario-texts/';
const HANDBOOK = 'virtual:handbook';
const NAMES = 'virtual:invented-names';
const TRANSLATED = Object.keys(LANGUAGES).filter((language) => language !== 'en');
/** The mark by which bundlers know that no file is behind a module. */
const MARK = '\0';

/**
 * Gives the page its scenarios as modules: `virtual:scenarios` is the catalogue, `virtual:scenario/<id>` one scenario,
 * parsed and checked here so that the page needs neither a YAML parser nor the checks. A scenario with errors fails
 * the build with the same lines that `crisis lint` prints. Translations are modules of their own,
 * `virtual:scenario-texts/<language>/<id>`: a page that speaks English never asks for them. `virtual:handbook` is every
 * organisation of the library, whichever crisis is played; `virtual:invented-names` what real names can be exchanged for.
 */
export function scenarios(): Plugin {
  let builds = false;
  return {
    name: 'scenarios',
    configResolved(config) {
      builds = config.command === 'build' && config.mode !== 'test';
    },
    buildStart() {
      const broken = listScenarios().flatMap((id) => [
        ...check(id).errors,
        ...TRANSLATED.flatMap((language) => textsOf(id, language).errors),
      ]);
      broken.push(...loadNames().issues.map(formatIssue));
      if (broken.length > 0) this.error(`scenarios have errors:\n${broken.join('\n')}`);
    },
    resolveId: (id) => (isOurs(id) ? MARK + id : undefined),
    load(marked) {
      if (!marked.startsWith(MARK)) return undefined;
      const id = marked.slice(MARK.length);
      if (!isOurs(id)) return undefined;
      if (id === HANDBOOK) {
        for (const file of libraryFiles()) this.addWatchFile(file);
        return dataModule(handbookOf(loadLibrary()));
      }
      if (id === NAMES) {
        this.addWatchFile(NAMES_FILE);
        return dataModule(loadNames().names ?? {});
      }
      /** Of a crisis, or of all cards where none is named. */
      const textsIn = (language: string, one: string): Patch => {
        const { texts, errors } = one === '' ? cardTexts(language) : textsOf(one, language);
        if (errors.length > 0) this.error(`translations have errors:\n${errors.join('\n')}`);
        return texts;
      };
      const wanted = id.startsWith(ONE) ? [id.slice(ONE.length)] : listScenarios();
      for (const file of [...libraryFiles(), ...localeFiles(), ...wanted.map(findScenario)]) if (file !== null) this.addWatchFile(file);
      if (id.startsWith(TEXTS)) {
        const [language = '', one = ''] = id.slice(TEXTS.length).split('/');
        return dataModule(textsIn(language, one));
      }
      const read = wanted.map(check);
      const errors = read.flatMap((one) => one.errors);
      if (errors.length > 0) this.error(`scenarios have errors:\n${errors.join('\n')}`);
      const parsed = read.flatMap((one) => one.scenario ?? []);
      if (id !== CATALOGUE) return parsed.map(dataModule).join('');
      const emit = (name: string, data: unknown): string => this.emitFile({ type: 'asset', name, source: JSON.stringify(data) });
      // Built, each is a file of data: a page takes in the one crisis that is played, no script carries any, and the click
      // that wants it asks for it without a script between.
      return catalogueModule(parsed, {
        crisis: (one) => (builds ? fetched(emit(`${one.id}.json`, one)) : imported(ONE + one.id)),
        texts: (language, one) => {
          if (!builds) return imported(`${TEXTS}${language}/${one}`);
          return fetched(emit(`${one || 'cards'}-${language}.json`, textsIn(language, one)));
        },
        handbook: () => (builds ? fetched(emit('handbook.json', handbookOf(loadLibrary()))) : imported(HANDBOOK)),
        names: () => (builds ? fetched(emit('invented-names.json', loadNames().names ?? {})) : imported(NAMES)),
      });
    },
    configureServer(server) {
      const changed = (file: string): void => {
        if (!file.startsWith(SCENARIOS + sep) || !/\.ya?ml$/.test(file)) return;
        const graph = server.environments.client.moduleGraph;
        for (const module of [...graph.idToModuleMap.values()])
          if (module.id?.startsWith(MARK) && isOurs(module.id.slice(MARK.length))) graph.invalidateModule(module);
        server.environments.client.hot.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
    },
  };
}

const isOurs = (id: string): boolean => id === CATALOGUE || id === HANDBOOK || id === NAMES || id.startsWith(ONE) || id.startsWith(TEXTS);

interface Translated {
  readonly texts: Patch;
  /** Nearly every text is there: a reader may count on the language. */
  readonly whole?: boolean;
  readonly errors: readonly string[];
}
/** A scenario is still told as translated with one text in so many left in English: new texts come one by one. */
const LEFT = 20;

/** A scenario's words in another language, as far as there are any. */
function textsOf(id: string, language: string): Translated {
  const path = findScenario(id);
  const { scenario } = check(id);
  if (path === null || scenario === null) return { texts: {}, errors: [] };
  const shared = loadSharedTexts(language);
  const overlay = loadOverlay(path, scenario, language, shared);
  const errors = [...shared.issues, ...overlay.issues].filter((issue) => issue.severity === 'error').map(formatIssue);
  return { texts: overlay.patch ?? {}, whole: overlay.missing.length * LEFT <= overlay.total, errors };
}

/** What the title screen says of all scenarios. */
function cardTexts(language: string): Translated {
  const all = listScenarios().map((id) => [id, textsOf(id, language)] as const);
  const card = ({ texts: { title, subtitle, card: words }, whole }: Translated): Patch => ({
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(words === undefined ? {} : { card: words }),
    ...(whole === true ? { texts: language } : {}),
  });
  return {
    texts: Object.fromEntries(all.map(([id, one]) => [id, card(one)])),
    errors: all.flatMap(([, one]) => one.errors),
  };
}

interface Checked {
  readonly scenario: Scenario | null;
  readonly errors: readonly string[];
}
const checked = new Map<string, Checked & { readonly stamp: string }>();

/** Reading a scenario takes a while, and many modules ask: it is read again only when a file has changed. */
function check(id: string): Checked {
  const path = findScenario(id);
  if (path === null) return { scenario: null, errors: [`there is no scenario '${id}'`] };
  const stamp = [path, ...libraryFiles()].map((file) => `${file} ${statSync(file).mtimeMs}`).join();
  const known = checked.get(id);
  if (known?.stamp === stamp) return known;
  const result = readScenario(path);
  const errors = result.ok ? [] : result.issues.filter((issue) => issue.severity === 'error').map(formatIssue);
  const made = { scenario: result.ok ? result.scenario : null, errors, stamp };
  checked.set(id, made);
  return made;
}

/** Where the page gets each thing from: the text of a function that promises it. */
interface Ways {
  readonly crisis: (one: Scenario) => string;
  /** Texts of a crisis, or of all cards where none is named. */
  readonly texts: (language: string, id: string) => string;
  readonly handbook: () => string;
  readonly names: () => string;
}
const imported = (id: string): string => `() => import(${JSON.stringify(id)}).then((room) => room.default)`;
const fetched = (reference: string): string => `data(import.meta.ROLLUP_FILE_URL_${reference})`;

function catalogueModule(list: readonly Scenario[], ways: Ways): string {
  const entries = list.map((one) => {
    const { id, title, subtitle, card, turns, council } = one;
    const facts = { id, title, subtitle, card, turns: turns.length, delegations: council.delegations.length, texts: 'en' };
    return `{ ...${JSON.stringify(facts)}, load: ${ways.crisis(one)} }`;
  });
  const texts = TRANSLATED.flatMap((language) =>
    ['', ...list.map(({ id }) => id)].map((id) => `${JSON.stringify(`${language}/${id}`)}: ${ways.texts(language, id)}`),
  );
  return `${FREEZE}const data = (url) => {
  let known;
  return () => (known ??= fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(url + ' could not be fetched: ' + answer.status);
    return answer.json();
  }).then(freeze).catch((error) => {
    known = undefined;
    throw error;
  }));
};
export const catalogue = Object.freeze([${entries.join(',\n')}]);
export default catalogue;
export async function loadScenario(id) {
  const entry = catalogue.find((one) => one.id === id);
  if (!entry) throw new Error('there is no scenario ' + JSON.stringify(id));
  return entry.load();
}
const texts = { ${texts.join(', ')} };
const wordsOf = async (name) => (name in texts ? texts[name]() : {});
export const loadTexts = (id, language) => wordsOf(language + '/' + id);
export const loadCards = (language) => wordsOf(language + '/');
export const loadHandbook = ${ways.handbook()};
export const loadNames = ${ways.names()};
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
function dataModule(data: unknown): string {
  return `${FREEZE}export default freeze(JSON.parse(${JSON.stringify(JSON.stringify(data))}));
`;
}
