import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../src/engine/compiled';
import { makeContext } from '../../src/engine/context';
import { firstDifference, hashOf } from '../../src/engine/hash';
import { newState, STANDARD } from '../../src/engine/match';
import type { Scenario } from '../../src/engine/scenario';
import type { MatchState } from '../../src/engine/state';
import { stepOwned } from '../../src/engine/step';
import { makeInput, POLICIES, policyLuck } from '../../src/policies';
import { loadScenario } from '../helpers/load';
import { busy } from '../helpers/tiny';

vi.setConfig({ testTimeout: 120_000 });

/** One game by a random policy; with `reload`, the state is written out and read back whenever a turn has opened. */
function play(scenario: Scenario, seed: string, reload: boolean): MatchState {
  const c = compile(scenario);
  const luck = policyLuck(seed, 'random');
  let state = newState(c, seed, STANDARD, {}, null);
  let x = makeContext(c, state, null);
  let input = makeInput(c, state.pub, STANDARD, luck);
  while (state.pub.phase !== 'ended') {
    const command = POLICIES.random(input);
    const rejection = stepOwned(x, command);
    if (rejection) throw new Error(`seed '${seed}': ${rejection.code}`);
    if (!reload || command.type !== 'turn/advance') continue;
    state = JSON.parse(JSON.stringify(state)) as MatchState;
    x = makeContext(c, state, null);
    input = makeInput(c, state.pub, STANDARD, luck);
  }
  return state;
}

describe('a match that is saved and loaded at every turn', () => {
  it.each<[string, Scenario, number]>([
    ['a busy small crisis', busy(), 500],
    ['Crimea', loadScenario('crimea-2014'), 100],
  ])('ends like one that was played through: %s', (_, scenario, games) => {
    for (let i = 0; i < games; i++) {
      const seed = `saved ${i}`;
      const [through, reloaded] = [play(scenario, seed, false), play(scenario, seed, true)];
      if (hashOf(through) !== hashOf(reloaded)) expect([seed, firstDifference(through, reloaded)]).toEqual([seed, null]);
    }
  });
});
