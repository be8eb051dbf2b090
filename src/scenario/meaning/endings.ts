import type { Scenario } from '../../engine/scenario';
import type { Desk } from '../desk';
import type { Authored } from '../schema/file';
import { isAlways, type RuleCheck } from './rules';

/** A match must end, not at once, and each ending must have its chance. */
export function checkEndings({ endings }: Scenario, file: Authored, rules: RuleCheck, desk: Desk): void {
  let caught: string | null = null;
  for (const ending of endings) {
    rules.condition(ending.if, true);
    for (const paragraph of ending.epilogue) rules.condition(paragraph.if, true);
    if (ending.when === 'any') {
      if (isAlways(ending.if))
        desk.error('scenario/ends-at-once', ending, 'if', 'without a condition this ending closes the match after the first turn', {
          expected: 'a condition, or when: last',
        });
      continue;
    }
    if (caught !== null)
      desk.error('scenario/unreachable-ending', ending, 'id', `this ending is never reached: "${caught}" above it always holds`, {
        expected: `a place above "${caught}"`,
      });
    else if (isAlways(ending.if)) caught = ending.id;
  }
  if (caught === null)
    desk.error('scenario/never-ends', file, 'endings', 'the last turn may close without an ending', {
      expected: 'a last entry with "when: last" and no condition',
    });
}
