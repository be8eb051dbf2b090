import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine';
import { leadingCandidate, suspicionOf } from '../../src/engine/attribution';
import { compile } from '../../src/engine/compiled';
import { seedWhere, sit, type Table } from '../helpers/drive';
import { act, attributionDesk, inject, measure, quietModel, rivalType, still } from '../helpers/tiny';

function whodunit(more: Partial<Scenario> = {}): Scenario {
  const base = still();
  return {
    ...base,
    adversary: {
      ...base.adversary,
      types: [
        rivalType('general', { culprit: 'state', prior: 0.3 }),
        rivalType('colonel', { culprit: 'state', prior: 0.3 }),
        rivalType('gang', { culprit: 'gang', prior: 0.4 }),
      ],
      acts: [act('sit', { severity: 0 })],
    },
    attribution: attributionDesk({
      naming: {
        after: 2,
        right: [{ indicator: 'credibility', by: 5 }],
        wrong: [{ indicator: 'legitimacy', by: -9 }],
        early: [{ indicator: 'cohesion', by: -3 }],
      },
      support: 60,
    }),
    measures: [
      measure('dust', { effects: [{ evidence: 'fingerprints' }], limit: 0 }),
      measure('listen', { effects: [{ evidence: 'rumour' }], limit: 0 }),
      measure('accuse-state', { names: 'state', limit: 0 }),
      measure('accuse-gang', { names: 'gang', limit: 0 }),
      measure('accuse-leading', { names: 'leading', limit: 0 }),
      measure('take-back', { names: '!', limit: 0 }),
    ],
    model: quietModel((m) => Object.assign(m.belief, { trust: 1, floor: 0 })),
    ...more,
  };
}
const suspicion = (table: Table, candidate: 'state' | 'gang'): number => {
  const c = compile(table.scenario);
  return suspicionOf(c, table.state.pub, c.index.candidate(candidate)) / 100;
};

describe('suspicion', () => {
  it('is the belief in all types that a candidate may be, and begins with their priors', () => {
    const table = sit(whodunit());
    expect([suspicion(table, 'state'), suspicion(table, 'gang')]).toEqual([60, 40]);
    expect(table.indicator('attribution')).toBe(60);
    expect(leadingCandidate(compile(table.scenario), table.state.pub)).toBe(0);
  });

  it('moves by the likelihoods of how evidence turned out', () => {
    const table = sit(
      whodunit(),
      seedWhere(
        'the state left its tools',
        (seed) => sit(whodunit(), seed, { type: 'general' }).decide('dust').last('evidence/found')?.finding === 0,
      ),
      { type: 'general' },
    ).decide('dust');
    expect(suspicion(table, 'state')).toBeCloseTo((100 * 0.6 * 0.9) / (0.6 * 0.9 + 0.4 * 0.2), 1);
    expect(table.indicator('attribution')).toBe(suspicion(table, 'state'));
    expect(table.causes('attribution').at(-1)?.[0]).toBe('fingerprints');
  });

  it('does not move by evidence that tells nothing, and each piece comes once', () => {
    const table = sit(whodunit()).decide('listen').advance().decide('listen');
    expect(suspicion(table, 'state')).toBe(60);
    expect(table.all('evidence/found')).toHaveLength(1);
  });

  it('turns out as the true author makes likely', () => {
    const share = (type: string): number =>
      Array.from({ length: 400 }, (_, i) => sit(whodunit(), `author ${i}`, { type }).decide('dust').last('evidence/found')!.finding).filter(
        (finding) => finding === 0,
      ).length / 400;
    expect(Math.abs(share('colonel') - 0.9)).toBeLessThan(0.06);
    expect(Math.abs(share('gang') - 0.2)).toBeLessThan(0.07);
  });

  it('comes in by injects too', () => {
    const scenario = whodunit({ injects: [inject('police-report', { trigger: { turn: 2 }, effects: [{ evidence: 'fingerprints' }] })] });
    expect(sit(scenario).decide().advance().last('evidence/found')?.turn).toBe(2);
  });
});

