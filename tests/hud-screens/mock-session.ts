import type { Session, Snapshot } from '../../src/session/api';
import type { WayPreview } from '../../src/engine/view';
import { SCENARIO, makeEvents, makeSnapshot, whyOf } from './fixture';

const odds = (mid: number, spread = 0): WayPreview['works'] => ({
  low: Math.max(0, mid - spread),
  mid,
  high: Math.min(10000, mid + spread),
});
const WAYS: readonly WayPreview[] = [
  {
    way: 'adopt',
    cost: 0,
    price: [{ indicator: 'cohesion', delta: -200 }],
    works: odds(10000),
    effect: 1000,
    people: [],
    measures: ['suspend-cooperation'],
  },
  {
    way: 'water-down',
    cost: 0,
    price: [{ indicator: 'cohesion', delta: 100 }],
    works: odds(8400, 900),
    effect: 600,
    people: [],
    measures: ['suspend-cooperation', 'allied-companies'],
  },
  {
    way: 'lobby',
    cost: 200,
    price: [],
    works: odds(6200, 1200),
    effect: 1000,
    people: [],
    measures: ['suspend-cooperation', 'allied-companies'],
  },
  { way: 'withdraw', cost: 0, price: [{ indicator: 'credibility', delta: -400 }], works: odds(10000), effect: 0, people: [], measures: [] },
  {
    way: 'coalition',
    cost: 0,
    price: [
      { indicator: 'cohesion', delta: -900 },
      { indicator: 'legitimacy', delta: -300 },
    ],
    works: odds(10000),
    effect: 930,
    people: [],
    measures: ['suspend-cooperation', 'allied-companies'],
  },
];

/** Plays one scene of the fixture with timers; stands in for the session while the screens are drawn. */
export function mockSession(
  scene: Parameters<typeof makeSnapshot>[0],
  pace = 120,
  closed: readonly string[] = [],
): Session & { log: unknown[] } {
  let snapshot: Snapshot = makeSnapshot(scene);
  const listeners = new Set<() => void>();
  const all = makeEvents();
  const log: unknown[] = [];
  const tell = (): void => listeners.forEach((l) => l());
  const show = (n: number): void => {
    snapshot = { ...snapshot, playback: { ...snapshot.playback, shown: n } };
    tell();
  };
  const timer = setInterval(() => {
    if (snapshot.playback.shown < snapshot.playback.total) show(snapshot.playback.shown + 1);
    else clearInterval(timer);
  }, pace);
  return {
    log,
    scenario: SCENARIO,
    recorded: false,
    ownSheet: () => null,
    snapshot: () => snapshot,
    subscribe: (l) => {
      listeners.add(l);
      return () => listeners.delete(l);
    },
    dispatch: (command) => {
      log.push(command);
      return { ok: true, events: [] };
    },
    undo: () => false,
    whyNot: (c) =>
      c.type === 'council/way' && closed.includes(c.way)
        ? { code: 'council/too-expensive', reason: '', data: { cost: 3, capital: 2 } }
        : null,
    preview: () => ({ cost: 0, passes: odds(3900), delegations: [], measures: [] }),
    previewMeasure: (measure) => ({ measure, cost: 200, arrives: 5, effects: [], fear: 0, objector: null, passes: odds(5000) }),
    ways: () => WAYS,
    previewBody: () => null,
    advice: () => ({ military: [], political: [], legal: [], intelligence: [] }),
    why: (indicator, turn) => whyOf(all.events, all.turns, indicator, turn ?? snapshot.view.pub.turn),
    holds: (c) => c.flag === undefined,
    replay: () => ({
      format: 1,
      engine: 'test',
      scenario: { id: SCENARIO.id, hash: 'x' },
      seed: 'amber-harbour-23',
      settings: snapshot.view.settings,
      commands: [],
      snapshots: [],
      hashes: [],
      finalHash: 'x',
    }),
    playback: { skip: () => show(snapshot.playback.total), setPace: () => undefined },
    forecasts: () => [],
    forecast: () => false,
    dispose: () => clearInterval(timer),
  };
}
