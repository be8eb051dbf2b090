import type { DecisionRule, Organisation } from '../engine/scenario';
import type { Desk } from './desk';
import type { Library } from './library';
import type { Authored } from './schema/file';
import type { LibraryOrganisation } from './schema/library';

/** An organisation with its members, and the object whose places it has. */
export interface SeatedOrganisation extends Organisation {
  readonly members: LibraryOrganisation['members'];
  readonly written: object;
  /** Whether it says how it decides. */
  readonly ruled: boolean;
}

/** An organisation that decides here must say how. */
export function noRule(id: string, node: object, key: string, desk: Desk): void {
  desk.error('scenario/no-rule', node, key, `the organisation "${id}" has no decision rule, so nobody knows what it decides`, {
    expected: 'rule: { kind: consensus }, or unanimity, qualified, simple, lead, consult',
  });
}

export function without(organisation: Omit<SeatedOrganisation, 'members'>): Organisation {
  const { written: _, ruled: __, ...rest } = organisation;
  return rest;
}

export function resolveOrganisations(file: Authored, library: Library, desk: Desk): SeatedOrganisation[] {
  return file.organisations.flatMap((entry, at): SeatedOrganisation[] => {
    if (typeof entry !== 'string') return [{ ...entry, ...filled(entry, desk), written: entry, ruled: entry.rule !== undefined }];
    const known = library.organisations;
    const found = known.get(entry);
    if (!found) desk.refer('scenario/unknown-organisation', 'organisation', entry, known, file.organisations, at);
    return found ? [{ id: entry, ...found, ...filled(found, desk), written: found, ruled: found.rule !== undefined }] : [];
  });
}

const RULE: DecisionRule = { kind: 'consensus', members: 0, weight: 0, veto: [], lead: '', abstain: 0, abstainMax: 0, force: 0.4 };

export const fullRule = (rule: Partial<DecisionRule> | undefined): DecisionRule => ({ ...RULE, ...rule });

function filled(
  written: Pick<LibraryOrganisation, 'rule' | 'binding' | 'tools' | 'consult' | 'aid' | 'until' | 'sources'>,
  desk: Desk,
): Pick<Organisation, 'rule' | 'binding' | 'tools' | 'consult' | 'aid' | 'until' | 'sources'> {
  return {
    binding: written.binding ?? 'consultative',
    rule: written.rule ? desk.places.inherit(fullRule(written.rule), written.rule) : RULE,
    tools: written.tools ?? [],
    consult: written.consult ?? '',
    aid: written.aid ?? '',
    until: written.until ?? '',
    sources: written.sources ?? [],
  };
}
