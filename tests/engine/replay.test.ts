import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../src/engine/compiled';
import { checkSeed, createMatch, ENGINE_VERSION, SEED_LIMIT, STANDARD } from '../../src/engine/match';
import { compareStates, keepsSnapshot, makeReplay, type Replay, verifyReplay } from '../../src/engine/replay';
import type { MatchState } from '../../src/engine/state';
import { sit, wander } from '../helpers/drive';
import { busy, ending, tiny } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });
const scenario = busy();

function recorded(seed = 'a game of record', choices: readonly number[] = [1, 3, 5, 8, 2, 13, 4]): Replay {
  const table = sit(scenario, seed);
  const snapshots: { after: number; state: MatchState }[] = [];
  wander(table, choices, ({ commands, state }) => {
    const last = commands.at(-1);
    if (last && keepsSnapshot(last, state)) snapshots.push({ after: commands.length - 1, state });
  });
  const replay = makeReplay(scenario, seed, STANDARD, table.commands, table.hashes, table.state, snapshots);
  return JSON.parse(JSON.stringify(replay)) as Replay;
}
type Loose = { -readonly [K in keyof Replay]: Replay[K] extends readonly (infer T)[] ? T[] : Replay[K] };
const altered = (change: (copy: Loose & Record<string, unknown>) => void, from = recorded()): unknown => {
  const copy = structuredClone(from) as unknown as Loose & Record<string, unknown>;
  change(copy);
  return copy;
};
const problem = (value: unknown, world = scenario): object => {
  const verified = verifyReplay(world, value);
  return verified.ok ? { code: 'none' } : verified.problem;
};

describe('a replay', () => {
  it('verifies, and gives every state and event back', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 }),
        (seed, choices) => {
          const replay = recorded(seed, choices);
          const verified = verifyReplay(scenario, replay);
          if (!verified.ok) throw new Error(JSON.stringify(verified.problem));
          expect(verified.states).toHaveLength(replay.commands.length + 1);
          expect(verified.eventsByCommand).toHaveLength(replay.commands.length + 1);
          expect(verified.state.pub.phase).toBe('ended');
        },
      ),
      { numRuns: 25 },
    );
  });

  it('verifies half way through a match', () => {
    const table = sit(scenario).decide('talk');
    expect(verifyReplay(scenario, makeReplay(scenario, 'tiny', STANDARD, table.commands, table.hashes, table.state, []))).toMatchObject({
      ok: true,
    });
  });

  it('keeps a state at the opening of each turn and at the end', () => {
    const replay = recorded();
    const turns = replay.snapshots.map((one) => one.state.pub.turn);
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
    expect(replay.snapshots.at(-1)!.state.pub.phase).toBe('ended');
    expect(turns[0]).toBe(2);
  });

  it('is refused for another scenario, by name and by content', () => {
    expect(problem(recorded(), tiny())).toEqual({ code: 'replay/other-scenario', found: 'busy', expected: 'tiny' });
    const changed = busy({ endings: [...scenario.endings.slice(0, -1), ending('standoff', { title: 'Another title' })] });
    expect(problem(recorded(), changed)).toEqual({
      code: 'replay/scenario-changed',
      found: compile(scenario).hash,
      expected: compile(changed).hash,
    });
  });

  it('is refused when another engine made it, or a newer format', () => {
    expect(problem(altered((one) => (one.engine = '0.1')))).toEqual({
      code: 'replay/other-engine',
      found: '0.1',
      expected: ENGINE_VERSION,
    });
    expect(problem(altered((one) => (one['format'] = 2 as never)))).toEqual({ code: 'replay/newer-format', found: '2' });
  });
});

