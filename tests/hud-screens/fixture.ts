import type { DrawRecord, GameEvent, GameEventBody, LedgerEntry } from '../../src/engine/events';
import type { Model } from '../../src/engine/model';
import type { Act, Measure, Scenario } from '../../src/engine/scenario';
import type { PublicState } from '../../src/engine/state';
import type { View, Why } from '../../src/engine/view';
import type { Snapshot, TurnRecord } from '../../src/session/api';

/** A small hand-made match in domain words: enough of every kind of event for the screens to be read and tested. */

const MEMBERS: readonly (readonly [string, string, string, number, number])[] = [
  ['ALB', 'Albania', 'al', 0.2, 0.2],
  ['BEL', 'Belgium', 'be', 0, 0.1],
  ['BGR', 'Bulgaria', 'bg', -0.1, 0.6],
  ['CAN', 'Canada', 'ca', 0.3, 0.1],
  ['HRV', 'Croatia', 'hr', 0, 0.3],
  ['CZE', 'Czech Republic', 'cz', 0, 0.5],
  ['DNK', 'Denmark', 'dk', 0.2, 0.4],
  ['EST', 'Estonia', 'ee', 0.6, 1],
  ['FRA', 'France', 'fr', 0, 0.2],
  ['DEU', 'Germany', 'de', -0.1, 0.4],
  ['GRC', 'Greece', 'gr', -0.3, 0.3],
  ['HUN', 'Hungary', 'hu', -0.3, 0.6],
  ['ISL', 'Iceland', 'is', 0, 0.2],
  ['ITA', 'Italy', 'it', -0.2, 0.2],
  ['LVA', 'Latvia', 'lv', 0.6, 1],
  ['LTU', 'Lithuania', 'lt', 0.6, 1],
  ['LUX', 'Luxembourg', 'lu', 0, 0.1],
  ['NLD', 'Netherlands', 'nl', 0, 0.2],
  ['NOR', 'Norway', 'no', 0.2, 0.6],
  ['POL', 'Poland', 'pl', 0.6, 1],
  ['PRT', 'Portugal', 'pt', -0.1, 0.1],
  ['ROU', 'Romania', 'ro', 0.4, 0.9],
  ['SVK', 'Slovakia', 'sk', -0.2, 0.6],
  ['SVN', 'Slovenia', 'si', -0.1, 0.3],
  ['ESP', 'Spain', 'es', -0.1, 0.1],
  ['TUR', 'Turkey', 'tr', 0, 0.6],
  ['GBR', 'United Kingdom', 'gb', 0.4, 0.3],
  ['USA', 'United States', 'us', 0.4, 0.3],
];

const DATES = [
  '2014-02-27',
  '2014-03-03',
  '2014-03-10',
  '2014-03-18',
  '2014-04-01',
  '2014-04-14',
  '2014-05-12',
  '2014-06-23',
  '2014-07-17',
  '2014-08-18',
];

function measure(
  id: string,
  name: string,
  pillar: Measure['pillar'],
  clause: string,
  softer: string,
  assertiveness: number,
  extra: Partial<Measure> = {},
): Measure {
  return {
    id,
    name,
    pillar,
    text: name,
    clause,
    softer,
    assertiveness,
    cost: 2,
    leadDays: 14,
    duration: 0,
    upkeep: 0,
    channel: 'public',
    sunk: 0,
    tied: 0,
    provocation: 0,
    economy: 0,
    risk: 0,
    procedure: 'silence',
    limit: 1,
    requires: [],
    effects: [],
    during: [],
    commits: null,
    map: null,
    sources: ['src-a'],
    record: '',
    ...extra,
  };
}
function act(id: string, name: string, headline: string, extra: Partial<Act> = {}): Act {
  return {
    id,
    name,
    text: `${name}, as the staff describes it.`,
    headline,
    gain: 0,
    severity: 0.4,
    escalation: 4,
    visibility: 0.8,
    harm: 0,
    calm: false,
    infrastructure: 0,
    limit: 0,
    cooldown: 0,
    requires: {},
    attacks: '',
    effects: [],
    map: null,
    seen: { place: 'Moscow', grade: 'A1', text: 'Accession treaty signed. The border regions fill with troops.' },
    unseen: { place: 'Rostov', grade: 'C3', text: 'Columns without markings reported east of the border.' },
    sources: [],
    ...extra,
  };
}

