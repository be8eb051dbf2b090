import type { Compiled } from '../engine';
import type { BalanceReport, Bar } from './balance';

/** The report as a page to read and to compare from change to change. Nothing in it depends on when or where it was made. */
export function balanceMarkdown(c: Compiled, report: BalanceReport, command: string): string {
  const { scenario } = c;
  const failed = report.bars.filter((bar) => !bar.pass);
  return `${[
    `# Balance of ${scenario.title}`,
    `${report.seeds} games a policy, ${report.plannerSeeds} of the planner. Made by \`${command}\`; do not edit.`,
    failed.length === 0
      ? 'All bars pass.'
      : `${failed.length} of ${report.bars.length} bars fail: ${failed.map((bar) => `\`${bar.id}\``).join(', ')}.`,
    '## Policies',
    policies(c, report),
    '## Endings',
    endings(c, report),
    '## Bars',
    table(['', 'Bar', 'Value', 'Bound'], report.bars.map(barRow)),
    '## Measures',
    'Open: share of all turns in which it can be put to the council. Planner: share of those turns in which the planner does. With and without: mean score under random play.',
    measures(report),
    '## Never reached',
    neverReached(report),
    ...violence(report),
    ...reading(report),
    ...failures(report),
  ].join('\n\n')}\n`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const percent = (share: number | undefined): string => (share ? `${(100 * share).toFixed(1)} %` : '');

const barRow = (bar: Bar): string[] => [bar.pass ? 'pass' : '**fail**', bar.id, String(bar.value), bar.bound];

function policies(c: Compiled, report: BalanceReport): string {
  const types = c.types.map((type) => type.name);
  const rows = Object.entries(report.policies).map(([name, one]) => [
    name,
    one.score.mean.toFixed(1),
    one.score.sd.toFixed(1),
    ...c.types.map((type) => one.byType[type.id]?.score.mean.toFixed(1) ?? ''),
    ...Object.values(one.dimensions).map((value) => value.toFixed(0)),
  ]);
  const dimensions = Object.values(c.scenario.scoring.dimensions).map((one) => one.name);
  return table(['Policy', 'Score', 'sd', ...types, ...dimensions], rows);
}

function endings(c: Compiled, report: BalanceReport): string {
  const names = Object.keys(report.policies);
  return table(
    ['Ending', ...names],
    c.endings.map((one) => [one.spec.title, ...names.map((name) => percent(report.policies[name]!.endings[one.id]))]),
  );
}

function measures(report: BalanceReport): string {
  return table(
    ['Measure', 'Open', 'Planner', 'With', 'Without', 'Effect', 'Note'],
    report.measures.map((one) => [
      one.id,
      percent(one.open),
      one.planner && one.planner.turns > 0 ? percent(one.planner.share) || '0 %' : '',
      one.withIt?.toFixed(1) ?? '',
      one.without?.toFixed(1) ?? '',
      one.withIt !== null && one.without !== null ? (one.withIt - one.without).toFixed(1) : '',
      [
        one.open === 0 ? 'never open' : '',
        one.planner && one.planner.turns > 0 && one.planner.share < 0.01 ? 'left by the planner' : '',
        one.dominatedBy === '' ? '' : `${one.dominatedBy} is at least as good in everything`,
      ]
        .filter((text) => text !== '')
        .join('; '),
    ]),
  );
}

function neverReached(report: BalanceReport): string {
  const lines = Object.entries(report.unreached).flatMap(([kind, ids]) => (ids.length > 0 ? [`- ${kind}: ${ids.join(', ')}`] : []));
  return lines.length > 0 ? lines.join('\n') : 'Everything is reached by some policy.';
}

function violence(report: BalanceReport): string[] {
  if (!report.violence) return [];
  const rows = Object.entries(report.violence).map(([of, share]) => [of, percent(share) || '0 %']);
  return [
    '## Violence',
    'Share of games over the named policies, each weighing the same; the bands of record are among the bars.',
    table(['Gravest violence', 'Games'], rows),
  ];
}

function reading({ reading: one }: BalanceReport): string[] {
  if (!one) return [];
  return [
    '## Reading time',
    `At 200 words a minute: ${one.minutesPerTurn} minutes a turn, ${one.minutes} minutes a game with its brief (${one.brief} words) and all cards (${one.cards} words). Words by turn: ${one.turns.join(', ')}.`,
  ];
}

function failures(report: BalanceReport): string[] {
  if (report.failures.length === 0) return [];
  return ['## Runs that failed', report.failures.map((one) => `- ${one.policy}, seed \`${one.seed}\`: ${one.message}`).join('\n')];
}
