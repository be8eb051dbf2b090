import type { Compiled, Stock } from '../engine';

/** What a measure is like, read off its numbers, so that doctrines hold for every scenario. */
export interface Traits {
  /** How far it shows and builds strength. */
  readonly firm: number;
  /** How far it reassures and opens a way down. */
  readonly soft: number;
  /** What it gives to the council and its standing, whatever the rival is. */
  readonly sound: number;
  readonly bold: number;
}

const cache = new WeakMap<Compiled, readonly Traits[]>();

/** Measures with a positive score, best first: the fixed taste of a doctrine. */
export function ranked(score: (traits: Traits) => number): (c: Compiled) => readonly number[] {
  const orders = new WeakMap<Compiled, readonly number[]>();
  return (c) => {
    const known = orders.get(c);
    if (known) return known;
    const traits = traitsOf(c);
    const order = traits
      .map((one, at) => ({ at, value: score(one) }))
      .filter((one) => one.value > 0)
      .sort((a, b) => b.value - a.value || a.at - b.at)
      .map((one) => one.at);
    orders.set(c, order);
    return order;
  };
}

export function traitsOf(c: Compiled): readonly Traits[] {
  const known = cache.get(c);
  if (known) return known;
  const made = c.measures.map(({ spec }): Traits => {
    const indicator: Record<string, number> = {};
    const stock: Record<string, number> = {};
    let fear = 0;
    const stays = Math.min(4, spec.duration);
    for (const [effects, times] of [
      [spec.effects, 1],
      [spec.during, stays],
    ] as const)
      for (const effect of effects) {
        const by = (effect.by ?? 0) * times;
        if (effect.indicator) indicator[effect.indicator] = (indicator[effect.indicator] ?? 0) + by;
        if (effect.stock) stock[effect.stock] = (stock[effect.stock] ?? 0) + by;
        if (effect.fear) fear += by;
      }
    const of = (id: string): number => indicator[id] ?? 0;
    const put = (id: Stock): number => stock[id] ?? 0;
    return {
      bold: spec.assertiveness,
      firm: spec.assertiveness + of('credibility') / 8 + of('readiness') / 8 + put('sanctions') / 25 + spec.tied / 2 + spec.sunk / 2,
      soft:
        -spec.provocation - fear / 12 + put('off-ramp') / 20 + put('comms') / 30 - of('escalation') / 8 - Math.max(0, spec.assertiveness),
      sound: (of('cohesion') + of('legitimacy') + of('support') + of('resilience') * 0.7 - of('harm')) / 12 + put('capital') / 4,
    };
  });
  cache.set(c, made);
  return made;
}