describe('a name given in public', () => {
  it('is doubted at once when suspicion is below what allies ask for', () => {
    const table = sit(whodunit()).decide('accuse-gang');
    expect(table.last('candidate/named')).toMatchObject({ candidate: 'gang', suspicion: 4000, early: true });
    expect(table.causes('cohesion')).toEqual([['gang', -3]]);
    expect(sit(whodunit()).decide('accuse-state').last('candidate/named')).toMatchObject({ early: false });
  });

  it('means whoever is suspected most, where the text leaves it open', () => {
    expect(sit(whodunit()).decide('accuse-leading').last('candidate/named')?.candidate).toBe('state');
  });

  it.each([
    ['pays when it proves right', 'general', true, 'credibility', 5],
    ['costs when it proves wrong', 'gang', false, 'legitimacy', -9],
  ] as const)('%s, after its time', (_, type, right, indicator, by) => {
    const table = sit(whodunit(), 'x', { type }).decide('accuse-state').advance();
    expect(table.all('candidate/settled')).toEqual([]);
    table.decide().advance();
    expect(table.last('candidate/settled')).toMatchObject({ candidate: 'state', right, turn: 3 });
    expect(table.causes(indicator)).toEqual([['state', by]]);
    expect(suspicion(table, right ? 'state' : 'gang')).toBeGreaterThan(right ? 60 : 40);
  });

  it('costs nothing more once it is taken back, and cannot be taken back after the truth is out', () => {
    const table = sit(whodunit(), 'x', { type: 'gang' }).decide('accuse-state').advance().decide('take-back').advance().decide().advance();
    expect(table.last('candidate/taken-back')?.candidate).toBe('state');
    expect(table.all('candidate/settled')).toEqual([]);
    const late = sit(whodunit(), 'x', { type: 'gang' }).decide('accuse-state').waitUntil(4);
    expect(late.refusal({ type: 'agenda/table', measure: 'take-back' })).toBe('attribution/no-open-name');
  });

  it.each([
    ['named: any', { named: 'any' }, true],
    ['named: state', { named: 'state' }, true],
    ['named: [gang, state]', { named: ['gang', 'state'] }, true],
    ['named: gang', { named: 'gang' }, false],
    ['named: !any', { named: '!any' }, false],
    ['suspicion of the state from 50', { suspicion: { state: { min: 50 } } }, true],
    ['suspicion of the gang from 50', { suspicion: { gang: { min: 50 } } }, false],
  ] as const)('can be a condition: %s', (_, condition, fires) => {
    const scenario = whodunit({ injects: [inject('echo', { trigger: { turn: 2 }, if: condition })] });
    expect(sit(scenario).decide('accuse-state').advance().all('inject/fired')).toHaveLength(fires ? 1 : 0);
  });

  it('makes an ending depend on the true author alone', () => {
    const scenario = whodunit();
    const [war, over] = scenario.endings;
    const ends: Scenario = { ...scenario, endings: [{ ...war!, id: 'gang-did-it', when: 'last', if: { culprit: 'gang' } }, over!] };
    expect(sit(ends, 'x', { type: 'gang' }).playOut().ending).toBe('gang-did-it');
    expect(sit(ends, 'x', { type: 'general' }).playOut().ending).toBe('over');
  });
});

describe('cumulative attacks', () => {
  it.each([
    [0, 'article-5/below-severity'],
    [0.5, null],
  ])('count for each other by a share of %d', (cumulative, refusal) => {
    const base = still();
    const scenario: Scenario = {
      ...base,
      model: quietModel((m) => Object.assign(m.article5, { severity: 0.6, attribution: 50, cumulative })),
      measures: [measure('article-5', { procedure: 'article-5' })],
      adversary: { ...base.adversary, acts: [act('strike', { severity: 0.45, attacks: 'BBB' })] },
    };
    const table = sit(scenario).points({ attribution: 90 }).decide().advance().decide().advance();
    expect(table.refusal({ type: 'agenda/table', measure: 'article-5' })).toBe(refusal);
  });
});
