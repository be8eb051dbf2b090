import { describe, expect, it } from 'vitest';
import { compile, leanOf, moveOdds, type Power, type PowerMove, type Scenario } from '../../src/engine';
import { sit } from '../helpers/drive';
import { NO_NORMS, quietModel, still } from '../helpers/tiny';

const move = (id: string, more: Partial<PowerMove> = {}): PowerMove => ({
  id,
  name: id,
  headline: id,
  toward: 0,
  bias: 0,
  if: {},
  limit: 0,
  cooldown: 0,
  effects: [],
  map: null,
  dispatch: null,
  sources: [],
  ...more,
});
const world = (moves: readonly PowerMove[], more: Partial<Power> = {}): Scenario =>
  still({
    powers: [{ actor: 'POW', name: 'Power', text: '', interest: 0, norms: { ...NO_NORMS, sovereignty: 0.5 }, moves, sources: [], ...more }],
    model: quietModel((m) => Object.assign(m.powers, { scale: 3, rationality: 1.5 })),
  });
const odds = (scenario: Scenario, breaches: readonly number[] = [0, 0, 0, 0, 0, 0]) => {
  const c = compile(scenario);
  const table = sit(scenario).given(({ pub }) => (pub.breaches = [...breaches]));
  const { wait, moves, odds: each } = moveOdds(c, c.powers[0]!, table.state.pub);
  return { wait, of: Object.fromEntries(moves.map((one, at) => [one.id, each[at]])), lean: leanOf(c.powers[0]!, table.state.pub) };
};

describe('a great power', () => {
  it('waits or moves by random utility: bias plus scale times direction times lean', () => {
    const { wait, of } = odds(world([move('help', { toward: 1, bias: -1 }), move('hinder', { toward: -1, bias: -1 })], { interest: 0.4 }));
    const weight = (u: number): number => Math.exp(1.5 * u);
    const sum = 1 + weight(-1 + 1.2) + weight(-1 - 1.2);
    expect(wait).toBeCloseTo(1 / sum, 9);
    expect(of['help']).toBeCloseTo(weight(0.2) / sum, 9);
    expect(of['hinder']).toBeCloseTo(weight(-2.2) / sum, 9);
  });

  it.each([
    ['leans by its interest alone while nobody breaches a norm', [0, 0, 0, 0, 0, 0], 0.2],
    ['leans to the council when the rival breaches what it cares for', [6000, 0, 0, 0, 0, 0], 0.5],
    ['leans to the rival when the council does', [0, 0, 0, 8000, 0, 0], -0.2],
    ['does not care for norms without a weight', [0, 9000, 9000, 0, 0, 0], 0.2],
  ])('%s', (_, breaches, lean) => {
    expect(odds(world([move('help')], { interest: 0.2 }), breaches).lean).toBeCloseTo(lean, 9);
  });

  it('makes a move whose odds leave no choice, with its effects under its own name', () => {
    const table = sit(world([move('help', { bias: 20, limit: 1, effects: [{ indicator: 'support', by: 3 }] })])).decide();
    expect(table.all('power/moved').map((one) => one.move)).toEqual(['help']);
    expect(table.causes('support')).toEqual([['help', 3]]);
    expect(table.advance().decide().all('power/moved')).toHaveLength(1);
  });

  it('rests after a move that needs rest, and waits for its condition', () => {
    const restless = sit(world([move('help', { bias: 20, cooldown: 1 })])).playOut();
    expect(restless.all('power/moved').map((one) => one.turn)).toEqual(
      restless.all('turn/closed').flatMap((one) => (one.turn % 2 === 1 ? [one.turn] : [])),
    );
    const patient = sit(world([move('help', { bias: 20, if: { turn: { min: 3 } } })])).playOut();
    expect(patient.all('power/moved')[0]?.turn).toBe(3);
  });

  it('can be a condition', () => {
    const scenario = world([move('help', { bias: 20, limit: 1 })]);
    const withInject: Scenario = {
      ...scenario,
      injects: [
        {
          id: 'echo',
          name: '',
          kind: 'scheduled',
          trigger: { turn: { min: 1, max: 3 } },
          if: { move: { help: { min: 1 } } },
          chance: 1,
          once: true,
          severity: 0,
          headline: '',
          dispatch: null,
          effects: [],
          map: null,
          sources: [],
        },
      ],
    };
    expect(
      sit(withInject)
        .playOut()
        .all('inject/fired')
        .map((one) => one.turn),
    ).toEqual([2]);
  });
});
