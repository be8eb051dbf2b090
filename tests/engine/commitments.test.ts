import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/scenario';
import { sit, type Table } from '../helpers/drive';
import { always, measure, quietModel, SOUND } from '../helpers/tiny';

/** The rival crosses the line every turn; the council has a red line, a bold answer and a mild one. */
function lined(
  more: Parameters<typeof measure>[1] = {},
  commitment: Record<string, number> = {},
  act: Parameters<typeof always>[0] = {},
): Scenario {
  return always(
    { severity: 0.2, ...act },
    {
      measures: [
        measure('red-line', { tied: 0.5, assertiveness: 0.2, commits: { acts: ['act'], answer: 0.4, weakness: SOUND }, ...more }),
        measure('answer', { assertiveness: 0.4, limit: 0 }),
        measure('note', { assertiveness: 0.39, limit: 0 }),
      ],
      model: quietModel((m) =>
        Object.assign(m.commitment, { decay: 1, credibilityLoss: 14, supportLoss: 6, honouredCredibility: 4 }, commitment),
      ),
    },
  );
}
const crossed = (scenario = lined()): Table => sit(scenario).decide('red-line').advance();

describe('a red line', () => {
  it('goes on record with the strength of the word given', () => {
    const table = sit(lined({}, {}, { severity: 0 })).do({ type: 'agenda/table', measure: 'red-line' });
    expect(table.state.pub.commitments).toEqual([]);
    table.do({ type: 'council/circulate' });
    expect(table.all('commitment/made').map((event) => event.measure)).toEqual(['red-line']);
    expect(table.state.pub.commitments).toMatchObject([{ measure: 0, turn: 1, strength: 5000 }]);
    expect(table.causes('credibility')).toEqual([['red-line', 3]]);
  });

  it('is not on record when the measure names no act', () => {
    expect(sit(lined({ commits: null })).decide('red-line').state.pub.commitments).toEqual([]);
  });

  it('stays silent as long as nobody crosses it', () => {
    const table = sit(lined({ commits: { acts: [], answer: 0.4, weakness: SOUND } }))
      .decide('red-line')
      .playOut();
    expect(table.all('commitment/crossed')).toEqual([]);
    expect(table.state.pub.commitments).toHaveLength(1);
  });

  it('is crossed when the rival does what it forbids', () => {
    const table = crossed();
    expect(table.all('commitment/crossed').map((event) => [event.measure, event.act, event.turn])).toEqual([['red-line', 'act', 1]]);
    expect(table.state.pub.commitments[0]?.crossedTurn).toBe(1);
  });

  it('is honoured by a bold enough answer in the next decision: credibility rises and the word stands', () => {
    const table = crossed().decide('answer');
    expect(table.all('commitment/honoured')).toHaveLength(1);
    expect(table.causes('credibility', 2)).toEqual([['red-line', 2]]);
    expect(table.state.pub.commitments).toHaveLength(1);
    expect(table.state.pub.commitments[0]?.crossedTurn).toBe(2);
  });

  it.each<[string, string[]]>([
    ['a decision', []],
    ['a bold enough one', ['note']],
  ])('has its audience cost when it stays without %s: credibility and support fall in proportion, the word is spent', (_, items) => {
    const table = crossed().decide(...items);
    expect(table.all('commitment/unanswered')).toHaveLength(1);
    expect(table.causes('credibility', 2)).toEqual([['red-line', -7]]);
    expect(table.causes('support', 2)).toEqual([['red-line', -3]]);
    expect(table.state.pub.commitments).toEqual([]);
  });

  it('is judged by the boldest item of the decision', () => {
    expect(crossed().decide('note', 'answer').all('commitment/honoured')).toHaveLength(1);
  });

  it('is not answered by the decision that drew it', () => {
    const table = sit(lined({ assertiveness: 0.9 }))
      .decide('red-line')
      .advance()
      .decide();
    expect(table.all('commitment/unanswered')).toHaveLength(1);
  });

  it('weighs less as time passes', () => {
    const table = crossed(lined({}, { decay: 0.9 })).decide();
    // 0.5 x 0.9 when the first response settles, x 0.9 again before it is judged
    expect(table.causes('credibility', 2)).toEqual([['red-line', -14 * 0.405]]);
  });
});

describe('a mild answer to a grave act', () => {
  const grave = (severity: number, more: Parameters<typeof always>[0] = {}): Scenario =>
    always(
      { severity, ...more },
      {
        measures: [measure('firm', { assertiveness: 0.15, limit: 0 }), measure('soft', { assertiveness: 0.14, limit: 0 })],
        model: quietModel((m) => Object.assign(m.adversary, { graveSeverity: 0.45, answerAssertiveness: 0.15, mildAnswerCredibility: -4 })),
      },
    );
  const answered = (scenario: Scenario, ...items: string[]): unknown =>
    sit(scenario)
      .decide()
      .advance()
      .decide(...items)
      .causes('credibility', 2);

  it.each<[string, number, string[], unknown]>([
    ['costs credibility', 0.45, ['soft'], [['mild-answer', -4]]],
    ['costs credibility when there is none at all', 0.9, [], [['mild-answer', -4]]],
    ['costs nothing when it is firm enough', 0.9, ['firm'], []],
    ['costs nothing when the act was not grave', 0.44, [], []],
  ])('%s', (_, severity, items, due) => {
    expect(answered(grave(severity), ...items)).toEqual(due);
  });

  it('costs nothing in the first turn, when nothing has happened yet', () => {
    expect(sit(grave(0.9)).decide().causes('credibility')).toEqual([]);
  });

  it('counts an act that was not seen for what it is at half its severity', () => {
    expect(answered(grave(0.89, { visibility: 0 }))).toEqual([]);
    expect(answered(grave(0.91, { visibility: 0 }))).toEqual([['mild-answer', -4]]);
  });
});
