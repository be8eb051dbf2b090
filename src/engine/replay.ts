import type { Command } from './commands';
import type { Settings } from './state';

/** A match as its inputs. Hashes let anybody check it by playing it again. */
export interface Replay {
  readonly format: 1;
  readonly engine: string;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: string;
  readonly settings: Settings;
  readonly commands: readonly Command[];
  /** State hash after each command. */
  readonly hashes: readonly string[];
  readonly finalHash: string;
}
