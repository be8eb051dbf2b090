import { describe, expect, it, vi } from 'vitest';
import { playMatch, runBatch, seedOf } from '../../src/analysis';
import { type Command, compile, makeContext, type MatchState, newState, STANDARD, step, stepOwned } from '../../src/engine';
import { canTable, makeInput, makePlanner, type Policy, POLICIES, policyLuck } from '../../src/policies';
import { copyOf, imagine } from '../../src/policies/imagine';
import { busy } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });
const scenario = busy();
const c = compile(scenario);
/** Little effort, for tests: the way of deciding is the same. */
const planner = makePlanner(POLICIES.adaptive, { first: 2, last: 4, beam: 2, breadth: 3 });
const LUCK = policyLuck('seed', 'planner');
const known = (state: MatchState) => (at: number) => (state.pub.sounded[at]! > 0 ? state.hid.offset[at]! : null);
const inputOf = (state: MatchState) => makeInput(c, state.pub, STANDARD, LUCK, known(state));

/** A match that adaptive has played up to some turn, the same for every call. */
function midway(seed: string, turn: number, type?: string): MatchState {
  const state = newState(c, seed, STANDARD, type === undefined ? {} : { type }, null);
  const x = makeContext(c, state, null);
  const input = makeInput(c, state.pub, STANDARD, policyLuck(seed, 'adaptive'));
  while (state.pub.turn < turn || state.pub.phase !== 'decide') {
    if (state.pub.phase === 'ended') throw new Error(`seed '${seed}' is over before turn ${turn}`);
    stepOwned(x, POLICIES.adaptive(input));
  }
  return state;
}

describe('the planner', () => {
  it('plays legal commands to the end, and the same match for the same seed', () => {
    for (let i = 0; i < 2; i++) {
      const play = () => playMatch(c, seedOf('plan', i), 'planner', planner, { trace: true });
      const first = play();
      expect(first.state.pub.phase).toBe('ended');
      expect(play().hashes).toEqual(first.hashes);
    }
  });

  it('gives the same games however a batch is split among workers', () => {
    const batch = (from: number, seeds: number) => runBatch(c, 'planner', planner, { phrase: 'split', seeds, from });
    const whole = batch(0, 3);
    const parts = [batch(0, 1), batch(1, 2)];
    expect(parts.reduce((sum, one) => sum + one.sum, 0)).toBeCloseTo(whole.sum, 6);
    whole.measures.forEach((times, at) => expect(parts.reduce((sum, one) => sum + one.measures[at]!, 0)).toBe(times));
  });

  it('decides alike in two worlds that look alike from the chair, whatever is hidden in them', () => {
    for (const turn of [1, 2, 3]) {
      const state = midway('alike 2', turn);
      const other = copyOf(state);
      other.hid = {
        key: [1, 2, 3, 4],
        type: (state.hid.type + 1) % c.types.length,
        fear: state.hid.fear.map((fear) => 10000 - fear),
        audience: 10000 - state.hid.audience,
        offset: state.hid.offset.map((offset, at) => (state.pub.sounded[at]! > 0 ? offset : -offset)),
        acts: state.hid.acts.map((times) => times + 1),
        actTurn: state.hid.actTurn.map(() => 1),
      };
      expect(planner(inputOf(other))).toEqual(planner(inputOf(state)));
    }
  });

  it('has its plan from the view alone: asked afresh after each command, it goes on as it began', () => {
    let state = midway('fresh', 2);
    const x = makeContext(c, copyOf(state), null);
    const input = inputOf(x.state);
    for (let i = 0; i < 6 && x.pub.turn === 2; i++) {
      const command: Command = planner(input);
      const again = makePlanner(POLICIES.adaptive, { first: 2, last: 4, beam: 2, breadth: 3 });
      expect(again(inputOf(state))).toEqual(command);
      stepOwned(x, command);
      state = step(scenario, state, command).state;
    }
  });

  it('changes nothing that it looks at', () => {
    const state = midway('still', 2);
    const before = JSON.stringify(state);
    planner(inputOf(state));
    expect(JSON.stringify(state)).toBe(before);
  });

  it('sees further than the policy it leans on', () => {
    const mean = (policy: Policy): number => runBatch(c, 'x', policy, { phrase: 'further', seeds: 12 }).sum / 12;
    expect(mean(planner)).toBeGreaterThan(mean(POLICIES.adaptive));
  });
});

describe('a world that the chair thinks up', () => {
  it('looks from the chair like the one that is played', () => {
    const state = midway('looks', 3);
    for (let at = 0; at < 5; at++) expect(imagine(inputOf(state), at).pub).toEqual(state.pub);
  });
  it('has luck of its own', () => {
    const state = midway('looks', 2);
    const keys = [0, 1, 2].map((at) => imagine(inputOf(state), at).hid.key.join());
    expect(new Set([...keys, state.hid.key.join()]).size).toBe(4);
  });
  it('has the types as often as the staff believes in them', () => {
    const state = midway('types', 3);
    const counts = c.types.map(() => 0);
    for (let at = 0; at < 400; at++) counts[imagine(inputOf(state), at).hid.type]!++;
    counts.forEach((count, k) => expect(Math.abs(count / 400 - state.pub.belief[k]! / 1000000)).toBeLessThan(0.03));
  });
  it('keeps what the chair has sounded and guesses the rest', () => {
    const state = newState(c, 'sounded', STANDARD, {}, null);
    state.pub.sounded[0] = 1;
    const worlds = [0, 1, 2].map((at) => imagine(inputOf(state), at).hid.offset);
    for (const offset of worlds) expect(offset[0]).toBe(state.hid.offset[0]);
    expect(new Set(worlds.map((offset) => offset[1])).size).toBeGreaterThan(1);
  });
  it('reckons threat perception as the rules do, give or take what nobody saw', () => {
    const state = midway('fear', 3);
    const { hid } = imagine(inputOf(state), 0);
    hid.fear.forEach((fear, k) => expect(Math.abs(fear - state.hid.fear[k]!)).toBeLessThan(1500));
  });
});

it('a measure can be tabled by a policy exactly when the rules say so', () => {
  const state = midway('legal', 2);
  const input = inputOf(state);
  for (let at = 0; at < c.measures.length; at++) {
    const legal = stepOwned(makeContext(c, copyOf(state), null), c.tables[at]!) === null;
    expect(canTable(input, at)).toBe(legal);
  }
});
