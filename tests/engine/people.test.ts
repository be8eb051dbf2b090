import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playMatch } from '../../src/analysis';
import {
  answersAsDrawn,
  type Command,
  compile,
  createMatch,
  eventsFor,
  type GameEvent,
  hashOf,
  legalCommands,
  makeContext,
  type MatchState,
  previewWays,
  sheetFor,
  STANDARD,
  step,
  stepOwned,
  verifyReplay,
  viewFor,
} from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { replayOf } from '../../src/session';
import { sit, type Table } from '../helpers/drive';
import { loadScenario } from '../helpers/load';
import { council, doubter, friend, measure, quietModel, rule, still } from '../helpers/tiny';

const answer = (delegation: string, one: 'hold' | 'aside' | 'object', ...items: string[]): Command => ({
  ...{ type: 'council/answer', delegation, answer: one, items },
});
const people = (...ids: string[]) => ({ settings: { ...STANDARD, people: ids } });
/** A council of four: one who is expected to object, three who are expected to hold. */
function seat(ids: readonly string[], how = rule('consensus'), last = friend('DDD')): Table {
  const seats = council(doubter('AAA'), friend('BBB'), friend('CCC'), last);
  const scenario = still({
    council: { ...seats, rule: how },
    measures: [
      measure('bold', { procedure: 'silence', assertiveness: 0.6, limit: 0 }),
      measure('kind', { procedure: 'silence', assertiveness: -0.1, limit: 0 }),
      measure('alone', { procedure: 'chair' }),
    ],
    model: quietModel((m) => Object.assign(m.council, { offsetSpread: 0.1, slope: 60, boldCost: 2 })),
  });
  return sit(scenario, 'hot seat', ids.length > 0 ? people(...ids) : {});
}
const held = (table: Table): Record<string, boolean> =>
  Object.fromEntries(table.all('silence/answered').map((one) => [one.delegation, one.held]));

