import { t } from '../../i18n';
import type { GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import type { TurnRecord } from '../../session/api';
import type { Series, TurnMarks } from '../charts/timeline-chart';
import { namesOf } from '../shared/names';

/** What was decided, what happened and what the rival did in one turn, by name. */
export interface TurnStory {
  readonly turn: number;
  readonly decisions: readonly string[];
  readonly adopted: readonly string[];
  readonly withdrawn: boolean;
  readonly injects: readonly string[];
  readonly broken: readonly string[];
  readonly act: string;
  readonly actSeen: boolean;
}

export function storyOf(scenario: Scenario, events: readonly GameEvent[], turn: number): TurnStory {
  const names = namesOf(scenario);
  const mine = events.filter((e) => e.turn === turn);
  const adopted = mine.flatMap((e) => (e.type === 'decision/adopted' ? [e] : []));
  const acted = mine.find((e) => e.type === 'adversary/acted');
  return {
    turn,
    adopted: adopted.map((e) => e.measure),
    decisions: adopted.map((e) => {
      const part = e.level < 1000 ? ` ${t('debrief.in-part')}` : '';
      return `${names.measure(e.measure)}${part}${refusedAfter(events, turn, e.measure) ? ` ${t('debrief.not-agreed')}` : ''}`;
    }),
    withdrawn: mine.some((e) => e.type === 'way/taken' && e.way === 'withdraw'),
    injects: mine.flatMap((e) => (e.type === 'inject/fired' ? [names.inject(e.inject)] : [])),
    broken: [...new Set(mine.flatMap((e) => (e.type === 'silence/broken' ? e.delegations.map((d) => names.actor(d)) : [])))],
    act: acted?.type === 'adversary/acted' ? acted.act : '',
    actSeen: acted?.type === 'adversary/acted' ? acted.seen : true,
  };
}

/** Was it asked of another body, then or when its lead time was over, and did that one say no? */
function refusedAfter(events: readonly GameEvent[], turn: number, measure: string): boolean {
  const vote = events.find((e) => e.type === 'body/voted' && e.measure === measure && e.turn >= turn);
  return vote?.type === 'body/voted' && !vote.passes;
}

/** The years of the crisis: "2014", or "2015–16" where it runs over a new year. */
export function yearsOf(scenario: Scenario): string {
  const first = scenario.turns[0]?.date.slice(0, 4) ?? '';
  const last = scenario.until.slice(0, 4);
  return first === last ? first : `${first}–${last.slice(2)}`;
}

export function marksOf(stories: readonly TurnStory[]): TurnMarks[] {
  return stories.map((s) => ({ turn: s.turn, decisions: s.decisions, injects: s.injects, broken: s.broken.length > 0 }));
}

/** The course of one indicator, points at the close of each turn, with history's course where the author gives one. */
export function seriesOf(scenario: Scenario, turns: readonly TurnRecord[], indicator: string): Series {
  const at = scenario.indicators.findIndex((i) => i.id === indicator);
  const history = [
    null,
    ...scenario.turns.map((_, i) => scenario.history.turns.find((h) => h.turn === i + 1)?.indicators[indicator] ?? null),
  ];
  return {
    id: indicator,
    name: namesOf(scenario).indicator(indicator),
    values: turns.map((t) => (t.ind[at] ?? 0) / 100),
    history,
  };
}

/** Is there a course of record, or is the crisis invented and has only decisions that earlier cases suggest? */
export const recorded = (scenario: Scenario): boolean => scenario.history.turns.some((turn) => turn.events.length > 0);
