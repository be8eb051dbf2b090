import { adaptive, doNothing, dove, hawk, history, random } from './doctrines';
import type { Policy } from './policy';

export type { Policy, PolicyInput } from './policy';
export { makeInput, policyLuck } from './policy';

/** Every named policy. The names are part of the command line's contract. */
export const POLICIES = { 'do-nothing': doNothing, random, hawk, dove, history, adaptive } as const satisfies Record<string, Policy>;
export type PolicyName = keyof typeof POLICIES;
export const isPolicy = (name: string): name is PolicyName => Object.hasOwn(POLICIES, name);
