import { readFile } from 'node:fs/promises';
import { type Replay, type ReplayProblem, type Scenario, type Verification, verifyReplay } from '../engine';
import { EXIT, type Io, UsageError } from './io';
import { loadOrReport } from './load-or-report';

const LIMIT = 8_000_000;

export type ReadReplay =
  | { readonly ok: true; readonly scenario: Scenario; readonly replay: Replay; readonly verified: Extract<Verification, { ok: true }> }
  | { readonly ok: false; readonly exit: number };

/** Reads a replay file, finds its scenario and verifies it by playing it again; says what is wrong with it. @throws UsageError */
export async function readReplay(
  command: string,
  positional: readonly string[],
  scenarioName: string | undefined,
  io: Io,
  json: boolean,
): Promise<ReadReplay> {
  if (positional.length !== 1) throw new UsageError(`${command} takes one file`);
  const file = positional[0]!;
  const fail = (code: string, message: string, more: object = {}): ReadReplay => {
    if (json) io.out(JSON.stringify({ ok: false, code, message, ...more }));
    else io.err(`${file}: ${message} (${code})`);
    return { ok: false, exit: EXIT.fault };
  };
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return fail(
      'replay/unreadable',
      'the file cannot be read; give the path of a replay written by `crisis play` or saved from the debrief',
    );
  }
  if (text.length > LIMIT) return fail('replay/too-large', `the file has ${text.length} characters; a replay has at most ${LIMIT}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail('replay/not-json', `the file is not JSON: ${(error as Error).message}`);
  }
  const id = (value as { scenario?: { id?: unknown } } | null)?.scenario?.id;
  const name = scenarioName ?? (typeof id === 'string' && /^[a-z0-9][a-z0-9-]*$/.test(id) ? id : undefined);
  if (name === undefined)
    return fail('replay/not-a-replay', 'it names no scenario; expected `scenario: {id, hash}`', { path: 'scenario.id' });
  const scenario = await loadOrReport(name, io, json);
  if (!scenario) return { ok: false, exit: EXIT.fault };
  const verified = verifyReplay(scenario, value);
  if (verified.ok) return { ok: true, scenario, replay: value as Replay, verified };
  const { problem } = verified;
  return fail(
    problem.code,
    describe(problem),
    'turn' in problem ? { turn: problem.turn, path: problem.path } : 'path' in problem ? { path: problem.path } : {},
  );
}

/** A replay problem in one sentence that says where and what to do. */
export function describe(problem: ReplayProblem): string {
  switch (problem.code) {
    case 'replay/not-a-replay':
      return `not a replay: ${problem.path} should be ${problem.expected}`;
    case 'replay/newer-format':
      return `written by a newer version (format ${problem.found}); update the program to open it`;
    case 'replay/other-engine':
      return `made with engine ${problem.found}, this is engine ${problem.expected}; open it with the version that made it`;
    case 'replay/other-scenario':
      return `belongs to scenario '${problem.found}', not to '${problem.expected}'`;
    case 'replay/scenario-changed':
      return `the scenario has changed since (${problem.found}, now ${problem.expected}); open it with the scenario file it was made with`;
    case 'replay/illegal-command':
      return `turn ${problem.turn}: ${problem.path} is not allowed there (${problem.rejection.code}); the log was altered or belongs to another match`;
    case 'replay/diverged':
      return `turn ${problem.turn}: first divergence at ${problem.path} (recorded ${problem.found}, replayed ${problem.expected}); the file was altered`;
  }
}
