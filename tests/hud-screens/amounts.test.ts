import { expect, it } from 'vitest';
import { agendaWords, interval, ofHundred, one, pointsWords, signed } from '../../src/hud/debrief/amounts';
import { SCENARIO } from './fixture';

it('amounts carry one digit, a true minus, and no minus before nothing', () => {
  expect([one(3.14), one(-3.14), one(-0.04)]).toEqual(['3.1', '\u22123.1', '0.0']);
  expect([signed(3.14), signed(-3.14), signed(0.01)]).toEqual(['+3.1', '\u22123.1', '0.0']);
  expect(interval({ n: 9, mean: 1, sd: 1, low: -0.5, high: 2.5 })).toBe('\u22120.5 to 2.5');
  expect([pointsWords(1), pointsWords(4.5), pointsWords(-8)]).toEqual(['1 point', '4.5 points', '8 points']);
  expect([ofHundred(0.294), ofHundred(0.001), ofHundred(0)]).toEqual(['29 of 100', 'fewer than 1 of 100', '0 of 100']);
});

it('an agenda is named by its measures', () => {
  expect(agendaWords(SCENARIO, [])).toBe('no decision');
  expect(agendaWords(SCENARIO, ['osce-monitors', 'article-4'])).toContain(' and ');
});
