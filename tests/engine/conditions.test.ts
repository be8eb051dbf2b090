import { describe, expect, it } from 'vitest';
import { compile } from '../../src/engine/compiled';
import { compileCondition } from '../../src/engine/conditions';
import type { Condition } from '../../src/engine/scenario';
import { sit } from '../helpers/drive';
import { inject, measure, still, tiny } from '../helpers/tiny';

const scenario = tiny({
  measures: [measure('talk'), measure('arm', { duration: 2, leadDays: 12 })],
  injects: [inject('storm', { trigger: { flag: 'signal' }, effects: [{ flag: 'storm' }] })],
});
const { index } = compile(scenario);
const table = sit(scenario, 'conditions', { type: 'fearful' })
  .points({ escalation: 40, harm: 7.5 })
  .stocks({ comms: 30 })
  .given(({ pub, hid }) => {
    pub.turn = 2;
    pub.flags[index.flag('signal')] = 1;
    pub.adopted[0] = 1;
    pub.running.push({ measure: 1, adopted: 1, arrives: 2, until: 4, level: 1000 });
    pub.acts[1] = 1;
    hid.acts[1] = 3;
    pub.calm = 2;
    pub.broke = [1, 4, 0, 0];
    pub.attacks.push({ member: 0, severity: 9000, attribution: 0, turn: 1 });
  });
const holds = (condition: Condition): boolean => compileCondition(condition, index)(table.state.pub, table.state.hid);
const holdsAtTheTable = (condition: Condition): boolean => compileCondition(condition, index)(table.state.pub, null);

describe('a condition', () => {
  it.each<[Condition, boolean]>([
    [{}, true],
    [{ turn: { min: 2 } }, true],
    [{ turn: { min: 3 } }, false],
    [{ turn: { max: 1 } }, false],
    [{ turn: { min: 2, max: 2 } }, true],
    [{ indicator: { escalation: { min: 40 } } }, true],
    [{ indicator: { escalation: { max: 40 } } }, true],
    [{ indicator: { escalation: { min: 40.01 } } }, false],
    [{ indicator: { escalation: { max: 39.99 } } }, false],
    [{ indicator: { escalation: { min: 10 }, harm: { max: 7 } } }, false],
    [{ indicator: { escalation: { min: 10 }, harm: { max: 8 } } }, true],
    [{ stock: { comms: { min: 30 } } }, true],
    [{ stock: { comms: { min: 31 } } }, false],
    [{ rung: { min: 3 } }, true],
    [{ rung: { min: 4 } }, false],
    [{ rung: { max: 2 } }, false],
    [{ flag: 'signal' }, true],
    [{ flag: 'storm' }, false],
    [{ flag: '!storm' }, true],
    [{ flag: ['signal', '!storm'] }, true],
    [{ flag: ['signal', 'storm'] }, false],
    [{ adopted: 'talk' }, true],
    [{ adopted: ['talk', 'arm'] }, false],
    [{ active: 'arm' }, true],
    [{ active: 'talk' }, false],
    [{ act: { push: { min: 3 } } }, true],
    [{ act: { push: { max: 2 } } }, false],
    [{ calm: { min: 2 } }, true],
    [{ calm: { min: 3 } }, false],
    [{ attacks: { min: 1 } }, true],
    [{ attacks: { min: 2 } }, false],
    [{ broken: { min: 50, max: 50 } }, true],
    [{ broken: { min: 51 } }, false],
    [{ type: 'fearful' }, true],
    [{ type: 'greedy' }, false],
    [{ type: ['greedy', 'fearful'] }, true],
    [{ all: [{ calm: { min: 1 } }, { flag: 'signal' }] }, true],
    [{ all: [{ calm: { min: 1 } }, { flag: 'storm' }] }, false],
    [{ any: [{ calm: { min: 9 } }, { flag: 'signal' }] }, true],
    [{ any: [{ calm: { min: 9 } }, { flag: 'storm' }] }, false],
    [{ not: { flag: 'storm' } }, true],
    [{ not: { flag: 'signal' } }, false],
    [{ flag: 'signal', calm: { min: 9 } }, false],
    [{ flag: 'signal', calm: { min: 1 }, turn: { max: 2 } }, true],
  ])('%j is %s', (condition, due) => {
    expect(holds(condition)).toBe(due);
  });

  it('answers the table from what the table knows: acts seen, and never a type', () => {
    expect(holdsAtTheTable({ act: { push: { min: 2 } } })).toBe(false);
    expect(holdsAtTheTable({ act: { push: { min: 1 } } })).toBe(true);
    expect(holdsAtTheTable({ type: 'fearful' })).toBe(false);
  });

  it('does not count a measure as active before it takes effect', () => {
    const early = still({ measures: scenario.measures, injects: scenario.injects });
    const { pub } = sit(early).decide('arm').state;
    expect(compileCondition({ active: 'arm' }, compile(early).index)(pub, null)).toBe(false);
  });

  it('does not count a measure as active that would come after the end', () => {
    const late = table.state.pub.running[0]!;
    expect(compileCondition({ active: 'arm' }, index)({ ...table.state.pub, running: [{ ...late, arrives: 0 }] }, null)).toBe(false);
  });
});

describe('a scenario that does not hold together', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['an unknown measure in a condition', () => compileCondition({ adopted: 'nothing' }, index), /unknown measure 'nothing'/],
    ['an unknown act', () => compileCondition({ act: { nothing: {} } }, index), /unknown act/],
    ['an unknown flag', () => compileCondition({ flag: 'nothing' }, index), /unknown flag/],
    ['an unknown indicator', () => compileCondition({ indicator: { nothing: {} } }, index), /unknown indicator/],
    [
      'a core indicator out of place',
      () => compile(tiny({ indicators: [...tiny().indicators].reverse() })),
      /indicator 0 must be 'escalation'/,
    ],
    ['an effect without a verb', () => compile(tiny({ measures: [measure('odd', { effects: [{ by: 3 }] })] })), /without a verb/],
    ['an act without conditions missing', () => sit(still({ adversary: { ...still().adversary, acts: [] } })).decide(), /no act left/],
    ['an ending without conditions missing', () => sit(still({ endings: [] })).playOut(), /no ending holds/],
  ])('is a broken promise of the parser, and throws: %s', (_, run, message) => {
    expect(run).toThrow(message);
  });
});
