import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Scenario } from '../engine/scenario';
import type { Issue } from '../scenario';
import { EXIT, type Io, parseArgs, UsageError } from './io';
import {
  findScenario,
  formatIssue,
  LIBRARY,
  listScenarios,
  loadNames,
  loadOverlay,
  loadScenarioFile,
  loadSharedTexts,
  localesOf,
  readScenario,
  SCENARIOS,
  shownName,
} from './load-scenario';

/**
 * `crisis lint <file or folder>...`: checks scenario files and the translations beside them. Without arguments: all shipped
 * ones. With `--locale fr`: also says which texts are still in English.
 */
export async function runLint(args: string[], io: Io): Promise<number> {
  const { positional, options, json } = parseArgs(args, ['locale']);
  const files = positional.length === 0 ? scenariosIn(SCENARIOS) : positional.flatMap(filesOf);
  const results = files.map((file) => (existsSync(file) ? readScenario(file) : loadScenarioFile(file)));
  const wanted = options.get('locale');
  const locales = files.flatMap((file, at) => {
    const path = existsSync(file) ? file : findScenario(file);
    const result = results[at];
    return path !== null && result?.ok === true ? localeIssues(path, result.scenario, wanted) : [];
  });
  const issues = unique([...results.flatMap((result) => result.issues), ...locales, ...loadNames().issues]);
  const ok = results.every((result) => result.ok) && issues.every((issue) => issue.severity !== 'error');
  if (json) io.out(JSON.stringify({ ok, issues }));
  else {
    for (const issue of issues) io.out(formatIssue(issue));
    const errors = issues.filter((issue) => issue.severity === 'error').length;
    io.err(`${counted(files.length, 'scenario')} checked: ${counted(errors, 'error')}, ${counted(issues.length - errors, 'warning')}`);
  }
  return ok ? EXIT.fine : EXIT.fault;
}

/** What is wrong in the translations beside a scenario; with a language also what is missing in it. */
function localeIssues(path: string, scenario: Scenario, wanted: string | undefined): Issue[] {
  const languages = new Set([...localesOf(dirname(path)), ...localesOf(LIBRARY), ...(wanted === undefined ? [] : [wanted])]);
  return [...languages].flatMap((language) => {
    const shared = loadSharedTexts(language);
    const overlay = loadOverlay(path, scenario, language, shared);
    const found = [...shared.issues, ...overlay.issues];
    if (language !== wanted || overlay.missing.length === 0) return found;
    const file = `${dirname(path)}/locales/${language}.yaml`;
    const warn = (message: string): Issue => {
      return { file: shownName(file), line: 1, column: 1, severity: 'warning', code: 'scenario/not-translated', message };
    };
    const share = Math.floor((100 * overlay.translated) / overlay.total);
    const sum = warn(`${overlay.translated} of ${overlay.total} texts (${share} %) are translated; the rest is shown in English.`);
    return [...found, sum, ...overlay.missing.map((slot) => warn(`${slot.path}: not translated.`))];
  });
}

/** Files as given; folders with every scenario in them; ids of shipped scenarios. @throws UsageError */
function filesOf(argument: string): string[] {
  const path = resolve(argument);
  if (!existsSync(path)) {
    if (listScenarios().includes(argument)) return [join(SCENARIOS, argument, 'scenario.yaml')];
    throw new UsageError(`there is no file or folder '${argument}'`);
  }
  if (statSync(path).isFile()) return [path];
  const found = scenariosIn(path);
  if (found.length === 0) throw new UsageError(`there is no scenario.yaml in '${argument}' or below it`);
  return found;
}

function scenariosIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name === 'scenario.yaml' && !entry.parentPath.startsWith(LIBRARY))
    .filter((entry) => !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What is wrong in the library is said once, however many scenarios use it. */
function unique(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const line = formatIssue(issue);
    return !seen.has(line) && seen.add(line);
  });
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