describe('a council in which people have seats', () => {
  it('waits for every one of them before the round is counted', () => {
    const table = seat(['AAA', 'BBB']).decide('bold');
    expect(table.phase).toBe('answers');
    expect(table.all('silence/answered')).toEqual([]);
    table.do(answer('BBB', 'hold'));
    expect(table.phase).toBe('answers');
    table.do(answer('AAA', 'hold'));
    expect(table.phase).toBe('ledger');
    expect(held(table)).toEqual({ AAA: true, BBB: true, CCC: true, DDD: true });
  });

  it('counts what they say and not what the model expects of them, and says that a person gave the answer', () => {
    const table = seat(['AAA', 'BBB'])
      .decide('bold')
      .do(answer('AAA', 'hold'), answer('BBB', 'object', 'bold'));
    expect(table.phase).toBe('objection');
    expect(table.state.pub.text?.objections.map((one) => one.delegation)).toEqual([1]);
    expect(table.all('silence/answered').map((one) => [one.delegation, one.person ?? false])).toEqual([
      ['AAA', true],
      ['BBB', true],
      ['CCC', false],
      ['DDD', false],
    ]);
    expect(table.all('silence/answered')[1]).toMatchObject({ held: false, items: ['bold'], reason: null });
  });

  it('knows beside each answer what was expected, for the debrief alone', () => {
    const table = seat(['AAA', 'BBB'])
      .decide('bold')
      .do(answer('AAA', 'hold'), answer('BBB', 'object', 'bold'));
    expect(table.all('silence/expected').map((one) => [one.delegation, one.held, one.items, one.audience])).toEqual([
      ['AAA', false, ['bold'], 'engine'],
      ['BBB', true, [], 'engine'],
    ]);
    expect(eventsFor(table.events, false).some((event) => event.type === 'silence/expected')).toBe(false);
  });

  it('is not asked when nothing needs a vote', () => {
    expect(seat(['AAA']).decide('alone').phase).toBe('ledger');
    expect(seat(['AAA']).decide().phase).toBe('ledger');
  });

  it('lets a person stand aside where the rule knows it, and not elsewhere', () => {
    const table = seat(['BBB'], rule('unanimity', { abstain: 1, abstainMax: 0.6 }))
      .decide('bold')
      .do(answer('BBB', 'aside', 'bold'));
    expect(table.all('silence/answered').find((one) => one.delegation === 'BBB')).toMatchObject({ held: false, aside: true });
    expect(table.phase).toBe('ledger');
    expect(
      seat(['BBB'])
        .decide('bold')
        .refusal(answer('BBB', 'aside', 'bold')),
    ).toBe('council/no-standing-aside');
  });

  it('objects to one item of a text and lets another stand', () => {
    const table = seat(['AAA'])
      .decide('bold', 'kind')
      .do(answer('AAA', 'object', 'kind'))
      .take('adopt');
    expect(table.level('bold')).toBe(1);
    expect(table.level('kind')).toBe(null);
  });

  it('asks again in the second round only who objected or whom the new text suits worse', () => {
    // A softer text suits the bold worse and the mild better.
    const table = seat(['AAA', 'BBB', 'DDD'], rule('consensus'), doubter('DDD')).decide('bold');
    table.do(answer('AAA', 'object', 'bold'), answer('BBB', 'hold'), answer('DDD', 'hold')).take('water-down');
    expect(table.phase).toBe('answers');
    expect(table.state.pub.people).toEqual([
      { delegation: 0, asked: 1 },
      { delegation: 1, asked: 1 },
      { delegation: 3, asked: 0 },
    ]);
    table.do(answer('AAA', 'hold'));
    expect(table.phase).toBe('answers');
  });

  it('counts a second round at once when no person has to answer again', () => {
    const table = seat(['DDD'], rule('consensus'), doubter('DDD')).decide('bold').do(answer('DDD', 'hold')).take('water-down');
    expect(table.state.pub.people).toEqual([{ delegation: 3, asked: 0 }]);
    expect(table.phase).not.toBe('answers');
  });

  it('offers every answer that would be accepted, and no way on yet', () => {
    const table = seat(['AAA']).decide('bold', 'kind');
    const commands = legalCommands(compile(table.scenario), table.state.pub);
    expect(commands).toHaveLength(1 + 3);
    for (const command of commands) expect(step(table.scenario, table.state, command).ok).toBe(true);
    expect(previewWays(table.scenario, viewFor(table.scenario, table.state, 'chair'))).toEqual([]);
  });
});

describe('an answer that was given and not yet counted', () => {
  const table = seat(['AAA', 'BBB', 'CCC']).decide('bold');
  const one = structuredClone(table.state);
  table.do(answer('AAA', 'object', 'bold'));
  const other = sit(table.scenario, 'hot seat', people('AAA', 'BBB', 'CCC'))
    .decide('bold')
    .do(answer('AAA', 'hold'));

  it('is in no view, whichever it is', () => {
    for (const seatOf of ['chair', 'observer', 'delegation:BBB', 'delegation:AAA'] as const)
      expect(viewFor(table.scenario, table.state, seatOf)).toEqual(viewFor(table.scenario, other.state, seatOf));
    expect(one.pub.people).not.toEqual(table.state.pub.people);
  });

  it('is in no event', () => {
    expect(table.latest).toEqual([]);
    expect(other.latest).toEqual([]);
  });

  it('leaves no trace in the state once it is counted', () => {
    table.do(answer('CCC', 'hold'), answer('BBB', 'hold'));
    expect(table.state.hid.answers).toBeUndefined();
    expect(table.state.pub.people?.every((seatOf) => seatOf.asked === 0)).toBe(true);
  });
});

