import { type Cloud, cloud, finish } from '../analysis';
import { type Assignment, type HandIn, type HandInProblem, piecesOf, readHandInText, type Verified, verifyHandIn } from '../classroom';
import { type Compiled, compile, type Scenario } from '../engine';
import { type CodeProblem, codeIn, decodeText, type DecodedText, readGameText } from '../share';

/** To the worker of a class. `open` comes first; a check is stopped by closing the worker. */
export type ClassRequest =
  | { readonly type: 'class/open'; readonly scenario: Scenario; readonly assignment: Assignment }
  | { readonly type: 'class/check'; readonly text: string }
  | { readonly type: 'class/cloud' };

export type ClassReply =
  | { readonly type: 'checked'; readonly at: number; readonly of: number; readonly result: CheckedCode }
  | { readonly type: 'done'; readonly of: number }
  | { readonly type: 'cloud'; readonly cloud: Cloud }
  | { readonly type: 'failed'; readonly message: string };

/** A hand-in without its match, which stays in the code. */
export type HandedIn = Omit<HandIn, 'game' | 'assignment'> & { readonly code: string; readonly verified: Verified };
export type CheckedCode =
  | { readonly ok: true; readonly handIn: HandedIn }
  /** `alias` where the code could be read that far. */
  | { readonly ok: false; readonly code: string; readonly alias: string | null; readonly problem: CodeProblem | HandInProblem };

/** Reads and plays again whatever is pasted, one code after the other. */
export function serveClass(reply: (reply: ClassReply) => void): (request: ClassRequest) => Promise<void> {
  let open: { readonly c: Compiled; readonly assignment: Assignment } | null = null;
  return async (request) => {
    try {
      if (request.type === 'class/open') {
        open = { c: compile(request.scenario), assignment: request.assignment };
        return;
      }
      if (!open) throw new Error('no assignment was opened');
      if (request.type === 'class/cloud') return reply({ type: 'cloud', cloud: whole(open.c, open.assignment) });
      const pieces = piecesOf(request.text);
      for (const [at, { readings }] of pieces.entries()) {
        const result = await checkCode(open.c, open.assignment, readings);
        reply({ type: 'checked', at, of: pieces.length, result });
      }
      reply({ type: 'done', of: pieces.length });
    } catch (error) {
      reply({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}

export async function checkCode(c: Compiled, assignment: Assignment, readings: readonly string[]): Promise<CheckedCode> {
  let read: DecodedText | null = null;
  let code = '';
  for (const reading of readings) {
    const found = await decodeText('hand-in', reading);
    // Where no reading holds, the first names the trouble: the others are guesses.
    if (found.ok || read === null) [read, code] = [found, codeIn(reading)];
    if (found.ok) break;
  }
  if (read === null || !read.ok) return { ok: false, code, alias: null, problem: read?.problem ?? { code: 'code/empty' } };
  const parts = readHandInText(read.text);
  const game = parts === null ? null : readGameText(parts.game);
  if (parts === null || game === null) return { ok: false, code, alias: parts?.alias ?? null, problem: { code: 'code/unreadable' } };
  const { alias, forecasts, rationale } = parts;
  const checked = verifyHandIn(c, assignment, { ...parts, game });
  if (!checked.ok) return { ok: false, code, alias, problem: checked.problem };
  return { ok: true, handIn: { alias, forecasts, rationale, code, verified: checked.verified } };
}

const whole = (c: Compiled, { settings }: Assignment): Cloud => finish(cloud(c, settings));
