import { availableParallelism } from 'node:os';
import {
  balanceMarkdown,
  balanceReport,
  type BalanceReport,
  readingTime,
  referenceOf,
  type Simulation,
  summarise,
  type Tally,
} from '../analysis';
import { checkSeed, type Compiled, compile, type Scenario } from '../engine';
import { policyNames } from '../policies';
import { crewOf } from './batch';
import { EXIT, type Io, parseArgs, tryWrite, UsageError, wholeNumber } from './io';
import { loadOrReport } from './load-or-report';

/** Games dealt out at a time: small for the planner, whose games take seconds. */
const PART = { quick: 250, planner: 2 };
const CANCELLED = 130;

export interface BalanceRun {
  readonly seeds: number;
  /** Games of the planner; 0 leaves it out. */
  readonly plannerSeeds: number;
  readonly workers: number;
  readonly phrase: string;
  readonly signal?: AbortSignal;
}

export interface Balanced {
  readonly c: Compiled;
  readonly report: BalanceReport;
  readonly summaries: Readonly<Record<string, Simulation>>;
}

/** Plays every policy and judges what came of it. @throws when cancelled by the signal */
export async function balance(scenario: Scenario, run: BalanceRun, tell: (line: string) => void): Promise<Balanced> {
  const c = compile(scenario);
  const tallies: Record<string, Tally> = {};
  const summaries: Record<string, Simulation> = {};
  const crew = crewOf(run.workers, run.signal);
  try {
    for (const policy of policyNames(scenario)) {
      const seeds = policy === 'planner' ? run.plannerSeeds : run.seeds;
      if (seeds === 0) continue;
      const size = policy === 'planner' ? PART.planner : PART.quick;
      const task = { scenario, policy, seeds, phrase: run.phrase, coverage: true };
      const tally = await crew.run(task, size, (done) => tell(`${scenario.id}, ${policy}: ${done} of ${seeds} games`));
      tallies[policy] = tally;
      // A policy none of whose games ended has nothing to sum up; its failures fail the report.
      if (tally.games > 0) summaries[policy] = summarise(c, policy, tally);
    }
  } finally {
    await crew.close();
  }
  return { c, report: balanceReport(c, { tallies, summaries, reading: readingTime(scenario) }), summaries };
}

export async function runBalance(args: string[], io: Io): Promise<number> {
  const { positional, options, json } = parseArgs(args, ['seeds', 'planner-seeds', 'workers', 'seed', 'reference', 'out']);
  if (positional.length !== 1) throw new UsageError('balance takes one scenario');
  const seeds = wholeNumber(options, 'seeds', 2000, 1_000_000);
  // The planner thinks for seconds where others need microseconds: a tenth of the games, 200 of 2,000.
  const plannerSeeds = options.get('planner-seeds') === '0' ? 0 : wholeNumber(options, 'planner-seeds', Math.ceil(seeds / 10), 1_000_000);
  const workers = wholeNumber(options, 'workers', availableParallelism(), 64);
  const phrase = options.get('seed') ?? 'balance';
  if (checkSeed(`${phrase}/${seeds}`)) throw new UsageError('--seed must be a phrase of 1 to 110 characters');
  const scenario = await loadOrReport(positional[0]!, io, json);
  if (!scenario) return EXIT.fault;

  const cancel = new AbortController();
  const stop = (): void => cancel.abort();
  process.once('SIGINT', stop);
  let made: Balanced;
  try {
    made = await balance(scenario, { seeds, plannerSeeds, workers, phrase, signal: cancel.signal }, showProgress);
  } catch (error) {
    if (!cancel.signal.aborted) throw error;
    io.err('cancelled; nothing was written');
    return CANCELLED;
  } finally {
    process.off('SIGINT', stop);
    clearProgress();
  }

  const { c, report } = made;
  const command = `npm run -s crisis -- balance ${positional[0]} --seeds ${seeds} --planner-seeds ${plannerSeeds}`;
  const files: [file: string | undefined, text: () => string][] = [
    [options.get('reference'), () => referenceText(made, seeds, phrase)],
    [options.get('out'), () => (options.get('out')!.endsWith('.json') ? jsonText(report) : balanceMarkdown(c, report, command))],
  ];
  for (const [file, text] of files) {
    const failure = file === undefined ? null : await tryWrite(file, text());
    if (failure === null) continue;
    io.err(failure);
    return EXIT.fault;
  }
  if (json) io.out(JSON.stringify(report));
  else print(c, report, positional[0]!, io);
  return report.ok ? EXIT.fine : EXIT.fault;
}

export const jsonText = (report: BalanceReport): string => `${JSON.stringify(report)}\n`;
export const referenceText = ({ summaries }: Balanced, seeds: number, phrase: string): string =>
  `${JSON.stringify({ seeds, phrase, ...referenceOf(summaries) }, null, 2)}\n`;

export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
}
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}

function print(c: Compiled, report: BalanceReport, name: string, io: Io): void {
  io.out(`${report.scenario}: ${report.seeds} games a policy, ${report.plannerSeeds} of the planner`);
  const width = Math.max(12, ...Object.keys(report.policies).map((policy) => policy.length + 2));
  io.out(`\n${'policy'.padEnd(width)}score   sd   ${c.types.map((type) => type.id.padStart(12)).join('')}   endings`);
  for (const [policy, one] of Object.entries(report.policies)) {
    const types = c.types.map((type) => String(one.byType[type.id]?.score.mean ?? '').padStart(12)).join('');
    const endings = Object.entries(one.endings)
      .sort(([, a], [, b]) => b - a)
      .map(([id, share]) => `${id} ${(100 * share).toFixed(0)}`)
      .join(', ');
    io.out(`${policy.padEnd(width)}${String(one.score.mean).padStart(5)} ${String(one.score.sd).padStart(5)}  ${types}   ${endings}`);
  }
  io.out('');
  for (const bar of report.bars) io.out(`${bar.pass ? 'pass' : 'FAIL'}  ${bar.id.padEnd(36)} ${bar.value}  (${bar.bound})`);
  for (const [kind, ids] of Object.entries(report.unreached)) if (ids.length > 0) io.out(`never reached, ${kind}: ${ids.join(', ')}`);
  const left = report.measures.filter((one) => one.planner && one.planner.turns > 0 && one.planner.share < 0.01).map((one) => one.id);
  if (left.length > 0) io.out(`left by the planner: ${left.join(', ')}`);
  for (const one of report.measures) if (one.dominatedBy !== '') io.out(`dominated: ${one.id} by ${one.dominatedBy}`);
  const { reading } = report;
  if (reading) io.out(`reading: ${reading.minutesPerTurn} minutes a turn, ${reading.minutes} minutes a game`);
  for (const one of report.failures) {
    io.out(`failed: ${one.message}`);
    io.out(`  repeat: npm run -s crisis -- play ${name} --policy ${one.policy} --seed '${one.seed}' --out failed.json`);
  }
}
