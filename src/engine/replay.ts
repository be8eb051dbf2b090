import { PEOPLE_LIMIT, whyNotPeople } from './answers';
import type { Command, Rejection } from './commands';
import { type Compiled, compile } from './compiled';
import type { GameEvent } from './events';
import { firstDifference, hashOf } from './hash';
import { checkSeed, createMatch, ENGINE_VERSION } from './match';
import type { Scenario } from './scenario';
import type { MatchState, Settings } from './state';
import { step } from './step';

/** A match as its inputs. Hashes let anybody check it by playing it again. */
export interface Replay {
  readonly format: 1;
  readonly engine: string;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: string;
  readonly settings: Settings;
  readonly commands: readonly Command[];
  /** State hash after each command. */
  readonly hashes: readonly string[];
  readonly finalHash: string;
  /** State after command `after` at the opening of turns and at the end: they tell which value an altered log put out of line. */
  readonly snapshots: readonly Snapshot[];
}
export interface Snapshot {
  readonly after: number;
  readonly state: MatchState;
}

/** Worth keeping: a turn has just opened, or the match is over. */
export const keepsSnapshot = (command: Command, state: MatchState): boolean =>
  command.type === 'turn/advance' || state.pub.phase === 'ended';

export function makeReplay(
  scenario: Scenario,
  seed: string,
  settings: Settings,
  commands: readonly Command[],
  hashes: readonly string[],
  state: MatchState,
  snapshots: readonly Snapshot[],
): Replay {
  return {
    format: 1,
    engine: ENGINE_VERSION,
    scenario: { id: scenario.id, hash: compile(scenario).hash },
    seed,
    settings,
    commands,
    hashes,
    finalHash: hashOf(state),
    snapshots,
  };
}

export type ReplayProblem =
  | { readonly code: 'replay/not-a-replay'; readonly path: string; readonly expected: string }
  | { readonly code: 'replay/newer-format'; readonly found: string }
  | { readonly code: 'replay/other-engine'; readonly found: string; readonly expected: string }
  | { readonly code: 'replay/other-scenario'; readonly found: string; readonly expected: string }
  | { readonly code: 'replay/scenario-changed'; readonly found: string; readonly expected: string }
  | { readonly code: 'replay/illegal-command'; readonly turn: number; readonly path: string; readonly rejection: Rejection }
  | { readonly code: 'replay/diverged'; readonly turn: number; readonly path: string; readonly found: string; readonly expected: string };

/** `states` and `eventsByCommand` have one entry more than the commands: index 0 is the opening. */
export type Verification =
  | {
      readonly ok: true;
      readonly state: MatchState;
      readonly states: readonly MatchState[];
      readonly eventsByCommand: readonly (readonly GameEvent[])[];
    }
  | { readonly ok: false; readonly problem: ReplayProblem };

/** Plays a replay again and compares every state hash; stops at the first divergence. Any JSON value may be passed. */
export function verifyReplay(scenario: Scenario, value: unknown): Verification {
  const shape = checkShape(value);
  if (shape) return { ok: false, problem: shape };
  const replay = value as Replay;
  if (replay.engine !== ENGINE_VERSION)
    return { ok: false, problem: { code: 'replay/other-engine', found: replay.engine, expected: ENGINE_VERSION } };
  if (replay.scenario.id !== scenario.id)
    return { ok: false, problem: { code: 'replay/other-scenario', found: replay.scenario.id, expected: scenario.id } };
  const c = compile(scenario);
  if (replay.scenario.hash !== c.hash)
    return { ok: false, problem: { code: 'replay/scenario-changed', found: replay.scenario.hash, expected: c.hash } };
  const seats = seatsProblem(c, replay.settings);
  if (seats) return { ok: false, problem: seats };

  const match = createMatch(scenario, replay.seed, replay.settings);
  const eventsByCommand: (readonly GameEvent[])[] = [match.events];
  const states = [match.state];
  let state = match.state;
  for (let i = 0; i < replay.commands.length; i++) {
    const result = step(scenario, state, replay.commands[i]!);
    if (!result.ok)
      return {
        ok: false,
        problem: { code: 'replay/illegal-command', turn: state.pub.turn, path: `commands[${i}]`, rejection: result.rejection },
      };
    state = result.state;
    eventsByCommand.push(result.events);
    states.push(state);
    const expected = hashOf(state);
    if (replay.hashes[i] !== expected)
      return { ok: false, problem: locate(scenario, replay, state, i) ?? diverged(state, `hashes[${i}]`, replay.hashes[i]!, expected) };
  }
  const expected = hashOf(state);
  if (replay.finalHash !== expected) return { ok: false, problem: diverged(state, 'finalHash', replay.finalHash, expected) };
  for (const [n, snapshot] of replay.snapshots.entries()) {
    const found = firstDifference(snapshot.state, states[snapshot.after + 1]);
    if (found)
      return {
        ok: false,
        problem: diverged(states[snapshot.after + 1]!, `snapshots[${n}].state.${found.path}`, String(found.left), String(found.right)),
      };
  }
  return { ok: true, state, states, eventsByCommand };
}

