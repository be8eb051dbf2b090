import { suspicionOf } from './attribution';
import type { Compiled, CompiledAct } from './compiled';
import { INDICATOR, share, STOCK } from './context';
import { exp, logistic } from './detmath';
import type { HiddenState, MatchState, PublicState, Settings } from './state';

/** What is the same for all acts at one moment, as 0..1. */
interface Scene {
  /** Argument of the response curve without the act's own severity. */
  readonly response: number;
  /** How well the author is known. */
  readonly attribution: number;
  /** With a desk each type fears the suspicion against itself. Null without one. */
  readonly suspected: readonly number[] | null;
  readonly objective: number;
  /** Readiness as the rival counts it in its costs. */
  readonly readiness: number;
  readonly legitimacy: number;
  readonly opportunity: number;
  readonly pride: number;
  readonly offRamp: number;
  readonly overReaction: number;
  readonly bite: number;
  /** Pull of the red lines on each act: forbidding below nought, tempting above. Null while none is on record. */
  readonly lines: readonly number[] | null;
  /** Levels of the scenario's own features. */
  readonly own: readonly number[];
}

function sceneOf(c: Compiled, pub: Readonly<PublicState>, hid: Readonly<HiddenState>): Scene {
  const m = c.scenario.model.adversary;
  const r = m.response;
  const credibility = share(pub.ind[INDICATOR.credibility]!);
  const cohesion = share(pub.ind[INDICATOR.cohesion]!);
  return {
    response: r.intercept + r.credibility * credibility * (r.cohesionFloor + (1 - r.cohesionFloor) * cohesion),
    attribution: share(pub.ind[INDICATOR.attribution]!),
    suspected: c.desk ? suspectedOf(c, pub) : null,
    objective: share(pub.ind[INDICATOR.objective]!),
    readiness: m.readinessFloor + (1 - m.readinessFloor) * share(pub.ind[INDICATOR.readiness]!),
    legitimacy: share(pub.ind[INDICATOR.legitimacy]!),
    opportunity: 1 - share(pub.ind[INDICATOR.resilience]!),
    pride: 0.5 * share(pub.ind[INDICATOR.escalation]!) + 0.5 * share(hid.audience),
    offRamp: share(pub.stock[STOCK.offRamp]!),
    overReaction: share(pub.stock[STOCK.overReaction]!),
    bite: share(pub.stock[STOCK.bite]!),
    lines: pub.commitments.length === 0 ? null : linesOf(c, pub, credibility),
    own:
      c.ownFeatures.length === 0
        ? NONE
        : c.ownFeatures.map((one) => {
            const level = one.indicator >= 0 ? share(pub.ind[one.indicator]!) : share(pub.stock[one.stock]!);
            return one.invert ? 1 - level : level;
          }),
  };
}

const NONE: readonly number[] = [];

function suspectedOf(c: Compiled, pub: Readonly<PublicState>): number[] {
  const suspicion = (c.desk?.candidates ?? []).map((_, at) => share(suspicionOf(c, pub, at)));
  return c.types.map((_, k) => suspicion[c.index.culpritOf(k)]!);
}

/**
 * A sound line deters the act that crosses it; a weak one (arbitrary, imprecise, unverifiable, incomplete) invites the
 * slice just beneath it.
 */
function linesOf(c: Compiled, pub: Readonly<PublicState>, credibility: number): number[] {
  const { sliceGain } = c.scenario.model.adversary;
  const pull = c.acts.map(() => 0);
  for (let i = 0; i < pub.commitments.length; i++) {
    const one = pub.commitments[i]!;
    const { line, weakness } = c.measures[one.measure]!;
    if (!line) continue;
    const strength = share(one.strength);
    for (let a = 0; a < pull.length; a++) {
      if (line[a] === 1) pull[a] = pull[a]! - strength * (1 - weakness) * credibility;
      else if (line[a] === 2) pull[a] = pull[a]! + strength * weakness * sliceGain;
    }
  }
  return pull;
}

/** Chance that the rival expects an answer to an act, 0..1 (outcome model, section 4). */
function expectedResponse(c: Compiled, scene: Scene, act: CompiledAct, k: number): number {
  const r = c.scenario.model.adversary.response;
  const author = scene.suspected ? scene.suspected[k]! : scene.attribution;
  const known = act.visibility > author ? act.visibility : author;
  return logistic(scene.response + r.severity * (act.severity - r.severityPivot)) * (r.visibilityFloor + (1 - r.visibilityFloor) * known);
}

/**
 * Utility of an act for type k, part by part in the order of FEATURES, written into the scratch's `parts`; `slot` is where
 * its expected response stands there. The features and their reasons are those of random utility: linear in named parts,
 * so that every choice can be explained.
 */
function utilityParts(c: Compiled, scene: Scene, fears: readonly number[], k: number, at: number, slot: number): void {
  const { parts, responses } = c.scratch;
  const act = c.acts[at]!;
  const fear = share(fears[k]!);
  const pResp = responses[slot]!;
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
  parts[9] = scene.lines ? weight[9]! * scene.lines[at]! : 0;
  for (let f = 0; f < c.ownFeatures.length; f++) {
    const own = c.ownFeatures[f]!;
    parts[10 + f] = own.weights[k]! * scene.own[f]! * factorOf(act, own.times);
  }
}

/** What an own feature multiplies: severity and calm 0..1, gain and harm in points over 100. */
function factorOf(act: CompiledAct, times: 'severity' | 'gain' | 'harm' | 'calm'): number {
  if (times === 'severity') return act.severity;
  if (times === 'calm') return act.calm ? 1 : 0;
  return (times === 'gain' ? act.gain : act.harm) / 100;
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

/**
 * Quantal response: probability of each open act for every type; that of `open[i]` for type k stands at
 * `k * open.length + i`. The table is the scenario's scratch paper: the next call writes over it.
 */
export function actOdds(c: Compiled, state: Readonly<MatchState>, open: readonly number[]): Float64Array {
  const lambda = rationality(c, state.settings);
  const scene = sceneOf(c, state.pub, state.hid);
  const { odds, parts, responses } = c.scratch;
  const n = open.length;
  // Without a desk every type is known equally well, so one answer serves all.
  if (!c.desk) for (let i = 0; i < n; i++) responses[i] = expectedResponse(c, scene, c.acts[open[i]!]!, 0);
  for (let k = 0; k < c.types.length; k++) {
    const from = k * n;
    let top = -Infinity;
    for (let i = 0; i < n; i++) {
      if (c.desk) responses[i] = expectedResponse(c, scene, c.acts[open[i]!]!, k);
      utilityParts(c, scene, state.hid.fear, k, open[i]!, i);
      let u = 0;
      for (let f = 0; f < parts.length; f++) u += parts[f]!;
      u *= lambda;
      odds[from + i] = u;
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

/** Parts of the true type's utility for one act, for the record: thousandths by feature. */
export function explainAct(c: Compiled, state: Readonly<MatchState>, at: number): Record<string, number> {
  const scene = sceneOf(c, state.pub, state.hid);
  const { type, fear } = state.hid;
  const { parts, responses } = c.scratch;
  responses[0] = expectedResponse(c, scene, c.acts[at]!, type);
  utilityParts(c, scene, fear, type, at, 0);
  const record: Record<string, number> = {};
  c.features.forEach((feature, f) => {
    record[feature] = Math.round(parts[f]! * 1000);
  });
  return record;
}
