import { describe, expect, it } from 'vitest';
import { adviseFor, compile, type Power, type PowerMove, type Reading, type Scenario, viewFor } from '../../src/engine';
import { bodyMood, voterRefusal } from '../../src/engine/bodies';
import { breakChance, capabilityShare, moodOf, stanceOf, textUtility } from '../../src/engine/council';
import { heldItems } from '../../src/engine/ruling';
import { sit } from '../helpers/drive';
import { council, delegation, friend, measure, NO_NORMS, quietModel, rule, still } from '../helpers/tiny';

/** Rules whose planted faults no test noticed: see tests/mutation. */

const move = (id: string): PowerMove => ({
  id,
  name: id,
  headline: id,
  toward: 0,
  bias: 20,
  if: {},
  limit: 0,
  cooldown: 0,
  effects: [],
  map: null,
  dispatch: null,
  sources: [],
});

describe('a great power with two moves that draw it alike', () => {
  it('makes each of them about as often', () => {
    const power: Power = {
      actor: 'POW',
      name: 'Power',
      text: '',
      interest: 0,
      norms: NO_NORMS,
      moves: [move('a'), move('b')],
      sources: [],
    };
    const scenario = still({ powers: [power], model: quietModel((m) => Object.assign(m.powers, { scale: 3, rationality: 1.5 })) });
    const first = Array.from({ length: 200 }, (_, i) => sit(scenario, `two moves ${i}`).decide().last('power/moved')?.move);
    const share = first.filter((one) => one === 'a').length;
    expect(share).toBeGreaterThan(70);
    expect(share).toBeLessThan(130);
    expect(first.filter((one) => one === 'b')).toHaveLength(200 - share);
  });
});

describe('a voter in another organisation', () => {
  it.each([
    ['too mild', -0.4],
    ['too bold', 0.9],
  ])('refuses a text that is %s by the same sums as a delegation', (_, assertiveness) => {
    const scenario = still({
      council: council(friend('AAA')),
      bodies: [
        {
          id: 'other',
          name: 'The other',
          rule: rule('simple'),
          voters: [{ id: 'X', name: 'X', seats: 1, hawkishness: 0.3, proximity: 1, exposure: 0, norms: NO_NORMS }],
        },
      ],
      measures: [measure('ask', { through: 'other', assertiveness })],
      model: quietModel((m) => Object.assign(m.council, { slope: 4, intercept: 0, boldCost: 0.75, mildCost: 0.28 })),
    });
    const c = compile(scenario);
    const { state } = sit(scenario).points({ attribution: 50, escalation: 40 });
    const mood = bodyMood(c, state);
    const voter = c.bodies[0]!.voters[0]!;
    const ideal = 0.3 + voter.pull * 0.4 + mood.pull;
    const gap = assertiveness - ideal;
    const due = breakChance(mood, mood.base - (gap > 0 ? 0.75 * gap : -0.28 * gap));
    expect(voterRefusal(c, state, mood, voter, c.measures[0]!, [null])).toBeCloseTo(due, 9);
  });
});

describe('a delegation', () => {
  const scenario = still({
    council: council(delegation('AAA', { capability: 10 }), delegation('BBB', { capability: 30 })),
    measures: [measure('text')],
  });
  const c = compile(scenario);
  it('likes a text better by what it is promised beside it', () => {
    const { state } = sit(scenario);
    const utility = (promised: number): number =>
      textUtility(c, state.pub, moodOf(c, state.pub, state.settings), 0, 0, stanceOf(c.measures[0]!, false), promised);
    expect(utility(0.2) - utility(0)).toBeCloseTo(0.2, 9);
  });

  it('counts for its part of what the council can do', () => {
    expect(capabilityShare(c, (at) => at === 1)).toBeCloseTo(0.75, 9);
    expect(capabilityShare(c, () => false)).toBe(0);
  });
});

describe('a report', () => {
  it('moves the belief exactly as far as each hypothesis makes what was read likely', () => {
    const reading: Reading = {
      id: 'intercepts',
      name: 'Intercepts',
      place: '',
      source: 'B',
      about: 'trait',
      values: { greedy: 60, fearful: 40 },
      spread: 30,
      from: 1,
      every: 0,
      if: {},
      words: [{ upTo: 100, text: 'any' }],
    };
    const scenario = still({
      intelligence: { readings: [reading] },
      model: quietModel((m) => {
        Object.assign(m.intelligence, { collectionCut: 0, doubt: 0.1, least: 3 });
        Object.assign(m.belief, { trust: 1, floor: 0.005 });
      }),
    });
    const { ids, values } = { ids: compile(scenario).types.map((one) => one.id), values: { greedy: 6000, fearful: 4000 } };
    for (let i = 0; i < 20; i++) {
      const { before, after, value } = sit(scenario, `report ${i}`).last('intelligence/read')!;
      const weights = ids.map((id, k) => {
        const off = Math.abs(value - values[id as 'greedy']) / 3000;
        return before[k]! * (0.1 + 0.9 * Math.max(0, 1 - off));
      });
      const sum = weights.reduce((total, one) => total + one, 0);
      weights.forEach((one, k) => expect(after[k]! / 1_000_000).toBeCloseTo(0.005 + (0.99 * one) / sum, 4));
    }
  });
});

describe('an adviser', () => {
  const none = { name: '', indicators: {}, stocks: {}, fear: 0, cost: 0, passing: 0 };
  const worth = (duration: number): number | undefined => {
    const scenario: Scenario = still({
      measures: [measure('drill', { duration, during: [{ indicator: 'readiness', by: 4 }] })],
      model: quietModel((m) => {
        m.advisers = { military: { ...none, indicators: { readiness: 1 } }, political: none, legal: none, intelligence: none } as never;
      }),
    });
    return adviseFor(scenario, viewFor(scenario, sit(scenario).state, 'chair')).military[0]?.worth;
  };
  it.each([
    ['counts a lasting effect for each of its turns', 2, 800],
    ['looks no further ahead than three turns', 6, 1200],
  ])('%s', (_, duration, due) => {
    expect(worth(duration)).toBe(due);
  });
});

describe('an objection', () => {
  it.each(['consensus', 'unanimity'] as const)('stops the item that it is about and no other: %s', (kind) => {
    const c = compile(still({ council: { ...council(friend('AAA'), friend('BBB')), rule: rule(kind) } }));
    const against = (...items: readonly number[]) => ({
      items: [0, 1],
      objections: items.map((item) => ({ delegation: 0, items: 1 << item, aside: 0 })),
    });
    expect(heldItems(c, against())).toEqual([0, 1]);
    expect(heldItems(c, against(0))).toEqual([1]);
    expect(heldItems(c, against(1))).toEqual([0]);
  });
});

describe('a single voter that does not agree where all who do not stand aside', () => {
  it('abstains and is counted neither for nor against', () => {
    const scenario = still({
      council: council(friend('AAA')),
      bodies: [
        {
          id: 'other',
          name: 'The other',
          rule: rule('simple', { abstain: 1 }),
          voters: [{ id: 'X', name: 'X', seats: 1, hawkishness: -9, proximity: 1, exposure: 0, norms: NO_NORMS }],
        },
      ],
      measures: [measure('ask', { through: 'other', assertiveness: 0.9 })],
    });
    expect(sit(scenario).decide('ask').last('body/voted')).toMatchObject({ yes: 0, no: 0, abstain: 1 });
  });
});
