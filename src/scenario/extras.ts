import type { Actor, AttributionDesk, Body, Council, DecisionRule, Intelligence, Power, Voter } from '../engine/scenario';
import type { Norm } from '../engine/vocabulary';
import type { Desk } from './desk';
import { fullRule, noRule, type SeatedOrganisation } from './organisations';
import type { Authored } from './schema/file';

/** Fills in what stands beside the two sides: bodies that vote, great powers, readings, the attribution desk. */

export const NO_NORMS: Readonly<Record<Norm, number>> = { sovereignty: 0, 'non-intervention': 0, 'human-rights': 0 };

export function resolveBodies(
  file: Authored,
  organisations: readonly SeatedOrganisation[],
  council: Council,
  actors: ReadonlyMap<string, Actor>,
  desk: Desk,
): Body[] {
  const known = new Map(organisations.map((one) => [one.id, one]));
  const seated = new Set(council.delegations.map((one) => one.id));
  return (file.bodies ?? []).flatMap((body): Body[] => {
    const organisation = known.get(body.id);
    if (!organisation) {
      desk.refer('scenario/unknown-organisation', 'organisation', body.id, known, body, 'id');
      return [];
    }
    if (!body.rule && !organisation.ruled) noRule(body.id, body, 'id', desk);
    const rule: DecisionRule = body.rule ? desk.places.inherit(fullRule(body.rule), body.rule) : organisation.rule;
    const voters = body.voters.map((voter): Voter => {
      if (!seated.has(voter.id) && voter.hawkishness === undefined)
        desk.missing(voter, 'hawkishness', `-1 to 1, because "${voter.id}" has no seat on the council`);
      const { name, seats, hawkishness, proximity, exposure, norms, abstain } = voter;
      return desk.places.inherit(
        {
          id: voter.id,
          name: name ?? actors.get(voter.id)?.name ?? voter.id,
          seats: seats ?? 1,
          hawkishness: hawkishness ?? 0,
          proximity: proximity ?? 0.2,
          exposure: exposure ?? 0.2,
          norms: { ...NO_NORMS, ...norms },
          ...(abstain === undefined ? {} : { abstain }),
        },
        voter,
      );
    });
    return [desk.places.inherit({ id: body.id, name: body.name ?? organisation.name, rule, voters }, body)];
  });
}

export function resolvePowers(file: Authored, desk: Desk): Power[] {
  return (file.powers ?? []).map((power) =>
    desk.places.inherit(
      {
        sources: [],
        ...power,
        norms: { ...NO_NORMS, ...power.norms },
        moves: power.moves.map((move) =>
          desk.places.inherit({ if: {}, limit: 1, cooldown: 0, effects: [], map: null, dispatch: null, sources: [], ...move }, move),
        ),
      },
      power,
    ),
  );
}

export function resolveReadings(file: Authored, desk: Desk): Intelligence {
  const readings = (file.intelligence?.readings ?? []).map((one) =>
    desk.places.inherit({ values: {}, from: 1, every: 0, if: {}, ...one }, one),
  );
  return file.intelligence ? desk.places.inherit({ readings }, file.intelligence) : { readings };
}

export function resolveDesk(file: Authored, desk: Desk): AttributionDesk | null {
  const { attribution } = file;
  if (!attribution) return null;
  const from = <T extends object>(source: object, value: T): T => desk.places.inherit(value, source);
  return from(attribution, {
    sources: [],
    ...attribution,
    candidates: attribution.candidates.map((one) => from(one, { actor: '', ...one })),
    evidence: attribution.evidence.map((one) => from(one, { sources: [], ...one })),
    naming: from(attribution.naming, { right: [], wrong: [], early: [], ...attribution.naming }),
  });
}
