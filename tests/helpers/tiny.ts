import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import FIXED from './fixed-model.json';
import type { Act, AdversaryType, Delegation, Ending, Inject, Measure, Scenario } from '../../src/engine/scenario';
import type { Model } from '../../src/engine/model';
import { CORE_INDICATORS, FEATURES, type Feature } from '../../src/engine/vocabulary';

/** The smallest crisis with every kind of thing in it, built in code so that a rule test shows all that matters on one page. */

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const over = (below: unknown, above: unknown): unknown =>
  isTree(below) && isTree(above)
    ? Object.fromEntries(
        [...Object.keys(below), ...Object.keys(above)].map((key) => [key, key in above ? over(below[key], above[key]) : below[key]]),
      )
    : above;

/** The coefficients as they were when the tests were written: tuning the game must not move the sums in rule tests. */
const MODEL = over(parse(readFileSync(new URL('../../scenarios/library/model.yaml', import.meta.url), 'utf8')), FIXED) as Model;

export function model(change: (copy: { -readonly [K in keyof Model]: Record<string, unknown> }) => void = () => {}): Model {
  const copy = JSON.parse(JSON.stringify(MODEL)) as { -readonly [K in keyof Model]: Record<string, unknown> };
  change(copy);
  return copy as unknown as Model;
}

export function measure(id: string, more: Partial<Measure> = {}): Measure {
  return {
    id,
    name: id,
    pillar: 'deterrence',
    text: '',
    clause: `to ${id}`,
    softer: '',
    assertiveness: 0.1,
    cost: 1,
    leadDays: 0,
    duration: 0,
    upkeep: 0,
    channel: 'public',
    sunk: 0,
    tied: 0,
    provocation: 0,
    economy: 0,
    risk: 0,
    procedure: 'chair',
    limit: 1,
    requires: [],
    effects: [],
    during: [],
    commits: null,
    map: null,
    sources: [],
    record: '',
    ...more,
  };
}

export function act(id: string, more: Partial<Act> = {}): Act {
  return {
    id,
    name: id,
    text: '',
    headline: '',
    gain: 0,
    severity: 0.1,
    escalation: 0,
    visibility: 1,
    harm: 0,
    calm: false,
    infrastructure: 0,
    limit: 0,
    cooldown: 0,
    requires: {},
    attacks: '',
    effects: [],
    map: null,
    seen: { place: '', grade: 'A1', text: '' },
    unseen: null,
    sources: [],
    ...more,
  };
}

export function delegation(id: string, more: Partial<Delegation> = {}): Delegation {
  return {
    id,
    name: id,
    hawkishness: 0,
    proximity: 0.5,
    exposure: 0.2,
    capability: 10,
    basis: '',
    says: { 'too-bold': '', 'too-mild': '', economy: '', risk: '', unity: '' },
    sources: [],
    ...more,
  };
}

export function rivalType(id: string, more: Partial<AdversaryType> = {}): AdversaryType {
  return {
    id,
    name: id,
    gloss: '',
    text: '',
    prior: 0.5,
    greed: 1.2,
    fearfulness: 0.2,
    resolve: 0.3,
    fear: { start: 40, base: 40 },
    weights: Object.fromEntries(FEATURES.map((feature) => [feature, 1])) as Record<Feature, number>,
    ...more,
  };
}

export function inject(id: string, more: Partial<Inject> = {}): Inject {
  return {
    id,
    name: id,
    kind: 'scheduled',
    trigger: { turn: 1 },
    if: {},
    chance: 1,
    once: true,
    severity: 0,
    headline: '',
    dispatch: null,
    effects: [],
    map: null,
    sources: [],
    ...more,
  };
}

export function ending(id: string, more: Partial<Ending> = {}): Ending {
  return { id, title: id, text: '', when: 'last', if: {}, tone: 'mixed', adjust: {}, epilogue: [], sources: [], ...more };
}

const START: Record<string, number> = {
  escalation: 20,
  credibility: 50,
  cohesion: 60,
  readiness: 30,
  legitimacy: 60,
  support: 50,
  resilience: 50,
  attribution: 80,
  harm: 0,
  objective: 20,
};

