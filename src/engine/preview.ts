import { fearOf } from './adoption';
import { arrivalTurn } from './agenda';
import { bodyMood, voterRefusal } from './bodies';
import { type Compiled, compile, type CompiledMeasure } from './compiled';
import { breakChance, idealPoint, moodOf, objectionReason, stanceOf, textUtility } from './council';
import type { Stance } from './stance';
import { clamp, share, STOCK } from './context';
import { exp, ln } from './detmath';
import type { Scenario } from './scenario';
import type { AgendaPreview, BodyPreview, DelegationOdds, MeasurePreview, Odds, View, WayPreview } from './view';
import { type ObjectionReason, WAYS } from './vocabulary';
import { heldItems, passChance } from './ruling';
import { lobbiedChance, wayCost, whyNotWay, willingShare } from './ways';

/**
 * Odds shown before a decision, from what the seat knows: where an offset is hidden the estimate runs over its range,
 * so soundings narrow it. Everything here is computed from the view; nothing can leak.
 */

/** Points at which a hidden offset is tried, as shares of its half-width, each standing for a fifth of its range. */
const OFFSET_POINTS = [-0.8, -0.4, 0, 0.4, 0.8];

interface Item {
  readonly measure: CompiledMeasure;
  readonly soft: boolean;
}

/** Chance that a delegation breaks over any of the items, for one value of its offset (0..1 scale). */
function chanceAt(c: Compiled, view: View, at: number, offset: number, items: readonly Item[]): { chance: number; worst: number } {
  const mood = moodOf(c, view.pub, view.settings);
  const ideal = idealPoint(c, view.pub, mood, at, offset);
  let chance = 0;
  let worst = 0;
  items.forEach((item, k) => {
    const b = breakChance(mood, textUtility(c, view.pub, mood, at, ideal, stanceOf(item.measure, item.soft), 0));
    if (b > chance) {
      chance = b;
      worst = k;
    }
  });
  return { chance, worst };
}

interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Variance of ln(1 - b) over the hidden offset. */
  readonly spread: number;
}

function estimate(values: readonly number[]): Estimate {
  let mean = 0;
  let low = 1;
  let high = 0;
  let logs = 0;
  let squares = 0;
  for (const value of values) {
    mean += value / values.length;
    low = Math.min(low, value);
    high = Math.max(high, value);
    const log = ln(1 - value);
    logs += log / values.length;
    squares += (log * log) / values.length;
  }
  return { mean, low, high, spread: Math.max(0, squares - logs * logs) };
}

function overOffsets(c: Compiled, view: View, at: number, value: (offset: number) => number): Estimate {
  const known = view.offsets[at];
  if (known !== null && known !== undefined) return estimate([value(known / 10000)]);
  const width = c.scenario.model.council.offsetSpread;
  return estimate(OFFSET_POINTS.map((point) => value(point * width)));
}

const tenThousandths = (p: number): number => Math.round(clamp(p, 0, 1) * 10000);
const CERTAIN: Odds = { low: 10000, mid: 10000, high: 10000 };

/**
 * The text passes by the council's rule. Under consensus all must hold: the product over delegations, with a range of one
 * standard deviation of its logarithm on either side. Under other rules the range runs from everybody's worst half to the best half.
 * `members` says whose estimates these are; everybody else agrees.
 */
function jointOdds(c: Compiled, estimates: readonly Estimate[], members: readonly number[] | null): Odds {
  const { rule } = c.scenario.council;
  if (rule.kind === 'consensus') return consensusOdds(estimates);
  const at = (value: (one: Estimate) => number): number => {
    const chances = c.delegations.map(() => 0);
    estimates.forEach((one, i) => {
      chances[members ? members[i]! : i] = clamp(value(one), 0, 1);
    });
    const weights = c.delegations.map((one) => one.spec.capability);
    return tenThousandths(
      passChance(
        rule,
        chances,
        weights,
        c.delegations.map((one) => one.id),
      ),
    );
  };
  return { low: at((one) => (one.mean + one.high) / 2), mid: at((one) => one.mean), high: at((one) => (one.mean + one.low) / 2) };
}

function consensusOdds(estimates: readonly Estimate[]): Odds {
  let mid = 1;
  let variance = 0;
  for (const one of estimates) {
    mid *= 1 - one.mean;
    variance += one.spread;
  }
  const width = exp(Math.sqrt(variance));
  return { low: tenThousandths(mid / width), mid: tenThousandths(mid), high: tenThousandths(mid * width) };
}

