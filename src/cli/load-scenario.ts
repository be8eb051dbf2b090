/** The Node side of scenarios: finding and reading files. What is in them is for src/scenario to judge. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Scenario } from '../engine/scenario';
import {
  type Issue,
  type Library,
  nearest,
  type Overlay,
  type ParseResult,
  parseScenario,
  readLibrary,
  readNames,
  readOverlay,
  readSharedTexts,
  type SharedTexts,
  type SourceFile,
} from '../scenario';
import { findScenario, LIBRARY, libraryFiles, listScenarios, NAMES, SCENARIOS, shownName, SYMBOLS } from './find-scenario';

export { findScenario, LIBRARY, libraryFiles, listScenarios, NAMES, ROOT, SCENARIOS, shownName } from './find-scenario';

const read = (path: string): SourceFile => ({ name: shownName(path), text: readFileSync(path, 'utf8') });

let kept: { readonly stamp: string; readonly library: Library } | null = null;

/** The shared library, read again only when one of its files has changed. */
export function loadLibrary(): Library {
  const files = libraryFiles();
  const stamp = files.map((path) => `${shownName(path)} ${statSync(path).mtimeMs} ${statSync(path).size}`).join('\n');
  if (kept?.stamp !== stamp) kept = { stamp, library: readLibrary(files.map(read)) };
  return kept.library;
}

/** Keys of the pre-rendered map symbols, if they are there. */
export function symbols(): readonly string[] | undefined {
  return existsSync(SYMBOLS) ? Object.keys(JSON.parse(readFileSync(SYMBOLS, 'utf8')) as object) : undefined;
}

/** Reads and checks a scenario file. */
export function readScenario(path: string): ParseResult {
  const known = symbols();
  const result = parseScenario(read(path), loadLibrary(), known === undefined ? {} : { symbols: known });
  const folder = basename(dirname(path));
  if (!result.ok || dirname(dirname(resolve(path))) !== SCENARIOS || result.scenario.id === folder) return result;
  const message = `id: the scenario in the folder "${folder}" calls itself "${result.scenario.id}".`;
  const issue: Issue = {
    file: shownName(path),
    line: 1,
    column: 1,
    severity: 'error',
    code: 'scenario/id-folder',
    message,
    expected: folder,
  };
  return { ok: false, issues: [issue, ...result.issues] };
}

/** A scenario by id or path. A file that is not there is an issue like any other. */
export function loadScenarioFile(idOrPath: string): ParseResult {
  const path = findScenario(idOrPath);
  if (path !== null) return readScenario(path);
  const ids = listScenarios();
  const message = `There is no scenario "${idOrPath}". There are: ${ids.join(', ')}.`;
  const issue: Issue = { file: idOrPath, line: 1, column: 1, severity: 'error', code: 'scenario/not-found', message };
  const near = nearest(idOrPath, ids);
  return { ok: false, issues: [near === undefined ? issue : { ...issue, nearest: near }] };
}

/** The same for callers without a way on. @throws Error that lists every issue when it cannot be played. */
export function loadScenario(idOrPath: string): Scenario {
  const result = loadScenarioFile(idOrPath);
  if (!result.ok) throw new Error(`the scenario '${idOrPath}' has errors:\n${result.issues.map(formatIssue).join('\n')}`);
  return result.scenario;
}

/** One issue as a line that editors can jump to. */
export const formatIssue = (issue: Issue): string =>
  `${issue.file}:${issue.line}:${issue.column} ${issue.severity} ${issue.code} ${issue.message}`;

/** Invented names with what is wrong in their file. */
export const loadNames = (): ReturnType<typeof readNames> => readNames(read(NAMES));

const LOCALES = 'locales';
const localeIn = (folder: string, language: string): string => join(folder, LOCALES, `${language}.yaml`);

/** Languages in which texts lie beside a scenario file, or in a folder. */
export function localesOf(folder: string): string[] {
  const path = join(folder, LOCALES);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .flatMap((name) => /^([a-z]{2,3})\.yaml$/.exec(name)?.[1] ?? [])
    .sort();
}

/** Every file of translations that a page may show. */
export const localeFiles = (): string[] =>
  [LIBRARY, ...listScenarios().map((id) => join(SCENARIOS, id))].flatMap((folder) =>
    localesOf(folder).map((language) => localeIn(folder, language)),
  );

/** The library's texts in a language. */
export function loadSharedTexts(language: string): SharedTexts {
  const path = localeIn(LIBRARY, language);
  return readSharedTexts(existsSync(path) ? read(path) : null, loadLibrary());
}

/** A scenario's texts in a language; `path` is that of the scenario file. */
export function loadOverlay(path: string, scenario: Scenario, language: string, shared = loadSharedTexts(language)): Overlay {
  const file = localeIn(dirname(path), language);
  return readOverlay(existsSync(file) ? read(file) : null, scenario, shared);
}
