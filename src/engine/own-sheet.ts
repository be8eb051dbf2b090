import { knowsStandingAside } from './answers';
import { type Compiled, compile } from './compiled';
import { breakChance, idealPoint, type Mood, moodOf, objectionReason, plainUtility, stanceOf, textUtility } from './council';
import type { Scenario } from './scenario';
import type { View } from './view';
import type { ObjectionReason } from './vocabulary';

/** What somebody who plays a delegation may know of it beside the public view. Ten-thousandths. */
export interface OwnSheet {
  readonly delegation: string;
  /** How bold a text it would like best, -1..1. */
  readonly ideal: number;
  /** Its red lines: the mildest and the boldest plain text over which it would hardly break silence; null when there is none. */
  readonly bears: { readonly from: number; readonly to: number } | null;
  /** May it stand aside here? */
  readonly aside: boolean;
  /** It has objected, and the chair offers it something for its silence. */
  readonly lobbied: boolean;
  /** The text that it has to answer, item by item; empty when there is none. */
  readonly items: readonly OwnItem[];
}
export interface OwnItem {
  readonly measure: string;
  readonly softened: boolean;
  /** May it be objected to? Who is lobbied objects to nothing more than before. */
  readonly open: boolean;
  /** How bold the item is, -1..1. */
  readonly text: number;
  /** Chance that the model would see this delegation break over it, with what it is offered in hand. */
  readonly breaks: number;
  /** What speaks most against it. */
  readonly reason: ObjectionReason;
}

/**
 * The private sheet of the seat whose view this is, made from the view alone, so that nothing of anybody else can be on it;
 * null for a seat that is no delegation.
 */
export function sheetFor(scenario: Scenario, view: View): OwnSheet | null {
  const c = compile(scenario);
  const at = c.delegations.findIndex((one) => `delegation:${one.id}` === view.seat);
  if (at < 0) return null;
  const { pub } = view;
  const mood = moodOf(c, pub, view.settings);
  const ideal = idealPoint(c, pub, mood, at, (view.offsets[at] ?? 0) / 10000);
  const lobbied = pub.text?.lobbying === 1;
  const favour = lobbied ? scenario.model.ways.lobbyUtility : 0;
  const before = lobbied ? (pub.text!.objections.find((one) => one.delegation === at)?.items ?? 0) : -1;
  const items = (pub.text?.items ?? []).map((item, k): OwnItem => {
    const measure = c.measures[item]!;
    const softened = ((pub.text!.softened >> k) & 1) === 1;
    const stance = stanceOf(measure, softened);
    return {
      measure: measure.id,
      softened,
      open: ((before >> k) & 1) === 1,
      text: Math.round(stance.assertiveness * 10000),
      breaks: Math.round(breakChance(mood, textUtility(c, pub, mood, at, ideal, stance, favour)) * 10000),
      reason: objectionReason(c, at, ideal, stance),
    };
  });
  return {
    delegation: c.delegations[at]!.id,
    ideal: Math.round(ideal * 10000),
    bears: bearable(c, mood, at, ideal),
    aside: knowsStandingAside(c),
    lobbied,
    items,
  };
}

/** Steps of five hundredths along the scale are as fine as anybody can read it. */
const STEPS = 40;
/** Chance to break from which a text lies beyond a red line. */
const RED = 0.1;

function bearable(c: Compiled, mood: Mood, at: number, ideal: number): OwnSheet['bears'] {
  let from: number | null = null;
  let to = 0;
  for (let step = 0; step <= STEPS; step++) {
    const assertiveness = -1 + (2 * step) / STEPS;
    const utility = plainUtility(mood, c.seats.dear[at]!, c.seats.wary[at]!, ideal, { assertiveness, economy: 0, risk: 0 }, 0);
    if (breakChance(mood, utility) >= RED) continue;
    from ??= Math.round(assertiveness * 10000);
    to = Math.round(assertiveness * 10000);
  }
  return from === null ? null : { from, to };
}