function council(c: Compiled, view: View, items: readonly Item[]): { odds: DelegationOdds[]; passes: Odds } {
  if (items.length === 0) return { odds: [], passes: CERTAIN };
  const estimates: Estimate[] = [];
  const odds = c.delegations.map((delegation, at): DelegationOdds => {
    const est = overOffsets(c, view, at, (offset) => chanceAt(c, view, at, offset, items).chance);
    estimates.push(est);
    const offset = (view.offsets[at] ?? 0) / 10000;
    const { worst } = chanceAt(c, view, at, offset, items);
    const item = items[worst]!;
    const ideal = idealPoint(c, view.pub, moodOf(c, view.pub, view.settings), at, offset);
    const stance: Stance = stanceOf(item.measure, item.soft);
    const reason: ObjectionReason = objectionReason(c, at, ideal, stance);
    return {
      delegation: delegation.id,
      breaks: { low: tenThousandths(est.low), mid: tenThousandths(est.mean), high: tenThousandths(est.high) },
      measure: item.measure.id,
      reason,
      ideal: Math.round(ideal * 10000),
      text: Math.round(stance.assertiveness * 10000),
    };
  });
  return { odds, passes: jointOdds(c, estimates, null) };
}

export function previewAgenda(scenario: Scenario, view: View, measures: readonly string[]): AgendaPreview {
  const c = compile(scenario);
  const chosen = measures.map((id) => c.measures[c.index.measure(id)]!);
  const voted = chosen.filter((one) => one.voted).map((measure) => ({ measure, soft: false }));
  const { odds, passes } = council(c, view, voted);
  return {
    cost: chosen.reduce((sum, one) => sum + one.cost, 0),
    passes,
    delegations: odds,
    measures: chosen.map((one) => previewOne(c, view, one)),
  };
}

export function previewMeasure(scenario: Scenario, view: View, measure: string): MeasurePreview {
  const c = compile(scenario);
  return previewOne(c, view, c.measures[c.index.measure(measure)]!);
}

function previewOne(c: Compiled, view: View, measure: CompiledMeasure): MeasurePreview {
  const { odds, passes } = council(c, view, measure.voted ? [{ measure, soft: false }] : []);
  let objector: DelegationOdds | null = null;
  for (const one of odds) if (objector === null || one.breaks.mid > objector.breaks.mid) objector = one;
  const m = c.scenario.model;
  return {
    measure: measure.id,
    cost: measure.cost,
    arrives: arrivalTurn(c, view.pub.turn, measure),
    effects: expectedEffects(c, view, measure),
    fear: Math.round(fearOf(m, measure.spec.provocation, share(view.pub.stock[STOCK.comms]!), 1) * 100),
    objector,
    passes,
  };
}

/** How likely the body that a measure goes through is to agree, as things stand now; null where the council's word is enough. */
export function previewBody(scenario: Scenario, view: View, measure: string): BodyPreview | null {
  const c = compile(scenario);
  const asked = c.measures[c.index.measure(measure)]!;
  if (asked.through < 0) return null;
  const body = c.bodies[asked.through]!;
  const mood = bodyMood(c, view);
  const width = c.scenario.model.council.offsetSpread;
  const at = (shift: number): { chance: number; yes: number } => {
    const chances: number[] = [];
    const ids: string[] = [];
    const aside: number[] = [];
    let yes = 0;
    for (const voter of body.voters) {
      const refuses = voterRefusal(c, view, mood, voter, asked, view.offsets, shift);
      yes += voter.seats * (1 - refuses);
      // A group is a row of single votes: they scatter around its share.
      for (let i = 0; i < voter.seats; i++) {
        chances.push(refuses);
        ids.push(voter.id);
        aside.push(voter.abstain);
      }
    }
    return {
      chance: passChance(
        body.rule,
        chances,
        chances.map(() => 1),
        ids,
        aside,
      ),
      yes,
    };
  };
  const mid = at(0);
  return {
    body: body.id,
    passes: { low: tenThousandths(at(-width / 2).chance), mid: tenThousandths(mid.chance), high: tenThousandths(at(width / 2).chance) },
    yes: Math.round(mid.yes * 10),
    votes: body.voters.reduce((sum, one) => sum + one.seats, 0),
  };
}

/** What it does to each indicator when it takes effect, in full, with the range of its noise. */
function expectedEffects(c: Compiled, view: View, measure: CompiledMeasure): MeasurePreview['effects'] {
  const m = c.scenario.model.measures;
  const scale = 1 / (1 + m.diminishing * view.pub.adopted[measure.index]!);
  const sums = new Map<number, { low: number; high: number }>();
  const add = (at: number, low: number, high: number): void => {
    const sum = sums.get(at) ?? { low: 0, high: 0 };
    sums.set(at, { low: sum.low + Math.min(low, high), high: sum.high + Math.max(low, high) });
  };
  for (const effect of measure.effects) {
    if (effect.kind !== 'indicator' || (effect.test && !effect.test(view.pub, null))) continue;
    const by = effect.by * scale;
    const noise = effect.noise ? m.noise : 0;
    add(effect.target, by * (1 - noise), by * (1 + noise));
  }
  const { tied, sunk } = measure.spec;
  if (tied > 0) add(1, m.tiedCredibility * tied * 100, m.tiedCredibility * tied * 100);
  if (sunk > 0) {
    add(1, m.sunkCredibility * sunk * scale * 100, m.sunkCredibility * sunk * scale * 100);
    add(3, m.sunkReadiness * sunk * scale * 100, m.sunkReadiness * sunk * scale * 100);
  }
  return [...sums.entries()]
    .sort(([a], [b]) => a - b)
    .map(([at, sum]) => ({ indicator: c.indicators[at]!, low: Math.round(sum.low), high: Math.round(sum.high) }));
}

