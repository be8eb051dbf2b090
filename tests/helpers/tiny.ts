import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import FIXED from './fixed-model.json';
import type {
  Act,
  AdversaryType,
  AttributionDesk,
  DecisionRule,
  Delegation,
  Ending,
  Inject,
  Measure,
  Scenario,
} from '../../src/engine/scenario';
import type { Model } from '../../src/engine/model';
import { CORE_INDICATORS, FEATURES } from '../../src/engine/vocabulary';

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

export const NO_NORMS = { sovereignty: 0, 'non-intervention': 0, 'human-rights': 0 };
/** A red line without a weakness. */
export const SOUND = { arbitrary: 0, imprecise: 0, unverifiable: 0, incomplete: 0 };
export const rule = (kind: DecisionRule['kind'], more: Partial<DecisionRule> = {}): DecisionRule => ({
  kind,
  members: 0,
  weight: 0,
  veto: [],
  lead: '',
  abstain: 0,
  abstainMax: 0,
  force: 0.5,
  ...more,
});

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
    through: '',
    refused: [],
    names: '',
    norms: NO_NORMS,
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
    slices: [],
    norms: NO_NORMS,
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
    weights: Object.fromEntries(FEATURES.map((feature) => [feature, 1])),
    culprit: '',
    answers: [],
    ...more,
  };
}

