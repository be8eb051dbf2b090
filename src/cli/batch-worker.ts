import { runBatch, type Tally } from '../analysis';
import { compile } from '../engine';
import { policyFor } from '../policies';
import type { BatchPart } from './batch';

let kept: { readonly task: number; readonly play: (part: BatchPart) => Tally } | null = null;

/**
 * The scenario arrives with every part and is compiled for the first: conditions compiled anew are other functions to the
 * machine, which then no longer knows what the hot loop calls.
 */
export default function run(part: BatchPart): Tally {
  if (kept?.task !== part.task) {
    const c = compile(part.scenario);
    const policy = policyFor(part.scenario, part.policy)!;
    kept = { task: part.task, play: (one) => runBatch(c, one.policy, policy, one) };
  }
  return kept.play(part);
}