describe('people who are lobbied', () => {
  /** Two items; a person objects to the second, and so does the model of the last seat to the first. */
  const broken = (how = rule('consensus')): Table =>
    seat(['AAA', 'BBB'], how)
      .decide('bold', 'kind')
      .do(answer('AAA', 'hold'), answer('BBB', 'object', 'kind'));

  it('are asked themselves: the chair has paid, and nothing is decided before they have answered', () => {
    const table = broken();
    const coins = table.stock('capital');
    table.take('lobby');
    expect(table.stock('capital')).toBeLessThan(coins);
    expect(table.phase).toBe('answers');
    expect(table.state.pub.people).toEqual([
      { delegation: 0, asked: 0 },
      { delegation: 1, asked: 1 },
    ]);
    expect(table.all('way/taken')).toEqual([]);
    expect(previewWays(table.scenario, viewFor(table.scenario, table.state, 'chair'))).toEqual([]);
  });

  it('carry the text when they take the offer, whatever the draw', () => {
    const table = broken().take('lobby').do(answer('BBB', 'hold'));
    expect(table.phase).toBe('ledger');
    expect(table.all('way/taken')).toMatchObject([{ way: 'lobby', worked: true, draws: [{ purpose: 'person', subject: 'BBB', odds: 0 }] }]);
    expect(table.all('lobby/answered')).toMatchObject([{ delegation: 'BBB', held: true, items: [] }]);
    expect(table.level('kind')).toBe(1);
  });

  it('stop the text when they stand by their objection, whatever the draw, and no trace of the answer is left', () => {
    const table = broken()
      .take('lobby')
      .do(answer('BBB', 'object', 'kind'));
    expect(table.phase).toBe('objection');
    expect(table.state.pub.text?.objections).toMatchObject([{ delegation: 1, items: 2 }]);
    expect(table.all('way/taken')).toMatchObject([{ worked: false }]);
    expect(JSON.stringify(table.state)).not.toMatch(/lobbying|"answers"/);
    expect(table.refusal({ type: 'council/way', way: 'lobby' })).toBe('council/way-already-tried');
  });

  it('object to nothing more than before', () => {
    const table = broken().take('lobby');
    expect(table.refusal(answer('BBB', 'object', 'bold'))).toBe('council/unknown-item');
    expect(table.refusal(answer('AAA', 'hold'))).toBe('council/not-asked');
    expect(legalCommands(compile(table.scenario), table.state.pub)).toHaveLength(2);
    const sheet = sheetFor(table.scenario, viewFor(table.scenario, table.state, 'delegation:BBB'))!;
    expect(sheet.lobbied).toBe(true);
    expect(sheet.items.map((one) => one.open)).toEqual([false, true]);
  });

  it('may stand aside instead where the rule knows it', () => {
    const table = broken(rule('unanimity', { abstain: 1, abstainMax: 0.6 }))
      .take('lobby')
      .do(answer('BBB', 'aside', 'kind'));
    expect(table.phase).toBe('ledger');
    expect(table.all('lobby/answered')).toMatchObject([{ held: false, aside: true, items: ['kind'] }]);
  });

  it('have no odds before they are lobbied or get a softer text: it is said who decides', () => {
    const table = broken();
    const ways = previewWays(table.scenario, viewFor(table.scenario, table.state, 'chair'));
    const way = (id: string) => ways.find((one) => one.way === id)!;
    expect(way('lobby')).toMatchObject({ people: ['BBB'], works: { low: 10000, mid: 10000, high: 10000 } });
    expect(way('water-down').people).toContain('BBB');
    expect(way('adopt').people).toEqual([]);
  });

  it('are answered for by their own draw where nobody can be asked, and then it goes as if nobody sat there', () => {
    const lobbied = (ids: readonly string[]): Table => {
      const table = seat(ids, rule('consensus'), doubter('DDD')).decide('bold');
      const drawn = (): void => {
        const x = makeContext(compile(table.scenario), structuredClone(table.state), null);
        table.do(...answersAsDrawn(x));
      };
      drawn();
      table.take('lobby');
      drawn();
      return table;
    };
    const alone = lobbied([]);
    const people_ = lobbied(['AAA', 'DDD']);
    const { people: _, ...pub } = people_.state.pub;
    expect(alone.all('way/taken')).toHaveLength(1);
    expect(hashOf({ ...people_.state, pub, settings: STANDARD })).toBe(hashOf(alone.state));
  });

  it('move nobody else’s luck by what they answer', () => {
    const lobbied = (one: 'hold' | 'object') =>
      seat(['AAA'], rule('consensus'), doubter('DDD'))
        .decide('bold')
        .do(answer('AAA', 'object', 'bold'))
        .take('lobby')
        .do(one === 'hold' ? answer('AAA', 'hold') : answer('AAA', 'object', 'bold'))
        .all('way/taken')[0]!
        .draws.filter((draw) => draw.purpose !== 'person');
    expect(lobbied('hold')).toHaveLength(1);
    expect(lobbied('hold')).toEqual(lobbied('object'));
  });
});

