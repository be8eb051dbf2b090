import { t } from '../../i18n';
import type { ForecastReport, ScoredForecast } from '../../analysis';
import type { Scenario } from '../../engine/scenario';
import { CalibrationChart } from '../charts/calibration-chart';
import { CalibrationTable } from '../charts/calibration-table';
import { decimal, percent } from '../shared';
import { questionWords } from '../shared/questions';
import { one } from './amounts';
import { nameOf } from './ending';
import type { Analysed } from './use-analyses';

const hundredth = (value: number): string => decimal(Math.max(0, value), 2);
const whole = (share: number): string => t('words.percent', { value: Math.round(100 * share) });

/** What was held likely before the decisions, against what came and against the odds that only the model knows. */
export function ForecastsForm({
  scenario,
  analysed,
  stated,
}: {
  readonly scenario: Scenario;
  readonly analysed: Analysed;
  readonly stated: number;
}) {
  if (stated === 0) return null;
  const { forecasts: report, failed } = analysed;
  return (
    <section class="forecasts paper" aria-label={t('forecasts.title')} aria-busy={report === null && failed === null}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('forecasts.title')}</h2>
        <span>{report === null ? '' : t('forecasts.scored', { n: report.forecasts.length })}</span>
      </div>
      {report === null ? (
        <p class="muted">{failed === null ? t('forecasts.wait') : t('forecasts.failed', { failed })}</p>
      ) : (
        <Report scenario={scenario} report={report} />
      )}
    </section>
  );
}

function Report({ scenario, report }: { readonly scenario: Scenario; readonly report: ForecastReport }) {
  const { brier, oddsBrier, parts, bins, open, forecasts } = report;
  if (brier === null || oddsBrier === null || parts === null)
    return <p class="muted">{open.length > 0 ? t('forecasts.open', { n: open.length }) : ''}</p>;
  return (
    <div class="forecasts__row">
      <div>
        <p class="forecasts__verdict">{confidenceWords(report)}</p>
        <p>{t('forecasts.score', { brier: hundredth(brier), odds: hundredth(oddsBrier) })}</p>
        <p>
          {t('forecasts.parts', {
            judgement: hundredth(parts.judgement),
            chance: hundredth(parts.chance),
            luck: hundredth(Math.abs(parts.luck)),
            case: parts.luck > 0 ? 'against' : 'for',
          })}
        </p>
        <details>
          <summary>{t('forecasts.every')}</summary>
          <Every scenario={scenario} report={report} />
        </details>
        <p class="muted">{t('forecasts.together')}</p>
        {open.length > 0 ? <p class="muted">{t('forecasts.open', { n: open.length })}</p> : null}
      </div>
      <div>
        <CalibrationChart points={forecasts.map((each) => ({ stated: each.probability, odds: each.odds }))} squares={bins} />
        <details>
          <summary>{t('forecasts.bins')}</summary>
          <Bins report={report} />
        </details>
      </div>
    </div>
  );
}

function confidenceWords({ confidence: { verdict, lean } }: ForecastReport): string {
  if (verdict === 'too-few') return t('forecasts.too-few');
  const by = t('forecasts.points', { n: Math.round(Math.abs(lean.mean)) });
  // Told as an amount: which way it goes is said by the sentence.
  const [low, high] = verdict === 'under' ? [-lean.high, -lean.low] : [lean.low, lean.high];
  return t(`forecasts.${verdict}`, { by, range: t('debrief.to', { one: one(low), one2: one(high) }) });
}

function Bins({ report }: { readonly report: ForecastReport }) {
  const { calibrated } = report;
  return (
    <>
      <div class="scroll-x">
        <CalibrationTable bins={report.bins} caption={t('forecasts.chart-title')} />
      </div>
      {calibrated === null ? null : (
        <p class="muted">
          {t('forecasts.murphy', {
            calibration: hundredth(calibrated.calibration),
            resolution: hundredth(calibrated.resolution),
            uncertainty: hundredth(calibrated.uncertainty),
          })}
        </p>
      )}
    </>
  );
}

function Every({ scenario, report }: { readonly scenario: Scenario; readonly report: ForecastReport }) {
  const sampled = report.forecasts.filter((each) => each.sample !== null);
  return (
    <>
      <div class="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('forecasts.turn')}</th>
              <th scope="col">{t('forecasts.what')}</th>
              <th scope="col">{t('forecasts.you')}</th>
              <th scope="col">{t('forecasts.odds')}</th>
              <th scope="col">{t('forecasts.happened')}</th>
              <th scope="col">{t('forecasts.brier')}</th>
            </tr>
          </thead>
          <tbody>
            {report.forecasts.map((each, at) => (
              <tr key={at}>
                <th scope="row">{each.turn}</th>
                <td>{questionWords(scenario, each.question)}</td>
                <td>{whole(each.probability)}</td>
                <td>{percent(10000 * each.odds)}</td>
                <td>{each.happened ? t('forecasts.yes') : t('forecasts.no')}</td>
                <td>{hundredth(each.brier)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="muted">
        {t('forecasts.odds-note', {
          n: report.replays,
          policy: nameOf(scenario, report.continuation),
          margin: Math.max(1, Math.round(marginOf(sampled))),
        })}
      </p>
    </>
  );
}

/** Points: the widest 95 % margin of the odds that come from replays. */
const marginOf = (sampled: readonly ScoredForecast[]): number =>
  Math.max(0, ...sampled.map((each) => 196 * Math.sqrt((each.odds * (1 - each.odds)) / Math.max(1, each.sample ?? 1))));
