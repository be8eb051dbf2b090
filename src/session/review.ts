import {
  type Command,
  compile,
  createMatch,
  ENGINE_VERSION,
  type GameEvent,
  hashOf,
  keepsSnapshot,
  makeReplay,
  type MatchState,
  type Replay,
  type ReplayProblem,
  type ReplaySnapshot,
  type Scenario,
  seatsProblem,
  type Settings,
  step,
  verifyReplay,
} from '../engine';
import type { Session } from './api';
import { own } from './session';

/** A match as its inputs, and the state hash they must lead to. */
export interface GameLog {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly engine: string;
  readonly seed: string;
  readonly settings: Settings;
  readonly commands: readonly Command[];
  readonly finalHash: string;
}

export type Checked = { readonly ok: true; readonly replay: Replay } | { readonly ok: false; readonly problem: ReplayProblem };

/** Plays the inputs again; a replay with every hash comes of them, when they lead where they say. */
export function replayOf(scenario: Scenario, log: GameLog): Checked {
  const bad = (problem: ReplayProblem): Checked => ({ ok: false, problem });
  if (log.engine !== ENGINE_VERSION) return bad({ code: 'replay/other-engine', found: log.engine, expected: ENGINE_VERSION });
  if (log.scenario.id !== scenario.id) return bad({ code: 'replay/other-scenario', found: log.scenario.id, expected: scenario.id });
  const c = compile(scenario);
  if (log.scenario.hash !== c.hash) return bad({ code: 'replay/scenario-changed', found: log.scenario.hash, expected: c.hash });
  const seats = seatsProblem(c, log.settings);
  if (seats) return bad(seats);
  let { state } = createMatch(scenario, log.seed, log.settings);
  const hashes: string[] = [];
  const snapshots: ReplaySnapshot[] = [];
  for (const [after, command] of log.commands.entries()) {
    const result = step(scenario, state, command);
    if (!result.ok)
      return bad({ code: 'replay/illegal-command', turn: state.pub.turn, path: `commands[${after}]`, rejection: result.rejection });
    state = result.state;
    hashes.push(hashOf(state));
    if (keepsSnapshot(command, state)) snapshots.push({ after, state });
  }
  const replay = makeReplay(scenario, log.seed, log.settings, log.commands, hashes, state, snapshots);
  if (replay.finalHash !== log.finalHash)
    return bad({ code: 'replay/diverged', turn: state.pub.turn, path: 'finalHash', found: log.finalHash, expected: replay.finalHash });
  return { ok: true, replay };
}

/** 0: no waiting for anything that moves. */
export type Speed = 0 | 1 | 2 | 4;

/**
 * A recorded match that is looked at: a session like any other for whoever draws it, which stands at a place of the
 * recording. Places count commands: 0 is the opening, `length` the end. Nothing can be decided in it.
 */
export interface Review {
  readonly session: Session;
  readonly length: number;
  /** The place where each turn opens, turn 1 first, and the end. */
  readonly stops: readonly number[];
  /** Turns, and whether the recording goes to the ending. */
  readonly turns: number;
  readonly ended: boolean;
  readonly finalHash: string;
  place(): number;
  playing(): boolean;
  speed(): Speed;
  seek(place: number): void;
  /** One decision on, with its answers and moves, or one back. */
  stepBy(direction: 1 | -1): void;
  /** To the opening of the next turn, or of this one, or of the one before. */
  turnBy(direction: 1 | -1): void;
  play(): void;
  pause(): void;
  setSpeed(speed: Speed): void;
  dispose(): void;
}

export type Reviewed = { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly problem: ReplayProblem };

/** Milliseconds: a moment between two decisions, and a turn when nothing moves. */
const MOMENT = 1400;
const GLANCE = 900;

/** Verifies a replay and opens it at its beginning. `refused` is told when somebody tries to decide in it. */
export function reviewReplay(scenario: Scenario, value: unknown, refused: () => void = () => undefined): Reviewed {
  const verified = verifyReplay(scenario, value);
  if (!verified.ok) return { ok: false, problem: verified.problem };
  return { ok: true, review: makeReview(scenario, value as Replay, verified.states, verified.eventsByCommand, refused) };
}

