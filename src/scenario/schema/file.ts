import { z } from 'zod';
import { CORE_INDICATORS, DIMENSIONS, OBJECTION_REASONS, STOCKS } from '../../engine/vocabulary';
import { BaseRates, Bodies, Desk, Doctrines, Powers, Precedents, Readings, Teaching } from './extras';
import { ActorBody, DecisionRule, IndicatorBody, OrganisationBody, Source } from './library';
import { ModelPart } from './model';
import { actorId, coins, count, delta, id, isoDate, line, maybe, points, prose, share, signed, sources } from './parts';
import { Condition, Dispatch, effects, MapCue, MeasureBody, Norms, Trigger } from './rules';

const fields = <K extends string, T extends z.ZodType>(keys: readonly K[], value: T) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>;
type Partially<T> = { [K in keyof T]: T[K] extends z.ZodExactOptional ? T[K] : T[K] extends z.ZodType ? z.ZodExactOptional<T[K]> : never };
const partial = <T extends z.ZodRawShape>(shape: T) =>
  Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, (value as z.ZodType).exactOptional()])) as unknown as Partially<T>;

const Card = z.strictObject({
  sheet: line(40),
  place: line(80),
  dates: line(80),
  minutes: z.number().int().min(1).max(600),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  stakes: prose(300).describe('What is at stake, at most 30 words.'),
  council: line(120),
});

const Brief = z.strictObject({
  situation: prose(1500).describe('About 90 words.'),
  decision: prose(600),
  known: z.array(prose(600)).min(1).max(12),
  unknown: z.array(prose(600)).min(1).max(12),
  more: z.array(prose(2000)).max(20).exactOptional(),
  sources: sources.exactOptional(),
});

export const ActorEntry = z
  .strictObject({ side: z.enum(['ally', 'partner', 'rival', 'other']), ...partial(ActorBody) })
  .meta({ id: 'Actor', description: 'An actor of the library with its side here, or a new one in full.' });

const OrganisationEntry = z.union([id, z.strictObject({ id, ...OrganisationBody })]).meta({
  id: 'Organisation',
  description: 'The id of an organisation in the library, or a new one in full.',
});

const Indicator = z
  .strictObject({ id, start: points, ...partial(IndicatorBody) })
  .meta({ id: 'Indicator', description: `The ten core ones come from the library: ${CORE_INDICATORS.join(', ')}.` });

const stance = {
  hawkishness: signed.exactOptional().describe('-1 dove to 1 hawk'),
  proximity: share.exactOptional().describe('0 far away to 1 next door'),
  exposure: share.exactOptional().describe('economic exposure to the rival, 0 to 1'),
  capability: z.number().positive().max(1000).exactOptional(),
  basis: line(400).exactOptional(),
  says: z.strictObject(partial(fields(OBJECTION_REASONS, line(400)))).exactOptional(),
  sources: sources.exactOptional(),
};
const Council = z.strictObject({
  organisation: id,
  on: isoDate.exactOptional().describe('Members on this day have a seat; the first day if left out.'),
  name: line(80),
  rule: z
    .union([z.literal('consensus'), DecisionRule])
    .exactOptional()
    .describe('Left out: the rule of the organisation.'),
  attacked: z
    .array(z.strictObject({ member: actorId, severity: share, date: isoDate, sources: sources.exactOptional() }))
    .max(20)
    .exactOptional()
    .describe('Armed attacks on members before the first turn; the legal test of the clause on mutual aid counts them.'),
  defaults: z.strictObject(stance).exactOptional(),
  delegations: z.record(actorId, z.strictObject({ name: line(80).exactOptional(), ...stance })).exactOptional(),
});

const Measure = z
  .union([z.strictObject({ use: id, id: id.exactOptional(), ...partial(MeasureBody) }), z.strictObject({ id, ...MeasureBody })])
  .meta({ id: 'Measure', description: 'A measure in full, or "use" with the id of a library measure and what differs here.' });

const AdversaryType = z.strictObject({
  id,
  name: line(60),
  gloss: line(120),
  text: prose(),
  prior: share,
  greed: z.number().min(0).max(3),
  fearfulness: z.number().min(0).max(3),
  resolve: share,
  fear: z.strictObject({ start: points, base: points }),
  weights: z.record(id, z.number().min(-10).max(10)).exactOptional(),
  culprit: id.exactOptional(),
  answers: z.array(id).max(40).exactOptional().describe('Measures that answer this type, best first.'),
});

const OwnFeature = z.strictObject({
  id,
  name: line(60),
  text: prose(400),
  of: z.union([z.strictObject({ indicator: id }), z.strictObject({ stock: z.enum(STOCKS) })]),
  invert: z.boolean().exactOptional(),
  times: z.enum(['severity', 'gain', 'harm', 'calm']),
  scale: z.number().min(-30).max(30),
});

const Act = z.strictObject({
  id,
  name: line(80),
  text: prose(),
  headline: line(140),
  gain: delta,
  severity: share,
  escalation: delta,
  visibility: share,
  harm: delta.exactOptional(),
  calm: z.boolean().exactOptional(),
  infrastructure: share.exactOptional(),
  limit: count.exactOptional(),
  cooldown: count.exactOptional(),
  requires: Condition.exactOptional(),
  attacks: z.union([actorId, z.literal('')]).exactOptional(),
  slices: z.array(id).max(20).exactOptional(),
  norms: Norms.exactOptional(),
  effects: effects.exactOptional(),
  map: MapCue.nullable().exactOptional(),
  seen: Dispatch,
  unseen: Dispatch.nullable().exactOptional(),
  sources: sources.exactOptional(),
});

