import { clamp, type Context } from './context';

/** The staff takes an observation in: moves its posterior by the given likelihood per type; parts per million, summing to a million. */
export function believe({ c, state, pub }: Context, likelihood: ArrayLike<number>): void {
  const { belief } = pub;
  const m = c.scenario.model;
  const trust = clamp(m.belief.trust * m.difficulty.intelligence[state.settings.intelligence], 0, 1);
  const n = likelihood.length;
  let mean = 0;
  for (let k = 0; k < n; k++) mean += likelihood[k]! / n;
  const floor = Math.round(m.belief.floor * 1000000);
  const { weights } = c.scratch;
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const w = belief[k]! * (trust * likelihood[k]! + (1 - trust) * mean);
    weights[k] = w;
    sum += w;
  }
  if (!(sum > 0)) return;
  // The floor keeps a hypothesis alive that one surprise could otherwise kill for good.
  const free = 1000000 - floor * n;
  let rest = 1000000;
  for (let k = 0; k < n; k++) {
    const part = floor + Math.floor((free * weights[k]!) / sum);
    belief[k] = part;
    rest -= part;
  }
  belief[0] = belief[0]! + rest;
}
