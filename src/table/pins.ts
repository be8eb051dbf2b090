import type { GameEvent } from '../engine/events';
import type { Dispatch, MapCue, Scenario } from '../engine/scenario';

/** A numbered pin: the same number as the dispatch in the list beside the table. */
export interface Pin {
  readonly number: number;
  /** Of the act or inject. */
  readonly id: string;
  /** Place id; empty when the dispatch belongs to no place of this sheet. */
  readonly place: string;
  /** The rival's own move; else news from anywhere. */
  readonly act: boolean;
}

/**
 * Dispatches of one turn, numbered in the order of the events. What the response of a turn brings is read when the next one opens,
 * so it comes first there. An unseen act without a dispatch of its own takes no number: counting it would tell that something happened.
 */
export function pinsOf(scenario: Scenario, events: readonly GameEvent[], turn: number): readonly Pin[] {
  const pins: Pin[] = [];
  let opening = 0;
  for (const event of events) {
    if (event.type === 'turn/opened') opening = event.turn;
    if (event.type === 'silence/circulated' || event.type === 'decision/none' || event.type === 'council/consulted') opening = 0;
    if (event.turn !== turn && event.turn !== turn - 1) continue;
    const news = newsOf(scenario, event);
    if (!news || (event.turn === opening ? event.turn : event.turn + 1) !== turn) continue;
    pins.push({ number: pins.length + 1, id: news.id, place: placeOf(scenario, news), act: news.act });
  }
  return pins;
}

interface News {
  readonly id: string;
  readonly act: boolean;
  readonly dispatch: Dispatch;
  readonly map: MapCue | null;
}
function newsOf(scenario: Scenario, event: GameEvent): News | null {
  if (event.type === 'inject/fired') {
    const inject = scenario.injects.find((one) => one.id === event.inject);
    return inject?.dispatch ? { id: inject.id, act: false, dispatch: inject.dispatch, map: inject.map } : null;
  }
  if (event.type === 'adversary/acted') {
    const act = scenario.adversary.acts.find((one) => one.id === event.act);
    const dispatch = event.seen ? act?.seen : act?.unseen;
    // Where an unseen act aimed stays unknown: its arc would give it away.
    return act && dispatch ? { id: act.id, act: true, dispatch, map: event.seen ? act.map : null } : null;
  }
  return null;
}

function placeOf(scenario: Scenario, news: News): string {
  const cued = news.map?.pin ?? news.map?.arc?.[1];
  if (cued) return cued;
  const name = news.dispatch.place;
  return scenario.map.places.find((place) => place.id === name || place.name === name)?.id ?? '';
}
