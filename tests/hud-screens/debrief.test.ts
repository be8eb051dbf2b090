import { describe, expect, it } from 'vitest';
import { cell, csv, decisionsCsv, fileName, forecastsCsv, indicatorsCsv } from '../../src/hud/debrief/exports';
import { luckOf } from '../../src/hud/debrief/luck';
import { dimensionSums } from '../../src/hud/debrief/scoring';
import { storyOf } from '../../src/hud/debrief/story';
import { beliefMove, tellBeat } from '../../src/hud/response/chronicle';
import { drawOf, entry, event, makeEvents, makeSnapshot, SCENARIO } from './fixture';

const { events } = makeEvents();

describe('the score', () => {
  it('shows each term, and the terms add up to the dimension', () => {
    const ind = SCENARIO.indicators.map((i) => (i.id === 'escalation' ? 3800 : 5000));
    const ending = SCENARIO.endings[0]!;
    const [, peace] = dimensionSums(SCENARIO, ending, ind, [0, 6740]);
    expect(peace).toMatchObject({ base: 90, adjust: 4, value: 67.4 });
    expect(peace!.terms).toEqual([{ indicator: 'escalation', name: 'Escalation', factor: -0.7, value: 38, points: -0.7 * 38 }]);
    expect(peace!.raw).toBeCloseTo(67.4);
  });
});

describe('luck', () => {
  const broke = (odds: number, draw: number, held: boolean) =>
    event(4, {
      type: 'silence/answered',
      delegation: 'GRC',
      held,
      aside: false,
      items: [],
      reason: null,
      draw: drawOf('silence', 'GRC', odds, draw),
      ideal: 0,
      text: 0,
    });

  it('names a delegation that broke against the odds', () => {
    const luck = luckOf(SCENARIO, [broke(800, 300, false)]);
    expect(luck.against).toEqual([
      { turn: 4, chance: 800, for: 'against', text: 'Greece broke silence', odds: '8\u00a0%; the draw was 3' },
    ]);
  });
  it('names one that held against the odds as luck for you', () => {
    expect(luckOf(SCENARIO, [broke(7000, 7500, true)]).against[0]).toMatchObject({ chance: 3000, for: 'you' });
  });
  it('says nothing of what was likely, but counts how many surprises the odds would bring', () => {
    const luck = luckOf(SCENARIO, [broke(1000, 5000, true), broke(2000, 5000, true)]);
    expect(luck.against).toEqual([]);
    expect(luck.draws).toBe(2);
    expect(luck.expected).toBeCloseTo(0.3);
  });
  it('lists a hazard that struck, but keeps it out of the count: those that did not strike left no trace', () => {
    const luck = luckOf(SCENARIO, [event(9, { type: 'inject/fired', inject: 'airliner', draw: drawOf('inject', 'airliner', 3000, 1200) })]);
    expect(luck.against).toHaveLength(1);
    expect(luck.draws).toBe(0);
    expect(luck.expected).toBe(0);
  });
  it('tells amounts far from their middle', () => {
    const change = event(3, {
      type: 'indicator/changed',
      entry: entry(3, 'credibility', 270, 'measure', 'allied-companies', drawOf('noise', 'allied-companies', 3500, 1000)),
    });
    const [first] = luckOf(SCENARIO, [change]).amounts;
    expect(first!.text).toBe('Allied companies to the Baltics: credibility +3, where +4 was to be expected');
    expect(first!.off).toBeLessThan(0);
  });
});

describe('what happened', () => {
  it('gathers a turn: decisions, the split, the move and events', () => {
    expect(storyOf(SCENARIO, events, 4)).toMatchObject({
      decisions: ['Suspend practical cooperation', 'Allied companies to the Baltics'],
      broken: ['Greece', 'Hungary'],
      act: 'mass-on-border',
    });
    expect(storyOf(SCENARIO, events, 9).injects).toEqual(['Airliner lost']);
  });
  it('shows the dispatch of an unseen act and not its name', () => {
    const beat = tellBeat(SCENARIO, event(6, { type: 'adversary/acted', act: 'back-separatists', seen: false }));
    expect(beat!.text).toBe('Columns without markings reported east of the border.');
    expect(beat!.title).not.toContain('seized');
  });
  it('says that a firebreak was crossed', () => {
    const beat = tellBeat(SCENARIO, event(5, { type: 'rung/moved', from: 6, to: 7, firebreak: 'Open combat' }));
    expect(beat).toMatchObject({ side: 'alarm', title: 'Firebreak crossed: Open combat' });
  });
  it('gives the move of the belief over the turn', () => {
    const move = beliefMove(events, 4)!;
    expect(move.before).toHaveLength(3);
    expect(move.act).toBe('mass-on-border');
  });
});

describe('exports', () => {
  it('quote what needs quoting and never hand over a formula', () => {
    expect(cell('a, "b"')).toBe('"a, ""b"""');
    expect(cell('=SUM(A1)')).toBe("'=SUM(A1)");
    expect(cell(-3)).toBe('-3');
    expect(csv([['a', 1]])).toBe('a,1\r\n');
  });
  it('list every answer and decision with its turn and date', () => {
    const text = decisionsCsv(SCENARIO, events);
    expect(text).toContain('4,2014-03-18,answer,GRC,Greece,broke: too-bold,27,');
    expect(text).toContain('4,2014-03-18,way on,lobby,Lobby the objectors,worked');
  });
  it('give every indicator of every turn', () => {
    const lines = indicatorsCsv(SCENARIO, makeSnapshot('ended')).trim().split('\r\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toContain('escalation,credibility,cohesion');
    expect(lines[1]).toMatch(/^0,,/);
  });
  it('give every forecast with what was stated, what the odds were and what came, and leave empty what is open', () => {
    const question = { kind: 'breaks', delegation: 'GRC' } as const;
    const scored = { turn: 4, question, probability: 0.35, happened: true, odds: 0.2701, sample: null, brier: 0.4225, oddsBrier: 0.5328 };
    const text = forecastsCsv(SCENARIO, {
      ...{ continuation: 'adaptive', replays: 400, brier: 0.4225, oddsBrier: 0.5328, coin: 0.25, bins: [], parts: null, calibrated: null },
      confidence: { verdict: 'too-few', lean: { n: 0, mean: 0, sd: 0, low: 0, high: 0 } },
      forecasts: [scored],
      open: [{ turn: 5, question: { kind: 'breaks' }, probability: 1 }],
    });
    expect(text.split('\r\n').slice(1, 3)).toEqual([
      '4,2014-03-18,breaks,GRC,Greece breaks silence,35,27.01,,1,0.4225,0.5328',
      expect.stringMatching(/^5,2014-[\d-]+,breaks,,a delegation breaks silence,100,,,,,$/),
    ]);
  });
  it('are named after the crisis and the seed, in letters that any disk takes', () => {
    expect(fileName(SCENARIO, 'a/b: c', 'decisions.csv')).toBe('crimea-2014-a-b-c-decisions.csv');
  });
});
