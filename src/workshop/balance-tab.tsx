import { signal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Scenario } from '../engine';
import { Button } from '../hud/shared/button';
import { Icon } from '../hud/shared/icon';
import { t } from '../i18n';
import { type RunFailure, startRun } from '../workers/workshop';
import type { BalanceResult } from './balance';
import { failureWords } from './play-tab';
import { policyName } from './policy-names';

const AMOUNTS = [50, 200, 1000, 10000] as const;
const games = signal<number>(200);
const answer = signal<{ readonly scenario: Scenario; readonly result: BalanceResult } | null>(null);
const state = signal<'ready' | 'cancelled' | { readonly done: number; readonly total: number; readonly policy: string } | RunFailure>(
  'ready',
);
let stop: (() => void) | null = null;

function run(scenario: Scenario): void {
  state.value = { done: 0, total: 1, policy: '' };
  stop = startRun<'balance'>(
    { type: 'balance', scenario, games: games.value },
    {
      progress: (done, total, policy) => (state.value = { done, total, policy }),
      done(result) {
        stop = null;
        state.value = 'ready';
        answer.value = { scenario, result };
      },
      failed(why) {
        stop = null;
        state.value = why;
      },
    },
  );
}
function cancel(): void {
  stop?.();
  stop = null;
  state.value = 'cancelled';
}

/** Many games by every policy, and whether the crisis is worth playing. */
export function BalanceTab({ scenario }: { readonly scenario: Scenario }) {
  const field = useId();
  useEffect(
    () => () => {
      if (stop) cancel();
    },
    [],
  );
  const now = state.value;
  const running = typeof now === 'object' && 'done' in now ? now : null;
  const failure = typeof now === 'object' && 'kind' in now ? now : null;
  return (
    <>
      <p>{t('workshop.balance-lede')}</p>
      <p class="workshop-field">
        <label for={field}>{t('workshop.games')}</label>
        <select id={field} value={games.value} onChange={(event) => (games.value = Number(event.currentTarget.value))}>
          {AMOUNTS.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <Button primary reason={running ? t('workshop.balance-runs') : null} onPress={() => run(scenario)}>
          {t('workshop.balance-start')}
        </Button>
        {running ? <Button onPress={cancel}>{t('workshop.cancel')}</Button> : null}
      </p>
      {running ? (
        <p class="workshop-progress">
          <progress max={running.total} value={running.done} aria-label={t('workshop.balance-runs')} />
          <span>
            {t('workshop.balance-done', {
              done: running.done,
              total: running.total,
              policy: running.policy === '' ? '' : policyName(scenario, running.policy),
            })}
          </span>
        </p>
      ) : null}
      <p role="status">{now === 'cancelled' ? t('workshop.cancelled') : ''}</p>
      {failure ? (
        <p class="workshop-warning" role="alert">
          {failureWords(failure)}
        </p>
      ) : null}
      {answer.value ? <Report {...answer.value} current={answer.value.scenario === scenario} /> : null}
    </>
  );
}

function Report({ scenario, result, current }: { readonly scenario: Scenario; readonly result: BalanceResult; readonly current: boolean }) {
  const { report } = result;
  const failed = report.bars.filter((one) => !one.pass).length;
  return (
    <div class="workshop-report-body">
      {current ? null : <p class="workshop-warning">{t('workshop.balance-older')}</p>}
      <h3>{t('workshop.bars-count', { passed: report.bars.length - failed, all: report.bars.length })}</h3>
      <Endings scenario={scenario} result={result} />
      <ul class="workshop-bars">
        {report.bars
          .toSorted((a, b) => Number(a.pass) - Number(b.pass))
          .map((one) => (
            <li key={one.id} class={one.pass ? 'pass' : 'fail'}>
              <Icon name={one.pass ? 'check' : 'cross'} label={t(one.pass ? 'workshop.pass' : 'workshop.fail')} />
              <span class="mono">{one.id}</span>
              <span>{t('workshop.bar-value', { value: one.value, bound: one.bound })}</span>
            </li>
          ))}
      </ul>
      {report.failures.length > 0 ? (
        <details open>
          <summary>{t('workshop.failures', { count: report.failures.length })}</summary>
          <ul>
            {report.failures.slice(0, 20).map((one) => (
              <li key={`${one.policy} ${one.seed}`}>
                {policyName(scenario, one.policy)}, {one.seed}: {one.message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** One bar a policy, cut by ending. Numbers tell the pieces apart as well as inks do. */
function Endings({ scenario, result: { report, endings } }: { readonly scenario: Scenario; readonly result: BalanceResult }) {
  const title = useId();
  const rows = Object.entries(report.policies);
  const [left, width, row] = [150, 380, 30];
  return (
    <figure class="workshop-endings">
      <div class="workshop-graph" tabIndex={0} role="group" aria-labelledby={title}>
        <svg viewBox={`0 0 ${left + width + 64} ${rows.length * row + 6}`} role="img" aria-labelledby={title}>
          <title id={title}>{t('workshop.endings-title')}</title>
          {rows.map(([policy, one], at) => {
            let x = left;
            return (
              <g key={policy}>
                <text x={left - 8} y={at * row + 20} text-anchor="end">
                  {policyName(scenario, policy)}
                </text>
                {endings.map(({ id }, number) => {
                  const share = one.endings[id] ?? 0;
                  const from = x;
                  x += share * width;
                  if (share === 0) return null;
                  return (
                    <g key={id}>
                      <rect class={`ending-${number % 8}`} x={from} y={at * row + 4} width={share * width} height={row - 8} />
                      {share * width > 16 ? (
                        <text class={`on-ending-${number % 8}`} x={from + (share * width) / 2} y={at * row + 20} text-anchor="middle">
                          {number + 1}
                        </text>
                      ) : null}
                    </g>
                  );
                })}
                <text x={left + width + 8} y={at * row + 20}>
                  {one.score.mean.toFixed(1)}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption>
        <ol class="workshop-ending-key">
          {endings.map(({ id, title: words }, number) => (
            <li key={id}>
              <i class={`ending-${number % 8}`} /> {number + 1}: {words}
            </li>
          ))}
        </ol>
        <span class="muted">{t('workshop.endings-note')}</span>
      </figcaption>
      <details class="workshop-twin">
        <summary>{t('workshop.as-table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('workshop.policy')}</th>
              <th scope="col">{t('workshop.score')}</th>
              {endings.map((one) => (
                <th key={one.id} scope="col">
                  {one.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([policy, one]) => (
              <tr key={policy}>
                <th scope="row">{policyName(scenario, policy)}</th>
                <td>{one.score.mean.toFixed(1)}</td>
                {endings.map(({ id }) => (
                  <td key={id}>{Math.round(100 * (one.endings[id] ?? 0))} %</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
