import type { Compiled, CompiledAct } from './compiled';
import { clamp, INDICATOR, share, STOCK } from './context';
import { exp, logistic } from './detmath';
import type { HiddenState, MatchState, PublicState, Settings } from './state';
import { FEATURES } from './vocabulary';

/** What is the same for all acts at one moment, as 0..1. */
interface Scene {
  /** Argument of the response curve without the act's own severity. */
  readonly response: number;
  readonly attribution: number;
  readonly objective: number;
  /** Readiness as the rival counts it in its costs. */
  readonly readiness: number;
  readonly legitimacy: number;
  readonly opportunity: number;
  readonly pride: number;
  readonly offRamp: number;
  readonly overReaction: number;
  readonly bite: number;
}

function sceneOf(c: Compiled, pub: Readonly<PublicState>, hid: Readonly<HiddenState>): Scene {
  const m = c.scenario.model.adversary;
  const r = m.response;
  const credibility = share(pub.ind[INDICATOR.credibility]!);
  const cohesion = share(pub.ind[INDICATOR.cohesion]!);
  return {
    response: r.intercept + r.credibility * credibility * (r.cohesionFloor + (1 - r.cohesionFloor) * cohesion),
    attribution: share(pub.ind[INDICATOR.attribution]!),
    objective: share(pub.ind[INDICATOR.objective]!),
    readiness: m.readinessFloor + (1 - m.readinessFloor) * share(pub.ind[INDICATOR.readiness]!),
    legitimacy: share(pub.ind[INDICATOR.legitimacy]!),
    opportunity: 1 - share(pub.ind[INDICATOR.resilience]!),
    pride: 0.5 * share(pub.ind[INDICATOR.escalation]!) + 0.5 * share(hid.audience),
    offRamp: share(pub.stock[STOCK.offRamp]!),
    overReaction: share(pub.stock[STOCK.overReaction]!),
    bite: share(pub.stock[STOCK.bite]!),
  };
}

/** Chance that the rival expects an answer to an act, 0..1 (outcome model, section 4). */
function expectedResponse(c: Compiled, scene: Scene, act: CompiledAct): number {
  const r = c.scenario.model.adversary.response;
  const known = act.visibility > scene.attribution ? act.visibility : scene.attribution;
  return logistic(scene.response + r.severity * (act.severity - r.severityPivot)) * (r.visibilityFloor + (1 - r.visibilityFloor) * known);
}

/**
 * Utility of an act for type k, part by part in the order of FEATURES, written into `parts`.
 * The features and their reasons are those of random utility: linear in named parts, so that every choice can be explained.
 */
function utilityParts(c: Compiled, scene: Scene, fear: number, k: number, act: CompiledAct, pResp: number, parts: number[]): number {
  const m = c.scenario.model.adversary;
  const { greed, fearfulness, resolve } = c.types[k]!;
  const weight = c.typeWeights[k]!;
  const { gain, severity } = act;
  parts[0] = weight[0]! * greed * (gain > 0 ? gain * (1 - scene.objective) : m.yieldGain * gain);
  parts[1] = -weight[1]! * pResp * severity * scene.readiness * (1 - m.resolveDiscount * resolve);
  parts[2] = weight[2]! * fearfulness * (fear - m.fearPivot) * (severity - m.fearSeverityPivot);
  parts[3] = -weight[3]! * severity * act.visibility * scene.legitimacy;
  parts[4] = 0;
  parts[5] = 0;
  if (act.calm) {
    const stick = pResp > m.rampPivot ? pResp - m.rampPivot : 0;
    parts[4] = -weight[4]! * resolve * scene.pride;
    parts[5] = weight[5]! * scene.offRamp * (m.rampFear * fearfulness + m.rampGreed * stick * greed);
  }
  parts[6] = weight[6]! * severity * scene.overReaction;
  parts[7] = weight[7]! * severity * act.infrastructure * scene.opportunity;
  parts[8] = -weight[8]! * severity * scene.bite;
  return parts[0] + parts[1] + parts[2] + parts[3] + parts[4] + parts[5] + parts[6] + parts[7] + parts[8];
}

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

/** Quantal response: probability of each open act for every type. `table[k][i]` belongs to `open[i]`. */
export function actOdds(c: Compiled, state: Readonly<MatchState>, open: readonly number[]): number[][] {
  const lambda = rationality(c, state.settings);
  const scene = sceneOf(c, state.pub, state.hid);
  const parts = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const responses: number[] = [];
  for (let i = 0; i < open.length; i++) responses.push(expectedResponse(c, scene, c.acts[open[i]!]!));
  const table: number[][] = [];
  for (let k = 0; k < c.types.length; k++) {
    const fear = share(state.hid.fear[k]!);
    const row: number[] = [];
    let top = -Infinity;
    for (let i = 0; i < open.length; i++) {
      const u = lambda * utilityParts(c, scene, fear, k, c.acts[open[i]!]!, responses[i]!, parts);
      row.push(u);
      if (u > top) top = u;
    }
    let sum = 0;
    for (let i = 0; i < row.length; i++) {
      row[i] = exp(row[i]! - top);
      sum += row[i]!;
    }
    for (let i = 0; i < row.length; i++) row[i] = row[i]! / sum;
    table.push(row);
  }
  return table;
}

/** Parts of the true type's utility for one act, for the record: thousandths by feature. */
export function explainAct(c: Compiled, state: Readonly<MatchState>, at: number): Record<(typeof FEATURES)[number], number> {
  const scene = sceneOf(c, state.pub, state.hid);
  const act = c.acts[at]!;
  const parts = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  utilityParts(c, scene, share(state.hid.fear[state.hid.type]!), state.hid.type, act, expectedResponse(c, scene, act), parts);
  const record = {} as Record<(typeof FEATURES)[number], number>;
  FEATURES.forEach((feature, f) => {
    record[feature] = Math.round(parts[f]! * 1000);
  });
  return record;
}

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
