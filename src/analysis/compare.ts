import { DIFFICULTY_PARTS, DIMENSIONS, type DrawRecord } from '../engine';
import type { Game, TurnRecord } from './game';

/** One turn of two games side by side. A side is null where that game was over before. */
export interface TurnComparison {
  readonly turn: number;
  readonly left: TurnSide | null;
  readonly right: TurnSide | null;
  /** What differs. */
  readonly differs: {
    readonly decision: boolean;
    readonly silence: boolean;
    readonly act: boolean;
    readonly indicators: boolean;
    readonly belief: boolean;
  };
  /** Right minus left where both have the turn, hundredths by indicator id; only what differs. */
  readonly change: Readonly<Record<string, number>>;
}

export interface TurnSide {
  readonly tabled: readonly string[];
  readonly adopted: TurnRecord['adopted'];
  readonly broke: readonly string[] | null;
  readonly act: TurnRecord['act'];
  /** Hundredths by indicator id, and parts per million by type id, when the turn closed. */
  readonly indicators: Readonly<Record<string, number>>;
  readonly belief: Readonly<Record<string, number>>;
}

export interface GameComparison {
  readonly turns: readonly TurnComparison[];
  /** First turn in which anything differs, or null when the games are the same. */
  readonly parts: number | null;
  readonly left: Outcome;
  readonly right: Outcome;
  readonly luck: SharedLuck;
}

/** What chance the games have in common. */
export interface SharedLuck {
  /** One seed and one difficulty: what neither game touched fell the same. */
  readonly same: boolean;
  /** Draws that both made, for the same turn, purpose and subject. */
  readonly drawn: number;
  /** Of these, the equal ones. */
  readonly equal: number;
  /** Of the equal ones, those that led elsewhere, because the odds had moved. */
  readonly turned: number;
}

export interface Outcome {
  readonly ending: string | null;
  /** Points, or null while the match runs. */
  readonly score: number | null;
  readonly dimensions: Readonly<Record<string, number>> | null;
}

export function outcomeOf({ state, ending, score }: Game): Outcome {
  return {
    ending,
    score: score === null ? null : score / 100,
    dimensions: score === null ? null : Object.fromEntries(DIMENSIONS.map((id, at) => [id, state.pub.score[at]! / 100])),
  };
}

/** Two games of one scenario, turn by turn. */
export function compareGames(left: Game, right: Game): GameComparison {
  const turns: TurnComparison[] = [];
  for (let at = 0; at < Math.max(left.turns.length, right.turns.length); at++)
    turns.push(compareTurns(left, left.turns[at], right.turns[at], at + 1));
  const parts = turns.find(({ differs }) => Object.values(differs).some(Boolean));
  return { turns, parts: parts?.turn ?? null, left: outcomeOf(left), right: outcomeOf(right), luck: luckShared(left, right) };
}

const side = ({ c }: Game, record: TurnRecord): TurnSide => ({
  tabled: record.tabled,
  adopted: record.adopted,
  broke: record.broke,
  act: record.act,
  indicators: Object.fromEntries(c.indicators.map((id, at) => [id, record.indicators[at]!])),
  belief: Object.fromEntries(c.types.map((type, at) => [type.id, record.belief[at]!])),
});

function compareTurns(game: Game, left: TurnRecord | undefined, right: TurnRecord | undefined, turn: number): TurnComparison {
  if (!left || !right)
    return {
      turn,
      left: left ? side(game, left) : null,
      right: right ? side(game, right) : null,
      differs: { decision: true, silence: true, act: true, indicators: true, belief: true },
      change: {},
    };
  const change: Record<string, number> = {};
  game.c.indicators.forEach((id, at) => {
    const by = right.indicators[at]! - left.indicators[at]!;
    if (by !== 0) change[id] = by;
  });
  return {
    turn,
    left: side(game, left),
    right: side(game, right),
    differs: {
      decision: !same(left.tabled, right.tabled) || !same(adoptions(left), adoptions(right)),
      silence: !same(left.broke ?? ['none'], right.broke ?? ['none']),
      act: left.act?.id !== right.act?.id || left.act?.seen !== right.act?.seen,
      indicators: Object.keys(change).length > 0,
      belief: !same(left.belief, right.belief),
    },
    change,
  };
}

interface Drawn {
  readonly draw: number;
  readonly came: string;
}
/** The draws of a game that have a record of their own, and what came of each. */
function drawsOf(game: Game): Map<string, Drawn> {
  const all = new Map<string, Drawn>();
  for (const { events } of game.turns)
    for (const event of events) {
      const keep = ({ purpose, subject, draw }: DrawRecord, came: string): void => {
        all.set(`${event.turn} ${purpose} ${subject}`, { draw, came });
      };
      // What a person answers is no draw.
      if (event.type === 'silence/answered') {
        if (!event.person) keep(event.draw, event.held ? 'held' : 'broke');
      } else if (event.type === 'inject/fired' && event.draw) keep(event.draw, 'fired');
      else if (event.type === 'accident/risked') keep(event.draw, event.happened ? 'happened' : 'passed');
      else if (event.type === 'power/moved') keep(event.draw, event.move);
      else if (event.type === 'adversary/chose') all.set(`${event.turn} act`, { draw: event.draw, came: event.act });
    }
  return all;
}

function luckShared(left: Game, right: Game): SharedLuck {
  const one = drawsOf(left);
  let [drawn, equal, turned] = [0, 0, 0];
  for (const [key, other] of drawsOf(right)) {
    const found = one.get(key);
    if (!found) continue;
    drawn++;
    if (found.draw !== other.draw) continue;
    equal++;
    if (found.came !== other.came) turned++;
  }
  const difficulty = ({ settings }: Game): string => DIFFICULTY_PARTS.map((part) => settings[part]).join();
  return { same: left.seed === right.seed && difficulty(left) === difficulty(right), drawn, equal, turned };
}

const adoptions = (record: TurnRecord): string[] => record.adopted.map((one) => `${one.measure} ${one.level} ${one.way}`);
const same = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);
