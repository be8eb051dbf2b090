import { z } from 'zod';
import { actorId, alpha2, id, isoDate, line, maybe, numeric, prose, sources, url } from './parts';
import { MeasureBody } from './rules';

export const Source = z
  .strictObject({ id, title: line(300), publisher: line(160), date: line(40), url })
  .meta({ id: 'Source', description: 'A source; date as printed there: a day, a month, a year or a span.' });

export const ActorBody = {
  name: line(80),
  kind: z.enum(['state', 'organisation', 'group']),
  flag: alpha2,
  numeric,
  capability: z.number().positive().max(1000).exactOptional(),
  note: maybe(),
  sources: sources.exactOptional(),
};

export const OrganisationBody = {
  name: line(80),
  commitment: prose(),
  decisionRule: prose(),
  instruments: prose(),
  limits: prose(),
  sources: sources.exactOptional(),
  members: z.array(z.strictObject({ actor: actorId, since: isoDate })).max(250),
};

export const IndicatorBody = {
  name: line(60),
  description: prose(600),
  good: z.enum(['up', 'down']),
  shown: z.boolean(),
};

export const ActorsFile = z.record(actorId, z.strictObject(ActorBody));
export const OrganisationsFile = z.record(id, z.strictObject(OrganisationBody));
export const IndicatorsFile = z.record(id, z.strictObject(IndicatorBody));
export const MeasuresFile = z.record(id, z.strictObject(MeasureBody));
export const SourcesFile = z.array(Source).max(2000);

export type LibraryActor = z.infer<typeof ActorsFile>[string];
export type LibraryOrganisation = z.infer<typeof OrganisationsFile>[string];
export type LibraryIndicator = z.infer<typeof IndicatorsFile>[string];
export type LibraryMeasure = z.infer<typeof MeasuresFile>[string];
export type SourceEntry = z.infer<typeof Source>;
