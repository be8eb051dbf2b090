import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/cli/load-scenario';
import { findScenario, loadScenario } from '../../src/cli/load-scenario';
import type { Scenario } from '../../src/engine/scenario';
import { seatsOf, seating } from '../../src/hud/board/council';
import { dispatchesOf, headlineOf, midSentence, namesOf, rejectionText } from '../../src/hud/shared';
import { stanceWords } from '../../src/hud/delegations';
import { stockName } from '../../src/hud/table/measure-facts';
import { handOf, objectorWords, readingOf, tray } from '../../src/hud/table/measures';
import { gaugesOf, isWorse } from '../../src/hud/table/state-of-play';
import { PILLARS } from '../../src/engine/vocabulary';
import { createSession, type Session } from '../../src/session';
import { rungAt } from '../../src/session/shown';

const scenario: Scenario = (() => {
  const read = readScenario(findScenario('crimea-2014') ?? '');
  if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 3)));
  return read.scenario;
})();

function opened(seed = 'amber-harbour-23'): Session {
  const session = createSession(scenario, { seed });
  session.playback.setPace({ answer: 0, beat: 0 });
  return session;
}

/** Lets turns pass until the table is to decide again. */
function pass(session: Session, turns: number): void {
  for (let i = 0; i < turns; i++) {
    session.dispatch({ type: 'council/circulate' });
    session.playback.skip();
    session.dispatch({ type: 'turn/advance' });
  }
}

test('a source that reports the same thing again does not repeat itself word for word', () => {
  for (const seed of ['amber-harbour-23', 'grey-mast-4', 'low-tide-9']) {
    const session = opened(seed);
    pass(session, 7);
    const { scenario: own } = session;
    const texts = dispatchesOf(own, session.snapshot()).filter((item) => item.kind === 'reading');
    expect(texts.length).toBeGreaterThan(6);
    for (const [at, one] of texts.entries()) {
      const before = texts.slice(0, at).findLast((other) => other.note.split(' ')[0] === one.note.split(' ')[0]);
      expect(one.text).not.toBe(before?.text);
    }
  }
});

test('where a delegation stands is told as its own text has it, not as "in the middle" for nearly all', () => {
  const stands = (id: string) => stanceWords(namesOf(scenario).delegation(id)?.hawkishness ?? 9);
  expect(['DNK', 'EST', 'POL', 'GBR'].map(stands)).toEqual(['firm', 'firm', 'firm', 'firm']);
  expect(['GRC', 'HUN', 'CZE'].map(stands)).toEqual(['cautious', 'cautious', 'inclined to caution']);
  expect(['FRA', 'BEL', 'PRT'].map(stands)).toEqual(['in the middle', 'in the middle', 'in the middle']);
});

describe('the hand', () => {
  test('every measure lies in exactly one tray, open ones first', () => {
    const session = opened();
    const hand = handOf(session, session.snapshot());
    const trays = PILLARS.map((pillar) => tray(hand, pillar));
    expect(
      trays
        .flat()
        .map((one) => one.measure.id)
        .sort(),
    ).toEqual(scenario.measures.map((one) => one.id).sort());
    for (const one of trays) {
      const firstClosed = one.findIndex((card) => card.closed !== '');
      if (firstClosed >= 0) expect(one.slice(firstClosed).every((card) => card.closed !== '')).toBe(true);
    }
  });

  test('a closed card says why in a sentence', () => {
    const session = opened();
    const article5 = handOf(session, session.snapshot()).find((one) => one.measure.id === 'article-5');
    expect(article5?.closed).toMatch(/\.$/);
  });

  test('tabling moves no card and marks its place on the draft', () => {
    const session = opened();
    const order = () => tray(handOf(session, session.snapshot()), 'diplomacy').map((one) => one.measure.id);
    const before = order();
    session.dispatch({ type: 'agenda/table', measure: 'suspend-cooperation' });
    expect(order()).toEqual(before);
    expect(handOf(session, session.snapshot()).find((one) => one.measure.id === 'suspend-cooperation')?.tabled).toBe(1);
  });

  test('with a full draft the other cards wait with the reason, and are not closed', () => {
    const session = opened();
    for (const id of ['emergency-statement', 'suspend-cooperation', 'public-address'])
      session.dispatch({ type: 'agenda/table', measure: id });
    const waiting = handOf(session, session.snapshot()).find((one) => one.closed === '' && one.tabled === 0);
    expect(waiting?.waits).toMatch(/full|capital/);
  });

  test('each card names an objector or says that none is likely, and what the rival may read into it', () => {
    const session = opened();
    for (const one of handOf(session, session.snapshot())) {
      expect(objectorWords(session, one)).not.toBe('');
      expect(objectorWords(session, one, true).length).toBeLessThan(14);
      expect(readingOf(one).length).toBeGreaterThan(0);
    }
  });
});

