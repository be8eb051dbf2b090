import { describe, expect, it } from 'vitest';
import { type Command, STANDARD } from '../../src/engine';
import { createSession, forkSession, resumeSession, reviewReplay, type Session } from '../../src/session';
import { council, doubter, friend, measure, quietModel, still } from '../helpers/tiny';

const scenario = still({
  council: council(doubter('AAA'), friend('BBB'), friend('CCC')),
  measures: [measure('bold', { procedure: 'silence', assertiveness: 0.6, limit: 0 })],
  model: quietModel((m) => Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 2 })),
});
const settings = { ...STANDARD, people: ['AAA', 'BBB'] };
const answer = (delegation: string, one: 'hold' | 'object', ...items: string[]): Command => ({
  ...{ type: 'council/answer', delegation, answer: one, items },
});
const put = (session: Session, ...commands: readonly Command[]): Session => {
  for (const command of commands) expect(session.dispatch(command).ok).toBe(true);
  return session;
};
/** The text is out, and one of two has answered. */
const half = (): Session =>
  put(
    createSession(scenario, { seed: 'one device', settings }),
    { type: 'agenda/table', measure: 'bold' },
    { type: 'council/circulate' },
    answer('AAA', 'object', 'bold'),
  );
const whole = (): Session => put(half(), answer('BBB', 'hold'), { type: 'council/way', way: 'withdraw' });

describe('a session with people in seats', () => {
  it('shows nothing of an answer until the last is in, then all of them together', () => {
    const session = half();
    const { events, playback, view } = session.snapshot();
    expect(view.pub.phase).toBe('answers');
    expect(playback.kind).toBe('none');
    expect(JSON.stringify([events, view])).not.toMatch(/silence\/answered|"answers":\[/);
    put(session, answer('BBB', 'hold'));
    expect(session.snapshot().playback).toMatchObject({ kind: 'silence', total: 3 });
  });

  it('takes no answer back: whoever has spoken has spoken', () => {
    const session = half();
    expect(session.snapshot().canUndo).toBe(false);
    expect(session.undo()).toBe(false);
  });

  it('is taken up from its save where it waited, and ends as it would have', () => {
    const saved = JSON.parse(JSON.stringify(half().replay())) as unknown;
    const resumed = resumeSession(scenario, saved);
    if (!resumed.ok) throw new Error(resumed.problem.code);
    expect(resumed.session.snapshot().view.pub.people).toEqual([
      { delegation: 0, asked: 2 },
      { delegation: 1, asked: 1 },
    ]);
    put(resumed.session, answer('BBB', 'hold'), { type: 'council/way', way: 'withdraw' });
    expect(resumed.session.replay().finalHash).toBe(whole().replay().finalHash);
  });

  it('is refused when an answer in its record was changed', () => {
    const { commands, ...rest } = whole().replay();
    const changed = commands.map((command) => (command.type === 'council/answer' ? answer(command.delegation, 'hold') : command));
    expect(resumeSession(scenario, { ...rest, commands: changed })).toMatchObject({ ok: false });
  });

  it('gives each seat its own sheet and nobody else’s', () => {
    const session = half();
    expect(session.ownSheet('BBB')).toMatchObject({ delegation: 'BBB', items: [{ measure: 'bold' }] });
    expect(session.ownSheet('ZZZ')).toBeNull();
  });

  it('goes on from an earlier turn with the same people asked anew', () => {
    const session = put(whole(), { type: 'turn/advance' });
    const fork = forkSession(scenario, session.replay(), 1);
    put(fork, { type: 'agenda/table', measure: 'bold' }, { type: 'council/circulate' });
    expect(fork.snapshot().view.pub.people?.map((one) => one.asked)).toEqual([1, 1]);
  });
});

describe('a recording of people at one device', () => {
  it('goes from the text to the count: nobody waits for each to speak', () => {
    const reviewed = reviewReplay(scenario, whole().replay());
    if (!reviewed.ok) throw new Error(reviewed.problem.code);
    const { review } = reviewed;
    expect(review.session.recorded).toBe(true);
    review.session.playback.setPace({ answer: 0, beat: 0 });
    review.stepBy(1);
    review.stepBy(1);
    expect(review.session.snapshot().view.pub.phase).toBe('answers');
    review.stepBy(1);
    expect(review.place()).toBe(4);
    expect(review.session.snapshot().playback.kind).toBe('silence');
    review.dispose();
  });
});
