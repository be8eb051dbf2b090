import type { Compiled, CompiledMeasure } from './compiled';
import { clamp, INDICATOR, share } from './context';
import { logistic } from './detmath';
import type { PublicState, Settings } from './state';
import type { Stance } from './stance';
import type { ObjectionReason } from './vocabulary';

/** A softened item is milder in every respect. */
export const stanceOf = (measure: CompiledMeasure, softened: boolean): Stance => (softened ? measure.softStance : measure.stance);

/** What is the same for all delegations at one moment, worked out once; model numbers ride along because all is read in one loop. */
export interface Mood {
  readonly escalation: number;
  /** Pull of the last act and of the rival's progress on every ideal point. */
  readonly pull: number;
  /** Part of every utility: base and cohesion. */
  readonly base: number;
  /** Utility per unit of assertiveness above zero from the strength of attribution. */
  readonly attribution: number;
  readonly goodwill: number;
  readonly bold: number;
  readonly mild: number;
  readonly slope: number;
  readonly intercept: number;
  readonly discipline: number;
}

/** `united`: whether the unity of this council counts; in another organisation it plays no part. */
export function moodOf(c: Compiled, pub: Readonly<PublicState>, settings: Settings, united = true): Mood {
  const m = c.scenario.model.council;
  return {
    escalation: share(pub.ind[INDICATOR.escalation]!),
    pull: m.severityPull * (share(pub.lastSeverity) - m.severityPivot) + m.objectivePull * share(pub.ind[INDICATOR.objective]!),
    base: united ? m.baseUtility + m.cohesionGain * (share(pub.ind[INDICATOR.cohesion]!) - 0.5) : m.baseUtility,
    attribution: m.attributionGain * (share(pub.ind[INDICATOR.attribution]!) - 0.5),
    goodwill: m.sounding.goodwill,
    bold: m.boldCost,
    mild: m.mildCost,
    slope: m.slope,
    intercept: m.intercept,
    discipline: c.scenario.model.difficulty.discipline[settings.discipline],
  };
}

/**
 * Ideal point of a delegation, about -1..1 (outcome model, section 3). `offset` is its hidden part, 0..1 scale:
 * pass what is known, or 0 for the public position.
 */
export function idealPoint(c: Compiled, pub: Readonly<PublicState>, mood: Mood, at: number, offset: number): number {
  const { hawkishness, pull } = c.seats;
  return hawkishness[at]! + pub.position[at]! / 10000 + offset + pull[at]! * mood.escalation + mood.pull;
}

/** Ideal points of the whole council, `offsets` in ten-thousandths. */
export function idealPoints(c: Compiled, pub: Readonly<PublicState>, mood: Mood, offsets: readonly number[], into: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = idealPoint(c, pub, mood, i, offsets[i]! / 10000);
}

/** Lowers `into` to the utility of this text for each delegation wherever that is less. */
export function leastUtilities(
  c: Compiled,
  pub: Readonly<PublicState>,
  mood: Mood,
  ideals: Float64Array,
  text: Stance,
  into: Float64Array,
): void {
  for (let i = 0; i < into.length; i++) {
    const utility = textUtility(c, pub, mood, i, ideals[i]!, text, 0);
    if (utility < into[i]!) into[i] = utility;
  }
}

/** Utility of a text for a delegation with ideal point `ideal`; `extra` are side deals. */
export function textUtility(
  c: Compiled,
  pub: Readonly<PublicState>,
  mood: Mood,
  at: number,
  ideal: number,
  text: Stance,
  extra: number,
): number {
  const { dear, wary } = c.seats;
  const utility = plainUtility(mood, dear[at]!, wary[at]!, ideal, text, extra);
  return pub.sounded[at]! > 0 ? utility + mood.goodwill : utility;
}

/** The same for anybody with a position, in this council or elsewhere: `dear` and `wary` are what economy and risk cost them. */
export function plainUtility(mood: Mood, dear: number, wary: number, ideal: number, text: Stance, extra: number): number {
  const a = text.assertiveness;
  const gap = a - ideal;
  let utility = mood.base - dear * text.economy - wary * text.risk + extra;
  utility -= gap > 0 ? mood.bold * gap : -mood.mild * gap;
  if (a > 0) utility += mood.attribution * a;
  return utility;
}

/** Chance to break silence for a utility. Discipline of the council (difficulty) scales the chance. */
export function breakChance(mood: Mood, utility: number): number {
  return clamp(logistic(mood.intercept - mood.slope * utility) * mood.discipline, 0, 0.999);
}

/** Chance above which a draw holds for sure when every utility lies above the limit: the curve at -3 is 0.0474. */
const EASY = { argument: -3, chance: 0.0475 };

/** Does a voter hold whatever the exact chance? Spares batches the exponential where the draw cannot reach it. */
export const easyUtility = (mood: Mood): number => (mood.intercept - EASY.argument) / mood.slope;
export const easyDraw = (mood: Mood): number => EASY.chance * mood.discipline;

/** The largest part against the text: what the delegation will say. */
export function objectionReason(c: Compiled, at: number, ideal: number, text: Stance): ObjectionReason {
  const { boldCost, mildCost } = c.scenario.model.council;
  const gap = text.assertiveness - ideal;
  const stance = gap > 0 ? boldCost * gap : -mildCost * gap;
  const economy = c.seats.dear[at]! * text.economy;
  const risk = c.seats.wary[at]! * text.risk;
  // With hardly anything against the text itself, it is the state of the council that speaks.
  if (Math.max(stance, economy, risk) < 0.02) return 'unity';
  if (stance >= economy && stance >= risk) return gap > 0 ? 'too-bold' : 'too-mild';
  return economy >= risk ? 'economy' : 'risk';
}

/** Share of the council's capability held by delegations for which `willing` is true. */
export function capabilityShare(c: Compiled, willing: (at: number) => boolean): number {
  let sum = 0;
  for (let i = 0; i < c.delegations.length; i++) if (willing(i)) sum += c.delegations[i]!.spec.capability;
  return c.capability > 0 ? sum / c.capability : 0;
}
