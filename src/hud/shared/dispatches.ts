import type { Scenario } from '../../engine/scenario';
import type { Grade } from '../../engine/vocabulary';
import type { Snapshot } from '../../session/api';
import { dayMonth } from './format';

export interface DispatchItem {
  /** Round key; the same number is the pin on the map. 1 is the first of the turn. */
  readonly key: number;
  /** Turn in which the table reads it. */
  readonly turn: number;
  readonly current: boolean;
  /** "18 March" */
  readonly date: string;
  readonly place: string;
  readonly grade: Grade;
  readonly text: string;
  /** Where it comes from: an act of the rival or an event. */
  readonly kind: 'act' | 'inject';
  readonly severity: number;
}

/** What an event means for the reader: acts and injects of a turn's response are read when the next turn opens. */
interface Report {
  readonly item: DispatchItem | null;
  readonly headline: string;
  readonly severity: number;
  readonly turn: number;
  readonly kind: 'act' | 'inject';
}

const cache = new WeakMap<Snapshot, readonly Report[]>();

function reportsOf(scenario: Scenario, snapshot: Snapshot): readonly Report[] {
  const known = cache.get(snapshot);
  if (known) return known;
  const now = snapshot.view.pub.turn;
  const result: Report[] = [];
  const keys = new Map<number, number>();
  let reading = 1;
  let opened = false;
  const acts = new Map(scenario.adversary.acts.map((act) => [act.id, act]));
  const injects = new Map(scenario.injects.map((inject) => [inject.id, inject]));
  for (const event of snapshot.events) {
    if (event.type === 'turn/opened') {
      reading = event.turn;
      opened = true;
      continue;
    }
    if (event.type === 'silence/circulated' || event.type === 'decision/none' || event.type === 'council/consulted') opened = false;
    const source =
      event.type === 'adversary/acted'
        ? { kind: 'act' as const, spec: acts.get(event.act), seen: event.seen }
        : event.type === 'inject/fired'
          ? { kind: 'inject' as const, spec: injects.get(event.inject), seen: true }
          : null;
    if (!source?.spec) continue;
    const turn = opened && event.turn === reading ? reading : event.turn + 1;
    const spec = source.spec;
    const dispatch = 'seen' in spec ? (source.seen ? spec.seen : spec.unseen) : spec.dispatch;
    const date = scenario.turns[turn - 1]?.date ?? scenario.until;
    let item: DispatchItem | null = null;
    if (dispatch) {
      const key = (keys.get(turn) ?? 0) + 1;
      keys.set(turn, key);
      const where = placeAndDate(dispatch.place, date);
      item = {
        key,
        turn,
        current: turn === now,
        date: where.date,
        place: where.place,
        grade: dispatch.grade,
        text: dispatch.text,
        kind: source.kind,
        severity: spec.severity,
      };
    }
    result.push({ item, headline: source.seen ? spec.headline : '', severity: spec.severity, turn, kind: source.kind });
  }
  cache.set(snapshot, result);
  return result;
}

/** All dispatches so far in the order in which they came. */
export function dispatchesOf(scenario: Scenario, snapshot: Snapshot): readonly DispatchItem[] {
  return reportsOf(scenario, snapshot).flatMap((report) => (report.item ? [report.item] : []));
}

/** The turn in two short sentences: the two loudest headlines, or the plan's own heading when nothing was louder. */
export function headlineOf(scenario: Scenario, snapshot: Snapshot, turn = snapshot.view.pub.turn): string {
  const loud = reportsOf(scenario, snapshot)
    .filter((report) => report.turn === turn && report.headline !== '')
    .toSorted((a, b) => b.severity - a.severity);
  const heading = scenario.turns[turn - 1]?.heading ?? '';
  const [first, second] = loud;
  if (!first) return sentence(heading);
  // Two sentences are the measure: a headline that already has them stands alone.
  if (sentenceCount(first.headline) >= 2) return sentence(first.headline);
  const two = second && second.headline !== first.headline && sentenceCount(second.headline) < 2 ? second.headline : heading;
  return [sentence(first.headline), sentence(two)].filter(Boolean).join(' ');
}

/** Authors may put the day behind the place ("Moscow, 26 February"); otherwise it is the day on which the turn opens. */
function placeAndDate(place: string, date: string): { readonly place: string; readonly date: string } {
  const dated = /^(.*), (\d{1,2} [A-Z][a-z]+)$/.exec(place);
  return dated?.[1] && dated[2] ? { place: dated[1], date: dated[2] } : { place, date: dayMonth(date) };
}

function sentence(text: string): string {
  const clean = text.trim();
  return clean === '' || /[.!?…]$/.test(clean) ? clean : `${clean}.`;
}
function sentenceCount(text: string): number {
  return text.trim().split(/[.!?]\s+/).length;
}
