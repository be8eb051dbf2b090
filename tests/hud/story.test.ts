import { describe, expect, test } from 'vitest';
import type { GameEvent } from '../../src/engine/events';
import { luckOf } from '../../src/hud/debrief/luck';
import { storyOf, yearsOf } from '../../src/hud/debrief/story';
import { loadScenario } from '../helpers/load';

const paris = loadScenario('paris-2015');

/** Events with what these readers look at. */
const events = (...list: readonly object[]): readonly GameEvent[] => list as readonly GameEvent[];

describe('the debrief', () => {
  test('names both years of a crisis that runs over a new year, and one where it does not', () => {
    expect(yearsOf(paris)).toBe('2015–16');
    expect(yearsOf(loadScenario('crimea-2014'))).toBe('2014');
  });

  test('says of a decision whether the body that was asked did not agree, also when it voted turns later', () => {
    const decided = { type: 'decision/adopted', turn: 3, measure: 'africa-forces', level: 1000 };
    const voted = (passes: boolean) => ({ type: 'body/voted', turn: 4, measure: 'africa-forces', passes });
    expect(storyOf(paris, events(decided, voted(false)), 3).decisions).toEqual([
      'Pay for African forces (the body that was asked did not agree)',
    ]);
    expect(storyOf(paris, events(decided, voted(true)), 3).decisions).toEqual(['Pay for African forces']);
  });

  test('does not count a member that stood aside among those that broke silence', () => {
    const answer = { type: 'silence/answered', turn: 5, held: false, draw: { purpose: 'silence', subject: 'CYP', odds: 100, draw: 20 } };
    const told = (delegation: string, aside: boolean) => luckOf(paris, events({ ...answer, delegation, aside })).against[0]?.text;
    expect(told('CYP', true)).toBe('Cyprus stood aside');
    expect(told('FRA', false)).toBe('France broke silence');
  });
});
