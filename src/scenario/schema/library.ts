import { z } from 'zod';
import { RULE_KINDS } from '../../engine/vocabulary';
import { actorId, alpha2, days, id, isoDate, line, maybe, numeric, prose, share, sources, url } from './parts';
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

const rule = {
  members: share.exactOptional().describe('qualified: share of members that must agree'),
  weight: share.exactOptional().describe('qualified: share of weight that must agree'),
  veto: z.array(actorId).max(40).exactOptional().describe('members whose refusal is enough'),
  lead: actorId.exactOptional().describe('lead: the member that decides'),
  abstain: share.exactOptional().describe('share of the mildest objections that are abstentions only'),
  abstainMax: share.exactOptional().describe('unanimity: share of members that may abstain'),
  force: share.exactOptional().describe('consult: what a statement is worth'),
};
export const DecisionRule = z
  .strictObject({ kind: z.enum(RULE_KINDS), ...rule })
  .meta({ id: 'DecisionRule', description: 'How an organisation decides.' });

const Instrument = z.strictObject({
  name: line(80),
  days: z.strictObject({ min: days, max: days }),
  text: prose(400),
});

export const OrganisationBody = {
  name: line(80),
  commitment: prose(),
  decisionRule: prose(),
  instruments: prose(),
  limits: prose(),
  sources: sources.exactOptional(),
  binding: z.enum(['binding', 'consultative']).exactOptional(),
  rule: DecisionRule.exactOptional(),
  tools: z.array(Instrument).max(20).exactOptional(),
  consult: line(60).exactOptional().describe('What its members call the clause on consultation.'),
  aid: line(60).exactOptional().describe('What its members call the clause on mutual aid.'),
  until: isoDate.exactOptional().describe('The day on which it ended.'),
  members: z.array(z.strictObject({ actor: actorId, since: isoDate, until: isoDate.exactOptional() })).max(250),
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
