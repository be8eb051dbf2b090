/** The browser's worker: nothing but the line between the page and `serve`. */
import type { ClassReply, ClassRequest } from './class-serve';
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
/** Fetched with the first request: whoever plays alone needs none of it. */
let receiveClass: Promise<(request: ClassRequest) => Promise<void>> | null = null;
function forClass(request: ClassRequest): Promise<void> {
  receiveClass ??= import('./class-serve').then((room) => room.serveClass((reply: ClassReply) => self.postMessage(reply)));
  return receiveClass.then((receive) => receive(request));
}
// One request of a class after the other: checking waits for decompression, and another must not come in between.
let last: Promise<void> = Promise.resolve();

// One script for both, because a second would bring the whole engine again. Each page's end of the line has a worker of its own.
self.addEventListener('message', ({ data }: MessageEvent<Request | ClassRequest>) => {
  if (data.type === 'class/open' || data.type === 'class/check' || data.type === 'class/cloud') last = last.then(() => forClass(data));
  else receive(data);
});