describe('an altered replay is caught, with turn and place', () => {
  const replay = recorded();
  const turnOf = (command: number): number => 1 + replay.commands.slice(0, command).filter((one) => one.type === 'turn/advance').length;

  it('for every command that is replaced', () => {
    replay.commands.forEach((command, i) => {
      const other = command.type === 'agenda/table' ? { type: 'council/circulate' } : { type: 'agenda/table', measure: 'talk' };
      const found = problem(altered((one) => (one.commands[i] = other as Replay['commands'][number]), replay)) as {
        code: string;
        turn: number;
        path: string;
      };
      expect(['replay/illegal-command', 'replay/diverged']).toContain(found.code);
      expect(Math.abs(found.turn - turnOf(i))).toBeLessThanOrEqual(1);
      expect(found.path).not.toBe('');
    });
  });

  it('for every command that is left out', () => {
    for (let i = 0; i < replay.commands.length; i++) {
      const shorter = altered((one) => {
        one.commands.splice(i, 1);
        one.hashes.splice(i, 1);
        one.snapshots = one.snapshots.filter((snapshot) => snapshot.after < one.commands.length);
      }, replay);
      expect((problem(shorter) as { code: string }).code).toMatch(/replay\/(illegal-command|diverged)/);
    }
  });

  it('for an illegal command, with the reason', () => {
    expect(problem(altered((one) => (one.commands[0] = { type: 'turn/advance' })))).toMatchObject({
      code: 'replay/illegal-command',
      turn: 1,
      path: 'commands[0]',
      rejection: { code: 'match/wrong-phase' },
    });
  });

  it('for every hash that is changed', () => {
    replay.hashes.forEach((_, i) => {
      expect(problem(altered((one) => (one.hashes[i] = '0123456789abcdef'), replay))).toMatchObject({
        code: 'replay/diverged',
        path: `hashes[${i}]`,
        found: '0123456789abcdef',
      });
    });
    expect(problem(altered((one) => (one.finalHash = 'x'), replay))).toMatchObject({
      code: 'replay/diverged',
      path: 'finalHash',
      found: 'x',
    });
  });

  it('for another seed and other settings, at the first value that they change', () => {
    expect(problem(altered((one) => (one.seed = 'another seed')))).toMatchObject({ code: 'replay/diverged', turn: 1 });
    const harder = altered((one) => (one.settings = { ...STANDARD, rationality: 'hard' }));
    expect(problem(harder)).toMatchObject({ code: 'replay/diverged', path: 'settings.rationality', found: 'normal', expected: 'hard' });
  });

  it('for every value of a recorded state', () => {
    const places: [string, (state: MatchState) => void][] = [
      ['pub.ind[0]', ({ pub }) => pub.ind[0]!++],
      ['pub.stock[1]', ({ pub }) => pub.stock[1]!++],
      ['pub.belief[2]', ({ pub }) => pub.belief[2]!++],
      ['hid.fear[1]', ({ hid }) => hid.fear[1]!--],
      ['hid.key[3]', ({ hid }) => hid.key[3]!--],
      ['pub.phase', (state) => (state.pub.phase = 'objection')],
    ];
    replay.snapshots.forEach((snapshot, n) => {
      for (const [path, change] of places)
        expect(problem(altered((one) => change(one.snapshots[n]!.state), replay))).toMatchObject({
          code: 'replay/diverged',
          turn: snapshot.state.pub.turn,
          path: `snapshots[${n}].state.${path}`,
        });
    });
  });

  it('and shows what an altered decision put out of line, in the next recorded state', () => {
    const at = replay.commands.findIndex((one) => one.type === 'council/sound');
    const before = replay.commands[at] as { delegation: string };
    const other = scenario.council.delegations.find(
      (one) =>
        one.id !== before.delegation && replay.commands.slice(0, at).every((c) => c.type !== 'council/sound' || c.delegation !== one.id),
    )!;
    const found = problem(altered((one) => (one.commands[at] = { type: 'council/sound', delegation: other.id }), replay));
    expect(found).toMatchObject({ code: 'replay/diverged', path: expect.stringMatching(/^(pub\.sounded|hashes)\[\d+\]$/) as string });
  });
});

describe('what is not a replay is said to be none, with the place', () => {
  it.each<[string, unknown]>([
    ['(whole)', null],
    ['(whole)', 'a text'],
    ['(whole)', []],
    ['format', {}],
    ['format', altered((one) => (one['format'] = 0 as never))],
    ['engine', altered((one) => (one['engine'] = 1 as never))],
    ['scenario', altered((one) => (one['scenario'] = 'busy' as never))],
    ['scenario', altered((one) => (one['scenario'] = { id: 'busy' } as never))],
    ['seed', altered((one) => (one.seed = ''))],
    ['seed', altered((one) => (one.seed = 'x'.repeat(10_000)))],
    ['seed', altered((one) => (one['seed'] = 7 as never))],
    ['settings.rationality', altered((one) => (one['settings'] = null as never))],
    ['settings.discipline', altered((one) => (one['settings'] = { ...STANDARD, discipline: 'brutal' } as never))],
    ['commands', altered((one) => (one['commands'] = {} as never))],
    ['commands', altered((one) => (one.commands = new Array(20_001).fill({ type: 'turn/advance' })))],
    ['commands[1]', altered((one) => (one.commands[1] = null as never))],
    ['commands[0]', altered((one) => (one.commands[0] = {} as never))],
    ['hashes', altered((one) => one.hashes.pop())],
    ['hashes[2]', altered((one) => (one.hashes[2] = 5 as never))],
    ['finalHash', altered((one) => (one['finalHash'] = null as never))],
    ['snapshots', altered((one) => (one['snapshots'] = null as never))],
    ['snapshots[0]', altered((one) => (one.snapshots[0] = { after: -1, state: {} } as never))],
    ['snapshots[0]', altered((one) => (one.snapshots[0] = { after: 0.5, state: {} } as never))],
    ['snapshots[0]', altered((one) => (one.snapshots[0] = { after: 99_999, state: {} } as never))],
    ['snapshots[0]', altered((one) => (one.snapshots[0] = { after: 0 } as never))],
  ])('%s', (path, value) => {
    expect(problem(value)).toMatchObject({ code: 'replay/not-a-replay', path });
  });

  it('whatever JSON it is: no value makes the check throw', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('seed', 'settings', 'commands', 'hashes', 'snapshots', 'scenario', 'finalHash', 'engine'),
        (junk, key) => {
          expect(verifyReplay(scenario, junk).ok).toBe(false);
          const one = altered((copy) => (copy[key] = junk as never));
          expect(typeof verifyReplay(scenario, one).ok).toBe('boolean');
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a seed phrase', () => {
  it.each([
    ['', 'seed/empty'],
    ['x', null],
    ['x'.repeat(SEED_LIMIT), null],
    ['x'.repeat(SEED_LIMIT + 1), 'seed/too-long'],
    ['x'.repeat(10_000), 'seed/too-long'],
  ])('of the length of "%s" is checked', (seed, due) => {
    expect(checkSeed(seed)).toBe(due);
    if (due !== null) expect(() => createMatch(scenario, seed)).toThrow(new RegExp(due));
  });
});

describe('two states side by side', () => {
  it('differ nowhere when they are equal, and are told apart by the first place where they are not', () => {
    const { state } = createMatch(scenario, 'side by side');
    const copy = structuredClone(state);
    expect(compareStates(state, copy)).toBeNull();
    copy.pub.belief[1]!++;
    expect(compareStates(state, copy)).toMatchObject({ path: 'pub.belief[1]' });
  });
});
