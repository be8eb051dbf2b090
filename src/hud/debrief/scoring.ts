import type { Ending, Scenario } from '../../engine/scenario';
import { DIMENSIONS } from '../../engine/vocabulary';
import type { Dimension } from '../../engine/vocabulary';
import { namesOf } from '../shared/names';

/** How a dimension came out: base, each term, what the ending adds. Points. */
export interface DimensionSum {
  readonly id: Dimension;
  readonly name: string;
  readonly description: string;
  readonly weight: number;
  readonly base: number;
  readonly terms: readonly {
    readonly indicator: string;
    readonly name: string;
    readonly factor: number;
    readonly value: number;
    readonly points: number;
  }[];
  readonly adjust: number;
  /** Before it is kept within 0 to 100. */
  readonly raw: number;
  /** As scored by the engine. */
  readonly value: number;
}

/** `ind` and `score` in hundredths, as the engine gives them; `score` holds the dimensions and then the total. */
export function dimensionSums(scenario: Scenario, ending: Ending, ind: readonly number[], score: readonly number[]): DimensionSum[] {
  return DIMENSIONS.map((id, d) => {
    const spec = scenario.scoring.dimensions[id];
    const terms = Object.entries(spec.terms).map(([indicator, factor]) => {
      const value = (ind[scenario.indicators.findIndex((i) => i.id === indicator)] ?? 0) / 100;
      return { indicator, name: namesOf(scenario).indicator(indicator), factor, value, points: factor * value };
    });
    const adjust = ending.adjust[id] ?? 0;
    const raw = spec.base + adjust + terms.reduce((sum, t) => sum + t.points, 0);
    return {
      id,
      name: spec.name,
      description: spec.description,
      weight: spec.weight,
      base: spec.base,
      terms,
      adjust,
      raw,
      value: (score[d] ?? 0) / 100,
    };
  });
}

/** Reference policies of a balance run, where there is one: means in points. */
export interface Reference {
  readonly policies: Readonly<
    Record<string, { readonly name: string; readonly score: number; readonly dimensions: Readonly<Partial<Record<Dimension, number>>> }>
  >;
}
