import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CueId } from '../../src/audio/cues';
import { listen } from '../../src/audio/ear';
import type { Room } from '../../src/audio/layers';
import { createSession, type Session } from '../../src/session';
import { loadScenario } from '../helpers/load';

const crimea = loadScenario('crimea-2014');
const council = crimea.council.delegations.length;
let session: Session;
let cues: CueId[];
let rooms: Room[];
let leave: () => void;

function sit(seed: string): void {
  session = createSession(crimea, { seed });
  cues = [];
  rooms = [];
  leave = listen(session, { cue: (cue) => cues.push(cue), room: (room) => rooms.push(room) });
}
const phase = () => session.snapshot().view.pub.phase;
const playing = () => session.snapshot().playback.kind;
function settleTurn(): void {
  for (;;) {
    while (playing() !== 'none' && !(playing() === 'silence' && phase() === 'objection')) session.playback.skip();
    if (phase() !== 'objection') return;
    session.dispatch({ type: 'council/way', way: 'withdraw' });
  }
}
const count = (cue: CueId): number => cues.filter((one) => one === cue).length;

beforeEach(() => {
  vi.useFakeTimers();
  sit('ears');
});
afterEach(() => {
  leave();
  session.dispose();
  vi.useRealTimers();
});

describe('at the table', () => {
  test('nothing is heard of what lies behind; the room is there at once', () => {
    expect(cues).toEqual([]);
    expect(rooms).toEqual([{ escalation: session.snapshot().view.pub.ind[0]! / 100, answered: null, over: false }]);
  });

  test('a card is laid, lifted, laid, and lifted by undo', () => {
    const measure = 'baltic-air-policing';
    session.dispatch({ type: 'agenda/table', measure });
    session.dispatch({ type: 'agenda/take-back', measure });
    session.dispatch({ type: 'agenda/table', measure });
    session.undo();
    expect(cues).toEqual(['card', 'lift', 'card', 'lift']);
  });

  test('after leaving nothing is heard any more', () => {
    leave();
    session.dispatch({ type: 'agenda/table', measure: 'baltic-air-policing' });
    expect(cues).toEqual([]);
  });
});

describe('under silence', () => {
  beforeEach(() => {
    session.playback.setPace({ answer: 100, beat: 1000 });
    session.dispatch({ type: 'agenda/table', measure: 'baltic-air-policing' });
    cues.length = 0;
    session.dispatch({ type: 'council/circulate' });
  });

  test('the stamp comes first and alone; then each answer as its lamp turns', () => {
    expect(cues).toEqual(['stamp']);
    vi.advanceTimersByTime(100 * 5);
    expect(cues).toHaveLength(6);
    vi.advanceTimersByTime(100 * council);
    expect(count('stud') + count('crack')).toBe(council);
  });

  test('the room falls away answer by answer and comes back after the last', () => {
    vi.advanceTimersByTime(100 * 7);
    expect(rooms.at(-1)?.answered).toBeCloseTo(7 / council);
    vi.advanceTimersByTime(100 * council);
    expect(rooms.at(-1)?.answered).toBeNull();
  });

  test('skipped, the rest of the answers come at once and the response is not told before it is shown', () => {
    vi.advanceTimersByTime(100 * 2);
    session.playback.skip();
    expect(count('stud') + count('crack')).toBe(council);
    expect(count('bell') + count('telex') + count('brass')).toBe(0);
  });

  test('the room does not tighten before the response has been seen', () => {
    const before = rooms[0]!.escalation;
    vi.advanceTimersByTime(100 * council);
    expect(rooms.at(-1)!.escalation).toBe(before);
    settleTurn();
    expect(rooms.at(-1)!.escalation).toBe(session.snapshot().view.pub.ind[0]! / 100);
  });
});

describe('through whole games', () => {
  test.each(['one', 'two', 'three', 'four'])('seed %s: every firebreak is struck once, and the ending has its chord', (seed) => {
    leave();
    session.dispose();
    sit(seed);
    session.playback.setPace({ answer: 10, beat: 10 });
    while (phase() !== 'ended') {
      session.dispatch({ type: 'council/circulate' });
      for (let i = 0; i < 400 && playing() !== 'none'; i++) {
        vi.advanceTimersByTime(10);
        if (session.snapshot().playback.shown === session.snapshot().playback.total) {
          if (playing() === 'silence' && phase() === 'objection') session.dispatch({ type: 'council/way', way: 'withdraw' });
          else session.playback.skip();
        }
      }
      if (phase() === 'ledger') session.dispatch({ type: 'turn/advance' });
    }
    const { events } = session.snapshot();
    const crossed = events.filter((event) => event.type === 'rung/moved' && event.firebreak !== '' && event.audience === 'all');
    expect(count('brass')).toBeGreaterThanOrEqual(Math.min(1, crossed.length));
    expect(count('brass')).toBeLessThanOrEqual(crossed.length);
    const ending = events.findLast((event) => event.type === 'match/ended');
    const tone = crimea.endings.find((one) => one.id === ending?.ending)?.tone;
    expect(cues.at(-1)).toBe(`ending-${tone}`);
    expect(cues.filter((cue) => cue.startsWith('ending-'))).toHaveLength(1);
    expect(rooms.at(-1)?.over).toBe(true);
  });
});
