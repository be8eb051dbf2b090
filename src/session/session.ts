import {
  adviseFor,
  type Command,
  type Compiled,
  compile,
  compileCondition,
  createMatch,
  eventsFor,
  type Forecast,
  type GameEvent,
  hashOf,
  keepsSnapshot,
  type LedgerEntry,
  makeReplay,
  type MatchState,
  previewAgenda,
  previewBody,
  previewMeasure,
  previewWays,
  type Replay,
  type ReplayProblem,
  type Scenario,
  type Settings,
  sheetFor,
  STANDARD,
  step,
  verifyReplay,
  viewFor,
  whyNot,
} from '../engine';
import type { Session, Snapshot, TurnRecord } from './api';
import { fitting, restated } from './forecasts';
import { createPlayback, type PlaybackOwner } from './playback';

export interface SessionOptions {
  readonly seed: string;
  readonly settings?: Settings;
}

/** A fresh match. @throws RangeError for a seed that `checkSeed` refuses. */
export function createSession(scenario: Scenario, options: SessionOptions): Session {
  const settings = options.settings ?? STANDARD;
  const match = createMatch(scenario, options.seed, settings);
  return own(scenario, { states: [match.state], events: [match.events], commands: [], hashes: [] }).session;
}

export type Resumed = { readonly ok: true; readonly session: Session } | { readonly ok: false; readonly problem: ReplayProblem };

/** Takes up a match from its replay after checking it by playing it again, with the forecasts that lay beside it. */
export function resumeSession(scenario: Scenario, value: unknown, forecasts: readonly Forecast[] = []): Resumed {
  const verified = verifyReplay(scenario, value);
  if (!verified.ok) return { ok: false, problem: verified.problem };
  const replay = value as Replay;
  const states = [...verified.states];
  const log = { states, events: [...verified.eventsByCommand], commands: [...replay.commands], hashes: [...replay.hashes] };
  const { session } = own(scenario, log, false, forecasts);
  return { ok: true, session };
}

/** One entry more of states and events than of commands: index 0 is the opening. */
export interface Log {
  readonly states: MatchState[];
  readonly events: (readonly GameEvent[])[];
  readonly commands: Command[];
  readonly hashes: string[];
}

const UNDOABLE: ReadonlySet<Command['type']> = new Set(['agenda/table', 'agenda/take-back']);

/** A session over a log, and the two things that only its owner may do: tell that the log has changed, and show events. */
export interface Owned {
  readonly session: Session;
  readonly publish: () => void;
  readonly playback: PlaybackOwner;
}

/** `recorded`: nothing in it can be taken back. */
export function own(scenario: Scenario, log: Log, recorded = false, forecasts: readonly Forecast[] = []): Owned {
  const c = compile(scenario);
  let stated = fitting(scenario, forecasts);
  const listeners = new Set<() => void>();
  let cached: Snapshot | null = null;
  const publish = (): void => {
    cached = null;
    for (const listener of [...listeners]) listener();
  };
  const playback = createPlayback(publish);
  const state = (): MatchState => log.states[log.states.length - 1]!;
  const view = () => snapshot().view;

  const snapshot = (): Snapshot => {
    if (cached) return cached;
    const now = state();
    const last = log.commands[log.commands.length - 1];
    cached = {
      view: viewFor(scenario, now, 'chair'),
      events: eventsFor(log.events.flat(), now.pub.phase === 'ended'),
      turns: turnRecords(log, c),
      canUndo: !recorded && last !== undefined && UNDOABLE.has(last.type),
      playback: playback.state(),
    };
    return cached;
  };

  const session: Session = {
    scenario,
    recorded,
    snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(command) {
      const result = step(scenario, state(), command);
      if (!result.ok) return { ok: false, rejection: result.rejection };
      log.states.push(result.state);
      log.events.push(result.events);
      log.commands.push(command);
      log.hashes.push(hashOf(result.state));
      if (command.type === 'turn/advance') playback.clear();
      else playback.show(result.events);
      publish();
      return { ok: true, events: eventsFor(result.events, false) };
    },
    undo() {
      const last = log.commands[log.commands.length - 1];
      if (last === undefined || !UNDOABLE.has(last.type)) return false;
      log.states.pop();
      log.events.pop();
      log.commands.pop();
      log.hashes.pop();
      publish();
      return true;
    },
    whyNot: (command) => whyNot(c, state().pub, command),
    preview: (measures) => previewAgenda(scenario, view(), measures),
    previewMeasure: (measure) => previewMeasure(scenario, view(), measure),
    ways: () => previewWays(scenario, view()),
    previewBody: (measure) => previewBody(scenario, view(), measure),
    ownSheet: (delegation) => sheetFor(scenario, viewFor(scenario, state(), `delegation:${delegation}`)),
    advice: () => adviseFor(scenario, view()),
    why(indicator, turn) {
      const { pub } = state();
      const at = c.index.indicator(indicator);
      const records = snapshot().turns;
      const from = turn ?? (pub.phase === 'decide' || pub.phase === 'objection' ? Math.max(1, pub.turn - 1) : pub.turn);
      const to = turn ?? pub.turn;
      const causes: LedgerEntry[] = [];
      for (const event of snapshot().events)
        if (event.type === 'indicator/changed' && event.entry.indicator === indicator && event.turn >= from && event.turn <= to)
          causes.push(event.entry);
      const value = to >= pub.turn ? pub.ind[at]! : records[to]!.ind[at]!;
      return { indicator, since: from - 1, base: records[from - 1]!.ind[at]!, causes, value };
    },
    holds(condition) {
      const now = state();
      return compileCondition(condition, c.index)(now.pub, now.pub.phase === 'ended' ? now.hid : null);
    },
    replay() {
      const first = log.states[0]!;
      const snapshots = log.commands.flatMap((command, after) => {
        const then = log.states[after + 1]!;
        return keepsSnapshot(command, then) ? [{ after, state: then }] : [];
      });
      return makeReplay(scenario, first.seed, first.settings, [...log.commands], [...log.hashes], state(), snapshots);
    },
    forecasts: () => stated,
    forecast(list) {
      const { pub } = state();
      if (recorded || pub.phase !== 'decide') return false;
      stated = fitting(scenario, restated(stated, pub.turn, list));
      return true;
    },
    playback,
    dispose() {
      playback.dispose();
      listeners.clear();
    },
  };
  return { session, publish, playback };
}

/** Values at the start and at the close of each finished turn. */
function turnRecords(log: Log, c: Compiled): TurnRecord[] {
  const record = (turn: number, ind: readonly number[], belief: readonly number[]): TurnRecord => ({
    turn,
    ind,
    belief,
    rung: c.index.rungAt(ind[0]!),
  });
  // The opening state already carries the first situation; take its changes back to get the start.
  const first = log.states[0]!;
  const start = [...first.pub.ind];
  for (const event of log.events[0]!)
    if (event.type === 'indicator/changed') {
      const at = c.index.indicator(event.entry.indicator);
      start[at] = start[at]! - event.entry.delta;
    }
  const records = [record(0, start, first.pub.belief)];
  for (let i = 1; i < log.states.length; i++)
    if (log.events[i]!.some((event) => event.type === 'turn/closed')) {
      const { pub } = log.states[i]!;
      records.push(record(pub.turn, pub.ind, pub.belief));
    }
  return records;
}
