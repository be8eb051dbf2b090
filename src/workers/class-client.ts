import type { Assignment } from '../classroom';
import type { Scenario } from '../engine';
import type { ClassReply, ClassRequest } from './class-serve';

export type { CheckedCode, HandedIn } from './class-serve';

/** Asks one worker and closes it: stopping is closing, which waits for nothing. Returns the stop. */
function ask(scenario: Scenario, assignment: Assignment, request: ClassRequest, hear: (reply: ClassReply) => boolean): () => void {
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
  const take = (reply: ClassReply): void => {
    if (hear(reply)) worker.terminate();
  };
  worker.addEventListener('message', (event: MessageEvent<ClassReply>) => take(event.data));
  worker.addEventListener('error', () => take({ type: 'failed', message: 'the worker cannot run here' }));
  worker.postMessage({ type: 'class/open', scenario, assignment } satisfies ClassRequest);
  worker.postMessage(request);
  return () => worker.terminate();
}

export function checkCodes(scenario: Scenario, assignment: Assignment, text: string, hear: (reply: ClassReply) => void): () => void {
  return ask(scenario, assignment, { type: 'class/check', text }, (reply) => {
    hear(reply);
    return reply.type === 'done' || reply.type === 'failed';
  });
}

export function askCloud(scenario: Scenario, assignment: Assignment, hear: (reply: ClassReply) => void): () => void {
  return ask(scenario, assignment, { type: 'class/cloud' }, (reply) => {
    hear(reply);
    return true;
  });
}
