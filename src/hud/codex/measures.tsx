import { t } from '../../i18n';
import type { Effect, Measure, Scenario } from '../../engine/scenario';
import { PILLARS } from '../../engine/vocabulary';
import { change, coins, leadTime } from '../shared/format';
import { Icon } from '../shared/icon';
import { namesOf, PILLAR_ICONS, PILLAR_NAMES } from '../shared/names';
import { RichText } from '../shared/rich-text';
import { Linked } from '../shared/term';
import { procedureWords } from '../shared/rule-words';
import { SourceList } from '../shared/sources';
import { Fact, headingId, openerId } from './parts';
import { openCodex } from './place';

const costWords = (cost: number): string => (cost === 0 ? t('words.free') : t('codex.capital', { cost: coins(cost * 100) }));

export function MeasureList({ scenario }: { readonly scenario: Scenario }) {
  return (
    <>
      {PILLARS.map((pillar) => (
        <section key={pillar} class={`drawer ${pillar}`}>
          <h4>
            <Icon name={PILLAR_ICONS[pillar]} /> {PILLAR_NAMES[pillar]}
          </h4>
          <ul>
            {scenario.measures
              .filter((one) => one.pillar === pillar)
              .map((one) => (
                <li key={one.id}>
                  <button type="button" class="row" id={openerId('measures', one.id)} onClick={() => openCodex('measures', one.id)}>
                    <b>{one.name}</b>
                    <span>
                      {costWords(one.cost)}, {leadTime(one.leadDays)}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export function MeasurePage({ scenario, measure }: { readonly scenario: Scenario; readonly measure: Measure }) {
  const names = namesOf(scenario);
  const moved = [...lines(measure.effects, ''), ...lines(measure.during, t('codex.each-turn-after'))];
  return (
    <article class="page in-columns">
      <h3 id={headingId('measures', measure.id)} tabIndex={-1}>
        {measure.name} <small>{PILLAR_NAMES[measure.pillar]}</small>
      </h3>
      <div class="prose">
        <RichText text={measure.text} />
      </div>
      <blockquote>
        {t('codex.the-council-decides')} <em>{measure.clause}</em>.
      </blockquote>
      <dl class="facts">
        <Fact name={t('codex.fact-cost')}>
          {costWords(measure.cost)}
          {measure.upkeep > 0 ? t('codex.then-a-turn', { upkeep: coins(measure.upkeep * 100) }) : ''}
        </Fact>
        <Fact name={t('codex.fact-lead-time')}>{leadTime(measure.leadDays)}</Fact>
        <Fact name={t('codex.fact-decided')}>
          <Linked text={procedureWords(scenario, measure)} />
        </Fact>
        {measure.through ? (
          <Fact name={t('codex.fact-has-to-agree')}>
            <button type="button" class="link" onClick={() => openCodex('organisations', measure.through)}>
              {names.body(measure.through)}
            </button>
          </Fact>
        ) : null}
        <Fact name={t('codex.fact-known')}>{measure.channel === 'public' ? t('codex.in-public') : t('codex.behind-closed-doors')}</Fact>
        {measure.duration > 0 ? (
          <Fact name={t('codex.fact-stays')}>{t('codex.turns-in-effect', { duration: measure.duration })}</Fact>
        ) : null}
        {measure.limit > 0 ? <Fact name={t('codex.fact-how-often')}>{t('codex.times-a-match', { limit: measure.limit })}</Fact> : null}
      </dl>
      {moved.length > 0 ? (
        <>
          <h4>{t('codex.what-it-moves')}</h4>
          <ul class="moves">
            {moved.map((line) => (
              <li key={line.key}>
                <button type="button" class="link" onClick={() => openCodex('indicators', line.indicator)}>
                  {names.indicator(line.indicator)}
                </button>
                <span>{line.when}</span> <b>{line.by}</b>
              </li>
            ))}
          </ul>
          <p class="muted">{t('codex.the-first-time-before')}</p>
        </>
      ) : null}
      {measure.record ? (
        <>
          <h4>{t('codex.on-record')}</h4>
          <p>
            <Linked text={measure.record} />
          </p>
        </>
      ) : null}
      <SourceList scenario={scenario} ids={measure.sources} />
    </article>
  );
}

interface Line {
  readonly key: string;
  readonly indicator: string;
  readonly by: string;
  readonly when: string;
}
function lines(effects: readonly Effect[], when: string): readonly Line[] {
  return effects.flatMap((effect, i): readonly Line[] => {
    const { indicator, by } = effect;
    if (indicator === undefined || by === undefined || by === 0) return [];
    return [{ key: `${when}${i}`, indicator, by: change(by * 100), when: effect.if ? t('codex.in-some-cases', { when }) : when }];
  });
}
