import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjudicate, refusal, type Vote } from '../../src/engine/decision';
import { passChance } from '../../src/engine/ruling';
import { rule } from '../helpers/tiny';

/** "yyn-" : four members A to D; y yes, n no, - stands aside. */
const votes = (text: string, weights: readonly number[] = []): Vote[] =>
  [...text].map((sign, at) => ({
    voter: String.fromCharCode(65 + at),
    weight: weights[at] ?? 1,
    vote: sign === 'y' ? 'yes' : sign === 'n' ? 'no' : 'abstain',
  }));

describe('a decision', () => {
  it.each([
    ['by consensus passes when all agree', rule('consensus'), 'yyyy', [], true, 'agreed', 1],
    ['by consensus fails at one no', rule('consensus'), 'yyny', [], false, 'objection', 0],
    ['by consensus fails when somebody stands aside: silence is broken', rule('consensus'), 'yy-y', [], false, 'objection', 0],
    ['by unanimity fails at one no', rule('unanimity', { abstainMax: 0.5 }), 'yyn-', [], false, 'objection', 0],
    [
      'by unanimity passes without those who stand aside',
      rule('unanimity', { abstainMax: 0.25 }),
      'yyy-',
      [1, 1, 1, 1],
      true,
      'agreed',
      0.75,
    ],
    ['by unanimity fails when too many stand aside', rule('unanimity', { abstainMax: 0.25 }), 'yy--', [], false, 'too-many-abstentions', 0],
    ['by a qualified majority passes at the share of members', rule('qualified', { members: 0.75 }), 'yyyn', [], true, 'agreed', 1],
    ['by a qualified majority fails just below it', rule('qualified', { members: 0.76 }), 'yyyn', [], false, 'no-majority', 0],
    [
      'by a qualified majority counts weight among votes cast',
      rule('qualified', { weight: 2 / 3 }),
      'yn--',
      [4, 2, 9, 9],
      true,
      'agreed',
      1,
    ],
    ['by a qualified majority fails on weight', rule('qualified', { weight: 0.7 }), 'yn--', [4, 2, 9, 9], false, 'no-majority', 0],
    ['fails by the veto of one', rule('qualified', { members: 0.5, veto: ['D'] }), 'yyyn', [], false, 'veto', 0],
    ['survives the abstention of one who could veto', rule('qualified', { members: 0.5, veto: ['D'] }), 'yyy-', [], true, 'agreed', 1],
    ['of nobody is none', rule('qualified', { weight: 0.5 }), '----', [], false, 'no-majority', 0],
    ['by simple majority needs more than half of the votes cast', rule('simple'), 'yyn-', [], true, 'agreed', 1],
    ['by simple majority fails at a tie', rule('simple'), 'yynn', [], false, 'no-majority', 0],
    [
      'by a lead state passes on its word, at the weight of those who follow',
      rule('lead', { lead: 'A' }),
      'ynnn',
      [3, 1, 1, 1],
      true,
      'agreed',
      0.5,
    ],
    ['by a lead state fails on its word', rule('lead', { lead: 'A' }), 'nyyy', [], false, 'lead-declined', 0],
    ['by a lead state fails when it stands aside', rule('lead', { lead: 'A' }), '-yyy', [], false, 'lead-declined', 0],
    ['that only consults is a statement of those who agree', rule('consult', { force: 0.4 }), 'yynn', [], true, 'agreed', 0.2],
    ['that only consults needs somebody', rule('consult'), 'nn--', [], false, 'nobody', 0],
  ] as const)('%s', (_, how, text, weights, passes, reason, level) => {
    const ruling = adjudicate(how, votes(text, weights));
    expect(ruling).toMatchObject({ passes, reason });
    expect(ruling.level).toBeCloseTo(level, 9);
  });

  it.each([
    ['the first who said no', rule('consensus'), 'yyny', 'C'],
    ['the one with the veto, not the first no', rule('qualified', { members: 0.5, veto: ['D'] }), 'ynyn', 'D'],
    ['the lead state', rule('lead', { lead: 'A' }), 'nyyy', 'A'],
  ] as const)('names %s', (_, how, text, by) => {
    expect(adjudicate(how, votes(text)).by).toBe(by);
  });
});

describe('whoever withholds consent where members may stand aside', () => {
  it.each([
    ['mildly against: nearly the share of the rule stands aside', 0.02, 0.5, 0.0101],
    ['evenly torn: a third says no, a sixth stands aside', 0.5, 0.5, 1 / 3],
    ['firmly against: hardly anybody only stands aside', 0.98, 0.5, 0.9608],
    ['surely against', 1, 0.5, 1],
    ['under a rule that knows no standing aside', 0.4, 0, 0.4],
    ['under a rule that knows nothing else', 1, 1, 0],
  ])('%s', (_, chance, abstain, no) => {
    expect(refusal(chance, abstain)).toBeCloseTo(no, 4);
  });
});

describe('the chance that a text passes', () => {
  const kinds = [
    rule('consensus'),
    rule('unanimity', { abstain: 0.5, abstainMax: 0.4 }),
    rule('qualified', { members: 0.6, abstain: 0.3, veto: ['B'] }),
    rule('simple'),
    rule('lead', { lead: 'C' }),
    rule('consult'),
  ];
  const voters = ['A', 'B', 'C', 'D'];
  const refusalByOdds = (chance: number, abstain: number): number => {
    const odds = (chance / (1 - chance)) * (1 - abstain);
    return odds / (1 + odds);
  };

  /** All ways in which the members can answer, each with its probability. */
  function exactly(how: (typeof kinds)[number], chances: readonly number[]): number {
    let sum = 0;
    for (let code = 0; code < 81; code++) {
      let p = 1;
      let rest = code;
      const text = chances.map((chance) => {
        const answer = rest % 3;
        rest = Math.floor(rest / 3);
        // Odds of a no are the odds of not agreeing, cut by the rule's share.
        const no = chance === 1 && how.abstain < 1 ? 1 : refusalByOdds(chance, how.abstain);
        const aside = chance - no;
        p *= answer === 0 ? 1 - chance : answer === 1 ? no : aside;
        return answer === 0 ? 'y' : answer === 1 ? 'n' : '-';
      });
      if (adjudicate(how, votes(text.join(''))).passes) sum += p;
    }
    return sum;
  }

  it.each(kinds.map((how) => [how.kind, how] as const))('is what counting every answer gives: %s', (_, how) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }), (cents) => {
        const chances = cents.map((one) => one / 100);
        expect(passChance(how, chances, [1, 1, 1, 1], voters)).toBeCloseTo(exactly(how, chances), 9);
      }),
      { numRuns: 60 },
    );
  });

  it('never grows when somebody becomes likelier to object', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 3 }),
        (how, cents, who) => {
          const chances = cents.map((one) => one / 100);
          const worse = chances.map((one, at) => (at === who ? one + 0.01 : one));
          const weights = [1, 1, 1, 1];
          expect(passChance(how, worse, weights, voters)).toBeLessThanOrEqual(passChance(how, chances, weights, voters) + 1e-12);
        },
      ),
    );
  });
});
