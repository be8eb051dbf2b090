import type { Actor, Council, Delegation } from '../engine/scenario';
import { OBJECTION_REASONS, type ObjectionReason } from '../engine/vocabulary';
import { day, type Desk } from './desk';
import type { Library } from './library';
import { fullRule, noRule, type SeatedOrganisation } from './organisations';
import type { Authored } from './schema/file';

/** Seats every member of the organisation on the day, in the order of English names. Adds members to the actors, as allies. */
export function seatCouncil(
  file: Authored,
  organisations: readonly SeatedOrganisation[],
  actors: Map<string, Actor>,
  library: Library,
  desk: Desk,
): Council {
  const { council } = file;
  const on = council.on ?? file.turns[0]?.date ?? file.until;
  if (council.on !== undefined) day(council, 'on', council.on, desk);
  const known = new Map(organisations.map((one) => [one.id, one]));
  const organisation = known.get(council.organisation);
  if (!organisation) desk.refer('scenario/unknown-organisation', 'organisation', council.organisation, known, council, 'organisation');

  const seated = new Map<string, Delegation>();
  for (const member of organisation?.members ?? []) {
    if (member.since > on || (member.until !== undefined && member.until <= on)) continue;
    const actor = seatActor(member, actors, library, desk);
    if (!actor) continue;
    const { id } = actor;
    if (seated.has(id)) {
      desk.error('scenario/duplicate-id', member, 'actor', `"${id}" is a member twice`, { expected: 'each member once' });
      continue;
    }
    if (actor.side !== 'ally')
      desk.error('scenario/council-side', file.actors, id, `"${id}" has a seat on the council, so its side is ally`, {
        expected: 'side: ally',
      });
    const delegation = seat(file, actor, library, desk);
    if (delegation) seated.set(id, delegation);
  }
  if (organisation && seated.size === 0)
    desk.error('scenario/empty-council', council, 'organisation', `"${council.organisation}" has no members on ${on}`, {
      expected: 'an organisation with members on that day',
    });
  if (organisation)
    for (const id of Object.keys(council.delegations ?? {}))
      if (!organisation.members.some((member) => member.actor === id && member.since <= on))
        desk.refer('scenario/unknown-delegation', 'delegation', id, seated, council.delegations ?? {}, id);
  const delegations = [...seated.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const { rule } = council;
  if (organisation && rule === undefined && !organisation.ruled) noRule(organisation.id, council, 'organisation', desk);
  const own = rule === 'consensus' ? fullRule({ kind: 'consensus' }) : rule ? desk.places.inherit(fullRule(rule), rule) : undefined;
  const attacked = (council.attacked ?? []).map((one) => desk.places.inherit({ sources: [], ...one }, one));
  return desk.places.inherit(
    {
      organisation: council.organisation,
      name: council.name,
      rule: own ?? organisation?.rule ?? fullRule(undefined),
      delegations,
      attacked,
    },
    council,
  );
}

function seatActor(member: { readonly actor: string }, actors: Map<string, Actor>, library: Library, desk: Desk): Actor | null {
  const id = member.actor;
  const listed = actors.get(id);
  if (listed) return listed;
  const shared = library.actors.get(id);
  if (!shared) {
    desk.refer('scenario/unknown-actor', 'actor', id, new Map<string, unknown>([...actors, ...library.actors]), member, 'actor');
    return null;
  }
  const { capability: _, ...rest } = shared;
  const actor: Actor = desk.places.inherit({ ...rest, id, side: 'ally' as const, sources: shared.sources ?? [] }, shared);
  actors.set(id, actor);
  return actor;
}

function seat(file: Authored, actor: Actor, library: Library, desk: Desk): Delegation | null {
  const { id } = actor;
  const { council } = file;
  const base = council.defaults ?? {};
  const own = council.delegations?.[id] ?? {};
  const merged = { ...base, ...own };
  const says = { ...base.says, ...own.says } as Partial<Record<ObjectionReason, string>>;
  const capability = own.capability ?? file.actors[id]?.capability ?? library.actors.get(id)?.capability ?? base.capability;
  const { hawkishness, proximity, exposure, basis } = merged;
  const lacks = Object.entries({ hawkishness, proximity, exposure, capability, basis })
    .filter(([, value]) => value === undefined)
    .map(([key]) => key)
    .concat(OBJECTION_REASONS.filter((reason) => says[reason] === undefined).map((reason) => `says.${reason}`));
  if (
    hawkishness === undefined ||
    proximity === undefined ||
    exposure === undefined ||
    capability === undefined ||
    basis === undefined ||
    lacks.length > 0
  ) {
    const where = council.delegations?.[id] ?? council;
    desk.error('scenario/missing-key', where, null, `the delegation ${id} has no ${lacks.join(', ')}`, {
      expected: 'a value for this delegation or in council.defaults',
    });
    return null;
  }
  const delegation = {
    id,
    name: own.name ?? actor.name,
    hawkishness,
    proximity,
    exposure,
    capability,
    basis,
    says: says as Record<ObjectionReason, string>,
    sources: merged.sources ?? [],
  };
  return desk.places.inherit(
    delegation,
    ...(council.defaults ? [council.defaults] : [council]),
    ...(council.delegations?.[id] ? [council.delegations[id]] : []),
  );
}
