import type { Forecast, Replay, Scenario } from '../engine';
import type { Session } from './api';
import { createSession, resumeSession } from './session';

/**
 * A match that goes on from the opening of a turn of another: the same seed, the same decisions up to there, and so the same luck.
 * What was held likely before the turn belongs to both.
 * @throws Error for a replay that does not verify, or a turn that it never reached
 */
export function forkSession(scenario: Scenario, replay: Replay, turn: number, forecasts: readonly Forecast[] = []): Session {
  const { seed, settings } = replay;
  if (turn <= 1) return createSession(scenario, { seed, settings });
  const advances = replay.commands.flatMap((command, at) => (command.type === 'turn/advance' ? [at] : []));
  const last = advances[turn - 2];
  if (last === undefined) throw new Error(`the match never reached turn ${turn}`);
  const before: Replay = {
    ...replay,
    commands: replay.commands.slice(0, last + 1),
    hashes: replay.hashes.slice(0, last + 1),
    finalHash: replay.hashes[last]!,
    snapshots: replay.snapshots.filter((one) => one.after <= last),
  };
  const resumed = resumeSession(
    scenario,
    before,
    forecasts.filter((one) => one.turn < turn),
  );
  if (!resumed.ok) throw new Error(`the match cannot be taken up at turn ${turn}: ${resumed.problem.code}`);
  return resumed.session;
}
