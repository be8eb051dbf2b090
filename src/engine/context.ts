import type { Compiled } from './compiled';
import { draw, type Purpose } from './draws';
import type { Audience, Cause, DrawRecord, GameEventBody, GameEvent } from './events';
import type { HiddenState, MatchState, PublicState } from './state';
import { STOCKS } from './vocabulary';

/**
 * What the rules work on during one step. `state` is an immer draft or an owned mutable copy: the rules cannot tell.
 * `events` is null in batch runs; then nothing is recorded, and nothing may depend on it.
 */
export interface Context {
  readonly c: Compiled;
  readonly state: MatchState;
  readonly pub: PublicState;
  readonly hid: HiddenState;
  readonly key: readonly number[];
  readonly events: GameEvent[] | null;
}

export function makeContext(c: Compiled, state: MatchState, events: GameEvent[] | null): Context {
  return { c, state, pub: state.pub, hid: state.hid, key: state.hid.key.slice(), events };
}

/** Records what happened; `body` is given away. Copying it into a new event cost as much as all else about records. */
export function emit(x: Context, body: GameEventBody, audience: Audience = 'all'): void {
  if (!x.events) return;
  const event = body as { -readonly [K in keyof GameEvent]: GameEvent[K] };
  event.turn = x.pub.turn;
  event.audience = audience;
  x.events.push(event as GameEvent);
}

export const INDICATOR = {
  escalation: 0,
  credibility: 1,
  cohesion: 2,
  readiness: 3,
  legitimacy: 4,
  support: 5,
  resilience: 6,
  attribution: 7,
  harm: 8,
  objective: 9,
} as const;
export const STOCK = { capital: 0, offRamp: 1, sanctions: 2, bite: 3, comms: 4, overReaction: 5, collection: 6 } as const;

export const clamp = (value: number, low: number, high: number): number => (value < low ? low : value > high ? high : value);

/** Nearest integer, never minus nought: that would not survive being written as JSON. */
export const whole = (value: number): number => Math.round(value) + 0;

/** Indicator or stock as 0..1. */
export const share = (hundredths: number): number => hundredths / 10000;

/** Uniform in [0, 1) for this turn, purpose and subject. */
export function roll(x: Context, purpose: Purpose, subject: number): number {
  return draw(x.key, x.pub.turn, purpose.key, subject);
}

export function drawRecord(purpose: Purpose, subject: string, odds: number, drawn: number): DrawRecord {
  return { purpose: purpose.name, subject, odds: Math.round(odds * 10000), draw: Math.floor(drawn * 10000) };
}

/**
 * Moves an indicator by hundredths and keeps the account: what is recorded is what really happened after the
 * ends of the scale, so the parts of a turn always sum to the change.
 */
export function change(x: Context, at: number, delta: number, kind: Cause['kind'], id: string, drawn: DrawRecord | null = null): number {
  const before = x.pub.ind[at]!;
  const after = clamp(before + whole(delta), 0, 10000);
  if (after === before) return 0;
  x.pub.ind[at] = after;
  if (x.events)
    emit(x, {
      type: 'indicator/changed',
      entry: { turn: x.pub.turn, indicator: x.c.indicators[at]!, delta: after - before, cause: { kind, id }, draw: drawn },
    });
  if (at === INDICATOR.escalation) rungMoved(x, before, after);
  return after - before;
}

function rungMoved(x: Context, before: number, after: number): void {
  if (!x.events) return;
  const from = x.c.index.rungAt(before);
  const to = x.c.index.rungAt(after);
  if (from === to) return;
  const crossed = x.c.scenario.ladder.firebreaks.filter((one) => one.below > from && one.below <= to);
  emit(x, { type: 'rung/moved', from, to, firebreak: crossed[crossed.length - 1]?.name ?? '' });
}

export function changeStock(x: Context, at: number, delta: number, kind: Cause['kind'], id: string): void {
  const before = x.pub.stock[at]!;
  const top = at === STOCK.capital ? Math.round(x.c.scenario.capital.max * 100) : 10000;
  const after = clamp(before + whole(delta), 0, top);
  if (after === before) return;
  x.pub.stock[at] = after;
  if (x.events) emit(x, { type: 'stock/changed', stock: STOCKS[at]!, delta: after - before, cause: { kind, id } });
}

/** Every hypothesis about the rival feels it: positive provokes, negative reassures, the fearful feel it most. Hundredths. */
export function changeFear(x: Context, delta: number): void {
  const fear = x.hid.fear;
  for (let k = 0; k < fear.length; k++)
    fear[k] = clamp(fear[k]! + whole(delta * (0.4 + 0.6 * clamp(x.c.types[k]!.fearfulness, 0, 1))), 0, 10000);
}

/** Sets an indicator that follows from something else; the step is recorded with what moved it. */
export function setDerived(x: Context, at: number, value: number, kind: Cause['kind'], id: string): void {
  change(x, at, value - x.pub.ind[at]!, kind, id);
}

/** Puts the injects waiting for something that just happened on the list of things to come. */
export function queueInjects(x: Context, injects: readonly number[]): void {
  for (const inject of injects) x.pub.pending.push({ inject, turn: x.pub.turn + x.c.injects[inject]!.after });
}
