import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import { addTally, type BatchOptions, newTally, runBatch, type Tally } from '../analysis';
import { compile, type Scenario } from '../engine';
import { policyFor } from '../policies';

export interface BatchTask extends BatchOptions {
  readonly scenario: Scenario;
  /** A name that `policyFor` knows in this scenario. */
  readonly policy: string;
}

/** A part of a task on its way to a thread. */
export interface BatchPart extends BatchTask {
  /** The same for all parts of one task, and of no other. */
  readonly task: number;
}

const CHUNK = 2000;
let tasks = 0;

/** Runs batches one after another on the same threads; `close` ends them. Cancelling rejects what is under way. */
export interface Crew {
  /** Games are dealt out in parts of `size`; the sum does not depend on who plays which. */
  run(task: BatchTask, size: number, progress: (done: number) => void): Promise<Tally>;
  close(): Promise<void>;
}

/** `workers` threads, or this one alone. */
export function crewOf(workers: number, signal?: AbortSignal): Crew {
  const pool =
    workers > 1
      ? new Tinypool({
          filename: fileURLToPath(new URL('./batch-worker.mjs', import.meta.url)),
          maxThreads: Math.min(workers, availableParallelism()),
          minThreads: Math.min(workers, availableParallelism()),
        })
      : null;
  return {
    run: async (task, size, progress) => {
      const c = compile(task.scenario);
      const parts: BatchPart[] = [];
      const of = ++tasks;
      for (let from = 0; from < task.seeds; from += size) parts.push({ ...task, task: of, from, seeds: Math.min(size, task.seeds - from) });
      let done = 0;
      const played = (part: BatchPart, tally: Tally): Tally => {
        done += part.seeds;
        progress(done);
        return tally;
      };
      const tallies: Tally[] = [];
      if (pool) {
        // Summed in order of the parts, so that floating-point sums do not depend on who finishes first.
        const options = signal ? { signal } : {};
        tallies.push(...(await Promise.all(parts.map(async (part) => played(part, (await pool.run(part, options)) as Tally)))));
      } else
        for (const part of parts) {
          // A breath between parts, or nothing could be cancelled.
          await new Promise((resolve) => setImmediate(resolve));
          signal?.throwIfAborted();
          tallies.push(played(part, runBatch(c, part.policy, policyFor(part.scenario, part.policy)!, part)));
        }
      return tallies.reduce(addTally, newTally(c));
    },
    close: async () => pool?.destroy(),
  };
}

/** One batch on this thread or spread over workers. */
export async function runBatches(task: BatchTask, workers: number, progress: (done: number) => void): Promise<Tally> {
  const crew = crewOf(workers);
  try {
    return await crew.run(task, workers > 1 ? Math.min(CHUNK, Math.ceil(task.seeds / workers)) : CHUNK, progress);
  } finally {
    await crew.close();
  }
}
