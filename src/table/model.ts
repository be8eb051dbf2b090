import type { Session, Snapshot } from '../session/api';
import { bespoken, holdsShown, rungsBefore, rungShown, shownEvents } from '../session/shown';
import { type Arc, arcsOf } from './arcs';
import { type Pin, pinsOf } from './pins';
import { words } from './words';

/** What lies on the table, said without pixels: made from a snapshot, compared by the pieces to see what moved. */
export interface TableModel {
  readonly turn: number;
  readonly turns: number;
  readonly dateLine: string;
  readonly rung: number;
  readonly rings: readonly Ring[];
  readonly seats: readonly Seat[];
  readonly counters: readonly Counter[];
  readonly contested: readonly { readonly id: string; readonly name: string }[];
  readonly pins: readonly Pin[];
  readonly arcs: readonly Arc[];
  readonly coins: Coins;
}
export type Stud = 'none' | 'waiting' | 'holds' | 'wavers' | 'breaks';
export interface Seat {
  readonly id: string;
  /** What stands on the card: the id, or what goes with an invented name. */
  readonly code: string;
  readonly flag: string;
  readonly stud: Stud;
}
export interface Ring {
  readonly turn: number;
  readonly rung: number;
}
export interface Coins {
  readonly free: number;
  readonly tabled: number;
  readonly empty: number;
}
export interface Counter {
  readonly id: string;
  readonly place: string;
  readonly side: 'ally' | 'partner' | 'rival';
  readonly symbol: string;
  readonly label: string;
  readonly stack: number;
}

/** From which chance to break a delegation wavers or is a likely objector, ten-thousandths; the documents use the same two. */
export const WAVERS_FROM = 500;
export const BREAKS_FROM = 2000;
export function leaning(breaks: number): Stud {
  if (breaks >= BREAKS_FROM) return 'breaks';
  return breaks >= WAVERS_FROM ? 'wavers' : 'holds';
}

/** `before` is the model shown so far: what the response has not yet reached stays as it lay. */
export function tableModel(session: Session, before: TableModel | null): TableModel {
  const { scenario } = session;
  const snapshot = session.snapshot();
  const { pub } = snapshot.view;
  const seen = shownEvents(snapshot);
  const waiting = snapshot.events.slice(seen.length);
  const holdBack = waiting.length > 0 && before !== null && before.turn === pub.turn;
  return {
    turn: pub.turn,
    turns: scenario.turns.length,
    dateLine: `${scenario.card.sheet} · ${words().date(scenario.turns[pub.turn - 1]?.date ?? scenario.until)}`,
    rung: rungShown(scenario, snapshot),
    rings: rungsBefore(snapshot),
    seats: seatsOf(session, snapshot),
    counters: holdBack ? before.counters : scenario.map.counters.filter((one) => session.holds(one.if)),
    contested: holdBack ? before.contested : scenario.map.contested.filter((one) => session.holds(one.if)),
    pins: pinsOf(scenario, seen, pub.turn),
    arcs: arcsOf(scenario, seen, pub),
    coins: coinsOf(session, snapshot),
  };
}

function seatsOf(session: Session, snapshot: Snapshot): readonly Seat[] {
  const { scenario } = session;
  const studs = studsOf(session, snapshot);
  const actors = new Map(scenario.actors.map((actor) => [actor.id, actor]));
  return scenario.council.delegations.map(({ id }) => ({
    id,
    code: actors.get(id)?.code ?? id,
    flag: actors.get(id)?.flag ?? '',
    stud: studs.get(id) ?? studs.get('*') ?? 'none',
  }));
}

function studsOf(session: Session, snapshot: Snapshot): ReadonlyMap<string, Stud> {
  const { playback, view } = snapshot;
  const studs = new Map<string, Stud>();
  if (playback.kind === 'none' && view.pub.phase === 'decide') {
    const tabled = view.pub.agenda.flatMap((at) => session.scenario.measures[at]?.id ?? []);
    if (tabled.length > 0) for (const one of session.preview(tabled).delegations) studs.set(one.delegation, leaning(one.breaks.mid));
    return studs;
  }
  if (playback.kind === 'silence') studs.set('*', 'waiting');
  for (const [delegation, held] of holdsShown(snapshot)) studs.set(delegation, held ? 'holds' : 'breaks');
  return studs;
}

function coinsOf(session: Session, snapshot: Snapshot): Coins {
  const { scenario } = session;
  const { pub } = snapshot.view;
  const have = Math.max(0, Math.floor((pub.stock[0] ?? 0) / 100));
  const max = Math.max(scenario.capital.max, have);
  const cost = bespoken(scenario, pub);
  const tabled = Math.min(have, cost);
  return { free: have - tabled, tabled, empty: max - have };
}
