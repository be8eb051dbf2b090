import { describe, expect, it, vi } from 'vitest';
import { playMatch } from '../../src/analysis';
import { type Command, compile, createMatch, type MatchState, newState, STANDARD, stepOwned, makeContext } from '../../src/engine';
import { isPolicy, makeInput, POLICIES, type PolicyInput, type PolicyName, policyLuck, QUICK } from '../../src/policies';
import { traitsOf } from '../../src/policies/traits';
import { loadScenario } from '../helpers/load';
import { busy, council, doubter, friend, measure, quietModel, still, tiny } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });
const NAMES = Object.keys(POLICIES) as PolicyName[];
const scenario = busy();
const c = compile(scenario);

describe('every quick policy', () => {
  it.each(QUICK)('%s plays legal commands to the end, on small and shipped scenarios', (name) => {
    for (const world of [tiny(), scenario, loadScenario('crimea-2014')])
      for (let i = 0; i < 25; i++) expect(playMatch(compile(world), `legal ${i}`, name, POLICIES[name]).state.pub.phase).toBe('ended');
  });

  it.each(QUICK)('%s plays the same match for the same seed', (name) => {
    const hashes = () => playMatch(c, 'the same', name, POLICIES[name], { trace: true }).hashes;
    expect(hashes()).toEqual(hashes());
  });

  it.each(QUICK)('%s gets no hidden thing to look at, and changes nothing that it looks at', (name) => {
    const state = newState(c, 'hidden', STANDARD, {}, null);
    const x = makeContext(c, state, null);
    const input = makeInput(c, state.pub, STANDARD, policyLuck('hidden', name));
    expect(Object.keys(input).sort()).toEqual(['c', 'draw', 'offsetOf', 'pub', 'settings']);
    while (state.pub.phase !== 'ended') {
      const before = JSON.stringify(state.pub);
      const command = POLICIES[name](input);
      expect(JSON.stringify(state.pub)).toBe(before);
      expect(stepOwned(x, command)).toBeNull();
    }
  });

  it('decides alike whatever the hidden truth is, as long as the table looks the same', () => {
    const first = (type: string, name: PolicyName): Command => {
      const { state } = createMatch(scenario, 'truth', STANDARD, { type });
      return POLICIES[name](makeInput(c, state.pub, STANDARD, policyLuck('truth', name)));
    };
    for (const name of QUICK) expect(first('greedy', name)).toEqual(first('fearful', name));
  });
});

describe('the luck of a policy', () => {
  it('is its own: neither that of the match nor that of another policy', () => {
    const keys = [
      policyLuck('seed', 'random'),
      policyLuck('seed', 'hawk'),
      policyLuck('other', 'random'),
      createMatch(scenario, 'seed').state.hid.key,
    ];
    expect(new Set(keys.map((key) => key.join())).size).toBe(4);
  });
  it('is uniform by turn, purpose and subject', () => {
    const state: MatchState = newState(c, 'luck', STANDARD, {}, null);
    const input: PolicyInput = makeInput(c, state.pub, STANDARD, policyLuck('luck', 'random'));
    let sum = 0;
    for (let i = 0; i < 4000; i++) sum += input.draw(i % 7, i);
    expect(Math.abs(sum / 4000 - 0.5)).toBeLessThan(0.02);
  });
});

const adoptedBy = (name: PolicyName, world = scenario, seeds = 40): Record<string, number> => {
  const all = compile(world);
  const counts: Record<string, number> = {};
  for (let i = 0; i < seeds; i++) {
    const { pub } = playMatch(all, `doctrine ${i}`, name, POLICIES[name]).state;
    all.measures.forEach((one, at) => {
      counts[one.id] = (counts[one.id] ?? 0) + pub.adopted[at]!;
    });
  }
  return counts;
};

