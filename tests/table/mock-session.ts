import { parse } from 'yaml';
import type { GameEvent } from '../../src/engine/events';
import type { Actor, Condition, Scenario } from '../../src/engine/scenario';
import type { PublicState } from '../../src/engine/state';
import type { PlaybackState, Session, Snapshot } from '../../src/session/api';

/** What the table reads of a match, without rules: the shipped scenario's data and a state that tests set by hand. */
export interface MockState {
  turn: number;
  phase: PublicState['phase'];
  escalation: number;
  capital: number;
  agenda: string[];
  running: { measure: string; arrives: number }[];
  events: GameEvent[];
  rungs: number[];
  /** Chance to break, by delegation, ten-thousandths. */
  breaks: Record<string, number>;
  /** Ids of counters and contested areas that hold besides the unconditional ones. */
  holds: (condition: Condition) => boolean;
  playback: PlaybackState;
}
export interface MockSession extends Session {
  set(change: Partial<MockState>): void;
}

type Raw = Record<string, never> & {
  title: string;
  card: Scenario['card'];
  turns: { date: string; heading: string }[];
  until: string;
  ladder: Scenario['ladder'];
  capital: Scenario['capital'];
  adversary: Scenario['adversary'];
  measures: { id?: string; use?: string; cost?: number; map?: Scenario['measures'][number]['map'] }[];
  injects: Scenario['injects'];
  actors: Record<string, Partial<Actor>>;
  map: Scenario['map'];
};

export const COUNCIL_2014 =
  'ALB BEL BGR CAN HRV CZE DNK EST FRA DEU GRC HUN ISL ITA LVA LTU LUX NLD NOR POL PRT ROU SVK SVN ESP TUR GBR USA'.split(' ');

/** As much of a scenario as the table reads. */
export function roughScenario(scenarioText: string, actorText: string, council = COUNCIL_2014): Scenario {
  const raw = parse(scenarioText) as Raw;
  const library = parse(actorText) as Record<string, Actor>;
  const sides = new Map<string, Partial<Actor>>(Object.entries(raw.actors ?? {}));
  for (const id of council) sides.set(id, { ...sides.get(id), side: 'ally' });
  const actors = [...sides].map(([id, own]) => ({ ...library[id], ...own, id, side: own.side ?? 'other' }) as Actor);
  return {
    id: 'crimea-2014',
    title: raw.title,
    card: raw.card,
    turns: raw.turns.map((one) => ({ ...one, days: 10 })),
    until: raw.until,
    ladder: raw.ladder,
    capital: raw.capital,
    adversary: raw.adversary,
    actors: actors.map((one) => ({
      ...one,
      flag: one.flag ?? '',
      numeric: one.numeric ?? '',
      kind: one.kind ?? 'state',
      name: one.name ?? one.id,
    })),
    council: { delegations: council.map((id) => ({ id, name: id })) },
    measures: raw.measures.map((one) => ({ ...one, id: one.id ?? one.use ?? '', cost: one.cost ?? 2, map: one.map ?? null })),
    injects: raw.injects.map((one) => ({ ...one, dispatch: one.dispatch ?? null, map: one.map ?? null })),
    map: { ...raw.map, contested: raw.map.contested.map((one) => ({ ...one, if: one.if ?? {} })) },
  } as unknown as Scenario;
}

export function mockSession(scenario: Scenario, start: Partial<MockState> = {}): MockSession {
  let state: MockState = {
    turn: 1,
    phase: 'decide',
    escalation: 30,
    capital: 7,
    agenda: [],
    running: [],
    events: [],
    rungs: [],
    breaks: {},
    holds: (condition) => Object.keys(condition).length === 0,
    playback: { kind: 'none', shown: 0, total: 0, beats: [] },
    ...start,
  };
  const listeners = new Set<() => void>();
  const at = (id: string) => scenario.measures.findIndex((one) => one.id === id);
  const session: Pick<MockSession, 'scenario' | 'snapshot' | 'subscribe' | 'preview' | 'holds' | 'set' | 'playback' | 'dispose'> = {
    scenario,
    snapshot: (): Snapshot => {
      const pub = {
        turn: state.turn,
        phase: state.phase,
        ind: [state.escalation * 100],
        stock: [state.capital * 100],
        agenda: state.agenda.map(at),
        running: state.running.map((one) => ({ measure: at(one.measure), adopted: 1, arrives: one.arrives, until: 99, level: 1000 })),
      } as unknown as PublicState;
      return {
        view: { pub },
        events: state.events,
        turns: state.rungs.map((rung, turn) => ({ turn, rung, ind: [], belief: [] })),
        canUndo: false,
        playback: state.playback,
      } as unknown as Snapshot;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    preview: () =>
      ({
        delegations: scenario.council.delegations.map(({ id }) => ({
          delegation: id,
          breaks: { low: 0, mid: state.breaks[id] ?? 100, high: 0 },
        })),
      }) as unknown as ReturnType<Session['preview']>,
    holds: (condition) => state.holds(condition),
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    playback: { skip: () => undefined, setPace: () => undefined },
    dispose: () => listeners.clear(),
  };
  return session as MockSession;
}
