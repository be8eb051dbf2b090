import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine';
import { sit } from '../helpers/drive';
import { act, measure, quietModel, SOUND, still } from '../helpers/tiny';

const WEAK = { arbitrary: 0.5, imprecise: 1, unverifiable: 0.5, incomplete: 1 };

/** A rival that may grab, slice beneath the line, or wait; a sound line and a weak one. */
function lines(change: Parameters<typeof quietModel>[0] = () => {}): Scenario {
  const base = still();
  return {
    ...base,
    measures: [
      measure('sound', { tied: 1, assertiveness: 0.3, commits: { acts: ['grab'], answer: 0.4, weakness: SOUND } }),
      measure('weak', { tied: 1, assertiveness: 0.3, commits: { acts: ['grab'], answer: 0.4, weakness: WEAK } }),
      measure('quiet-word', { tied: 1, assertiveness: 0.3, channel: 'private', commits: { acts: ['grab'], answer: 0.4, weakness: SOUND } }),
      measure('answer', { assertiveness: 0.5, limit: 0 }),
    ],
    adversary: {
      ...base.adversary,
      acts: [act('wait', { severity: 0 }), act('nibble', { severity: 0.2, slices: ['grab'] }), act('grab', { severity: 0.6 })],
    },
    model: quietModel((m) => {
      Object.assign(m.commitment, { decay: 1, credibilityLoss: 20, supportLoss: 10, probeLoss: 0.5, erosion: 0.4 });
      Object.assign(m.adversary, { sliceGain: 0.6 });
      (m.adversary['scale'] as Record<string, number>)['red-line'] = 3;
      Object.assign(m.measures, { publicPride: 4, privateWord: 0.5 });
      change(m);
    }),
  };
}
function pull(line: string): Record<string, number> {
  const table = sit(lines()).points({ credibility: 50 });
  const { options } = table.decide(line).last('adversary/chose')!;
  const credibility = table.state.pub.ind[1]! / 10000;
  return { ...Object.fromEntries(options.map((one) => [one.act, one.parts['red-line']! / 1000])), credibility };
}

describe('a declared red line', () => {
  it('forbids the act that crosses it, the more the sounder it is and the more it is believed', () => {
    const sound = pull('sound');
    expect(sound['grab']).toBeCloseTo(-3 * 1 * sound['credibility']!, 1);
    const weak = pull('weak');
    expect(weak['grab']).toBeCloseTo(-3 * (1 - 0.75) * weak['credibility']!, 1);
  });

  it('invites the slice beneath it, the more the weaker it is', () => {
    expect(pull('sound')['nibble']).toBe(0);
    expect(pull('weak')['nibble']).toBeCloseTo(3 * 0.75 * 0.6, 2);
    expect(pull('weak')['wait']).toBe(0);
  });

  it('wears away when a slice goes unanswered, in proportion to its weakness', () => {
    const nibbler = (line: string): ReturnType<typeof sit> => {
      const scenario = lines();
      const only = { ...scenario, adversary: { ...scenario.adversary, acts: [act('nibble', { severity: 0.2, slices: ['grab'] })] } };
      return sit({
        ...only,
        adversary: { ...only.adversary, acts: [...only.adversary.acts, act('grab', { limit: 1, requires: { turn: { min: 99 } } })] },
      })
        .decide(line)
        .advance();
    };
    const weak = nibbler('weak').decide();
    expect(weak.last('commitment/probed')).toMatchObject({ act: 'nibble' });
    expect(weak.causes('credibility', 2)).toEqual([['weak', -20 * 1 * 0.5 * 0.75]]);
    expect(weak.causes('support', 2)).toEqual([['weak', -10 * 1 * 0.5 * 0.75]]);
    expect(weak.state.pub.commitments[0]!.strength).toBe(Math.round(10000 * (1 - 0.4 * 0.75)));
    expect(nibbler('weak').decide('answer').all('commitment/eroded')).toEqual([]);
    expect(nibbler('sound').decide().all('commitment/eroded')).toEqual([]);
  });
});

describe('the channel', () => {
  it('of a private word halves what is believed', () => {
    const commitment = (line: string): number => sit(lines()).decide(line).state.pub.commitments[0]!.strength;
    expect(commitment('sound')).toBe(10000);
    expect(commitment('quiet-word')).toBe(5000);
  });

  it('of a public one makes giving way dearer for the rival at home', () => {
    const audience = (line: string): number => sit(lines()).decide(line).state.hid.audience;
    expect(audience('sound')).toBe(Math.round(4 * 0.3 * 100));
    expect(audience('quiet-word')).toBe(0);
  });
});

describe("a scenario's own part of the utility", () => {
  it.each([
    ['severity', false, 2 * 1.5 * 0.3 * 0.6],
    ['severity', true, 2 * 1.5 * 0.7 * 0.6],
    ['gain', false, 2 * 1.5 * 0.3 * 0.12],
    ['harm', false, 2 * 1.5 * 0.3 * 0.08],
    ['calm', false, 2 * 1.5 * 0.3 * 1],
  ] as const)('is scale x weight x level x %s (inverted: %s)', (times, invert, due) => {
    const base = still();
    const scenario: Scenario = {
      ...base,
      adversary: {
        ...base.adversary,
        features: [{ id: 'glory', name: '', text: '', of: { indicator: 'support' }, invert, times, scale: 2 }],
        types: base.adversary.types.map((type) => ({ ...type, weights: { ...type.weights, glory: 1.5 } })),
        acts: [act('show', { severity: 0.6, gain: 12, harm: 8, calm: true })],
      },
    };
    const { options } = sit(scenario).points({ support: 30 }).decide().last('adversary/chose')!;
    expect(options[0]!.parts['glory']).toBe(Math.round(due * 1000));
  });
});
