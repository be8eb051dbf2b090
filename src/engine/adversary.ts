import type { Compiled } from './compiled';
import { exp } from './detmath';
import { expectAnswers, layOut, sceneOf, weigh } from './utility';
import type { HiddenState, MatchState, PublicState, Settings } from './state';

/** Indices of the acts open to the rival now. */
export function openActs(c: Compiled, pub: Readonly<PublicState>, hid: Readonly<HiddenState>): number[] {
  const open: number[] = [];
  for (let i = 0; i < c.acts.length; i++) {
    const act = c.acts[i]!;
    const { limit, cooldown } = act;
    if (limit > 0 && hid.acts[i]! >= limit) continue;
    if (cooldown > 0 && hid.actTurn[i]! > 0 && pub.turn - hid.actTurn[i]! <= cooldown) continue;
    if (!act.requires(pub, hid)) continue;
    open.push(i);
  }
  return open;
}

export function rationality(c: Compiled, settings: Settings): number {
  return c.scenario.model.adversary.rationality * c.scenario.model.difficulty.rationality[settings.rationality];
}

/**
 * Quantal response: probability of each open act for every type; that of `open[i]` for type k stands at
 * `k * open.length + i`. The table is the scenario's scratch paper: the next call writes over it.
 */
export function actOdds(c: Compiled, state: Readonly<MatchState>, open: readonly number[]): Float64Array {
  const lambda = rationality(c, state.settings);
  const scene = sceneOf(c, state.pub, state.hid);
  const { odds } = c.scratch;
  const n = open.length;
  layOut(c, scene, open);
  // Without a desk every type is known equally well, so one answer serves all.
  if (!c.desk) expectAnswers(c, scene, open, 0);
  for (let k = 0; k < c.types.length; k++) {
    const from = k * n;
    let top = -Infinity;
    if (c.desk) expectAnswers(c, scene, open, k);
    weigh(c, scene, state.hid.fear, k, open, odds, from, null);
    for (let i = from; i < from + n; i++) {
      const u = odds[i]! * lambda;
      odds[i] = u;
      if (u > top) top = u;
    }
    let sum = 0;
    for (let i = from; i < from + n; i++) {
      const weight = exp(odds[i]! - top);
      odds[i] = weight;
      sum += weight;
    }
    for (let i = from; i < from + n; i++) odds[i] = odds[i]! / sum;
  }
  return odds;
}

/** Parts of the true type's utility for each open act, for the record: thousandths by feature. */
export function explainActs(c: Compiled, state: Readonly<MatchState>, open: readonly number[]): Record<string, number>[] {
  const scene = sceneOf(c, state.pub, state.hid);
  const { type, fear } = state.hid;
  const { parts } = c.scratch;
  const sum = new Float64Array(1);
  return open.map((at) => {
    const one = [at];
    layOut(c, scene, one);
    expectAnswers(c, scene, one, type);
    weigh(c, scene, fear, type, one, sum, 0, parts);
    const record: Record<string, number> = {};
    for (let f = 0; f < c.features.length; f++) record[c.features[f]!] = Math.round(parts[f]! * 1000);
    return record;
  });
}
