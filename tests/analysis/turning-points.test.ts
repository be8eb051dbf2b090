import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { choiceOf, finish, type TurningPoints, turningPoints } from '../../src/analysis';
import { freshFuture, luckOf } from '../../src/analysis/hidden';
import { compile, makeContext, newState, type Scenario, STANDARD, stepOwned } from '../../src/engine';
import type { PolicyName } from '../../src/policies';
import { always, measure, still, tiny } from '../helpers/tiny';
import { c, gameOf, played, scenario } from './games';

vi.setConfig({ testTimeout: 60_000 });
const SMALL = { replays: 20, confirmations: 30 } as const;

describe('the options of a decision', () => {
  it('are legal at that moment, differ from what was done and from each other, and stay within bounds', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 8 }),
        fc.constantFrom('random', 'hawk', 'dove'),
        fc.integer({ min: 1, max: 40 }),
        (seed, by, most) => {
          const game = played(seed, by as PolicyName);
          for (const record of game.turns) {
            const choice = choiceOf(game, record, most)!;
            const sets = [choice.done, ...choice.others].map((one) => [...one.measures].sort().join(' '));
            expect(new Set(sets).size).toBe(sets.length);
            expect(choice.others.length).toBeLessThanOrEqual(most);
            for (const option of choice.others) {
              const state = freshFuture(c, choice.moment, luckOf('legal', record.turn, 0), 'known');
              const x = makeContext(c, state, null);
              for (const command of option.commands) expect(stepOwned(x, command)).toBeNull();
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('have doing nothing, every open measure alone, and the counsel of the reference policies by name', () => {
    const game = played('options', 'hawk');
    const choice = choiceOf(game, game.turns[0]!, 99)!;
    const sets = choice.others.map((one) => one.measures.join(' '));
    expect(sets).toContain('');
    expect(sets).toContain('talk');
    expect(new Set([choice.done, ...choice.others].flatMap((one) => one.policies))).toEqual(
      new Set(['adaptive', 'history', 'hawk', 'dove']),
    );
    expect(choice.done.policies).toContain('hawk');
  });

  it('keep the soundings and cancellations of the turn, which are no part of the agenda', () => {
    const game = gameOf(
      [
        { type: 'council/sound', delegation: 'BBB' },
        { type: 'agenda/table', measure: 'talk' },
        { type: 'agenda/table', measure: 'hotline' },
        { type: 'agenda/take-back', measure: 'talk' },
        { type: 'council/circulate' },
      ],
      'sounded first',
    );
    const choice = choiceOf(game, game.turns[0]!, 30)!;
    expect(choice.done.measures).toEqual(['hotline']);
    expect(choice.moment.pub.sounded[c.index.delegation('BBB')]).toBe(1);
    expect(choice.moment.pub.agenda).toEqual([]);
  });

  it('are none while the turn is not over', () => {
    const game = gameOf([{ type: 'agenda/table', measure: 'talk' }], 'not over');
    expect(choiceOf(game, game.turns[0]!, 30)).toBeNull();
    expect(finish(turningPoints(game, SMALL))).toMatchObject({ top: [], decisions: { known: [], truth: [] } });
  });
});

describe('a fresh future', () => {
  const moment = newState(c, 'the moment', STANDARD, {}, null);

  it('draws the rival from the belief of the moment and unsounded positions from their range', () => {
    moment.pub.belief = [200000, 500000, 300000];
    moment.pub.sounded = [1, 0, 0, 0, 0];
    const counts = [0, 0, 0];
    const width = scenario.model.council.offsetSpread * 10000;
    for (let n = 0; n < 2000; n++) {
      const { hid } = freshFuture(c, moment, luckOf('belief', 1, n), 'known');
      counts[hid.type]!++;
      expect(hid.offset[0]).toBe(moment.hid.offset[0]);
      for (const offset of hid.offset) expect(Math.abs(offset)).toBeLessThanOrEqual(width);
    }
    expect(counts.map((one) => Math.round(one / 200))).toEqual([2, 5, 3]);
  });

  it('keeps what really was when told the truth, but for the luck to come', () => {
    const future = freshFuture(c, moment, luckOf('truth', 1, 0), 'truth');
    expect(future).toEqual({ ...moment, hid: { ...moment.hid, key: [...luckOf('truth', 1, 0)] } });
  });

  it('leaves the moment as it was', () => {
    const before = JSON.stringify(moment);
    const future = freshFuture(c, moment, luckOf('left', 1, 0), 'known');
    future.pub.ind[0] = -1;
    future.hid.offset[0] = -1;
    expect(JSON.stringify(moment)).toBe(before);
  });
});

/** Two measures without a vote: one is worth points for ever, one costs them. Nothing else moves. */
function plain(): Scenario {
  const base = still();
  return {
    ...base,
    measures: [
      measure('gift', { procedure: 'chair', limit: 0, effects: [{ indicator: 'legitimacy', by: 20 }] }),
      measure('harm', { procedure: 'chair', limit: 0, effects: [{ indicator: 'legitimacy', by: -20 }] }),
    ],
  };
}

describe('turning points', () => {
  it('find the one decision that cost something, its price exactly, and say why', () => {
    const world = plain();
    const game = gameOf(
      [{ type: 'agenda/table', measure: 'harm' }, { type: 'council/circulate' }, { type: 'turn/advance' }, { type: 'council/circulate' }],
      'plain',
      world,
    );
    const result = finish(turningPoints(game, { ...SMALL, continuation: 'do-nothing' }));
    const [first] = result.decisions.known!;
    const { weight, terms } = world.scoring.dimensions.legitimacy;
    expect(first!.nothing!.difference.mean).toBeCloseTo(20 * weight * (terms['legitimacy'] ?? 0), 6);
    expect(first!.better).toMatchObject({ measures: ['gift'], clear: true, confirmed: true });
    expect(first!.better!.difference).toMatchObject({ n: SMALL.confirmations, sd: 0 });
    expect(first!.better!.reason!.indicators[0]).toMatchObject({ id: 'legitimacy', soon: 40, end: 40 });
    expect(result.top[0]).toEqual({ turn: 1, kind: 'missed' });
  });

  it('praise the one decision that stood out', () => {
    const world = plain();
    const game = gameOf(
      [{ type: 'agenda/table', measure: 'gift' }, { type: 'council/circulate' }, { type: 'turn/advance' }, { type: 'council/circulate' }],
      'praise',
      { ...world, turns: world.turns.slice(0, 2) },
    );
    const { top, decisions } = finish(turningPoints(game, { ...SMALL, continuation: 'do-nothing' }));
    expect(top[0]).toEqual({ turn: 1, kind: 'made' });
    expect(decisions.known![0]!.better).toBeNull();
  });

  const game = played('turning', 'hawk');
  const whole = finish(turningPoints(game, SMALL));

  it('judge each decision of the game, by what could be known and by the truth', () => {
    for (const view of ['known', 'truth'] as const) {
      const decisions = whole.decisions[view]!;
      expect(decisions.map((one) => one.turn)).toEqual(game.turns.map((one) => one.turn));
      for (const one of decisions) {
        expect(one.done.value.n).toBe(SMALL.replays);
        const gaps = one.others.map((other) => other.difference.mean);
        expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
        for (const other of one.others) expect(other.value.mean - one.done.value.mean).toBeCloseTo(other.difference.mean, 8);
        expect(one.gain.mean).toBeCloseTo(-gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, 8);
        if (one.better) expect(one.better).toMatchObject({ confirmed: true, difference: { n: SMALL.confirmations } });
      }
    }
    expect(whole.top.length).toBeLessThanOrEqual(3);
    for (const { turn, kind } of whole.top) {
      const one = whole.decisions.known!.find((each) => each.turn === turn)!;
      if (kind === 'missed') expect(one.better!.clear).toBe(true);
      else expect(one.gain.low).toBeGreaterThan(0);
    }
  });

  it('are the same however often the job is asked how it stands', () => {
    const job = turningPoints(game, SMALL);
    let asked = 0;
    let last = 0;
    let result: TurningPoints | null = null;
    while (!result) {
      const next = job.next();
      if (next.done) result = next.value;
      else {
        expect(next.value.done).toBeGreaterThanOrEqual(last);
        expect(next.value.done).toBeLessThanOrEqual(next.value.total);
        last = next.value.done;
        if (asked++ % 7 === 0) next.value.partial();
      }
    }
    expect(result).toEqual(whole);
  });

  it('give an answer for every decision after the first few replays, and a better one later', () => {
    const answers: TurningPoints[] = [];
    finish(turningPoints(game, { ...SMALL, knowledge: ['known'] }), (progress) => {
      if (progress.better) answers.push(progress.partial());
    });
    expect(answers.map((one) => one.replays)).toEqual([2, 6, 16, 20]);
    expect(answers[0]!.decisions.known).toHaveLength(game.turns.length);
    expect(answers[0]!.decisions.known!.every((one) => one.done.value.n === 2)).toBe(true);
  });

  it('can be stopped at any time', () => {
    const job = turningPoints(game, SMALL);
    job.next();
    expect(job.return(whole)).toMatchObject({ done: true });
    expect(job.next()).toMatchObject({ done: true });
  });

  it('come closer to the truth with more replays', () => {
    const at = (replays: number, phrase: string) =>
      finish(turningPoints(game, { replays, confirmations: 0, knowledge: ['known'], phrase })).decisions.known!;
    const truth = at(320, 'long run');
    const width = (decisions: typeof truth): number =>
      decisions.reduce((sum, one) => sum + one.others.reduce((all, other) => all + other.difference.high - other.difference.low, 0), 0);
    expect(width(at(40, 'short run')) / width(truth)).toBeGreaterThan(2.4);
    expect(width(at(40, 'short run')) / width(truth)).toBeLessThan(3.4);
    let held = 0;
    let all = 0;
    for (let i = 0; i < 3; i++)
      at(40, `run ${i}`).forEach((one, turn) => {
        for (const other of one.others) {
          const right = truth[turn]!.others.find((each) => each.measures.join() === other.measures.join())!.difference;
          // What makes no difference in any replay may make one in a thousand: such an interval has no width.
          if (other.difference.sd === 0) continue;
          all++;
          const [a, b] = [other.difference.high - other.difference.mean, right.high - right.mean];
          if (Math.abs(other.difference.mean - right.mean) <= Math.hypot(a, b)) held++;
        }
      });
    expect(held / all).toBeGreaterThan(0.86);
  });

  it('do not favour anything where no decision matters', () => {
    const world: Scenario = {
      ...always({ gain: 3 }),
      measures: tiny().measures.map((one) => ({ ...one, effects: [], tied: 0, sunk: 0, provocation: 0 })),
    };
    const flat = finish(turningPoints(played('flat', 'random', world), SMALL));
    for (const one of flat.decisions.known!) expect(one.better).toBeNull();
    expect(compile(world).measures.length).toBeGreaterThan(0);
  });
});
