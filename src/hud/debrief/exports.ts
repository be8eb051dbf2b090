import type { ForecastReport } from '../../analysis';
import type { GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import type { Snapshot } from '../../session/api';
import { namesOf, WAY_NAMES } from '../shared/names';
import { questionWords } from '../shared/questions';
import { storyOf } from './story';

/** A cell for a spreadsheet: quoted where needed, and never read as a formula. */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function decisionsCsv(scenario: Scenario, events: readonly GameEvent[]): string {
  const names = namesOf(scenario);
  const rows: (string | number)[][] = [['turn', 'date', 'kind', 'id', 'name', 'detail', 'odds_percent', 'draw_percent']];
  const date = (turn: number): string => scenario.turns[turn - 1]?.date ?? '';
  for (const e of events) {
    const add = (kind: string, id: string, name: string, detail = '', odds: string | number = '', draw: string | number = ''): void => {
      rows.push([e.turn, date(e.turn), kind, id, name, detail, odds, draw]);
    };
    switch (e.type) {
      case 'silence/circulated':
        add(
          'circulated',
          e.measures.join(' '),
          e.measures.map((m) => names.measure(m)).join('; '),
          `round ${e.round}${e.softened ? ', softened' : ''}`,
        );
        break;
      case 'silence/answered':
        add(
          'answer',
          e.delegation,
          names.actor(e.delegation),
          e.held ? 'held' : `broke: ${e.reason ?? ''}`,
          e.draw.odds / 100,
          e.draw.draw / 100,
        );
        break;
      case 'way/taken':
        add('way on', e.way, WAY_NAMES[e.way], e.worked ? 'worked' : 'did not work');
        break;
      case 'decision/adopted':
        add(
          'adopted',
          e.measure,
          names.measure(e.measure),
          `by ${e.way}, level ${e.level / 1000}, arrives ${e.arrives === 0 ? 'after the last turn' : `turn ${e.arrives}`}`,
        );
        break;
      case 'decision/none':
        add('no decision', '', '');
        break;
      case 'adversary/acted':
        add('rival', e.act, names.act(e.act), e.seen ? 'seen' : 'not seen');
        break;
      case 'inject/fired':
        add(
          'event',
          e.inject,
          names.inject(e.inject),
          '',
          e.draw === null ? '' : e.draw.odds / 100,
          e.draw === null ? '' : e.draw.draw / 100,
        );
        break;
      case 'match/ended':
        add('ending', e.ending, scenario.endings.find((x) => x.id === e.ending)?.title ?? e.ending);
        break;
      default:
        break;
    }
  }
  return csv(rows);
}

export function indicatorsCsv(scenario: Scenario, snapshot: Snapshot): string {
  const head = [
    'turn',
    'date',
    'rung',
    ...scenario.indicators.map((i) => i.id),
    ...scenario.adversary.types.map((t) => `belief_${t.id}`),
    'adopted',
    'rival_act',
  ];
  const rows = snapshot.turns.map((t) => {
    const story = storyOf(scenario, snapshot.events, t.turn);
    return [
      t.turn,
      scenario.turns[t.turn - 1]?.date ?? '',
      t.rung,
      ...t.ind.map((v) => v / 100),
      ...t.belief.map((b) => Math.round(b / 100) / 10000),
      story.adopted.join(' '),
      story.act,
    ];
  });
  return csv([head, ...rows]);
}

export function forecastsCsv(scenario: Scenario, { forecasts, open }: ForecastReport): string {
  const head = 'turn,date,kind,ids,what,stated_percent,odds_percent,odds_replays,happened,brier,odds_brier'.split(',');
  const start = ({ turn, question, probability }: ForecastReport['open'][number]): (string | number)[] => [
    turn,
    scenario.turns[turn - 1]?.date ?? '',
    question.kind,
    question.kind === 'ending'
      ? question.endings.join(' ')
      : question.kind === 'act'
        ? question.acts.join(' ')
        : (question.delegation ?? ''),
    questionWords(scenario, question),
    Math.round(1000 * probability) / 10,
  ];
  const short = (value: number): number => Math.round(10000 * value) / 10000;
  return csv([
    head,
    ...forecasts.map((one) => [
      ...start(one),
      short(100 * one.odds),
      one.sample ?? '',
      one.happened ? 1 : 0,
      short(one.brier),
      short(one.oddsBrier),
    ]),
    ...open.map((one) => [...start(one), '', '', '', '', '']),
  ]);
}

/** Hands a file to the reader; nothing leaves the machine. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Revoked later: some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function fileName(scenario: Scenario, seed: string, what: string): string {
  const safe = `${scenario.id}-${seed}`
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 60);
  return `${safe}-${what}`;
}
