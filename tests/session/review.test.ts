import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { playMatch } from '../../src/analysis';
import { compile, createMatch, ENGINE_VERSION, hashOf, STANDARD, type Replay } from '../../src/engine';
import { policyFor } from '../../src/policies';
import { type GameLog, replayOf, resumeSession, type Review, reviewReplay } from '../../src/session';
import { loadScenario } from '../helpers/load';

const crimea = loadScenario('crimea-2014');
const c = compile(crimea);
const { state, commands, hashes } = playMatch(c, 'amber-harbour-23', 'hawk', policyFor(crimea, 'hawk')!, { trace: true });
const log: GameLog = {
  scenario: { id: crimea.id, hash: c.hash },
  engine: ENGINE_VERSION,
  seed: 'amber-harbour-23',
  settings: STANDARD,
  commands,
  finalHash: hashes.at(-1)!,
};
const checked = replayOf(crimea, log);
if (!checked.ok) throw new Error(checked.problem.code);
const replay: Replay = checked.replay;

function opened(refused?: () => void): Review {
  const reviewed = reviewReplay(crimea, replay, refused);
  if (!reviewed.ok) throw new Error(reviewed.problem.code);
  return reviewed.review;
}

describe('a match from its inputs alone', () => {
  test('has every hash of the match that was played', () => {
    expect(replay.hashes).toEqual(hashes);
    expect(resumeSession(crimea, replay).ok).toBe(true);
  });

  test.each([
    ['another engine', { engine: '0' }, 'replay/other-engine'],
    ['another crisis', { scenario: { id: 'paris-2015', hash: 'x' } }, 'replay/other-scenario'],
    ['the crisis as it was before a change', { scenario: { id: crimea.id, hash: '0000' } }, 'replay/scenario-changed'],
    ['another end', { finalHash: 'ffffffffffffffff' }, 'replay/diverged'],
    ['a command out of turn', { commands: [{ type: 'turn/advance' } as const] }, 'replay/illegal-command'],
  ])('of %s is refused by that name', (_, over, problem) => {
    expect(replayOf(crimea, { ...log, ...over })).toMatchObject({ ok: false, problem: { code: problem } });
  });
});

describe('a recording', () => {
  test('opens at its beginning and knows its turns and its end', () => {
    const review = opened();
    expect(review).toMatchObject({ turns: state.pub.turn, ended: true, length: commands.length, finalHash: log.finalHash });
    expect(review.place()).toBe(0);
    expect(review.stops).toHaveLength(state.pub.turn + 1);
    expect(review.session.snapshot().view.pub.turn).toBe(1);
  });

  test('stands at any place as the match stood there, forwards and back', () => {
    const review = opened();
    for (const place of [commands.length, 0, 7, 3, commands.length - 1, 12, 1]) {
      review.seek(place);
      const then = review.session.replay();
      expect(then.finalHash).toBe(place === 0 ? hashOf(createMatch(crimea, log.seed).state) : hashes[place - 1]);
      expect(then.commands).toHaveLength(place);
    }
  });

  test('goes from turn to turn and stops at either end', () => {
    const review = opened();
    const turns: number[] = [];
    for (let i = 0; i <= state.pub.turn; i++) {
      turns.push(review.session.snapshot().view.pub.turn);
      review.turnBy(1);
    }
    expect(turns).toEqual([...Array.from({ length: state.pub.turn }, (_, at) => at + 1), state.pub.turn]);
    expect(review.place()).toBe(review.length);
    review.turnBy(1);
    expect(review.place()).toBe(review.length);
    for (let i = 0; i < 30; i++) review.turnBy(-1);
    expect(review.place()).toBe(0);
    review.stepBy(-1);
    expect(review.place()).toBe(0);
  });

  test('takes no decision of its own: it refuses, and the decision that was made then only leads on', () => {
    let refused = 0;
    const review = opened(() => refused++);
    expect(review.session.dispatch({ type: 'agenda/table', measure: 'no-such' }).ok).toBe(false);
    expect([refused, review.place(), review.session.undo()]).toEqual([1, 0, false]);
    expect(review.session.dispatch(commands[0]!).ok).toBe(true);
    expect([refused, review.place(), review.session.snapshot().canUndo]).toEqual([1, 1, false]);
  });

  test('that was altered is not opened', () => {
    const altered = { ...replay, hashes: replay.hashes.with(4, '0') };
    expect(reviewReplay(crimea, altered)).toMatchObject({ ok: false, problem: { code: 'replay/diverged' } });
  });
});

describe('a recording that plays', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test.each([1, 2, 4] as const)('at speed %i comes to the end through answers and moves, and stops there', (speed) => {
    const review = opened();
    review.setSpeed(speed);
    const kinds = new Set<string>();
    review.session.subscribe(() => kinds.add(review.session.snapshot().playback.kind));
    review.play();
    vi.advanceTimersByTime(20 * 60_000);
    expect([review.place(), review.playing()]).toEqual([review.length, false]);
    expect(kinds).toEqual(new Set(['none', 'silence', 'response']));
  });

  test('at once shows the turns one after another and waits for nothing that moves', () => {
    const review = opened();
    review.setSpeed(0);
    review.play();
    vi.advanceTimersByTime(900 * (state.pub.turn + 1));
    expect([review.place(), review.playing()]).toEqual([review.length, false]);
  });

  test('stands still when paused, and from its end plays again from the beginning', () => {
    const review = opened();
    review.play();
    vi.advanceTimersByTime(3000);
    review.pause();
    const place = review.place();
    expect(place).toBeGreaterThan(0);
    vi.advanceTimersByTime(60_000);
    expect(review.place()).toBe(place);
    review.seek(review.length);
    review.play();
    expect(review.place()).toBe(0);
    review.dispose();
    vi.advanceTimersByTime(60_000);
    expect(review.place()).toBe(0);
  });
});
