import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../src/engine/events';
import { holdsShown, bespoken, rungAt, rungShown, shownEvents } from '../../src/session/shown';
import { leaning, tableModel } from '../../src/table/model';
import { pinsOf } from '../../src/table/pins';
import { type MockState, mockSession } from './mock-session';
import { shippedScenario } from './shipped';

const scenario = shippedScenario();
const event = (turn: number, body: object) => ({ turn, audience: 'all', ...body }) as GameEvent;
const fired = (turn: number, inject: string) => event(turn, { type: 'inject/fired', inject, draw: null });
const acted = (turn: number, act: string, seen = true) => event(turn, { type: 'adversary/acted', act, seen });
const opened = (turn: number) => event(turn, { type: 'turn/opened' });
const answered = (turn: number, delegation: string, held: boolean) => event(turn, { type: 'silence/answered', delegation, held });
const circulated = (turn: number) => event(turn, { type: 'silence/circulated', measures: [], round: 1, softened: false });

const news = scenario.injects.filter((one) => one.dispatch);
const quiet = scenario.injects.find((one) => !one.dispatch);
const hidden = scenario.adversary.acts.find((one) => !one.unseen);
const [first, second] = news;
if (!first || !second || !hidden) throw new Error('the scenario is expected to have dispatches and an act that can go unnoticed');

describe('numbered pins', () => {
  it('count the dispatches of the turn in the order of the events, the last response first', () => {
    const events = [opened(3), circulated(3), acted(3, 'annex'), opened(4), fired(4, first.id), fired(4, second.id)];
    expect(pinsOf(scenario, events, 4).map((one) => [one.number, one.id, one.act])).toEqual([
      [1, 'annex', true],
      [2, first.id, false],
      [3, second.id, false],
    ]);
  });

  it('give no number to an unseen act without a dispatch, nor to injects that nobody reports', () => {
    const events = [
      opened(3),
      circulated(3),
      acted(3, hidden.id, false),
      opened(4),
      ...(quiet ? [fired(4, quiet.id)] : []),
      fired(4, first.id),
    ];
    expect(pinsOf(scenario, events, 4).map((one) => one.id)).toEqual([first.id]);
  });

  it('never say where an act aimed that was not seen for what it was', () => {
    const masked = scenario.adversary.acts.find((one) => one.unseen && one.map?.arc);
    if (!masked) return;
    const [pin] = pinsOf(scenario, [opened(3), circulated(3), acted(3, masked.id, false), opened(4)], 4);
    const told = scenario.map.places.find((one) => one.name === masked.unseen?.place)?.id ?? '';
    expect(pin?.place).toBe(told);
  });

  it('belong to one turn only', () => {
    expect(pinsOf(scenario, [opened(1), fired(1, first.id), circulated(1), opened(2)], 2)).toEqual([]);
    expect(pinsOf(scenario, [opened(1), fired(1, first.id)], 1)).toHaveLength(1);
  });
});

