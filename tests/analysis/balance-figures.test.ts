import { describe, expect, it, vi } from 'vitest';
import {
  addTally,
  balanceMarkdown,
  balanceReport,
  bandsFor,
  newTally,
  readingTime,
  RECORD,
  runBatch,
  summarise,
  wilson,
} from '../../src/analysis';
import { violenceOf } from '../../src/analysis/base-rates';
import { newCoverage } from '../../src/analysis/coverage';
import { dominated } from '../../src/analysis/dominated';
import { compile, newState, type Scenario, STANDARD } from '../../src/engine';
import { POLICIES, type PolicyName, QUICK } from '../../src/policies';
import { busy, ending, measure, tiny } from '../helpers/tiny';

vi.setConfig({ testTimeout: 60_000 });
const scenario = busy();
const c = compile(scenario);
const played = (policy: PolicyName, seeds = 40, world = c) =>
  runBatch(world, policy, POLICIES[policy], { seeds, phrase: 'figures', coverage: true });

describe('what a batch went through', () => {
  it('counts each measure in the turns in which it was open and in those in which it was put to the council', () => {
    const { coverage } = played('random');
    c.measures.forEach((_, at) => expect(coverage!.chosen[at]!).toBeLessThanOrEqual(coverage!.legal[at]! + coverage!.turns));
    expect(coverage!.turns).toBeGreaterThan(40);
    expect(coverage!.legal.every((turns) => turns <= coverage!.turns)).toBe(true);
    expect(played('do-nothing').coverage!.chosen.every((turns) => turns === 0)).toBe(true);
  });
  it('adds up over the parts of a batch', () => {
    const part = (from: number, seeds: number) =>
      runBatch(c, 'random', POLICIES.random, { seeds, phrase: 'figures', coverage: true, from });
    const sum = addTally(addTally(newTally(c), part(0, 15)), part(15, 25));
    const whole = played('random');
    expect({ ...sum.coverage!, scores: [] }).toEqual({ ...whole.coverage!, scores: [] });
    sum.coverage!.scores.forEach((score, at) => expect(score).toBeCloseTo(whole.coverage!.scores[at]!, 6));
  });
  it('changes no game', () => {
    const bare = runBatch(c, 'random', POLICIES.random, { seeds: 40, phrase: 'figures' });
    const { coverage: _, failures: __, ...rest } = played('random');
    expect(rest).toEqual(bare);
  });
  it('goes on after a match that fails, and keeps its seed', () => {
    let calls = 0;
    const tally = runBatch(
      c,
      'cheat',
      (input) => {
        if (input.pub.turn === 1 && input.pub.phase === 'decide' && calls++ === 2) return { type: 'turn/advance' };
        return POLICIES['do-nothing'](input);
      },
      { seeds: 5, phrase: 'figures', coverage: true },
    );
    expect(tally.games).toBe(4);
    expect(tally.failures).toEqual([{ seed: 'figures/2', message: expect.stringContaining('was refused') as string }]);
  });
});

describe('how often crises of record turned violent', () => {
  it('gives shares that sum to all cases, each inside its interval', () => {
    for (const trigger of Object.keys(RECORD) as (keyof typeof RECORD)[]) {
      const bands = bandsFor(trigger);
      expect(bands.reduce((sum, band) => sum + band.share, 0)).toBeCloseTo(100, 5);
      for (const { share, low, high } of bands) expect([trigger, low <= share + 1e-9 && share <= high + 1e-9]).toEqual([trigger, true]);
    }
  });
  it('has the interval of Wilson: 3.4 % of 59 is 0.9 to 11.5 %', () => {
    const { low, high } = wilson(0.034, 59);
    expect([Math.round(1000 * low) / 10, Math.round(1000 * high) / 10]).toEqual([0.9, 11.6]);
  });
  it('counts the gravest class whose condition holds, and none where the scenario says nothing', () => {
    const { pub, hid } = newState(c, 'violence', STANDARD, {}, null);
    expect(violenceOf(c, pub, hid)).toBe(0);
    const grades = (minor: object, serious: object, war: object): number => {
      const rated = { ...scenario, baseRates: { trigger: 'political', target: 'member', minor, serious, war } } as Scenario;
      return violenceOf(compile(rated), pub, hid);
    };
    const never = { turn: { min: 99 } };
    expect([grades(never, never, never), grades({}, never, never), grades({}, {}, never), grades(never, never, {})]).toEqual([0, 1, 2, 3]);
  });
  it('makes bars of them', () => {
    const rated = {
      ...scenario,
      baseRates: { trigger: 'political', target: 'member', minor: {}, serious: { turn: { min: 99 } }, war: { turn: { min: 99 } } },
    };
    const world = compile(rated as Scenario);
    const tallies = { random: played('random', 20, world) };
    const made = balanceReport(world, { tallies, summaries: { random: summarise(world, 'random', tallies.random) } });
    expect(made.violence).toEqual({ none: 0, minor: 1, serious: 0, war: 0 });
    const failed = made.bars.filter((bar) => bar.id.startsWith('base-rate')).map((bar) => [bar.id, bar.pass]);
    expect(failed).toEqual([
      ['base-rate-none', false],
      ['base-rate-minor', false],
      ['base-rate-serious', false],
      ['base-rate-war', false],
      ['base-rate-war-of-member', true],
    ]);
  });
});

