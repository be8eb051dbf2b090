import { signal } from '@preact/signals';
import { fetchShared } from 'virtual:scenario-sources';
import type { Scenario } from '../engine/scenario';
import type { Issue } from '../scenario';
import { type CheckLine, openChecker } from '../workers/workshop';
import type { LibraryNames } from './names';
import type { Schema } from './schema';

/** What the parser said of the text as it last stood still. */
export interface Checked {
  readonly issues: readonly Issue[];
  /** The last text that could be played, which may be older than the issues. */
  readonly scenario: Scenario | null;
  /** Whether `scenario` is what the text says now. */
  readonly current: boolean;
  readonly milliseconds: number;
}

export const checked = signal<Checked | null>(null);
/** True from a keystroke to the answer. */
export const checking = signal(false);
/** The checker gave no answer in time, or cannot run. */
export const checkFailed = signal<'too-long' | 'no-worker' | null>(null);
export const schema = signal<Schema | null>(null);
export const library = signal<LibraryNames | null>(null);

/** Milliseconds without typing before the text is looked at. */
const PAUSE = 250;
/** A parse of the largest text that is let in takes about a second; on a busy machine the worker itself may take many to come. */
const PATIENCE = 30_000;

/** The file name in messages. */
export const FILE = 'scenario.yaml';

export interface Checker {
  /** The text has changed. */
  look(text: string): void;
  /** The text is another one: what was known of the old does not hold. */
  forget(): void;
  close(): void;
}

export async function startChecker(): Promise<Checker> {
  const shared = await fetchShared();
  schema.value = shared.schema as Schema;
  let line: CheckLine | null = null;
  let asked = 0;
  let answered = 0;
  let pause = 0;
  let patience = 0;

  const open = (): CheckLine => {
    const fresh = openChecker((reply) => {
      if (reply === null) {
        stop();
        checkFailed.value = 'no-worker';
        return;
      }
      if (reply.type === 'opened') {
        library.value = reply.names;
        return;
      }
      if (reply.id < answered) return;
      answered = reply.id;
      if (reply.id === asked) {
        checking.value = false;
        clearTimeout(patience);
      }
      checkFailed.value = null;
      const { issues, scenario, milliseconds } = reply;
      checked.value = { issues, scenario: scenario ?? checked.peek()?.scenario ?? null, current: scenario !== null, milliseconds };
    });
    fresh.send({ type: 'open', shared });
    return fresh;
  };
  const stop = (): void => {
    clearTimeout(patience);
    line?.close();
    line = null;
    checking.value = false;
  };
  return {
    look(text) {
      clearTimeout(pause);
      checking.value = true;
      pause = window.setTimeout(() => {
        line ??= open();
        asked += 1;
        line.send({ type: 'check', id: asked, name: FILE, text });
        clearTimeout(patience);
        patience = window.setTimeout(() => {
          stop();
          checkFailed.value = 'too-long';
        }, PATIENCE);
      }, PAUSE);
    },
    forget() {
      clearTimeout(pause);
      stop();
      answered = asked;
      checked.value = null;
      checkFailed.value = null;
    },
    close() {
      clearTimeout(pause);
      stop();
    },
  };
}
