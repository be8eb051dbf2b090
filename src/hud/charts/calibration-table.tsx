import type { CalibrationBin, StatedBin } from '../../analysis';
import { t } from '../../i18n';

const whole = (share: number): string => t('words.percent', { value: Math.round(100 * share) });

interface Props {
  readonly bins: readonly StatedBin[] | readonly CalibrationBin[];
  readonly caption?: string;
}
/** The calibration chart as figures, a bin a row. With the model's odds where the bins hold them. */
export function CalibrationTable({ bins, caption }: Props) {
  const judged = bins.some((bin) => 'odds' in bin);
  return (
    <table>
      {caption === undefined ? null : <caption class="hidden-text">{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{t('forecasts.bin')}</th>
          <th scope="col">{t('forecasts.bin-n')}</th>
          <th scope="col">{t('forecasts.bin-stated')}</th>
          <th scope="col">{t('forecasts.bin-happened')}</th>
          {judged ? <th scope="col">{t('forecasts.bin-odds')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.from}>
            <th scope="row">{t('forecasts.bin-range', { from: Math.round(100 * bin.from), to: Math.round(100 * bin.to) })}</th>
            <td>{bin.n}</td>
            <td>{whole(bin.stated)}</td>
            <td>{whole(bin.happened)}</td>
            {'odds' in bin ? <td>{whole(bin.odds)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
