import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Issue } from '../scenario';
import { EXIT, type Io, parseArgs, UsageError } from './io';
import { formatIssue, LIBRARY, loadScenarioFile, listScenarios, readScenario, SCENARIOS } from './load-scenario';

/** `crisis lint <file or folder>...`: checks scenario files. Without arguments: all shipped ones. */
export async function runLint(args: string[], io: Io): Promise<number> {
  const { positional, json } = parseArgs(args, []);
  const files = positional.length === 0 ? scenariosIn(SCENARIOS) : positional.flatMap(filesOf);
  const results = files.map((file) => (existsSync(file) ? readScenario(file) : loadScenarioFile(file)));
  const issues = unique(results.flatMap((result) => result.issues));
  const ok = results.every((result) => result.ok);
  if (json) io.out(JSON.stringify({ ok, issues }));
  else {
    for (const issue of issues) io.out(formatIssue(issue));
    const errors = issues.filter((issue) => issue.severity === 'error').length;
    io.err(`${counted(files.length, 'scenario')} checked: ${counted(errors, 'error')}, ${counted(issues.length - errors, 'warning')}`);
  }
  return ok ? EXIT.fine : EXIT.fault;
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