export const SCENARIO: Scenario = {
  format: 1,
  id: 'crimea-2014',
  title: 'Crimea 2014',
  subtitle: 'A test sheet',
  hypothetical: false,
  card: { sheet: '4', place: 'Black Sea', dates: '2014', minutes: 40, difficulty: 2, stakes: 'x', council: 'x' },
  brief: { situation: '', decision: '', known: [], unknown: [], more: [], sources: [] },
  sources: [
    { id: 'src-a', title: 'Statement by the North Atlantic Council', publisher: 'NATO', date: '2014-03-04', url: 'https://www.nato.int/' },
    { id: 'src-b', title: 'Minsk Protocol', publisher: 'OSCE', date: '2014-09-05', url: 'https://www.osce.org/' },
  ],
  actors: [
    ...MEMBERS.map(([id, name, flag]) => ({
      id,
      name,
      kind: 'state' as const,
      side: 'ally' as const,
      flag,
      numeric: '',
      note: '',
      sources: [],
    })),
    { id: 'RUS', name: 'Russia', kind: 'state', side: 'rival', flag: 'ru', numeric: '643', note: '', sources: [] },
  ],
  organisations: [],
  turns: DATES.map((date) => ({ date, days: 14, heading: 'The council meets again.' })),
  until: '2014-09-05',
  indicators: [
    ['escalation', 'Escalation', 'down', 22],
    ['credibility', 'Credibility', 'up', 30],
    ['cohesion', 'Cohesion', 'up', 66],
    ['readiness', 'Readiness', 'up', 30],
    ['legitimacy', 'Legitimacy', 'up', 66],
    ['support', 'Support', 'up', 55],
    ['resilience', 'Resilience', 'up', 42],
    ['attribution', 'Attribution', 'up', 60],
    ['harm', 'Harm', 'down', 4],
    ['objective', 'Rival\u2019s aim', 'down', 20],
  ].map(([id, name, good, start]) => ({
    id: String(id),
    name: String(name),
    good: good as 'up' | 'down',
    start: Number(start),
    shown: id !== 'attribution',
    description:
      id === 'cohesion'
        ? 'How far the council acts as one. Weighs on every vote and on what the rival believes.'
        : `What ${String(name).toLowerCase()} measures, in one sentence.`,
  })),
  ladder: {
    rungs: [
      'Routine friction',
      'Public protest',
      'Snap exercises',
      'Quiet seizure',
      'Annexation',
      'Massing on border',
      'Proxy war',
      'Open invasion',
      'Clash with an ally',
      'General war',
      'Nuclear threat',
      'Nuclear use',
    ].map((name, i) => ({ at: i * 8, name })),
    firebreaks: [
      { below: 7, name: 'Open combat' },
      { below: 9, name: 'Allied territory' },
      { below: 11, name: 'Nuclear threshold' },
    ],
  },
  capital: { start: 4, income: 3, max: 9, agenda: 3 },
  model: { council: { silenceDays: 1 } } as unknown as Model,
  council: {
    organisation: 'nato',
    name: 'North Atlantic Council',
    rule: 'consensus',
    delegations: MEMBERS.map(([id, name, , hawkishness, proximity]) => ({
      id,
      name,
      hawkishness,
      proximity,
      exposure: 0.3,
      capability: 1,
      basis: 'Trade and geography.',
      says: {
        'too-bold': `${name} can stop cooperation, but says it cannot put soldiers on that border while half of its gas comes from behind it.`,
        'too-mild': `${name} holds that words alone will be read as leave to go on.`,
        economy: `${name} points to its gas contracts and asks for cover before it can agree.`,
        risk: `${name} sees no attack on any ally and no reason to carry the risk.`,
        unity: `${name} will not be the one to go ahead of a divided room.`,
      },
      sources: [],
    })),
  },
  adversary: {
    actor: 'RUS',
    name: 'Russia',
    aim: 'Keep Ukraine out of western alliances.',
    types: [
      {
        id: 'opportunist',
        name: 'Greedy opportunist',
        gloss: 'stops when it costs',
        text: 'The rival took what was cheap. It would have stopped where the price rose.',
        prior: 0.45,
      },
      {
        id: 'insecure',
        name: 'Insecure',
        gloss: 'fears encirclement',
        text: 'The rival feared encirclement. Shows of force drove it on; reassurance calmed it.',
        prior: 0.35,
      },
      { id: 'resolute', name: 'Resolute', gloss: 'will pay the price', text: 'The rival had decided to pay the price.', prior: 0.2 },
    ].map((t) => ({ ...t, greed: 1, fearfulness: 0.5, resolve: 0.5, fear: { start: 40, base: 40 }, weights: {} as never })),
    acts: [
      act('consolidate-control', 'Consolidate control', 'The garrisons are ringed.'),
      act('referendum', 'Hold a referendum', 'A vote under guns.'),
      act('annex', 'Annex Crimea', 'Crimea is signed away.', { gain: 15 }),
      act('mass-on-border', 'Mass on the border', 'The border fills.'),
      act('back-separatists', 'Back separatists', 'Town halls are seized in the east.'),
      act('offer-talks', 'Offer talks', 'Moscow offers talks.', { calm: true }),
      act('hold-still', 'Hold still', 'Nothing moves.', { calm: true }),
    ],
  },
  measures: [
    measure(
      'suspend-cooperation',
      'Suspend practical cooperation',
      'diplomacy',
      'to suspend all practical civil and military cooperation with Russia, and to keep contact between ambassadors open',
      'to review practical cooperation with Russia',
      0.1,
    ),
    measure(
      'allied-companies',
      'Allied companies to the Baltics',
      'deterrence',
      'to station allied companies in Estonia, Latvia and Lithuania within 35 days',
      'to send allied companies on rotating visits',
      0.6,
      { record: 'The United States sent companies to Poland and the Baltic states on 23 April 2014.' },
    ),
    measure(
      'osce-monitors',
      'OSCE monitors',
      'diplomacy',
      'to back a monitoring mission of the OSCE in the field',
      'to support the idea of monitors',
      -0.3,
    ),
    measure('emergency-statement', 'Emergency statement', 'diplomacy', 'to condemn the use of force against Ukraine', '', 0.1),
    measure(
      'red-line-mainland',
      'Red line on the mainland',
      'deterrence',
      'to declare that a move beyond Crimea would be answered',
      'to warn against a move beyond Crimea',
      0.7,
    ),
    measure('article-4', 'Article 4 consultation', 'consultation', 'to consult under Article 4 at the request of Poland', '', 0, {
      procedure: 'article-4',
    }),
    measure(
      'snap-drill-baltic',
      'Snap drill in the Baltic',
      'exercises',
      'to hold a drill at short notice in the Baltic',
      'to hold a notified drill',
      0.5,
    ),
  ],
  injects: [
    {
      id: 'green-men',
      name: 'Men without insignia',
      kind: 'scheduled',
      trigger: { turn: 1 },
      if: {},
      chance: 1,
      once: true,
      severity: 0.3,
      headline: 'Men without insignia hold the parliament.',
      dispatch: { place: 'Simferopol', grade: 'B2', text: 'Armed men without insignia hold the parliament.' },
      effects: [],
      map: null,
      sources: ['src-a'],
    },
    {
      id: 'airliner',
      name: 'Airliner lost',
      kind: 'hazard',
      trigger: { turn: 9 },
      if: {},
      chance: 0.3,
      once: true,
      severity: 0.8,
      headline: 'An airliner is shot down.',
      dispatch: null,
      effects: [],
      map: null,
      sources: [],
    },
  ],
  endings: [
    {
      id: 'frozen-conflict',
      title: 'A line on the map, held short of war',
      text: 'Crimea stays contested; **no ally was struck**. The fighting in the east stopped along a line that nobody recognises.',
      when: 'last',
      if: {},
      tone: 'mixed',
      adjust: { peace: 4, security: -3 },
      epilogue: [
        { if: {}, text: 'Monitors count the violations each night.' },
        { if: { flag: 'airliner-lost' }, text: 'The airliner was never explained.' },
        { if: {}, text: 'The companies stayed.' },
      ],
      sources: ['src-b'],
    },
  ],
  scoring: {
    dimensions: {
      security: {
        name: 'Ground held',
        description: 'What the rival did not get, and how ready the alliance is.',
        weight: 0.25,
        base: 60,
        terms: { objective: -0.5, readiness: 0.25, credibility: 0.15 },
      },
      peace: { name: 'Peace kept', description: 'How far from war the crisis ended.', weight: 0.25, base: 90, terms: { escalation: -0.7 } },
      unity: {
        name: 'Alliance whole',
        description: 'The council after the crisis.',
        weight: 0.2,
        base: 10,
        terms: { cohesion: 0.7, support: 0.2 },
      },
      legitimacy: {
        name: 'Law upheld',
        description: 'Standing under international norms.',
        weight: 0.15,
        base: 0,
        terms: { legitimacy: 1 },
      },
      'human-cost': { name: 'People spared', description: 'Harm done to people.', weight: 0.15, base: 100, terms: { harm: -1.6 } },
    },
  },
  history: {
    ending: 'frozen-conflict',
    text: 'In 2014 Crimea was annexed and a war began in the east.',
    turns: DATES.map((date, i) => ({
      turn: i + 1,
      measures: i === 3 ? ['suspend-cooperation'] : i === 5 ? ['allied-companies'] : [],
      events:
        i % 3 === 0
          ? [
              {
                date,
                text:
                  i === 3
                    ? 'Foreign ministers suspend practical cooperation and keep ambassadors in contact.'
                    : 'The council meets at the request of Poland.',
                sources: ['src-a'],
              },
            ]
          : [],
      act: i === 3 ? 'annex' : '',
      indicators: { escalation: 25 + i * 5 - (i > 7 ? 12 : 0) },
    })),
  },
  map: {
    title: '',
    projection: { parallels: [44, 56], rotate: [0, 0], fit: [0, 0, 1, 1], fitNarrow: [0, 0, 1, 1] },
    places: [],
    contested: [],
    counters: [],
  },
  discussion: [
    'Which report changed your mind, and should it have?',
    'When did unity cost more than it gave?',
    'Was the red line worth drawing?',
  ],
};

