import { describe, expect, it } from 'vitest';
import type { Command, RejectionCode } from '../../src/engine/commands';
import { STANDARD } from '../../src/engine/match';
import { step } from '../../src/engine/step';
import { sit, type Table } from '../helpers/drive';
import { act, attributionDesk, council, doubter, friend, measure, quietModel, rivalType, still } from '../helpers/tiny';

const scenario = still({
  council: council(doubter('AAA'), friend('BBB')),
  measures: [
    measure('voted', { procedure: 'silence', assertiveness: 0.6, limit: 0 }),
    measure('once', { limit: 1 }),
    measure('lasting', { limit: 0, duration: 3 }),
    measure('dear', { cost: 9.5 }),
    measure('later', { requires: [{ if: { turn: { min: 3 } }, else: 'It is too early.' }] }),
    measure('article-5', { procedure: 'article-5' }),
    measure('fourth'),
  ],
  capital: { start: 9, income: 0, max: 10, agenda: 3 },
  model: quietModel((m) => {
    Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 2, sounding: { cost: 2, goodwill: 0 } });
    Object.assign(m.ways, { lobbyCostEach: 9, softenCost: 0 });
  }),
});
const seat = (): Table => sit(scenario);
const attacked = (severity: number, attribution: number): Table => {
  const armed = { ...scenario, adversary: { ...scenario.adversary, acts: [act('strike', { severity, attacks: 'BBB' })] } };
  return sit(armed).points({ attribution }).decide().advance();
};
const table = (id: string): Command => ({ type: 'agenda/table', measure: id });
const way = (one: string): Command => ({ type: 'council/way', way: one as 'adopt' });
const answer = (delegation: string, one: string, ...items: string[]): Command => ({
  ...{ type: 'council/answer', delegation, answer: one as 'hold', items },
});
/** Two of three delegations with people, none of whom minds a softer text. */
const peopled = (): Table => {
  const three = council(doubter('AAA'), doubter('BBB'), friend('CCC'));
  return sit({ ...scenario, council: three }, 'any', { settings: { ...STANDARD, people: ['AAA', 'BBB'] } });
};
const asked = (): Table => peopled().decide('voted');
const CIRCULATE: Command = { type: 'council/circulate' };
const ADVANCE: Command = { type: 'turn/advance' };

/** A desk at which a gang is suspected most, and one of the measures takes a name back. */
const desk = (): Table => {
  const types = [rivalType('gang-type', { culprit: 'gang', prior: 0.8 }), rivalType('state-type', { culprit: 'state', prior: 0.2 })];
  const armed = {
    ...scenario,
    measures: [...scenario.measures, measure('take-back', { names: '!' })],
    attribution: attributionDesk(),
    adversary: { ...scenario.adversary, types, acts: [act('strike', { severity: 0.9, attacks: 'BBB' })] },
  };
  return sit(armed).decide().points({ attribution: 90 }).advance();
};

