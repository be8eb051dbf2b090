/** The page's end of the lines to the workshop's workers. */
import type { CheckReply, CheckRequest, RunName, RunReply, RunRequest, RunResults } from './workshop-protocol';

export interface CheckLine {
  send(request: CheckRequest): void;
  close(): void;
}

/** `hear` is told null when the worker is dead. */
export function openChecker(hear: (reply: CheckReply | null) => void): CheckLine {
  const worker = new Worker(new URL('./workshop-checker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<CheckReply>) => hear(event.data));
  worker.addEventListener('error', () => hear(null));
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
}

export type RunFailure = { readonly kind: 'too-long' } | { readonly kind: 'threw'; readonly message: string };
export interface RunWatch<Name extends RunName> {
  progress?(done: number, total: number, policy: string): void;
  done(result: RunResults[Name]): void;
  failed(why: RunFailure): void;
}

/** Milliseconds without a sign of life after which a run counts as one that never ends. */
const SILENCE = 15_000;

/** Starts a run in a worker of its own; calling what it returns ends the worker at once. */
export function startRun<Name extends RunName>(
  request: Extract<RunRequest, { type: Name }>,
  watch: RunWatch<Name>,
  silence = SILENCE,
): () => void {
  const worker = new Worker(new URL('./workshop-runner.ts', import.meta.url), { type: 'module' });
  let timer = 0;
  const end = (): void => {
    clearTimeout(timer);
    worker.terminate();
  };
  const listen = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      end();
      watch.failed({ kind: 'too-long' });
    }, silence);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<RunReply>) => {
    listen();
    if (data.type === 'progress') return watch.progress?.(data.done, data.total, data.policy);
    end();
    if (data.type === 'failed') watch.failed({ kind: 'threw', message: data.message });
    else watch.done(data.result as RunResults[Name]);
  });
  worker.addEventListener('error', (event) => {
    end();
    watch.failed({ kind: 'threw', message: event.message });
  });
  listen();
  worker.postMessage(request);
  return end;
}
