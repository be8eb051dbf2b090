import { checkSeed, compile, type Scenario } from '../engine';
import { isPolicy, POLICIES, type PolicyName, policyNames } from '../policies';
import { summarise } from '../analysis';
import { runBatches } from './batch';
import { EXIT, type Io, parseArgs, UsageError, wholeNumber } from './io';
import { loadOrReport } from './load-or-report';

export async function runSimulate(args: string[], io: Io): Promise<number> {
  const { positional, options, json } = parseArgs(args, ['policy', 'seeds', 'seed', 'type', 'workers']);
  if (positional.length !== 1) throw new UsageError('simulate takes one scenario');
  const seeds = wholeNumber(options, 'seeds', 1000, 10_000_000);
  const workers = wholeNumber(options, 'workers', 1, 64);
  const phrase = options.get('seed') ?? 'simulate';
  if (checkSeed(`${phrase}/${seeds}`)) throw new UsageError('--seed must be a phrase of 1 to 110 characters');
  const scenario = await loadOrReport(positional[0]!, io, json);
  if (!scenario) return EXIT.fault;
  const policy = policyIn(scenario, options.get('policy'));
  const type = options.get('type');
  const types = scenario.adversary.types.map((one) => one.id);
  if (type !== undefined && !types.includes(type)) {
    io.err(`the scenario has no type '${type}'; it has ${types.join(', ')}`);
    return EXIT.usage;
  }
  const started = performance.now();
  const tally = await runBatches({ scenario, policy, seeds, phrase, ...(type === undefined ? {} : { type }) }, workers, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${seeds} games`);
  });
  const seconds = (performance.now() - started) / 1000;
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const { counts: _, ...summary } = summarise(compile(scenario), policy, tally);
  const result = { ...summary, gamesPerSecond: Math.round(tally.games / seconds) };
  if (json) io.out(JSON.stringify(result));
  else {
    io.out(`${result.scenario}, policy ${policy}: ${result.games} games, ${result.gamesPerSecond} a second`);
    io.out(`score ${result.score.mean} (sd ${result.score.sd})`);
    for (const [id, value] of Object.entries(result.dimensions)) io.out(`  ${id.padEnd(12)} ${value}`);
    io.out('endings');
    for (const [id, value] of Object.entries(result.endings)) io.out(`  ${id.padEnd(18)} ${(100 * value).toFixed(1)} %`);
    for (const [id, own] of Object.entries(result.byType))
      io.out(`against ${id}: ${own.score.mean} (sd ${own.score.sd}) over ${own.games} games`);
  }
  return EXIT.fine;
}

/** One of the named policies. @throws UsageError */
export function policyNamed(name: string | undefined): PolicyName {
  if (name === undefined || !isPolicy(name)) throw new UsageError(`--policy must be one of ${Object.keys(POLICIES).join(', ')}`);
  return name;
}

/** A named policy or a doctrine of the scenario. @throws UsageError */
export function policyIn(scenario: Scenario, name: string | undefined): string {
  const names = policyNames(scenario);
  if (name === undefined || !names.includes(name)) throw new UsageError(`--policy must be one of ${names.join(', ')}`);
  return name;
}
