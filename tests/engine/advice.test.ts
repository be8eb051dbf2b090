import { describe, expect, it } from 'vitest';
import { adviseFor, type Scenario, viewFor } from '../../src/engine';
import { sit } from '../helpers/drive';
import { measure, model, still } from '../helpers/tiny';

const weights = { name: '', indicators: {}, stocks: {}, fear: 0, cost: 0, passing: 0 };
function staff(): Scenario {
  return still({
    measures: [
      measure('arm', { effects: [{ indicator: 'readiness', by: 10, noise: false }], provocation: 0.5 }),
      measure('talk', { effects: [{ indicator: 'legitimacy', by: 6, noise: false }], cost: 0 }),
      measure('calm', { effects: [{ indicator: 'escalation', by: -5, noise: false }], cost: 3 }),
      measure('watch', { effects: [{ stock: 'collection', by: 20 }] }),
      measure('later', { effects: [{ indicator: 'readiness', by: 50 }], requires: [{ if: { turn: { min: 3 } }, else: 'Later.' }] }),
    ],
    model: model((m) => {
      m.advisers = {
        military: { ...weights, indicators: { readiness: 1 } },
        political: { ...weights, indicators: { escalation: 2 }, cost: -1 },
        legal: { ...weights, indicators: { legitimacy: 1.5 } },
        intelligence: { ...weights, stocks: { collection: 0.5 }, fear: -1 },
      } as never;
    }),
  });
}
const advice = () => adviseFor(staff(), viewFor(staff(), sit(staff()).state, 'chair'));

describe('the advisers', () => {
  it('disagree because their weights do', () => {
    const all = advice();
    expect([all.military[0]?.measure, all.political[0]?.measure, all.legal[0]?.measure, all.intelligence[0]?.measure]).toEqual([
      'arm',
      'calm',
      'talk',
      'watch',
    ]);
  });

  it('say what they count, how much of it, and what it is worth to them', () => {
    const { military, political, legal } = advice();
    expect(military[0]).toMatchObject({ because: 'readiness', size: 1000, worth: 1000, low: 1000, high: 1000 });
    expect(legal[0]).toMatchObject({ because: 'legitimacy', size: 600, worth: 900 });
    // Less escalation is better, and three coins are taken off.
    expect(political[0]).toMatchObject({ because: 'escalation', size: -500, worth: 2 * 500 - 300 });
  });

  it('do not speak of what cannot be tabled or is worth nothing to them', () => {
    const all = advice();
    expect(all.military.map((one) => one.measure)).toEqual(['arm']);
    expect(
      Object.values(all)
        .flat()
        .every((one) => one.worth > 0),
    ).toBe(true);
  });

  it('are as sure as the text is likely to pass', () => {
    for (const one of Object.values(advice()).flat()) {
      expect(one.confidence).toBeGreaterThan(0);
      expect(one.confidence).toBeLessThanOrEqual(10000);
      expect(one.low).toBeLessThanOrEqual(one.worth);
      expect(one.high).toBeGreaterThanOrEqual(one.worth);
    }
  });
});
