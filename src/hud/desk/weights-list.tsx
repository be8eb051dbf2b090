import { t } from '../../i18n';
import type { Evidence, Scenario } from '../../engine/scenario';
import { percent } from '../shared';
import { weightsOf } from './weights';
import './desk.css';

/** Under a finding: what was to be expected of each candidate, so that any two can be compared. */
export function WeightsList({
  scenario,
  evidence,
  finding,
}: {
  readonly scenario: Scenario;
  readonly evidence: Evidence;
  readonly finding: number;
}) {
  return (
    <div class="finding-weights">
      <span class="muted">{t('desk.expected-of')}</span>
      <ul>
        {weightsOf(scenario, evidence, finding).map((one) => (
          <li key={one.id}>
            <span>{one.name}</span>
            <i aria-hidden="true">
              <u style={{ width: `${one.expected / 100}%` }} />
            </i>
            <b>{percent(one.expected)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
