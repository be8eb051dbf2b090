import { dayNumber } from './dates';
import type { Hints, IssueCode, Issues } from './issue';
import { nearest } from './nearest';
import type { Places } from './places';

/** What every check needs: a way to complain about a key of a piece of data, wherever that was written. */
export class Desk {
  readonly issues: Issues;
  readonly places: Places;

  constructor(issues: Issues, places: Places) {
    this.issues = issues;
    this.places = places;
  }

  error(code: IssueCode, node: object, key: string | number | null, text: string, hints: Hints = {}): void {
    this.say('error', code, node, key, text, hints);
  }

  warn(code: IssueCode, node: object, key: string | number | null, text: string, hints: Hints = {}): void {
    this.say('warning', code, node, key, text, hints);
  }

  missing(node: object, key: string, expected: string): void {
    this.error('scenario/missing-key', node, null, `the key "${key}" is missing; it takes ${expected}`, { expected });
  }

  /** Complains when `id` is not among the known names. `kind` is the word for it: "measure", "indicator". */
  refer(
    code: IssueCode,
    kind: string,
    id: string,
    known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
    node: object,
    key: string | number,
  ): boolean {
    if (known.has(id)) return true;
    const near = nearest(id, known.keys());
    const hint = near === undefined ? '' : `; did you mean "${near}"?`;
    this.error(code, node, key, `there is no ${kind} "${id}"${hint}`, {
      expected: `the id of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`,
      nearest: near,
    });
    return false;
  }

  private say(severity: 'error' | 'warning', code: IssueCode, node: object, key: string | number | null, text: string, hints: Hints): void {
    const path = this.places.path(node);
    const place = key === null ? this.places.self(node) : this.places.value(node, key);
    const where = key === null ? path : typeof key === 'number' ? `${path}[${key + 1}]` : path === '' ? key : `${path}.${key}`;
    const message = `${where === '' ? '' : `${where}: `}${text}`;
    this.issues.add(severity, code, place, /[.?!]$/.test(message) ? message : `${message}.`, hints);
  }
}

/** Day number of a date, reported when the calendar has no such day. */
export function day(node: object, key: string, date: string, desk: Desk): number | null {
  const number = dayNumber(date);
  if (number === null) desk.error('scenario/bad-date', node, key, `the calendar has no ${date}`, { expected: 'a date such as 2014-02-27' });
  return number;
}