describe('what the table reads', () => {
  test('the first turn has its dispatches, numbered from one', () => {
    const session = opened();
    const items = dispatchesOf(scenario, session.snapshot());
    expect(items.length).toBeGreaterThan(0);
    expect(items.map((one) => one.key)).toEqual(items.map((_, i) => i + 1));
    expect(items.every((one) => one.current)).toBe(true);
  });

  test('the move of the rival is read when the next turn opens', () => {
    const session = opened();
    pass(session, 1);
    const items = dispatchesOf(scenario, session.snapshot());
    expect(items.some((one) => one.turn === 2 && one.kind === 'act')).toBe(true);
    expect(items.filter((one) => one.current).map((one) => one.turn)).not.toContain(1);
  });

  test('what became of a name given in public leads the turn in which it comes out', () => {
    const grid = loadScenario('winter-grid');
    const told = (right: boolean) => {
      const snapshot = createSession(grid, { seed: 'a name' }).snapshot();
      const settled = { turn: 1, audience: 'all', type: 'candidate/settled', candidate: 'crime-group', right } as const;
      const events = [...snapshot.events, settled];
      return { headline: headlineOf(grid, { ...snapshot, events }), items: dispatchesOf(grid, { ...snapshot, events }) };
    };
    const name = midSentence(namesOf(grid).candidate('crime-group'));
    expect(told(true).headline).toContain(`The name given in public holds: ${name}.`);
    expect(told(false).headline).toContain(`The name given in public does not hold: ${name}.`);
    expect(told(true).items.some((one) => one.current && one.text.includes(`named ${name} bears the name out`))).toBe(true);
  });

  test('an author may date a dispatch behind its place', () => {
    const session = opened();
    for (const one of dispatchesOf(scenario, session.snapshot())) expect(one.place).not.toMatch(/\d/);
  });

  test('the headline is at most two sentences on every turn', () => {
    for (const seed of ['a', 'b', 'c']) {
      const session = opened(seed);
      for (let turn = 1; turn < scenario.turns.length && session.snapshot().view.pub.phase === 'decide'; turn++) {
        const headline = headlineOf(scenario, session.snapshot());
        expect(headline.split(/[.!?]\s/).length, headline).toBeLessThanOrEqual(3);
        expect(headline).not.toBe('');
        const alone = [...scenario.injects, ...scenario.adversary.acts].some((one) => headline === one.headline);
        if (!alone) expect(headline.length, headline).toBeLessThanOrEqual(92);
        pass(session, 1);
      }
    }
  });

  test('the hidden type is named nowhere while the match runs', () => {
    const session = opened();
    pass(session, 3);
    const text = dispatchesOf(scenario, session.snapshot())
      .map((one) => one.text)
      .join(' ')
      .toLowerCase();
    for (const type of scenario.adversary.types) expect(text).not.toContain(`the rival is ${type.id}`);
  });
});

describe('the board', () => {
  test('twenty-eight sit seven, fourteen, seven', () => {
    expect(seating(28)).toEqual({ left: 7, top: 14, right: 7 });
  });

  test('with nothing on the draft no stud speaks; with a text every delegation has its odds', () => {
    const session = opened();
    expect(seatsOf(session, session.snapshot()).every((seat) => seat.state === 'silent')).toBe(true);
    session.dispatch({ type: 'agenda/table', measure: 'suspend-cooperation' });
    const seats = seatsOf(session, session.snapshot());
    expect(seats).toHaveLength(28);
    for (const seat of seats) expect(seat.words).toMatch(/chance to break silence .*%/);
  });

  test('the rung follows escalation', () => {
    const { rungs } = scenario.ladder;
    expect(rungAt(scenario, 0)).toBe(1);
    expect(rungAt(scenario, 10000)).toBe(rungs.length);
    expect(rungAt(scenario, (rungs[3]?.at ?? 0) * 100)).toBe(4);
  });

  test('gauges compare with what Why? reckons from, and better is the good way', () => {
    const session = opened();
    pass(session, 2);
    for (const gauge of gaugesOf(session, session.snapshot())) {
      expect(gauge.from).toBe(session.why(gauge.spec.id).base);
      if (gauge.value > gauge.from) expect(isWorse(gauge)).toBe(gauge.spec.good === 'down');
    }
  });
});

describe('names', () => {
  test('every cause in a whole game has a name and a note in words', () => {
    const session = opened();
    const names = namesOf(scenario);
    pass(session, 6);
    for (const event of session.snapshot().events) {
      if (event.type !== 'indicator/changed') continue;
      const cause = names.cause(event.entry.cause);
      expect(cause.name, JSON.stringify(event.entry.cause)).toMatch(/^[A-Z]/);
      expect(cause.note).not.toBe('standing rule');
    }
  });

  test('an id that a scenario does not know comes back as words', () => {
    expect(namesOf(scenario).measure('no-such-measure')).toBe('no such measure');
  });

  test('a rejection is told as one sentence', () => {
    const session = opened();
    const rejection = session.whyNot({ type: 'agenda/take-back', measure: 'emergency-statement' });
    expect(rejection && rejectionText(rejection)).toBe('Not on the draft.');
  });
});

describe('words of the staff', () => {
  test('what an adviser weighs is named as on the measure sheets, not by its id', () => {
    for (const { stocks } of Object.values(scenario.model.advisers))
      for (const id of Object.keys(stocks)) expect(stockName(id)).toMatch(/^[A-Z]/);
  });

  test.each([
    ['The intruder', 'the intruder'],
    ['A Russian service', 'a Russian service'],
    ['Les services russes', 'les services russes'],
    ['L’intrus', 'l’intrus'],
    ['Moscow', 'Moscow'],
    ['Lesotho', 'Lesotho'],
    ['Anonymous', 'Anonymous'],
  ])('within a sentence "%s" stands as "%s"', (name, inside) => expect(midSentence(name)).toBe(inside));

  test('a report of a great power ends in one full stop', () => {
    const told = new Set<string>();
    for (const id of ['crimea-2014', 'paris-2015', 'winter-grid']) {
      const read = loadScenario(id);
      for (let n = 0; n < 6; n++) {
        const session = createSession(read, { seed: `power-${n}` });
        session.playback.setPace({ answer: 0, beat: 0 });
        pass(session, 4);
        for (const one of dispatchesOf(read, session.snapshot())) if (one.kind === 'power') told.add(one.text);
      }
    }
    expect(told.size).toBeGreaterThan(0);
    for (const text of told) expect(text).not.toMatch(/\.\.$/);
  });
});