/** Who did it: a state that can be answered as an armed attacker, or a gang that cannot. Fingerprints tell them apart, rumours do not. */
export function attributionDesk(more: Partial<AttributionDesk> = {}): AttributionDesk {
  return {
    question: 'Who did it?',
    candidates: [
      { id: 'state', name: 'state', kind: 'state', actor: 'RIV', text: '', armed: true },
      { id: 'gang', name: 'gang', kind: 'criminal', actor: '', text: '', armed: false },
    ],
    evidence: [
      {
        id: 'fingerprints',
        name: 'fingerprints',
        place: '',
        grade: 'B2',
        findings: [
          { text: 'tools of the state', likelihood: { state: 0.9, gang: 0.2 } },
          { text: 'tools of the trade', likelihood: { state: 0.1, gang: 0.8 } },
        ],
        sources: [],
      },
      {
        id: 'rumour',
        name: 'rumour',
        place: '',
        grade: 'E5',
        findings: [
          { text: 'one', likelihood: { state: 0.5, gang: 0.5 } },
          { text: 'other', likelihood: { state: 0.5, gang: 0.5 } },
        ],
        sources: [],
      },
    ],
    naming: { after: 2, right: [], wrong: [], early: [] },
    support: 60,
    lag: '',
    sources: [],
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
      rule: rule('consensus'),
      delegations: ['AAA', 'BBB', 'CCC', 'DDD'].map((id) => delegation(id)),
      attacked: [],
    },
    adversary: {
      actor: 'RIV',
      name: 'Rival',
      aim: '',
      features: [],
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
    bodies: [],
    powers: [],
    intelligence: { readings: [] },
    attribution: null,
    doctrines: [],
    teaching: { objectives: [], plans: [] },
    precedents: [],
    baseRates: null,
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
  return { organisation: 'council', name: 'Council', rule: rule('consensus'), delegations, attacked: [] };
}

/** A small crisis with some of everything in it and all chance switched on: for random play and golden games. */
export function busy(more: Partial<Scenario> = {}): Scenario {
  const base = tiny();
  const lengths = [5, 12, 9, 20, 7, 15];
  return {
    ...base,
    id: 'busy',
    model: model(),
    turns: lengths.map((days, i) => ({ date: `2020-0${i + 1}-01`, days, heading: '' })),
    capital: { start: 8, income: 4, max: 12, agenda: 3 },
    indicators: [...base.indicators, { id: 'refugees', name: 'refugees', description: '', start: 10, good: 'down', shown: true }],
    council: council(
      delegation('AAA', { hawkishness: 0.35, proximity: 0.9, exposure: 0.3, capability: 20 }),
      delegation('BBB', { hawkishness: -0.1, proximity: 0.3, exposure: 0.7, capability: 50 }),
      delegation('CCC', { hawkishness: 0.1, proximity: 0.6, exposure: 0.4, capability: 15 }),
      delegation('DDD', { hawkishness: -0.25, proximity: 0.1, exposure: 0.9, capability: 30 }),
      delegation('EEE', { hawkishness: 0.2, proximity: 0.2, exposure: 0.1, capability: 90 }),
    ),
    measures: [
      measure('talk', { pillar: 'diplomacy', assertiveness: -0.3, limit: 0, provocation: -0.3, effects: [{ stock: 'off-ramp', by: 15 }] }),
      measure('condemn', { procedure: 'silence', assertiveness: 0.15, limit: 0, effects: [{ indicator: 'legitimacy', by: 3 }] }),
      measure('sanction', {
        procedure: 'silence',
        assertiveness: 0.45,
        economy: 0.8,
        cost: 3,
        limit: 2,
        effects: [
          { stock: 'sanctions', by: 30 },
          { indicator: 'support', by: -2 },
          { position: 'DDD', by: -6 },
        ],
      }),
      measure('deploy', {
        procedure: 'silence',
        assertiveness: 0.6,
        risk: 0.5,
        cost: 3,
        leadDays: 14,
        duration: 3,
        upkeep: 1,
        sunk: 0.7,
        provocation: 0.6,
        effects: [{ indicator: 'readiness', by: 12 }, { flag: 'deployed' }],
        during: [{ indicator: 'credibility', by: 1.5 }],
      }),
      measure('red-line', {
        procedure: 'silence',
        assertiveness: 0.5,
        tied: 0.8,
        cost: 2,
        commits: { acts: ['grab', 'strike'], answer: 0.3, weakness: SOUND },
        effects: [{ stock: 'over-reaction', by: 8 }],
      }),
      measure('hotline', {
        pillar: 'diplomacy',
        assertiveness: -0.2,
        duration: 2,
        provocation: -0.4,
        effects: [
          { stock: 'comms', by: 35 },
          { fear: true, by: -3 },
        ],
      }),
      measure('consult', {
        pillar: 'consultation',
        procedure: 'article-4',
        assertiveness: 0.1,
        effects: [{ indicator: 'cohesion', by: 4 }],
      }),
      measure('collective-defence', {
        pillar: 'consultation',
        procedure: 'article-5',
        assertiveness: 0.8,
        cost: 4,
        effects: [{ indicator: 'credibility', by: 20 }],
      }),
      measure('drill', {
        pillar: 'exercises',
        procedure: 'silence',
        assertiveness: 0.3,
        provocation: 0.3,
        leadDays: 6,
        limit: 3,
        requires: [{ if: { flag: 'deployed' }, else: 'Nothing is there to exercise.' }],
        effects: [
          { indicator: 'readiness', by: 5 },
          { inject: 'near-miss', after: 1, if: { indicator: { escalation: { min: 40 } } } },
        ],
      }),
    ],
    adversary: {
      ...base.adversary,
      types: [
        rivalType('greedy', { prior: 0.45, fear: { start: 40, base: 35 } }),
        rivalType('fearful', { prior: 0.35, greed: 0.35, fearfulness: 1.2, resolve: 0.7, fear: { start: 62, base: 50 } }),
        rivalType('set', { prior: 0.2, greed: 1.25, fearfulness: 0.4, resolve: 0.55, fear: { start: 50, base: 45 } }),
      ],
      acts: [
        act('wait', { calm: true, severity: 0, visibility: 0.9 }),
        act('retreat', { calm: true, severity: 0, gain: -10, escalation: -5, cooldown: 1 }),
        act('probe', { gain: 5, severity: 0.3, visibility: 0.4, escalation: 4 }),
        act('push', { gain: 12, severity: 0.5, visibility: 0.8, escalation: 8, harm: 2, effects: [{ indicator: 'refugees', by: 6 }] }),
        act('sabotage', { severity: 0.4, visibility: 0.2, infrastructure: 0.8, escalation: 3, cooldown: 2 }),
        act('grab', { gain: 22, severity: 0.8, visibility: 1, escalation: 15, harm: 6, limit: 2, requires: { turn: { min: 2 } } }),
        act('strike', {
          gain: 4,
          severity: 0.9,
          visibility: 0.9,
          escalation: 20,
          harm: 8,
          limit: 1,
          attacks: 'AAA',
          requires: { rung: { min: 3 } },
        }),
      ],
    },
    injects: [
      inject('news', {
        trigger: { turn: 2 },
        effects: [
          { indicator: 'support', by: 3 },
          { position: 'all', by: 4 },
        ],
      }),
      inject('near-miss', {
        kind: 'hazard',
        trigger: { call: true },
        chance: 0.5,
        once: false,
        severity: 0.3,
        effects: [{ indicator: 'escalation', by: 4 }],
      }),
      inject('winter', { kind: 'hazard', trigger: { turn: { min: 3, max: 5 } }, chance: 0.3, effects: [{ indicator: 'support', by: -4 }] }),
      inject('outcry', {
        kind: 'conditional',
        trigger: { act: 'grab' },
        effects: [{ indicator: 'legitimacy', by: 3 }, { flag: 'outcry' }],
      }),
      inject('march', {
        kind: 'conditional',
        trigger: { flag: 'outcry', after: 2 },
        if: { not: { adopted: 'sanction' } },
        effects: [{ indicator: 'support', by: -3 }],
      }),
      inject('echo', { kind: 'conditional', trigger: { inject: 'news', after: 3 }, effects: [{ indicator: 'cohesion', by: -2 }] }),
    ],
    endings: [
      ending('war', {
        when: 'any',
        if: { indicator: { escalation: { min: 90 } } },
        tone: 'bad',
        adjust: { peace: -40, 'human-cost': -20 },
      }),
      ending('fracture', { when: 'any', if: { indicator: { cohesion: { max: 8 } } }, tone: 'bad', adjust: { unity: -20 } }),
      ending('settlement', {
        when: 'any',
        if: { calm: { min: 3 }, indicator: { escalation: { max: 30 } } },
        tone: 'good',
        adjust: { peace: 10 },
      }),
      ending('loss', { if: { indicator: { objective: { min: 70 } } }, tone: 'bad', adjust: { security: -15 } }),
      ending('standoff'),
    ],
    history: {
      ending: 'standoff',
      text: '',
      turns: [
        { turn: 1, measures: ['consult', 'condemn'], events: [], act: 'push', indicators: {} },
        { turn: 2, measures: ['sanction'], events: [], act: 'probe', indicators: {} },
      ],
    },
    ...more,
  };
}
