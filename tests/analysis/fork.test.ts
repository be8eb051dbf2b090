import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { commandsBefore, compareGames, finish, forkGame, type Game, readGame, skillAndLuck, turningPoints } from '../../src/analysis';
import type { Command, DrawRecord, GameEvent } from '../../src/engine';
import { answersAsDrawn, compile, hashOf, makeContext, newState, STANDARD, stepOwned } from '../../src/engine';
import { makeInput, POLICIES, policyLuck, QUICK } from '../../src/policies';
import { loadScenario } from '../helpers/load';
import { gameOf, played, wandered } from './games';

vi.setConfig({ testTimeout: 60_000 });
const seeds = fc.string({ minLength: 1, maxLength: 12 });
const walk = fc.record({ seed: seeds, choices: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 }) });
const RUNS = { numRuns: 40 } as const;
const PASS: Command = { type: 'council/circulate' };

/** Draws of a game by turn, purpose and subject. */
function draws(game: Game): Map<string, number> {
  const all = new Map<string, number>();
  const keep = (event: GameEvent, one: DrawRecord | null): void => {
    if (one) all.set(`${event.turn} ${one.purpose} ${one.subject}`, one.draw);
  };
  for (const record of game.turns)
    for (const event of record.events) {
      if (event.type === 'silence/answered' || event.type === 'inject/fired' || event.type === 'accident/risked') keep(event, event.draw);
      if (event.type === 'adversary/chose') all.set(`${event.turn} act`, event.draw);
      if (event.type === 'way/taken') for (const one of event.draws) keep(event, one);
    }
  return all;
}

describe('a game read from its commands', () => {
  it('is cut into turns that hold every command once', () => {
    fc.assert(
      fc.property(walk, (one) => {
        const game = wandered(one);
        const again = game.turns.flatMap((record, at) => [
          ...record.decision,
          ...(at < game.turns.length - 1 ? [{ type: 'turn/advance' } as const] : []),
        ]);
        expect(again).toEqual(game.commands);
        expect(game.turns.map((record) => record.turn)).toEqual(game.turns.map((_, at) => at + 1));
        for (const record of game.turns) expect(record.opening.pub.turn).toBe(record.turn);
        expect(game.turns.flatMap((record) => (record.act ? [record.act.id] : []))).toHaveLength(game.turns.length);
      }),
      RUNS,
    );
  });

  it('may still be running: what was begun is kept', () => {
    const whole = played('running', 'hawk');
    const game = gameOf(whole.commands.slice(0, whole.turns[2]!.from + 1), 'running');
    expect(game).toMatchObject({ ending: null, score: null });
    expect(game.turns).toHaveLength(3);
    expect(game.turns[2]).toMatchObject({ over: false, act: null });
    expect(game.turns[2]!.decision).toHaveLength(1);
  });
});

describe('a fork', () => {
  it('with the same decision is the original, command for command and hash for hash', () => {
    fc.assert(
      fc.property(walk, fc.nat(5), fc.boolean(), (one, at, spelled) => {
        const game = wandered(one);
        const record = game.turns[at % game.turns.length]!;
        const fork = forkGame(game, { turn: record.turn, decision: spelled ? record.decision : null, next: 'record' });
        expect(fork.leftOut).toEqual([]);
        expect(fork.game.commands).toEqual(game.commands);
        expect(hashOf(fork.game.state)).toBe(hashOf(game.state));
        expect(compareGames(game, fork.game).parts).toBeNull();
        expect(fork.origins).not.toContain('policy');
      }),
      RUNS,
    );
  });

  it('handed to the policy that played the game is the original, too', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...QUICK), fc.nat(5), (seed, policy, at) => {
        const game = played(seed, policy);
        const { turn } = game.turns[at % game.turns.length]!;
        const fork = forkGame(game, { turn, decision: null, next: policy });
        expect(fork.game.commands).toEqual(game.commands);
      }),
      RUNS,
    );
  });

  it('keeps everything before the changed turn, and all luck that the change does not touch', () => {
    fc.assert(
      fc.property(walk, fc.nat(5), (one, at) => {
        const game = wandered(one);
        const record = game.turns[at % game.turns.length]!;
        const fork = forkGame(game, { turn: record.turn, decision: [PASS], next: 'record' });
        const compared = compareGames(game, fork.game);
        expect(compared.parts ?? record.turn).toBeGreaterThanOrEqual(record.turn);
        const before = draws(game);
        // Where both games drew for the same turn, purpose and subject they drew the same.
        for (const [key, drawn] of draws(fork.game)) expect(before.get(key) ?? drawn).toBe(drawn);
        expect(compared.luck).toMatchObject({ same: true, equal: compared.luck.drawn });
        expect(fork.origins).toHaveLength(fork.game.commands.length);
        expect(fork.game.ending).not.toBeNull();
      }),
      RUNS,
    );
  });

  it('says what the rules refused in the changed world, and who decided what', () => {
    const game = played('refused', 'hawk');
    const dear = game.turns.find((record) => record.tabled.length > 0)!;
    const fork = forkGame(game, {
      turn: dear.turn,
      decision: [{ type: 'council/way', way: 'lobby' }, { type: 'agenda/table', measure: 'nothing-like-it' }, PASS],
      next: 'dove',
    });
    expect(fork.leftOut.map((one) => one.code)).toEqual(['match/wrong-phase', 'agenda/unknown-measure']);
    expect(fork.leftOut.every((one) => one.turn === dear.turn)).toBe(true);
    expect(new Set(fork.origins)).toEqual(new Set(dear.turn === 1 ? ['changed', 'policy'] : ['kept', 'changed', 'policy']));
  });

  it('of a running game stops where that game stands', () => {
    const whole = played('stands', 'hawk');
    const game = gameOf(whole.commands.slice(0, whole.turns[3]!.from + 1), 'stands');
    expect(game.ending).toBeNull();
    const same = forkGame(game, { turn: 2, decision: null, next: 'record' });
    expect(hashOf(same.game.state)).toBe(hashOf(game.state));
    expect(forkGame(game, { turn: 2, decision: [PASS], next: 'record' }).game.state.pub.turn).toBeLessThanOrEqual(4);
    expect(forkGame(game, { turn: 2, decision: [PASS], next: 'adaptive' }).game.ending).not.toBeNull();
  });

  it('can be taken up by hand: the commands before a turn lead to its opening', () => {
    const game = played('by hand', 'dove');
    for (const record of game.turns) {
      const prefix = gameOf(commandsBefore(game, record.turn), 'by hand');
      expect(hashOf(prefix.state)).toBe(hashOf(record.opening));
    }
    expect(() => commandsBefore(game, 99)).toThrow(/no turn 99/);
  });
});

