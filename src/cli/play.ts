import { playMatch } from '../analysis';
import { checkSeed, compile, DIMENSIONS, makeReplay, SEED_LIMIT, STANDARD } from '../engine';
import { policyFor } from '../policies';
import { EXIT, type Io, parseArgs, tryWrite, UsageError } from './io';
import { loadOrReport } from './load-or-report';
import { policyIn } from './simulate';

export async function runPlay(args: string[], io: Io): Promise<number> {
  const { positional, options, json } = parseArgs(args, ['policy', 'seed', 'out']);
  if (positional.length !== 1) throw new UsageError('play takes one scenario');
  const seed = options.get('seed');
  if (seed === undefined || checkSeed(seed))
    throw new UsageError(`--seed must be a phrase of 1 to ${SEED_LIMIT} characters${seed ? `, not ${seed.length}` : ''}`);
  const out = options.get('out');
  if (out === undefined) throw new UsageError('--out names the file for the replay');
  const scenario = await loadOrReport(positional[0]!, io, json);
  if (!scenario) return EXIT.fault;
  const policy = policyIn(scenario, options.get('policy'));
  const c = compile(scenario);
  const played = playMatch(c, seed, policy, policyFor(scenario, policy)!, { trace: true });
  const { pub } = played.state;
  const replay = makeReplay(scenario, seed, STANDARD, played.commands, played.hashes, played.state, played.snapshots);
  const failure = await tryWrite(out, `${JSON.stringify(replay)}\n`);
  if (failure !== null) {
    io.err(failure);
    return EXIT.fault;
  }
  const result = {
    ok: true,
    scenario: scenario.id,
    seed,
    policy,
    turns: pub.turn,
    ending: c.endings[pub.ending]!.id,
    score: pub.score[DIMENSIONS.length]! / 100,
    finalHash: replay.finalHash,
    out,
  };
  io.out(
    json
      ? JSON.stringify(result)
      : `${result.turns} turns, ending ${result.ending}, score ${result.score}, hash ${result.finalHash}; replay in ${out}`,
  );
  return EXIT.fine;
}