/** The five ways on with price and odds. Closed ways are listed too: ask `whyNot` for the reason. */
export function previewWays(scenario: Scenario, view: View): WayPreview[] {
  const c = compile(scenario);
  const { pub } = view;
  const text = pub.text;
  // While people still answer there is no objection to find a way round.
  if (!text || pub.phase === 'answers') return [];
  const m = scenario.model.ways;
  const ids = (positions: readonly number[]): string[] => positions.map((k) => c.measures[text.items[k]!]!.id);
  const held = heldItems(c, text);
  const all = text.items.map((_, k) => k);
  // A text that was softened before is adopted as softened; the weakest item speaks for the whole.
  const level = (positions: readonly number[]): number => (positions.some((k) => (text.softened >> k) & 1) ? m.softenEffect : 1);
  const points = (indicator: string, delta: number): { indicator: string; delta: number }[] =>
    delta === 0 ? [] : [{ indicator, delta: Math.round(delta * 100) }];
  return WAYS.map((way): WayPreview => {
    const base = { way, cost: wayCost(c, pub, way), people: [] };
    switch (way) {
      case 'adopt':
        return {
          ...base,
          price: points('cohesion', m.adoptCohesion),
          works: CERTAIN,
          effect: Math.round(level(held) * 1000),
          measures: ids(held),
        };
      case 'water-down':
        return {
          ...base,
          price: points('cohesion', m.softenCohesion),
          ...softerOdds(c, view, held),
          effect: Math.round(m.softenEffect * 1000),
          measures: ids(all),
        };
      case 'lobby': {
        const estimates = text.objections.map((one) =>
          seated(view, one.delegation)
            ? HOLDS
            : overOffsets(c, view, one.delegation, (offset) => lobbiedChance(c, pub, view.settings, one.delegation, offset)),
        );
        return {
          ...base,
          price: [],
          works: jointOdds(
            c,
            estimates,
            text.objections.map((one) => one.delegation),
          ),
          people: text.objections.filter((one) => seated(view, one.delegation)).map((one) => c.delegations[one.delegation]!.id),
          effect: Math.round(level(all) * 1000),
          measures: ids(all),
        };
      }
      case 'withdraw':
        return { ...base, price: points('credibility', m.withdrawCredibility), works: CERTAIN, effect: 0, measures: [] };
      case 'coalition': {
        const n = text.objections.length;
        const open = whyNotWay(c, pub, way) === null;
        return {
          ...base,
          price: [
            ...points('cohesion', m.coalitionCohesion + m.coalitionCohesionEach * (n - 1)),
            ...points('legitimacy', m.coalitionLegitimacy),
          ],
          works: open ? CERTAIN : { low: 0, mid: 0, high: 0 },
          effect: Math.round(willingShare(c, pub) * level(all) * 1000),
          measures: ids(all),
        };
      }
    }
  });
}

/** A person answers as it likes: there are no odds of it, and `people` say that it is asked. */
const HOLDS = estimate([0]);
const seated = (view: View, at: number): boolean => view.pub.people?.some((one) => one.delegation === at) ?? false;

/** The softer text goes round again: objectors answer anew, and those whom softness puts off. */
function softerOdds(c: Compiled, view: View, held: readonly number[]): { readonly works: Odds; readonly people: readonly string[] } {
  const text = view.pub.text!;
  const items = text.items.map(
    (item, k): Item => ({ measure: c.measures[item]!, soft: !held.includes(k) || ((text.softened >> k) & 1) === 1 }),
  );
  const before = new Set(text.objections.map((one) => one.delegation));
  const estimates: Estimate[] = [];
  const people: string[] = [];
  c.delegations.forEach(({ id }, at) => {
    // Without an objection so far a delegation answers again only where the milder text suits it worse.
    const asked = (offset: number): boolean =>
      before.has(at) ||
      items.some(
        (item) =>
          item.soft && chanceAt(c, view, at, offset, [item]).chance > chanceAt(c, view, at, offset, [{ ...item, soft: false }]).chance,
      );
    const soft = overOffsets(c, view, at, (offset) => (asked(offset) ? chanceAt(c, view, at, offset, items).chance : 0));
    if (!seated(view, at)) return estimates.push(soft);
    if (soft.high > 0) people.push(id);
    return estimates.push(HOLDS);
  });
  return { works: jointOdds(c, estimates, null), people };
}
