import { describe, expect, it } from 'vitest';
import { clauseName } from '../../src/hud/shared/rule-words';
import { clauseParts, deadline, documentNumber, headline, lastCirculation } from '../../src/hud/silence/decision';
import { gapWidth, silenceLine } from '../../src/hud/silence/line';
import type { Anchor } from '../../src/hud/silence/line';
import { wayBack } from '../../src/hud/silence/objections';
import { answers, drawOf, event, makeSnapshot, SCENARIO } from './fixture';

const row = (n: number): Anchor[] => Array.from({ length: n }, (_, i) => ({ edge: 'top' as const, x: 25 + i * 50, y: 60 }));

describe('the text under silence', () => {
  it('is numbered by year and turn, and a second round is a revision', () => {
    expect(documentNumber(SCENARIO, 4, 1)).toBe('SP(2014)0004');
    expect(documentNumber(SCENARIO, 4, 2)).toBe('SP(2014)0004-REV1');
  });
  it('is due a day after the turn opens, a second round a day later', () => {
    expect(deadline(SCENARIO, 4, 1)).toBe('2014-03-19');
    expect(deadline(SCENARIO, 4, 2)).toBe('2014-03-20');
  });
  it('sets the operative verb apart, also of the softer clause', () => {
    const measure = SCENARIO.measures.find((m) => m.id === 'allied-companies')!;
    expect(clauseParts(measure, false)).toEqual({
      verb: 'to station',
      rest: 'allied companies in Estonia, Latvia and Lithuania within 35 days',
    });
    expect(clauseParts(measure, true).verb).toBe('to send');
  });
  it.each([
    ['de suspendre la coopération pratique', 'de suspendre', 'la coopération pratique'],
    ['d’ouvrir un canal discret', 'd’ouvrir', 'un canal discret'],
    ['de se réunir au titre de l’article 4', 'de se réunir', 'au titre de l’article 4'],
    ['que chacun décide', '', 'que chacun décide'],
  ])('sets it apart in French: %s', (clause, verb, rest) => {
    const measure = { ...SCENARIO.measures[0]!, clause };
    expect(clauseParts(measure, false)).toEqual({ verb, rest });
  });
  it('names the clause of the body that a measure goes through, not that of the council', () => {
    const organisation = (id: string, aid: string) => ({ id, aid }) as unknown as (typeof SCENARIO.organisations)[number];
    const organisations = [organisation('eu', 'Article 42(7)'), organisation('nato', 'Article 5')];
    const scenario = { ...SCENARIO, organisations, council: { ...SCENARIO.council, organisation: 'eu' } };
    expect(clauseName(scenario, 'aid')).toBe('Article 42(7)');
    expect(clauseName(scenario, 'aid', 'nato')).toBe('Article 5');
  });
  it('is the last one of the turn, with its own answers only', () => {
    const first = makeSnapshot('objection');
    const again = {
      ...first,
      events: [
        ...first.events,
        event(4, { type: 'way/taken', way: 'water-down', worked: true, draws: [] }),
        event(4, { type: 'silence/circulated', measures: ['suspend-cooperation', 'allied-companies'], round: 2, softened: true }),
        ...answers(4, {}, []).filter((e) => e.type === 'silence/answered' && ['GRC', 'HUN'].includes(e.delegation)),
        event(4, { type: 'silence/held' }),
      ],
    };
    const text = lastCirculation(SCENARIO, again)!;
    expect(text.round).toBe(2);
    expect(text.outcome).toBe('held');
    expect(text.answers.map((a) => a.delegation)).toEqual(['GRC', 'HUN']);
  });
  it('knows whom lobbying won over', () => {
    const first = makeSnapshot('objection');
    const lobbied = event(4, {
      type: 'way/taken',
      way: 'lobby',
      worked: false,
      draws: [drawOf('lobby', 'GRC', 3000, 8000), drawOf('lobby', 'HUN', 3000, 1000)],
    });
    const text = lastCirculation(SCENARIO, { ...first, events: [...first.events, lobbied] })!;
    expect([...text.lobbied.keys()]).toEqual(['GRC', 'HUN']);
  });
  it('has a headline that counts in words', () => {
    expect(headline(26, 2)).toEqual({ calm: 'Twenty-six hold.', alarm: 'Two break silence.' });
    expect(headline(28, 0)).toEqual({ calm: 'Twenty-eight hold.', alarm: '' });
    expect(headline(27, 1).alarm).toBe('One breaks silence.');
  });
});

describe('the silence line', () => {
  it('runs past every seat that holds without a gap', () => {
    const strokes = silenceLine(row(4), [null, null, null, null]);
    expect(strokes.every((s) => s.parts.length === 1 && s.stops.length === 0)).toBe(true);
    strokes.slice(1).forEach((s, i) => expect(s.parts[0]!.startsWith(`M${strokes[i]!.end[0]} `)).toBe(true));
  });
  it('opens a gap as wide as the odds were', () => {
    expect(gapWidth(2700, 50)).toBeCloseTo(13.5);
    expect(gapWidth(5400, 50)).toBeCloseTo(27);
    const [, broken] = silenceLine(row(3), [null, 5400, null]);
    const [left, right] = broken!.stops;
    expect(right![0] - left![0]).toBeCloseTo(27);
  });
  it('keeps the smallest gap visible and the widest within its seat', () => {
    expect(gapWidth(10, 50)).toBe(6);
    expect(gapWidth(10000, 50)).toBe(44);
  });
  it('turns the corner from the left side to the top', () => {
    const anchors: Anchor[] = [
      { edge: 'left', x: 60, y: 300 },
      { edge: 'left', x: 60, y: 240 },
      { edge: 'top', x: 100, y: 50 },
    ];
    const strokes = silenceLine(anchors, [null, null, null]);
    expect(strokes[1]!.end).toEqual([60, 50]);
  });
  it('lifts the pen where a new row begins', () => {
    const second = row(2).map((a) => ({ ...a, y: 120 }));
    const strokes = silenceLine([...row(2), ...second], [null, null, null, null]);
    expect(strokes[1]!.end[1]).toBe(60);
    expect(strokes[2]!.parts[0]).toMatch(/^M0 120/);
  });
});

it('what would bring an objector back follows from its reason', () => {
  const measures = SCENARIO.measures.filter((m) => ['suspend-cooperation', 'allied-companies'].includes(m.id));
  expect(wayBack('too-bold', ['allied-companies'], measures)).toBe(
    'softer words in item 2: \u201cto send allied companies on rotating visits\u201d.',
  );
  expect(wayBack('economy', ['suspend-cooperation'], measures)).toContain('item 1');
  expect(wayBack('too-mild', [], measures)).toContain('firmer');
});
