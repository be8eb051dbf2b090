import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/engine';
import { createSession, forkSession, type Session } from '../../src/session';
import { busy } from '../helpers/tiny';

const scenario = busy();
const pub = (session: Session) => session.snapshot().view.pub;

/** A whole match that tables something in every turn. */
function played(): Session {
  const session = createSession(scenario, { seed: 'another course' });
  while (pub(session).phase !== 'ended') {
    const { phase } = pub(session);
    if (phase === 'ledger') session.dispatch({ type: 'turn/advance' });
    else if (phase === 'objection') session.dispatch({ type: 'council/way', way: 'withdraw' });
    else {
      session.dispatch({ type: 'agenda/table', measure: 'condemn' });
      session.dispatch({ type: 'council/circulate' });
    }
  }
  return session;
}

describe('another course of a match', () => {
  const session = played();
  const replay = session.replay();

  it('opens the turn as it was, and the same decisions lead to the same end', () => {
    for (let turn = 1; turn <= pub(session).turn; turn++) {
      const fork = forkSession(scenario, replay, turn);
      expect(pub(fork)).toMatchObject({ turn, phase: 'decide', agenda: [] });
      expect(fork.snapshot().playback.kind).toBe('none');
      const rest = replay.commands.slice(fork.replay().commands.length);
      for (const command of rest) expect(fork.dispatch(command).ok).toBe(true);
      expect(fork.replay().finalHash).toBe(replay.finalHash);
      expect(hashOf(fork.replay())).toBe(hashOf(replay));
    }
  });

  it('leaves the match itself alone', () => {
    const before = hashOf(session.replay());
    const fork = forkSession(scenario, replay, 2);
    fork.dispatch({ type: 'council/circulate' });
    expect(hashOf(session.replay())).toBe(before);
  });

  it('cannot start from a turn that was never reached, or from a replay that was altered', () => {
    expect(() => forkSession(scenario, replay, 99)).toThrow(/never reached turn 99/);
    const altered = { ...replay, hashes: replay.hashes.map((hash, at) => (at === 0 ? '0000000000000000' : hash)) };
    expect(() => forkSession(scenario, altered, 2)).toThrow(/replay\/diverged/);
  });
});
