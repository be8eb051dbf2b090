import { describe, expect, it, vi } from 'vitest';
import type { Act, AdversaryType, Scenario } from '../../src/engine/scenario';
import type { Settings } from '../../src/engine/state';
import { STANDARD } from '../../src/engine/match';
import type { Feature } from '../../src/engine/vocabulary';
import { sit, type Table } from '../helpers/drive';
import { act, quietModel, rivalType, still } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });

const SCALE = { gain: 0.5, cost: 6, fear: 5, norms: 2, audience: 3, 'off-ramp': 4, backlash: 2.5, opportunity: 1.5, sanctions: 0.7 };

function against(type: Partial<AdversaryType>, acts: readonly Act[], more: Partial<Scenario> = {}): Scenario {
  const base = still({ model: quietModel((m) => Object.assign(m.adversary, { rationality: 1.6, scale: SCALE })), ...more });
  return { ...base, adversary: { ...base.adversary, types: [rivalType('one', { prior: 1, ...type })], acts } };
}
interface Choice {
  readonly odds: Record<string, number>;
  readonly parts: Record<string, Readonly<Record<Feature, number>>>;
}
function choice(table: Table): Choice {
  const { options } = table.decide().last('adversary/chose')!;
  return {
    odds: Object.fromEntries(options.map((one) => [one.act, one.odds / 10000])),
    parts: Object.fromEntries(options.map((one) => [one.act, one.parts])),
  };
}
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

describe('the rival weighs an act', () => {
  const acts = [
    act('push', { gain: 12, severity: 0.6, visibility: 0.8 }),
    act('yield', { gain: -8, severity: 0, calm: true }),
    act('sabotage', { severity: 0.4, infrastructure: 0.5, visibility: 0.3 }),
  ];
  const type = { greed: 1.2, fearfulness: 0.5, resolve: 0.4, fear: { start: 65, base: 65 } };
  const points = {
    credibility: 50,
    cohesion: 60,
    readiness: 40,
    legitimacy: 70,
    escalation: 30,
    resilience: 45,
    attribution: 50,
    objective: 25,
  };
  const weigh = (change: Parameters<Table['given']>[0] = () => {}): Choice['parts'] =>
    choice(
      sit(against(type, acts))
        .points(points)
        .stocks({ 'off-ramp': 40, bite: 30, 'over-reaction': 20 })
        .given(({ hid }) => (hid.audience = 5000))
        .given(change),
    ).parts;
  // What the model says, written out once more by hand.
  const expected = (severity: number, known: number): number =>
    logistic(-2.4 + 4.2 * 0.5 * (0.5 + 0.5 * 0.6) + 1.6 * (severity - 0.4)) * (0.35 + 0.65 * known);

  it.each<[string, string, Feature, number]>([
    ['for what it gains, the less the more it has', 'push', 'gain', 0.5 * 1.2 * 12 * 0.75],
    ['for the ground it gives, at a quarter', 'yield', 'gain', 0.5 * 1.2 * 0.25 * -8],
    ['against the answer it expects', 'push', 'cost', -6 * expected(0.6, 0.8) * 0.6 * (0.35 + 0.65 * 0.4) * (1 - 0.6 * 0.4)],
    ['where known authorship counts as much as being seen', 'sabotage', 'cost', -6 * expected(0.4, 0.5) * 0.4 * (0.35 + 0.65 * 0.4) * 0.76],
    ['for what its fear tells it: strike', 'push', 'fear', 5 * 0.5 * 0.2 * 0.45],
    ['for what its fear tells it: do not sit still', 'yield', 'fear', 5 * 0.5 * 0.2 * -0.15],
    ['against what the world would say', 'push', 'norms', -2 * 0.6 * 0.8 * 0.7],
    ['against the shame of stepping down', 'yield', 'audience', -3 * 0.4 * (0.5 * 0.3 + 0.5 * 0.5)],
    ['for the way down on offer', 'yield', 'off-ramp', 4 * 0.4 * (0.55 * 0.5 + 1.3 * Math.max(0, expected(0, 1) - 0.25) * 1.2)],
    ['for the over-reaction it can live on', 'push', 'backlash', 2.5 * 0.6 * 0.2],
    ['for weak infrastructure', 'sabotage', 'opportunity', 1.5 * 0.4 * 0.5 * 0.55],
    ['against the sanctions that bite', 'push', 'sanctions', -0.7 * 0.6 * 0.3],
  ])('%s', (_, id, feature, due) => {
    expect(weigh()[id]![feature]).toBe(Math.round(due * 1000));
  });

  it.each<[string, string, Feature]>([
    ['feels no shame over an act that does not step down', 'push', 'audience'],
    ['sees no way down in an act that does not step down', 'push', 'off-ramp'],
    ['finds no opportunity where no infrastructure is at stake', 'push', 'opportunity'],
    ['fears no norm for an act without severity', 'yield', 'norms'],
  ])('and %s', (_, id, feature) => {
    expect(Math.abs(weigh()[id]![feature])).toBe(0);
  });

  it('takes a carrot for greed only with a credible stick behind it', () => {
    const ramp = (credibility: number): number => weigh(({ pub }) => (pub.ind[1] = credibility * 100))['yield']!['off-ramp'];
    expect(ramp(0)).toBe(Math.round(4 * 0.4 * 0.55 * 0.5 * 1000));
    expect(ramp(90)).toBeGreaterThan(ramp(50));
  });

  it('by the weights of its own type', () => {
    const doubled = against({ ...type, weights: { ...rivalType('x').weights, norms: 2 } }, acts);
    const parts = choice(sit(doubled).points(points)).parts['push']!;
    expect(parts.norms).toBe(Math.round(-2 * 2 * 0.6 * 0.8 * 0.7 * 1000));
  });
});