export function drawOf(purpose: string, subject: string, odds: number, draw: number): DrawRecord {
  return { purpose, subject, odds, draw };
}
export function entry(
  turn: number,
  indicator: string,
  delta: number,
  kind: LedgerEntry['cause']['kind'],
  id: string,
  draw: DrawRecord | null = null,
): LedgerEntry {
  return { turn, indicator, delta, cause: { kind, id }, draw };
}
export function event(turn: number, body: GameEventBody, audience: GameEvent['audience'] = 'all'): GameEvent {
  return { turn, audience, ...body } as GameEvent;
}

const hash = (a: number, b: number): number => ((Math.imul(a * 31 + 7, 2654435761) ^ Math.imul(b + 13, 40503)) >>> 0) % 10000;

export function answers(turn: number, breakers: Readonly<Record<string, number>>, items: readonly string[]): GameEvent[] {
  return SCENARIO.council.delegations.map((d, i) => {
    const odds = breakers[d.id] ?? 100 + (hash(turn, i) % 700);
    const held = breakers[d.id] === undefined;
    return event(turn, {
      type: 'silence/answered',
      delegation: d.id,
      held,
      items: held ? [] : items,
      reason: held ? null : d.id === 'HUN' ? 'risk' : 'too-bold',
      draw: drawOf('silence', d.id, odds, held ? Math.min(9990, odds + 500 + (hash(i, turn) % 4000)) : Math.floor(odds * 0.7)),
      ideal: Math.round((d.hawkishness + 0.2) * 10000),
      text: 4000,
    });
  });
}

