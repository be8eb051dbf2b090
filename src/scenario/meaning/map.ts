import type { Scenario } from '../../engine/scenario';
import type { Desk } from '../desk';
import type { RuleCheck } from './rules';

export function checkMap({ map }: Scenario, rules: RuleCheck, desk: Desk, symbols: readonly string[] | undefined): void {
  for (const key of ['fit', 'fitNarrow'] as const) {
    const [west, south, east, north] = map.projection[key];
    if (west >= east || south >= north || south < -90 || north > 90)
      desk.error('scenario/map-extent', map.projection, key, 'this is no extent', { expected: 'west, south, east, north in degrees' });
  }
  for (const area of map.contested) rules.condition(area.if, false);
  const drawn = symbols && new Set(symbols);
  for (const counter of map.counters) {
    rules.place(counter.place, counter, 'place');
    rules.condition(counter.if, false);
    if (drawn) desk.refer('scenario/unknown-symbol', 'symbol', counter.symbol, drawn, counter, 'symbol');
  }
}
