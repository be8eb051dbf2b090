import { describe, expect, it, vi } from 'vitest';
import { type Answer, finish, lensAnswers, skillAndLuck, theoryLens, turningPoints } from '../../src/analysis';
import { createAnalyst, type Line } from '../../src/workers';
import type { Reply, Request } from '../../src/workers/protocol';
import { serve } from '../../src/workers/serve';
import { played, scenario } from './games';

vi.setConfig({ testTimeout: 60_000 });
const game = played('worker', 'hawk');
const inputs = { seed: game.seed, settings: game.settings, commands: game.commands };
const SMALL = { replays: 20, confirmations: 10 } as const;

/** Both ends in one process. What crosses is copied as between threads; the clock moves a little with every look at it. */
function wire(tick = 1): { line: Line; replies: Reply[]; pauses: () => number } {
  let clock = 0;
  let pauses = 0;
  let hear: (reply: Reply | null) => void = () => undefined;
  const replies: Reply[] = [];
  const receive = serve({
    reply(reply) {
      replies.push(structuredClone(reply));
      queueMicrotask(() => hear(structuredClone(reply)));
    },
    now: () => (clock += tick),
    pause() {
      pauses++;
      return new Promise((resolve) => setImmediate(resolve));
    },
  });
  const line: Line = {
    send: (request: Request) => receive(structuredClone(request)),
    listen: (listener) => {
      hear = listener;
    },
    close: () => undefined,
  };
  return { line, replies, pauses: () => pauses };
}

describe('the worker', () => {
  it('answers what the analysis itself answers, early answers first, with progress on the way', async () => {
    const { line, pauses } = wire(40);
    const analyst = createAnalyst(line, scenario);
    const seen: { points: Answer<'turning-points'>; final: boolean }[] = [];
    const shares: number[] = [];
    await new Promise<void>((resolve) => {
      analyst.ask('turning-points', inputs, SMALL, {
        progress: (share) => shares.push(share),
        answer: (points, final) => {
          seen.push({ points, final });
          if (final) resolve();
        },
      });
    });
    expect(seen.at(-1)!.points).toEqual(finish(turningPoints(game, SMALL)));
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.map((one) => one.final)).toEqual(seen.map((_, at) => at === seen.length - 1));
    expect(seen[0]!.points.decisions.known).toHaveLength(game.turns.length);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(pauses()).toBeGreaterThan(0);
  });

  it('gives the same result however often it pauses', async () => {
    const ask = (tick: number) =>
      new Promise<Answer<'skill-luck'>>((resolve) => {
        createAnalyst(wire(tick).line, scenario).ask(
          'skill-luck',
          inputs,
          { replays: 10 },
          { answer: (answer, final) => final && resolve(answer) },
        );
      });
    const [often, never] = await Promise.all([ask(100), ask(0)]);
    expect(often).toEqual(never);
    expect(often).toEqual(finish(skillAndLuck(game, { replays: 10 })));
  });

  it('takes several questions in turn', async () => {
    const analyst = createAnalyst(wire().line, scenario);
    const order: string[] = [];
    const lens = new Promise<Answer<'theory-lens'>>((resolve) => {
      analyst.ask('cloud', inputs, { games: 12 }, { answer: (_, final) => final && order.push('cloud') });
      analyst.ask(
        'theory-lens',
        inputs,
        { replays: 4 },
        {
          answer(answer, final) {
            if (!final) return;
            order.push('lens');
            resolve(answer);
          },
        },
      );
    });
    expect(await lens).toEqual(structuredClone(lensAnswers(finish(theoryLens(game, { replays: 4 })))));
    expect(order).toEqual(['cloud', 'lens']);
  });

  it('stops at the next pause when cancelled, says so, and reports nothing more', async () => {
    const { line, replies, pauses } = wire(40);
    const analyst = createAnalyst(line, scenario);
    const heard: string[] = [];
    const cancel = analyst.ask(
      'turning-points',
      inputs,
      {},
      {
        progress: () => heard.push('progress'),
        answer: () => heard.push('answer'),
      },
    );
    await new Promise((resolve) => setImmediate(resolve));
    const before = pauses();
    const count = heard.length;
    cancel();
    cancel();
    await vi.waitFor(() => expect(replies.at(-1)).toEqual({ type: 'cancelled', id: 1 }));
    expect(pauses() - before).toBeLessThanOrEqual(1);
    expect(heard).toHaveLength(count);
    // The line is free for the next question.
    await new Promise<void>((resolve) => {
      analyst.ask('cloud', inputs, { games: 2 }, { answer: (_, final) => final && resolve() });
    });
  });

  it('forgets a question that is cancelled before its turn comes', async () => {
    const { line, replies } = wire();
    const analyst = createAnalyst(line, scenario);
    const answered: string[] = [];
    analyst.ask('cloud', inputs, { games: 30 }, { answer: () => answered.push('first') });
    analyst.ask('cloud', inputs, { games: 30 }, { answer: () => answered.push('second') })();
    await new Promise<void>((resolve) => {
      analyst.ask('cloud', inputs, { games: 2 }, { answer: (_, final) => final && resolve() });
    });
    expect(answered).not.toContain('second');
    expect(replies).toContainEqual({ type: 'cancelled', id: 2 });
  });

  it.each<[string, Parameters<typeof tell>, RegExp]>([
    [
      'a game that the rules refuse',
      [{ ...inputs, commands: [{ type: 'turn/advance' }] }, {}],
      /command 0 is refused \(match\/wrong-phase\)/,
    ],
    ['a forecast beyond certainty', [inputs, { stated: [{ turn: 1, probability: 2, question: { kind: 'breaks' } }] }], /between 0 and 1/],
  ])('fails with a reason for %s, and goes on working', async (_, [from, options], reason) => {
    expect(await tell(from, options)).toMatch(reason);
  });

  it('tells every open question when it dies', () => {
    let hear: (reply: Reply | null) => void = () => undefined;
    const analyst = createAnalyst({ send: () => undefined, listen: (listener) => (hear = listener), close: () => undefined }, scenario);
    const failed = vi.fn();
    analyst.ask('cloud', inputs, {}, { answer: () => undefined, failed });
    hear(null);
    expect(failed).toHaveBeenCalledOnce();
  });
});

function tell(from: typeof inputs | (Omit<typeof inputs, 'commands'> & { commands: readonly object[] }), options: object): Promise<string> {
  const analyst = createAnalyst(wire().line, scenario);
  return new Promise((resolve) => {
    const reasons: string[] = [];
    analyst.ask('forecasts', from as typeof inputs, options as never, {
      answer: () => undefined,
      failed: (message) => reasons.push(message),
    });
    analyst.ask('cloud', inputs, { games: 2 }, { answer: (_, final) => final && resolve(reasons.join()) });
  });
}
