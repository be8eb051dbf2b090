import type { Scenario } from '../../engine/scenario';
import { locale, t } from '../../i18n';
import { RichText } from '../shared/rich-text';
import { WORKS } from './works';

/** What the engine computes, with the numbers of a shipped crisis, what it was held against and what it cannot do. */
export function ModelCard({ scenario }: { readonly scenario: Scenario }) {
  const { council, adversary, measures, risk, commitment } = scenario.model;
  const number = (value: number): string => new Intl.NumberFormat(locale(), { maximumFractionDigits: 3 }).format(value);
  const percent = (value: number): string => new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(value);
  return (
    <article class="model-card">
      <section>
        <h3>{t('about.purpose-head')}</h3>
        <RichText text={t('about.purpose')} />
      </section>
      <section>
        <h3>{t('about.turn-head')}</h3>
        <RichText text={t('about.turn')} />
      </section>
      <section>
        <h3>{t('about.council-head')}</h3>
        <RichText text={t('about.council')} />
        <p class="formula">
          {t('about.council-ideal', {
            escalation: number(council.escalationPull),
            floor: number(council.escalationFloor),
            rest: number(1 - council.escalationFloor),
            severity: number(council.severityPull),
            pivot: number(council.severityPivot),
            objective: number(council.objectivePull),
          })}
        </p>
        <p class="formula">
          {t('about.council-utility', {
            base: number(council.baseUtility),
            bold: number(council.boldCost),
            mild: number(council.mildCost),
            economy: number(council.economyCost),
            risk: number(council.riskCost),
            cohesion: number(council.cohesionGain),
            attribution: number(council.attributionGain),
          })}
        </p>
        <p class="formula">{t('about.council-break', { slope: number(council.slope), intercept: number(-council.intercept) })}</p>
      </section>
      <section>
        <h3>{t('about.rival-head')}</h3>
        <RichText text={t('about.rival', { types: scenario.adversary.types.length })} />
        <p class="formula">{t('about.rival-choice', { rationality: number(adversary.rationality) })}</p>
        <div class="scroll">
          <table>
            <caption>{t('about.types-caption', { title: scenario.title })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('about.type')}</th>
                <th scope="col">{t('about.prior')}</th>
                <th scope="col">{t('about.greed')}</th>
                <th scope="col">{t('about.fear')}</th>
                <th scope="col">{t('about.resolve')}</th>
              </tr>
            </thead>
            <tbody>
              {scenario.adversary.types.map((type) => (
                <tr key={type.id}>
                  <th scope="row">{type.name}</th>
                  <td>{percent(type.prior)}</td>
                  <td>{number(type.greed)}</td>
                  <td>{number(type.fearfulness)}</td>
                  <td>{number(type.resolve)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section>
        <h3>{t('about.belief-head')}</h3>
        <RichText text={t('about.belief', { trust: percent(scenario.model.belief.trust) })} />
      </section>
      <section>
        <h3>{t('about.measures-head')}</h3>
        <RichText
          text={t('about.measures', {
            noise: percent(measures.noise),
            repeat: number(measures.diminishing),
            loss: number(commitment.credibilityLoss),
            hazard: percent(risk.base),
            top: percent(risk.max),
          })}
        />
      </section>
      <section>
        <h3>{t('about.luck-head')}</h3>
        <RichText text={t('about.luck')} />
      </section>
      <section>
        <h3>{t('about.score-head')}</h3>
        <RichText text={t('about.score')} />
      </section>
      <section>
        <h3>{t('about.checked-head')}</h3>
        <RichText text={t('about.checked')} />
      </section>
      <section>
        <h3>{t('about.limits-head')}</h3>
        <RichText text={t('about.limits')} />
      </section>
      <section>
        <h3>{t('about.works-head')}</h3>
        <ul class="works">
          {WORKS.map((work) => (
            <li key={work}>{work}</li>
          ))}
        </ul>
      </section>
    </article>
  );
}
