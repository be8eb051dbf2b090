import type { AnalysisName, Analyst, Answer, Watch } from '../analysis';
import type { Scenario } from '../engine';
import type { Reply, Request } from './protocol';

/** The page's end of the line to the worker. */
export interface Line {
  send(request: Request): void;
  /** Calls back for every reply, and once with null when the line is dead. */
  listen(hear: (reply: Reply | null) => void): void;
  close(): void;
}

export function createAnalyst(line: Line, scenario: Scenario): Analyst {
  const watches = new Map<number, Watch<AnalysisName>>();
  let last = 0;
  line.listen((reply) => {
    if (reply === null) {
      for (const watch of watches.values()) watch.failed?.('the worker cannot run here');
      watches.clear();
      return;
    }
    const watch = watches.get(reply.id);
    if (!watch) return;
    if (reply.type !== 'progress' && reply.type !== 'partial') watches.delete(reply.id);
    switch (reply.type) {
      case 'progress':
        return watch.progress?.(reply.total === 0 ? 1 : reply.done / reply.total);
      case 'partial':
      case 'result':
        return watch.answer(reply.answer as Answer<AnalysisName>, reply.type === 'result');
      case 'failed':
        return watch.failed?.(reply.message);
      case 'cancelled':
        return;
    }
  });
  line.send({ type: 'open', scenario });
  return {
    ask(name, game, options, watch) {
      const id = ++last;
      watches.set(id, watch as unknown as Watch<AnalysisName>);
      line.send({ type: 'start', id, name, game, options });
      return () => {
        if (watches.delete(id)) line.send({ type: 'cancel', id });
      };
    },
    dispose() {
      watches.clear();
      line.close();
    },
  };
}

/** A worker of its own in the browser. */
export function browserLine(): Line {
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (request) => worker.postMessage(request),
    listen(hear) {
      worker.addEventListener('message', (event: MessageEvent<Reply>) => hear(event.data));
      worker.addEventListener('error', () => hear(null));
    },
    close: () => worker.terminate(),
  };
}
