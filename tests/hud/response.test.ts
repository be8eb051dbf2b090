import { expect, test } from 'vitest';
import { loadScenario } from '../../src/cli/load-scenario';
import { BeliefForm } from '../../src/hud/response/belief-form';
import { tellBeat } from '../../src/hud/response/chronicle';
import { rangeText } from '../../src/hud/why/words';

const scenario = loadScenario('winter-grid');
const even = scenario.adversary.types.map(() => 2000);
const move = { before: even, after: even, act: '', seen: false };
const form = (of: typeof scenario, ended: boolean): string => JSON.stringify(BeliefForm({ scenario: of, move, ended }));

test('each belief about the rival has a bar in one of the three inks, also the fourth and the fifth', () => {
  expect([...form(scenario, false).matchAll(/belief__bar--(\d)/g)].map((match) => match[1])).toEqual(['0', '1', '2', '0', '1']);
});

test('the belief after a turn says that evidence may still move it, but not where no evidence or no turn comes', () => {
  const note = 'Evidence and reports that come in before the next one opens';
  expect(form(scenario, false)).toContain(note);
  expect(form(scenario, true)).not.toContain(note);
  expect(form(loadScenario('crimea-2014'), false)).not.toContain(note);
});

test('an act that was told before is told in other words, the same at the response and among the dispatches', () => {
  const scenario = loadScenario('crimea-2014');
  const talks = (turn: number) => ({ type: 'adversary/acted', act: 'offer-talks', seen: true, turn }) as const;
  const events = [talks(2), talks(4), talks(7)].map((event, seq) => ({ seq, ...event }) as never);
  const texts = events.map((event) => tellBeat(scenario, event, events)?.text);
  expect(new Set(texts).size).toBe(3);
});

test('where nobody knows the author, no event says that an armed attack took place: that is for the council to find', () => {
  const told = (of: typeof scenario): string => {
    const beat = tellBeat(
      of,
      { type: 'member/attacked', turn: 3, audience: 'all', member: of.council.delegations[0]?.id ?? '', act: '' },
      [],
    );
    return `${beat?.title} ${beat?.text}`;
  };
  expect(told(scenario)).toContain('is for the Council to find');
  expect(told(scenario)).not.toContain('has been attacked');
  expect(told(loadScenario('crimea-2014'))).toContain('has been attacked');
});

test('a firebreak that is crossed is named in the language of the page', () => {
  const english = loadScenario('crimea-2014');
  const firebreaks = english.ladder.firebreaks.map((one) => ({ ...one, name: `traduit ${one.below}` }));
  const scenario = { ...english, ladder: { ...english.ladder, firebreaks } };
  const moved = (from: number, to: number) => ({ seq: 1, turn: 5, type: 'rung/moved', from, to, firebreak: 'Open combat' }) as never;
  expect(tellBeat(scenario, moved(6, 7))?.title).toContain('traduit 7');
  expect(tellBeat(scenario, moved(7, 6))?.title).toContain('traduit 7');
});

test('what another organisation has yet to agree to is not said to be in effect', () => {
  const crimea = loadScenario('crimea-2014');
  const through = crimea.measures.find((one) => one.through === 'un')?.id ?? '';
  const adopted = (measure: string, arrives: number) =>
    tellBeat(crimea, { seq: 1, turn: 3, type: 'decision/adopted', measure, way: 'silence', level: 1000, arrives } as never)?.text;
  expect(adopted(through, 3)).toMatch(/Still to agree: .*Security Council/);
  expect(adopted(through, 5)).toMatch(/Still to agree, in turn 5: .*Security Council/);
  expect(adopted('baltic-air-policing', 3)).toContain('In effect at once');
});

test('a span of chances whose ends read alike is not told', () => {
  expect(rangeText({ low: 5790, mid: 5820, high: 5840 })).toBe('');
  expect(rangeText({ low: 5740, mid: 5820, high: 5930 })).toBe('57 to 59');
});
