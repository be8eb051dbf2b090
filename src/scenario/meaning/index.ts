import type { Scenario } from '../../engine/scenario';
import type { Desk } from '../desk';
import type { Authored } from '../schema/file';

/** What the repository around the scenario offers; left out where it is not known. */
export interface Surroundings {
  /** Keys of pre-rendered map symbols. */
  readonly symbols?: readonly string[];
}

export function checkMeaning(_scenario: Scenario, _file: Authored, _desk: Desk, _around: Surroundings): void {}
