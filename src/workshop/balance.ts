import { addTally, balanceReport, type BalanceReport, newTally, runBatch, summarise, type Tally } from '../analysis';
import { compile, type Scenario } from '../engine';
import { policyFor, policyNames } from '../policies';

export interface BalanceResult {
  readonly report: BalanceReport;
  /** Endings in the order of the scenario, so that the same colour means the same in every bar. */
  readonly endings: readonly { readonly id: string; readonly title: string; readonly tone: 'good' | 'mixed' | 'bad' }[];
}

/** Games between two signs of life. */
const STINT = 20;

/** The same report as `crisis balance` makes, without the planner, whose games cost seconds each. */
export function runBalance(scenario: Scenario, games: number, watch: (done: number, total: number, policy: string) => void): BalanceResult {
  const c = compile(scenario);
  const names = policyNames(scenario).filter((name) => name !== 'planner');
  const total = names.length * games;
  const tallies = Object.fromEntries(names.map((name) => [name, { ...newTally(c), failures: [] } as Tally]));
  let done = 0;
  for (const name of names) {
    const policy = policyFor(scenario, name);
    if (!policy) continue;
    for (let from = 0; from < games; from += STINT) {
      const seeds = Math.min(STINT, games - from);
      watch(done, total, name);
      addTally(tallies[name]!, runBatch(c, name, policy, { seeds, from, phrase: 'balance', coverage: true }));
      done += seeds;
    }
  }
  watch(done, total, '');
  const played = names.filter((name) => tallies[name]!.games > 0);
  if (played.length === 0) throw new Error(tallies[names[0]!]?.failures?.[0]?.message ?? 'no game could be played to its end');
  const summaries = Object.fromEntries(played.map((name) => [name, summarise(c, name, tallies[name]!)]));
  const report = balanceReport(c, { tallies: Object.fromEntries(played.map((name) => [name, tallies[name]!])), summaries });
  return { report, endings: scenario.endings.map(({ id, title, tone }) => ({ id, title, tone })) };
}
