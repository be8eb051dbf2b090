import type { Compiled, CompiledMeasure } from './compiled';
import { clamp, INDICATOR, share } from './context';
import { logistic } from './detmath';
import type { PublicState, Settings } from './state';
import type { ObjectionReason } from './vocabulary';

/** The text as a delegation reads it: softened items are milder in every respect. */
export interface Stance {
  readonly assertiveness: number;
  readonly economy: number;
  readonly risk: number;
}

export function stanceOf(c: Compiled, measure: CompiledMeasure, softened: boolean): Stance {
  const { assertiveness, economy, risk } = measure.spec;
  if (!softened) return { assertiveness, economy, risk };
  const by = c.scenario.model.ways.softenAssertiveness;
  return { assertiveness: assertiveness * by, economy: economy * by, risk: risk * by };
}

/**
 * Ideal point of a delegation, about -1..1 (outcome model, section 3). `offset` is its hidden part, 0..1 scale:
 * pass what is known, or 0 for the public position.
 */
export function idealPoint(c: Compiled, pub: Readonly<PublicState>, at: number, offset: number): number {
  const m = c.scenario.model.council;
  const { hawkishness, proximity } = c.delegations[at]!.spec;
  const escalation = share(pub.ind[INDICATOR.escalation]!);
  return (
    hawkishness +
    pub.position[at]! / 10000 +
    offset +
    m.escalationPull * escalation * (m.escalationFloor + (1 - m.escalationFloor) * proximity) +
    m.severityPull * (share(pub.lastSeverity) - m.severityPivot) +
    m.objectivePull * share(pub.ind[INDICATOR.objective]!)
  );
}

/** Utility of a text for a delegation with ideal point `ideal`; `extra` are side deals. */
export function textUtility(c: Compiled, pub: Readonly<PublicState>, at: number, ideal: number, text: Stance, extra: number): number {
  const m = c.scenario.model.council;
  const { proximity, exposure } = c.delegations[at]!.spec;
  const a = text.assertiveness;
  return (
    m.baseUtility -
    m.boldCost * Math.max(0, a - ideal) -
    m.mildCost * Math.max(0, ideal - a) -
    m.economyCost * exposure * text.economy -
    m.riskCost * text.risk * (1 - proximity) +
    m.cohesionGain * (share(pub.ind[INDICATOR.cohesion]!) - 0.5) +
    m.attributionGain * (share(pub.ind[INDICATOR.attribution]!) - 0.5) * Math.max(0, a) +
    (pub.sounded[at]! > 0 ? m.sounding.goodwill : 0) +
    extra
  );
}

/** Chance to break silence for a utility. Discipline of the council (difficulty) scales the chance. */
export function breakChance(c: Compiled, settings: Settings, utility: number): number {
  const m = c.scenario.model;
  return clamp(logistic(-m.council.slope * utility + m.council.intercept) * m.difficulty.discipline[settings.discipline], 0, 0.999);
}

/** The largest part against the text: what the delegation will say. */
export function objectionReason(c: Compiled, at: number, ideal: number, text: Stance): ObjectionReason {
  const m = c.scenario.model.council;
  const { proximity, exposure } = c.delegations[at]!.spec;
  const parts: [ObjectionReason, number][] = [
    ['too-bold', m.boldCost * Math.max(0, text.assertiveness - ideal)],
    ['too-mild', m.mildCost * Math.max(0, ideal - text.assertiveness)],
    ['economy', m.economyCost * exposure * text.economy],
    ['risk', m.riskCost * text.risk * (1 - proximity)],
    ['unity', 0.02],
  ];
  let best = parts[0]!;
  for (const part of parts) if (part[1] > best[1]) best = part;
  return best[0];
}

/** Share of the council's capability held by delegations for which `willing` is true. */
export function capabilityShare(c: Compiled, willing: (at: number) => boolean): number {
  let sum = 0;
  for (let i = 0; i < c.delegations.length; i++) if (willing(i)) sum += c.delegations[i]!.spec.capability;
  return c.capability > 0 ? sum / c.capability : 0;
}
