import { t } from '../../i18n';
import type { Host } from '../host';
import type { KeptClass } from './api';
import { Rubric } from './packet';
import { useScenario } from './use-scenario';

const PARTS = ['before', 'seats', 'during', 'late', 'collect', 'debrief', 'absent', 'data', 'limits'] as const;

/** How to run a lesson with this. With a class: its crisis' objectives and plan as well. */
export function Guide({ plan }: { readonly plan: { readonly host: Host; readonly kept: KeptClass } | null }) {
  return (
    <article class="paper class-guide" aria-labelledby="class-guide">
      <div class="form-head">
        <h2 id="class-guide" class="sheet-heading">
          {t('classroom.guide')}
        </h2>
        <span>{t('classroom.guide-note')}</span>
      </div>
      {PARTS.map((part) => (
        <section key={part}>
          <h3>{t(`classroom.guide-${part}`)}</h3>
          <p>{t(`classroom.guide-${part}-text`)}</p>
        </section>
      ))}
      {plan === null ? null : <OfCrisis {...plan} />}
      <section>
        <h3>{t('classroom.rubric')}</h3>
        <p>{t('classroom.rubric-note')}</p>
        <Rubric />
      </section>
    </article>
  );
}

function OfCrisis({ host, kept }: { readonly host: Host; readonly kept: KeptClass }) {
  const scenario = useScenario(host, kept.assignment.scenario.id);
  if (scenario === null) return null;
  const plan = scenario.teaching.plans.find((one) => one.minutes === kept.assignment.minutes) ?? scenario.teaching.plans[0];
  return (
    <>
      <section>
        <h3>{t('classroom.objectives')}</h3>
        <ul>
          {scenario.teaching.objectives.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      {plan === undefined ? null : (
        <section>
          <h3>{t('classroom.plan-minutes', { minutes: plan.minutes })}</h3>
          <table class="class-steps">
            <tbody>
              {plan.steps.map((step) => (
                <tr key={step.from}>
                  <td>
                    {step.from}–{step.to}
                  </td>
                  <th scope="row">{step.title}</th>
                  <td>{step.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <section>
        <h3>{t('classroom.prompts')}</h3>
        <ul>
          {scenario.discussion.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
