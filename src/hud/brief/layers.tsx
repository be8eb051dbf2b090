import { t } from '../../i18n';
import type { Scenario } from '../../engine/scenario';
import { Dialog } from '../shared/dialog';
import { RichText } from '../shared/rich-text';
import { SourceList } from '../shared/sources';

/** Cases of record that this crisis leans on or is compared with. */
export function PrecedentsLayer({ scenario, onClose }: { readonly scenario: Scenario; readonly onClose: () => void }) {
  return (
    <Dialog title={scenario.hypothetical ? t('brief.cases-of-record-behind') : t('brief.cases-to-compare')} size="wide" onClose={onClose}>
      {scenario.hypothetical ? <p class="lead">{t('brief.the-crisis-is-invented')}</p> : null}
      <ol class="precedents">
        {scenario.precedents.map((one) => (
          <li key={one.id}>
            <h3>
              {one.title} <span class="muted">{one.date}</span>
            </h3>
            <RichText text={one.text} />
            <p class="lesson">{one.lesson}</p>
            <SourceList scenario={scenario} ids={one.sources} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

/** What a class can learn here, and lessons by the minute. */
export function TeachersLayer({ scenario, onClose }: { readonly scenario: Scenario; readonly onClose: () => void }) {
  const { objectives, plans } = scenario.teaching;
  return (
    <Dialog title={t('brief.for-teachers')} size="wide" onClose={onClose}>
      <section>
        <h3>{t('brief.what-students-should-be')}</h3>
        <ul class="lines">
          {objectives.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      {plans.map((plan) => (
        <section key={plan.minutes}>
          <h3>{t('brief.minutes', { minutes: plan.minutes })}</h3>
          <table class="plan">
            <thead>
              <tr>
                <th scope="col">{t('brief.minutes-2')}</th>
                <th scope="col">{t('brief.step')}</th>
                <th scope="col">{t('brief.what-happens')}</th>
              </tr>
            </thead>
            <tbody>
              {plan.steps.map((step) => (
                <tr key={step.from}>
                  <td>{t('brief.to', { from: step.from, to: step.to })}</td>
                  <th scope="row">{step.title}</th>
                  <td>{step.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {scenario.discussion.length > 0 ? (
        <section>
          <h3>{t('brief.to-discuss')}</h3>
          <ul class="lines">
            {scenario.discussion.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  );
}