/** People in seats that this council has not. */
export function seatsProblem(c: Compiled, settings: Settings): ReplayProblem | null {
  if (whyNotPeople(c, settings) === null) return null;
  return { code: 'replay/not-a-replay', path: 'settings.people', expected: `1 to ${PEOPLE_LIMIT} different delegations of the council` };
}

const diverged = (state: MatchState, path: string, found: string, expected: string): ReplayProblem => ({
  code: 'replay/diverged',
  turn: state.pub.turn,
  path,
  found,
  expected,
});

/** After a wrong hash: plays on to the next recorded state and names the first value that differs there. */
function locate(scenario: Scenario, replay: Replay, state: MatchState, at: number): ReplayProblem | null {
  const next = replay.snapshots.find((one) => one.after >= at);
  if (!next) return null;
  let now = state;
  for (let i = at + 1; i <= next.after; i++) {
    const result = step(scenario, now, replay.commands[i]!);
    if (!result.ok) return null;
    now = result.state;
  }
  const found = firstDifference(next.state, now);
  return found ? { ...diverged(state, found.path, String(found.left), String(found.right)) } : null;
}

/** Compares two states and names the first JSON path that differs: the microscope behind a divergence. */
export function compareStates(left: MatchState, right: MatchState): { readonly path: string } | null {
  return firstDifference(left, right);
}

const MAX_COMMANDS = 20000;

function checkShape(value: unknown): ReplayProblem | null {
  const bad = (path: string, expected: string): ReplayProblem => ({ code: 'replay/not-a-replay', path, expected });
  if (!isRecord(value)) return bad('(whole)', 'an object with format, scenario, seed, settings, commands and hashes');
  if (value['format'] !== 1)
    return typeof value['format'] === 'number' && value['format'] > 1
      ? { code: 'replay/newer-format', found: String(value['format']) }
      : bad('format', '1');
  if (typeof value['engine'] !== 'string') return bad('engine', 'a version as text');
  const scenario = value['scenario'];
  if (!isRecord(scenario) || typeof scenario['id'] !== 'string' || typeof scenario['hash'] !== 'string')
    return bad('scenario', 'an object with id and hash');
  if (typeof value['seed'] !== 'string' || checkSeed(value['seed'])) return bad('seed', 'a phrase of 1 to 120 characters');
  const settings = value['settings'];
  for (const part of ['rationality', 'intelligence', 'discipline'])
    if (!isRecord(settings) || !['easy', 'normal', 'hard'].includes(settings[part] as string))
      return bad(`settings.${part}`, 'easy, normal or hard');
  const { commands, hashes } = value as { commands?: unknown; hashes?: unknown };
  if (!Array.isArray(commands) || commands.length > MAX_COMMANDS) return bad('commands', `a list of at most ${MAX_COMMANDS} commands`);
  for (let i = 0; i < commands.length; i++)
    if (!isRecord(commands[i]) || typeof commands[i].type !== 'string') return bad(`commands[${i}]`, 'an object with a type');
  if (!Array.isArray(hashes) || hashes.length !== commands.length) return bad('hashes', 'one state hash for each command');
  for (let i = 0; i < hashes.length; i++) if (typeof hashes[i] !== 'string') return bad(`hashes[${i}]`, 'a hash as text');
  if (typeof value['finalHash'] !== 'string') return bad('finalHash', 'a hash as text');
  const { snapshots } = value as { snapshots?: unknown };
  if (!Array.isArray(snapshots) || snapshots.length > commands.length) return bad('snapshots', 'a list of recorded states');
  for (const [n, one] of snapshots.entries())
    if (
      !isRecord(one) ||
      !Number.isInteger(one['after']) ||
      (one['after'] as number) < 0 ||
      (one['after'] as number) >= commands.length ||
      !isRecord(one['state'])
    )
      return bad(`snapshots[${n}]`, 'an object with after (index of a command) and state');
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