describe('the rival chooses', () => {
  const acts = [act('push', { gain: 5, severity: 0.6 }), act('nudge', { gain: 2.5, severity: 0.2 }), act('sit', { severity: 0 })];

  it('by odds that sum to one', () => {
    const { odds } = choice(sit(against({}, acts)));
    expect(Object.values(odds).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 3);
  });

  it('the better act the more often: exp of rationality times utility, over the sum', () => {
    const { odds, parts } = choice(sit(against({}, acts)));
    const utility = (id: string): number => Object.values(parts[id]!).reduce((sum, one) => sum + one / 1000, 0);
    const weights = acts.map((one) => Math.exp(1.6 * utility(one.id)));
    const sum = weights.reduce((a, b) => a + b, 0);
    acts.forEach((one, i) => expect(odds[one.id]).toBeCloseTo(weights[i]! / sum, 2));
    const order = (key: (id: string) => number): string[] => acts.map((one) => one.id).sort((a, b) => key(a) - key(b));
    expect(order((id) => odds[id]!)).toEqual(order(utility));
  });

  it.each<[Settings['rationality'], number]>([
    ['easy', 0.8],
    ['normal', 1],
    ['hard', 1.2],
  ])('the better act the more surely the more rational it is: %s', (rationality, factor) => {
    const scenario = against({}, acts);
    const { odds, parts } = choice(sit(scenario, 'tiny', { settings: { ...STANDARD, rationality } }));
    const utility = (id: string): number => Object.values(parts[id]!).reduce((sum, one) => sum + one / 1000, 0);
    expect(Math.log(odds['push']! / odds['sit']!)).toBeCloseTo(1.6 * factor * (utility('push') - utility('sit')), 1);
  });

  it('with the odds it has (3,000 seeds, chi-square below the 99.9 % point)', () => {
    const scenario = against({}, acts);
    const counts: Record<string, number> = { push: 0, nudge: 0, sit: 0 };
    const { odds } = choice(sit(scenario, 'once'));
    for (let i = 0; i < 3000; i++) {
      const { act: done } = sit(scenario, `choice ${i}`).decide().last('adversary/chose')!;
      counts[done] = counts[done]! + 1;
    }
    const chi = acts.reduce((sum, one) => sum + (counts[one.id]! - 3000 * odds[one.id]!) ** 2 / (3000 * odds[one.id]!), 0);
    expect(chi).toBeLessThan(13.8);
  });

  const done = (scenario: Scenario): string[] =>
    sit(scenario)
      .playOut()
      .all('adversary/acted')
      .map((event) => event.act);
  const eager = (more: Partial<Act>): Scenario =>
    against({}, [act('lunge', { gain: 100, severity: 0, ...more }), act('sit', { severity: 0, gain: -100 })]);

  it('as often as it likes when nothing stands in the way', () => {
    expect(done(eager({}))).toEqual(['lunge', 'lunge', 'lunge', 'lunge']);
  });
  it('no more often than the limit', () => {
    expect(done(eager({ limit: 2 }))).toEqual(['lunge', 'lunge', 'sit', 'sit']);
  });
  it('not again before the cooldown is over', () => {
    expect(done(eager({ cooldown: 1 }))).toEqual(['lunge', 'sit', 'lunge', 'sit']);
    expect(done(eager({ cooldown: 2 }))).toEqual(['lunge', 'sit', 'sit', 'lunge']);
  });
  it('only what its conditions allow', () => {
    expect(done(eager({ requires: { turn: { min: 3 } } }))).toEqual(['sit', 'sit', 'lunge', 'lunge']);
    expect(done(eager({ requires: { type: 'one', act: { sit: { min: 1 } } } }))).toEqual(['sit', 'lunge', 'lunge', 'lunge']);
  });

  it('out of sight of the table: odds and reasons are for the authority alone', () => {
    expect(sit(against({}, acts)).decide().last('adversary/chose')?.audience).toBe('engine');
  });
});

