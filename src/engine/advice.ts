import { type Compiled, compile } from './compiled';
import { clamp, share, STOCK } from './context';
import { whyNotTable } from './agenda';
import { fearOf } from './adoption';
import { previewMeasure } from './preview';
import type { Scenario } from './scenario';
import type { MeasurePreview, View } from './view';
import { ADVISERS, type Adviser, STOCKS } from './vocabulary';

/** What one adviser says of one measure. Points are what the adviser's own weights make of the expected effects. */
export interface Advice {
  readonly adviser: Adviser;
  readonly measure: string;
  /** Expected worth to this adviser in hundredths of a point, and the range that the noise leaves. */
  readonly worth: number;
  readonly low: number;
  readonly high: number;
  /** Indicator (or stock, or "fear") that speaks most for it, with its expected change in hundredths. */
  readonly because: string;
  readonly size: number;
  /** 0..10000: how sure it is that the text passes and that its effect is better than nothing. */
  readonly confidence: number;
}

/** Turns ahead that an adviser looks at a lasting effect. */
const HORIZON = 3;

/**
 * Four voices by one formula: worth = sum of weight x expected change (by the good direction of each indicator) + weight x stock
 * + weight x fear x (how fearful the staff believes the rival to be) + weight x cost + weight x odds of passing.
 * They disagree because their weights do. Best first, only what can be tabled now and is worth more than nothing.
 */
export function adviseFor(scenario: Scenario, view: View): Readonly<Record<Adviser, readonly Advice[]>> {
  const c = compile(scenario);
  const open = c.measures.filter((one) => whyNotTable(c, view.pub, one) === null);
  const previews = open.map((one) => previewMeasure(scenario, view, one.id));
  const entries = ADVISERS.map((adviser): [Adviser, Advice[]] => [
    adviser,
    previews
      .map((preview) => weigh(c, view, adviser, preview))
      .filter((one) => one.worth > 0)
      .sort((a, b) => b.worth - a.worth),
  ]);
  return Object.fromEntries(entries) as unknown as Record<Adviser, readonly Advice[]>;
}

function fearfulness(c: Compiled, view: View): number {
  let sum = 0;
  c.types.forEach((type, k) => {
    sum += (view.pub.belief[k]! / 1000000) * clamp(type.fearfulness, 0, 1);
  });
  return sum;
}

function weigh(c: Compiled, view: View, adviser: Adviser, preview: MeasurePreview): Advice {
  const weights = c.scenario.model.advisers[adviser];
  const measure = c.measures[c.index.measure(preview.measure)]!;
  let worth = 0;
  let low = 0;
  let high = 0;
  let because = '';
  let size = 0;
  let top = -Infinity;
  const add = (name: string, weight: number, least: number, most: number, shown: number): void => {
    const [a, b] = [weight * least, weight * most];
    const mid = (a + b) / 2;
    worth += mid;
    low += Math.min(a, b);
    high += Math.max(a, b);
    if (mid <= top) return;
    top = mid;
    because = name;
    size = shown;
  };
  for (const effect of preview.effects) {
    const weight = weights.indicators[effect.indicator] ?? 0;
    if (weight === 0) continue;
    const sign = c.scenario.indicators[c.index.indicator(effect.indicator)]!.good === 'up' ? 1 : -1;
    add(effect.indicator, weight * sign, effect.low, effect.high, Math.round((effect.low + effect.high) / 2));
  }
  const turns = Math.min(HORIZON, measure.duration);
  for (const [list, times] of [
    [measure.effects, 1],
    [measure.during, turns],
  ] as const)
    for (const effect of list) {
      if (effect.kind === 'stock') {
        const name = STOCKS[effect.target]!;
        const by = effect.by * times;
        if (weights.stocks[name]) add(name, weights.stocks[name], by, by, by);
      } else if (effect.kind === 'evidence' && view.pub.findings[effect.target] === 0) {
        // A finding not yet in hand is worth some points of attribution, whichever way it turns out.
        add('attribution', weights.indicators['attribution'] ?? 0, 300, 900, 600);
      } else if (effect.kind === 'indicator' && times > 0 && list === measure.during) {
        const name = c.indicators[effect.target]!;
        const sign = c.scenario.indicators[effect.target]!.good === 'up' ? 1 : -1;
        if (weights.indicators[name]) add(name, weights.indicators[name] * sign, effect.by * times, effect.by * times, effect.by * times);
      }
    }
  const fear = Math.round(fearOf(c.scenario.model, measure.provocation, share(view.pub.stock[STOCK.comms]!), 1) * 100);
  add('fear', weights.fear * fearfulness(c, view), fear, fear, fear);
  const beside = weights.cost * preview.cost + weights.passing * (preview.passes.mid - 5000) * 0.02;
  worth += beside;
  low += beside;
  high += beside;
  const range = Math.max(1, high - low);
  const sure = clamp((worth + range / 2) / (range + Math.abs(worth)), 0, 1);
  const passing = preview.passes.mid / 10000;
  return {
    adviser,
    measure: preview.measure,
    worth: Math.round(worth),
    low: Math.round(low),
    high: Math.round(high),
    because,
    size,
    confidence: Math.round(10000 * sure * passing),
  };
}
