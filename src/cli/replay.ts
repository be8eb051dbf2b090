import { compile } from '../engine';
import { EXIT, type Io, parseArgs } from './io';
import { readReplay } from './read-replay';

export async function runReplay(args: string[], io: Io): Promise<number> {
  const { positional, options, json } = parseArgs(args, ['scenario']);
  const read = await readReplay('replay', positional, options.get('scenario'), io, json);
  if (!read.ok) return read.exit;
  const { pub } = read.verified.state;
  const result = {
    ok: true,
    finalHash: read.replay.finalHash,
    turns: pub.turn,
    ending: pub.ending < 0 ? null : compile(read.scenario).endings[pub.ending]!.id,
  };
  io.out(
    json ? JSON.stringify(result) : `verified: ${result.turns} turns, ending ${result.ending ?? 'none yet'}, hash ${result.finalHash}`,
  );
  return EXIT.fine;
}
