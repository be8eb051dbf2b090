import type { Scenario } from '../../engine/scenario';
import { Dialog } from '../shared/dialog';
import { RichText } from '../shared/rich-text';
import { SourceList } from '../shared/sources';

/** Cases of record that this crisis leans on or is compared with. */
export function PrecedentsLayer({ scenario, onClose }: { readonly scenario: Scenario; readonly onClose: () => void }) {
  return (
    <Dialog title={scenario.hypothetical ? 'Cases of record behind this crisis' : 'Cases to compare'} size="wide" onClose={onClose}>
      {scenario.hypothetical ? <p class="lead">The crisis is invented. These cases happened.</p> : null}
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
    <Dialog title="For teachers" size="wide" onClose={onClose}>
      <section>
        <h3>What students should be able to do afterwards</h3>
        <ul class="lines">
          {objectives.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      {plans.map((plan) => (
        <section key={plan.minutes}>
          <h3>{plan.minutes} minutes</h3>
          <table class="plan">
            <thead>
              <tr>
                <th scope="col">Minutes</th>
                <th scope="col">Step</th>
                <th scope="col">What happens</th>
              </tr>
            </thead>
            <tbody>
              {plan.steps.map((step) => (
                <tr key={step.from}>
                  <td>
                    {step.from} to {step.to}
                  </td>
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
          <h3>To discuss</h3>
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
