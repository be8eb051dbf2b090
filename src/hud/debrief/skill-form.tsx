import { useId } from 'preact/hooks';
import { t } from '../../i18n';
import type { SkillLuck } from '../../analysis';
import type { Scenario } from '../../engine/scenario';
import { bounds, linear } from '../charts/scale';
import { interval, one, signed } from './amounts';
import { nameOf } from './ending';

/** From the yardstick over the decisions and the luck to the result: a staircase that is a table at the same time. */
export function SkillForm({ scenario, skill }: { readonly scenario: Scenario; readonly skill: SkillLuck | null }) {
  return (
    <section class="skill paper" aria-label={t('debrief.skill-and-luck')} aria-busy={skill === null}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('debrief.skill-and-luck')}</h2>
        <span>{t('debrief.points')}</span>
      </div>
      {skill === null ? (
        <p class="muted skill__note">{t('debrief.your-decisions-are-being')}</p>
      ) : (
        <Stairs scenario={scenario} skill={skill} />
      )}
    </section>
  );
}

function Stairs({ scenario, skill }: { readonly scenario: Scenario; readonly skill: SkillLuck }) {
  const { outcome, decisions, reference } = skill;
  const hatch = useId().replace(/[^\w-]/g, '');
  const yardstick = decisions.mean - skill.skill.mean;
  const domain = bounds([yardstick, decisions.mean, outcome]);
  const x = linear(domain, [0, 100]);
  const low = domain[0];
  const rows = [
    { name: `“${cap(nameOf(scenario, reference))}”`, from: low, to: yardstick, kind: 'yardstick', text: one(yardstick) },
    { name: t('debrief.your-decisions'), from: yardstick, to: decisions.mean, kind: 'skill', text: signed(skill.skill.mean) },
    { name: t('debrief.your-luck'), from: decisions.mean, to: outcome, kind: 'luck', text: signed(skill.luck.mean) },
    { name: t('debrief.result'), from: low, to: outcome, kind: 'result', text: one(outcome) },
  ];
  return (
    <>
      <table class="skill__stairs">
        <caption class="hidden-text">{t('debrief.from-the-expectation-of', { policy: nameOf(scenario, reference) })}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{row.name}</th>
              <td class="skill__bar">
                <svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
                  {row.kind === 'luck' && (
                    <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45) scale(0.6 1)">
                      <line x1="0" x2="0" y1="0" y2="3" class="skill__hatch" />
                    </pattern>
                  )}
                  <line class="skill__zero" x1="0" x2="0" y1="0" y2="16" />
                  <rect
                    class={`skill__step skill__step--${row.kind}${row.to < row.from ? ' is-loss' : ''}`}
                    x={Math.min(x(row.from), x(row.to))}
                    width={Math.max(0.6, Math.abs(x(row.to) - x(row.from)))}
                    y="1"
                    height="14"
                    fill={row.kind === 'luck' ? `url(#${hatch})` : undefined}
                  />
                </svg>
              </td>
              <td class="skill__value">{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted skill__note">
        {t('debrief.your-decisions-in-matches', {
          n: decisions.n,
          one: one(decisions.mean),
          range: interval(decisions),
          policy: nameOf(scenario, reference),
          leftOut: skill.leftOut >= 0.005 ? ` ${t('debrief.of-your-commands-were', { number: Math.round(100 * skill.leftOut) })}` : '',
        })}
      </p>
      <details>
        <summary>{t('debrief.turn-by-turn-and')}</summary>
        <table class="skill__turns">
          <caption>{t('debrief.each-decision-against-what', { policy: nameOf(scenario, reference) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('debrief.turn')}</th>
              <th scope="col">{t('debrief.decision')}</th>
              <th scope="col">{t('debrief.luck')}</th>
            </tr>
          </thead>
          <tbody>
            {skill.turns.map((turn) => (
              <tr key={turn.turn}>
                <th scope="row">{turn.turn}</th>
                <td>{signed(turn.skill.mean)}</td>
                <td>{signed(turn.luck.mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="muted skill__note">{t('debrief.rows-stand-alone', { policy: nameOf(scenario, reference) })}</p>
        <table class="skill__turns">
          <caption>{t('debrief.other-courses-against-the')}</caption>
          <tbody>
            {skill.policies.map(({ policy, value }) => (
              <tr key={policy}>
                <th scope="row">{nameOf(scenario, policy)}</th>
                <td>{one(value.mean)}</td>
                <td>{interval(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
