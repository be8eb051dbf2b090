import { type Compiled, compileCondition, type MatchState } from '../engine';

/**
 * How often crises of record turned violent, by what set them off: International Crisis Behavior Project, version 16, the
 * 402 coded crises from 1946 to 2021 (data: kcbeardsley/ICBDataViewer; codebook: Brecher, Wilkenfeld, Beardsley, James and
 * Quinn). Shares in per cent of `n` cases; minor clashes are the rest to 100, serious clashes what lies between.
 */
export const RECORD = {
  violent: { n: 176, none: 0, serious: 59.1, war: 22.7 },
  political: { n: 71, none: 46.5, serious: 23.9, war: 8.5 },
  'non-violent-military': { n: 59, none: 54.2, serious: 18.6, war: 3.4 },
  internal: { n: 28, none: 28.6, serious: 32.1, war: 10.7 },
  'indirect-violent': { n: 25, none: 12, serious: 76, war: 44 },
  'external-change': { n: 20, none: 50, serious: 35, war: 25 },
  'other-non-violent': { n: 12, none: 58.3, serious: 16.7, war: 0 },
  economic: { n: 6, none: 50, serious: 16.7, war: 16.7 },
  verbal: { n: 5, none: 60, serious: 20, war: 20 },
} as const;

/**
 * War by whom the rival presses, 1946 to 2010: 0.7 % of disputes with a state that had a defence pact with a major power
 * (451 dyads; none of the 34 begun by the USSR or Russia against allies of the United States), 4.7 % without one (975
 * dyads): Alliance Treaty Obligations and Provisions joined with Gibler, Miller and Little's revision of the militarised
 * disputes. The bars ask for 0 to 2 % and for 5 % or more.
 */
export const PACT = { member: { low: 0, high: 2 }, partner: { low: 5, high: 100 } } as const;

/** From the mildest to the gravest. */
export const VIOLENCE = ['none', 'minor', 'serious', 'war'] as const;

type Test = ReturnType<typeof compileCondition>;
const cache = new WeakMap<Compiled, readonly Test[]>();

/** Index into VIOLENCE; 0 as well where the scenario does not say what counts as violence. */
export function violenceOf(c: Compiled, pub: MatchState['pub'], hid: MatchState['hid']): number {
  let tests = cache.get(c);
  if (!tests) {
    const rates = c.scenario.baseRates;
    tests = rates ? [rates.minor, rates.serious, rates.war].map((one) => compileCondition(one, c.index)) : [];
    cache.set(c, tests);
  }
  for (let grade = tests.length; grade > 0; grade--) if (tests[grade - 1]!(pub, hid)) return grade;
  return 0;
}

export interface Band {
  readonly of: (typeof VIOLENCE)[number];
  /** Per cent: the share of record, and Wilson's interval round it at 95 %. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Bands of record for a trigger. */
export function bandsFor(trigger: keyof typeof RECORD): readonly Band[] {
  const { n, none, serious, war } = RECORD[trigger];
  const shares = [none, 100 - none - serious, serious - war, war];
  return VIOLENCE.map((of, at) => {
    const share = Math.round(shares[at]! * 10) / 10;
    const { low, high } = wilson(share / 100, n);
    return { of, share, low: 100 * low, high: 100 * high };
  });
}

/** Wilson's interval of a share at 95 %: honest for few cases and near the ends. */
export function wilson(p: number, n: number): { low: number; high: number } {
  const z = 1.959964;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
