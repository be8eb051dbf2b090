import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, causeWords, drawText, groupEntries, ledgerRow } from '../../src/hud/why/causes';
import { drawOf, entry, event, makeEvents, SCENARIO, whyOf } from './fixture';

const figure = (text: string): number => Number(text.replace('\u2212', '-').replace(/[+\s\u2009]/g, ''));

describe('the ledger', () => {
  it('puts two entries of one cause on one line', () => {
    const groups = groupEntries([
      entry(4, 'credibility', 300, 'measure', 'allied-companies', drawOf('noise', 'allied-companies', 3500, 6000)),
      entry(4, 'credibility', -50, 'drift', 'credibility'),
      entry(4, 'credibility', 200, 'measure', 'allied-companies'),
    ]);
    expect(groups.map((g) => [g.cause.id, g.delta, g.draws.length])).toEqual([
      ['allied-companies', 500, 1],
      ['credibility', -50, 0],
    ]);
  });

  it('prints the sum of the design: 65 + 6 - 5 - 4 - 1 = 61', () => {
    const row = ledgerRow(SCENARIO, {
      indicator: 'cohesion',
      since: 3,
      base: 6500,
      causes: [
        entry(4, 'cohesion', 600, 'measure', 'emergency-statement'),
        entry(4, 'cohesion', -500, 'delegation', 'GRC'),
        entry(4, 'cohesion', -400, 'measure', 'suspend-cooperation'),
        entry(4, 'cohesion', -100, 'drift', 'strain'),
      ],
      value: 6100,
    });
    expect(row.sum).toBe('65 + 6 \u2212 5 \u2212 4 \u2212 1 =');
    expect(row.valueText).toBe('61');
  });

  it('prints whole points only where each cause is what it is when rounded alone', () => {
    // Whole points would add up as 1 + 1 + 1, with "drew 0.6" beside a one and 0.4 beside another.
    expect(apportion(4000, [60, 140, 40], 4240)).toEqual({ step: 10, base: 400, deltas: [6, 14, 4], value: 424 });
    expect(apportion(4000, [160, 140], 4300)).toEqual({ step: 100, base: 40, deltas: [2, 1], value: 43 });
  });

  it('adds up as printed, whatever the hundredths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10000 }), fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 8 }), (base, deltas) => {
        const value = base + deltas.reduce((a, b) => a + b, 0);
        const parts = apportion(base, deltas, value);
        expect(parts.base + parts.deltas.reduce((a, b) => a + b, 0) - parts.value).toBeCloseTo(0);
        // Never a sign that the cause does not have, never further off than one step.
        parts.deltas.forEach((n, i) => {
          expect(n * deltas[i]!).toBeGreaterThanOrEqual(0);
          expect(Math.abs(n * parts.step - deltas[i]!)).toBeLessThanOrEqual(parts.step);
        });
      }),
    );
  });

  it('adds up as printed for every indicator of every turn of a match', () => {
    const { events, turns } = makeEvents();
    for (const { id } of SCENARIO.indicators)
      for (let turn = 1; turn <= 10; turn++) {
        const row = ledgerRow(SCENARIO, whyOf(events, turns, id, turn), events);
        const sum = figure(row.baseText) + row.causes.reduce((total, c) => total + figure(c.text), 0);
        expect(sum).toBeCloseTo(figure(row.valueText), 6);
      }
  });

  it('goes to tenths when a whole point would hide a cause', () => {
    const parts = apportion(5680, [60], 5740);
    expect(parts).toEqual({ step: 10, base: 568, deltas: [6], value: 574 });
  });
});

describe('a cause in plain words', () => {
  it('names the delegation with its odds and its draw', () => {
    const broke = event(4, {
      type: 'silence/answered',
      delegation: 'GRC',
      held: false,
      aside: false,
      items: ['allied-companies'],
      reason: 'too-bold',
      draw: drawOf('silence', 'GRC', 2700, 1900),
      ideal: -1000,
      text: 4000,
    });
    expect(causeWords(SCENARIO, { kind: 'delegation', id: 'GRC' }, 4, [broke])).toEqual({
      title: 'Greece broke silence',
      detail: 'chance 27\u00a0%, drew 19',
    });
  });

  it('does not give away a move that the staff did not see, until the match has ended', () => {
    const unseen = event(6, { type: 'adversary/acted', act: 'back-separatists', seen: false });
    const cause = { kind: 'act', id: 'back-separatists' } as const;
    expect(causeWords(SCENARIO, cause, 6, [unseen]).title).not.toContain('separatists');
    const ended = event(10, { type: 'match/ended', ending: 'frozen-conflict', score: [] });
    expect(causeWords(SCENARIO, cause, 6, [unseen, ended]).title).toBe('Back separatists');
  });

  it('tells the luck behind an amount as the spread and what was drawn', () => {
    expect(drawText(drawOf('noise', 'allied-companies', 3333, 5000), 450)).toBe('spread 3 to 6, drew 5');
    expect(drawText(drawOf('inject', 'airliner', 3000, 1200), 900)).toBe('chance 30\u00a0%, drew 12');
  });
});
