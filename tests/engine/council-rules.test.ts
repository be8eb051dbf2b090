import { describe, expect, it } from 'vitest';
import { sit, type Table } from '../helpers/drive';
import { council, doubter, friend, measure, quietModel, rule, still } from '../helpers/tiny';

/** One who always objects and three who never do, under different rules. */
function seat(how: ReturnType<typeof rule>): Table {
  const seats = council(doubter('AAA', { capability: 30 }), friend('BBB'), friend('CCC'), friend('DDD', { capability: 50 }));
  return sit(
    still({
      council: { ...seats, rule: how },
      measures: [measure('bold', { procedure: 'silence', assertiveness: 0.6, effects: [{ indicator: 'readiness', by: 10 }] })],
      model: quietModel((m) => Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 2, dissentCohesion: -0.5 })),
    }),
  );
}

describe('a text that one of four refuses', () => {
  it.each([
    ['breaks silence under consensus', rule('consensus'), 'objection', null],
    ['is stopped under unanimity', rule('unanimity'), 'objection', null],
    [
      'is carried under unanimity when the refusal is an abstention; who stands aside gives nothing',
      rule('unanimity', { abstain: 1, abstainMax: 0.3 }),
      'ledger',
      0.7,
    ],
    ['is carried in full by three quarters', rule('qualified', { members: 0.7 }), 'ledger', 1],
    ['is stopped by a veto', rule('qualified', { members: 0.7, veto: ['AAA'] }), 'objection', null],
    ['is carried by simple majority', rule('simple'), 'ledger', 1],
    ['is stopped when the one is the lead', rule('lead', { lead: 'AAA' }), 'objection', null],
    ['is carried when another leads, with those who follow', rule('lead', { lead: 'DDD' }), 'ledger', 0.7],
    ['becomes a statement where nothing binds', rule('consult', { force: 0.5 }), 'ledger', 0.35],
  ] as const)('%s', (_, how, phase, level) => {
    const table = seat(how).decide('bold');
    expect(table.phase).toBe(phase);
    expect(table.level('bold')).toBe(level);
    if (level !== null) expect(table.causes('readiness')).toEqual([['bold', 10 * level]]);
  });

  it('costs unity for each who was outvoted, and says who', () => {
    const table = seat(rule('simple')).decide('bold');
    expect(table.last('silence/outvoted')?.delegations).toEqual(['AAA']);
    expect(table.causes('cohesion')).toEqual([['outvoted', -0.5]]);
  });

  it('tells standing aside from refusing', () => {
    expect(
      seat(rule('unanimity', { abstain: 1, abstainMax: 0.3 }))
        .decide('bold')
        .all('silence/answered')[0],
    ).toMatchObject({ held: false, aside: true });
    expect(seat(rule('consensus')).decide('bold').all('silence/answered')[0]).toMatchObject({ held: false, aside: false });
  });
});
