import { describe, expect, it } from 'vitest';
import { balanceReport, newTally, referenceOf, type Simulation, type Tally } from '../../src/analysis';
import { compile, DIMENSIONS } from '../../src/engine';
import { busy } from '../helpers/tiny';

const c = compile(busy({ hypothetical: false }));
const TYPES = ['greedy', 'fearful', 'set'];

/** A made-up summary: mean against each type, spread within, and shares of endings. */
function summary(
  policy: string,
  means: readonly number[],
  endings: Record<string, number> = { standoff: 0.5, loss: 0.5 },
  sd = 5,
): Simulation {
  const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
  return {
    scenario: 'busy',
    policy,
    games: 300,
    endings,
    score: { mean, sd },
    dimensions: Object.fromEntries(DIMENSIONS.map((id) => [id, mean])),
    byType: Object.fromEntries(TYPES.map((type, at) => [type, { games: 100, endings: {}, score: { mean: means[at]!, sd } }])),
    counts: { measures: {}, acts: {}, injects: {} },
  };
}
/** Everything reached once. */
const reached = (): Tally => {
  const tally = newTally(c);
  for (const one of c.endings) tally.endings[one.id] = 1;
  tally.measures.fill(1);
  tally.acts.fill(1);
  tally.injects.fill(1);
  return tally;
};
const good = {
  'do-nothing': summary('do-nothing', [15, 40, 20]),
  random: summary('random', [40, 40, 40]),
  hawk: summary('hawk', [60, 5, 50]),
  dove: summary('dove', [15, 80, 15]),
  history: summary('history', [45, 50, 40], { standoff: 0.6, loss: 0.4 }),
  adaptive: summary('adaptive', [60, 75, 55]),
};
const report = (change: Partial<Record<keyof typeof good | 'planner', Simulation>> = {}, tally = reached()) =>
  balanceReport(c, { tallies: { random: tally }, summaries: { ...good, ...change } });
const bar = (id: string, made: ReturnType<typeof report>) => made.bars.find((one) => one.id === id);

describe('the balance report', () => {
  it('passes when every bar does', () => {
    const made = report();
    expect(made.bars.filter((one) => !one.pass)).toEqual([]);
    expect(made.ok).toBe(true);
    expect(made.seeds).toBe(300);
    expect(made.policies['hawk']).not.toHaveProperty('counts');
  });

  it.each<[string, string, Parameters<typeof report>[0]]>([
    ['doing nothing does well', 'do-nothing-loses', { 'do-nothing': summary('do-nothing', [33, 33, 33]) }],
    ['a fixed doctrine comes near to reading the rival', 'adaptive-over-dove', { dove: summary('dove', [40, 95, 40]) }],
    [
      'no doctrine matters against a type',
      'doctrines-differ-against-greedy',
      { hawk: summary('hawk', [44, 5, 50]), history: summary('history', [44, 50, 40]) },
    ],
    ['one ending swallows a policy', 'no-single-ending-hawk', { hawk: summary('hawk', [60, 5, 50], { standoff: 0.86, loss: 0.14 }) }],
    [
      'history does not repeat itself',
      'history-repeats-itself',
      { history: summary('history', [45, 50, 40], { standoff: 0.39, loss: 0.3, war: 0.31 }) },
    ],
    [
      'history repeats itself too surely',
      'history-repeats-itself',
      { history: summary('history', [45, 50, 40], { standoff: 0.9, loss: 0.1 }) },
    ],
    [
      'history ends otherwise more often',
      'history-repeats-itself',
      { history: summary('history', [45, 50, 40], { standoff: 0.45, loss: 0.55 }) },
    ],
    ['planning ahead gains too little', 'planner-over-adaptive', { planner: summary('planner', [65, 75, 55]) }],
    ['planning ahead is perfect', 'planner-not-perfect', { planner: summary('planner', [95, 95, 95]) }],
  ])('fails when %s', (_, id, change) => {
    const made = report(change);
    expect(bar(id, made)?.pass).toBe(false);
    expect(made.ok).toBe(false);
  });

  it('fails when luck weighs more than decisions or than the rival', () => {
    const lucky = Object.fromEntries(
      Object.entries(good).map(([name, one]) => [
        name,
        summary(
          name,
          TYPES.map((type) => one.byType[type]!.score.mean),
          one.endings,
          40,
        ),
      ]),
    );
    const made = report(lucky);
    expect([bar('policy-against-luck', made)?.pass, bar('type-against-luck', made)?.pass]).toEqual([false, false]);
  });

  it('leaves out what was not played', () => {
    const made = balanceReport(c, { tallies: { random: reached() }, summaries: { random: good.random } });
    expect(made.bars.map((one) => one.id)).toEqual(
      expect.not.arrayContaining(['do-nothing-loses', 'history-repeats-itself', 'planner-not-perfect', 'policy-against-luck']),
    );
  });

  it('names the endings, injects, acts and measures that nobody reached', () => {
    const tally = reached();
    delete tally.endings['war'];
    tally.injects[0] = 0;
    tally.acts[1] = 0;
    tally.measures[2] = 0;
    const made = report({}, tally);
    expect(made.unreached).toMatchObject({ endings: ['war'], injects: ['news'], acts: ['retreat'], measures: ['sanction'] });
    expect([bar('endings-unreached', made)?.pass, bar('injects-unreached', made)?.pass]).toEqual([false, false]);
  });

  it('finds reached what any policy reached', () => {
    const tally = reached();
    tally.injects[0] = 0;
    const made = balanceReport(c, { tallies: { random: tally, hawk: reached() }, summaries: good });
    expect(made.unreached.injects).toEqual([]);
  });
});

describe('the reference marks', () => {
  it('are the means of every policy, by dimension', () => {
    expect(referenceOf({ hawk: good.hawk }).policies['hawk']).toMatchObject({
      name: 'hawk',
      score: good.hawk.score.mean,
      dimensions: good.hawk.dimensions,
    });
  });
});
