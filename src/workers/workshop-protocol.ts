import type { Shared } from 'virtual:scenario-sources';
import type { Command, Scenario, Settings } from '../engine';
import type { Issue } from '../scenario';
import type { BalanceResult } from '../workshop/balance';
import type { LibraryNames } from '../workshop/names';
import type { Rerun } from '../workshop/rerun';
import type { Trial } from '../workshop/trial';

/** To the checker. `open` comes first; of several checks that wait only the newest is made. */
export type CheckRequest =
  | { readonly type: 'open'; readonly shared: Shared }
  | { readonly type: 'check'; readonly id: number; readonly name: string; readonly text: string };

export type CheckReply =
  | { readonly type: 'opened'; readonly names: LibraryNames }
  | {
      readonly type: 'checked';
      readonly id: number;
      readonly issues: readonly Issue[];
      /** Null when the text cannot be played. */
      readonly scenario: Scenario | null;
      readonly milliseconds: number;
    };

/** One long piece of work for a runner, which lives no longer than that. */
export type RunRequest =
  | {
      readonly type: 'trial';
      readonly scenario: Scenario;
      readonly seed: string;
      readonly settings: Settings;
      readonly turn: number;
      readonly policy: string;
    }
  | { readonly type: 'balance'; readonly scenario: Scenario; readonly games: number }
  | {
      readonly type: 'rerun';
      readonly before: Scenario;
      readonly draft: Scenario;
      readonly seed: string;
      readonly settings: Settings;
      readonly commands: readonly Command[];
    };

export interface RunResults {
  readonly trial: Trial;
  readonly balance: BalanceResult;
  readonly rerun: Rerun;
}
export type RunName = keyof RunResults;

export type RunReply =
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly policy: string }
  | { readonly type: 'result'; readonly result: RunResults[RunName] }
  | { readonly type: 'failed'; readonly message: string };
