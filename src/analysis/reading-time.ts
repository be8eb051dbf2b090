import { type Compiled, compile, type GameEvent, type Scenario } from '../engine';
import { POLICIES } from '../policies';
import { playMatch } from './play';
import { seedOf } from './simulate';

/** Words a minute of somebody who reads to decide. */
const PACE = 200;

export interface ReadingTime {
  /** Words of the brief and of all cards: read once. */
  readonly brief: number;
  readonly cards: number;
  /** Mean words of a turn, by turn, over the sampled games. */
  readonly turns: readonly number[];
  /** Minutes of the mean turn, and of a whole game with its brief. */
  readonly minutesPerTurn: number;
  readonly minutes: number;
}

const words = (...texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).filter((one) => one !== '').length, 0);

/** How much a player reads: measured on games of the adaptive policy, with every dispatch, headline and objection counted. */
export function readingTime(scenario: Scenario, games = 20): ReadingTime {
  const c = compile(scenario);
  const sums = c.turns.map(() => 0);
  const counts = c.turns.map(() => 0);
  let total = 0;
  for (let i = 0; i < games; i++) {
    const { events, state } = playMatch(c, seedOf('reading', i), 'adaptive', POLICIES.adaptive, { records: true });
    for (const event of events) {
      const n = wordsOf(c, event);
      total += n;
      sums[event.turn - 1] = sums[event.turn - 1]! + n;
    }
    for (let turn = 0; turn < state.pub.turn; turn++) counts[turn] = counts[turn]! + 1;
  }
  const { situation, decision, known, unknown, more } = scenario.brief;
  const brief = words(situation, decision, ...known, ...unknown, ...more);
  const cards = scenario.measures.reduce((sum, one) => sum + words(one.name, one.text), 0);
  const played = counts.reduce((sum, one) => sum + one, 0);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    brief,
    cards,
    turns: sums.map((sum, at) => (counts[at]! > 0 ? Math.round(sum / counts[at]!) : 0)),
    minutesPerTurn: round(total / played / PACE),
    minutes: round((brief + cards + total / games) / PACE),
  };
}

/** Words that one event puts before the chair. */
function wordsOf(c: Compiled, event: GameEvent): number {
  const { scenario } = c;
  switch (event.type) {
    case 'turn/opened':
      return words(scenario.turns[event.turn - 1]!.heading);
    case 'inject/fired': {
      const { spec } = c.injects[c.index.inject(event.inject)]!;
      return words(spec.headline, spec.dispatch?.text ?? '');
    }
    case 'adversary/acted': {
      const { spec } = c.acts[c.index.act(event.act)]!;
      return event.seen ? words(spec.headline, spec.seen.text) : words(spec.unseen?.text ?? '');
    }
    case 'silence/answered': {
      if (event.held || event.reason === null) return 0;
      return words(scenario.council.delegations[c.index.delegation(event.delegation)]!.says[event.reason]);
    }
    case 'match/ended': {
      const { spec } = c.endings.find((one) => one.id === event.ending)!;
      return words(spec.title, spec.text);
    }
    case 'power/moved': {
      const { spec } = c.moves[c.index.move(event.move)]!;
      return words(spec.headline, spec.dispatch?.text ?? '');
    }
    case 'evidence/found': {
      const { spec } = c.desk!.evidence[c.index.evidence(event.evidence)]!;
      return words(spec.name, spec.findings[event.finding]!.text);
    }
    case 'intelligence/read': {
      const { spec } = c.readings.find((one) => one.id === event.reading)!;
      return words(spec.name, spec.words.find((one) => event.value <= one.upTo * 100)?.text ?? '');
    }
    default:
      return 0;
  }
}