/** Ten turns: the last one closed. */
export function makeEvents(): { events: GameEvent[]; turns: TurnRecord[] } {
  const events: GameEvent[] = [];
  const ids = SCENARIO.indicators.map((i) => i.id);
  let values = SCENARIO.indicators.map((i) => i.start * 100);
  const turns: TurnRecord[] = [{ turn: 0, ind: values, belief: [450000, 350000, 200000], rung: 3 }];
  let belief = [450000, 350000, 200000];
  const agenda: Record<number, string[]> = {
    1: ['emergency-statement'],
    2: ['article-4'],
    4: ['suspend-cooperation', 'allied-companies'],
    6: ['osce-monitors'],
    7: ['snap-drill-baltic'],
    8: ['red-line-mainland'],
  };
  const acts = [
    'consolidate-control',
    'referendum',
    'annex',
    'mass-on-border',
    'back-separatists',
    'back-separatists',
    'offer-talks',
    'mass-on-border',
    'hold-still',
    'offer-talks',
  ];
  for (let t = 1; t <= 10; t++) {
    events.push(event(t, { type: 'turn/opened', date: DATES[t - 1]! }));
    if (t === 1) events.push(event(t, { type: 'inject/fired', inject: 'green-men', draw: null }));
    if (t === 9) events.push(event(t, { type: 'inject/fired', inject: 'airliner', draw: drawOf('inject', 'airliner', 3000, 1200) }));
    const items = agenda[t] ?? [];
    const changes: LedgerEntry[] = [];
    if (items.length > 0) {
      events.push(event(t, { type: 'silence/circulated', measures: items, round: 1, softened: false }));
      const broken = t === 4 ? { GRC: 2700, HUN: 2200 } : t === 7 ? { TUR: 900 } : {};
      events.push(...answers(t, broken, items.slice(-1)));
      if (Object.keys(broken).length > 0) {
        events.push(event(t, { type: 'silence/broken', delegations: Object.keys(broken) }));
        for (const d of Object.keys(broken)) changes.push(entry(t, 'cohesion', -300, 'delegation', d));
        events.push(event(t, { type: 'way/taken', way: 'lobby', worked: t === 4, draws: [drawOf('lobby', 'GRC', 6200, 3100)] }));
      } else {
        events.push(event(t, { type: 'silence/held' }));
        changes.push(entry(t, 'cohesion', 100, 'drift', 'silence-held'));
      }
      for (const m of items) {
        if (t === 7) continue;
        events.push(event(t, { type: 'decision/adopted', measure: m, level: 1000, arrives: t + 1, way: 'silence' }));
        events.push(event(t, { type: 'measure/took-effect', measure: m, level: 1000 }));
        changes.push(entry(t, 'legitimacy', 250 + t * 11, 'measure', m, drawOf('noise', m, 3500, hash(t, 3))));
        changes.push(entry(t, 'credibility', 320, 'measure', m, drawOf('noise', m, 3500, hash(t, 5))));
      }
    } else {
      events.push(event(t, { type: 'decision/none' }));
    }
    const a = acts[t - 1]!;
    events.push(event(t, { type: 'adversary/acted', act: a, seen: t !== 6 }));
    events.push(
      event(
        t,
        {
          type: 'adversary/chose',
          act: a,
          draw: 4300,
          options: SCENARIO.adversary.acts.slice(0, 5).map((x, i) => ({
            act: x.id,
            odds: [3100, 2500, 2000, 1400, 1000][i]!,
            parts: {
              gain: 420 - i * 80,
              cost: -310 + i * 20,
              fear: 120,
              norms: -90,
              audience: 0,
              'off-ramp': i * 30,
              backlash: 0,
              opportunity: 0,
              sanctions: -40,
            },
          })),
        },
        'engine',
      ),
    );
    changes.push(entry(t, 'objective', t === 3 ? 1400 : a.startsWith('offer') ? -300 : 420, 'act', a, drawOf('gain', a, 3000, hash(t, 9))));
    changes.push(entry(t, 'escalation', a.startsWith('offer') || a === 'hold-still' ? -600 : 480, 'act', a));
    changes.push(entry(t, 'harm', t > 4 ? 180 : 30, 'act', a));
    changes.push(
      entry(t, 'cohesion', -45, 'drift', 'strain'),
      entry(t, 'support', t > 5 ? -120 : 60, 'drift', 'harm'),
      entry(t, 'credibility', -38, 'drift', 'credibility'),
    );
    const after = belief.map((b, i) => Math.round(b * (i === 1 ? (t > 3 ? 1.14 : 0.97) : i === 0 ? 0.94 : 1)));
    const total = after.reduce((x, y) => x + y, 0);
    const next = after.map((b) => Math.round((b * 1_000_000) / total));
    events.push(event(t, { type: 'belief/updated', before: belief, after: next, seen: t !== 6, act: a }));
    belief = next;
    events.push(event(t, { type: 'accident/risked', draw: drawOf('accident', '', 400, 7000), happened: false }));
    if (t === 3) events.push(event(t, { type: 'rung/moved', from: 4, to: 5, firebreak: '' }));
    if (t === 5) events.push(event(t, { type: 'rung/moved', from: 6, to: 7, firebreak: 'Open combat' }));
    if (t === 8) events.push(event(t, { type: 'commitment/made', measure: 'red-line-mainland' }));
    if (t === 9)
      events.push(
        event(t, { type: 'commitment/crossed', measure: 'red-line-mainland', act: 'back-separatists' }),
        event(t, { type: 'commitment/unanswered', measure: 'red-line-mainland' }),
      );
    if (t === 9)
      changes.push(
        entry(t, 'credibility', -700, 'commitment', 'red-line-mainland'),
        entry(t, 'support', -300, 'commitment', 'red-line-mainland'),
        entry(t, 'harm', 900, 'inject', 'airliner'),
      );
    values = values.map((v, i) => v + changes.filter((c) => c.indicator === ids[i]).reduce((s, c) => s + c.delta, 0));
    for (const c of changes) events.push(event(t, { type: 'indicator/changed', entry: c }));
    turns.push({ turn: t, ind: values, belief, rung: [3, 3, 4, 5, 6, 7, 7, 7, 6, 5, 5][t]! });
    events.push(event(t, { type: 'turn/closed' }));
  }
  return { events, turns };
}

