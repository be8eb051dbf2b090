import { playMatch, seedOf } from '../../src/analysis';
import { compile, digest, hashOf, type Scenario } from '../../src/engine';
import { POLICIES } from '../../src/policies';

/**
 * Final state hashes of many whole games, for every JavaScript engine to agree on. Pure: the same module runs in Node,
 * in the browser and under bun.
 */
export const CATALOGUE_SEEDS = 100;
export const CATALOGUE_POLICIES = ['random', 'hawk', 'adaptive'] as const;

export interface Entry {
  /** Digest over all final hashes, in order of the seeds. */
  readonly digest: string;
  /** The first ten of them, so that a difference shows whether all games moved or only some. */
  readonly first: readonly string[];
}
export type Catalogue = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

export function finalHashes(scenario: Scenario, policy: (typeof CATALOGUE_POLICIES)[number]): string[] {
  const c = compile(scenario);
  const hashes: string[] = [];
  for (let i = 0; i < CATALOGUE_SEEDS; i++) hashes.push(hashOf(playMatch(c, seedOf('catalogue', i), policy, POLICIES[policy]).state));
  return hashes;
}

export function catalogueOf(scenarios: readonly Scenario[]): Catalogue {
  return Object.fromEntries(
    scenarios.map((scenario) => [
      scenario.id,
      Object.fromEntries(
        CATALOGUE_POLICIES.map((policy) => {
          const hashes = finalHashes(scenario, policy);
          return [policy, { digest: digest(hashes.join('\n')), first: hashes.slice(0, 10) }];
        }),
      ),
    ]),
  );
}
