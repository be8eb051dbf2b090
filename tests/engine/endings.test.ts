import { describe, expect, it } from 'vitest';
import type { Ending, Scenario } from '../../src/engine/scenario';
import { sit } from '../helpers/drive';
import { ending, rivalType, still, tiny } from '../helpers/tiny';

const with_ = (endings: readonly Ending[], more: Partial<Scenario> = {}): Scenario => still({ endings, ...more });
const high = { indicator: { escalation: { min: 80 } } };

describe('an ending', () => {
  it('marked `last` waits for the last turn to close', () => {
    const table = sit(with_([ending('over')])).decide();
    expect([table.phase, table.ending]).toEqual(['ledger', null]);
    table.advance().decide().advance().decide().advance().decide();
    expect([table.phase, table.ending, table.state.pub.turn]).toEqual(['ended', 'over', 4]);
  });
  it('marked `any` ends the match as soon as it holds', () => {
    const table = sit(with_([ending('crash', { when: 'any', if: high }), ending('over')]))
      .points({ escalation: 80 })
      .decide();
    expect([table.phase, table.ending, table.state.pub.turn]).toEqual(['ended', 'crash', 1]);
  });
  it('that holds first in the order of the scenario is the one', () => {
    const endings = [ending('first', { when: 'any', if: high }), ending('second', { when: 'any', if: high }), ending('over')];
    expect(sit(with_(endings)).points({ escalation: 90 }).decide().ending).toBe('first');
    expect(
      sit(with_([...endings].reverse()))
        .points({ escalation: 90 })
        .decide().ending,
    ).toBe('second');
  });
  it('marked `any` can also close the last turn', () => {
    const table = sit(with_([ending('crash', { when: 'any', if: { turn: { min: 4 } } }), ending('over')])).playOut();
    expect(table.ending).toBe('crash');
  });
  it('falls through to the one without conditions', () => {
    expect(sit(with_([ending('a', { if: high }), ending('b', { if: { not: high } }), ending('c')])).playOut().ending).toBe('b');
  });
  it('may depend on the hidden type', () => {
    const base = with_([ending('calmed', { if: { type: 'fearful' } }), ending('over')]);
    const scenario = { ...base, adversary: { ...base.adversary, types: [rivalType('greedy'), rivalType('fearful')] } };
    expect(sit(scenario, 'ending', { type: 'fearful' }).playOut().ending).toBe('calmed');
    expect(sit(scenario, 'ending', { type: 'greedy' }).playOut().ending).toBe('over');
  });
  it('is told with the score, and afterwards nothing more is accepted', () => {
    const table = sit(with_([ending('over')])).playOut();
    expect(table.last('match/ended')).toMatchObject({ ending: 'over', score: table.state.pub.score });
    expect(table.refusal({ type: 'turn/advance' })).toBe('match/ended');
    expect(table.refusal({ type: 'council/circulate' })).toBe('match/ended');
  });
});

describe('the score', () => {
  const dimensions = (base: Partial<Record<'weight' | 'base', number>> = {}) => ({
    name: '',
    description: '',
    weight: 0.2,
    base: 0,
    terms: {},
    ...base,
  });
  const scored = (security: Partial<Scenario['scoring']['dimensions']['security']>, adjust: Ending['adjust'] = {}): number[] => {
    const scenario = with_([ending('over', { adjust })], {
      scoring: {
        dimensions: {
          security: { ...dimensions(), ...security },
          peace: dimensions({ base: 90 }),
          unity: dimensions({ base: 50 }),
          legitimacy: dimensions({ base: 20, weight: 0.4 }),
          'human-cost': dimensions({ base: 100, weight: 0 }),
        },
      },
    });
    return sit(scenario)
      .points({ escalation: 35, cohesion: 60 })
      .playOut()
      .state.pub.score.map((part) => part / 100);
  };

  it.each<[string, Parameters<typeof scored>[0], Ending['adjust'], number]>([
    ['is the base of a dimension', { base: 40 }, {}, 40],
    ['plus its terms: 10 + 0.5 x 60 - 0.2 x 35', { base: 10, terms: { cohesion: 0.5, escalation: -0.2 } }, {}, 33],
    ['plus what the ending adds', { base: 40 }, { security: -15.5 }, 24.5],
    ['never below nought', { base: 40 }, { security: -60 }, 0],
    ['never above a hundred', { base: 40, terms: { cohesion: 2 } }, {}, 100],
    ['rounded to the hundredth', { terms: { cohesion: 0.33333 } }, {}, 20],
  ])('%s', (_, security, adjust, due) => {
    const score = scored(security, adjust);
    expect(score[0]).toBe(due);
    expect(score.slice(1, 5)).toEqual([90, 50, 20, 100]);
    expect(score[5]).toBeCloseTo(0.2 * due + 0.2 * 90 + 0.2 * 50 + 0.4 * 20, 2);
  });

  it('adds an adjustment to the dimension that it names and to no other', () => {
    expect(scored({ base: 40 }, { peace: -10, 'human-cost': -30 })).toEqual([40, 80, 50, 20, 70, 0.2 * 40 + 16 + 10 + 8]);
  });

  it('is empty until the end', () => {
    expect(sit(tiny()).decide().state.pub.score).toEqual([]);
  });
});
