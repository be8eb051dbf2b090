import type { TableSkill } from '../../classroom';
import { t } from '../../i18n';
import { CalibrationChart } from '../charts/calibration-chart';
import { percent, score } from './words';

/** What the teams held likely before each text went out, against what came: one score with its number, a picture, and its table. */
export function TableForecasts({ skill, students }: { readonly skill: TableSkill; readonly students: number }) {
  return (
    <section class="paper class-table-skill" aria-labelledby="class-table-skill">
      <div class="form-head">
        <h2 id="class-table-skill" class="sheet-heading">
          {t('classroom.table-skill')}
        </h2>
        <span>{t('classroom.skill-of', { stated: skill.students, students })}</span>
      </div>
      <div class="class-table-skill-row">
        <div>
          <p>{t('classroom.table-score', { score: score(skill.brier), n: skill.n })}</p>
          <p class="muted">{t('classroom.table-note')}</p>
          <div class="class-scroll" tabIndex={0} role="region" aria-label={t('classroom.table-skill')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('forecasts.bin')}</th>
                  <th scope="col">{t('forecasts.bin-n')}</th>
                  <th scope="col">{t('forecasts.bin-stated')}</th>
                  <th scope="col">{t('forecasts.bin-happened')}</th>
                </tr>
              </thead>
              <tbody>
                {skill.bins.map((bin) => (
                  <tr key={bin.from}>
                    <th scope="row">{t('forecasts.bin-range', { from: Math.round(100 * bin.from), to: Math.round(100 * bin.to) })}</th>
                    <td>{bin.n}</td>
                    <td>{percent(bin.stated)}</td>
                    <td>{percent(bin.happened)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
        <CalibrationChart points={[]} squares={skill.bins} />
      </div>
    </section>
  );
}
