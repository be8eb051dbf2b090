import type { Organisation } from '../engine/scenario';
import type { Desk } from './desk';
import type { Library } from './library';
import type { Authored } from './schema/file';
import type { LibraryOrganisation } from './schema/library';

/** An organisation with its members, and the object whose places it has. */
export interface SeatedOrganisation extends Organisation {
  readonly members: LibraryOrganisation['members'];
  readonly written: object;
}

export function without(organisation: Omit<SeatedOrganisation, 'members'>): Organisation {
  const { written: _, ...rest } = organisation;
  return rest;
}

export function resolveOrganisations(file: Authored, library: Library, desk: Desk): SeatedOrganisation[] {
  return file.organisations.flatMap((entry, at): SeatedOrganisation[] => {
    if (typeof entry !== 'string') return [{ ...entry, sources: entry.sources ?? [], written: entry }];
    const known = library.organisations;
    const found = known.get(entry);
    if (!found) desk.refer('scenario/unknown-organisation', 'organisation', entry, known, file.organisations, at);
    return found ? [{ id: entry, ...found, sources: found.sources ?? [], written: found }] : [];
  });
}
