import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { language, t } from '../../i18n';
import type { Scenario } from '../../engine/scenario';
import { stanceWords } from '../delegations';
import type { Choice, Host } from '../host';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Flag } from '../shared/flag';
import { fullDate } from '../shared/format';
import { Icon } from '../shared/icon';
import { useShortcut } from '../shared/keys';
import { RichText } from '../shared/rich-text';
import { ruleWords } from '../shared/rule-words';
import { Sheet, sidesNamed } from '../shared/sheet';
import { type Seats, useHotSeat } from '../hotseat/gate';
import { keepNotes } from '../hotseat/notes';
import { SourceList } from '../shared/sources';
import { PrecedentsLayer, TeachersLayer } from './layers';
import './brief.css';

/** What the tints of the sheet mean. */
const keys = () =>
  [
    ['ally', t('brief.key-ally')],
    ['partner', t('brief.key-partner')],
    ['rival', ''],
    ['contested', t('brief.key-contested')],
  ] as const;

/** Those who gave a name, by delegation. */
const named = (seats: Seats): Record<string, string> =>
  Object.fromEntries([...seats].map(([id, name]) => [id, name.trim()] as const).filter(([, name]) => name !== ''));

/** Before the first turn: what happened, what is to be decided, what is known and not, who sits at the table. */
export function BriefScreen({ host, scenario, choice }: { readonly host: Host; readonly scenario: Scenario; readonly choice: Choice }) {
  const layer = useSignal<'more' | 'council' | 'precedents' | 'teachers' | 'hot-seat' | null>(null);
  /** Nobody, unless the same game is played again by people who had seats. */
  const seats = useSignal<Seats>(new Map((choice.settings.people ?? []).map((id) => [id, ''])));
  const hotSeat = useHotSeat(layer.value === 'hot-seat');
  const { brief } = scenario;
  const texts = host.catalogue.find((one) => one.id === scenario.id)?.texts;
  const drawn = sidesNamed(scenario.id);
  const lands = new Set<string>(
    scenario.actors.filter((actor) => actor.numeric !== '' && (drawn?.has(actor.side) ?? true)).map((actor) => actor.side),
  );
  if (scenario.map.contested.length > 0) lands.add('contested');
  const first = scenario.turns[0];
  const begin = () => {
    const { people: _before, ...difficulty } = choice.settings;
    // In the order of the table, so that the same people make the same match.
    const people = scenario.council.delegations.flatMap(({ id }) => (seats.value.has(id) ? [id] : []));
    if (people.length > 0) keepNotes({ scenario: scenario.id, seed: choice.seed }, { names: named(seats.value), reasons: [] });
    host.begin({ ...choice, settings: people.length > 0 ? { ...difficulty, people } : difficulty });
  };
  useShortcut('B', t('brief.begin'), begin);
  return (
    <div class="brief-screen">
      <header class="brief-head">
        <h1>
          {scenario.title} <em>{scenario.subtitle}</em>
        </h1>
        <Button onTable icon="left" onPress={() => host.toTitle()}>
          {t('brief.title')}
        </Button>
      </header>
      <main class="brief-main" aria-label={t('brief.brief')}>
        <figure class="brief-map">
          <Sheet id={scenario.id} frame="theatre" />
          <figcaption class="brief-caption">
            <b>{scenario.map.title}</b>
            <span>
              {scenario.card.sheet} · {first ? fullDate(first.date) : ''}
            </span>
            <span class="brief-key">
              {keys()
                .filter(([side]) => lands.has(side))
                .map(([side, words]) => (
                  <Fragment key={side}>
                    <i class={`key ${side}`} />
                    <span>{side === 'rival' ? scenario.adversary.name : words}</span>
                  </Fragment>
                ))}
            </span>
          </figcaption>
        </figure>
        <section class="doc brief-situation" aria-labelledby="brief-situation">
          <h2 id="brief-situation" class="sheet-heading">
            {t('brief.the-situation')}
          </h2>
          {texts === undefined || texts === language() ? null : <p class="brief-texts">{t('brief.texts-in-english')}</p>}
          <div class="prose">
            <RichText text={brief.situation} />
          </div>
          <div class="brief-decision">
            <h3>{t('brief.to-decide')}</h3>
            <p>{brief.decision}</p>
          </div>
          <p class="brief-links">
            <button type="button" class="link" onClick={() => (layer.value = 'more')}>
              {t('brief.more-of-the-background')}
            </button>
            <button type="button" class="link" onClick={() => (layer.value = 'council')}>
              {t('brief.where-each-ally-stands')}
            </button>
            <button type="button" class="link" onClick={() => (layer.value = 'hot-seat')}>
              {seats.value.size === 0 ? t('hotseat.around-one-device') : t('hotseat.around-seats', { count: seats.value.size })}
            </button>
            {scenario.precedents.length > 0 ? (
              <button type="button" class="link" onClick={() => (layer.value = 'precedents')}>
                {scenario.hypothetical ? t('brief.cases-of-record') : t('brief.cases-to-compare')}
              </button>
            ) : null}
            {scenario.teaching.plans.length > 0 ? (
              <button type="button" class="link" onClick={() => (layer.value = 'teachers')}>
                {t('brief.for-teachers')}
              </button>
            ) : null}
          </p>
        </section>
        <section class="paper brief-known" aria-labelledby="brief-known">
          <h2 id="brief-known" class="sheet-heading">
            {t('brief.what-you-know')}
          </h2>
          <ul>
            {brief.known.map((line) => (
              <li key={line}>
                <Icon name="check" />
                <span>{line}</span>
              </li>
            ))}
          </ul>
        </section>
        <section class="paper brief-known unknown" aria-labelledby="brief-unknown">
          <h2 id="brief-unknown" class="sheet-heading">
            {t('brief.what-you-do-not')}
          </h2>
          <ul>
            {brief.unknown.map((line) => (
              <li key={line}>
                <b aria-hidden="true">?</b>
                <span>{line}</span>
              </li>
            ))}
          </ul>
        </section>
        <footer class="brief-foot">
          <div class="brief-council">
            <b>{t('brief.at-the-table', { council: scenario.council.name, delegations: scenario.council.delegations.length })}</b>
            <ul>
              {scenario.council.delegations.map((delegation) => (
                <li key={delegation.id} title={`${delegation.name}: ${stanceWords(delegation.hawkishness)}`}>
                  <Flag code={scenario.actors.find((actor) => actor.id === delegation.id)?.flag ?? ''} size={1.5} />
                  <span class="hidden-text">{delegation.name}</span>
                </li>
              ))}
            </ul>
          </div>
          <p class="brief-seed">
            {t('brief.seed')} <code>{choice.seed}</code>
          </p>
          <Button primary class="brief-begin" autoFocus onPress={begin}>
            {t('brief.take-the-chair')}
          </Button>
        </footer>
      </main>
      {layer.value === 'more' ? (
        <Dialog title={t('brief.background')} onClose={() => (layer.value = null)}>
          <div class="prose">
            {brief.more.map((paragraph) => (
              <RichText key={paragraph} text={paragraph} />
            ))}
          </div>
          <SourceList scenario={scenario} ids={brief.sources} />
        </Dialog>
      ) : null}
      {layer.value === 'hot-seat' && hotSeat !== null ? (
        <hotSeat.HotSeatSetup
          scenario={scenario}
          seats={seats.value}
          onClose={(chosen) => {
            seats.value = chosen;
            layer.value = null;
          }}
        />
      ) : null}
      {layer.value === 'precedents' ? <PrecedentsLayer scenario={scenario} onClose={() => (layer.value = null)} /> : null}
      {layer.value === 'teachers' ? <TeachersLayer scenario={scenario} onClose={() => (layer.value = null)} /> : null}
      {layer.value === 'council' ? (
        <Dialog title={scenario.council.name} onClose={() => (layer.value = null)}>
          <p class="lead">{ruleWords(scenario)}</p>
          <table class="stances">
            <thead>
              <tr>
                <th scope="col">{t('brief.ally')}</th>
                <th scope="col">{t('brief.stance')}</th>
                <th scope="col">{t('brief.because')}</th>
              </tr>
            </thead>
            <tbody>
              {scenario.council.delegations.map((delegation) => (
                <tr key={delegation.id}>
                  <th scope="row">
                    <Flag code={scenario.actors.find((actor) => actor.id === delegation.id)?.flag ?? ''} size={1.25} /> {delegation.name}
                  </th>
                  <td>{stanceWords(delegation.hawkishness)}</td>
                  <td>{delegation.basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Dialog>
      ) : null}
    </div>
  );
}
