import type { Compiled, CompiledAct } from './compiled';
import { clamp, INDICATOR, share, STOCK } from './context';
import { exp, logistic } from './detmath';
import type { HiddenState, MatchState, PublicState, Settings } from './state';
import { FEATURES } from './vocabulary';

/** Chance that the rival expects an answer to an act, 0..1 (outcome model, section 4). */
export function expectedResponse(c: Compiled, pub: Readonly<PublicState>, act: CompiledAct): number {
  const r = c.scenario.model.adversary.response;
  const credibility = share(pub.ind[INDICATOR.credibility]!);
  const cohesion = share(pub.ind[INDICATOR.cohesion]!);
  const attribution = share(pub.ind[INDICATOR.attribution]!);
  const { severity, visibility } = act.spec;
  const answered = logistic(
    r.intercept + r.credibility * credibility * (r.cohesionFloor + (1 - r.cohesionFloor) * cohesion) + r.severity * (severity - r.severityPivot),
  );
  return answered * (r.visibilityFloor + (1 - r.visibilityFloor) * Math.max(visibility, attribution));
}

/**
 * Utility of an act for type k, part by part in the order of FEATURES, written into `parts`.
 * The features and their reasons are those of random utility: linear in named parts, so that every choice can be explained.
 */
function utilityParts(c: Compiled, state: Readonly<MatchState>, k: number, act: CompiledAct, pResp: number, parts: number[]): number {
  const m = c.scenario.model.adversary;
  const { pub, hid } = state;
  const type = c.types[k]!;
  const weight = c.typeWeights[k]!;
  const scale = c.scale;
  const { gain, severity, visibility, calm, infrastructure } = act.spec;
  const objective = share(pub.ind[INDICATOR.objective]!);
  const readiness = share(pub.ind[INDICATOR.readiness]!);
  const legitimacy = share(pub.ind[INDICATOR.legitimacy]!);
  const escalation = share(pub.ind[INDICATOR.escalation]!);
  const resilience = share(pub.ind[INDICATOR.resilience]!);
  const fear = share(hid.fear[k]!);

  parts[0] = type.greed * (gain > 0 ? gain * (1 - objective) : m.yieldGain * gain);
  parts[1] = -pResp * severity * (m.readinessFloor + (1 - m.readinessFloor) * readiness) * (1 - m.resolveDiscount * type.resolve);
  parts[2] = type.fearfulness * (fear - m.fearPivot) * (severity - m.fearSeverityPivot);
  parts[3] = -severity * visibility * legitimacy;
  parts[4] = calm ? -type.resolve * (0.5 * escalation + 0.5 * share(hid.audience)) : 0;
  parts[5] = calm
    ? share(pub.stock[STOCK.offRamp]!) * (m.rampFear * type.fearfulness + m.rampGreed * Math.max(0, pResp - m.rampPivot) * type.greed)
    : 0;
  parts[6] = severity * share(pub.stock[STOCK.overReaction]!);
  parts[7] = severity * infrastructure * (1 - resilience);
  parts[8] = -severity * share(pub.stock[STOCK.bite]!);
  let sum = 0;
  for (let f = 0; f < parts.length; f++) {
    parts[f] = parts[f]! * weight[f]! * scale[f]!;
    sum += parts[f]!;
  }
  return sum;
}

/** Indices of the acts open to the rival now. */
export function openActs(c: Compiled, pub: Readonly<PublicState>, hid: Readonly<HiddenState>): number[] {
  const open: number[] = [];
  for (let i = 0; i < c.acts.length; i++) {
    const act = c.acts[i]!;
    const { limit, cooldown } = act.spec;
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
  const parts = new Array<number>(FEATURES.length).fill(0);
  const responses: number[] = [];
  for (let i = 0; i < open.length; i++) responses.push(expectedResponse(c, state.pub, c.acts[open[i]!]!));
  const table: number[][] = [];
  for (let k = 0; k < c.types.length; k++) {
    const row: number[] = [];
    let top = -Infinity;
    for (let i = 0; i < open.length; i++) {
      const u = lambda * utilityParts(c, state, k, c.acts[open[i]!]!, responses[i]!, parts);
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
export function explainAct(c: Compiled, state: Readonly<MatchState>, act: number): Record<(typeof FEATURES)[number], number> {
  const parts = new Array<number>(FEATURES.length).fill(0);
  utilityParts(c, state, state.hid.type, c.acts[act]!, expectedResponse(c, state.pub, c.acts[act]!), parts);
  const record = {} as Record<(typeof FEATURES)[number], number>;
  FEATURES.forEach((feature, at) => {
    record[feature] = Math.round(parts[at]! * 1000);
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
