import type { Scenario } from '../engine';
import { coursesOf } from './courses';
import { adaptive, doNothing, dove, hawk, history, random } from './doctrines';
import { makePlanner } from './planner';
import type { Policy } from './policy';

export { type Effort, makePlanner } from './planner';
export type { Policy, PolicyInput } from './policy';
export { canTable, makeInput, policyLuck } from './policy';

/**
 * Looks ahead from worlds that could be the one that is played, and tables what does best in them. With this much effort a
 * match takes one to two seconds; twice as much gains hardly a point, half of it loses three.
 */
export const planner: Policy = makePlanner(adaptive, { first: 8, last: 64, beam: 4, breadth: 8 });

/** Every named policy. The names are part of the command line's contract. */
export const POLICIES = { 'do-nothing': doNothing, random, hawk, dove, history, adaptive, planner } as const satisfies Record<
  string,
  Policy
>;
export type PolicyName = keyof typeof POLICIES;
export const isPolicy = (name: string): name is PolicyName => Object.hasOwn(POLICIES, name);

/** Policies whose games cost microseconds, fit for large batches: all but the planner. */
export const QUICK = (Object.keys(POLICIES) as PolicyName[]).filter((name) => name !== 'planner');

/** The policy of that name in this scenario: a named one, else a course of action that the scenario brings along, else null. */
export function policyFor(scenario: Scenario, name: string): Policy | null {
  if (isPolicy(name)) return POLICIES[name];
  return coursesOf(scenario).get(name) ?? null;
}

/** Names that `policyFor` knows: the named policies first, then the scenario's own. */
export function policyNames(scenario: Scenario): string[] {
  const own = [...coursesOf(scenario).keys()].filter((id) => !isPolicy(id));
  return [...Object.keys(POLICIES), ...own];
}
