import type { Command, Compiled, PublicState, Settings } from '../engine';
import { draw, matchKey, nameKey, whyNot, whyNotTable } from '../engine';

/** What a bot gets: what the chair sees, the rules of legality, and luck of its own that tells nothing of the match's. */
export interface PolicyInput {
  readonly c: Compiled;
  readonly pub: Readonly<PublicState>;
  readonly settings: Settings;
  /** Uniform in [0, 1), keyed by turn, `purpose` and `subject`. */
  draw(purpose: number, subject: number): number;
}

/** One decision at a time: a view and the rules in, one legal command out. */
export type Policy = (input: PolicyInput) => Command;

export const PASS: Command = { type: 'council/circulate' };
export const ADVANCE: Command = { type: 'turn/advance' };

/** A stream of keyed draws for one bot in one match, independent of the match key. */
export function policyLuck(seed: string, policy: string): readonly number[] {
  return matchKey(`policy/${policy}/${seed}`);
}

export function makeInput(c: Compiled, pub: Readonly<PublicState>, settings: Settings, luck: readonly number[]): PolicyInput {
  return { c, pub, settings, draw: (purpose, subject) => draw(luck, pub.turn, purpose, subject) };
}

export const PLAN_KEY = nameKey('plan');
export const WAY_KEY = nameKey('way');

export function canTable({ c, pub }: PolicyInput, measure: number): boolean {
  return whyNotTable(c, pub, c.measures[measure]!) === null;
}

/** The legal measure with the highest positive score, or -1. Ties go to the first. */
export function bestMeasure(input: PolicyInput, score: (measure: number) => number): number {
  const { c, pub } = input;
  if (pub.agenda.length >= c.scenario.capital.agenda) return -1;
  let best = -1;
  let top = 0;
  for (let i = 0; i < c.measures.length; i++) {
    const value = score(i);
    if (value > top && canTable(input, i)) {
      top = value;
      best = i;
    }
  }
  return best;
}

/** The first tableable measure of a fixed order, or -1. */
export function firstMeasure(input: PolicyInput, order: readonly number[]): number {
  if (input.pub.agenda.length >= input.c.scenario.capital.agenda) return -1;
  for (const at of order) if (canTable(input, at)) return at;
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
