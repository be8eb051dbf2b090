import { t } from '../../i18n';
import type { GameEvent } from '../../engine/events';
import type { Reading, Scenario } from '../../engine/scenario';
import type { Grade } from '../../engine/vocabulary';
import type { Snapshot } from '../../session/api';
import { dayMonth, points } from './format';
import { midSentence, namesOf } from './names';

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
  /** Where it comes from: an act of the rival, an event, a report of a hidden value, a piece of evidence, a great power. */
  readonly kind: 'act' | 'inject' | 'reading' | 'evidence' | 'power';
  readonly severity: number;
  /** What was measured, in one line; empty for reports of what happened. */
  readonly note: string;
}

/** What an event means for the reader: acts and injects of a turn's response are read when the next turn opens. */
interface Report {
  readonly item: DispatchItem | null;
  readonly headline: string;
  readonly severity: number;
  readonly turn: number;
  readonly kind: DispatchItem['kind'];
}

interface LateReport {
  readonly place: string;
  readonly grade: Grade;
  readonly text: string;
  readonly note: string;
  readonly headline: string;
  readonly severity?: number;
  readonly kind: 'reading' | 'evidence' | 'power';
}

/** A source that reports the same again finds other words for it: the ones of its band, in turn. `told` counts what was reported. */
function wordsOfReading(spec: Reading, value: number, told: Map<string, number>): string {
  const band = spec.words.find((one) => value <= one.upTo * 100) ?? spec.words.at(-1);
  if (!band) return '';
  return wording(band, tell(told, `${spec.id} ${band.upTo}`));
}

/** How often this was told before; and once more now. */
function tell(told: Map<string, number>, what: string): number {
  const times = told.get(what) ?? 0;
  told.set(what, times + 1);
  return times;
}

/** What is reported for the second and third time, in other words where there are some. */
export function wording({ text, again = [] }: { readonly text: string; readonly again?: readonly string[] }, times: number): string {
  return [text, ...again][times % (again.length + 1)] ?? text;
}

/** Reports that are not of an act or an event: what was measured, found, or done by a great power. */
function lateReport(scenario: Scenario, event: GameEvent, told: Map<string, number>): LateReport | null {
  if (event.type === 'intelligence/read') {
    const spec = scenario.intelligence.readings.find((one) => one.id === event.reading);
    if (!spec) return null;
    const text = wordsOfReading(spec, event.value, told);
    const note = t('words.reads-of-100-give', { spec: spec.name, value: points(event.value), spread: points(event.spread) });
    return { place: spec.place, grade: `${spec.source}${event.digit}`, text, note, headline: '', kind: 'reading' };
  }
  if (event.type === 'evidence/found') {
    const spec = scenario.attribution?.evidence.find((one) => one.id === event.evidence);
    if (!spec) return null;
    const { text } = spec.findings[event.finding] ?? { text: '' };
    return { place: spec.place, grade: spec.grade, text, note: t('words.evidence', { spec: spec.name }), headline: '', kind: 'evidence' };
  }
  if (event.type === 'power/moved') {
    const power = scenario.powers.find((one) => one.actor === event.power);
    const move = power?.moves.find((one) => one.id === event.move);
    if (!power || !move) return null;
    const bare = { place: power.name, grade: 'A1' as Grade, text: move.headline.replace(/\.?$/, '.') };
    const dispatch = move.dispatch ?? bare;
    const text = wording(dispatch, tell(told, move.id));
    return { place: dispatch.place, grade: dispatch.grade, text, note: power.name, headline: '', kind: 'power' };
  }
  if (event.type === 'candidate/settled') {
    // It moves more than most events do, so it leads the turn in which it comes out.
    const named = { candidate: midSentence(namesOf(scenario).candidate(event.candidate)) };
    return {
      place: scenario.council.name,
      grade: 'A1',
      text: event.right ? t('words.name-right-text', named) : t('words.name-wrong-text', named),
      note: t('words.name-settled'),
      headline: event.right ? t('words.name-right', named) : t('words.name-wrong', named),
      severity: LOUDEST,
      kind: 'evidence',
    };
  }
  return null;
}

/** As loud as an author can make an event. */
const LOUDEST = 1;

/** By scenario as well: in another language it is another object, and its reports have other words. */
const cache = new WeakMap<Scenario, WeakMap<Snapshot, readonly Report[]>>();

function reportsOf(scenario: Scenario, snapshot: Snapshot): readonly Report[] {
  const kept = cache.get(scenario) ?? new WeakMap<Snapshot, readonly Report[]>();
  cache.set(scenario, kept);
  const known = kept.get(snapshot);
  if (known) return known;
  const now = snapshot.view.pub.turn;
  const result: Report[] = [];
  const keys = new Map<number, number>();
  // Pins on the map are numbered by acts and injects alone, so everything else takes the numbers behind them.
  const delayed: (LateReport & { readonly turn: number })[] = [];
  const told = new Map<string, number>();
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
    const late = lateReport(scenario, event, told);
    if (late) {
      const turn = opened && event.turn === reading ? reading : event.turn + 1;
      delayed.push({ ...late, turn });
      continue;
    }
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
        text: wording(dispatch, tell(told, `${source.kind} ${spec.id} ${source.seen}`)),
        kind: source.kind,
        severity: spec.severity,
        note: '',
      };
    }
    result.push({ item, headline: source.seen ? spec.headline : '', severity: spec.severity, turn, kind: source.kind });
  }
  for (const { place, grade, text, note, headline, severity = 0, kind, turn } of delayed) {
    const key = (keys.get(turn) ?? 0) + 1;
    keys.set(turn, key);
    const where = placeAndDate(place, scenario.turns[turn - 1]?.date ?? scenario.until);
    const item: DispatchItem = { key, turn, current: turn === now, ...where, grade, text, note, kind, severity };
    result.push({ item, headline, severity, turn, kind });
  }
  result.sort((a, b) => a.turn - b.turn);
  kept.set(snapshot, result);
  return result;
}

/** All dispatches so far in the order in which they came. */
export function dispatchesOf(scenario: Scenario, snapshot: Snapshot): readonly DispatchItem[] {
  return reportsOf(scenario, snapshot).flatMap((report) => (report.item ? [report.item] : []));
}

/** What fits over the dispatches in three lines. */
const HEADLINE = 92;

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
  const said = sentence(first.headline);
  return [two, heading].map((more) => `${said} ${sentence(more)}`.trim()).find((both) => both.length <= HEADLINE) ?? said;
}

/** Authors may put the day behind the place ("Moscow, 26 February"); otherwise it is the day on which the turn opens. */
function placeAndDate(place: string, date: string): { readonly place: string; readonly date: string } {
  const dated = /^(.*), (\d{1,2}(?:er)? \p{L}+)$/u.exec(place);
  return dated?.[1] && dated[2] ? { place: dated[1], date: dated[2] } : { place, date: dayMonth(date) };
}

function sentence(text: string): string {
  const clean = text.trim();
  return clean === '' || /[.!?…]$/.test(clean) ? clean : `${clean}.`;
}
function sentenceCount(text: string): number {
  return text.trim().split(/[.!?]\s+/).length;
}
