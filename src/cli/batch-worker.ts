import { runBatch, type Tally } from '../analysis';
import { compile } from '../engine';
import { policyFor } from '../policies';
import type { BatchTask } from './batch';

/** The scenario arrives with every part; parts are large, so compiling it again costs nothing that matters. */
export default function run(task: BatchTask): Tally {
  return runBatch(compile(task.scenario), task.policy, policyFor(task.scenario, task.policy)!, task);
}
