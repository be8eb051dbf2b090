import type { Scenario } from '../../engine/scenario';
import type { Desk } from '../desk';

/** Lesson plans fill their minutes without gaps. */
export function checkTeaching({ teaching }: Scenario, desk: Desk): void {
  for (const plan of teaching.plans) {
    let at = 0;
    for (const step of plan.steps) {
      if (step.from !== at)
        desk.error('scenario/plan', step, 'from', `this step begins at minute ${step.from}, the one before ends at ${at}`, {
          expected: String(at),
        });
      if (step.to <= step.from)
        desk.error('scenario/plan', step, 'to', `minute ${step.to} is not after minute ${step.from}`, {
          expected: `more than ${step.from}`,
        });
      at = Math.max(at, step.to);
    }
    if (at !== plan.minutes)
      desk.error('scenario/plan', plan, 'minutes', `the steps end at minute ${at}, the plan at ${plan.minutes}`, {
        expected: `${plan.minutes} minutes in all`,
      });
  }
}
