import { describe, expect, test } from 'vitest';
import { around, graphOf, layOut } from '../../src/workshop/graph';
import { loadScenario } from '../helpers/load';
import { ending, inject, measure, tiny } from '../helpers/tiny';

const scenario = tiny({
  measures: [measure('talk', { effects: [{ flag: 'talks' }] }), measure('wait')],
  injects: [
    inject('offer', { trigger: { flag: 'talks' }, effects: [{ inject: 'answer', after: 1 }] }),
    inject('answer', { trigger: { call: true }, if: { not: { adopted: 'wait' } } }),
    inject('frost', { trigger: { turn: { min: 2, max: 3 } } }),
  ],
  endings: [ending('peace', { if: { any: [{ flag: '!talks' }, { all: [{ adopted: ['talk'] }] }] } })],
});
const graph = graphOf(scenario);
const told = graph.edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`);

describe('the graph of injects and conditions', () => {
  test('a measure sets a mark, the mark sets off an inject, and that fires another', () => {
    expect(told).toEqual(
      expect.arrayContaining(['measure/talk effect flag/talks', 'flag/talks trigger inject/offer', 'inject/offer effect inject/answer']),
    );
  });

  test('conditions count however deep they stand, and a mark that must not be set is the same mark', () => {
    expect(told).toEqual(
      expect.arrayContaining([
        'measure/wait condition inject/answer',
        'flag/talks condition ending/peace',
        'measure/talk condition ending/peace',
      ]),
    );
  });

  test('a span of turns is one cause', () => {
    expect(told).toContain('turn/2–3 trigger inject/frost');
  });

  test('around an inject stands what is at most two steps away', () => {
    const kept = around(graph, 'inject/answer').nodes.map((one) => one.key);
    expect(kept).toContain('flag/talks');
    expect(kept).not.toContain('inject/frost');
  });

  test('no two things are drawn in one place, and whatever has an edge is drawn', () => {
    const whole = graphOf(loadScenario('crimea-2014'));
    const placed = layOut(whole);
    expect(new Set(placed.map(({ column, row }) => `${column} ${row}`)).size).toBe(placed.length);
    const drawn = new Set(placed.map((one) => one.key));
    expect(whole.edges.filter(({ from, to }) => !drawn.has(from) || !drawn.has(to))).toEqual([]);
  });
});
