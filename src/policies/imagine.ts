import { type Compiled, INDICATOR, type MatchState, newState, type PublicState, STOCK, withoutPeople } from '../engine';
import type { PolicyInput } from './policy';

/** Luck of the worlds that a chair thinks up; not that of the match, which nobody at the table knows. */
const WORLD = 0x1f83d9ab;
/** Steps round the unit circle by the golden section: any few in a row are spread over the whole of it. */
const GOLDEN = 0.6180339887498949;

const clamp = (value: number, low: number, high: number): number => (value < low ? low : value > high ? high : value);

/** A copy of plain JSON that shares nothing. Spread keeps the hidden class, without which the rules run half as fast on the copy. */
export function copyOf<T extends object>(value: Readonly<T>): T {
  const copy = (Array.isArray(value) ? value.slice() : { ...value }) as Record<string, unknown>;
  if (Array.isArray(copy) && typeof copy[0] === 'number') return copy as T;
  for (const key in copy) {
    const inner = copy[key];
    if (typeof inner === 'object' && inner !== null) copy[key] = copyOf(inner);
  }
  return copy as T;
}

/**
 * A world that looks from the chair like the one that is played: what the table shows is copied, what it hides is drawn
 * anew. The rival's type comes from the staff's belief; positions from their range, except those the chair has sounded;
 * threat perception, pride and acts nobody saw from what would have led to this table; and all luck to come is fresh.
 * `at` numbers the worlds of one decision: the first few are as spread as the first many.
 */
export function imagine(input: PolicyInput, at: number): MatchState {
  const { c, pub } = input;
  const type = drawType(pub, (input.draw(WORLD, 0) + at * GOLDEN) % 1);
  // A match of its own fills all that is hidden; then what is known of this one is written over it.
  const seed = `imagined/${Math.floor(input.draw(WORLD, 1 + at) * 4294967296)}/${at}`;
  const state = newState(c, seed, input.settings, { type: c.types[type]!.id }, null);
  const known = fearFromTable(c, pub);
  const { hid } = state;
  for (let k = 0; k < hid.fear.length; k++) hid.fear[k] = known[k]!;
  hid.audience = prideFromTable(c, pub);
  for (let i = 0; i < hid.offset.length; i++) {
    const offset = input.offsetOf(i);
    if (offset !== null) hid.offset[i] = offset;
  }
  for (let i = 0; i < hid.acts.length; i++) hid.acts[i] = pub.acts[i]!;
  if (pub.lastAct >= 0) hid.actTurn[pub.lastAct] = Math.max(1, pub.turn - 1);
  unseenActs(input, at, state);
  state.pub = copyOf<PublicState>(pub);
  return withoutPeople(state);
}

function drawType(pub: Readonly<PublicState>, drawn: number): number {
  let sum = 0;
  for (let k = 0; k < pub.belief.length; k++) {
    sum += pub.belief[k]! / 1000000;
    if (drawn < sum) return k;
  }
  return pub.belief.length - 1;
}

/** Turns in which the rival moved and the table did not see how: each was some act that may stay unseen. */
function unseenActs(input: PolicyInput, at: number, state: MatchState): void {
  const { c, pub } = input;
  let hidden = pub.turn - 1;
  for (const times of pub.acts) hidden -= times;
  const weights = c.acts.map((act) => (1 - act.visibility) * (act.member >= 0 ? 0 : 1));
  for (let n = 0; n < hidden; n++) {
    let sum = 0;
    const open = (i: number): number => {
      const { limit } = c.acts[i]!;
      return limit > 0 && state.hid.acts[i]! >= limit ? 0 : weights[i]!;
    };
    for (let i = 0; i < weights.length; i++) sum += open(i);
    let left = input.draw(WORLD, Math.imul(at + 1, 65537) + n) * sum;
    for (let i = 0; i < weights.length; i++) {
      left -= open(i);
      if (left >= 0 || open(i) === 0) continue;
      state.hid.acts[i] = state.hid.acts[i]! + 1;
      break;
    }
  }
}

/** Threat perception of each type as the staff would reckon it: from what was adopted when, decaying towards the base. */
function fearFromTable(c: Compiled, pub: Readonly<PublicState>): number[] {
  const m = c.scenario.model;
  const readiness = pub.ind[INDICATOR.readiness]! - c.scenario.indicators[INDICATOR.readiness]!.start * 100;
  const comms = pub.stock[STOCK.comms]! / 10000;
  return c.types.map((type) => {
    let fear = type.fear.start * 100;
    const feels = 0.4 + 0.6 * clamp(type.fearfulness, 0, 1);
    for (let turn = 1; turn <= pub.turn; turn++) {
      for (let i = 0; i < c.measures.length; i++) {
        if (pub.adoptedTurn[i] !== turn) continue;
        const { provocation, effects } = c.measures[i]!;
        const edge = provocation > 0 ? 1 - m.measures.notifiedFear * comms : 1;
        let by = m.measures.provocationFear * 100 * provocation * edge;
        for (const effect of effects) if (effect.kind === 'fear') by += effect.by;
        fear = clamp(fear + by * feels, 0, 10000);
      }
      if (turn === pub.turn) break;
      const base = type.fear.base * 100 + (m.adversary.fearOfReadiness * readiness * turn) / pub.turn;
      fear += m.adversary.fearDecay * (base - fear);
    }
    return Math.round(clamp(fear, 0, 10000));
  });
}

/** What the rival would lose by backing down: what it was seen to do, less what calm has let fade. */
function prideFromTable(c: Compiled, pub: Readonly<PublicState>): number {
  const m = c.scenario.model.adversary;
  let pride = 0;
  for (let i = 0; i < c.acts.length; i++) if (!c.acts[i]!.calm) pride += m.audienceGain * 100 * c.acts[i]!.severity * pub.acts[i]!;
  for (let n = 0; n < Math.min(pub.calm, pub.turn - 1); n++) pride *= 1 - m.audienceDecay;
  return Math.round(clamp(pride, 0, 10000));
}