describe('an act', () => {
  const one = (more: Partial<Act>): Table => sit(against({}, [act('deed', more)]));
  it('moves escalation and harm, then does what else it says', () => {
    const table = one({ escalation: 6, harm: 2.5, effects: [{ indicator: 'support', by: -3 }] }).decide();
    expect(table.ledger().map((entry) => [entry.indicator, entry.delta, entry.cause])).toEqual([
      ['escalation', 600, { kind: 'act', id: 'deed' }],
      ['harm', 250, { kind: 'act', id: 'deed' }],
      ['support', -300, { kind: 'act', id: 'deed' }],
    ]);
  });
  it('that was seen is what the table remembers', () => {
    const { pub, hid } = one({ severity: 0.7, visibility: 1 }).decide().state;
    expect([pub.acts, pub.lastAct, pub.lastSeverity, pub.evidence, hid.acts, hid.actTurn]).toEqual([[1], 0, 7000, 1, [1], [1]]);
  });
  it('that was not seen leaves an unease of half its severity, and no name', () => {
    const { pub, hid } = one({ severity: 0.7, visibility: 0 }).decide().state;
    expect([pub.acts, pub.lastAct, pub.lastSeverity, pub.evidence, hid.acts]).toEqual([[0], -1, 3500, 0, [1]]);
  });
  it('is seen as often as it is visible (1,000 seeds, three standard errors)', () => {
    const scenario = against({}, [act('deed', { visibility: 0.3 })]);
    let seen = 0;
    for (let i = 0; i < 1000; i++) if (sit(scenario, `seen ${i}`).decide().last('adversary/acted')!.seen) seen++;
    expect(Math.abs(seen / 1000 - 0.3)).toBeLessThan(3 * Math.sqrt(0.21 / 1000));
  });
  it('counts calm moves in a row and begins anew after any other', () => {
    const scenario = against({}, [
      act('rest', { calm: true, severity: 0, requires: { not: { turn: { min: 3, max: 3 } } } }),
      act('jab', { severity: 0, requires: { turn: { min: 3, max: 3 } } }),
    ]);
    const table = sit(scenario);
    const seen: number[] = [];
    for (let i = 0; i < 4; i++) {
      seen.push(table.decide().state.pub.calm);
      if (i < 3) table.advance();
    }
    expect(seen).toEqual([1, 2, 0, 1]);
  });
});
