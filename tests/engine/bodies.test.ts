import { describe, expect, it } from 'vitest';
import { compile, previewBody, type Scenario, viewFor } from '../../src/engine';
import { sit } from '../helpers/drive';
import { friend, measure, NO_NORMS, quietModel, rule, still, council } from '../helpers/tiny';

const yes = (id: string, more: object = {}) => ({
  id,
  name: id,
  seats: 1,
  hawkishness: 1,
  proximity: 1,
  exposure: 0,
  norms: NO_NORMS,
  ...more,
});
const no = (id: string, more: object = {}) => yes(id, { hawkishness: -3, ...more });

function asked(voters: Scenario['bodies'][number]['voters'], how = rule('simple'), more: Partial<Scenario> = {}): Scenario {
  return still({
    council: council(friend('AAA'), friend('BBB')),
    bodies: [{ id: 'other', name: 'The other', rule: how, voters }],
    measures: [
      measure('ask', {
        through: 'other',
        assertiveness: 0.4,
        limit: 1,
        tied: 0,
        duration: 2,
        effects: [{ indicator: 'legitimacy', by: 8 }],
        during: [{ indicator: 'support', by: 1 }],
        refused: [{ indicator: 'legitimacy', by: -2 }],
        norms: { sovereignty: -0.5, 'non-intervention': 0, 'human-rights': 0 },
      }),
    ],
    model: quietModel((m) => Object.assign(m.council, { offsetSpread: 0, slope: 60, boldCost: 2 })),
    ...more,
  });
}

describe('a measure that goes through another organisation', () => {
  it('takes effect when that one agrees, and goes on', () => {
    const table = sit(asked([yes('X'), yes('Y'), no('Z')]))
      .decide('ask')
      .advance()
      .decide();
    expect(table.last('body/voted')).toMatchObject({ passes: true, yes: 2, no: 1, abstain: 0 });
    expect(table.causes('legitimacy')).toEqual([['ask', 8]]);
    expect(table.causes('support')).toEqual([['ask', 1]]);
  });

  it('has only the effects of a refusal when it does not, and can be asked again', () => {
    const table = sit(asked([yes('X'), no('Y'), no('Z')])).decide('ask');
    expect(table.last('body/voted')).toMatchObject({ passes: false, reason: 'no-majority' });
    expect(table.causes('legitimacy')).toEqual([['ask', -2]]);
    expect(table.state.pub.running).toEqual([]);
    expect(table.advance().refusal({ type: 'agenda/table', measure: 'ask' })).toBeNull();
  });

  it('lets a voter stand aside by its own share where the rule would have it say no', () => {
    const table = sit(asked([yes('X'), no('Y'), no('Z', { abstain: 1 })])).decide('ask');
    expect(table.last('body/voted')).toMatchObject({ passes: false, yes: 1, no: 1, abstain: 1 });
    expect(table.last('body/voted')!.votes.find((one) => one.voter === 'Z')).toMatchObject({ no: 0, abstain: 1 });
  });

  it('counts that share in the odds beforehand: a veto that is never cast does not stop a text', () => {
    const how = rule('qualified', { members: 0.5, veto: ['Z'] });
    const odds = (more: object): number => {
      const scenario = asked([yes('X'), yes('Y'), no('Z', more)], how);
      return previewBody(scenario, viewFor(scenario, sit(scenario).state, 'chair'), 'ask')!.passes.mid;
    };
    expect(odds({})).toBeLessThan(100);
    expect(odds({ abstain: 1 })).toBeGreaterThan(9900);
  });

  it('is stopped by a veto, which is named', () => {
    const table = sit(asked([yes('X'), yes('Y'), no('Z')], rule('qualified', { members: 0.5, veto: ['Z'] }))).decide('ask');
    expect(table.last('body/voted')).toMatchObject({ passes: false, reason: 'veto', by: 'Z' });
  });

  it('weighs groups by their votes, which may split', () => {
    const table = sit(asked([yes('many', { seats: 60 }), no('few', { seats: 20 })], rule('qualified', { weight: 0.6 }))).decide('ask');
    const vote = table.last('body/voted')!;
    expect(vote.yes + vote.no + vote.abstain).toBe(80);
    expect(vote.votes[0]!.yes).toBeGreaterThan(50);
    expect(vote.passes).toBe(true);
  });

  it('asks members of the council where they stand there', () => {
    const scenario = asked([yes('AAA', { hawkishness: -3 })]);
    expect(sit(scenario).decide('ask').last('body/voted')).toMatchObject({ passes: true });
    const moved = sit(scenario).given(({ pub }) => (pub.position[0] = -10000));
    expect(moved.decide('ask').last('body/voted')).toMatchObject({ passes: false });
  });

  it('moves with the norms that the rival has breached', () => {
    const voter = yes('X', { hawkishness: -0.05, norms: { ...NO_NORMS, sovereignty: 1 } });
    const scenario = asked([voter]);
    const odds = (breach: number): number => {
      const table = sit(scenario).given(({ pub }) => (pub.breaches[0] = breach));
      return previewBody(scenario, viewFor(scenario, table.state, 'chair'), 'ask')!.passes.mid;
    };
    expect(odds(8000)).toBeGreaterThan(odds(0));
  });

  it('shows its odds beforehand: a sure yes, a sure no', () => {
    for (const [voters, mid] of [
      [[yes('X'), yes('Y')], 10000],
      [[no('X'), no('Y')], 0],
    ] as const) {
      const scenario = asked(voters);
      const preview = previewBody(scenario, viewFor(scenario, sit(scenario).state, 'chair'), 'ask')!;
      expect(Math.abs(preview.passes.mid - mid)).toBeLessThan(30);
      expect(preview.votes).toBe(2);
    }
    expect(previewBody(still(), viewFor(still(), sit(still()).state, 'chair'), 'talk')).toBeNull();
  });
});

describe('norms on record', () => {
  it('are breached by acts that were seen, upheld by measures, and fade', () => {
    const base = asked([yes('X')]);
    const scenario: Scenario = {
      ...base,
      adversary: {
        ...base.adversary,
        acts: [{ ...base.adversary.acts[0]!, norms: { sovereignty: 0.5, 'non-intervention': 0, 'human-rights': 1 } }],
      },
    };
    const { step, decay } = scenario.model.norms;
    const table = sit(scenario).given(({ pub }) => (pub.breaches[3] = 3000));
    table.decide('ask');
    const faded = (value: number): number => Math.round(value * (1 - decay));
    expect(table.state.pub.breaches).toEqual([faded(0.5 * step * 100), 0, faded(step * 100), faded(3000 - 0.5 * step * 100), 0, 0]);
    expect(compile(scenario).hasNorms).toBe(true);
  });
});
