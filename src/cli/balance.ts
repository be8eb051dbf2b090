import { balanceReport, referenceOf, type Simulation, summarise, type Tally } from '../analysis';
import { checkSeed, compile } from '../engine';
import { POLICIES, type PolicyName } from '../policies';
import { runBatches } from './batch';
import { EXIT, type Io, parseArgs, tryWrite, UsageError, wholeNumber } from './io';
import { loadOrReport } from './load-or-report';

export async function runBalance(args: string[], io: Io): Promise<number> {
  const { positional, options, json } = parseArgs(args, ['seeds', 'workers', 'seed', 'reference']);
  if (positional.length !== 1) throw new UsageError('balance takes one scenario');
  const seeds = wholeNumber(options, 'seeds', 2000, 1_000_000);
  const workers = wholeNumber(options, 'workers', 1, 64);
  const phrase = options.get('seed') ?? 'balance';
  if (checkSeed(`${phrase}/${seeds}`)) throw new UsageError('--seed must be a phrase of 1 to 110 characters');
  const scenario = await loadOrReport(positional[0]!, io, json);
  if (!scenario) return EXIT.fault;
  const c = compile(scenario);
  const tallies: Record<string, Tally> = {};
  const summaries: Record<string, Simulation> = {};
  for (const policy of Object.keys(POLICIES) as PolicyName[]) {
    if (!json && process.stderr.isTTY) process.stderr.write(`\r\x1b[K${policy}`);
    const tally = await runBatches({ scenario, policy, seeds, phrase }, workers, () => undefined);
    tallies[policy] = tally;
    summaries[policy] = summarise(c, policy, tally);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const report = balanceReport(c, { tallies, summaries });
  const reference = options.get('reference');
  if (reference !== undefined) {
    const failure = await tryWrite(reference, `${JSON.stringify({ seeds, phrase, ...referenceOf(summaries) }, null, 2)}\n`);
    if (failure !== null) {
      io.err(failure);
      return EXIT.fault;
    }
  }
  if (json) io.out(JSON.stringify(report));
  else {
    io.out(`${report.scenario}: ${report.seeds} games a policy`);
    io.out(`\n${'policy'.padEnd(12)}score   sd   ${c.types.map((type) => type.id.padStart(12)).join('')}   endings`);
    for (const [name, one] of Object.entries(report.policies)) {
      const types = c.types.map((type) => String(one.byType[type.id]?.score.mean ?? '').padStart(12)).join('');
      const endings = Object.entries(one.endings)
        .sort(([, a], [, b]) => b - a)
        .map(([id, share]) => `${id} ${(100 * share).toFixed(0)}`)
        .join(', ');
      io.out(`${name.padEnd(12)}${String(one.score.mean).padStart(5)} ${String(one.score.sd).padStart(5)}  ${types}   ${endings}`);
    }
    io.out('');
    for (const bar of report.bars) io.out(`${bar.pass ? 'pass' : 'FAIL'}  ${bar.id.padEnd(36)} ${bar.value}  (${bar.bound})`);
    for (const [kind, ids] of Object.entries(report.unreached)) if (ids.length > 0) io.out(`never reached, ${kind}: ${ids.join(', ')}`);
  }
  return report.ok ? EXIT.fine : EXIT.fault;
}
