import type { GameEvent } from '../engine/events';
import type { Scenario } from '../engine/scenario';
import type { Snapshot } from './api';

/** Playback walks through events that have already happened: those it has not reached are not on the table yet. */
export function shownEvents(snapshot: Pick<Snapshot, 'events' | 'playback'>): readonly GameEvent[] {
  const { events, playback } = snapshot;
  if (playback.kind === 'none') return events;
  const next = playback.beats[playback.shown];
  if (next) {
    const at = events.indexOf(next);
    return at < 0 ? events : events.slice(0, at);
  }
  const last = playback.beats[playback.beats.length - 1];
  if (playback.kind === 'response' || !last) return events;
  return events.slice(0, events.indexOf(last) + 1);
}

/** 1-based; escalation in hundredths. */
export function rungAt(scenario: Scenario, escalation: number): number {
  let rung = 1;
  scenario.ladder.rungs.forEach((one, i) => {
    if (escalation >= one.at * 100) rung = i + 1;
  });
  return rung;
}

/** The rung as far as playback has come: whoever reads the page is told no sooner than whoever sees the picture. */
export function rungShown(scenario: Scenario, snapshot: Snapshot): number {
  for (const event of snapshot.events.slice(shownEvents(snapshot).length)) if (event.type === 'rung/moved') return event.from;
  return rungAt(scenario, snapshot.view.pub.ind[0] ?? 0);
}

/** The rung at the close of each turn before this one, which closes with the move that is still to be shown. */
export const rungsBefore = ({ turns, view }: Snapshot): readonly { readonly turn: number; readonly rung: number }[] =>
  turns.flatMap(({ turn, rung }) => (turn > 0 && turn < view.pub.turn ? [{ turn, rung }] : []));

export type Answered = Extract<GameEvent, { type: 'silence/answered' }>;

/**
 * The answers that stand in a turn, but for those that are still unseen. A softer text asks some again: the others' earlier
 * answers stand. A lobbied delegation may have come round, also before the softer text went out, and then it does not stand
 * against that one.
 */
export function answersStanding(events: readonly GameEvent[], turn: number, unseen: ReadonlySet<GameEvent>): Map<string, Answered> {
  const map = new Map<string, Answered>();
  for (const e of events) {
    if (e.turn !== turn) continue;
    if (e.type === 'silence/answered') {
      if (unseen.has(e)) map.delete(e.delegation);
      else map.set(e.delegation, e);
    } else if (e.type === 'lobby/answered') {
      const before = map.get(e.delegation);
      if (before !== undefined) map.set(e.delegation, { ...before, held: e.held, aside: e.aside, items: e.held ? before.items : e.items });
    } else if (e.type === 'way/taken' && e.way === 'lobby')
      for (const favour of e.draws) {
        const before = map.get(favour.subject);
        if (before !== undefined && !before.held && favour.draw >= favour.odds)
          map.set(favour.subject, { ...before, held: true, draw: favour });
      }
  }
  return map;
}

/** Who has held (true) or broken silence this turn, as far as playback has come. */
export function holdsShown(snapshot: Snapshot): ReadonlyMap<string, boolean> {
  const { playback, view } = snapshot;
  const unseen = playback.kind === 'silence' ? playback.beats.slice(playback.shown) : [];
  const answers = answersStanding([...shownEvents(snapshot), ...unseen], view.pub.turn, new Set(unseen));
  return new Map([...answers].map(([delegation, { held }]) => [delegation, held]));
}

/** Capital that the draft, or the text under silence, would take; in coins. */
export function bespoken(scenario: Scenario, pub: Snapshot['view']['pub']): number {
  return [...pub.agenda, ...(pub.text?.items ?? [])].reduce((sum, at) => sum + (scenario.measures[at]?.cost ?? 0), 0);
}
