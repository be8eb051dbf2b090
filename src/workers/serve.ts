import {
  type Analyses,
  type AnalysisName,
  cloud,
  compareGames,
  type Game,
  type Inputs,
  type Job,
  lensAnswers,
  type Progress,
  readGame,
  scoreForecasts,
  skillAndLuck,
  theoryLens,
  turningPoints,
} from '../analysis';
import { type Compiled, compile } from '../engine';
import type { Reply, Request } from './protocol';

/** What the worker's side needs of its host: a way back, a clock, and a pause in which messages come in. */
export interface Desk {
  reply(reply: Reply): void;
  now(): number;
  pause(): Promise<void>;
}

/** Milliseconds at work between pauses: a cancellation waits no longer than this and the games under way. */
const STINT = 24;
/** Milliseconds between two reports of progress. */
const REPORT = 100;

/** Does the work of the analysis room, one job after the other; returns the receiver of requests. */
export function serve(desk: Desk): (request: Request) => void {
  let c: Compiled | null = null;
  const waiting: Extract<Request, { type: 'start' }>[] = [];
  const cancelled = new Set<number>();
  let running = false;

  const work = async (): Promise<void> => {
    running = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        if (!c) throw new Error('no scenario was opened');
        await carryOut(desk, next.id, jobOf(c, next), () => cancelled.has(next!.id));
      } catch (error) {
        desk.reply({ type: 'failed', id: next.id, message: error instanceof Error ? error.message : String(error) });
      }
      cancelled.delete(next.id);
    }
    running = false;
  };
  return (request) => {
    switch (request.type) {
      case 'open':
        c = compile(request.scenario);
        return;
      case 'cancel': {
        const at = waiting.findIndex((one) => one.id === request.id);
        if (at < 0) return void cancelled.add(request.id);
        waiting.splice(at, 1);
        return desk.reply({ type: 'cancelled', id: request.id });
      }
      case 'start':
        waiting.push(request);
        if (!running) void work();
    }
  };
}

async function carryOut(desk: Desk, id: number, job: Job<unknown>, isCancelled: () => boolean): Promise<void> {
  let stint = desk.now();
  let reported = stint;
  for (;;) {
    const next = job.next();
    if (next.done) return desk.reply({ type: 'result', id, answer: next.value });
    const { done, total, better } = next.value;
    if (better) desk.reply({ type: 'partial', id, answer: next.value.partial() });
    const now = desk.now();
    if (now - reported >= REPORT) {
      reported = now;
      desk.reply({ type: 'progress', id, done, total });
    }
    if (now - stint < STINT) continue;
    await desk.pause();
    if (isCancelled()) return desk.reply({ type: 'cancelled', id });
    stint = desk.now();
  }
}

/** The analysis by its name. @throws Error for a game that the rules refuse */
function jobOf(c: Compiled, { name, game: inputs, options }: Extract<Request, { type: 'start' }>): Job<unknown> {
  const game = gameOf(c, inputs);
  const of = <Name extends AnalysisName>(): Analyses[Name]['options'] => options as Analyses[Name]['options'];
  switch (name) {
    case 'turning-points':
      return turningPoints(game, of<'turning-points'>());
    case 'skill-luck':
      return skillAndLuck(game, of<'skill-luck'>());
    case 'theory-lens':
      return mapped(theoryLens(game, of<'theory-lens'>()), lensAnswers);
    case 'forecasts': {
      const { stated, ...more } = of<'forecasts'>();
      return scoreForecasts(game, stated, more);
    }
    case 'compare': {
      const other = gameOf(c, of<'compare'>().other);
      return atOnce(() => compareGames(other, game));
    }
    case 'cloud':
      return cloud(c, inputs.settings, of<'cloud'>());
  }
}

function gameOf(c: Compiled, inputs: Inputs): Game {
  const read = readGame(c, inputs);
  if (!read.ok) throw new Error(`the game cannot be played: command ${read.at} is refused (${read.rejection.code})`);
  return read.game;
}

/** Too short for anybody to wait for. */
// oxlint-disable-next-line require-yield
function* atOnce<Result>(work: () => Result): Job<Result> {
  return work();
}

/** The same job with another answer. */
function* mapped<From, To>(job: Job<From>, to: (answer: From) => To): Job<To> {
  for (;;) {
    const next = job.next();
    if (next.done) return to(next.value);
    const progress: Progress<From> = next.value;
    yield { ...progress, partial: () => to(progress.partial()) };
  }
}
