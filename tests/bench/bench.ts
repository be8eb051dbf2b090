/**
 * `npm run bench [-- --quick]`: how fast the rules are, as medians of interleaved rounds, so that a machine that slows
 * down in between slows all rows alike. Nothing here asserts anything.
 */
import { availableParallelism } from 'node:os';
import { playMatch, seedOf } from '../../src/analysis';
import { runBatches } from '../../src/cli/batch';
import { type Command, compile, createMatch, draw, legalCommands, matchKey, type Scenario, STANDARD, step } from '../../src/engine';
import { makeInput, POLICIES, type PolicyName, policyLuck } from '../../src/policies';
import { createSession } from '../../src/session';
import { loadScenario } from '../helpers/load';
import { delegation, inject } from '../helpers/tiny';

const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 3 : 12;
const MILLISECONDS = quick ? 60 : 250;

const crimea = loadScenario('crimea-2014');
const table: [what: string, value: string, note: string][] = [];
const put = (what: string, value: string, note = ''): void => {
  table.push([what, value, note]);
  process.stderr.write('.');
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const ratio = (value: number): string => `${value.toFixed(2)} x`;

/** Runs `once(i)` again and again for a while; times a second. */
function rate(once: (i: number) => void, from: number): number {
  const start = performance.now();
  let i = 0;
  do {
    for (let k = 0; k < 8; k++) once(from + i++);
  } while (performance.now() - start < MILLISECONDS);
  return (1000 * i) / (performance.now() - start);
}

/** All contestants in every round, one after another; the median rate of each. */
function compete<K extends string>(contestants: Readonly<Record<K, (i: number) => void>>): Record<K, number> {
  const names = Object.keys(contestants) as K[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as unknown as Record<K, number[]>;
  for (const name of names) rate(contestants[name], 0);
  for (let round = 0; round < ROUNDS; round++) for (const name of names) rates[name].push(rate(contestants[name], round * 1_000_000));
  return Object.fromEntries(names.map((name) => [name, median(rates[name])])) as Record<K, number>;
}

const game =
  (scenario: Scenario, policy: PolicyName, records = false) =>
  (i: number): void => {
    playMatch(compile(scenario), seedOf('bench', i), policy, POLICIES[policy], { records });
  };

function games(): void {
  const names = Object.keys(POLICIES) as PolicyName[];
  const rates = compete(Object.fromEntries(names.map((name) => [name, game(crimea, name)])));
  for (const name of names) put(`games a second, ${name}`, whole(rates[name]!), 'records off, one core');
}

function records(): void {
  const { off, on } = compete({ off: game(crimea, 'adaptive'), on: game(crimea, 'adaptive', true) });
  put('games a second, records off', whole(off));
  put('games a second, records on', whole(on));
  put('records on over off', ratio(off / on), 'must 2.5 x');
}

/** One command on a match with history, as the table does it. */
function interactive(): void {
  const steps: number[] = [];
  const dispatches: number[] = [];
  for (let n = 0; n < (quick ? 3 : 20); n++) {
    const seed = seedOf('interactive', n);
    const session = createSession(crimea, { seed });
    session.playback.setPace({ answer: 0, beat: 0 });
    let { state } = createMatch(crimea, seed);
    while (state.pub.phase !== 'ended') {
      const command: Command = POLICIES.adaptive(makeInput(compile(crimea), state.pub, STANDARD, policyLuck(seed, 'adaptive')));
      let start = performance.now();
      const result = step(crimea, state, command);
      steps.push(performance.now() - start);
      if (!result.ok) throw new Error(result.rejection.code);
      start = performance.now();
      session.dispatch(command);
      session.snapshot();
      dispatches.push(performance.now() - start);
      state = result.state;
    }
    session.dispose();
  }
  const high = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
  put('interactive step, median', `${median(steps).toFixed(2)} ms`, `95 %: ${high(steps).toFixed(2)} ms; must 5 ms`);
  put('session dispatch and snapshot, median', `${median(dispatches).toFixed(2)} ms`, `95 %: ${high(dispatches).toFixed(2)} ms`);
  const { state } = createMatch(crimea, 'legal');
  const { legal } = compete({ legal: () => void legalCommands(compile(crimea), state.pub) });
  put('legal commands of a turn', `${(1000 / legal).toFixed(3)} ms`);
}

/** The same number of draws, keyed and from one running stream (sfc32), over the work of a game without draws. */
function keyedDraws(): void {
  const key = matchKey('bench');
  let [a, b, c, d] = key as [number, number, number, number];
  const stream = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
  let sum = 0;
  const { running, keyed } = compete({
    running: () => {
      for (let i = 0; i < 1000; i++) sum += stream();
    },
    keyed: (n) => {
      for (let i = 0; i < 1000; i++) sum += draw(key, n & 15, 77, i);
    },
  });
  const perGame = drawsOfAGame();
  const perSecond = rate(game(crimea, 'adaptive'), 0);
  const extra = perGame * (1 / (1000 * keyed) - 1 / (1000 * running));
  put('keyed draw', `${(1e6 / keyed).toFixed(1)} ns`, `running stream ${(1e6 / running).toFixed(1)} ns${sum < 0 ? ' ' : ''}`);
  put('keyed draws over one running stream, in a game', ratio(1 / (1 - extra * perSecond)), `${whole(perGame)} draws a game; must 1.15 x`);
}

function drawsOfAGame(): number {
  const { events } = playMatch(compile(crimea), 'draws', 'adaptive', POLICIES.adaptive, { records: true });
  const text = JSON.stringify(events);
  return text.split('"draw":{').length - 1 + 2 * compile(crimea).turns.length + compile(crimea).delegations.length;
}

const seats = (n: number): Scenario => ({
  ...crimea,
  council: {
    ...crimea.council,
    delegations: Array.from({ length: n }, (_, i) => {
      const one = crimea.council.delegations[i % crimea.council.delegations.length]!;
      return delegation(`S${i}`, {
        hawkishness: one.hawkishness,
        proximity: one.proximity,
        exposure: one.exposure,
        capability: one.capability,
      });
    }),
  },
  // Named seats are gone; effects that move one of them move everybody.
  ...anonymous(),
});
function anonymous(): Pick<Scenario, 'measures' | 'injects' | 'adversary'> {
  const text = JSON.stringify({ measures: crimea.measures, injects: crimea.injects, adversary: crimea.adversary });
  return JSON.parse(text.replace(/"position":"[A-Z]{3}"/g, '"position":"all"').replace(/"attacks":"[A-Z]{3}"/g, '"attacks":"S0"')) as Pick<
    Scenario,
    'measures' | 'injects' | 'adversary'
  >;
}

/** More injects, as many of each kind of trigger; none of the added ones ever fires. */
const happenings = (n: number): Scenario => ({
  ...crimea,
  injects: [
    ...crimea.injects,
    ...Array.from({ length: n }, (_, i) =>
      inject(`added ${i}`, {
        kind: 'conditional',
        trigger: i % 2 === 0 ? { call: true } : { flag: `never ${i}` },
        effects: [{ indicator: 'support', by: 1 }],
      }),
    ),
  ],
});

/** The same crisis drawn out over more turns, without endings on the way. */
const long = (n: number): Scenario => ({
  ...crimea,
  turns: Array.from({ length: n }, (_, i) => ({ ...crimea.turns[i % crimea.turns.length]!, days: 10 })),
  endings: crimea.endings.map((one) => ({ ...one, when: 'last' as const })),
});

function scaling(): void {
  const row = <K extends string>(
    what: string,
    unit: string,
    worlds: Readonly<Record<K, Scenario>>,
    per: (key: K) => number,
    bar: string,
  ): void => {
    const keys = Object.keys(worlds) as K[];
    const rates = compete(Object.fromEntries(keys.map((key) => [key, game(worlds[key], 'adaptive')])) as Record<K, (i: number) => void>);
    const cost = (key: K): number => 1e6 / rates[key] / per(key);
    const first = keys[0]!;
    const last = keys.at(-1)!;
    put(what, ratio(cost(last) / cost(first)), `${keys.map((key) => `${key}: ${cost(key).toFixed(1)} us ${unit}`).join(', ')}; ${bar}`);
  };
  const of = <T>(sizes: readonly number[], make: (n: number) => T): Record<string, T> =>
    Object.fromEntries(sizes.map((n) => [`n${n}`, make(n)]));
  row('delegations, 8 to 128', 'a game', of([8, 32, 128], seats), () => 1, 'must be linear (16 x), aim 6 x');
  row('injects, 20 to 2,000 more', 'a game', of([20, 200, 2000], happenings), () => 1, 'must 2 x');
  row(
    'cost of a turn, 10 to 1,000 turns',
    'a turn',
    of(quick ? [10, 100] : [10, 100, 1000], long),
    (key) => Number(key.slice(1)),
    'must 1.2 x',
  );
}

async function workers(): Promise<void> {
  const seeds = quick ? 4_000 : 40_000;
  const task = { scenario: crimea, policy: 'adaptive', seeds, phrase: 'bench' } as const;
  const seconds = async (n: number): Promise<number> => {
    const start = performance.now();
    await runBatches(task, n, () => undefined);
    return (performance.now() - start) / 1000;
  };
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    one.push(await seconds(1));
    two.push(await seconds(2));
  }
  put(`${whole(seeds)} games, one worker`, `${median(one).toFixed(2)} s`, `${availableParallelism()} cores here`);
  put('two workers over one', ratio(median(one) / median(two)), 'with starting them; must 1.7 x at 100,000 games');
}

games();
records();
interactive();
keyedDraws();
scaling();
try {
  await workers();
} catch (error) {
  put('two workers over one', 'failed', (error as Error).message);
}

const width = [0, 1].map((column) => Math.max(...table.map((row) => row[column]!.length)));
process.stderr.write('\n');
for (const [what, value, note] of table) process.stdout.write(`${what.padEnd(width[0]!)}  ${value.padStart(width[1]!)}  ${note}\n`);
