import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { finish, type Game, scoreForecasts } from '../../src/analysis';
import type { Forecast } from '../../src/engine';
import { c, gameOf, played, wandered } from './games';

vi.setConfig({ testTimeout: 60_000 });
const score = (game: Game, stated: readonly Forecast[], more = {}) => finish(scoreForecasts(game, stated, { replays: 60, ...more }));
const acts = (turn: number): Forecast[] => c.acts.map(({ id }) => ({ turn, probability: 0.5, question: { kind: 'act', acts: [id] } }));
const breaks = (turn: number, delegation?: string): Forecast => ({
  turn,
  probability: 0.25,
  question: delegation === undefined ? { kind: 'breaks' } : { kind: 'breaks', delegation },
});
const ends = (turn: number, ...endings: string[]): Forecast => ({ turn, probability: 0.75, question: { kind: 'ending', endings } });

describe('a forecast', () => {
  it('of the next act is scored against the act that came, with the odds of the record', () => {
    fc.assert(
      fc.property(
        fc.record({ seed: fc.string({ minLength: 1, maxLength: 12 }), choices: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 }) }),
        (one) => {
          const game = wandered(one);
          for (const record of game.turns) {
            const { forecasts } = score(game, acts(record.turn));
            expect(forecasts.filter((each) => each.happened).map((each) => each.question)).toEqual([
              { kind: 'act', acts: [record.act!.id] },
            ]);
            expect(forecasts.reduce((sum, each) => sum + each.odds, 0)).toBeCloseTo(1, 2);
            for (const each of forecasts) expect(each.brier).toBe(0.25);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('of a broken silence is scored for one delegation or for any', () => {
    const game = played('breaks', 'hawk');
    for (const record of game.turns) {
      const { forecasts } = score(game, [breaks(record.turn), ...c.delegations.map(({ id }) => breaks(record.turn, id))]);
      const [any, ...each] = forecasts;
      expect(any!.happened).toBe((record.broke ?? []).length > 0);
      expect(each.filter((one) => one.happened).map((one) => (one.question as { delegation: string }).delegation)).toEqual(
        record.broke ?? [],
      );
      expect(1 - any!.odds).toBeCloseTo(
        each.reduce((all, one) => all * (1 - one.odds), 1),
        10,
      );
      if (record.broke === null) expect(any!.odds).toBe(0);
    }
    expect(game.turns.some((record) => (record.broke ?? []).length > 0)).toBe(true);
  });

  it('of an ending is scored against the ending, with odds from replays that sum to one', () => {
    const game = played('ending', 'dove');
    const { forecasts } = score(
      game,
      c.endings.map(({ id }) => ends(2, id)),
    );
    expect(forecasts.filter((one) => one.happened)).toHaveLength(1);
    expect(forecasts.reduce((sum, one) => sum + one.odds, 0)).toBeCloseTo(1, 10);
    const [all] = score(game, [ends(2, ...c.endings.map(({ id }) => id), c.endings[0]!.id)]).forecasts;
    expect(all).toMatchObject({ happened: true, odds: 1, brier: 0.0625, oddsBrier: 0 });
  });

  it('that the record cannot judge yet stays open', () => {
    const whole = played('open', 'hawk');
    const game = gameOf(whole.commands.slice(0, whole.turns[2]!.from + 1), 'open');
    const report = score(game, [ends(1, 'war'), breaks(3), ...acts(1).slice(0, 1), breaks(99)]);
    expect(report.open.map((one) => [one.turn, one.question.kind])).toEqual([
      [1, 'ending'],
      [3, 'breaks'],
      [99, 'breaks'],
    ]);
    expect(report.forecasts).toHaveLength(1);
    expect(score(game, [])).toMatchObject({ brier: null, oddsBrier: null, bins: [], forecasts: [] });
  });

  it.each<[string, Forecast, RegExp]>([
    ['more than certain', { ...breaks(1), probability: 1.01 }, /between 0 and 1/],
    ['less than nothing', { ...breaks(1), probability: -0.1 }, /between 0 and 1/],
    ['no number', { ...breaks(1), probability: Number.NaN }, /between 0 and 1/],
    ['about an ending that is not there', ends(1, 'rapture'), /no ending 'rapture'/],
    ['about an act that is not there', { turn: 1, probability: 0, question: { kind: 'act', acts: ['dance'] } }, /no act 'dance'/],
    ['about a delegation that is not there', breaks(1, 'ZZZ'), /no delegation 'ZZZ'/],
  ])('is refused when it is %s', (_, forecast, message) => {
    expect(() => score(played('bad'), [forecast])).toThrow(message);
  });
});

describe('calibration', () => {
  it('puts every forecast into one bin and compares what was stated with what came', () => {
    const game = played('bins', 'hawk');
    const stated = game.turns.flatMap((record) => acts(record.turn).map((one, at) => ({ ...one, probability: at / (c.acts.length - 1) })));
    const { bins, forecasts, brier } = score(game, stated, { bins: 4 });
    expect(bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(stated.length);
    for (const bin of bins) {
      expect(bin.stated).toBeGreaterThanOrEqual(bin.from);
      expect(bin.stated).toBeLessThanOrEqual(bin.to);
    }
    expect(brier).toBeCloseTo(forecasts.reduce((sum, one) => sum + one.brier, 0) / forecasts.length, 12);
  });

  it('is the best on average for somebody who states the true odds', () => {
    const games = Array.from({ length: 40 }, (_, i) => played(`honest ${i}`, 'random'));
    const honest = { mine: 0, flat: 0, sure: 0 };
    for (const game of games)
      for (const one of score(
        game,
        game.turns.flatMap((record) => acts(record.turn)),
      ).forecasts) {
        honest.mine += one.oddsBrier;
        honest.flat += one.brier;
        honest.sure += one.happened ? 1 : 0;
      }
    expect(honest.mine).toBeLessThan(honest.flat);
    expect(honest.mine).toBeLessThan(honest.sure);
  });
});
