import type { Compiled, CompiledMeasure } from '../engine';

/**
 * Measures that no reason speaks for, because another of the same pillar is at least as good in everything that can be read
 * off the card and better in something. Measures with requirements, red lines or names of their own are never compared:
 * what those open cannot be put in a number.
 */
export function dominated(c: Compiled): readonly { readonly measure: string; readonly by: string }[] {
  const cards = c.measures.map((one) => cardOf(c, one));
  return c.measures.flatMap((one, at) => {
    const own = cards[at];
    if (!own) return [];
    const better = cards.findIndex((card, other) => {
      if (!card || other === at || c.measures[other]!.spec.pillar !== one.spec.pillar) return false;
      return card.every((value, k) => value >= own[k]!) && card.some((value, k) => value > own[k]!);
    });
    return better < 0 ? [] : [{ measure: one.id, by: c.measures[better]!.id }];
  });
}

/** All that a card gives and takes, each so that more is better; null for what cannot be compared. */
function cardOf(c: Compiled, measure: CompiledMeasure): readonly number[] | null {
  const { spec } = measure;
  const special = measure.requires.length > 0 || spec.commits || spec.names !== '' || spec.through !== '' || measure.article5;
  if (special || [...measure.effects, ...measure.during].some((one) => one.test || (one.kind !== 'indicator' && one.kind !== 'stock')))
    return null;
  const gains = c.scenario.indicators.map((one, at) => {
    const sum = measure.effects.reduce((all, effect) => all + (effect.kind === 'indicator' && effect.target === at ? effect.by : 0), 0);
    return one.good === 'up' ? sum : -sum;
  });
  const stays = c.scenario.indicators.map((one, at) => {
    const sum = measure.during.reduce((all, effect) => all + (effect.kind === 'indicator' && effect.target === at ? effect.by : 0), 0);
    return (one.good === 'up' ? sum : -sum) * measure.duration;
  });
  const stocks = [0, 1, 2, 3, 4, 5, 6].map((at) =>
    measure.effects.reduce((all, effect) => all + (effect.kind === 'stock' && effect.target === at ? effect.by : 0), 0),
  );
  // Boldness and provocation suit one rival and not another: only equals compare.
  const same = [spec.assertiveness, -spec.assertiveness, spec.provocation, -spec.provocation, spec.tied, -spec.tied];
  const price = [-measure.cost, -measure.upkeep, -measure.leadDays, -spec.economy, -spec.risk, spec.sunk, measure.duration];
  return [...gains, ...stays, ...stocks, ...same, ...price, spec.limit === 0 ? 99 : spec.limit];
}
