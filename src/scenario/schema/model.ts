import { z } from 'zod';
import type { Model as ModelShape } from '../../engine/model';
import { ADVISERS, FEATURES } from '../../engine/vocabulary';
import { id, line } from './parts';

/** Wide enough for any sense, narrow enough that no sum of products overflows. */
const coefficient = z.number().min(-1000).max(1000);

const numbers = <const K extends string>(...keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, coefficient])) as Record<K, typeof coefficient>);

const levels = () => numbers('easy', 'normal', 'hard');

const adviser = () =>
  numbers('fear', 'cost', 'passing').extend({
    name: line(60),
    indicators: z.record(id, coefficient),
    stocks: z.record(id, coefficient),
  });

const full = z.strictObject({
  council: numbers(
    'escalationPull',
    'escalationFloor',
    'severityPull',
    'severityPivot',
    'objectivePull',
    'baseUtility',
    'boldCost',
    'mildCost',
    'economyCost',
    'riskCost',
    'cohesionGain',
    'attributionGain',
    'slope',
    'intercept',
    'offsetSpread',
    'breakCohesion',
    'breakCohesionEach',
    'breakCohesionMax',
    'holdCohesion',
    'silenceDays',
    'dissentCohesion',
  ).extend({ sounding: numbers('cost', 'goodwill') }),
  ways: numbers(
    'adoptCohesion',
    'softenAssertiveness',
    'softenEffect',
    'softenCost',
    'softenCohesion',
    'lobbyCostEach',
    'lobbyUtility',
    'lobbyCohesion',
    'withdrawCredibility',
    'coalitionCohesion',
    'coalitionCohesionEach',
    'coalitionLegitimacy',
  ),
  measures: numbers(
    'diminishing',
    'noise',
    'tiedCredibility',
    'sunkCredibility',
    'sunkReadiness',
    'provocationFear',
    'notifiedFear',
    'cancelCredibility',
    'publicPride',
    'privateWord',
  ),
  commitment: numbers('decay', 'credibilityLoss', 'supportLoss', 'honouredCredibility', 'probeLoss', 'erosion'),
  adversary: numbers(
    'rationality',
    'readinessFloor',
    'resolveDiscount',
    'fearPivot',
    'fearSeverityPivot',
    'yieldGain',
    'rampFear',
    'rampGreed',
    'rampPivot',
    'fearDecay',
    'fearOfReadiness',
    'audienceGain',
    'audienceDecay',
    'gainResisted',
    'gainNoise',
    'answerAssertiveness',
    'graveSeverity',
    'mildAnswerCredibility',
    'sliceGain',
  ).extend({
    scale: numbers(...FEATURES),
    response: numbers('intercept', 'credibility', 'cohesionFloor', 'severity', 'severityPivot', 'visibilityFloor'),
  }),
  belief: numbers('trust', 'floor', 'widthStart', 'widthDecay'),
  risk: numbers(
    'base',
    'escalationPivot',
    'escalationSlope',
    'readinessSlope',
    'commsCut',
    'max',
    'accidentEscalation',
    'accidentHarm',
    'accidentSupport',
  ),
  drift: numbers(
    'rampStale',
    'commsDecay',
    'overReactionDecay',
    'biteRate',
    'strainPivot',
    'strainCohesion',
    'calmEscalation',
    'supportHarm',
    'credibilityPull',
    'credibilityBase',
    'cohesionPull',
    'cohesionBase',
  ),
  article5: numbers('severity', 'attribution', 'cumulative'),
  intelligence: numbers('collectionCut', 'collectionSight', 'collectionDecay', 'least', 'doubt').extend({
    credibility: z.array(coefficient).length(5),
  }),
  norms: numbers('step', 'decay', 'pull'),
  powers: numbers('scale', 'rationality'),
  advisers: z.strictObject(
    Object.fromEntries(ADVISERS.map((one) => [one, adviser()])) as Record<(typeof ADVISERS)[number], ReturnType<typeof adviser>>,
  ),
  difficulty: z.strictObject({ rationality: levels(), intelligence: levels(), discipline: levels() }),
});

/** Every coefficient: the library's model.yaml. */
export const ModelFile: z.ZodType<ModelShape, ModelShape> = full;

/** What a scenario may override: any part of it. */
export const ModelPart = partial(full).meta({ id: 'ModelPart', description: 'Overrides coefficients of the library model.' }) as z.ZodType<
  object,
  object
>;

function partial(schema: z.ZodObject): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, inner] of Object.entries(schema.shape))
    shape[key] = (inner instanceof z.ZodObject ? partial(inner) : (inner as z.ZodType)).exactOptional();
  return z.strictObject(shape);
}
