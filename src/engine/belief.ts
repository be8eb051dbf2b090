import type { Compiled } from './compiled';
import { clamp, type Context } from './context';
import type { Settings } from './state';

/** Staff's posterior after an observation with the given likelihood per type; parts per million, summing to a million. */
export function updateBelief(c: Compiled, settings: Settings, belief: readonly number[], likelihood: readonly number[]): number[] {
  const m = c.scenario.model;
  const trust = clamp(m.belief.trust * m.difficulty.intelligence[settings.intelligence], 0, 1);
  const n = likelihood.length;
  let mean = 0;
  for (let k = 0; k < n; k++) mean += likelihood[k]! / n;
  const floor = Math.round(m.belief.floor * 1000000);
  const weights: number[] = [];
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const w = belief[k]! * (trust * likelihood[k]! + (1 - trust) * mean);
    weights.push(w);
    sum += w;
  }
  if (!(sum > 0)) return belief.slice();
  // The floor keeps a hypothesis alive that one surprise could otherwise kill for good.
  const free = 1000000 - floor * n;
  const next = weights.map((w) => floor + Math.floor((free * w) / sum));
  let rest = 1000000;
  for (const part of next) rest -= part;
  next[0] = next[0]! + rest;
  return next;
}

/** The staff takes an observation in; gives the posterior that it holds from now on. */
export function believe(x: Context, likelihood: readonly number[]): readonly number[] {
  const { belief } = x.pub;
  const after = updateBelief(x.c, x.state.settings, belief, likelihood);
  for (let k = 0; k < after.length; k++) belief[k] = after[k]!;
  return after;
}
