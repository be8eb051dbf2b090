/** The browser's worker for a class: nothing but the line between the page and `serveClass`. */
import { type ClassReply, type ClassRequest, serveClass } from './class-serve';

const receive = serveClass((reply: ClassReply) => self.postMessage(reply));
// One request after the other: checking waits for decompression, and another must not come in between.
let last: Promise<void> = Promise.resolve();
self.addEventListener('message', (event: MessageEvent<ClassRequest>) => {
  last = last.then(() => receive(event.data));
});
