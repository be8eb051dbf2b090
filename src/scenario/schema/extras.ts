import { z } from 'zod';
import { ICB_TRIGGERS, WAYS } from '../../engine/vocabulary';
import { DecisionRule } from './library';
import { actorId, count, grade, id, line, points, prose, share, signed, sources } from './parts';
import { Condition, Dispatch, effects, MapCue, Norms } from './rules';

const Voter = z.strictObject({
  id: actorId,
  name: line(80).exactOptional(),
  seats: z.number().int().min(1).max(250).exactOptional(),
  hawkishness: z
    .number()
    .min(-2)
    .max(2)
    .exactOptional()
    .describe('How far it goes along with texts against the rival; those with a seat on the council need none.'),
  proximity: share.exactOptional(),
  exposure: share.exactOptional(),
  norms: Norms.exactOptional(),
  abstain: share.exactOptional().describe('Its own share of abstentions, instead of that of the rule.'),
});

export const Bodies = z
  .array(z.strictObject({ id, name: line(80).exactOptional(), rule: DecisionRule.exactOptional(), voters: z.array(Voter).min(1).max(200) }))
  .max(12)
  .meta({ id: 'Bodies', description: 'Other organisations that vote when a measure goes through them.' });

const Move = z.strictObject({
  id,
  name: line(80),
  headline: line(140),
  toward: signed,
  bias: z.number().min(-10).max(10),
  if: Condition.exactOptional(),
  limit: count.exactOptional(),
  cooldown: count.exactOptional(),
  effects: effects.exactOptional(),
  map: MapCue.nullable().exactOptional(),
  dispatch: Dispatch.nullable().exactOptional(),
  sources: sources.exactOptional(),
});

export const Powers = z
  .array(
    z.strictObject({
      actor: actorId,
      name: line(80),
      text: prose(600),
      interest: signed,
      norms: Norms,
      moves: z.array(Move).min(1).max(20),
      sources: sources.exactOptional(),
    }),
  )
  .max(8)
  .meta({ id: 'Powers', description: 'Great powers that act by interest and norms.' });

const Reading = z.strictObject({
  id,
  name: line(80),
  place: line(60),
  source: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  about: z.enum(['fear', 'audience', 'trait']),
  values: z.record(id, points).exactOptional().describe('trait: points for each type.'),
  spread: z.number().min(1).max(100).describe('Half-width of the noise, points.'),
  from: z.number().int().min(1).exactOptional(),
  every: count.exactOptional().describe('Turns between readings; 0 = once.'),
  if: Condition.exactOptional(),
  words: z
    .array(
      z.strictObject({
        upTo: points,
        text: prose(600),
        again: z.array(prose(600)).min(1).max(4).exactOptional().describe('Other words for the same, used in turn with the first.'),
      }),
    )
    .min(2)
    .max(8),
});
export const Readings = z
  .strictObject({ readings: z.array(Reading).max(20) })
  .meta({ id: 'Intelligence', description: 'Noisy reports of hidden values.' });

const Candidate = z.strictObject({
  id,
  name: line(80),
  kind: z.enum(['state', 'criminal', 'hacktivist', 'group']),
  actor: z.union([actorId, z.literal('')]).exactOptional(),
  text: prose(600),
  armed: z.boolean(),
});
const Evidence = z.strictObject({
  id,
  name: line(80),
  place: line(60),
  grade,
  findings: z
    .array(z.strictObject({ text: prose(600), likelihood: z.record(id, share) }))
    .min(2)
    .max(6),
  sources: sources.exactOptional(),
});
export const Desk = z
  .strictObject({
    question: line(140),
    candidates: z.array(Candidate).min(2).max(8),
    evidence: z.array(Evidence).min(1).max(40),
    naming: z.strictObject({
      after: z.number().int().min(1).max(20),
      right: effects.exactOptional(),
      wrong: effects.exactOptional(),
      early: effects.exactOptional(),
    }),
    support: points,
    lag: prose(800),
    sources: sources.exactOptional(),
  })
  .meta({ id: 'AttributionDesk', description: 'Who did it: candidates, evidence and the price of a name.' });

export const Doctrines = z
  .array(
    z.strictObject({
      id,
      name: line(60),
      text: prose(400),
      measures: z.array(id).min(1).max(60),
      ways: z.array(z.enum(WAYS)).min(1).max(5),
    }),
  )
  .max(12)
  .meta({ id: 'Doctrines', description: 'Courses of action as data: policies of this scenario.' });

const Step = z.strictObject({
  from: z.number().int().min(0).max(600),
  to: z.number().int().min(0).max(600),
  title: line(80),
  text: prose(400),
});
export const Teaching = z.strictObject({
  objectives: z.array(prose(300)).max(12).exactOptional(),
  plans: z
    .array(z.strictObject({ minutes: z.number().int().min(10).max(600), steps: z.array(Step).min(1).max(20) }))
    .max(6)
    .exactOptional(),
});

export const BaseRates = z
  .strictObject({
    trigger: z.enum(ICB_TRIGGERS),
    target: z.enum(['member', 'partner']),
    minor: Condition,
    serious: Condition,
    war: Condition,
  })
  .meta({ id: 'BaseRates', description: 'What counts as how much violence, to hold many games against crises of record.' });

export const Precedents = z
  .array(z.strictObject({ id, date: line(40), title: line(120), text: prose(1200), lesson: prose(300), sources }))
  .max(20);
