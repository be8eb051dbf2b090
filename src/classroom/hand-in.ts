import type { Command } from '../engine';
import type { Forecast } from '../engine/forecast';
// Not through the index: a student's page would bring the whole engine for one sum.
import { digest } from '../engine/hash';
import { type Assignment, assignmentId, lineOf } from './assignment';

export const ALIAS_LIMIT = 30;
export const RATIONALE_LIMIT = 200;
/** Turns that can carry a reason: more than any crisis has. */
const MOST_LINES = 60;
const MOST_TYPES = 12;
const DOCTRINE = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** Stated chances in whole per cent. */
export interface ClassForecasts {
  /** For each kind of rival, in the crisis' order, before the first turn; sums to 100. Null when none was given. */
  readonly first: readonly number[] | null;
  /** The same once more, while the match ran: after an ending it would be none. */
  readonly second: readonly number[] | null;
  /** Turn in which `second` was stated; null without one. */
  readonly secondTurn: number | null;
  /** That it ends in one of the bad endings, before the first turn. */
  readonly bad: number | null;
}
export const NO_FORECASTS: ClassForecasts = { first: null, second: null, secondTurn: null, bad: null };

/** What a student hands in: who, why, what was expected, and the match as its inputs. */
export interface HandIn<Game = Played> {
  readonly assignment: string;
  readonly alias: string;
  readonly forecasts: ClassForecasts;
  /** At most one line for each turn. */
  readonly rationale: readonly { readonly turn: number; readonly text: string }[];
  /** Absent where the team decided to the end, or stopped before it. */
  readonly left?: LeftOver;
  readonly game: Game;
  /** Name, forecasts, reasons or match are not those under which it was sealed. */
  readonly bent?: true;
}
/** From this turn on a doctrine of the crisis decided, which the team had named. */
export interface LeftOver {
  readonly turn: number;
  readonly doctrine: string;
}
/** The part of a shared match that verifying looks at. */
export interface Played {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly engine: string;
  readonly seed: string;
  readonly settings: Assignment['settings'];
  readonly commands: readonly Command[];
  readonly finalHash: string;
  readonly forecasts?: readonly Forecast[] | undefined;
}

/**
 * Holds name, forecasts and reasons to the decisions they were made with: playing again proves the decisions alone. Like the
 * opening word it shows an honest class that nothing was changed; whoever reads the program can make one.
 */
const sealOf = (assignment: string, rest: string): string => digest(`${assignment}\n${rest}\nsealed`);

/** `game` is the text of the match, as the room of codes writes it. */
export function handInText(one: HandIn<string>): string {
  const rest = [
    JSON.stringify(one.alias),
    JSON.stringify([one.forecasts.first, one.forecasts.second, one.forecasts.bad, one.forecasts.secondTurn]),
    JSON.stringify(one.rationale.map(({ turn, text }) => [turn, text])),
    ...(one.left === undefined ? [] : [JSON.stringify([one.left.turn, one.left.doctrine])]),
    one.game,
  ].join('\n');
  return [one.assignment, sealOf(one.assignment, rest), rest].join('\n');
}

/** Null when it is not such a text. The match in it is still text, for the room of codes to read. */
export function readHandInText(text: string): HandIn<string> | null {
  const [assignment = '', seal = '', aliasText = '', forecastText = '', rationaleText = '', ...rest] = text.split('\n');
  const alias = lineOf(aliasText, 1, ALIAS_LIMIT);
  const forecasts = forecastsOf(forecastText);
  const rationale = rationaleOf(rationaleText);
  if (!/^[0-9a-f]{16}$/.test(assignment) || !/^[0-9a-f]{16}$/.test(seal) || alias === null || forecasts === null || rationale === null)
    return null;
  const holds = seal === sealOf(assignment, text.split('\n').slice(2).join('\n'));
  const parts = { assignment, alias, forecasts, rationale, ...(holds ? {} : { bent: true as const }) };
  // A match begins with the id of its crisis, which never has a bracket: what has one is the line about the turns left over.
  if (!rest[0]?.startsWith('[')) return { ...parts, game: rest.join('\n') };
  const left = leftOf(rest[0]);
  return left === null ? null : { ...parts, left, game: rest.slice(1).join('\n') };
}

function leftOf(json: string): LeftOver | null {
  const value = parsed(json);
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [turn, doctrine] = value as readonly unknown[];
  return isTurnNumber(turn) && typeof doctrine === 'string' && DOCTRINE.test(doctrine) ? { turn, doctrine } : null;
}

/** A name as it is compared: two hand-ins of one student differ in blanks and capitals more often than two students do. */
export const sameAlias = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (alias: string): string => alias.trim().replace(/\s+/g, ' ').toLowerCase();

/** What a student typed, cut to what a code carries; control characters would break a table. */
export const tidy = (text: string, limit: number): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, limit);

export const belongsTo = (one: Pick<HandIn, 'assignment'>, assignment: Assignment): boolean => one.assignment === assignmentId(assignment);

const isTurnNumber = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 999;
const isPercent = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100;
function sharesOf(value: unknown): readonly number[] | null | undefined {
  if (value === null) return null;
  if (!Array.isArray(value) || value.length < 2 || value.length > MOST_TYPES || !value.every(isPercent)) return undefined;
  return value.reduce((sum: number, one: number) => sum + one, 0) === 100 ? value : undefined;
}

function forecastsOf(json: string): ClassForecasts | null {
  const value = parsed(json);
  if (!Array.isArray(value) || value.length !== 4) return null;
  const [first, second] = [sharesOf(value[0]), sharesOf(value[1])];
  const bad: unknown = value[2];
  const secondTurn: unknown = value[3];
  if (first === undefined || second === undefined || !(bad === null || isPercent(bad))) return null;
  if (second === null ? secondTurn !== null : !isTurnNumber(secondTurn)) return null;
  return { first, second, bad, secondTurn: secondTurn as number | null };
}

function rationaleOf(json: string): HandIn['rationale'] | null {
  const value = parsed(json);
  if (!Array.isArray(value) || value.length > MOST_LINES) return null;
  const lines: { turn: number; text: string }[] = [];
  for (const one of value as readonly unknown[]) {
    if (!Array.isArray(one) || one.length !== 2) return null;
    const [turn, text] = one as readonly unknown[];
    if (!isTurnNumber(turn)) return null;
    if (typeof text !== 'string' || text.length < 1 || text.length > RATIONALE_LIMIT) return null;
    if (lines.some((line) => line.turn === turn)) return null;
    lines.push({ turn, text });
  }
  return lines;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
