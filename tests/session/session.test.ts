import { describe, expect, it, vi } from 'vitest';
import { previewAgenda, previewMeasure, previewWays, STANDARD, verifyReplay } from '../../src/engine';
import { createSession, resumeSession, type Session } from '../../src/session';
import { sit } from '../helpers/drive';
import { busy, council, doubter, friend, measure, quietModel, still } from '../helpers/tiny';

const scenario = busy();
const open = (seed = 'session'): Session => createSession(scenario, { seed });
const decide = (session: Session, ...measures: string[]): void => {
  for (const one of measures) session.dispatch({ type: 'agenda/table', measure: one });
  session.dispatch({ type: 'council/circulate' });
  while (session.snapshot().view.pub.phase === 'objection') session.dispatch({ type: 'council/way', way: 'withdraw' });
};
const playOut = (session: Session): void => {
  while (session.snapshot().view.pub.phase !== 'ended') {
    if (session.snapshot().view.pub.phase === 'ledger') session.dispatch({ type: 'turn/advance' });
    else decide(session, 'talk');
  }
};

describe('a session', () => {
  it('starts with the first turn open', () => {
    const { view, events, canUndo, playback } = open().snapshot();
    expect(view).toMatchObject({ seat: 'chair', seed: 'session', settings: STANDARD, truth: null });
    expect(view.pub).toMatchObject({ turn: 1, phase: 'decide' });
    expect(events[0]).toMatchObject({ type: 'turn/opened' });
    expect([canUndo, playback.kind]).toEqual([false, 'none']);
  });

  it('refuses an endless seed', () => {
    expect(() => createSession(scenario, { seed: 'x'.repeat(10_000) })).toThrow(RangeError);
  });

  it('keeps to its settings', () => {
    const settings = { rationality: 'hard', intelligence: 'easy', discipline: 'hard' } as const;
    expect(createSession(scenario, { seed: 'x', settings }).snapshot().view.settings).toEqual(settings);
  });

  it('gives the same snapshot until something has changed', () => {
    const session = open();
    const before = session.snapshot();
    expect(session.snapshot()).toBe(before);
    session.dispatch({ type: 'agenda/table', measure: 'talk' });
    expect(session.snapshot()).not.toBe(before);
  });

  it('plays the same match as the rules alone', () => {
    const session = open('the same');
    decide(session, 'talk');
    const table = sit(scenario, 'the same').decide('talk');
    expect(session.replay().finalHash).toBe(table.hash());
  });

  it('tells its listeners once for each change, until they leave', () => {
    const session = open();
    const listener = vi.fn();
    const leave = session.subscribe(listener);
    session.dispatch({ type: 'agenda/table', measure: 'talk' });
    expect(listener).toHaveBeenCalledTimes(1);
    session.dispatch({ type: 'turn/advance' });
    expect(listener).toHaveBeenCalledTimes(1);
    leave();
    session.dispatch({ type: 'agenda/take-back', measure: 'talk' });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('survives a listener that leaves while it is being told', () => {
    const session = open();
    const second = vi.fn();
    const leave = session.subscribe(() => leave());
    session.subscribe(second);
    session.dispatch({ type: 'agenda/table', measure: 'talk' });
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('answers a refused command with the reason and changes nothing', () => {
    const session = open();
    const before = session.snapshot();
    expect(session.dispatch({ type: 'turn/advance' })).toMatchObject({ ok: false, rejection: { code: 'match/wrong-phase' } });
    expect(session.whyNot({ type: 'turn/advance' })).toMatchObject({ code: 'match/wrong-phase' });
    expect(session.whyNot({ type: 'agenda/table', measure: 'talk' })).toBeNull();
    expect(session.snapshot()).toBe(before);
  });

  it('tells the hidden choices of the rival only when the match is over', () => {
    const session = open();
    decide(session, 'talk');
    expect(session.snapshot().events.some((event) => event.audience === 'engine')).toBe(false);
    playOut(session);
    expect(session.snapshot().events.some((event) => event.type === 'adversary/chose')).toBe(true);
    expect(session.snapshot().view.truth).not.toBeNull();
  });

  it('asks the rules for odds and prices', () => {
    const session = open();
    const { view } = session.snapshot();
    expect(session.preview(['condemn', 'sanction'])).toEqual(previewAgenda(scenario, view, ['condemn', 'sanction']));
    expect(session.previewMeasure('deploy')).toEqual(previewMeasure(scenario, view, 'deploy'));
    expect(session.ways()).toEqual([]);
    const disputed = still({
      council: council(doubter('AAA'), friend('BBB')),
      measures: [measure('firm', { procedure: 'silence', assertiveness: 0.9 })],
    });
    const other = createSession(disputed, { seed: 'ways' });
    other.dispatch({ type: 'agenda/table', measure: 'firm' });
    other.dispatch({ type: 'council/circulate' });
    expect(other.ways()).toEqual(previewWays(disputed, other.snapshot().view));
    expect(other.ways().map((one) => one.way)).toEqual(['adopt', 'water-down', 'lobby', 'withdraw', 'coalition']);
  });

  it('tells whether a condition holds for what the table knows', () => {
    const session = open();
    expect([session.holds({ turn: { max: 1 } }), session.holds({ flag: 'deployed' })]).toEqual([true, false]);
    const type = scenario.adversary.types.map((one) => one.id);
    expect(session.holds({ type })).toBe(false);
    playOut(session);
    expect(session.holds({ type })).toBe(true);
  });
});

describe('taking back', () => {
  it('undoes tabling and taking back, as if they had never been', () => {
    const session = open();
    const start = session.replay().finalHash;
    session.dispatch({ type: 'agenda/table', measure: 'talk' });
    session.dispatch({ type: 'agenda/take-back', measure: 'talk' });
    expect(session.snapshot().canUndo).toBe(true);
    expect([session.undo(), session.undo(), session.undo()]).toEqual([true, true, false]);
    expect(session.replay().finalHash).toBe(start);
    expect(session.replay().commands).toEqual([]);
  });
  it('never goes across chance or a sounding', () => {
    const session = open();
    session.dispatch({ type: 'council/sound', delegation: 'AAA' });
    expect([session.snapshot().canUndo, session.undo()]).toEqual([false, false]);
    decide(session, 'talk');
    expect([session.snapshot().canUndo, session.undo()]).toEqual([false, false]);
  });
});

describe('the record of turns', () => {
  it('has the start and the close of every turn', () => {
    const session = open();
    expect(session.snapshot().turns).toHaveLength(1);
    expect(session.snapshot().turns[0]).toMatchObject({ turn: 0, ind: scenario.indicators.map((one) => one.start * 100), rung: 2 });
    decide(session, 'talk');
    expect(session.snapshot().turns.map((one) => one.turn)).toEqual([0, 1]);
    expect(session.snapshot().turns[1]!.ind).toEqual(session.snapshot().view.pub.ind);
    playOut(session);
    expect(session.snapshot().turns.at(-1)!.turn).toBe(session.snapshot().view.pub.turn);
  });
  it('takes the opening of the first turn out of the start', () => {
    const early = busy({ injects: [{ ...scenario.injects[0]!, trigger: { turn: 1 } }, ...scenario.injects.slice(1)] });
    const session = createSession(early, { seed: 'early' });
    expect(session.snapshot().view.pub.ind[5]).toBe(5300);
    expect(session.snapshot().turns[0]!.ind[5]).toBe(5000);
  });
});

describe('the answer to "why is it so?"', () => {
  it('is base plus causes, for every indicator and every turn', () => {
    const session = open();
    playOut(session);
    const { view } = session.snapshot();
    for (const one of scenario.indicators)
      for (let turn = 1; turn <= view.pub.turn; turn++) {
        const why = session.why(one.id, turn);
        expect(why.base + why.causes.reduce((sum, cause) => sum + cause.delta, 0)).toBe(why.value);
        expect(why.causes.every((cause) => cause.turn === turn)).toBe(true);
        expect(why.since).toBe(turn - 1);
      }
  });
  it('reaches back to the last decision while the next one is open, and to this turn after it', () => {
    const session = open();
    const sums = (id: string): void => {
      const why = session.why(id);
      expect(why.base + why.causes.reduce((sum, cause) => sum + cause.delta, 0)).toBe(why.value);
      expect(why.value).toBe(session.snapshot().view.pub.ind[scenario.indicators.findIndex((one) => one.id === id)]);
    };
    for (const one of scenario.indicators) sums(one.id);
    decide(session, 'talk');
    expect(session.why('escalation').since).toBe(0);
    session.dispatch({ type: 'turn/advance' });
    expect(session.why('escalation').since).toBe(0);
    for (const one of scenario.indicators) sums(one.id);
    decide(session);
    expect(session.why('escalation').since).toBe(1);
    for (const one of scenario.indicators) sums(one.id);
  });
});

describe('a saved match', () => {
  it('is taken up where it was left, after its replay was checked', () => {
    const session = open();
    decide(session, 'talk');
    session.dispatch({ type: 'turn/advance' });
    session.dispatch({ type: 'agenda/table', measure: 'condemn' });
    const saved = JSON.parse(JSON.stringify(session.replay())) as unknown;
    const resumed = resumeSession(scenario, saved);
    if (!resumed.ok) throw new Error(resumed.problem.code);
    expect(resumed.session.snapshot().view).toEqual(session.snapshot().view);
    expect(resumed.session.snapshot().events).toEqual(session.snapshot().events);
    expect(resumed.session.snapshot().turns).toEqual(session.snapshot().turns);
    expect(resumed.session.undo()).toBe(true);
    playOut(resumed.session);
    session.undo();
    playOut(session);
    expect(resumed.session.replay().finalHash).toBe(session.replay().finalHash);
  });
  it('is refused when it was altered', () => {
    const session = open();
    decide(session, 'talk');
    const saved = { ...session.replay(), finalHash: 'x' };
    expect(resumeSession(scenario, saved)).toMatchObject({ ok: false, problem: { code: 'replay/diverged' } });
    expect(resumeSession(scenario, 'rubbish')).toMatchObject({ ok: false, problem: { code: 'replay/not-a-replay' } });
  });
  it('keeps states for the openings of turns and the end, which verify', () => {
    const session = open();
    playOut(session);
    const replay = session.replay();
    expect(replay.snapshots.length).toBe(replay.commands.filter((one) => one.type === 'turn/advance').length + 1);
    expect(verifyReplay(scenario, JSON.parse(JSON.stringify(replay))).ok).toBe(true);
  });
});

describe('playback', () => {
  const calm = still({
    council: council(friend('AAA'), friend('BBB'), friend('CCC')),
    measures: [measure('firm', { procedure: 'silence', assertiveness: 0.4 })],
    model: quietModel((m) => Object.assign(m.council, { offsetSpread: 0, slope: 60 })),
  });
  function circulated(): Session {
    const session = createSession(calm, { seed: 'playback' });
    session.dispatch({ type: 'agenda/table', measure: 'firm' });
    session.dispatch({ type: 'council/circulate' });
    return session;
  }
  it('shows the answers one after another, then the response, each at its pace, and tells the listeners', () => {
    vi.useFakeTimers();
    try {
      const session = circulated();
      const listener = vi.fn();
      session.subscribe(listener);
      session.playback.setPace({ answer: 100, beat: 500 });
      const state = () => [session.snapshot().playback.kind, session.snapshot().playback.shown];
      expect(state()).toEqual(['silence', 0]);
      vi.advanceTimersByTime(100);
      expect(state()).toEqual(['silence', 1]);
      vi.advanceTimersByTime(200);
      expect(state()).toEqual(['silence', 3]);
      expect(listener).toHaveBeenCalledTimes(3);
      vi.advanceTimersByTime(5000);
      expect(state()).toEqual(['silence', 3]);
      session.playback.skip();
      expect(state()).toEqual(['response', 0]);
      vi.advanceTimersByTime(500);
      expect(state()).toEqual(['response', 1]);
      session.playback.skip();
      expect(session.snapshot().playback.shown).toBe(session.snapshot().playback.total);
      session.playback.skip();
      expect(state()).toEqual(['none', 0]);
      session.playback.skip();
      session.dispose();
    } finally {
      vi.useRealTimers();
    }
  });
  it('changes no rule when it is skipped', () => {
    const [slow, fast] = [circulated(), circulated()];
    fast.playback.skip();
    fast.playback.skip();
    expect(fast.replay().finalHash).toBe(slow.replay().finalHash);
    expect(fast.dispatch({ type: 'turn/advance' }).ok).toBe(true);
    expect(fast.snapshot().playback.kind).toBe('none');
    slow.dispose();
  });
  it('shows end states at once when motion is not wanted', () => {
    const session = createSession(calm, { seed: 'playback' });
    session.playback.setPace({ answer: 0, beat: 0 });
    session.dispatch({ type: 'agenda/table', measure: 'firm' });
    session.dispatch({ type: 'council/circulate' });
    expect(session.snapshot().playback).toMatchObject({ kind: 'silence', shown: 3, total: 3 });
    session.playback.skip();
    const { shown, total, kind } = session.snapshot().playback;
    expect([kind, shown]).toEqual(['response', total]);
  });
  it('leaves nothing ticking behind when the session is disposed of', () => {
    vi.useFakeTimers();
    try {
      const session = circulated();
      const listener = vi.fn();
      session.subscribe(listener);
      session.dispose();
      expect(vi.getTimerCount()).toBe(0);
      vi.advanceTimersByTime(10_000);
      expect(listener).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });
  it('shows nothing when only something was tabled', () => {
    const session = open();
    session.dispatch({ type: 'agenda/table', measure: 'talk' });
    expect(session.snapshot().playback.kind).toBe('none');
  });
});
