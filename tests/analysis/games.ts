import { finish, type Game, playMatch, readGame } from '../../src/analysis';
import { type Command, compile, type Scenario, STANDARD } from '../../src/engine';
import { POLICIES, type PolicyName } from '../../src/policies';
import { sit, wander } from '../helpers/drive';
import { busy } from '../helpers/tiny';

export { finish };
export const scenario = busy();
export const c = compile(scenario);

export function gameOf(commands: readonly Command[], seed: string, world: Scenario = scenario): Game {
  const read = readGame(compile(world), { seed, settings: STANDARD, commands });
  if (!read.ok) throw new Error(`command ${read.at} was refused: ${read.rejection.code}`);
  return read.game;
}

/** A game as a named policy plays it. */
export function played(seed: string, policy: PolicyName = 'random', world: Scenario = scenario): Game {
  return gameOf(playMatch(compile(world), seed, policy, POLICIES[policy], { trace: true }).commands, seed, world);
}

/** A game of random legal commands, cancellations and soundings included. */
export function wandered(one: { readonly seed: string; readonly choices: readonly number[] }): Game {
  return gameOf(wander(sit(scenario, one.seed), one.choices).commands, one.seed);
}
