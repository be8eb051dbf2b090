import { t } from '../../i18n';
import type { Odds } from '../../engine/view';
import { oddsText, rangeText } from './words';

/** How likely: bar to the estimate, hatched box = range, ticks at its ends. The words stand beside it. */
export function OddsBar({ odds }: { readonly odds: Odds }) {
  const range = rangeText(odds);
  const x = (n: number): number => n / 100;
  return (
    <svg
      class="odds-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={range === '' ? oddsText(odds) : t('why.range', { odds: oddsText(odds), range })}
    >
      <rect class="odds-bar-frame" x="0" y="0" width="100" height="8" />
      <rect class="odds-bar-fill" x="0" y="1.5" width={x(odds.mid)} height="5" />
      {range !== '' && (
        <>
          <rect class="odds-bar-range" x={x(odds.low)} y="0" width={x(odds.high - odds.low)} height="8" />
          <line x1={x(odds.low)} x2={x(odds.low)} y1="0" y2="8" />
          <line x1={x(odds.high)} x2={x(odds.high)} y1="0" y2="8" />
        </>
      )}
    </svg>
  );
}
