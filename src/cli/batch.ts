import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import { addTally, type BatchOptions, newTally, runBatch, type Tally } from '../analysis';
import { compile, type Scenario } from '../engine';
import { POLICIES, type PolicyName } from '../policies';

export interface BatchTask extends BatchOptions {
  readonly scenario: Scenario;
  readonly policy: PolicyName;
}

const CHUNK = 2000;

/** Runs a batch on this thread or spread over workers; the sum does not depend on how it was split. */
export async function runBatches(task: BatchTask, workers: number, progress: (done: number) => void): Promise<Tally> {
  const c = compile(task.scenario);
  const parts: BatchTask[] = [];
  const size = workers > 1 ? Math.min(CHUNK, Math.ceil(task.seeds / workers)) : CHUNK;
  for (let from = 0; from < task.seeds; from += size) parts.push({ ...task, from, seeds: Math.min(size, task.seeds - from) });
  let sum = newTally(c);
  let done = 0;
  const add = (part: BatchTask, tally: Tally): void => {
    sum = addTally(sum, tally);
    done += part.seeds;
    progress(done);
  };
  if (workers <= 1) {
    for (const part of parts) add(part, runBatch(c, part.policy, POLICIES[part.policy], part));
    return sum;
  }
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('./batch-worker.mjs', import.meta.url)),
    maxThreads: Math.min(workers, availableParallelism()),
    minThreads: 1,
  });
  try {
    // Summed in order of the parts, so that floating-point sums do not depend on who finishes first.
    const tallies = await Promise.all(parts.map(async (part) => (await pool.run(part)) as Tally));
    tallies.forEach((tally, at) => add(parts[at]!, tally));
  } finally {
    await pool.destroy();
  }
  return sum;
}