const CASES: readonly [RejectionCode, string, () => Table, Command, object][] = [
  ['match/ended', 'after the end', () => seat().playOut(), CIRCULATE, {}],
  ['match/wrong-phase', 'for tabling while objections are open', () => seat().decide('voted'), table('once'), { phase: 'objection' }],
  [
    'match/wrong-phase',
    'for taking back after the decision',
    () => seat().decide(),
    { type: 'agenda/take-back', measure: 'once' },
    { phase: 'ledger' },
  ],
  [
    'match/wrong-phase',
    'for sounding after the decision',
    () => seat().decide(),
    { type: 'council/sound', delegation: 'AAA' },
    { phase: 'ledger' },
  ],
  ['match/wrong-phase', 'for circulating after the decision', () => seat().decide(), CIRCULATE, { phase: 'ledger' }],
  ['match/wrong-phase', 'for a way on while nothing is open', seat, way('adopt'), { phase: 'decide' }],
  [
    'match/wrong-phase',
    'for cancelling while objections are open',
    () => seat().decide('voted'),
    { type: 'measure/cancel', measure: 'once' },
    { phase: 'objection' },
  ],
  ['match/wrong-phase', 'for the next turn before the decision', seat, ADVANCE, { phase: 'decide' }],
  ['match/unknown-command', 'for a word that no rule knows', seat, { type: 'council/dance' } as unknown as Command, {}],
  ['agenda/unknown-measure', 'for tabling what does not exist', seat, table('nothing'), { measure: 'nothing' }],
  ['agenda/unknown-measure', 'for a name from the bowels of the language', seat, table('constructor'), {}],
  ['agenda/unknown-measure', 'for taking back what does not exist', seat, { type: 'agenda/take-back', measure: 'nothing' }, {}],
  ['agenda/unknown-measure', 'for cancelling what does not exist', seat, { type: 'measure/cancel', measure: 'nothing' }, {}],
  ['agenda/already-tabled', 'for tabling twice', () => seat().do(table('once')), table('once'), { measure: 'once' }],
  ['agenda/not-tabled', 'for taking back what was not tabled', seat, { type: 'agenda/take-back', measure: 'once' }, { measure: 'once' }],
  [
    'agenda/full',
    'for a fourth item on an agenda of three',
    () => seat().do(table('voted'), table('once'), table('lasting')),
    table('fourth'),
    { max: 3 },
  ],
  ['agenda/too-expensive', 'for what the coins do not reach to', seat, table('dear'), { cost: 950, left: 900 }],
  [
    'agenda/too-expensive',
    'counting what is tabled already',
    () => seat().stocks({ capital: 1 }).do(table('once')),
    table('fourth'),
    { cost: 100, left: 0 },
  ],
  [
    'measure/limit-reached',
    'for what was done as often as allowed',
    () => seat().decide('once').advance(),
    table('once'),
    { limit: 1, turn: 1 },
  ],
  [
    'measure/already-running',
    'for what is still under way',
    () => seat().decide('lasting').advance(),
    table('lasting'),
    { measure: 'lasting', arrives: 1 },
  ],
  [
    'measure/not-running',
    'for cancelling what is not under way',
    seat,
    { type: 'measure/cancel', measure: 'lasting' },
    { measure: 'lasting' },
  ],
  ['measure/requirement', 'for what has a condition that does not hold', seat, table('later'), { measure: 'later' }],
  ['article-5/no-attack-on-member', 'when no member was attacked', seat, table('article-5'), { rival: 'Rival' }],
  ['article-5/below-severity', 'when the attack was slight', () => attacked(0.2, 90), table('article-5'), { severity: 2000, needed: 6000 }],
  [
    'article-5/attribution-too-weak',
    'when the author is in doubt',
    () => attacked(0.9, 20),
    table('article-5'),
    { attribution: 2000, needed: 6000 },
  ],
  ['council/unknown-delegation', 'for sounding nobody', seat, { type: 'council/sound', delegation: 'ZZZ' }, { delegation: 'ZZZ' }],
  [
    'council/already-sounded',
    'for sounding twice',
    () => seat().sound('AAA'),
    { type: 'council/sound', delegation: 'AAA' },
    { delegation: 'AAA', turn: 1 },
  ],
  [
    'council/too-expensive',
    'for a sounding that cannot be paid',
    () => seat().stocks({ capital: 1.99 }),
    { type: 'council/sound', delegation: 'AAA' },
    { cost: 200, left: 199 },
  ],
  [
    'council/too-expensive',
    'for a sounding that would eat what is tabled',
    () => seat().stocks({ capital: 2.5 }).do(table('once')),
    { type: 'council/sound', delegation: 'AAA' },
    { left: 150 },
  ],
  [
    'council/too-expensive',
    'for lobbying that cannot be paid',
    () => seat().decide('voted'),
    way('lobby'),
    { way: 'lobby', cost: 900, left: 800 },
  ],
  ['article-5/author-not-armed', 'for Article 5 against a gang', desk, table('article-5'), { author: 'gang' }],
  ['attribution/no-open-name', 'for taking back a name that nobody gave', desk, table('take-back'), { measure: 'take-back' }],
  ['council/unknown-way', 'for a sixth way', () => seat().decide('voted'), way('bribe'), { way: 'bribe' }],
  [
    'council/way-already-tried',
    'for the same way again',
    () => seat().decide('voted').take('water-down'),
    way('water-down'),
    { way: 'water-down' },
  ],
  ['council/nothing-held', 'for adopting nothing', () => seat().decide('voted'), way('adopt'), { way: 'adopt' }],
  ['match/wrong-phase', 'for answering what was not put', () => peopled(), answer('AAA', 'hold'), { phase: 'decide' }],
  ['council/unknown-delegation', 'for an answer of nobody here', () => asked(), answer('ZZZ', 'hold'), { delegation: 'ZZZ' }],
  [
    'council/no-person',
    'for answering in the place of a seat that nobody plays',
    () => asked(),
    answer('CCC', 'hold'),
    { delegation: 'CCC' },
  ],
  ['council/already-answered', 'for a second answer', () => asked().do(answer('AAA', 'hold')), answer('AAA', 'object', 'voted'), {}],
  [
    'council/not-asked',
    'for an answer to a softer text that changes nothing for the seat',
    () =>
      asked()
        .do(answer('AAA', 'object', 'voted'), answer('BBB', 'hold'))
        .take('water-down'),
    answer('BBB', 'hold'),
    { delegation: 'BBB' },
  ],
  ['council/unknown-answer', 'for an answer that there is not', () => asked(), answer('AAA', 'perhaps'), { answer: 'perhaps' }],
  [
    'council/no-standing-aside',
    'for standing aside under consensus',
    () => asked(),
    answer('AAA', 'aside', 'voted'),
    { delegation: 'AAA' },
  ],
  ['council/unknown-item', 'for objecting to what is not in the text', () => asked(), answer('AAA', 'object', 'once'), { measure: 'once' }],
  [
    'council/unknown-item',
    'for items that are no list',
    () => asked(),
    { ...answer('AAA', 'object'), items: 'voted' } as unknown as Command,
    { measure: 'voted' },
  ],
  ['council/item-twice', 'for naming an item twice', () => asked(), answer('AAA', 'object', 'voted', 'voted'), { measure: 'voted' }],
  ['council/items-missing', 'for objecting to nothing', () => asked(), answer('AAA', 'object'), { delegation: 'AAA' }],
  ['council/items-with-hold', 'for holding and objecting at once', () => asked(), answer('AAA', 'hold', 'voted'), { delegation: 'AAA' }],
  [
    'council/no-willing',
    'for a coalition of nobody',
    () => sit({ ...scenario, council: council(doubter('AAA')) }).decide('voted'),
    way('coalition'),
    { way: 'coalition' },
  ],
];