describe('two games side by side', () => {
  it('of different seeds have no luck in common; a game has all of it with itself', () => {
    const [one, other] = [played('one seed', 'hawk'), played('another', 'hawk')];
    const { luck } = compareGames(one, other);
    expect(luck.same).toBe(false);
    expect(luck.equal).toBeLessThan(luck.drawn);
    const own = compareGames(one, one).luck;
    expect(own).toMatchObject({ same: true, equal: own.drawn, turned: 0 });
    expect(own.drawn).toBeGreaterThan(0);
    const harder = { ...one, settings: { ...one.settings, discipline: 'hard' as const } };
    expect(compareGames(one, harder).luck.same).toBe(false);
  });

  it('tell a silence that holds in one and breaks in the other', () => {
    const [one, other] = [played('breaks', 'hawk'), played('breaks', 'do-nothing')];
    const { turns } = compareGames(one, other);
    for (const { left, right, differs } of turns)
      if (left && right) expect(differs.silence).toBe(String(left.broke) !== String(right.broke));
    expect(turns.some(({ differs }) => differs.silence)).toBe(true);
  });

  it('part in the turn of the change, with what differs in it', () => {
    const world = loadScenario('crimea-2014');
    const game = played('side by side', 'hawk', world);
    const fork = forkGame(game, { turn: 3, decision: [PASS], next: 'record' });
    const compared = compareGames(game, fork.game);
    expect(compared.parts).toBe(3);
    const turn = compared.turns[2]!;
    expect(turn.left!.tabled.length).toBeGreaterThan(0);
    expect(turn.right!.tabled).toEqual([]);
    expect(turn.differs.decision).toBe(true);
    for (const [id, by] of Object.entries(turn.change)) expect(turn.right!.indicators[id]! - turn.left!.indicators[id]!).toBe(by);
    expect(compared.left).toMatchObject({ ending: game.ending, score: game.score! / 100 });
    expect(Object.keys(compared.left.dimensions!)).toHaveLength(5);
  });

  it('of different length: the longer one has its last turns alone', () => {
    const whole = played('length', 'do-nothing');
    const half = gameOf(commandsBefore(whole, 3), 'length');
    const compared = compareGames(whole, half);
    expect(compared.turns).toHaveLength(whole.turns.length);
    expect(compared.turns.at(-1)).toMatchObject({ right: null, differs: { act: true } });
    expect(compared.right).toEqual({ ending: null, score: null, dimensions: null });
  });
});

describe('a fork of a match in which people had seats', () => {
  const scenario = loadScenario('crimea-2014');
  const c = compile(scenario);
  const settings = { ...STANDARD, people: ['POL', 'DEU', 'HUN'] };
  /** People who object to everything in odd turns, whatever the model expects of them. */
  const stubborn = (seed: string): Game => {
    const state = newState(c, seed, settings, {}, null);
    const x = makeContext(c, state, null);
    const input = makeInput(c, state.pub, settings, policyLuck(seed, 'hawk'));
    const commands: Command[] = [];
    while (state.pub.phase !== 'ended') {
      const open = answersAsDrawn(x)[0];
      const items = (state.pub.text?.items ?? []).map((item) => c.measures[item]!.id);
      const objects = state.pub.turn % 2 === 1;
      const command: Command = open ? { ...open, answer: objects ? 'object' : 'hold', items: objects ? items : [] } : POLICIES.hawk(input);
      if (stepOwned(x, command)) throw new Error('refused');
      commands.push(command);
    }
    const read = readGame(c, { seed, settings, commands });
    if (!read.ok) throw new Error(read.rejection.code);
    return read.game;
  };

  it('with the same decision is the original: what people answered stands', () => {
    for (const seed of ['one', 'two', 'three']) {
      const game = stubborn(seed);
      expect(game.commands.some((command) => command.type === 'council/answer')).toBe(true);
      for (const { turn } of game.turns) {
        const fork = forkGame(game, { turn, decision: null, next: 'record' });
        expect(fork.game.commands).toEqual(game.commands);
        expect(fork.leftOut).toEqual([]);
      }
    }
  });

  it('with another decision goes on: the draw answers where nobody did', () => {
    const game = stubborn('other');
    for (const { turn } of game.turns) {
      const fork = forkGame(game, { turn, decision: [PASS], next: 'adaptive' });
      expect(fork.game.ending).not.toBeNull();
      expect(fork.game.settings.people).toEqual(settings.people);
    }
  });

  it('is estimated over many futures with every seat drawn', () => {
    const game = stubborn('estimate');
    const points = finish(turningPoints(game, { replays: 2, confirmations: 2, most: 2 }));
    expect(points.decisions.known!.length).toBeGreaterThan(0);
    expect(finish(skillAndLuck(game, { replays: 2 })).decisions.n).toBe(2);
  });
});
