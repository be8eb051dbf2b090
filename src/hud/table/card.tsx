import { t } from '../../i18n';
import type { Session } from '../../session/api';
import { changeRange, coins, Icon, namesOf, Stud } from '../shared';
import { leaning } from '../shared/odds';
import { act } from './act';
import { type Hand, leadWords, objectorWords } from './measures';
import { openSheet } from './ui';

/** The biggest effects in a few words: "Credibility +4 to +9". */
export function mainEffects(session: Session, hand: Hand, most: number): readonly string[] {
  const names = namesOf(session.scenario);
  return hand.preview.effects
    .toSorted((a, b) => Math.abs(b.low + b.high) - Math.abs(a.low + a.high))
    .slice(0, most)
    .map((effect) => `${names.indicator(effect.indicator)} ${changeRange(effect.low, effect.high)}`);
}

/** A first word that is too long to stand beside the coin would push the whole name a line down: it is set smaller. */
const nameClass = (name: string): string => `card-name${/^\S{12}/.test(name) ? ' long-word' : ''}`;

export interface CardProps {
  readonly session: Session;
  readonly hand: Hand;
  /** Whether Tab stops here. */
  readonly reached: boolean;
}

/**
 * An index card. Pressing it lays it open; its brass disc tables it at once. A tabled card leaves its outline and what it should bring;
 * a closed one says why.
 */
export function Card({ session, hand, reached }: CardProps) {
  const { measure } = hand;
  const open = () => (openSheet.value = { kind: 'measure', id: measure.id });
  if (hand.tabled > 0)
    return (
      <article class={`card tabled ${measure.pillar}`} data-measure={measure.id}>
        <button type="button" tabIndex={reached ? 0 : -1} class="card-face" onClick={open}>
          <span class={nameClass(measure.name)}>{measure.name}</span>
          <span class="card-lines">
            {mainEffects(session, hand, 1).map((text) => (
              <span key={text}>{text}</span>
            ))}
            <span>{t('table.tabled-as-item', { tabled: hand.tabled })}</span>
          </span>
        </button>
        <button
          type="button"
          tabIndex={reached ? 0 : -1}
          class="card-disc back"
          title={t('table.take-back', { measure: measure.name })}
          aria-label={t('table.take-back', { measure: measure.name })}
          onClick={() => act(session, { type: 'agenda/take-back', measure: measure.id })}
        >
          <Icon name="undo" />
        </button>
      </article>
    );
  if (hand.closed)
    return (
      <article class={`card closed ${measure.pillar}`} data-measure={measure.id}>
        <button
          type="button"
          tabIndex={reached ? 0 : -1}
          class="card-face"
          title={t('table.closed', { closed: hand.closed })}
          onClick={open}
        >
          <span class={nameClass(measure.name)}>{measure.name}</span>
          <span class="card-lines">
            <span class="card-reason">
              <Icon name="lock" />
              <span>
                <span class="hidden-text">{t('table.closed-2')} </span>
                {hand.closed}
              </span>
            </span>
          </span>
        </button>
      </article>
    );
  const voted = measure.procedure === 'silence' || measure.procedure === 'article-5';
  const chance = voted ? (hand.preview.objector?.breaks.mid ?? 0) : 0;
  return (
    <article class={`card ${measure.pillar}`} data-measure={measure.id}>
      <button type="button" tabIndex={reached ? 0 : -1} class="card-face" onClick={open}>
        <span class={nameClass(measure.name)}>{measure.name}</span>
        <span class="card-lines">
          <span>
            <Icon name="clock" class="icon-clock" />
            <span class="hidden-text">{t('table.lead-time')} </span>
            <span>{leadWords(measure)}</span>
          </span>
          <span>
            <Stud state={leaning(chance)} words={`${t('table.likely-objector')} `} />
            <span>
              <span class="long">{objectorWords(session, hand)}</span>
              <span class="short" aria-hidden="true">
                {objectorWords(session, hand, true)}
              </span>
            </span>
          </span>
        </span>
      </button>
      <button
        type="button"
        tabIndex={reached ? 0 : -1}
        class="card-disc"
        aria-disabled={hand.waits ? 'true' : undefined}
        aria-label={t('table.table-cost-other', {
          measure: measure.name,
          cost: coins(measure.cost * 100),
          case: hand.waits ? 'yes' : 'no',
          waits: hand.waits,
        })}
        title={hand.waits || t('table.table-it-for', { cost: coins(measure.cost * 100) })}
        onClick={() => act(session, { type: 'agenda/table', measure: measure.id })}
      >
        <span class={hand.waits ? 'coin waits' : 'coin'}>{measure.cost}</span>
        <Icon name="plus" />
      </button>
    </article>
  );
}
