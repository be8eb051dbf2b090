/**
 * What an act is worth to the rival: random utility, linear in named parts, so that every choice can be explained. All acts
 * are weighed for all types in every turn, so what they are weighed by is laid out once, side by side, in the scratch.
 */
import { suspicionOf } from './attribution';
import type { Compiled, CompiledAct } from './compiled';
import { INDICATOR, share, STOCK } from './context';
import { logistic } from './detmath';
import type { HiddenState, PublicState } from './state';
import { FEATURES } from './vocabulary';

/** What is the same for all acts at one moment, as 0..1. */
export interface Scene {
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

export function sceneOf(c: Compiled, pub: Readonly<PublicState>, hid: Readonly<HiddenState>): Scene {
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

/** Places in the row of an open act. */
const ACT = { gain: 0, severity: 1, tilt: 2, visibility: 3, infrastructure: 4, calm: 5, response: 6 } as const;
/** Numbers in such a row. */
export const ACT_ROW = 7;

/** Lays out the open acts, a row each. */
export function layOut(c: Compiled, scene: Scene, open: readonly number[]): void {
  const { lay } = c.scratch;
  const m = c.scenario.model.adversary;
  for (let i = 0; i < open.length; i++) {
    const { gain, severity, visibility, infrastructure, calm } = c.acts[open[i]!]!;
    const row = i * ACT_ROW;
    lay[row + ACT.gain] = gain > 0 ? gain * (1 - scene.objective) : m.yieldGain * gain;
    lay[row + ACT.severity] = severity;
    lay[row + ACT.tilt] = severity - m.fearSeverityPivot;
    lay[row + ACT.visibility] = visibility;
    lay[row + ACT.infrastructure] = infrastructure;
    lay[row + ACT.calm] = calm ? 1 : 0;
  }
}

/** Fills in what answer type k expects to each open act. */
export function expectAnswers(c: Compiled, scene: Scene, open: readonly number[], k: number): void {
  const { lay } = c.scratch;
  for (let i = 0; i < open.length; i++) lay[i * ACT_ROW + ACT.response] = expectedResponse(c, scene, c.acts[open[i]!]!, k);
}

/**
 * Writes the utility for type k of each act of `open`, as laid out and with the answers it expects, into `into` from `from`
 * on. `parts`, if given, gets the summands of the last of them in the order of FEATURES.
 * One loop in one function: a number that a call gives back is boxed, which cost as much as the sum.
 */
export function weigh(
  c: Compiled,
  scene: Scene,
  fears: readonly number[],
  k: number,
  open: readonly number[],
  into: Float64Array,
  from: number,
  parts: Float64Array | null,
): void {
  const { lay } = c.scratch;
  const m = c.scenario.model.adversary;
  const { greed, fearfulness, resolve } = c.types[k]!;
  const weight = c.typeWeights[k]!;
  const { readiness, legitimacy, lines, overReaction, opportunity: exposed, bite } = scene;
  const own = c.ownFeatures;
  // What is the same for all acts; the order of the factors is part of the rules, because it decides the last bit.
  const appetite = weight[0]! * greed;
  const dread = -weight[1]!;
  const steadiness = 1 - m.resolveDiscount * resolve;
  const alarm = weight[2]! * fearfulness * (share(fears[k]!) - m.fearPivot);
  const scruple = -weight[3]!;
  const pride = -weight[4]! * resolve * scene.pride;
  const wayOut = weight[5]! * scene.offRamp;
  const relief = m.rampFear * fearfulness;
  const provoked = weight[6]!;
  const tempted = weight[7]!;
  const hurt = -weight[8]!;
  const bound = weight[9]!;
  for (let i = 0; i < open.length; i++) {
    const row = i * ACT_ROW;
    const severity = lay[row + ACT.severity]!;
    const response = lay[row + ACT.response]!;
    const gain = appetite * lay[row + ACT.gain]!;
    const cost = dread * response * severity * readiness * steadiness;
    const fear = alarm * lay[row + ACT.tilt]!;
    const norms = scruple * severity * lay[row + ACT.visibility]! * legitimacy;
    let audience = 0;
    let ramp = 0;
    if (lay[row + ACT.calm]! > 0) {
      const stick = response > m.rampPivot ? response - m.rampPivot : 0;
      audience = pride;
      ramp = wayOut * (relief + m.rampGreed * stick * greed);
    }
    const backlash = provoked * severity * overReaction;
    const opportunity = tempted * severity * lay[row + ACT.infrastructure]! * exposed;
    const sanctions = hurt * severity * bite;
    const line = lines ? bound * lines[open[i]!]! : 0;
    let sum = gain + cost + fear + norms + audience + ramp + backlash + opportunity + sanctions + line;
    for (let f = 0; f < own.length; f++) {
      const part = own[f]!.weights[k]! * scene.own[f]! * own[f]!.factors[open[i]!]!;
      sum += part;
      if (parts) parts[FEATURES.length + f] = part;
    }
    into[from + i] = sum;
    if (parts) parts.set([gain, cost, fear, norms, audience, ramp, backlash, opportunity, sanctions, line]);
  }
}
