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
 * Utility of an act for type k, part by part in the order of FEATURES, written into `parts`.
 * The features and their reasons are those of random utility: linear in named parts, so that every choice can be explained.
 */
function utilityParts(c: Compiled, scene: Scene, fear: number, k: number, at: number, pResp: number, parts: number[]): number {
  const act = c.acts[at]!;
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
  let sum = parts[0] + parts[1] + parts[2] + parts[3] + parts[4] + parts[5] + parts[6] + parts[7] + parts[8] + parts[9];
  for (let f = 0; f < c.ownFeatures.length; f++) {
    const own = c.ownFeatures[f]!;
    const part = own.weights[k]! * scene.own[f]! * factorOf(act, own.times);
    parts[10 + f] = part;
    sum += part;
  }
  return sum;
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

/** Quantal response: probability of each open act for every type. `table[k][i]` belongs to `open[i]`. */
export function actOdds(c: Compiled, state: Readonly<MatchState>, open: readonly number[]): number[][] {
  const lambda = rationality(c, state.settings);
  const scene = sceneOf(c, state.pub, state.hid);
  const parts = c.features.map(() => 0);
  const responses: number[] = [];
  // Without a desk every type is known equally well, so one answer serves all.
  for (let i = 0; i < open.length; i++) responses.push(expectedResponse(c, scene, c.acts[open[i]!]!, 0));
  const table: number[][] = [];
  for (let k = 0; k < c.types.length; k++) {
    const fear = share(state.hid.fear[k]!);
    const row: number[] = [];
    let top = -Infinity;
    for (let i = 0; i < open.length; i++) {
      const pResp = c.desk ? expectedResponse(c, scene, c.acts[open[i]!]!, k) : responses[i]!;
      const u = lambda * utilityParts(c, scene, fear, k, open[i]!, pResp, parts);
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
export function explainAct(c: Compiled, state: Readonly<MatchState>, at: number): Record<string, number> {
  const scene = sceneOf(c, state.pub, state.hid);
  const { type, fear } = state.hid;
  const parts = c.features.map(() => 0);
  utilityParts(c, scene, share(fear[type]!), type, at, expectedResponse(c, scene, c.acts[at]!, type), parts);
  const record: Record<string, number> = {};
  c.features.forEach((feature, f) => {
    record[feature] = Math.round(parts[f]! * 1000);
  });
  return record;
}