describe('the doctrines', () => {
  it('doing nothing adopts nothing', () => {
    expect(Object.values(adoptedBy('do-nothing')).every((count) => count === 0)).toBe(true);
  });
  it('the hawk tables only what is firm, the dove only what is not', () => {
    const [hawk, dove] = [adoptedBy('hawk'), adoptedBy('dove')];
    for (const one of scenario.measures) {
      if (one.assertiveness <= 0.1) expect([one.id, hawk[one.id]]).toEqual([one.id, 0]);
      else expect([one.id, dove[one.id]]).toEqual([one.id, 0]);
    }
    expect(hawk['deploy']).toBeGreaterThan(0);
    expect(dove['hotline']).toBeGreaterThan(0);
  });
  it('chance tries everything that is legal', () => {
    const counts = adoptedBy('random', scenario, 150);
    for (const one of scenario.measures) if (one.procedure !== 'article-5') expect([one.id, counts[one.id]! > 0]).toEqual([one.id, true]);
  });
  it('history puts the measures of record to the council, in the turns of record', () => {
    const played = playMatch(c, 'history', 'history', POLICIES.history, { records: true });
    const tabled = played.events.flatMap((event) => (event.type === 'measure/tabled' ? [[event.turn, event.measure]] : []));
    expect(tabled).toEqual([
      [1, 'consult'],
      [1, 'condemn'],
      [2, 'sanction'],
    ]);
  });
  it('history leaves out what is not legal in this world', () => {
    const world = tiny({
      history: { ending: 'over', text: '', turns: [{ turn: 1, measures: ['dear', 'talk'], events: [], act: '', indicators: {} }] },
      measures: [measure('dear', { cost: 9 }), measure('talk')],
    });
    const played = playMatch(compile(world), 'history', 'history', POLICIES.history, { records: true });
    expect(played.events.flatMap((event) => (event.type === 'measure/tabled' ? [event.measure] : []))).toEqual(['talk']);
  });

  const disputed = still({
    council: council(doubter('AAA'), friend('BBB', { capability: 50 })),
    measures: [measure('firm', { procedure: 'silence', assertiveness: 0.6, effects: [{ indicator: 'credibility', by: 8 }] })],
    model: quietModel((m) => {
      Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 2 });
      Object.assign(m.ways, { lobbyUtility: 0 });
    }),
  });
  const ways = (name: PolicyName): string[] =>
    playMatch(compile(disputed), 'ways', name, POLICIES[name], { records: true }).events.flatMap((event) =>
      event.type === 'way/taken' && event.turn === 1 ? [event.way] : [],
    );
  it('the hawk lobbies, then goes with the willing', () => {
    expect(ways('hawk')).toEqual(['lobby', 'coalition']);
  });
  it('reads what a measure is like off its numbers', () => {
    const traits = traitsOf(c);
    const of = (id: string) => traits[c.index.measure(id)]!;
    expect(of('deploy').firm).toBeGreaterThan(of('talk').firm);
    expect(of('talk').soft).toBeGreaterThan(of('deploy').soft);
    expect(of('consult').sound).toBeGreaterThan(of('sanction').sound);
    expect(traitsOf(c)).toBe(traits);
  });
});

describe('a policy by name', () => {
  it('is one of the seven and nothing that the language brings along', () => {
    expect(NAMES).toEqual(['do-nothing', 'random', 'hawk', 'dove', 'history', 'adaptive', 'planner']);
    for (const name of NAMES) expect(isPolicy(name)).toBe(true);
    for (const name of ['constructor', '__proto__', 'Hawk', '']) expect(isPolicy(name)).toBe(false);
  });
});

describe('a policy that breaks the rules', () => {
  it('is stopped with the line that repeats the match', () => {
    expect(() => playMatch(c, 'cheat', 'cheat', () => ({ type: 'turn/advance' }))).toThrow(
      /policy cheat, seed 'cheat', turn 1: .*turn\/advance.* was refused \(match\/wrong-phase\)/,
    );
  });
  it('is stopped when it never ends a turn', () => {
    let up = false;
    const dither = (): Command => {
      up = !up;
      return { type: up ? 'agenda/table' : 'agenda/take-back', measure: 'talk' };
    };
    expect(() => playMatch(c, 'dither', 'dither', dither)).toThrow(/never ends/);
  });
});