const Inject = z.strictObject({
  id,
  name: line(80),
  kind: z.enum(['scheduled', 'conditional', 'hazard']),
  trigger: Trigger,
  if: Condition.exactOptional(),
  chance: share.exactOptional(),
  once: z.boolean().exactOptional(),
  severity: share.exactOptional(),
  headline: maybe(140).exactOptional(),
  dispatch: Dispatch.nullable().exactOptional(),
  effects: effects.exactOptional(),
  map: MapCue.nullable().exactOptional(),
  sources: sources.exactOptional(),
});

const Ending = z.strictObject({
  id,
  title: line(80),
  text: prose(1500),
  when: z.enum(['any', 'last']),
  if: Condition.exactOptional(),
  tone: z.enum(['good', 'mixed', 'bad']),
  adjust: z.strictObject(partial(fields(DIMENSIONS, delta))).exactOptional(),
  epilogue: z
    .array(z.strictObject({ if: Condition.exactOptional(), text: prose() }))
    .max(40)
    .exactOptional(),
  sources: sources.exactOptional(),
});

const Dimension = z.strictObject({
  name: line(60),
  description: prose(400),
  weight: share,
  base: z.number().min(-1000).max(1000),
  terms: z.record(id, z.number().min(-10).max(10)),
});

const HistoryTurn = z.strictObject({
  turn: z.number().int(),
  measures: z.array(id).max(20).exactOptional(),
  events: z
    .array(z.strictObject({ date: isoDate, text: prose(), sources: sources.exactOptional() }))
    .max(40)
    .exactOptional(),
  act: z.union([id, z.literal('')]).exactOptional(),
  indicators: z.record(id, points).exactOptional(),
});

const degrees = z.number().min(-180).max(180);
const box = z.tuple([degrees, degrees, degrees, degrees]).describe('west, south, east, north');
const TheatreMap = z.strictObject({
  title: line(80),
  projection: z.strictObject({ parallels: z.tuple([degrees, degrees]), rotate: z.tuple([degrees, degrees]), fit: box, fitNarrow: box }),
  places: z
    .array(
      z.strictObject({
        id,
        name: line(60),
        lon: degrees,
        lat: z.number().min(-90).max(90),
        kind: z.enum(['capital', 'town', 'sea', 'land', 'site']),
        rank: z.union([z.literal(1), z.literal(2)]),
      }),
    )
    .max(300),
  contested: z
    .array(z.strictObject({ id, name: line(60), note: prose(600), if: Condition.exactOptional() }))
    .max(40)
    .exactOptional(),
  counters: z
    .array(
      z.strictObject({
        id,
        place: id,
        side: z.enum(['ally', 'partner', 'rival']),
        symbol: id,
        label: line(60),
        stack: z.number().int().min(1).max(9).exactOptional(),
        if: Condition.exactOptional(),
        sources: sources.exactOptional(),
      }),
    )
    .max(200)
    .exactOptional(),
});

export const ScenarioFile = z.strictObject({
  format: z.literal(1),
  id,
  title: line(80),
  subtitle: line(160),
  hypothetical: z.boolean().describe('true: invented, or what might have been; false: a case of record'),
  card: Card,
  brief: Brief,
  sources: z.array(Source).max(500).exactOptional(),
  actors: z.record(actorId, ActorEntry),
  organisations: z.array(OrganisationEntry).min(1).max(40),
  turns: z
    .array(z.strictObject({ date: isoDate, heading: line(140) }))
    .min(1)
    .max(60),
  until: isoDate.describe('The day on which the last turn ends.'),
  indicators: z.array(Indicator).min(1).max(40),
  ladder: z.strictObject({
    rungs: z
      .array(z.strictObject({ at: points, name: line(60) }))
      .min(2)
      .max(30),
    firebreaks: z
      .array(z.strictObject({ below: z.number().int(), name: line(60) }))
      .max(30)
      .exactOptional(),
  }),
  capital: z.strictObject({ start: coins, income: coins, max: coins, agenda: z.number().int().min(1).max(10) }),
  model: ModelPart.exactOptional(),
  council: Council,
  adversary: z.strictObject({
    actor: actorId,
    name: line(80),
    aim: prose(600),
    features: z.array(OwnFeature).max(8).exactOptional(),
    types: z.array(AdversaryType).min(1).max(6),
    acts: z.array(Act).min(1).max(60),
  }),
  bodies: Bodies.exactOptional(),
  powers: Powers.exactOptional(),
  intelligence: Readings.exactOptional(),
  attribution: Desk.exactOptional(),
  measures: z.array(Measure).min(1).max(120),
  injects: z.array(Inject).max(2000).exactOptional(),
  endings: z.array(Ending).min(1).max(30),
  scoring: z.strictObject({ dimensions: z.strictObject(fields(DIMENSIONS, Dimension)) }),
  history: z.strictObject({ ending: z.union([id, z.literal('')]), text: prose(3000), turns: z.array(HistoryTurn).max(60) }),
  map: TheatreMap,
  doctrines: Doctrines.exactOptional(),
  discussion: z.array(prose(400)).max(20).exactOptional(),
  teaching: Teaching.exactOptional(),
  precedents: Precedents.exactOptional(),
  baseRates: BaseRates.nullable().exactOptional(),
});

/** The scenario as an author writes it: before the library is merged in and defaults are filled. */
export type Authored = z.infer<typeof ScenarioFile>;
