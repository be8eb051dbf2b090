import type { Command, Compiled, PublicState, Settings } from '../engine';
import { canTable as mayTable, draw, matchKey, nameKey, STOCK, whyNot } from '../engine';

/** What a bot gets: what the chair sees, the rules of legality, and luck of its own that tells nothing of the match's. */
export interface PolicyInput {
  readonly c: Compiled;
  readonly pub: Readonly<PublicState>;
  readonly settings: Settings;
  /** Uniform in [0, 1), keyed by turn, `purpose` and `subject`. */
  draw(purpose: number, subject: number): number;
  /** Hidden position offset of a delegation that has been sounded, ten-thousandths; null while nobody knows it. */
  offsetOf(delegation: number): number | null;
}

/** One decision at a time: a view and the rules in, one legal command out. */
export type Policy = (input: PolicyInput) => Command;

export const PASS: Command = { type: 'council/circulate' };
export const ADVANCE: Command = { type: 'turn/advance' };

/** A stream of keyed draws for one bot in one match, independent of the match key. */
export function policyLuck(seed: string, policy: string): readonly number[] {
  return matchKey(`policy/${policy}/${seed}`);
}

/** `offsetOf` answers as the seat's view does: null where the position is not known. */
export function makeInput(
  c: Compiled,
  pub: Readonly<PublicState>,
  settings: Settings,
  luck: readonly number[] | (() => readonly number[]),
  offsetOf: (delegation: number) => number | null = () => null,
): PolicyInput {
  // Most policies never draw, and making a key costs as much as a turn of a batch.
  let key = typeof luck === 'function' ? null : luck;
  return {
    c,
    pub,
    settings,
    draw: (purpose, subject) => draw((key ??= (luck as () => readonly number[])()), pub.turn, purpose, subject),
    offsetOf,
  };
}

export const PLAN_KEY = nameKey('plan');
export const WAY_KEY = nameKey('way');

export function canTable({ c, pub }: PolicyInput, measure: number): boolean {
  return mayTable(c, pub, c.measures[measure]!);
}

/** Hundredths of a coin that are not yet promised to what lies on the agenda; -1 when no further measure fits on it. */
function purse({ c, pub }: PolicyInput): number {
  if (pub.agenda.length >= c.scenario.capital.agenda) return -1;
  let left = pub.stock[STOCK.capital]!;
  for (let i = 0; i < pub.agenda.length; i++) left -= c.measures[pub.agenda[i]!]!.cost;
  return left;
}

/** The commonest refusal first; the rule itself has the last word. */
function canPay(input: PolicyInput, measure: number, left: number): boolean {
  return input.c.measures[measure]!.cost <= left && canTable(input, measure);
}

/** The legal measure with the highest positive value, or -1. Ties go to the first. */
export function bestMeasure(input: PolicyInput, values: Float64Array): number {
  const left = purse(input);
  let best = -1;
  let top = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i]! <= top || !canPay(input, i, left)) continue;
    top = values[i]!;
    best = i;
  }
  return best;
}

/** The first tableable measure of a fixed order, or -1. */
export function firstMeasure(input: PolicyInput, order: readonly number[]): number {
  const left = purse(input);
  if (left < 0) return -1;
  for (let i = 0; i < order.length; i++) if (canPay(input, order[i]!, left)) return order[i]!;
  return -1;
}

/** The first of the preferred ways that is legal; withdrawing always is. */
export function firstWay({ c, pub }: PolicyInput, preferred: readonly Extract<Command, { type: 'council/way' }>['way'][]): Command {
  for (const way of preferred) {
    const command: Command = { type: 'council/way', way };
    if (whyNot(c, pub, command) === null) return command;
  }
  return { type: 'council/way', way: 'withdraw' };
}
