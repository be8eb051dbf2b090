/** Where a long analysis stands; `partial` is what it would answer now, and is only worked out when asked for. */
export interface Progress<Result> {
  /** Games played so far and in all. */
  readonly done: number;
  readonly total: number;
  /** A first or better answer is ready: worth showing. */
  readonly better: boolean;
  partial(): Result;
}

/**
 * A long analysis as a generator: it hands back control every few games, so that whoever runs it can show progress, show an early answer
 * or stop. How often it is asked changes nothing in the result.
 */
export type Job<Result> = Generator<Progress<Result>, Result, undefined>;

/** Runs a job to its end in one go. */
export function finish<Result>(job: Job<Result>, watch?: (progress: Progress<Result>) => void): Result {
  for (;;) {
    const next = job.next();
    if (next.done) return next.value;
    watch?.(next.value);
  }
}