export function whyOf(events: readonly GameEvent[], turns: readonly TurnRecord[], indicator: string, turn: number): Why {
  const i = SCENARIO.indicators.findIndex((x) => x.id === indicator);
  const causes = events.flatMap((e) =>
    e.type === 'indicator/changed' && e.turn === turn && e.entry.indicator === indicator ? [e.entry] : [],
  );
  const base = turns.find((t) => t.turn === turn - 1)?.ind[i] ?? 0;
  return { indicator, since: turn - 1, base, causes, value: base + causes.reduce((s, c) => s + c.delta, 0) };
}

export function makeSnapshot(scene: 'silence' | 'held' | 'objection' | 'response' | 'ledger' | 'ended'): Snapshot {
  const all = makeEvents();
  const turn = scene === 'ended' ? 10 : 4;
  const upto = (e: GameEvent): boolean => {
    if (e.turn !== turn || scene === 'ended' || scene === 'response' || scene === 'ledger') return e.turn <= turn;
    return ['turn/opened', 'inject/fired', 'silence/circulated', 'silence/answered', 'silence/broken', 'silence/held'].includes(e.type);
  };
  let events = all.events.filter((e) => e.turn <= turn && upto(e));
  if (scene === 'held') {
    events = events.filter((e) => !(e.turn === turn && (e.type === 'silence/answered' || e.type === 'silence/broken')));
    events.push(...answers(turn, {}, []), event(turn, { type: 'silence/held' }));
  }
  const open = scene === 'silence' || scene === 'objection';
  const last = all.turns[open || scene === 'held' ? turn - 1 : turn]!;
  const pub: PublicState = {
    turn,
    phase: scene === 'ended' ? 'ended' : open ? 'objection' : 'ledger',
    day: 19,
    ind: [...last.ind],
    stock: [400, 0, 0, 0, 0, 0],
    flags: [],
    agenda: [0, 1],
    adopted: SCENARIO.measures.map(() => 0),
    adoptedTurn: SCENARIO.measures.map(() => 0),
    running: [],
    sounded: SCENARIO.council.delegations.map(() => 0),
    position: [],
    text: open
      ? {
          items: [0, 1],
          objections: [
            { delegation: 10, items: 2, reason: 0 },
            { delegation: 11, items: 2, reason: 3 },
          ],
          softened: 0,
          round: 1,
          tried: 0,
        }
      : null,
    broke: [],
    circulated: 1,
    acts: [],
    lastAct: 0,
    lastSeverity: 0,
    calm: 0,
    attacks: [],
    commitments: [],
    belief: [...last.belief],
    evidence: 2,
    riskCarried: 120000,
    injectsFired: [],
    pending: [],
    answer: -10000,
    ending: scene === 'ended' ? 0 : -1,
    score: scene === 'ended' ? [4123, 6240, 7410, 7020, 5750, 6100] : [],
  };
  const view: View = {
    seat: 'chair',
    scenario: SCENARIO.id,
    seed: 'amber-harbour-23',
    settings: { rationality: 'normal', intelligence: 'normal', discipline: 'normal' },
    pub,
    offsets: SCENARIO.council.delegations.map(() => null),
    truth: scene === 'ended' ? { type: 'insecure', fear: 5100, audience: 3000 } : null,
  };
  const beats =
    scene === 'response'
      ? events.filter(
          (e) =>
            e.turn === turn &&
            !['silence/answered', 'indicator/changed', 'adversary/chose', 'turn/opened', 'silence/circulated', 'stock/changed'].includes(
              e.type,
            ),
        )
      : scene === 'silence' || scene === 'held'
        ? events.filter((e) => e.turn === turn && e.type === 'silence/answered')
        : [];
  return {
    view,
    events: scene === 'ended' ? events : events.filter((e) => e.audience === 'all'),
    turns: all.turns.slice(0, (open || scene === 'held' ? turn - 1 : turn) + 1),
    canUndo: false,
    playback: {
      kind: scene === 'response' ? 'response' : scene === 'silence' || scene === 'held' ? 'silence' : 'none',
      shown: 0,
      total: beats.length,
      beats,
    },
  };
}
