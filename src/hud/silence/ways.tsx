import { useRef } from 'preact/hooks';
import { t } from '../../i18n';
import type { Rejection } from '../../engine/commands';
import type { Measure, Scenario } from '../../engine/scenario';
import type { WayPreview } from '../../engine/view';
import { WAYS } from '../../engine/vocabulary';
import type { Way } from '../../engine/vocabulary';
import { capitalise, change, coins, decimal, listWords, namesOf, rejectionText, useShortcut } from '../shared';
import { OddsBar } from '../why/odds-bar';
import { inSentence, oddsText, rangeText } from '../why/words';

export interface WaysProps {
  readonly scenario: Scenario;
  readonly ways: readonly WayPreview[];
  readonly measures: readonly Measure[];
  readonly breakers: readonly string[];
  readonly capital: number;
  readonly whyNot: (way: Way) => Rejection | null;
  readonly take: (way: Way) => void;
}

export function Ways(props: WaysProps) {
  const list = useRef<HTMLOListElement>(null);
  const focus = (number: number): void => list.current?.querySelector<HTMLButtonElement>(`[data-way="${number}"]`)?.focus();
  useShortcut('1', t('silence.adopt-what-held-1'), () => focus(1));
  useShortcut('2', t('silence.water-down'), () => focus(2));
  useShortcut('3', t('silence.lobby-the-objectors'), () => focus(3));
  useShortcut('4', t('silence.withdraw-the-text'), () => focus(4));
  useShortcut('5', t('silence.act-as-the-willing'), () => focus(5));
  return (
    <ol class="ways" ref={list} aria-label={t('silence.five-ways-on-press')}>
      {WAYS.map((way, i) => (
        <WayCard key={way} {...props} way={way} number={i + 1} />
      ))}
    </ol>
  );
}

function WayCard({ way, number, ...props }: WaysProps & { way: Way; number: number }) {
  const preview = props.ways.find((w) => w.way === way);
  const rejection = props.whyNot(way);
  const closed = preview === undefined || rejection !== null;
  const words = wayWords(way, preview, props);
  // Where all who are asked are people there are no odds at all.
  const shows = preview !== undefined && (preview.people.length === 0 || preview.works.low < 10000);
  return (
    <li class={closed ? 'way way--closed' : 'way'}>
      <div class="way__head">
        <kbd>{number}</kbd>
        <h3>{words.title}</h3>
      </div>
      <p class="way__text">{words.text}</p>
      {preview !== undefined && (
        <dl class="way__facts">
          <div>
            <dt>{t('silence.price')}</dt>
            <dd>{priceText(props.scenario, preview, props.capital)}</dd>
          </div>
          {/* A way that cannot be taken has no odds. */}
          {!closed && (
            <div>
              <dt>{t('silence.works')}</dt>
              <dd>
                {preview.people.length > 0 && decides(props.scenario, preview)}
                {shows && oddsText(preview.works)}
                {shows && rangeText(preview.works) !== '' && <small> ({rangeText(preview.works)})</small>}
              </dd>
            </div>
          )}
        </dl>
      )}
      {preview !== undefined && !closed && shows && <OddsBar odds={preview.works} />}
      {closed ? (
        <p class="way__closed">
          <button type="button" class="button" data-way={number} aria-disabled="true" aria-describedby={`way-${way}-why`}>
            {words.button}
          </button>
          <span id={`way-${way}-why`}>
            {t('silence.closed', { what: rejection === null ? t('silence.not-open-here') : closedReason(rejection) })}
          </span>
        </p>
      ) : (
        <button type="button" class="button" data-way={number} onClick={() => props.take(way)}>
          {words.button}
        </button>
      )}
    </li>
  );
}

function wayWords(
  way: Way,
  preview: WayPreview | undefined,
  { scenario, measures, breakers }: WaysProps,
): { title: string; text: string; button: string } {
  const kept = (preview?.measures ?? []).map((id) => measures.findIndex((m) => m.id === id) + 1).filter((n) => n > 0);
  const dropped = measures.map((_, i) => i + 1).filter((n) => !kept.includes(n));
  const items = (n: readonly number[]): string => t('silence.items', { count: n.length, list: listWords(n.map(String)) });
  const names = listWords(breakers.map((id) => namesOf(scenario).actor(id)));
  // A whole effect needs no number.
  const share = preview === undefined || preview.effect >= 995 ? '' : decimal(preview.effect / 1000, 2).replace(/0$/, '');
  const willing = scenario.council.delegations.length - breakers.length;
  switch (way) {
    case 'adopt':
      return {
        title: t('silence.adopt-what-held'),
        text:
          kept.length === 0
            ? t('silence.no-item-was-free')
            : `${t('silence.stands', { items: capitalise(items(kept)), kept: kept.length })} ${dropped.length === 0 ? '' : t('silence.other-dropped', { items: capitalise(items(dropped)), dropped: dropped.length })}`,
        button: kept.length === 0 ? t('silence.adopt-what-held') : t('silence.adopt', { items: items(kept) }),
      };
    case 'water-down':
      return {
        title: t('silence.water-down'),
        text: t('silence.a-softer-text-goes', { share: share || t('silence.part') }),
        button: t('silence.circulate-softer-text'),
      };
    case 'lobby':
      return {
        title:
          breakers.length === 1
            ? t('silence.lobby', { names })
            : breakers.length === 2
              ? t('silence.lobby-the-two')
              : t('silence.lobby-the-objectors'),
        text:
          breakers.length <= 3
            ? t('silence.other-asked-again-tonight', { names, breakers: breakers.length })
            : t('silence.capitals-are-asked-again', { breakers: breakers.length }),
        button:
          preview !== undefined && preview.cost > 0 ? t('silence.lobby-for-capital', { cost: coins(preview.cost) }) : t('silence.lobby-2'),
      };
    case 'withdraw':
      return {
        title: t('silence.withdraw'),
        text: t('silence.the-text-never-existed', { adversary: scenario.adversary.name }),
        button: t('silence.withdraw-the-text'),
      };
    case 'coalition':
      return {
        title: t('silence.act-as-the-willing'),
        text: t('silence.of-go-ahead-outside', {
          willing,
          delegations: scenario.council.delegations.length,
          case: share === '' ? 'yes' : 'no',
          share,
        }),
        button: t('silence.go-with-the-willing'),
      };
  }
}

/** A person has no odds: what is given beside it is the chance of all others. */
function decides(scenario: Scenario, { people, works }: WayPreview): string {
  const who = listWords(people.map((id) => namesOf(scenario).actor(id)));
  return `${t('hotseat.decides', { who, count: people.length, others: works.low < 10000 ? 'yes' : 'no' })} `;
}

function priceText(scenario: Scenario, preview: WayPreview, capital: number): string {
  const parts: string[] = [];
  if (preview.cost > 0)
    parts.push(t('silence.capital-other', { cost: coins(preview.cost), case: preview.cost === capital ? 'yes' : 'no' }));
  for (const p of preview.price) {
    parts.push(`${inSentence(namesOf(scenario).indicator(p.indicator), scenario.adversary.name)} ${change(p.delta)}`);
  }
  return parts.length === 0 ? t('silence.nothing') : parts.join(', ');
}

/** What the measures of the text will take is not to be had twice, though the coins still lie in the header. */
function closedReason(rejection: Rejection): string {
  if (rejection.code !== 'council/too-expensive') return rejectionText(rejection);
  const amount = (key: string): string => coins(Number(rejection.data[key] ?? 0));
  return t('silence.costs-capital-left-beside', { cost: amount('cost'), left: amount('left') });
}
