import {
  answersAsDrawn,
  type Command,
  type Compiled,
  type GameEvent,
  hashOf,
  keepsSnapshot,
  makeContext,
  type MatchState,
  newState,
  type Options,
  type PublicState,
  type ReplaySnapshot,
  type Settings,
  STANDARD,
  stepOwned,
} from '../engine';
import { makeInput, type Policy, policyLuck } from '../policies';

export interface PlayOptions extends Options {
  readonly settings?: Settings;
  /** Collect commands and state hashes (for replays and golden files); slow. */
  readonly trace?: boolean;
  /** Collect events. */
  readonly records?: boolean;
  /** Told of every command before it is taken. */
  readonly watch?: (pub: Readonly<PublicState>, command: Command) => void;
}

export interface Played {
  readonly state: MatchState;
  readonly commands: readonly Command[];
  readonly hashes: readonly string[];
  readonly snapshots: readonly ReplaySnapshot[];
  readonly events: readonly GameEvent[];
}

/** More commands than any match needs; a policy that runs past it never ends a turn. */
const COMMAND_LIMIT = 5000;

/**
 * Plays one match to its end in memory. Where the settings give delegations to people, `answersAsDrawn` speaks for them.
 * @throws Error when the policy makes an illegal command or never finishes.
 */
export function playMatch(c: Compiled, seed: string, name: string, policy: Policy, options: PlayOptions = {}): Played {
  const settings = options.settings ?? STANDARD;
  const events: GameEvent[] | null = options.records ? [] : null;
  const state = newState(c, seed, settings, options, events);
  const x = makeContext(c, state, events);
  const input = makeInput(
    c,
    state.pub,
    settings,
    () => policyLuck(seed, name),
    (at) => (state.pub.sounded[at]! > 0 ? state.hid.offset[at]! : null),
  );
  const commands: Command[] = [];
  const hashes: string[] = [];
  const snapshots: ReplaySnapshot[] = [];
  for (let count = 0; state.pub.phase !== 'ended'; count++) {
    const command = answersAsDrawn(x)[0] ?? policy(input);
    options.watch?.(state.pub, command);
    const rejection = stepOwned(x, command);
    if (rejection || count > COMMAND_LIMIT)
      throw new Error(
        `policy ${name}, seed '${seed}', turn ${state.pub.turn}: ${rejection ? `${JSON.stringify(command)} was refused (${rejection.code})` : 'never ends'}`,
      );
    if (options.trace) {
      commands.push(command);
      hashes.push(hashOf(state));
      if (keepsSnapshot(command, state))
        snapshots.push({ after: commands.length - 1, state: JSON.parse(JSON.stringify(state)) as MatchState });
    }
  }
  return { state, commands, hashes, snapshots, events: events ?? [] };
}