describe('a command is refused', () => {
  it.each(CASES)('with %s %s', (code, _, arrange, command, data) => {
    const before = arrange();
    const result = step(before.scenario, before.state, command);
    expect(result).toMatchObject({ ok: false, rejection: { code, data } });
    expect(result.state).toBe(before.state);
  });

  it('with a code from the closed list, each of which is tried above', () => {
    const all: Record<RejectionCode, true> = {
      'match/ended': true,
      'match/wrong-phase': true,
      'match/unknown-command': true,
      'agenda/unknown-measure': true,
      'agenda/already-tabled': true,
      'agenda/not-tabled': true,
      'agenda/full': true,
      'agenda/too-expensive': true,
      'measure/limit-reached': true,
      'measure/already-running': true,
      'measure/not-running': true,
      'measure/requirement': true,
      'article-5/no-attack-on-member': true,
      'article-5/below-severity': true,
      'article-5/attribution-too-weak': true,
      'article-5/author-not-armed': true,
      'attribution/no-open-name': true,
      'council/unknown-delegation': true,
      'council/already-sounded': true,
      'council/too-expensive': true,
      'council/no-person': true,
      'council/not-asked': true,
      'council/already-answered': true,
      'council/unknown-answer': true,
      'council/no-standing-aside': true,
      'council/unknown-item': true,
      'council/item-twice': true,
      'council/items-missing': true,
      'council/items-with-hold': true,
      'council/unknown-way': true,
      'council/way-already-tried': true,
      'council/nothing-held': true,
      'council/no-willing': true,
    };
    expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(Object.keys(all)));
  });

  it('with the words of the scenario where a requirement has some', () => {
    const { state } = seat();
    expect(step(scenario, state, table('later'))).toMatchObject({ rejection: { reason: 'It is too early.' } });
  });
});

describe('the agenda', () => {
  it('keeps the order of tabling, and gives back what is taken back', () => {
    const at = seat().do(table('once'), table('voted'), table('lasting'), { type: 'agenda/take-back', measure: 'voted' });
    expect(at.state.pub.agenda.map((item) => scenario.measures[item]!.id)).toEqual(['once', 'lasting']);
    expect(at.refusal(table('voted'))).toBeNull();
    expect(at.events.slice(-1)[0]).toMatchObject({ type: 'measure/taken-back', measure: 'voted' });
  });
  it('is empty after the decision', () => {
    expect(seat().decide('once').state.pub.agenda).toEqual([]);
  });
});
