import { useRef } from 'preact/hooks';
import type { Rejection } from '../../engine/commands';
import type { Measure, Scenario } from '../../engine/scenario';
import type { WayPreview } from '../../engine/view';
import { WAYS } from '../../engine/vocabulary';
import type { Way } from '../../engine/vocabulary';
import { capitalise, change, coins, listWords, namesOf, rejectionText, useShortcut } from '../shared';
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
  useShortcut('1', 'Adopt what held: 1 to 5 go to a way on, Enter takes it', () => focus(1));
  useShortcut('2', 'Water down', () => focus(2));
  useShortcut('3', 'Lobby the objectors', () => focus(3));
  useShortcut('4', 'Withdraw the text', () => focus(4));
  useShortcut('5', 'Act as the willing', () => focus(5));
  return (
    <ol class="ways" ref={list} aria-label="Five ways on: press 1 to 5 to choose, then Enter">
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
            <dt>Price</dt>
            <dd>{priceText(props.scenario, preview, props.capital)}</dd>
          </div>
          <div>
            <dt>Works</dt>
            <dd>
              {oddsText(preview.works)}
              {rangeText(preview.works) !== '' && <small> ({rangeText(preview.works)})</small>}
            </dd>
          </div>
        </dl>
      )}
      {preview !== undefined && <OddsBar odds={preview.works} />}
      {closed ? (
        <p class="way__closed">
          <button type="button" class="button" data-way={number} aria-disabled="true" aria-describedby={`way-${way}-why`}>
            {words.button}
          </button>
          <span id={`way-${way}-why`}>Closed: {rejection === null ? 'not open here.' : closedReason(rejection)}</span>
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
  const items = (n: readonly number[]): string => `${n.length === 1 ? 'item' : 'items'} ${listWords(n.map(String))}`;
  const names = listWords(breakers.map((id) => namesOf(scenario).actor(id)));
  const share = preview === undefined ? '' : (preview.effect / 1000).toFixed(2).replace(/0$/, '');
  const willing = scenario.council.delegations.length - breakers.length;
  switch (way) {
    case 'adopt':
      return {
        title: 'Adopt what held',
        text:
          kept.length === 0
            ? 'No item was free of objections.'
            : `${capitalise(items(kept))} ${kept.length === 1 ? 'stands' : 'stand'}. ${dropped.length === 0 ? '' : `${capitalise(items(dropped))} ${dropped.length === 1 ? 'is' : 'are'} dropped.`}`,
        button: kept.length === 0 ? 'Adopt what held' : `Adopt ${items(kept)}`,
      };
    case 'water-down':
      return {
        title: 'Water down',
        text: `A softer text goes round. About ${share || 'part'} of the effect.`,
        button: 'Circulate softer text',
      };
    case 'lobby':
      return {
        title: breakers.length === 1 ? `Lobby ${names}` : breakers.length === 2 ? 'Lobby the two' : 'Lobby the objectors',
        text:
          breakers.length <= 3
            ? `${names} ${breakers.length === 1 ? 'is' : 'are'} asked again tonight, with something in hand.`
            : `${breakers.length} capitals are asked again tonight, with something in hand.`,
        button: preview !== undefined && preview.cost > 0 ? `Lobby for ${coins(preview.cost)} capital` : 'Lobby',
      };
    case 'withdraw':
      return {
        title: 'Withdraw',
        text: `The text never existed. ${scenario.adversary.name} will hear of it all the same.`,
        button: 'Withdraw the text',
      };
    case 'coalition':
      return {
        title: 'Act as the willing',
        text: `${willing} of ${scenario.council.delegations.length} go ahead outside the council${share === '' ? '' : `, with ${share} of the effect`}.`,
        button: 'Go with the willing',
      };
  }
}

function priceText(scenario: Scenario, preview: WayPreview, capital: number): string {
  const parts: string[] = [];
  if (preview.cost > 0) parts.push(`${coins(preview.cost)} capital${preview.cost === capital ? ', all you have left' : ''}`);
  for (const p of preview.price) {
    parts.push(`${inSentence(namesOf(scenario).indicator(p.indicator), scenario.adversary.name)} ${change(p.delta)}`);
  }
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/** What the measures of the text will take is not to be had twice, though the coins still lie in the header. */
function closedReason(rejection: Rejection): string {
  if (rejection.code !== 'council/too-expensive') return rejectionText(rejection);
  const amount = (key: string): string => coins(Number(rejection.data[key] ?? 0));
  return `costs ${amount('cost')} capital; ${amount('left')} left beside what the measures take.`;
}