describe('the model of the table', () => {
  const start = (state: Partial<MockState>) => mockSession(scenario, state);

  it('leaves studs blank with nothing tabled and shows the leaning of each delegation otherwise', () => {
    expect(new Set(tableModel(start({}), null).seats.map((one) => one.stud))).toEqual(new Set(['none']));
    const model = tableModel(start({ agenda: ['suspend-cooperation'], breaks: { GRC: 2700, ITA: 900 } }), null);
    const stud = (id: string) => model.seats.find((one) => one.id === id)?.stud;
    expect([stud('GRC'), stud('ITA'), stud('POL')]).toEqual(['breaks', 'wavers', 'holds']);
    expect([leaning(499), leaning(500), leaning(1999), leaning(2000)]).toEqual(['holds', 'wavers', 'wavers', 'breaks']);
  });

  it('turns the studs one by one while silence runs', () => {
    const beats = [answered(1, 'ALB', true), answered(1, 'BEL', false), answered(1, 'BGR', true)];
    const session = start({
      phase: 'objection',
      events: [circulated(1), ...beats],
      playback: { kind: 'silence', shown: 2, total: 3, beats },
    });
    expect(
      tableModel(session, null)
        .seats.slice(0, 4)
        .map((one) => one.stud),
    ).toEqual(['holds', 'breaks', 'waiting', 'waiting']);
  });

  it('lets the earlier answers stand when a softer text asks only some again', () => {
    const first = [answered(1, 'ALB', true), answered(1, 'BEL', false), answered(1, 'BGR', true)];
    const again = [answered(1, 'BEL', true)];
    const events = [circulated(1), ...first, circulated(1), ...again];
    const session = start({ phase: 'ledger', events, playback: { kind: 'silence', shown: 0, total: 1, beats: again } });
    const studs = () =>
      tableModel(session, null)
        .seats.slice(0, 4)
        .map((one) => one.stud);
    expect(studs()).toEqual(['holds', 'waiting', 'holds', 'waiting']);
    session.set({ playback: { kind: 'silence', shown: 1, total: 1, beats: again } });
    expect(studs()).toEqual(['holds', 'holds', 'holds', 'waiting']);
  });

  it('lets a lobbied delegation come round', () => {
    const draw = (odds: number, at: number) => ({ purpose: 'lobby', subject: 'BEL', odds, draw: at });
    const lobbied = (at: number) => event(1, { type: 'way/taken', way: 'lobby', worked: true, draws: [draw(1000, at)] });
    const shown = (at: number) =>
      holdsShown(start({ phase: 'ledger', events: [circulated(1), answered(1, 'BEL', false), lobbied(at)] }).snapshot());
    expect([shown(5000).get('BEL'), shown(500).get('BEL')]).toEqual([true, false]);
  });

  it('tells the page of a new rung no sooner than the picture', () => {
    const answers = [answered(3, 'ALB', true)];
    const beats = [event(3, { type: 'rung/moved', from: 4, to: 5, firebreak: '' })];
    const events = [opened(3), circulated(3), ...answers, ...beats];
    const escalation = scenario.ladder.rungs[4]?.at ?? 0;
    const session = start({ turn: 3, phase: 'ledger', events, escalation });
    const rung = (playback: MockState['playback']) => {
      session.set({ playback });
      return rungShown(scenario, session.snapshot());
    };
    expect(rung({ kind: 'silence', shown: 1, total: 1, beats: answers })).toBe(4);
    expect(rung({ kind: 'response', shown: 0, total: 1, beats })).toBe(4);
    expect(rung({ kind: 'response', shown: 1, total: 1, beats })).toBe(5);
  });

  it('counts the answers of the last round only', () => {
    const events = [circulated(1), answered(1, 'ALB', false), circulated(1), answered(1, 'ALB', true)];
    expect(tableModel(start({ phase: 'ledger', events }), null).seats[0]?.stud).toBe('holds');
  });

  it('holds back what playback has not reached: arc, rung, counters', () => {
    const moved = event(3, { type: 'rung/moved', from: 4, to: 5, firebreak: '' });
    const beats = [acted(3, 'annex'), moved];
    const events = [opened(3), circulated(3), ...beats];
    const base = { turn: 3, phase: 'ledger' as const, events, escalation: scenario.ladder.rungs[4]?.at ?? 0 };
    const session = start({ ...base, playback: { kind: 'response', shown: 0, total: 2, beats } });
    const before = { ...tableModel(start({ turn: 3 }), null), counters: [] };
    const early = tableModel(session, before);
    expect([early.arcs, early.rung, early.counters]).toEqual([[], 4, []]);
    session.set({ playback: { kind: 'response', shown: 1, total: 2, beats } });
    expect(tableModel(session, before).arcs.map((one) => one.side)).toEqual(['rival']);
    session.set({ playback: { kind: 'none', shown: 0, total: 0, beats: [] } });
    const late = tableModel(session, before);
    expect(late.rung).toBe(5);
    expect(late.counters.length).toBeGreaterThan(0);
  });

  it('shows no response while silence is still being read out', () => {
    const answer = answered(2, 'USA', true);
    const events = [circulated(2), answer, acted(2, 'annex')];
    const snapshot = start({
      turn: 2,
      phase: 'ledger',
      events,
      playback: { kind: 'silence', shown: 1, total: 1, beats: [answer] },
    }).snapshot();
    expect(shownEvents(snapshot)).toEqual(events.slice(0, 2));
  });

  it('draws no arc for an act that was not seen', () => {
    const events = [opened(3), circulated(3), acted(3, 'annex', false), opened(4)];
    expect(tableModel(start({ turn: 4, events }), null).arcs).toEqual([]);
  });

  it('shows our moves as under way once they arrive and as faint before', () => {
    const withArc = scenario.measures.find((one) => one.map?.arc);
    if (!withArc) throw new Error('the scenario has measures with arcs');
    const arcs = (state: Partial<MockState>) => tableModel(start({ turn: 3, ...state }), null).arcs.map((one) => [one.id, one.faint]);
    expect(arcs({ agenda: [withArc.id] })).toEqual([[withArc.id, true]]);
    expect(arcs({ running: [{ measure: withArc.id, arrives: 4 }] })).toEqual([[withArc.id, true]]);
    expect(arcs({ running: [{ measure: withArc.id, arrives: 2 }] })).toEqual([[withArc.id, false]]);
  });

  it('counts coins: free, tabled, empty', () => {
    const cost = scenario.measures.find((one) => one.id === 'suspend-cooperation')?.cost ?? 0;
    const { coins } = tableModel(start({ capital: 6, agenda: ['suspend-cooperation'] }), null);
    expect(coins).toEqual({ free: 6 - cost, tabled: cost, empty: scenario.capital.max - 6 });
    // A text that was broken still holds what its measures would take.
    const items = [scenario.measures.findIndex((one) => one.id === 'suspend-cooperation')];
    expect(bespoken(scenario, { agenda: [], text: { items } } as unknown as Parameters<typeof bespoken>[1])).toBe(cost);
  });

  it('reads the rung from the escalation', () => {
    scenario.ladder.rungs.forEach((one, i) => expect(rungAt(scenario, one.at * 100)).toBe(i + 1));
    expect(rungAt(scenario, 0)).toBe(1);
  });
});
