import { signal } from '@preact/signals';
import type { Condition, Effect, Inject, Measure, Scenario } from '../engine/scenario';
import { dayMonth, RichText } from '../hud/shared';
import { t } from '../i18n';
import { conditionWords, effectWords, triggerWords } from './words';

const PARTS = ['brief', 'ladder', 'measures', 'acts', 'injects', 'endings'] as const;
type Part = (typeof PARTS)[number];
const part = signal<Part>('brief');

/** What the text makes, as players will meet it. */
export function PreviewTab({ scenario }: { readonly scenario: Scenario }) {
  return (
    <>
      <p class="workshop-parts" role="group" aria-label={t('workshop.tab-preview')}>
        {PARTS.map((one) => (
          <button key={one} type="button" aria-pressed={part.value === one} onClick={() => (part.value = one)}>
            {t(`workshop.part-${one}`)}
          </button>
        ))}
      </p>
      <PartBody scenario={scenario} />
    </>
  );
}

function PartBody({ scenario }: { readonly scenario: Scenario }) {
  switch (part.value) {
    case 'brief':
      return <Brief scenario={scenario} />;
    case 'ladder':
      return <Ladder scenario={scenario} />;
    case 'measures':
      return (
        <ul class="workshop-cards">
          {scenario.measures.map((one) => (
            <MeasureCard key={one.id} scenario={scenario} measure={one} />
          ))}
        </ul>
      );
    case 'acts':
      return (
        <ul class="workshop-cards">
          {scenario.adversary.acts.map((one) => (
            <li key={one.id} class="workshop-card">
              <h3>{one.headline}</h3>
              <p>{one.text}</p>
              {one.seen ? <Report place={one.seen.place} grade={one.seen.grade} text={one.seen.text} /> : null}
              <Rules scenario={scenario} when={one.requires} effects={one.effects} />
            </li>
          ))}
        </ul>
      );
    case 'injects':
      return (
        <ul class="workshop-cards">
          {scenario.injects.map((one) => (
            <InjectCard key={one.id} scenario={scenario} inject={one} />
          ))}
        </ul>
      );
    case 'endings':
      return (
        <ol class="workshop-cards">
          {scenario.endings.map((one) => (
            <li key={one.id} class={`workshop-card tone-${one.tone}`}>
              <h3>
                {one.title} <em>{t(`workshop.tone-${one.tone}`)}</em>
              </h3>
              <RichText text={one.text} />
              <p class="muted">{t(one.when === 'last' ? 'workshop.when-last' : 'workshop.when-any')}</p>
              <Rules scenario={scenario} when={one.if} effects={[]} />
            </li>
          ))}
        </ol>
      );
  }
}

function Brief({ scenario }: { readonly scenario: Scenario }) {
  const { brief, card } = scenario;
  return (
    <article class="prose">
      <h3>
        {scenario.title} <em>{scenario.subtitle}</em>
      </h3>
      <p class="muted">
        {card.place} · {card.dates}
      </p>
      <RichText text={brief.situation} />
      <h4>{t('workshop.to-decide')}</h4>
      <p>{brief.decision}</p>
      <h4>{t('workshop.known')}</h4>
      <ul>
        {brief.known.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h4>{t('workshop.unknown')}</h4>
      <ul>
        {brief.unknown.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h4>{t('workshop.turns')}</h4>
      <ol>
        {scenario.turns.map((one) => (
          <li key={one.date}>
            {dayMonth(one.date)}: {one.heading}
          </li>
        ))}
      </ol>
    </article>
  );
}

function Ladder({ scenario }: { readonly scenario: Scenario }) {
  const { rungs, firebreaks } = scenario.ladder;
  const start = scenario.indicators[0]?.start ?? 0;
  const now = rungs.findLastIndex((one) => start >= one.at);
  return (
    <ol class="workshop-ladder" reversed>
      {rungs
        .map((one, at) => ({ ...one, number: at + 1 }))
        .toReversed()
        .map((one) => {
          const firebreak = firebreaks.find((each) => each.below === one.number);
          return (
            <li key={one.number} class={one.number === now + 1 ? 'now' : undefined}>
              <span>
                <b>{one.number}</b> {one.name} <span class="muted">{t('workshop.from-points', { points: one.at })}</span>
                {one.number === now + 1 ? <em> {t('workshop.start-here')}</em> : null}
              </span>
              {firebreak ? <span class="workshop-firebreak">{t('workshop.firebreak', { name: firebreak.name })}</span> : null}
            </li>
          );
        })}
    </ol>
  );
}

function MeasureCard({ scenario, measure }: { readonly scenario: Scenario; readonly measure: Measure }) {
  return (
    <li class={`workshop-card pillar-${measure.pillar}`}>
      <h3>
        {measure.name} <em>{t(`workshop.pillar-${measure.pillar}`)}</em>
      </h3>
      <p>{measure.text}</p>
      <p class="muted">{t('workshop.measure-facts', { cost: measure.cost, days: measure.leadDays })}</p>
      <p class="workshop-clause">… {measure.clause}</p>
      <Rules scenario={scenario} when={{}} effects={[...measure.effects, ...measure.during]} />
      {measure.requires.map((one) => (
        <p key={one.else} class="muted">
          {t('workshop.needs', { what: conditionWords(scenario, one.if) })}
        </p>
      ))}
    </li>
  );
}

function InjectCard({ scenario, inject }: { readonly scenario: Scenario; readonly inject: Inject }) {
  return (
    <li class="workshop-card">
      <h3>
        {inject.headline || inject.name} <em>{t(`workshop.kind-${inject.kind}`)}</em>
      </h3>
      {inject.dispatch ? <Report place={inject.dispatch.place} grade={inject.dispatch.grade} text={inject.dispatch.text} /> : null}
      <p class="muted">{triggerWords(scenario, inject)}</p>
      <Rules scenario={scenario} when={inject.if} effects={inject.effects} />
    </li>
  );
}

function Report({ place, grade, text }: { readonly place: string; readonly grade: string; readonly text: string }) {
  return (
    <blockquote class="workshop-report">
      <b>
        {place}, {grade}
      </b>
      <RichText text={text} />
    </blockquote>
  );
}

function Rules({
  scenario,
  when,
  effects,
}: {
  readonly scenario: Scenario;
  readonly when: Condition;
  readonly effects: readonly Effect[];
}) {
  const condition = conditionWords(scenario, when);
  return (
    <>
      {condition === '' ? null : <p class="muted">{t('workshop.only-if', { what: condition })}</p>}
      {effects.length === 0 ? null : (
        <ul class="workshop-effects">
          {effects.map((one, at) => (
            <li key={at}>{effectWords(scenario, one)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
