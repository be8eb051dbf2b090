import { z } from 'zod';
import type { Condition as ConditionShape } from '../../engine/scenario';
import { NORMS, STOCKS } from '../../engine/vocabulary';
import { actorId, count, delta, flag, id, line, oneOrMore, prose, grade, share } from './parts';

export const Bounds = z
  .strictObject({ min: z.number().exactOptional(), max: z.number().exactOptional() })
  .meta({ id: 'Bounds', description: 'Lowest and highest value that still count; at least one of them.' });

const conditions = (): z.ZodType<readonly ConditionShape[], readonly ConditionShape[]> => z.array(Condition).min(1).max(40);

export const Condition: z.ZodType<ConditionShape, ConditionShape> = z
  .strictObject({
    get all() {
      return conditions().exactOptional();
    },
    get any() {
      return conditions().exactOptional();
    },
    get not() {
      return Condition.exactOptional();
    },
    turn: Bounds.exactOptional(),
    indicator: z.record(id, Bounds).exactOptional(),
    stock: z.partialRecord(z.enum(STOCKS), Bounds).exactOptional() as unknown as z.ZodExactOptional<
      z.ZodType<NonNullable<ConditionShape['stock']>, NonNullable<ConditionShape['stock']>>
    >,
    rung: Bounds.exactOptional(),
    flag: oneOrMore(flag).exactOptional(),
    adopted: oneOrMore(id).exactOptional(),
    active: oneOrMore(id).exactOptional(),
    act: z.record(id, Bounds).exactOptional(),
    calm: Bounds.exactOptional(),
    attacks: Bounds.exactOptional(),
    broken: Bounds.exactOptional(),
    move: z.record(id, Bounds).exactOptional(),
    suspicion: z.record(id, Bounds).exactOptional(),
    named: oneOrMore(flag).exactOptional(),
    type: oneOrMore(id).exactOptional(),
    culprit: oneOrMore(id).exactOptional(),
  })
  .meta({ id: 'Condition', description: 'Everything in it must hold; {} always does.' });

const when = { if: Condition.exactOptional() };
export const Effect = z
  .union([
    z.strictObject({ indicator: id, by: delta, noise: z.boolean().exactOptional(), ...when }),
    z.strictObject({ stock: z.enum(STOCKS), by: delta, ...when }),
    z.strictObject({ fear: z.literal(true), by: delta, ...when }),
    z.strictObject({ position: actorId, by: delta, ...when }),
    z.strictObject({ flag, ...when }),
    z.strictObject({ evidence: id, ...when }),
    z.strictObject({ inject: id, after: count.exactOptional(), ...when }),
  ])
  .meta({
    id: 'Effect',
    description: 'One thing that changes: an indicator, a stock, fear, a position, a flag, a piece of evidence, or an inject that fires.',
  });

const after = { after: count.exactOptional() };
export const Trigger = z
  .union([
    z.strictObject({ turn: z.union([z.number().int(), z.strictObject({ min: z.number().int(), max: z.number().int() })]) }),
    z.strictObject({ act: id, ...after }),
    z.strictObject({ measure: id, ...after }),
    z.strictObject({ flag: id, ...after }),
    z.strictObject({ inject: id, ...after }),
    z.strictObject({ call: z.literal(true) }),
  ])
  .meta({
    id: 'Trigger',
    description: 'What makes an inject due: a turn, an act, a measure, a flag, another inject, or a call by an effect.',
  });

export const MapCue = z
  .union([z.strictObject({ pin: id }), z.strictObject({ arc: z.tuple([id, id]) }), z.strictObject({ arc: z.tuple([id, id]), pin: id })])
  .meta({ id: 'MapCue', description: 'Where it happens: a pin, or an arc from one place to another.' });

export const Dispatch = z
  .strictObject({
    place: line(60),
    grade,
    text: prose(),
    again: z.array(prose()).min(1).max(4).exactOptional().describe('Other words, used in turn with the first when the same happens again.'),
  })
  .meta({ id: 'Dispatch', description: 'A report that reaches the table, with its grading.' });

export const Requirement = z.strictObject({ if: Condition, else: line(240) });

export const effects = z.array(Effect).max(40);
const norm = z.number().min(-1).max(1);
export const Norms = z
  .strictObject(
    Object.fromEntries(NORMS.map((one) => [one, norm.exactOptional()])) as Record<(typeof NORMS)[number], z.ZodExactOptional<typeof norm>>,
  )
  .meta({ id: 'Norms', description: 'Sovereignty, non-intervention and human rights, each -1 to 1.' });
const Weakness = z
  .strictObject({ arbitrary: share, imprecise: share, unverifiable: share, incomplete: share })
  .meta({ id: 'Weakness', description: 'Four weaknesses of a red line, 0 sound to 1 weak.' });
export const MeasureBody = {
  name: line(60),
  pillar: z.enum(['deterrence', 'diplomacy', 'exercises', 'consultation']),
  text: prose(600),
  clause: line(400).describe('Council language; begins with "to".'),
  softer: z.string().max(400).exactOptional().describe('The clause after watering down.'),
  assertiveness: z.number().min(-1).max(1).describe('-1 conciliatory to 1 bold'),
  cost: z.number().min(0).max(50),
  leadDays: z.number().int().min(0).max(3650),
  duration: count.exactOptional(),
  upkeep: z.number().min(0).max(50).exactOptional(),
  channel: z.enum(['public', 'private']).exactOptional(),
  sunk: share.exactOptional(),
  tied: share.exactOptional(),
  provocation: z.number().min(-1).max(1).exactOptional(),
  economy: share.exactOptional(),
  risk: share.exactOptional(),
  procedure: z.enum(['silence', 'chair', 'article-4', 'article-5']).exactOptional(),
  limit: count.exactOptional(),
  requires: z.array(Requirement).max(20).exactOptional(),
  effects: effects.exactOptional(),
  during: effects.exactOptional(),
  commits: z
    .strictObject({ acts: z.array(id).min(1).max(40), answer: z.number().min(-1).max(1), weakness: Weakness.exactOptional() })
    .nullable()
    .exactOptional(),
  through: z
    .union([id, z.literal('')])
    .exactOptional()
    .describe('The body that has to agree.'),
  refused: effects.exactOptional().describe('When that body refuses.'),
  names: z
    .union([id, z.literal('!'), z.literal('')])
    .exactOptional()
    .describe('A candidate, "leading", or "!" to take the last name back.'),
  norms: Norms.exactOptional(),
  map: MapCue.nullable().exactOptional(),
  sources: z.array(id).max(40).exactOptional(),
  record: z.string().max(600).exactOptional(),
};
