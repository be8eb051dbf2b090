import type { DrawRecord, GameEvent } from '../../engine/events';
import type { Measure, Scenario } from '../../engine/scenario';
import type { ObjectionReason } from '../../engine/vocabulary';
import { Flag, listWords, namesOf, percent, Stamp } from '../shared';
import { drawNumber } from '../why/causes';
import { unstopped } from '../why/words';

type Answer = Extract<GameEvent, { type: 'silence/answered' }>;

/** One card a delegation that broke silence: what it says, how far the text went beyond it, and the luck. */
export function Objection({
  scenario,
  answer,
  measures,
  lobbied,
}: {
  readonly scenario: Scenario;
  readonly answer: Answer;
  readonly measures: readonly Measure[];
  readonly lobbied: DrawRecord | undefined;
}) {
  const name = namesOf(scenario).actor(answer.delegation);
  const delegation = scenario.council.delegations.find((d) => d.id === answer.delegation);
  const numbers = answer.items.map((id) => measures.findIndex((m) => m.id === id) + 1).filter((n) => n > 0);
  const says = answer.reason === null ? '' : (delegation?.says[answer.reason] ?? '');
  return (
    <article class="objection doc" aria-label={`${name} broke silence`}>
      <header class="objection__head">
        <Flag code={namesOf(scenario).flag(answer.delegation)} size={2} />
        <h3>{name}</h3>
        {numbers.length > 0 && numbers.length < measures.length && (
          <span class="objection__item">on item {listWords(numbers.map(String))}</span>
        )}
        <Stamp>broke silence</Stamp>
      </header>
      {says !== '' && <p class="objection__says">{says}</p>}
      <Ruler name={name} ideal={answer.ideal} text={answer.text} />
      <p class="objection__luck">
        Chance to break was {percent(answer.draw.odds)}; the draw was {drawNumber(answer.draw.draw)}.
        {lobbied !== undefined && ` Lobbied: the chance was still ${percent(lobbied.odds)}; the draw was ${drawNumber(lobbied.draw)}.`}
      </p>
      {answer.reason !== null && (
        <p class="objection__back">
          <strong>Would hold for</strong> {wayBack(answer.reason, answer.items, measures)}
        </p>
      )}
    </article>
  );
}

/** Mild to bold, 0 to 100: how far the delegation would go and how far the text goes. */
function Ruler({ name, ideal, text }: { name: string; ideal: number; text: number }) {
  const place = (n: number): number => Math.max(0, Math.min(100, Math.round((n + 10000) / 200)));
  const limit = place(ideal);
  const at = place(text);
  const close = Math.abs(limit - at) < 26;
  const limitFirst = limit <= at;
  return (
    <div class="ruler" role="img" aria-label={`From mild, 0, to bold, 100: ${name} would go to ${limit}, the text goes to ${at}`}>
      <span class="ruler__end">mild</span>
      <div class="ruler__scale">
        <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
          <rect class="ruler__frame" x="0" y="3" width="100" height="6" />
          <rect class="ruler__fill" x="0" y="3" width={limit} height="6" />
          <rect class="ruler__text" x={at - 0.5} y="0" width="1.1" height="12" />
        </svg>
        <span
          class={`ruler__label ruler__label--limit${close ? (limitFirst ? ' is-left' : ' is-right') : ''}`}
          style={{ left: `${limit}%` }}
        >
          limit {limit}
        </span>
        <span class={`ruler__label ruler__label--text${close ? (limitFirst ? ' is-right' : ' is-left') : ''}`} style={{ left: `${at}%` }}>
          text {at}
        </span>
      </div>
      <span class="ruler__end">bold</span>
    </div>
  );
}

/** Follows from the reason: what part of the objection another text or a favour would take away. */
export function wayBack(reason: ObjectionReason, items: readonly string[], measures: readonly Measure[]): string {
  const objected = measures.filter((m) => items.includes(m.id));
  const softer = objected.find((m) => m.softer !== '');
  const number = measures.findIndex((m) => m.id === (softer ?? objected[0])?.id) + 1;
  const item = number > 0 ? `item ${number}` : 'the text';
  const milder = softer === undefined ? `a text without ${item}` : `softer words in ${item}: \u201c${unstopped(softer.softer)}\u201d`;
  switch (reason) {
    case 'too-bold':
      return `${milder}.`;
    case 'too-mild':
      return 'a firmer text, or a favour in return.';
    case 'economy':
      return `cover for its losses, or a text without the burden of ${item}.`;
    case 'risk':
      return `less risk: ${milder}.`;
    case 'unity':
      return 'a text that the others hold for as well.';
  }
}
