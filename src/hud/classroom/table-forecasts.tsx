import type { TableSkill } from '../../classroom';
import { t } from '../../i18n';
import { CalibrationChart } from '../charts/calibration-chart';
import { CalibrationTable } from '../charts/calibration-table';
import { score } from './words';

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
            <CalibrationTable bins={skill.bins} />
          </div>
        </div>
        <CalibrationChart squares={skill.bins} />
      </div>
    </section>
  );
}