describe('a dominated measure', () => {
  const world = (...measures: Scenario['measures']): Scenario => ({
    ...tiny(),
    measures,
    history: { ...tiny().history, turns: [] },
  });
  const worse = (more: object, other: object = {}) =>
    dominated(compile(world(measure('plain', more), measure('other', other)))).map((one) => `${one.measure} by ${one.by}`);
  it('is one that costs more and gives no more than another of its pillar', () => {
    expect(worse({ cost: 2 })).toEqual(['plain by other']);
    expect(worse({ effects: [{ indicator: 'support', by: 3 }] })).toEqual(['other by plain']);
  });
  it('is not one of another pillar, one as good, one bolder, or one that opens something else', () => {
    expect(worse({})).toEqual([]);
    expect(worse({ cost: 2, pillar: 'diplomacy' })).toEqual([]);
    expect(worse({ cost: 2, assertiveness: 0.5 })).toEqual([]);
    expect(worse({ cost: 2, effects: [{ flag: 'door-open' }] })).toEqual([]);
    expect(worse({ cost: 2, effects: [{ indicator: 'support', by: 3 }] })).toEqual([]);
  });
});

describe('the report', () => {
  const tallies = Object.fromEntries(QUICK.map((policy) => [policy, played(policy, 20)]));
  const summaries = Object.fromEntries(QUICK.map((policy) => [policy, summarise(c, policy, tallies[policy]!)]));
  const made = balanceReport(c, { tallies, summaries, reading: readingTime(scenario, 3) });

  it('has every branch that nobody reached among the bars', () => {
    const ids = made.bars.map((bar) => bar.id);
    for (const kind of ['endings', 'injects', 'acts', 'moves', 'evidence', 'epilogues', 'requirements'])
      expect(ids).toContain(`${kind}-unreached`);
    const lost = tiny({ endings: [ending('over', { epilogue: [{ if: { turn: { min: 99 } }, text: 'Never.' }] })] });
    const world = compile(lost);
    const one = { random: runBatch(world, 'random', POLICIES.random, { seeds: 5, phrase: 'x', coverage: true }) };
    const missed = balanceReport(world, { tallies: one, summaries: { random: summarise(world, 'random', one.random) } });
    expect(missed.unreached.epilogues).toEqual(['over: paragraph 1']);
  });
  it('fails when a run failed, and says which', () => {
    const broken = { ...tallies, random: { ...tallies['random']!, failures: [{ seed: 'figures/7', message: 'stuck' }] } };
    const bad = balanceReport(c, { tallies: broken, summaries });
    expect(bad.failures).toEqual([{ policy: 'random', seed: 'figures/7', message: 'stuck' }]);
    expect(bad.bars.find((bar) => bar.id === 'runs-that-failed')?.pass).toBe(false);
  });
  it('counts the measures that the planner leaves lying', () => {
    const coverage = newCoverage(c);
    coverage.legal.fill(200);
    coverage.chosen.fill(2);
    coverage.chosen[1] = 1;
    const tally = { ...newTally(c), games: 10, coverage };
    const { bars, measures } = balanceReport(c, { tallies: { ...tallies, planner: tally }, summaries });
    expect(bars.find((bar) => bar.id === 'measures-planner-leaves')).toMatchObject({ value: 1, pass: false });
    expect(measures[1]!.planner).toEqual({ turns: 200, share: 0.005 });
  });
  it('leaves history out for an invented crisis', () => {
    const invented = compile({ ...scenario, hypothetical: true });
    const bars = (world: typeof c) => balanceReport(world, { tallies, summaries }).bars.map((bar) => bar.id);
    expect(bars(compile({ ...scenario, hypothetical: false }))).toContain('history-repeats-itself');
    expect(bars(invented)).not.toContain('history-repeats-itself');
  });
  it('is written as a page with a table of policies, endings, bars and measures', () => {
    const page = balanceMarkdown(c, made, 'npm run balance:update');
    for (const title of ['Policies', 'Endings', 'Bars', 'Measures', 'Never reached', 'Reading time'])
      expect(page).toContain(`## ${title}\n`);
    for (const one of c.measures) expect(page).toContain(`| ${one.id} |`);
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.every((row) => row.endsWith('|'))).toBe(true);
    expect(page).toBe(balanceMarkdown(c, made, 'npm run balance:update'));
  });
});

it('the time to read is counted from what reaches the table', () => {
  const long = busy({ injects: scenario.injects.map((one) => ({ ...one, headline: 'word '.repeat(400) })) });
  expect(readingTime(long, 3).minutes).toBeGreaterThan(readingTime(scenario, 3).minutes + 1);
});
