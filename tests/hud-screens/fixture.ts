import type { DrawRecord, GameEvent, GameEventBody, LedgerEntry } from '../../src/engine/events';
import type { PublicState } from '../../src/engine/state';
import type { View, Why } from '../../src/engine/view';
import type { Snapshot, TurnRecord } from '../../src/session/api';
import { DATES, SCENARIO } from './fixture-scenario';

/** A small hand-made match: enough of every kind of event for the screens to be read and tested. */

export { SCENARIO };

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
      aside: false,
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
    stock: [400, 0, 0, 0, 0, 0, 0],
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
            { delegation: 10, items: 2, aside: 0, reason: 0 },
            { delegation: 11, items: 2, aside: 0, reason: 3 },
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
    breaches: [0, 0, 0, 0, 0, 0],
    moves: [],
    moveTurn: [],
    findings: [],
    named: [],
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