export function tiny(more: Partial<Scenario> = {}): Scenario {
  const dates = ['2020-01-01', '2020-01-11', '2020-01-21', '2020-01-31'];
  return {
    format: 1,
    id: 'tiny',
    title: 'Tiny',
    subtitle: '',
    hypothetical: true,
    card: { sheet: '0', place: '', dates: '', minutes: 5, difficulty: 1, stakes: '', council: '' },
    brief: { situation: '', decision: '', known: [], unknown: [], more: [], sources: [] },
    sources: [],
    actors: [],
    organisations: [],
    turns: dates.map((date) => ({ date, days: 10, heading: '' })),
    until: '2020-02-10',
    indicators: CORE_INDICATORS.map((id) => ({
      id,
      name: id,
      description: '',
      start: START[id]!,
      good: ['escalation', 'harm', 'objective'].includes(id) ? ('down' as const) : ('up' as const),
      shown: true,
    })),
    ladder: {
      rungs: [0, 20, 40, 60, 80].map((at, i) => ({ at, name: `rung ${i + 1}` })),
      firebreaks: [{ below: 4, name: 'Open combat' }],
    },
    capital: { start: 7, income: 3, max: 10, agenda: 3 },
    model: model(),
    council: {
      organisation: 'council',
      name: 'Council',
      rule: 'consensus',
      delegations: ['AAA', 'BBB', 'CCC', 'DDD'].map((id) => delegation(id)),
    },
    adversary: {
      actor: 'RIV',
      name: 'Rival',
      aim: '',
      types: [rivalType('greedy'), rivalType('fearful', { greed: 0.3, fearfulness: 1.2, resolve: 0.6, fear: { start: 62, base: 50 } })],
      acts: [
        act('wait', { calm: true, severity: 0 }),
        act('push', { gain: 12, severity: 0.4, escalation: 6 }),
        act('grab', { gain: 20, severity: 0.7, escalation: 14, harm: 4, limit: 2 }),
      ],
    },
    measures: [
      measure('talk', { pillar: 'diplomacy', assertiveness: -0.2, limit: 0 }),
      measure('arm', { assertiveness: 0.5, procedure: 'silence' }),
    ],
    injects: [],
    endings: [ending('war', { when: 'any', if: { indicator: { escalation: { min: 90 } } } }), ending('over')],
    scoring: {
      dimensions: {
        security: { name: '', description: '', weight: 0.2, base: 80, terms: { objective: -0.6 } },
        peace: { name: '', description: '', weight: 0.2, base: 90, terms: { escalation: -0.8 } },
        unity: { name: '', description: '', weight: 0.2, base: 0, terms: { cohesion: 1 } },
        legitimacy: { name: '', description: '', weight: 0.2, base: 0, terms: { legitimacy: 1 } },
        'human-cost': { name: '', description: '', weight: 0.2, base: 100, terms: { harm: -1 } },
      },
    },
    history: { ending: 'over', text: '', turns: [] },
    map: {
      title: '',
      projection: { parallels: [44, 56], rotate: [0, 0], fit: [0, 0, 1, 1], fitNarrow: [0, 0, 1, 1] },
      places: [],
      contested: [],
      counters: [],
    },
    discussion: [],
    ...more,
  };
}

/** A model in which nothing moves by itself: what changes is what the test does. */
export function quietModel(change: (copy: { -readonly [K in keyof Model]: Record<string, unknown> }) => void = () => {}): Model {
  return model((m) => {
    Object.assign(m.drift, { rampStale: 1, commsDecay: 0, overReactionDecay: 0, biteRate: 0, strainCohesion: 0, calmEscalation: 0 });
    Object.assign(m.drift, { supportHarm: 0, credibilityPull: 0, cohesionPull: 0 });
    Object.assign(m.adversary, { fearDecay: 0, mildAnswerCredibility: 0, audienceGain: 0, gainNoise: 0, gainResisted: 0 });
    Object.assign(m.risk, { base: 0, escalationSlope: 0, readinessSlope: 0 });
    Object.assign(m.council, { holdCohesion: 0, breakCohesion: 0, breakCohesionEach: 0 });
    m.measures['noise'] = 0;
    change(m);
  });
}

/** A crisis in which the rival only ever sits still and nothing drifts. */
export function still(more: Partial<Scenario> = {}): Scenario {
  const base = tiny();
  return {
    ...base,
    model: quietModel(),
    adversary: { ...base.adversary, acts: [act('sit', { severity: 0 })] },
    ...more,
  };
}

/** The same crisis with a rival that always does one and the same thing. */
export function always(one: Partial<Act>, more: Partial<Scenario> = {}): Scenario {
  const base = still(more);
  return { ...base, adversary: { ...base.adversary, acts: [act('act', one)] } };
}

/** A delegation that (all but) always objects to anything bold, and one that never does. */
export const doubter = (id: string, more: Partial<Delegation> = {}): Delegation => delegation(id, { hawkishness: -3, ...more });
export const friend = (id: string, more: Partial<Delegation> = {}): Delegation =>
  delegation(id, { hawkishness: 0.5, exposure: 0, proximity: 1, ...more });

export function council(...delegations: readonly Delegation[]): Scenario['council'] {
  return { organisation: 'council', name: 'Council', rule: 'consensus', delegations };
}
