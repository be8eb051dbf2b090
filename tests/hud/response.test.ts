import { expect, test } from 'vitest';
import { loadScenario } from '../../src/cli/load-scenario';
import { BeliefForm } from '../../src/hud/response/belief-form';

test('each belief about the rival has a bar in one of the three inks, also the fourth and the fifth', () => {
  const scenario = loadScenario('winter-grid');
  const even = scenario.adversary.types.map(() => 2000);
  const form = JSON.stringify(BeliefForm({ scenario, move: { before: even, after: even, act: '', seen: false } }));
  expect([...form.matchAll(/belief__bar--(\d)/g)].map((match) => match[1])).toEqual(['0', '1', '2', '0', '1']);
});
