import type { Command } from '../engine/commands';
import type { Forecast } from '../engine/forecast';
import type { Settings } from '../engine/state';
import { type Answer, DIFFICULTY_PARTS, LEVELS, type Way, WAYS } from '../engine/vocabulary';
import { forecastsText, readForecasts } from './forecast-text';

/** A match as a code carries it: its inputs, and what they must lead to. */
export interface SharedGame {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly engine: string;
  readonly seed: string;
  readonly settings: Settings;
  readonly commands: readonly Command[];
  /** Of the state after the last command. */
  readonly finalHash: string;
  readonly turn: number;
  /** Id of the ending; null while the match runs. */
  readonly ending: string | null;
  /** What was held likely before the decisions; left out where nothing was stated. */
  readonly forecasts?: readonly Forecast[] | undefined;
}

const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
/** Delegations go by the capitals of their country code. */
const SEAT = /^(?:[A-Z]{3}|[a-z0-9][a-z0-9-]{0,79})$/;
/** A letter and an id; behind the letters of delegations three capitals are the id and not the next command. */
const COMMANDS = /([SHAO])([A-Z]{3}|[a-z0-9-]*)|([^a-z0-9-])([a-z0-9-]*)/g;
const HASH = /^[0-9a-z]{1,64}$/;
const MOST_COMMANDS = 20_000;

/** Behind the delegation, each item that it does not go along with, with a sign before it. */
const ANSWER_LETTERS: Readonly<Record<Answer, string>> = { hold: 'H', aside: 'A', object: 'O' };

/** Ids other than those of delegations are written in small letters, so a capital begins the next command. */
function commandText(command: Command): string {
  switch (command.type) {
    case 'agenda/table':
      return `T${command.measure}`;
    case 'agenda/take-back':
      return `B${command.measure}`;
    case 'measure/cancel':
      return `X${command.measure}`;
    case 'council/sound':
      return `S${command.delegation}`;
    case 'council/way':
      return `W${command.way}`;
    case 'council/answer':
      return ANSWER_LETTERS[command.answer] + command.delegation + command.items.map((item) => `+${item}`).join('');
    case 'council/circulate':
      return 'C';
    case 'turn/advance':
      return 'N';
  }
}

function commandOf(letter: string, id: string): Command | null {
  if (letter === 'C') return id === '' ? { type: 'council/circulate' } : null;
  if (letter === 'N') return id === '' ? { type: 'turn/advance' } : null;
  if (!('SHAO'.includes(letter) ? SEAT : ID).test(id)) return null;
  switch (letter) {
    case 'T':
      return { type: 'agenda/table', measure: id };
    case 'B':
      return { type: 'agenda/take-back', measure: id };
    case 'X':
      return { type: 'measure/cancel', measure: id };
    case 'S':
      return { type: 'council/sound', delegation: id };
    case 'W':
      return WAYS.includes(id as Way) ? { type: 'council/way', way: id as Way } : null;
    default: {
      const answer = (Object.keys(ANSWER_LETTERS) as Answer[]).find((one) => ANSWER_LETTERS[one] === letter);
      return answer === undefined ? null : { type: 'council/answer', delegation: id, answer, items: [] };
    }
  }
}

/** One fact a line; the seed as JSON, because it may hold anything. Forecasts have a line only where there are any. */
export function gameText(game: SharedGame): string {
  return [
    game.scenario.id,
    game.scenario.hash,
    game.engine,
    [DIFFICULTY_PARTS.map((part) => LEVELS.indexOf(game.settings[part])).join(''), ...(game.settings.people ?? [])].join(' '),
    game.turn,
    game.ending ?? '',
    game.finalHash,
    game.commands.map(commandText).join(''),
    JSON.stringify(game.seed),
    ...(game.forecasts === undefined || game.forecasts.length === 0 ? [] : [forecastsText(game.forecasts)]),
  ].join('\n');
}

/** Null when it is not such a text. */
export function readGameText(text: string): SharedGame | null {
  const lines = text.split('\n');
  const [scenarioId = '', hash = '', engine = '', levels = '', turn = '', ending = '', finalHash = '', log = '', seedText = '', stated] =
    lines;
  if (lines.length < 9 || lines.length > 10) return null;
  if (!ID.test(scenarioId) || !HASH.test(hash) || !/^[0-9a-z.]{1,20}$/.test(engine) || !HASH.test(finalHash)) return null;
  const [difficulty = '', ...people] = levels.split(' ');
  if (!/^[012]{3}$/.test(difficulty) || !people.every((one) => SEAT.test(one)) || people.length > 20) return null;
  if (!/^[1-9]\d{0,3}$/.test(turn) || (ending !== '' && !ID.test(ending))) return null;
  const commands: Command[] = [];
  for (const [, asked, who, other, id = ''] of log.matchAll(COMMANDS)) {
    const letter = asked ?? other ?? '';
    const rest = who ?? id;
    const last = commands.at(-1);
    if (letter === '+') {
      if (last?.type !== 'council/answer' || !ID.test(rest)) return null;
      commands[commands.length - 1] = { ...last, items: [...last.items, rest] };
      continue;
    }
    const command = commandOf(letter, rest);
    if (command === null || commands.length >= MOST_COMMANDS) return null;
    commands.push(command);
  }
  if (/^[a-z0-9-]/.test(log)) return null;
  const seed = seedOf(seedText);
  const forecasts = stated === undefined ? undefined : readForecasts(stated);
  if (seed === null || forecasts === null) return null;
  const level = (at: number) => LEVELS[Number(difficulty[at])]!;
  return {
    scenario: { id: scenarioId, hash },
    engine,
    seed,
    settings: {
      ...{ rationality: level(0), intelligence: level(1), discipline: level(2) },
      ...(people.length > 0 ? { people } : {}),
    },
    commands,
    finalHash,
    turn: Number(turn),
    ending: ending === '' ? null : ending,
    ...(forecasts === undefined ? {} : { forecasts }),
  };
}

function seedOf(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' && value.length >= 1 && value.length <= 120 ? value : null;
  } catch {
    return null;
  }
}
