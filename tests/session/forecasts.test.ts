import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../src/engine';
import { createSession, forkSession, resumeSession, type Session } from '../../src/session';
import { makeRecord, readRecord } from '../../src/storage/match-record';
import { busy } from '../helpers/tiny';

const scenario = busy();
const [ending, act] = [scenario.endings[0]!.id, scenario.adversary.acts[0]!.id];
const pub = (session: Session) => session.snapshot().view.pub;
const ends = (probability: number) => ({ question: { kind: 'ending' as const, endings: [ending] }, probability });
const comes = (probability: number) => ({ question: { kind: 'act' as const, acts: [act] }, probability });

function played(forecast: boolean): Session {
  const session = createSession(scenario, { seed: 'held likely' });
  for (let turn = 1; pub(session).phase !== 'ended'; turn++) {
    if (forecast) expect(session.forecast([ends(turn / 10), comes(0.5)])).toBe(true);
    session.dispatch({ type: 'council/circulate' });
    if (pub(session).phase === 'ledger') session.dispatch({ type: 'turn/advance' });
  }
  return session;
}

describe('what was held likely', () => {
  it('touches no state and no hash of the match', () => {
    expect(played(true).replay()).toEqual(played(false).replay());
  });

  it('can be put otherwise until the agenda is circulated, and then no more', () => {
    const session = createSession(scenario, { seed: 'sealed' });
    session.forecast([ends(0.2), comes(0.4)]);
    session.forecast([ends(0.3)]);
    expect(session.forecasts()).toEqual([{ turn: 1, ...ends(0.3) }]);
    session.dispatch({ type: 'council/circulate' });
    expect(session.forecast([ends(0.9)])).toBe(false);
    expect(session.forecasts()).toEqual([{ turn: 1, ...ends(0.3) }]);
  });

  it('goes with the match into its record and comes back', () => {
    const session = played(true);
    const record = makeRecord({
      ...{ savedAt: 1, writer: 'one', title: 'T', turn: 1, turns: 6, ended: true },
      ...{ replay: session.replay(), forecasts: session.forecasts() },
    });
    const read = readRecord(JSON.parse(JSON.stringify(record)));
    if (!read.ok) throw new Error(read.problem);
    const resumed = resumeSession(scenario, read.record.replay, read.record.forecasts);
    expect(resumed.ok && resumed.session.forecasts()).toEqual(session.forecasts());
  });

  it('is taken from nobody who writes nonsense into a file', () => {
    const record = (forecasts: unknown) =>
      makeRecord({
        ...{ savedAt: 1, writer: 'one', title: 'T', turn: 1, turns: 6, ended: true },
        ...{ replay: played(false).replay(), forecasts: forecasts as readonly Forecast[] },
      });
    const one = { turn: 1, ...ends(0.5) };
    expect(readRecord(record([one])).ok).toBe(true);
    for (const bad of [null, {}, [1], [{ ...one, probability: 2 }], [{ ...one, turn: 1.5 }], [{ ...one, question: { kind: 'ending' } }]])
      expect(readRecord(record(bad))).toEqual({ ok: false, problem: 'damaged' });
    const stray = [one, { ...one, turn: 99 }, { ...one, question: { kind: 'act', acts: ['dance'] } }] as const;
    const resumed = resumeSession(scenario, played(false).replay(), stray as unknown as readonly Forecast[]);
    expect(resumed.ok && resumed.session.forecasts()).toEqual([one]);
  });

  it('before the turn of another course belongs to both', () => {
    const session = played(true);
    const fork = forkSession(scenario, session.replay(), 3, session.forecasts());
    expect(fork.forecasts()).toEqual(session.forecasts().filter((one) => one.turn < 3));
  });
});
