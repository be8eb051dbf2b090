import type { Organisation, Source } from '../engine/scenario';
import type { Library } from './library';
import { fullRule } from './organisations';
import { usedSources } from './used-sources';

/** An organisation of the library with its members by name: `until` is empty while they belong to it. */
export interface HandbookOrganisation extends Organisation {
  readonly members: readonly { readonly id: string; readonly name: string; readonly since: string; readonly until: string }[];
}

/** What can be read whichever crisis is played: every organisation, the sources that they name, and names for the ids in their rules. */
export interface Handbook {
  readonly organisations: readonly HandbookOrganisation[];
  readonly sources: readonly Source[];
  readonly actors: readonly { readonly id: string; readonly name: string; readonly flag: string }[];
}

export function handbookOf(library: Library): Handbook {
  const organisations = [...library.organisations].map(
    ([id, { rule, binding, tools, consult, aid, until, sources, members, ...text }]): HandbookOrganisation => ({
      id,
      ...text,
      binding: binding ?? 'consultative',
      rule: fullRule(rule),
      tools: tools ?? [],
      consult: consult ?? '',
      aid: aid ?? '',
      until: until ?? '',
      sources: sources ?? [],
      members: members.map((one) => ({
        id: one.actor,
        name: library.actors.get(one.actor)?.name ?? one.actor,
        since: one.since,
        until: one.until ?? '',
      })),
    }),
  );
  const used = usedSources(organisations);
  const named = new Set(organisations.flatMap(({ members, rule }) => [...members.map((one) => one.id), ...rule.veto, rule.lead]));
  return {
    organisations,
    sources: library.sources.filter((one) => used.has(one.id)),
    actors: [...library.actors].filter(([id]) => named.has(id)).map(([id, { name, flag }]) => ({ id, name, flag })),
  };
}
