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
    decisions: adopted.map((e) => names.measure(e.measure) + (e.level < 1000 ? ` ${t('debrief.in-part')}` : '')),
    withdrawn: mine.some((e) => e.type === 'way/taken' && e.way === 'withdraw'),
    injects: mine.flatMap((e) => (e.type === 'inject/fired' ? [names.inject(e.inject)] : [])),
    broken: [...new Set(mine.flatMap((e) => (e.type === 'silence/broken' ? e.delegations.map((d) => names.actor(d)) : [])))],
    act: acted?.type === 'adversary/acted' ? acted.act : '',
    actSeen: acted?.type === 'adversary/acted' ? acted.seen : true,
  };
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
