import { expect, test } from 'vitest';
import { playRest } from '../../src/classroom/rest';
import { createSession } from '../../src/session';
import { crimea } from './class';

const doctrine = crimea.doctrines[0]!.id;

test('a doctrine decides the turns that are left, from the one that the team had not decided', () => {
  const match = createSession(crimea, { seed: 'wednesday' });
  match.dispatch({ type: 'council/circulate' });
  match.dispatch({ type: 'turn/advance' });
  expect(playRest(match, doctrine)).toBe(2);
  expect(match.snapshot().view.pub.phase).toBe('ended');
});

test('around one device it decides the rest as well, also where the device was still going round', () => {
  const people = ['DEU', 'GRC', 'POL'];
  for (const answered of [0, 2]) {
    const match = createSession(crimea, {
      seed: 'wednesday',
      settings: { rationality: 'normal', intelligence: 'normal', discipline: 'normal', people },
    });
    match.dispatch({ type: 'agenda/table', measure: 'red-line-mainland' });
    match.dispatch({ type: 'council/circulate' });
    expect(match.snapshot().view.pub.phase).toBe('answers');
    for (const delegation of people.slice(0, answered)) match.dispatch({ type: 'council/answer', delegation, answer: 'hold', items: [] });
    expect(playRest(match, doctrine), `${answered} had answered`).toBe(2);
    expect(match.snapshot().view.pub.phase).toBe('ended');
  }
});
