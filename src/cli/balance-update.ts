/**
 * `npm run balance:update [-- <scenario>...]`: plays every policy of every shipped scenario, 2,000 games each and 200 of
 * the planner, and writes the report and the reference marks beside the scenario. Takes minutes; review the change as text.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { balanceMarkdown } from '../analysis';
import { balance, clearProgress, referenceText, showProgress } from './balance';
import { listScenarios, loadScenario, SCENARIOS } from './load-scenario';

const SEEDS = 2000;
const PLANNER_SEEDS = 200;
const PHRASE = 'balance';

const asked = process.argv.slice(2);
for (const id of asked.length > 0 ? asked : listScenarios()) {
  const scenario = loadScenario(id);
  const run = { seeds: SEEDS, plannerSeeds: PLANNER_SEEDS, workers: availableParallelism(), phrase: PHRASE };
  const made = await balance(scenario, run, showProgress);
  clearProgress();
  await writeFile(join(SCENARIOS, id, 'balance.md'), balanceMarkdown(made.c, made.report, 'npm run balance:update'));
  await writeFile(join(SCENARIOS, id, 'reference.json'), referenceText(made, SEEDS, PHRASE));
  const failed = made.report.bars.filter((bar) => !bar.pass);
  process.stdout.write(
    `${id}: ${failed.length === 0 ? 'all bars pass' : `fails ${failed.map((bar) => `${bar.id} ${bar.value}`).join(', ')}`}\n`,
  );
}
