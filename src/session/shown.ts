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

/**
 * Who has held (true) or broken silence this turn, as far as playback has come. A softer text asks some again: the others'
 * earlier answers stand. A lobbied delegation may have come round.
 */
export function holdsShown(snapshot: Snapshot): ReadonlyMap<string, boolean> {
  const { playback, view } = snapshot;
  const answers = new Map<string, boolean>();
  for (const event of shownEvents(snapshot)) {
    if (event.turn !== view.pub.turn) continue;
    if (event.type === 'silence/answered') answers.set(event.delegation, event.held);
    if (event.type === 'way/taken') for (const draw of event.draws) answers.set(draw.subject, draw.draw >= draw.odds);
  }
  if (playback.kind === 'silence')
    for (const event of playback.beats.slice(playback.shown)) if (event.type === 'silence/answered') answers.delete(event.delegation);
  return answers;
}

/** Capital that the draft, or the text under silence, would take; in coins. */
export function bespoken(scenario: Scenario, pub: Snapshot['view']['pub']): number {
  return [...pub.agenda, ...(pub.text?.items ?? [])].reduce((sum, at) => sum + (scenario.measures[at]?.cost ?? 0), 0);
}
