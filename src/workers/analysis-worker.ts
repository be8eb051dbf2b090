/** The browser's worker: nothing but the line between the page and `serve`. */
import type { Reply, Request } from './protocol';
import { serve } from './serve';

// A message to oneself comes after those that are already waiting: the shortest pause in which a cancellation is heard.
const turnstile = new MessageChannel();
let resume: (() => void) | null = null;
turnstile.port1.addEventListener('message', () => resume?.());
turnstile.port1.start();

const receive = serve({
  reply: (reply: Reply) => self.postMessage(reply),
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      resume = resolve;
      turnstile.port2.postMessage(0);
    }),
});
self.addEventListener('message', (event: MessageEvent<Request>) => receive(event.data));
