import { useId } from 'preact/hooks';
import { t } from '../../i18n';
import { linear } from './scale';
import './charts.css';

export interface CalibrationPoint {
  /** 0..1. */
  readonly stated: number;
  readonly odds: number;
}
export interface CalibrationSquare {
  readonly n: number;
  readonly stated: number;
  readonly happened: number;
}

const SIDE = 300;
const EDGE = { left: 44, right: 14, top: 10, bottom: 40 };

/**
 * What was stated against what came. Points and counted squares, never a curve: of a few forecasts a curve would tell more than
 * they know. Told apart by shape, so that it can be printed in grey.
 */
export function CalibrationChart({
  points = [],
  squares,
}: {
  /** What was stated against the model's odds, where these are known. */
  readonly points?: readonly CalibrationPoint[];
  readonly squares: readonly CalibrationSquare[];
}) {
  const ids = useId();
  const x = linear([0, 1], [EDGE.left, SIDE - EDGE.right]);
  const y = linear([0, 1], [SIDE - EDGE.bottom, EDGE.top]);
  const marks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return (
    <figure class="calibration">
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-labelledby={`${ids}t ${ids}d`}>
        <title id={`${ids}t`}>{t('forecasts.chart-title')}</title>
        <desc id={`${ids}d`}>{t('forecasts.chart-text')}</desc>
        <g class="calibration__grid">
          {marks.map((mark) => (
            <g key={mark}>
              <line x1={x(mark)} x2={x(mark)} y1={y(0)} y2={y(1)} />
              <line x1={x(0)} x2={x(1)} y1={y(mark)} y2={y(mark)} />
              <text x={x(mark)} y={y(0) + 16} text-anchor="middle">
                {100 * mark}
              </text>
              <text x={x(0) - 6} y={y(mark)} text-anchor="end" dominant-baseline="middle">
                {100 * mark}
              </text>
            </g>
          ))}
          <text x={(x(0) + x(1)) / 2} y={SIDE - 6} text-anchor="middle">
            {t('forecasts.said')}, %
          </text>
          <text x={12} y={(y(0) + y(1)) / 2} text-anchor="middle" transform={`rotate(-90 12 ${(y(0) + y(1)) / 2})`}>
            {t('forecasts.came')}, %
          </text>
        </g>
        <line class="calibration__even" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
        {points.map((point, at) => (
          <circle key={at} class="calibration__point" cx={x(point.stated)} cy={y(point.odds)} r="3.5" />
        ))}
        {squares.map((square, at) => (
          <g key={at} class="calibration__square">
            <rect x={x(square.stated) - 9} y={y(square.happened) - 9} width="18" height="18" />
            <text x={x(square.stated)} y={y(square.happened)} text-anchor="middle" dominant-baseline="central">
              {square.n}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <ul>
          {points.length === 0 ? null : (
            <li>
              <svg viewBox="0 0 18 18" aria-hidden="true">
                <circle class="calibration__point" cx="9" cy="9" r="3.5" />
              </svg>
              {t('forecasts.key-dot')}
            </li>
          )}
          <li>
            <svg viewBox="0 0 18 18" aria-hidden="true" class="calibration__square">
              <rect x="1" y="1" width="16" height="16" />
            </svg>
            {t('forecasts.key-square')}
          </li>
          <li>
            <svg viewBox="0 0 18 18" aria-hidden="true">
              <line class="calibration__even" x1="1" y1="17" x2="17" y2="1" />
            </svg>
            {t('forecasts.key-line')}
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}
