/** The worker that plays drafts. It is ended from outside when it takes too long: a draft may do anything. */
import { runBalance } from '../workshop/balance';
import { rerun } from '../workshop/rerun';
import { tryOut } from '../workshop/trial';
import type { RunReply, RunRequest } from './workshop-protocol';

const reply = (one: RunReply): void => self.postMessage(one);

self.addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
  try {
    switch (data.type) {
      case 'trial':
        return reply({ type: 'result', result: tryOut(data) });
      case 'rerun':
        return reply({ type: 'result', result: rerun(data) });
      case 'balance':
        return reply({
          type: 'result',
          result: runBalance(data.scenario, data.games, (done, total, policy) => reply({ type: 'progress', done, total, policy })),
        });
    }
  } catch (error) {
    reply({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
