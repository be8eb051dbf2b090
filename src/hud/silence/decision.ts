import { t } from '../../i18n';
import type { DrawRecord, GameEvent } from '../../engine/events';
import type { Measure, Scenario } from '../../engine/scenario';
import type { Snapshot } from '../../session/api';
import { type Answered, answersStanding } from '../../session/shown';
import { capitalise } from '../shared/odds';
import { addDays, countWord } from '../why/words';

type Of<T extends GameEvent['type']> = Extract<GameEvent, { type: T }>;

/** One circulation as the screen shows it: what was put, who answered, how it came out. */
export interface Circulation {
  readonly turn: number;
  readonly round: number;
  readonly softened: boolean;
  readonly measures: readonly Measure[];
  readonly answers: readonly Of<'silence/answered'>[];
  readonly outcome: 'open' | 'held' | 'broken';
  readonly consulted: readonly string[];
  readonly refused: readonly string[];
  /** Lobbying of this text: the draw for each delegation asked; at or above the odds it came round. */
  readonly lobbied: ReadonlyMap<string, DrawRecord>;
}

/** The last text circulated this turn, or null. Answers of an earlier round belong to the earlier text. */
export function lastCirculation(scenario: Scenario, snapshot: Snapshot): Circulation | null {
  const turn = snapshot.view.pub.turn;
  const mine = snapshot.events.filter((e) => e.turn === turn);
  const start = mine.findLastIndex((e) => e.type === 'silence/circulated');
  const text = mine[start];
  if (text?.type !== 'silence/circulated') return null;
  const after = mine.slice(start + 1);
  const broken = after.some((e) => e.type === 'silence/broken');
  const held = after.some((e) => e.type === 'silence/held');
  const measures = text.measures.flatMap((id) => scenario.measures.find((m) => m.id === id) ?? []);
  const outcome = broken ? 'broken' : held ? 'held' : 'open';
  return {
    turn,
    round: text.round,
    softened: text.softened,
    measures,
    answers: after.filter((e): e is Of<'silence/answered'> => e.type === 'silence/answered'),
    outcome,
    consulted: mine.filter((e): e is Of<'council/consulted'> => e.type === 'council/consulted').map((e) => e.measure),
    refused: broken ? measures.filter((m) => m.procedure === 'article-5').map((m) => m.id) : [],
    lobbied: new Map(
      after.flatMap((e) => (e.type === 'way/taken' && e.way === 'lobby' ? e.draws.map((d) => [d.subject, d] as const) : [])),
    ),
  };
}

/** The answers that stand, of those to this text as many as are `shown`. */
export const answersShown = (events: readonly GameEvent[], text: Circulation, shown: number): Map<string, Answered> =>
  answersStanding(events, text.turn, new Set(text.answers.slice(shown)));

/** Own numbering: year, sheet of the turn, round. */
export function documentNumber(scenario: Scenario, turn: number, round: number): string {
  const year = scenario.turns[turn - 1]?.date.slice(0, 4) ?? '';
  const rev = round > 1 ? `-REV${round - 1}` : '';
  return `SP(${year})${String(turn).padStart(4, '0')}${rev}`;
}

export function deadline(scenario: Scenario, turn: number, round: number): string {
  const date = scenario.turns[turn - 1]?.date ?? scenario.until;
  return addDays(date, Math.max(1, scenario.model.council.silenceDays) * Math.max(1, round));
}

/** "Twenty-six hold. Two break silence." */
export function headline(held: number, broke: number): { calm: string; alarm: string } {
  if (broke === 0) return { calm: t('silence.holds', { count: capitalise(countWord(held)), held }), alarm: '' };
  return {
    calm: held === 0 ? '' : t('silence.holds', { count: capitalise(countWord(held)), held }),
    alarm: t('silence.other-silence', { count: capitalise(countWord(broke)), broke }),
  };
}

/** The clause as circulated, split so that the operative verb can be set apart: "to suspend" + the rest, "de se réunir" + the rest. */
export function clauseParts(measure: Measure, softened: boolean): { verb: string; rest: string } {
  const text = (softened && measure.softer !== '' ? measure.softer : measure.clause).trim().replace(/[.;]+$/, '');
  const match = /^(to\s+\S+|d’\S+|de\s+se\s+\S+|de\s+\S+)\s*(.*)$/s.exec(text);
  return match === null ? { verb: '', rest: text } : { verb: match[1]!, rest: match[2]! };
}
