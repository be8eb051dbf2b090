import type { Place } from './places';

/** Every kind of complaint there is. Codes are part of the command line's contract: tools match on them. */
export const ISSUE_CODES = [
  // Text: limits and syntax, before anything is understood.
  'scenario/not-found',
  'scenario/too-large',
  'scenario/too-many-nodes',
  'scenario/too-deep',
  'scenario/alias',
  'scenario/tag',
  'scenario/directive',
  'scenario/many-documents',
  'scenario/duplicate-key',
  'scenario/forbidden-key',
  'scenario/control-character',
  'scenario/yaml',
  'scenario/empty',
  'scenario/html',
  'scenario/markup',
  // Shape: keys, types, ranges.
  'scenario/missing-key',
  'scenario/unknown-key',
  'scenario/wrong-type',
  'scenario/wrong-value',
  'scenario/bad-id',
  'scenario/bad-date',
  'scenario/bad-format',
  'scenario/out-of-range',
  'scenario/text-too-long',
  'scenario/text-too-short',
  // Meaning: references.
  'scenario/unknown-actor',
  'scenario/unknown-organisation',
  'scenario/unknown-delegation',
  'scenario/unknown-indicator',
  'scenario/unknown-measure',
  'scenario/unknown-library-measure',
  'scenario/unknown-act',
  'scenario/unknown-inject',
  'scenario/unknown-type',
  'scenario/unknown-place',
  'scenario/unknown-source',
  'scenario/unknown-ending',
  'scenario/unknown-turn',
  'scenario/unknown-symbol',
  'scenario/unknown-flag',
  'scenario/unknown-body',
  'scenario/unknown-move',
  'scenario/unknown-evidence',
  'scenario/unknown-candidate',
  'scenario/unknown-voter',
  'scenario/unknown-feature',
  'scenario/duplicate-id',
  'scenario/id-folder',
  // Meaning: what must hold together.
  'scenario/core-indicator',
  'scenario/priors',
  'scenario/weights',
  'scenario/date-order',
  'scenario/bounds',
  'scenario/ladder',
  'scenario/firebreak',
  'scenario/capital',
  'scenario/council-side',
  'scenario/empty-council',
  'scenario/adversary-side',
  'scenario/no-act',
  'scenario/clause',
  'scenario/cycle',
  'scenario/never-called',
  'scenario/inject-kind',
  'scenario/type-leak',
  'scenario/never-ends',
  'scenario/ends-at-once',
  'scenario/unreachable-ending',
  'scenario/no-rule',
  'scenario/rule',
  'scenario/no-desk',
  'scenario/no-culprit',
  'scenario/likelihoods',
  'scenario/derived-indicator',
  'scenario/never-found',
  'scenario/never-lawful',
  'scenario/missing-weight',
  'scenario/missing-value',
  'scenario/words-order',
  'scenario/always-true',
  'scenario/plan',
  'scenario/hard-to-read',
  'scenario/history-order',
  'scenario/history-illegal',
  'scenario/history-limit',
  'scenario/map-extent',
  'scenario/no-source',
  'scenario/not-translated',
  'scenario/unused-source',
  'scenario/too-many-issues',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** One complaint: where, what, and what to write instead. Errors stop a scenario, warnings do not. */
export interface Issue {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  readonly message: string;
  readonly expected?: string;
  readonly nearest?: string;
}

export interface Hints {
  readonly expected?: string | undefined;
  readonly nearest?: string | undefined;
}

/** More errors (or warnings) than this and the rest is noise; it also bounds the work that a hostile file can cause. */
export const ISSUE_LIMIT = 100;

/** Collects issues instead of throwing them. */
export class Issues {
  readonly list: Issue[] = [];
  private readonly counts = { error: 0, warning: 0 };

  /** True when more errors would not be listed: time to stop looking. */
  get full(): boolean {
    return this.counts.error > ISSUE_LIMIT;
  }

  get errors(): number {
    return this.counts.error;
  }

  add(severity: Issue['severity'], code: IssueCode, place: Place, message: string, hints: Hints = {}): void {
    // Warnings have a limit of their own, so that no number of them can hide an error.
    const count = ++this.counts[severity];
    if (count > ISSUE_LIMIT + 1) return;
    const { file, line, column } = place;
    if (count > ISSUE_LIMIT) {
      const rest = `There are more than ${ISSUE_LIMIT} ${severity}s; the rest is left out.`;
      this.list.push({ file, line, column, severity, code: 'scenario/too-many-issues', message: rest });
      return;
    }
    this.list.push({
      file,
      line,
      column,
      severity,
      code,
      message,
      ...(hints.expected === undefined ? {} : { expected: hints.expected }),
      ...(hints.nearest === undefined ? {} : { nearest: hints.nearest }),
    });
  }

  /** Errors and warnings in reading order, file by file in the order in which files were first complained about. */
  sorted(): Issue[] {
    const files = [...new Set(this.list.map((issue) => issue.file))];
    return this.list
      .map((issue, at) => ({ issue, at }))
      .sort(
        (a, b) =>
          files.indexOf(a.issue.file) - files.indexOf(b.issue.file) ||
          a.issue.line - b.issue.line ||
          a.issue.column - b.issue.column ||
          a.at - b.at,
      )
      .map(({ issue }) => issue);
  }
}
