import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alignmentOf,
  brierOfKinds,
  classPicture,
  type ClassWorld,
  likeness,
  NO_FORECASTS,
  ownTurns,
  type Verified,
} from '../../src/classroom';

const world: ClassWorld = {
  measures: ['patrol', 'sanctions', 'talks'],
  endings: [
    { id: 'settled', bad: false },
    { id: 'war', bad: true },
  ],
  priors: [0.5, 0.5],
};
const game = (adopted: readonly (readonly string[])[], more: Partial<Verified> = {}): Verified => ({
  turns: adopted.length,
  ending: 'settled',
  score: 50,
  dimensions: [],
  decisions: adopted.map((one) => ({ adopted: one, tabled: one })),
  paths: [],
  belief: [1_000_000, 0],
  type: 0,
  stated: [],
  ...more,
});
const pictureOf = (...games: readonly Verified[]) =>
  classPicture(
    world,
    games.map((verified) => ({ verified, forecasts: NO_FORECASTS })),
  );

describe('the class in one picture', () => {
  test('counts who decided what in which turn, the most decided first', () => {
    const picture = pictureOf(game([['patrol'], ['talks']]), game([['patrol', 'sanctions'], ['talks']]), game([['talks']]));
    expect(picture.matrix).toEqual([
      { measure: 'talks', counts: [1, 2], total: 3 },
      { measure: 'patrol', counts: [2, 0], total: 2 },
      { measure: 'sanctions', counts: [1, 0], total: 1 },
    ]);
    expect(picture.playing).toEqual([3, 2]);
  });

  test('counts endings in the order of the crisis, games broken off last', () => {
    const picture = pictureOf(game([[]], { ending: 'war' }), game([[]], { ending: null }), game([[]]), game([[]], { ending: 'war' }));
    expect(picture.endings).toEqual([
      { ending: 'settled', count: 1 },
      { ending: 'war', count: 2 },
      { ending: null, count: 1 },
    ]);
  });

  test('finds the turn that parted the class, and the game nearest to the others there', () => {
    const picture = pictureOf(game([['patrol'], ['talks']]), game([['patrol'], ['sanctions', 'talks']]), game([['patrol'], ['sanctions']]));
    expect(picture.alignment[0]).toBe(1);
    expect(picture.alignment[1]).toBeCloseTo((0.5 + 0 + 0.5) / 3);
    expect(picture.parting).toEqual({ turn: 2, student: 1 });
  });

  test('says nothing of agreement where one game stands alone', () => {
    expect(pictureOf(game([['patrol']]))).toMatchObject({ alignment: [null], aligned: null, parting: null });
    expect(pictureOf()).toMatchObject({ students: 0, turns: 0, matrix: [], endings: [] });
  });
});

describe('turns left to a doctrine', () => {
  test('count for the ending, not for what the class decided', () => {
    const own = { verified: game([['patrol'], ['talks']]), forecasts: NO_FORECASTS };
    const handed = { verified: game([['patrol'], ['sanctions']], { left: { turn: 2, doctrine: 'hard-line' } }), forecasts: NO_FORECASTS };
    const picture = classPicture(world, [own, handed]);
    expect(picture.playing).toEqual([2, 1]);
    expect(picture.matrix.map((one) => one.measure)).toEqual(['patrol', 'talks']);
    expect(picture.endings).toEqual([{ ending: 'settled', count: 2 }]);
    expect([own, handed].map((one) => ownTurns(one.verified))).toEqual([2, 1]);
  });
});

describe('chances stated at the table', () => {
  const stated = (probability: number, happened: boolean) => ({ turn: 1, probability, happened, question: { kind: 'breaks' } as const });

  test('give one score over all of them, with their number, and bins that hold each once', () => {
    const picture = classPicture(world, [
      { verified: game([[]], { stated: [stated(1, true), stated(0.5, false)] }), forecasts: NO_FORECASTS },
      { verified: game([[]], { stated: [stated(0, true)] }), forecasts: NO_FORECASTS },
      { verified: game([[]]), forecasts: NO_FORECASTS },
    ]);
    expect(picture.table).toMatchObject({ n: 3, students: 2 });
    expect(picture.table?.brier).toBeCloseTo((0 + 0.25 + 1) / 3);
    expect(picture.table?.bins.map(({ from, n, stated: said, happened }) => [from, n, said, happened])).toEqual([
      [0, 1, 0, 1],
      [0.4, 1, 0.5, 0],
      [0.8, 1, 1, 1],
    ]);
    expect(pictureOf(game([[]])).table).toBeNull();
  });
});

describe('alignment', () => {
  const decision = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });

  test('is the mean likeness of all pairs, whatever the order of games and measures', () => {
    fc.assert(
      fc.property(fc.array(decision, { minLength: 2, maxLength: 20 }), (decisions) => {
        let [sum, pairs] = [0, 0];
        for (let i = 0; i < decisions.length; i++)
          for (let j = 0; j < i; j++) {
            sum += likeness(decisions[i]!, decisions[j]!);
            pairs++;
          }
        expect(alignmentOf(decisions)).toBeCloseTo(sum / pairs, 10);
        expect(alignmentOf(decisions.map((one) => one.toReversed()).toReversed())).toBeCloseTo(sum / pairs, 10);
      }),
    );
  });

  test('is 1 for a class of one mind and 0 for one with nothing in common', () => {
    expect(
      alignmentOf([
        ['a', 'b'],
        ['b', 'a'],
        ['a', 'b'],
      ]),
    ).toBe(1);
    expect(alignmentOf([['a'], ['b'], []])).toBe(0);
    expect(likeness([], [])).toBe(1);
  });
});

describe('forecasts', () => {
  test('of kinds score 0 when sure and right, 1 when sure and wrong', () => {
    expect(brierOfKinds([1, 0, 0], 0)).toBe(0);
    expect(brierOfKinds([0, 1, 0], 0)).toBe(1);
    expect(brierOfKinds([0.5, 0.5], 1)).toBe(0.25);
  });

  test('are set beside the odds of the brief and the staff, and left out where none were stated', () => {
    const { skill } = classPicture(world, [
      { verified: game([[]], { ending: 'war' }), forecasts: { first: [50, 50], second: [100, 0], secondTurn: 3, bad: 80 } },
      { verified: game([[]]), forecasts: NO_FORECASTS },
    ]);
    expect(skill).toMatchObject({ first: 0.25, second: 0, prior: 0.25, staff: 0, stated: 1 });
    expect(skill?.bad).toBeCloseTo(0.04);
    expect(pictureOf(game([[]])).skill).toBeNull();
  });

  test('say over how many games each mean goes, and compare first and second only where both were stated', () => {
    const of = (first: readonly number[] | null, second: readonly number[] | null) => ({
      verified: game([[]]),
      forecasts: { first, second, secondTurn: second === null ? null : 2, bad: null },
    });
    const { skill } = classPicture(world, [of([0, 100], null), of([50, 50], [100, 0]), of(null, [0, 100])]);
    expect(skill).toMatchObject({ first: 0.625, second: 0.5, counts: { first: 2, second: 2, bad: 0 } });
    expect(skill?.both).toEqual({ games: 1, first: 0.25, second: 0 });
    expect(classPicture(world, [of([0, 100], null), of(null, [100, 0])]).skill?.both).toBeNull();
  });
});