describe('the private sheet of a delegation', () => {
  const table = seat(['AAA', 'BBB']).decide('bold');
  const sheet = (id: string) => sheetFor(table.scenario, viewFor(table.scenario, table.state, `delegation:${id}`))!;

  it('has its own position with the hidden part, and what the text is worth to it', () => {
    const { offset } = table.state.hid;
    const known = sheet('AAA');
    const public_ = sheetFor(table.scenario, {
      ...viewFor(table.scenario, table.state, 'delegation:AAA'),
      offsets: [0, null, null, null],
    })!;
    expect(known.ideal - public_.ideal).toBe(offset[0]);
    expect(known.items).toMatchObject([{ measure: 'bold', softened: false, text: 6000, reason: 'too-bold' }]);
    expect(known.items[0]!.breaks).toBeGreaterThan(5000);
    expect(sheet('BBB').items[0]!.breaks).toBeLessThan(5000);
  });

  it('draws its red lines round its position', () => {
    const { ideal, bears } = sheet('BBB');
    expect(bears!.from).toBeLessThanOrEqual(ideal);
    expect(bears!.to).toBeGreaterThanOrEqual(6000);
    expect(bears!.to).toBeLessThanOrEqual(10000);
  });

  it('says so when there is no text that it would sooner bear than break', () => {
    expect(sheet('AAA').bears).toBeNull();
  });

  it('has nothing of anybody else: other positions change no letter of it', () => {
    const before = JSON.stringify(sheet('AAA'));
    table.given((state) => (state.hid.offset[1] = 999));
    expect(JSON.stringify(sheet('AAA'))).toBe(before);
    const { offsets } = viewFor(table.scenario, table.state, 'delegation:AAA');
    expect(offsets.map((one) => one !== null)).toEqual([true, false, false, false]);
  });

  it('is for delegations alone', () => {
    expect(sheetFor(table.scenario, viewFor(table.scenario, table.state, 'chair'))).toBeNull();
    expect(sheetFor(table.scenario, viewFor(table.scenario, table.state, 'observer'))).toBeNull();
  });
});

const scenario = loadScenario('crimea-2014');
const c = compile(scenario);
const ids = c.delegations.map((one) => one.id);
const seated = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 6 });
const voted = c.measures.filter((one) => one.voted).map((one) => one.id);
type Answers = readonly { readonly id: string; readonly objects: boolean }[];

/** Circulates the first measure that can be put to a vote, and gives the answers in their order. */
function round(seed: string, answers: Answers): { state: MatchState; events: GameEvent[] } {
  const settings = answers.length > 0 ? { ...STANDARD, people: answers.map((one) => one.id) } : STANDARD;
  let { state } = createMatch(scenario, seed, settings);
  const events: GameEvent[] = [];
  const take = (command: Command): boolean => {
    const result = step(scenario, state, command);
    if (!result.ok) return false;
    ({ state } = result);
    events.push(...result.events);
    return true;
  };
  const text = voted.find((id) => take({ type: 'agenda/table', measure: id }))!;
  take({ type: 'council/circulate' });
  for (const { id, objects } of answers) expect(take(objects ? answer(id, 'object', text) : answer(id, 'hold'))).toBe(true);
  return { state, events };
}
const others = (events: readonly GameEvent[], people_: readonly string[]) =>
  events.filter((event) => event.type === 'silence/answered' && !people_.includes(event.delegation));

