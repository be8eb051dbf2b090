/**
 * `npm run bench [-- --quick]`: how fast the rules are. Medians of interleaved rounds, so that a machine that slows down
 * in between slows all rows alike; rates in processor time, workers by the clock. Nothing here asserts anything.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { playMatch, seedOf } from '../../src/analysis';
import { type Command, compile, createMatch, STANDARD, step } from '../../src/engine';
import { makeInput, POLICIES, policyLuck, QUICK } from '../../src/policies';
import { createSession } from '../../src/session';
import { loadScenario } from '../helpers/load';

const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 3 : 12;
const SECONDS = quick ? 0.1 : 0.25;
/** Seconds: some thousand games, until the machine has compiled what they run through. */
const WARM_UP = 2;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const RUNNER = here('../../src/cli/run.mjs');
const CONTESTANT = here('./contestant.ts');
const COMMAND_LINE = here('../../src/cli/crisis.ts');

const crimea = loadScenario('crimea-2014');
const table: [what: string, value: string, note: string][] = [];
const put = (what: string, value: string, note = ''): void => {
  table.push([what, value, note]);
  process.stderr.write('.');
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const high = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const ratio = (value: number): string => `${value.toFixed(2)} x`;

async function measure(child: ChildProcess, seconds: number): Promise<number> {
  const answer = once(child, 'message');
  child.send(seconds);
  return ((await answer) as [number])[0];
}

/** All contestants in every round, one after another, each in its own process; the median rate of each. */
async function compete(names: readonly string[]): Promise<Record<string, number>> {
  const children: ChildProcess[] = [];
  try {
    for (const name of names) {
      const child = fork(RUNNER, [CONTESTANT, name]);
      children.push(child);
      await once(child, 'message');
      await measure(child, WARM_UP);
    }
    const rates = names.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [at, child] of children.entries()) rates[at]!.push(await measure(child, SECONDS));
    return Object.fromEntries(names.map((name, at) => [name, median(rates[at]!)]));
  } finally {
    for (const child of children) child.kill();
  }
}

async function games(): Promise<void> {
  const names = QUICK.map((policy) => `game:${policy}`);
  const rates = await compete(names);
  for (const name of names) put(`games a second, ${name.slice(5)}`, whole(rates[name]!), 'records off, one core; must 10,000');
  const start = process.cpuUsage();
  const planned = quick ? 1 : 5;
  for (let i = 0; i < planned; i++) playMatch(compile(crimea), seedOf('bench', i), 'planner', POLICIES.planner);
  const { user, system } = process.cpuUsage(start);
  put('a game of the planner', `${((user + system) / 1e6 / planned).toFixed(1)} s`, 'processor time; balance plays 200');
}

async function records(): Promise<void> {
  const rates = await compete(['records:off', 'records:on']);
  put('games a second, records off', whole(rates['records:off']!), 'adaptive');
  put('games a second, records on', whole(rates['records:on']!));
  put('records on over off', ratio(rates['records:off']! / rates['records:on']!), 'must 2.5 x');
}

/** One command on a match with history, as the table does it. */
async function interactive(): Promise<void> {
  const steps: number[] = [];
  const dispatches: number[] = [];
  for (let n = 0; n < (quick ? 4 : 20); n++) {
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
  put('interactive step, median', `${median(steps).toFixed(2)} ms`, `95 %: ${high(steps).toFixed(2)} ms; must 5 ms`);
  put('session dispatch and snapshot, median', `${median(dispatches).toFixed(2)} ms`, `95 %: ${high(dispatches).toFixed(2)} ms`);
  put('legal commands of a turn', `${(1e6 / (await compete(['legal:']))['legal:']!).toFixed(1)} us`);
}

/** How much longer a game takes because its draws are keyed and do not come from one running stream. */
async function draws(): Promise<void> {
  const rates = await compete(['draws:keyed', 'draws:stream', 'game:adaptive']);
  const [keyed, stream] = [1 / (1000 * rates['draws:keyed']!), 1 / (1000 * rates['draws:stream']!)];
  const { events } = playMatch(compile(crimea), 'draws', 'adaptive', POLICIES.adaptive, { records: true });
  const told = JSON.stringify(events).split('"draw":{').length - 1;
  const all = told + 2 * crimea.turns.length + crimea.council.delegations.length;
  const share = all * (keyed - stream) * rates['game:adaptive']!;
  put('keyed draw', `${(1e9 * keyed).toFixed(1)} ns`, `running stream ${(1e9 * stream).toFixed(1)} ns`);
  put('keyed draws over one running stream, in a game', ratio(1 / (1 - share)), `${whole(all)} draws a game; must 1.15 x`);
}

async function scaling(what: string, kind: string, sizes: readonly number[], perTurn: boolean, bar: string): Promise<void> {
  const names = sizes.map((n) => `${kind}:${n}`);
  const rates = await compete(names);
  const cost = (at: number): number => 1e6 / rates[names[at]!]! / (perTurn ? sizes[at]! : 1);
  const row = sizes.map((n, at) => `${whole(n)}: ${cost(at).toFixed(1)} us`).join(', ');
  put(what, ratio(cost(sizes.length - 1) / cost(0)), `${row} a ${perTurn ? 'turn' : 'game'}; ${bar}`);
}

/** Seconds by the clock of a whole `crisis simulate`, from starting the process to its end. */
async function simulated(seeds: number, threads: number): Promise<number> {
  const start = performance.now();
  const task = ['simulate', 'crimea-2014', '--policy', 'adaptive', '--seeds', `${seeds}`, '--workers', `${threads}`, '--json'];
  const child = fork(RUNNER, [COMMAND_LINE, ...task], { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`crisis ${task.join(' ')} ended with ${code}`);
  return (performance.now() - start) / 1000;
}

async function wholeProcess(): Promise<void> {
  const seeds = quick ? 20_000 : 100_000;
  const few: number[] = [];
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    few.push(await simulated(10_000, 1));
    one.push(await simulated(seeds, 1));
    two.push(await simulated(seeds, 2));
  }
  put('10,000 games, whole process', `${median(few).toFixed(2)} s`, 'adaptive; must 2 s');
  put(`${whole(seeds)} games, whole process`, `${median(one).toFixed(2)} s`, `${availableParallelism()} cores here`);
  put('two workers over one', ratio(median(one) / median(two)), 'must 1.7 x at 100,000 games on two free cores');
}

await games();
await records();
await interactive();
await draws();
await scaling('delegations, 8 to 128', 'seats', [8, 32, 128], false, 'must be linear (16 x), aim 6 x');
await scaling('injects, 20 to 2,000 more', 'injects', [20, 200, 2000], false, 'must 2 x');
await scaling('turns, 10 to 1,000', 'turns', quick ? [10, 100] : [10, 100, 1000], true, 'must 1.2 x');
await scaling('turns, 10 to 1,000, records on', 'turns-recorded', quick ? [10, 100] : [10, 100, 1000], true, 'must 2 x');
await wholeProcess();

const width = [0, 1].map((column) => Math.max(...table.map((row) => row[column]!.length)));
process.stderr.write('\n');
for (const [what, value, note] of table) process.stdout.write(`${what.padEnd(width[0]!)}  ${value.padStart(width[1]!)}  ${note}\n`);
