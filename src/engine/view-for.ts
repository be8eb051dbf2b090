import { compile } from './compiled';
import type { Cause, GameEvent } from './events';
import type { Scenario } from './scenario';
import type { MatchState } from './state';
import type { Seat, View } from './view';

/** The one place that decides what leaves the authority. Shares structure with the state; copy nothing back. */
export function viewFor(scenario: Scenario, state: MatchState, seat: Seat): View {
  const c = compile(scenario);
  const ended = state.pub.phase === 'ended';
  const own = seat.startsWith('delegation:') ? seat.slice('delegation:'.length) : '';
  const chair = seat === 'chair';
  return {
    seat,
    scenario: state.scenario,
    seed: state.seed,
    settings: state.settings,
    pub: state.pub,
    offsets: state.hid.offset.map((offset, at) =>
      ended || (chair && state.pub.sounded[at]! > 0) || c.delegations[at]!.id === own ? offset : null,
    ),
    truth: ended ? { type: c.types[state.hid.type]!.id, fear: state.hid.fear[state.hid.type]!, audience: state.hid.audience } : null,
  };
}

/** Stands for the rival's act in a cause while nobody at the table knows what it was. */
export const UNSEEN = 'unseen';

/**
 * Events a seat may know: all that is public, and after the match everything. An act that was not seen keeps its id in
 * `adversary/acted` alone, because the report of what was noticed instead hangs on it; as a cause it has no name.
 */
export function eventsFor(events: readonly GameEvent[], ended: boolean): readonly GameEvent[] {
  if (ended) return events;
  const unseen = new Set<string>();
  for (const event of events) if (event.type === 'adversary/acted' && !event.seen) unseen.add(`${event.turn}/${event.act}`);
  return events
    .filter((event) => event.audience === 'all')
    .map((event): GameEvent => {
      const hidden = (cause: Cause): boolean => cause.kind === 'act' && unseen.has(`${event.turn}/${cause.id}`);
      const nameless: Cause = { kind: 'act', id: UNSEEN };
      if (event.type === 'stock/changed' && hidden(event.cause)) return { ...event, cause: nameless };
      if (event.type !== 'indicator/changed' || !hidden(event.entry.cause)) return event;
      const draw = event.entry.draw && { ...event.entry.draw, subject: UNSEEN };
      return { ...event, entry: { ...event.entry, cause: nameless, draw } };
    });
}
