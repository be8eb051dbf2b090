import {
  type Command,
  type Compiled,
  DIMENSIONS,
  type GameEvent,
  makeContext,
  type MatchState,
  newState,
  type Options,
  type Rejection,
  type Settings,
  stepOwned,
} from '../engine';
import { copyState } from './copy';
import { isOver } from './course';

/** A match as its inputs: a replay has these, and so has a session. */
export interface Inputs {
  readonly seed: string;
  readonly settings: Settings;
  readonly commands: readonly Command[];
}

/** One turn of a game as the debrief tells it. */
export interface TurnRecord {
  readonly turn: number;
  /** Index of the turn's first command. */
  readonly from: number;
  /** State when the turn opened. Shared: copy before playing on. */
  readonly opening: MatchState;
  /** All commands of the turn up to the rival's answer. */
  readonly decision: readonly Command[];
  /** Measures on the agenda when it was circulated. */
  readonly tabled: readonly string[];
  /** Measures decided, with the way and the level in thousandths. */
  readonly adopted: readonly { readonly measure: string; readonly level: number; readonly way: string }[];
  /** Delegations that objected in the first round of silence; null when nothing was put under silence. */
  readonly broke: readonly string[] | null;
  /** What the rival really did, and whether it was recognised; null while the turn is not over. */
  readonly act: { readonly id: string; readonly seen: boolean } | null;
  /** Indicators and belief when the turn closed (or where the game stands). Hundredths; parts per million. */
  readonly indicators: readonly number[];
  readonly belief: readonly number[];
  readonly events: readonly GameEvent[];
  readonly over: boolean;
}

export interface Game extends Inputs {
  readonly c: Compiled;
  readonly options: Options;
  readonly turns: readonly TurnRecord[];
  readonly state: MatchState;
  /** Ending id, or null while the match runs. */
  readonly ending: string | null;
  /** Total score in hundredths, or null while the match runs. */
  readonly score: number | null;
}

export type Read = { readonly ok: true; readonly game: Game } | { readonly ok: false; readonly at: number; readonly rejection: Rejection };

/** Plays a game's commands with records and cuts it into turns. Hashes are for `verifyReplay` to check. */
export function readGame(c: Compiled, { seed, settings, commands }: Inputs, options: Options = {}): Read {
  const events: GameEvent[] = [];
  const state = newState(c, seed, settings, options, events);
  const x = makeContext(c, state, events);
  const turns: TurnRecord[] = [];
  let open = openRecord(state, 0, 0);
  for (let i = 0; i < commands.length; i++) {
    const command = commands[i]!;
    const { turn } = state.pub;
    const was = isOver(x);
    if (!was) open.decision.push(command);
    if (command.type === 'council/circulate') open.tabled = state.pub.agenda.map((item) => c.measures[item]!.id);
    const before = events.length;
    const rejection = stepOwned(x, command);
    if (rejection) return { ok: false, at: i, rejection };
    if (isOver(x) && !was) open.closing = closingOf(state);
    if (state.pub.turn === turn) continue;
    turns.push(closeRecord(open, state, events.slice(open.mark, before)));
    open = openRecord(state, i + 1, before);
  }
  turns.push(closeRecord(open, state, events.slice(open.mark)));
  const ended = state.pub.phase === 'ended';
  const ending = ended ? c.endings[state.pub.ending]!.id : null;
  const score = ended ? state.pub.score[DIMENSIONS.length]! : null;
  return { ok: true, game: { c, seed, settings, commands, options, turns, state, ending, score } };
}

interface Open {
  readonly opening: MatchState;
  readonly from: number;
  readonly mark: number;
  readonly decision: Command[];
  tabled: string[];
  closing: Closing | null;
}
type Closing = Pick<TurnRecord, 'indicators' | 'belief'>;

const openRecord = (state: MatchState, from: number, mark: number): Open => ({
  opening: copyState(state),
  from,
  mark,
  decision: [],
  tabled: [],
  closing: null,
});

const closingOf = ({ pub }: MatchState): Closing => ({ indicators: pub.ind.slice(), belief: pub.belief.slice() });

function closeRecord({ opening, from, decision, tabled, closing }: Open, now: MatchState, events: readonly GameEvent[]): TurnRecord {
  const adopted: { measure: string; level: number; way: string }[] = [];
  const objecting: string[] = [];
  let broke: string[] | null = null;
  let act: TurnRecord['act'] = null;
  for (const event of events) {
    if (event.type === 'decision/adopted') adopted.push({ measure: event.measure, level: event.level, way: event.way });
    else if (event.type === 'silence/answered' && broke === null && !event.held) objecting.push(event.delegation);
    else if (event.type === 'silence/held' || event.type === 'silence/broken') broke ??= objecting;
    else if (event.type === 'adversary/acted') act = { id: event.act, seen: event.seen };
  }
  return {
    turn: opening.pub.turn,
    from,
    opening,
    decision,
    tabled,
    adopted,
    broke,
    act,
    ...(closing ?? closingOf(now)),
    events,
    over: closing !== null,
  };
}
