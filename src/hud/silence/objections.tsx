import { t } from '../../i18n';
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
  people,
}: {
  readonly scenario: Scenario;
  readonly answer: Answer;
  readonly measures: readonly Measure[];
  readonly lobbied: DrawRecord | undefined;
  /** Where people have seats: who answered, and for a person the reason given; null where nobody has one. */
  readonly people: { readonly reason: string } | null;
}) {
  const name = namesOf(scenario).actor(answer.delegation);
  const delegation = scenario.council.delegations.find((d) => d.id === answer.delegation);
  const numbers = answer.items.map((id) => measures.findIndex((m) => m.id === id) + 1).filter((n) => n > 0);
  const favour =
    lobbied === undefined
      ? ''
      : answer.person
        ? t('hotseat.lobbied-stands')
        : t('silence.lobbied-the-chance-was', { odds: percent(lobbied.odds), draw: drawNumber(lobbied.draw) });
  const says = answer.reason === null ? '' : (delegation?.says[answer.reason] ?? '');
  return (
    <article class="objection doc" aria-label={t('silence.broke-silence', { name })}>
      <header class="objection__head">
        <Flag code={namesOf(scenario).flag(answer.delegation)} size={2} />
        <h3>{name}</h3>
        {numbers.length > 0 && numbers.length < measures.length && (
          <span class="objection__item">
            {t('silence.on-item')} {listWords(numbers.map(String))}
          </span>
        )}
        <Stamp>{t('silence.broke-silence-2')}</Stamp>
      </header>
      {people !== null && (
        <p class="objection__by">{t('hotseat.answered-by', { who: answer.person ? t('hotseat.by-person') : t('hotseat.by-model') })}</p>
      )}
      {answer.person && people !== null && (
        <p class="objection__says">{people.reason === '' ? t('hotseat.gave-no-reason') : t('hotseat.said-why', { text: people.reason })}</p>
      )}
      {says !== '' && <p class="objection__says">{says}</p>}
      {/* A person speaks for itself: where the model sees its delegation is on its private sheet, for no other eyes. */}
      {answer.person ? null : <Ruler name={name} ideal={answer.ideal} text={answer.text} tooMild={answer.reason === 'too-mild'} />}
      {answer.person && lobbied === undefined ? null : (
        <p class="objection__luck">
          {answer.person
            ? favour
            : t('silence.chance-to-break-was', {
                odds: percent(answer.draw.odds),
                draw: drawNumber(answer.draw.draw),
                lobbied: favour === '' ? '' : ` ${favour}`,
              })}
        </p>
      )}
      {answer.reason !== null && (
        <p class="objection__back">
          <strong>{t('silence.would-hold-for')}</strong> {wayBack(answer.reason, answer.items, measures)}
        </p>
      )}
    </article>
  );
}

/**
 * Mild to bold, 0 to 100: how far the delegation would go and how far the text goes. To whom a text is too mild, it is no limit
 * but what is wanted, and what would be signed lies beyond it.
 */
function Ruler({ name, ideal, text, tooMild }: { name: string; ideal: number; text: number; tooMild: boolean }) {
  const place = (n: number): number => Math.max(0, Math.min(100, Math.round((n + 10000) / 200)));
  const limit = place(ideal);
  const at = place(text);
  const close = Math.abs(limit - at) < 26;
  const limitFirst = limit <= at;
  return (
    <div
      class="ruler"
      role="img"
      aria-label={tooMild ? t('silence.from-mild-wants', { name, limit, at }) : t('silence.from-mild-0-to', { name, limit, at })}
    >
      <span class="ruler__end">{t('silence.mild')}</span>
      <div class="ruler__scale">
        <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
          <rect class="ruler__frame" x="0" y="3" width="100" height="6" />
          <rect class="ruler__fill" x={tooMild ? limit : 0} y="3" width={tooMild ? 100 - limit : limit} height="6" />
          <rect class="ruler__text" x={at - 0.5} y="0" width="1.1" height="12" />
        </svg>
        <span
          class={`ruler__label ruler__label--limit${close ? (limitFirst ? ' is-left' : ' is-right') : ''}`}
          style={{ left: `${limit}%` }}
        >
          {tooMild ? t('silence.wants', { limit }) : t('silence.limit', { limit })}
        </span>
        <span class={`ruler__label ruler__label--text${close ? (limitFirst ? ' is-right' : ' is-left') : ''}`} style={{ left: `${at}%` }}>
          {t('silence.text', { at })}
        </span>
      </div>
      <span class="ruler__end">{t('silence.bold')}</span>
    </div>
  );
}

/** Follows from the reason: what part of the objection another text or a favour would take away. */
export function wayBack(reason: ObjectionReason, items: readonly string[], measures: readonly Measure[]): string {
  const objected = measures.filter((m) => items.includes(m.id));
  const softer = objected.find((m) => m.softer !== '');
  const number = measures.findIndex((m) => m.id === (softer ?? objected[0])?.id) + 1;
  const item = number > 0 ? t('silence.item', { number }) : t('silence.the-text');
  const milder =
    softer === undefined ? t('silence.a-text-without', { item }) : t('silence.softer-words-in', { item, words: unstopped(softer.softer) });
  switch (reason) {
    case 'too-bold':
      return `${milder}.`;
    case 'too-mild':
      return t('silence.a-firmer-text-or');
    case 'economy':
      return t('silence.cover-for-its-losses', { item });
    case 'risk':
      return t('silence.less-risk', { milder });
    case 'unity':
      return t('silence.a-text-that-the');
  }
}
