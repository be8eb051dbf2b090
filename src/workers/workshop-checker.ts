/** The worker behind the editor: the parser of the command line, so that a text means the same here and there. */
import { type Library, parseScenario, readLibrary } from '../scenario';
import { libraryNames } from '../workshop/names';
import type { CheckReply, CheckRequest } from './workshop-protocol';

let library: Library | null = null;
let symbols: readonly string[] = [];
let waiting: Extract<CheckRequest, { type: 'check' }> | null = null;

const reply = (one: CheckReply): void => self.postMessage(one);

function work(): void {
  const next = waiting;
  waiting = null;
  if (!next || !library) return;
  const began = performance.now();
  const result = parseScenario({ name: next.name, text: next.text }, library, { symbols });
  reply({
    type: 'checked',
    id: next.id,
    issues: result.issues,
    scenario: result.ok ? result.scenario : null,
    milliseconds: performance.now() - began,
  });
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  if (data.type === 'open') {
    library = readLibrary(data.shared.library);
    symbols = data.shared.symbols;
    reply({ type: 'opened', names: libraryNames(library) });
    return;
  }
  const idle = waiting === null;
  waiting = data;
  // Whatever else lies in the queue comes first: of ten texts only the last is worth the work.
  if (idle) setTimeout(work, 0);
});
