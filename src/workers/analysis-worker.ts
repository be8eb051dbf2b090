/** The browser's worker: nothing but the line between the page and `serve`. */
import { type ClassReply, type ClassRequest, serveClass } from './class-serve';
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
const receiveClass = serveClass((reply: ClassReply) => self.postMessage(reply));
// One request of a class after the other: checking waits for decompression, and another must not come in between.
let last: Promise<void> = Promise.resolve();

// One script for both, because a second would bring the whole engine again. Each page's end of the line has a worker of its own.
self.addEventListener('message', ({ data }: MessageEvent<Request | ClassRequest>) => {
  if (data.type === 'class/open' || data.type === 'class/check' || data.type === 'class/cloud') last = last.then(() => receiveClass(data));
  else receive(data);
});
