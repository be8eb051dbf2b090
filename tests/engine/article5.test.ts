import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/scenario';
import { step } from '../../src/engine/step';
import { sit } from '../helpers/drive';
import { act, council, friend, measure, quietModel, still } from '../helpers/tiny';

const declare = { type: 'agenda/table', measure: 'article-5' } as const;

function alliance(more: Partial<Scenario> = {}, strike: Parameters<typeof act>[1] = {}): Scenario {
  const base = still({
    council: council(friend('AAA', { capability: 60 }), friend('BBB', { capability: 40 })),
    measures: [measure('article-5', { procedure: 'article-5', assertiveness: 0.6, tied: 0 })],
    model: quietModel((m) => {
      Object.assign(m.council, { offsetSpread: 0, slope: 60 });
      Object.assign(m.article5, { severity: 0.6, attribution: 60 });
    }),
    ...more,
  });
  return { ...base, adversary: { ...base.adversary, acts: [act('strike', { severity: 0.9, attacks: 'AAA', ...strike })] } };
}

describe('Article 5', () => {
  it('is refused as long as no member was attacked, however grave the act against others', () => {
    const table = sit(alliance({}, { attacks: '', severity: 1 }));
    expect(table.refusal(declare)).toBe('article-5/no-attack-on-member');
    table.decide().advance();
    expect(table.refusal(declare)).toBe('article-5/no-attack-on-member');
  });

  it('is open from the first turn where a member was attacked before it', () => {
    const attacked = [{ member: 'BBB', severity: 0.6, date: '2031-01-01', sources: [] }];
    const seats = { ...council(friend('AAA', { capability: 60 }), friend('BBB', { capability: 40 })), attacked };
    const table = sit(alliance({ council: seats }));
    expect(table.state.pub.attacks).toEqual([{ member: 1, severity: 6000, attribution: table.state.pub.ind[7], turn: 0 }]);
    expect(table.given(({ pub }) => (pub.ind[7] = 6000)).refusal(declare)).toBeNull();
    expect(table.given(({ pub }) => (pub.ind[7] = 5999)).refusal(declare)).toBe('article-5/attribution-too-weak');
  });

  it('counts an attack before the first turn together with those after it', () => {
    const attacked = [{ member: 'BBB', severity: 0.4, date: '2031-01-01', sources: [] }];
    const seats = { ...council(friend('AAA'), friend('BBB')), attacked };
    const model = quietModel((m) => Object.assign(m.article5, { severity: 0.6, attribution: 0, cumulative: 0.5 }));
    const table = sit(alliance({ council: seats, model }, { severity: 0.4 }));
    expect(table.refusal(declare)).toBe('article-5/below-severity');
    expect(table.decide().advance().refusal(declare)).toBeNull();
  });

  it('names the rival in the refusal', () => {
    const table = sit(alliance());
    expect(step(table.scenario, table.state, declare)).toMatchObject({ rejection: { data: { rival: 'Rival' } } });
  });

  it('is refused when the attack is not grave enough', () => {
    const table = sit(alliance({}, { severity: 0.59 }))
      .decide()
      .advance();
    expect(table.last('member/attacked')).toMatchObject({ member: 'AAA', act: 'strike' });
    expect(table.refusal(declare)).toBe('article-5/below-severity');
    expect(step(table.scenario, table.state, declare)).toMatchObject({ rejection: { data: { severity: 5900, needed: 6000 } } });
  });

  it('is refused when it is not known well enough who did it', () => {
    const table = sit(alliance()).points({ attribution: 59.99 }).decide().advance();
    expect(table.refusal(declare)).toBe('article-5/attribution-too-weak');
  });

  it.each([
    ['at the thresholds exactly', 0.6, 60],
    ['above them', 1, 100],
  ])('is open after a grave attack on a member by a known author: %s', (_, severity, attribution) => {
    const table = sit(alliance({}, { severity })).points({ attribution }).decide().advance();
    expect(table.refusal(declare)).toBeNull();
  });

  it('goes by the gravest attack so far', () => {
    const table = sit(alliance({}, { severity: 0.9 }))
      .decide()
      .advance();
    table.given(({ pub }) => pub.attacks.push({ member: 1, severity: 100, attribution: 0, turn: 1 }));
    expect(table.refusal(declare)).toBeNull();
  });

  it('needs consensus like any text', () => {
    const table = sit(alliance()).decide().advance().decide('article-5');
    expect(table.all('silence/answered')).toHaveLength(2);
    expect(table.last('decision/adopted')?.way).toBe('silence');
  });

  it('is answered by each member as it deems necessary: the mean of wills, weighted by capability', () => {
    // will = 0.5 + ideal, within 0..1; ideals are hawkishness + 0.55 x 0.2 + 0.2 x 0.2 + 0.25 x (0.9 - 0.3) = hawkishness + 0.3
    const seats = council(friend('AAA', { hawkishness: -0.2, capability: 60 }), friend('BBB', { hawkishness: 0.6, capability: 40 }));
    const model = quietModel((m) => Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 0, mildCost: 0 }));
    const table = sit(alliance({ council: seats, model }))
      .decide()
      .advance()
      .decide('article-5');
    expect(table.level('article-5')).toBe(0.6 * 0.6 + 0.4 * 1);
  });

  it('still means something when nobody is willing: a tenth', () => {
    const seats = council(friend('AAA', { hawkishness: -3 }));
    const model = quietModel((m) => Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 0, mildCost: 0 }));
    expect(
      sit(alliance({ council: seats, model }))
        .decide()
        .advance()
        .decide('article-5')
        .level('article-5'),
    ).toBe(0.1);
  });

  it('records the attack with what was known of its author then', () => {
    const table = sit(alliance()).points({ attribution: 44 }).decide();
    expect(table.state.pub.attacks).toEqual([{ member: 0, severity: 9000, attribution: 4400, turn: 1 }]);
  });
});
