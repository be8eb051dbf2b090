import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/commands';
import { STANDARD } from '../../src/engine/match';
import { answersShown, lastCirculation } from '../../src/hud/silence/decision';
import { createSession, type Session } from '../../src/session';
import { council, friend, measure, quietModel, rule, still } from '../helpers/tiny';

const answer = (delegation: string, one: 'hold' | 'object', ...items: string[]): Command => ({
  ...{ type: 'council/answer', delegation, answer: one, items },
});
/** A text with one item, to which both people object; nobody else does. */
function broken(): Session {
  const seats = council(friend('AAA'), friend('BBB'), friend('CCC'));
  const scenario = still({
    council: { ...seats, rule: rule('consensus') },
    measures: [measure('kind', { procedure: 'silence', assertiveness: 0, limit: 0 })],
    model: quietModel((m) => Object.assign(m.council, { offsetSpread: 0.1, slope: 60, boldCost: 2 })),
  });
  const session = createSession(scenario, { seed: 'shown', settings: { ...STANDARD, people: ['AAA', 'BBB'] } });
  play(session, { type: 'agenda/table', measure: 'kind' }, { type: 'council/circulate' });
  play(session, answer('AAA', 'object', 'kind'), answer('BBB', 'object', 'kind'));
  return session;
}
function play(session: Session, ...commands: readonly Command[]): void {
  for (const command of commands) expect(session.dispatch(command), JSON.stringify(command)).toMatchObject({ ok: true });
}
function against(session: Session): string[] {
  const snapshot = session.snapshot();
  const text = lastCirculation(session.scenario, snapshot)!;
  const shown = answersShown(snapshot.events, text, text.answers.length);
  return [...shown.values()].filter((one) => !one.held).map((one) => one.delegation);
}

describe('the answers that stand against a text on the screen', () => {
  it('are those of the round, and after lobbying those who stood by them', () => {
    const session = broken();
    expect(against(session)).toEqual(['AAA', 'BBB']);
    play(session, { type: 'council/way', way: 'lobby' }, answer('AAA', 'hold'), answer('BBB', 'object', 'kind'));
    expect(against(session)).toEqual(['BBB']);
  });

  it.each(['lobby', 'water-down'] as const)('leave the screen when people are asked again: %s', (way) => {
    const session = broken();
    session.playback.skip();
    const { playback } = session.snapshot();
    expect([playback.kind, playback.shown]).toEqual(['silence', playback.total]);
    play(session, { type: 'council/way', way });
    expect(session.snapshot().view.pub.phase).toBe('answers');
    expect(session.snapshot().playback.kind).toBe('none');
  });

  it('to a softer text are not those to the text before it that were given up when lobbied', () => {
    const session = broken();
    play(session, { type: 'council/way', way: 'lobby' }, answer('AAA', 'hold'), answer('BBB', 'object', 'kind'));
    play(session, { type: 'council/way', way: 'water-down' });
    const { people } = session.snapshot().view.pub;
    for (const { delegation, asked } of people ?? []) if (asked === 1) play(session, answer(['AAA', 'BBB'][delegation]!, 'hold'));
    expect(against(session)).toEqual([]);
  });
});