describe('for any seats and any answers', () => {
  const cases = fc.tuple(
    fc.string({ minLength: 1, maxLength: 20 }),
    seated.chain((some) => fc.tuple(...some.map((id) => fc.record({ id: fc.constant(id), objects: fc.boolean() })))),
  );

  it('a person’s answer moves nobody else’s draw', () => {
    fc.assert(
      fc.property(cases, ([seed, answers]) => {
        const some = answers.map((one) => one.id);
        expect(others(round(seed, answers).events, some)).toEqual(others(round(seed, []).events, some));
      }),
      { numRuns: 25 },
    );
  });

  it('the order of answering does not matter', () => {
    fc.assert(
      fc.property(cases, ([seed, answers]) => {
        const back = round(seed, [...answers].reverse());
        const forth = round(seed, answers);
        const same = (state: MatchState) => hashOf({ ...state, settings: STANDARD });
        expect(same(back.state)).toBe(same(forth.state));
        expect(back.events).toEqual(forth.events);
      }),
      { numRuns: 25 },
    );
  });

  it('answered as drawn, a match goes as if nobody sat there; recorded or not; and verifies', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), seated, (seed, some) => {
        const settings = { ...STANDARD, people: some };
        const alone = playMatch(c, seed, 'adaptive', POLICIES.adaptive);
        const inSeats = playMatch(c, seed, 'adaptive', POLICIES.adaptive, { settings, trace: true });
        const { people: _, ...pub } = inSeats.state.pub;
        expect(hashOf({ ...inSeats.state, pub, settings: STANDARD })).toBe(hashOf(alone.state));
        const checked = replayOf(scenario, {
          ...{ scenario: { id: scenario.id, hash: c.hash }, engine: '2', seed, settings },
          ...{ commands: inSeats.commands, finalHash: inSeats.hashes.at(-1)! },
        });
        if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
        expect(verifyReplay(scenario, JSON.parse(JSON.stringify(checked.replay))).ok).toBe(true);
      }),
      { numRuns: 4 },
    );
  });

  it('rules with records and without come to the same, whatever people answer', () => {
    fc.assert(
      fc.property(cases, ([seed, answers]) => {
        const { state } = round(seed, answers);
        const settings = { ...STANDARD, people: answers.map((one) => one.id) };
        const owned = structuredClone(createMatch(scenario, seed, settings).state);
        const x = makeContext(c, owned, null);
        const text = voted.find((id) => stepOwned(x, { type: 'agenda/table', measure: id }) === null)!;
        stepOwned(x, { type: 'council/circulate' });
        expect(answersAsDrawn(x)).toHaveLength(answers.length);
        for (const { id, objects } of answers) stepOwned(x, objects ? answer(id, 'object', text) : answer(id, 'hold'));
        expect(hashOf(owned)).toBe(hashOf(state));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a match without people', () => {
  it('has no word of them in its state, so that every hash of before stands', () => {
    const { state } = createMatch(scenario, 'before', STANDARD);
    expect(JSON.stringify(state)).not.toMatch(/people|answers/);
  });

  it.each([[['ZZZ']], [[]], [['POL', 'POL']], [ids.slice(0, 7)], ['POL'], [[1]]])(
    'is not begun with seats that the council has not: %j',
    (wrong) => {
      const settings = { ...STANDARD, people: wrong as string[] };
      expect(() => createMatch(scenario, 'wrong', settings)).toThrow(RangeError);
      const log = { scenario: { id: scenario.id, hash: c.hash }, engine: '2', seed: 'wrong', settings, commands: [], finalHash: '' };
      expect(replayOf(scenario, log)).toMatchObject({ ok: false, problem: { code: 'replay/not-a-replay', path: 'settings.people' } });
      const replay = { ...log, format: 1, hashes: [], snapshots: [] };
      expect(verifyReplay(scenario, replay)).toMatchObject({ ok: false, problem: { path: 'settings.people' } });
    },
  );
});