function makeReview(
  scenario: Scenario,
  replay: Replay,
  states: readonly MatchState[],
  events: readonly (readonly GameEvent[])[],
  refused: () => void,
): Review {
  const { commands, hashes } = replay;
  const { length } = commands;
  const log = { states: [states[0]!], events: [events[0]!], commands: [] as Command[], hashes: [] as string[] };
  const owned = own(scenario, log, true);
  const { playback } = owned;
  const last = states[length]!;
  const stops = [0, ...commands.flatMap((command, at) => (command.type === 'turn/advance' ? [at + 1] : [])), length];
  // A recording that stops at the opening of a turn has no end of its own.
  if (stops[stops.length - 2] === length && stops.length > 2) stops.pop();
  let playing = false;
  let speed: Speed = 1;
  let base = { answer: 110, beat: 1100 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const place = (): number => log.commands.length;
  const stop = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
  };
  const applyPace = (): void => {
    playback.setPace(speed === 0 ? { answer: 0, beat: 0 } : { answer: base.answer / speed, beat: base.beat / speed });
  };
  const put = (wanted: number): void => {
    const to = Math.max(0, Math.min(length, Math.round(wanted)));
    log.states.splice(1, Infinity, ...states.slice(1, to + 1));
    log.events.splice(1, Infinity, ...events.slice(1, to + 1));
    log.commands.splice(0, Infinity, ...commands.slice(0, to));
    log.hashes.splice(0, Infinity, ...hashes.slice(0, to));
  };
  const jump = (to: number): void => {
    put(to);
    playback.clear();
    if (place() === length) playing = false;
    owned.publish();
    tick();
  };
  const forward = (): void => {
    const at = place();
    if (at === length) return;
    let to = at + 1;
    // What was answered out of sight is shown when it is counted: nobody waits for each to speak.
    while (to < length && commands[to - 1]!.type === 'council/answer' && states[to]!.pub.phase === 'answers') to++;
    put(to);
    if (commands[at]!.type === 'turn/advance') playback.clear();
    else playback.show(events[to]!);
    owned.publish();
  };
  const nextStop = (): number => stops.find((one) => one > place()) ?? length;
  const beat = (): void => {
    timer = undefined;
    const now = playback.state();
    if (speed === 0) {
      playback.clear();
      put(nextStop());
      owned.publish();
    } else if (now.kind === 'none') forward();
    else if (now.shown >= now.total) playback.skip();
    if (place() === length && playback.state().kind === 'none') {
      playing = false;
      owned.publish();
    }
    tick();
  };
  const tick = (): void => {
    stop();
    if (playing) timer = setTimeout(beat, speed === 0 ? GLANCE : MOMENT / speed);
  };

  const session: Session = {
    ...owned.session,
    dispatch(command) {
      const next = commands[place()];
      // Whoever presses what was pressed then sees what came of it.
      if (next !== undefined && next.type === command.type && JSON.stringify(next) === JSON.stringify(command)) {
        forward();
        return { ok: true, events: [] };
      }
      refused();
      return { ok: false, rejection: { code: 'match/ended', reason: '', data: {} } };
    },
    playback: {
      skip: () => playback.skip(),
      setPace(wanted) {
        base = wanted;
        applyPace();
      },
    },
    dispose() {
      stop();
      owned.session.dispose();
    },
  };
  return {
    session,
    length,
    stops,
    turns: last.pub.turn,
    ended: last.pub.phase === 'ended',
    finalHash: replay.finalHash,
    place,
    playing: () => playing,
    speed: () => speed,
    seek: jump,
    stepBy(direction) {
      if (direction < 0) return jump(place() - 1);
      // A second press while something still moves shows it whole before it goes on.
      if (playback.state().kind !== 'none') playback.skip();
      else forward();
      tick();
    },
    turnBy(direction) {
      if (direction > 0) return jump(nextStop());
      jump(stops.findLast((one) => one < place()) ?? 0);
    },
    play() {
      if (place() === length) put(0);
      playing = true;
      owned.publish();
      tick();
    },
    pause() {
      playing = false;
      stop();
      owned.publish();
    },
    setSpeed(wanted) {
      speed = wanted;
      applyPace();
      owned.publish();
      tick();
    },
    dispose: () => session.dispose(),
  };
}
