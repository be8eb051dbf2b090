import { type Compiled, INDICATOR, type PublicState } from '../engine';
import { traitsOf } from './traits';

/** The numbers of all measures side by side, one list each: they are read in every decision of a batch. */
interface Larder {
  readonly greedy: readonly boolean[];
  /** Whether the scenario says what answers each type, and how well each measure does, 1 for the best; null where it does not say. */
  readonly answers: readonly (Float64Array | null)[];
  readonly bold: Float64Array;
  readonly firm: Float64Array;
  readonly soft: Float64Array;
  readonly sound: Float64Array;
  /** What a coin weighs against them. */
  readonly price: Float64Array;
  /** Written anew by every call. */
  readonly values: Float64Array;
  readonly fits: Float64Array;
  /** Credibility and belief for which `values` holds: asked again for each measure of a turn, they mostly still do. */
  readonly seen: number[];
}

const cache = new WeakMap<Compiled, Larder>();

function larderOf(c: Compiled): Larder {
  const known = cache.get(c);
  if (known) return known;
  const traits = traitsOf(c);
  const made: Larder = {
    greedy: c.types.map((type) => type.greed > type.fearfulness),
    answers: c.types.map(({ answers }) => {
      if (answers.length === 0) return null;
      const worth = new Float64Array(c.measures.length);
      answers.forEach((id, place) => {
        worth[c.index.measure(id)] = 1 - (0.6 * place) / answers.length;
      });
      return worth;
    }),
    bold: Float64Array.from(traits, (one) => one.bold),
    firm: Float64Array.from(traits, (one) => one.firm),
    soft: Float64Array.from(traits, (one) => one.soft),
    sound: Float64Array.from(traits, (one) => 0.6 * one.sound),
    price: Float64Array.from(c.measures, (one) => 0.6 + one.cost * 0.0025),
    values: new Float64Array(traits.length),
    fits: new Float64Array(traits.length),
    seen: [-1, ...c.types.map(() => -1)],
  };
  cache.set(c, made);
  return made;
}

/**
 * What each measure is worth to a chair who believes what the staff believes; 0 for what is better left. Where the scenario
 * names the answers to a type they are weighted by the belief in it; for types without, the measure's own traits speak.
 */
export function appetite(c: Compiled, pub: Readonly<PublicState>): Float64Array {
  const all = larderOf(c);
  if (!news(all.seen, pub)) return all.values;
  let greedy = 0;
  let named = 0;
  for (let k = 0; k < all.greedy.length; k++) {
    if (all.greedy[k]) greedy += pub.belief[k]! / 1000000;
    if (all.answers[k]) named += pub.belief[k]! / 1000000;
  }
  // Firmness is a stock that lasts: once the rival believes it, more of it only frightens.
  const enough = pub.ind[INDICATOR.credibility]! / 10000;
  const firm = greedy * Math.max(0, 1.25 - enough);
  const soft = 1.2 - greedy + 0.5 * greedy * enough;
  const ceiling = 0.25 + 0.4 * greedy;
  const { values } = all;
  for (let i = 0; i < values.length; i++) {
    const value = all.bold[i]! > ceiling ? 0 : firm * all.firm[i]! + soft * all.soft[i]! + all.sound[i]!;
    values[i] = value > 0.15 ? value / all.price[i]! : 0;
  }
  if (named > 0) answer(all, pub.belief, 1 - named);
  return values;
}

/** Whether anything differs from what was seen last; sees it. */
function news(seen: number[], { ind, belief }: Readonly<PublicState>): boolean {
  let differs = seen[0] !== ind[INDICATOR.credibility];
  seen[0] = ind[INDICATOR.credibility]!;
  for (let k = 0; k < belief.length; k++) {
    if (seen[k + 1] !== belief[k]) differs = true;
    seen[k + 1] = belief[k]!;
  }
  return differs;
}

/** Turns values by traits into values by answers, as far as the scenario gives them; `rest` is the belief in types without. */
function answer({ answers, sound, price, values, fits }: Larder, belief: readonly number[], rest: number): void {
  fits.fill(0);
  for (let k = 0; k < answers.length; k++) {
    const worth = answers[k];
    if (!worth) continue;
    const share = belief[k]! / 1000000;
    for (let i = 0; i < values.length; i++) fits[i] = fits[i]! + worth[i]! * share;
  }
  for (let i = 0; i < values.length; i++) {
    const value = 2 * fits[i]! + 0.3 * sound[i]!;
    values[i] = (value > 0.15 ? value / price[i]! : 0) + rest * values[i]!;
  }
}
