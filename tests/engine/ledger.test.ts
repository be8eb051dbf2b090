import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../src/engine/compiled';
import { STOCKS } from '../../src/engine/vocabulary';
import { sit, wander } from '../helpers/drive';
import { busy } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });

const scenario = busy();
const c = compile(scenario);

const play = fc.tuple(fc.string({ minLength: 1, maxLength: 12 }), fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 }));

describe('the ledger', () => {
  it('explains every indicator in every turn: what it was, plus its causes, is what it is', () => {
    fc.assert(
      fc.property(play, ([seed, choices]) => {
        const opening = scenario.indicators.map((one) => one.start * 100);
        wander(sit(scenario, seed), choices, (table) => {
          const sums = [...opening];
          for (const entry of table.ledger()) sums[c.index.indicator(entry.indicator)]! += entry.delta;
          expect(sums).toEqual(table.state.pub.ind);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('explains every stock in the same way', () => {
    fc.assert(
      fc.property(play, ([seed, choices]) => {
        const table = wander(sit(scenario, seed), choices, () => {});
        const sums = STOCKS.map((stock) => (stock === 'capital' ? scenario.capital.start * 100 : 0));
        for (const event of table.all('stock/changed')) sums[STOCKS.indexOf(event.stock as 'capital')]! += event.delta;
        expect(sums).toEqual(table.state.pub.stock);
      }),
      { numRuns: 40 },
    );
  });

  it('records no cause that changed nothing, and each in the turn in which it happened', () => {
    fc.assert(
      fc.property(play, ([seed, choices]) => {
        const table = wander(sit(scenario, seed), choices, () => {});
        let turn = 1;
        for (const event of table.events) {
          expect(event.turn).toBeGreaterThanOrEqual(turn);
          turn = event.turn;
          if (event.type !== 'indicator/changed') continue;
          expect(event.entry.delta).not.toBe(0);
          expect(event.entry.turn).toBe(event.turn);
        }
      }),
      { numRuns: 40 },
    );
  });
});
