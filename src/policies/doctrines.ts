import type { Command } from '../engine';
import { ADVANCE, bestMeasure, canTable, firstMeasure, firstWay, PASS, PLAN_KEY, type Policy, type PolicyInput, WAY_KEY } from './policy';
import { appetite } from './appetite';
import { ranked } from './traits';

const table = (input: PolicyInput, measure: number): Command => (measure < 0 ? PASS : input.c.tables[measure]!);

const firmest = ranked((one) => (one.bold > 0.1 ? one.firm : 0));
const softest = ranked((one) => (one.bold <= 0.1 ? one.soft : 0));

/** Never decides anything: the floor that every other course is measured against. */
export const doNothing: Policy = ({ pub }) =>
  pub.phase === 'ledger' ? ADVANCE : pub.phase === 'objection' ? { type: 'council/way', way: 'withdraw' } : PASS;

/** Any legal measures, any legal way: what a course without thought gives. */
export const random: Policy = (input) => {
  const { c, pub } = input;
  if (pub.phase === 'ledger') return ADVANCE;
  if (pub.phase === 'objection') {
    const ways = (['adopt', 'water-down', 'lobby', 'withdraw', 'coalition'] as const).slice();
    const from = Math.floor(input.draw(WAY_KEY, pub.text?.round ?? 0) * ways.length);
    return firstWay(input, [...ways.slice(from), ...ways.slice(0, from)]);
  }
  const slot = pub.agenda.length;
  if (slot >= c.scenario.capital.agenda || input.draw(PLAN_KEY, 100 + slot) < 0.2) return PASS;
  const n = c.measures.length;
  const from = Math.floor(input.draw(PLAN_KEY, slot) * n);
  for (let i = 0; i < n; i++) if (canTable(input, (from + i) % n)) return c.tables[(from + i) % n]!;
  return PASS;
};

/** Deterrence model as a doctrine: always the firmest that can be paid, with or without the doubters. */
export const hawk: Policy = (input) => {
  const { c, pub } = input;
  if (pub.phase === 'ledger') return ADVANCE;
  if (pub.phase === 'objection') return firstWay(input, ['lobby', 'coalition', 'adopt']);
  return table(input, firstMeasure(input, firmest(c)));
};

/** Spiral model as a doctrine: always the most reassuring, never an open quarrel. */
export const dove: Policy = (input) => {
  const { c, pub } = input;
  if (pub.phase === 'ledger') return ADVANCE;
  if (pub.phase === 'objection') return firstWay(input, ['water-down', 'adopt', 'withdraw']);
  return table(input, firstMeasure(input, softest(c)));
};

/** The decisions of record, turn by turn; what is not legal in this world is left out. */
export const history: Policy = (input) => {
  const { c, pub } = input;
  if (pub.phase === 'ledger') return ADVANCE;
  if (pub.phase === 'objection') return firstWay(input, ['water-down', 'lobby', 'adopt']);
  for (const at of c.history[pub.turn - 1]!) if (canTable(input, at)) return c.tables[at]!;
  return PASS;
};

/**
 * Reads the rival: the staff's belief decides how much firmness and how much reassurance to table, and no text that the
 * council would not carry.
 */
export const adaptive: Policy = (input) => {
  const { c, pub } = input;
  if (pub.phase === 'ledger') return ADVANCE;
  if (pub.phase === 'objection') return firstWay(input, ['water-down', 'lobby', 'adopt']);
  if (pub.agenda.length >= c.scenario.capital.agenda) return PASS;
  return table(input, bestMeasure(input, appetite(c, pub)));
};
