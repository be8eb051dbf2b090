import type { Command } from '../engine/commands';
import type { Settings } from '../engine/state';
import { DIFFICULTY_PARTS, LEVELS, type Way, WAYS } from '../engine/vocabulary';

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
}

const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
const HASH = /^[0-9a-z]{1,64}$/;
const MOST_COMMANDS = 20_000;

/** Ids are written in small letters, so a capital begins the next command. */
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
    case 'council/circulate':
      return 'C';
    case 'turn/advance':
      return 'N';
  }
}

function commandOf(letter: string, id: string): Command | null {
  if (letter === 'C') return id === '' ? { type: 'council/circulate' } : null;
  if (letter === 'N') return id === '' ? { type: 'turn/advance' } : null;
  if (!ID.test(id)) return null;
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
    default:
      return null;
  }
}

/** One fact a line; the seed as JSON, because it may hold anything. */
export function gameText(game: SharedGame): string {
  return [
    game.scenario.id,
    game.scenario.hash,
    game.engine,
    DIFFICULTY_PARTS.map((part) => LEVELS.indexOf(game.settings[part])).join(''),
    game.turn,
    game.ending ?? '',
    game.finalHash,
    game.commands.map(commandText).join(''),
    JSON.stringify(game.seed),
  ].join('\n');
}

/** Null when it is not such a text. */
export function readGameText(text: string): SharedGame | null {
  const lines = text.split('\n');
  const [id = '', hash = '', engine = '', levels = '', turn = '', ending = '', finalHash = '', log = '', seedText = ''] = lines;
  if (lines.length !== 9 || !ID.test(id) || !HASH.test(hash) || !/^[0-9a-z.]{1,20}$/.test(engine) || !HASH.test(finalHash)) return null;
  if (!/^[012]{3}$/.test(levels) || !/^[1-9]\d{0,3}$/.test(turn) || (ending !== '' && !ID.test(ending))) return null;
  const commands: Command[] = [];
  for (const [, letter = '', rest = ''] of log.matchAll(/([^a-z0-9-])([a-z0-9-]*)/g)) {
    const command = commandOf(letter, rest);
    if (command === null || commands.length >= MOST_COMMANDS) return null;
    commands.push(command);
  }
  if (/^[a-z0-9-]/.test(log)) return null;
  const seed = seedOf(seedText);
  if (seed === null) return null;
  const level = (at: number) => LEVELS[Number(levels[at])]!;
  return {
    scenario: { id, hash },
    engine,
    seed,
    settings: { rationality: level(0), intelligence: level(1), discipline: level(2) },
    commands,
    finalHash,
    turn: Number(turn),
    ending: ending === '' ? null : ending,
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
