import { describe, expect, test } from 'vitest';
import {
  change,
  changeRange,
  coins,
  dateRange,
  estimativeWord,
  gradeWords,
  leadTime,
  leaning,
  listWords,
  percent,
  percentRange,
  points,
} from '../../src/hud/shared';
import { whenWords } from '../../src/hud/shared/when';

describe('odds in words and per cent', () => {
  test.each([
    [0, 'no chance', '0\u00a0%'],
    [30, 'almost no chance', 'under\u00a01\u00a0%'],
    [449, 'almost no chance', '4\u00a0%'],
    [499, 'very unlikely', '5\u00a0%'],
    [500, 'very unlikely', '5\u00a0%'],
    [1949, 'very unlikely', '19\u00a0%'],
    [1960, 'unlikely', '20\u00a0%'],
    [2000, 'unlikely', '20\u00a0%'],
    [4500, 'even chance', '45\u00a0%'],
    [5500, 'likely', '55\u00a0%'],
    [8000, 'very likely', '80\u00a0%'],
    [9500, 'almost certain', '95\u00a0%'],
    [9970, 'almost certain', 'over\u00a099\u00a0%'],
    [10000, 'certain', '100\u00a0%'],
  ])('%i in ten thousand is "%s"', (p, word, shown) => {
    expect(estimativeWord(p)).toBe(word);
    expect(percent(p)).toBe(shown);
  });

  test('a range that rounds to one number is shown as that number', () => {
    expect(percentRange({ low: 3100, mid: 3900, high: 4700 })).toBe('31 to 47\u00a0%');
    expect(percentRange({ low: 9690, mid: 9700, high: 9710 })).toBe('97\u00a0%');
  });

  test('a delegation wavers from five per cent and is a likely objector from twenty', () => {
    expect([0, 499, 500, 1999, 2000, 9000].map(leaning)).toEqual(['holds', 'holds', 'wavers', 'wavers', 'breaks', 'breaks']);
  });
});

describe('points, coins and days', () => {
  test('points are whole and a change carries its sign', () => {
    expect([points(6149), points(-250)]).toEqual(['61', '\u22122']);
    expect([change(412), change(-412), change(0)]).toEqual(['+4', '\u22124', '0']);
  });
  test('a change below one point is not shown as none', () => {
    expect([change(30), change(-30), change(2)]).toEqual(['+0.3', '\u22120.3', '0']);
  });
  test('a range with equal ends is one number', () => {
    expect([changeRange(300, 500), changeRange(300, 310)]).toEqual(['+3 to +5', '+3']);
  });
  test('coins are whole where they can be', () => {
    expect([coins(700), coins(750), coins(0)]).toEqual(['7', '7.5', '0']);
  });
  test('lead times read as people say them', () => {
    expect([leadTime(0), leadTime(1), leadTime(35)]).toEqual(['at once', '1 day', '35 days']);
  });
  test('a turn within one month names the month once', () => {
    expect(dateRange('2014-03-03', '2014-03-10')).toBe('3 – 10 March');
    expect(dateRange('2014-03-18', '2014-04-01')).toBe('18 March – 1 April');
  });
  test('lists end in "and"', () => {
    expect([listWords([]), listWords(['Greece']), listWords(['Greece', 'Hungary', 'Italy'])]).toEqual([
      '',
      'Greece',
      'Greece, Hungary and Italy',
    ]);
  });
});

test('a grade is spoken for source and item', () => {
  expect(gradeWords('B2')).toBe('source usually reliable, item probably true');
  expect(gradeWords('F6')).toBe('source of unknown reliability, item cannot be judged');
});

test('a save of today, of yesterday and of long ago', () => {
  const now = new Date(2026, 2, 18, 12, 0);
  expect(whenWords(new Date(2026, 2, 18, 9, 5), now)).toBe('today 09:05');
  expect(whenWords(new Date(2026, 2, 17, 23, 59), now)).toBe('yesterday 23:59');
  expect(whenWords(new Date(2025, 11, 1, 8, 0), now)).toBe('1 December 2025, 08:00');
});
