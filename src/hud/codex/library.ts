import type { Organisation, Scenario } from '../../engine/scenario';
import type { Handbook, HandbookOrganisation } from '../../scenario';

/**
 * A crisis with every organisation of the library beside its own, for the comparison and its pages. What a crisis says of
 * an organisation comes first: rules and members are those of its own day.
 */
export function withLibrary(scenario: Scenario, library: Handbook | null): Scenario {
  if (library === null) return scenario;
  const more = <T extends { readonly id: string }>(own: readonly T[], all: readonly T[]): readonly T[] => {
    const known = new Set(own.map((one) => one.id));
    return [...own, ...all.filter((one) => !known.has(one.id))];
  };
  const named = library.actors.map((one) => ({ ...one, kind: 'state', side: 'other', numeric: '', note: '', sources: [] }) as const);
  return {
    ...scenario,
    organisations: more(scenario.organisations, library.organisations),
    actors: more(scenario.actors, named),
    sources: more(scenario.sources, library.sources),
  };
}

/** Members of an organisation that only the library tells of, as they are today or were when it ended. */
export function libraryMembers(organisation: Organisation): HandbookOrganisation['members'] {
  const { members = [], until } = organisation as Partial<HandbookOrganisation>;
  return members.filter((one) => one.until === '' || one.until === until);
}
