import { DIFFICULTY_PARTS, LEVELS } from '../engine/vocabulary';
import type { Level, Settings } from '../engine';
// Not through the index: the teacher's page would bring the whole engine for one sum.
import { digest } from '../engine/hash';

/** One crisis for a whole class: everybody gets the same rival and the same luck. */
export interface Assignment {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly engine: string;
  readonly seed: string;
  readonly settings: Settings;
  /** Length of the lesson plan that the teacher runs, in minutes; 0 for none. */
  readonly minutes: number;
  /** When a student sees what the rival was: with the ending, or with the teacher's word. */
  readonly reveal: 'ending' | 'word';
  /** Ask for the three readings before the first turn and again before the truth. */
  readonly forecasts: boolean;
  /** "Class 10b, Tuesday": what the students see above it. */
  readonly title: string;
}

export const TITLE_LIMIT = 80;
/** The engine's limit of seeds; a test holds the two together. */
export const SEED_LIMIT = 120;
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
const HASH = /^[0-9a-z]{1,64}$/;

/** One fact a line; what people have written as JSON, because it may hold anything. */
export function assignmentText(one: Assignment): string {
  return [
    one.scenario.id,
    one.scenario.hash,
    one.engine,
    DIFFICULTY_PARTS.map((part) => LEVELS.indexOf(one.settings[part])).join(''),
    one.minutes,
    one.reveal,
    one.forecasts ? 1 : 0,
    JSON.stringify(one.seed),
    JSON.stringify(one.title),
  ].join('\n');
}

/** Null when it is not such a text. */
export function readAssignmentText(text: string): Assignment | null {
  const lines = text.split('\n');
  const [id = '', hash = '', engine = '', levels = '', minutes = '', reveal = '', forecasts = '', seed = '', title = ''] = lines;
  if (lines.length !== 9 || !ID.test(id) || !HASH.test(hash) || !/^[0-9a-z.]{1,20}$/.test(engine)) return null;
  if (!/^[012]{3}$/.test(levels) || !/^\d{1,3}$/.test(minutes) || !/^[01]$/.test(forecasts)) return null;
  if (reveal !== 'ending' && reveal !== 'word') return null;
  const [phrase, name] = [lineOf(seed, 1, SEED_LIMIT), lineOf(title, 0, TITLE_LIMIT)];
  if (phrase === null || name === null) return null;
  const level = (at: number): Level => LEVELS[Number(levels[at])]!;
  return {
    scenario: { id, hash },
    engine,
    seed: phrase,
    settings: { rationality: level(0), intelligence: level(1), discipline: level(2) },
    minutes: Number(minutes),
    reveal,
    forecasts: forecasts === '1',
    title: name,
  };
}

/** A string of so many characters out of its JSON, or null. */
export function lineOf(json: string, least: number, most: number): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' && value.length >= least && value.length <= most ? value : null;
  } catch {
    return null;
  }
}

/** Names an assignment in a hand-in: whoever plays another one, however like it, is told apart. */
export const assignmentId = (one: Assignment): string => digest(assignmentText(one));

/** No I, O, 0 or 1: it is read from a projector and typed. */
const WORD_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * The word with which the teacher opens the debriefs. Whoever reads the program can work it out: it keeps an honest class
 * waiting, it keeps no secret.
 */
export function openingWord(one: Assignment): string {
  const sum = digest(`${assignmentText(one)}\nopen`);
  let word = '';
  for (let at = 0; at < 6; at++) word += WORD_LETTERS[Number.parseInt(sum.slice(at * 2, at * 2 + 2), 16) % 32]!;
  return word;
}
export const opensWith = (one: Assignment, typed: string): boolean => typed.toUpperCase().replace(/[^A-Z0-9]/g, '') === openingWord(one);

/** Can this build play it? Null when it can. */
export function whyNotPlayable(one: Assignment, here: Pick<Assignment, 'engine' | 'scenario'>): 'other-engine' | 'scenario-changed' | null {
  if (one.engine !== here.engine) return 'other-engine';
  return one.scenario.hash === here.scenario.hash ? null : 'scenario-changed';
}
