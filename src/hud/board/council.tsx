import { useSignal } from '@preact/signals';
import { t } from '../../i18n';
import type { Session, Snapshot } from '../../session/api';
import { holdsShown } from '../../session/shown';
import { Flag } from '../shared/flag';
import { namesOf } from '../shared/names';
import { type Leaning, leaning, percent } from '../shared/odds';
import { Stud } from '../shared/stamp';
import { walk } from '../shared/walk';
import { openDelegation } from './picks';

export interface Seat {
  readonly id: string;
  readonly name: string;
  readonly flag: string;
  readonly state: Leaning | 'silent';
  readonly words: string;
}

/**
 * What each delegation's stud shows: while silence runs, the answers given so far; at a broken silence, who broke;
 * otherwise the expectation for the draft as it lies.
 */
export function seatsOf(session: Session, snapshot: Snapshot): readonly Seat[] {
  const names = namesOf(session.scenario);
  const { view, playback } = snapshot;
  const decides = playback.kind === 'none' && view.pub.phase === 'decide';
  const answers = decides ? new Map<string, boolean>() : holdsShown(snapshot);
  const waiting = playback.kind === 'silence';
  const agenda = view.pub.agenda.map((at) => session.scenario.measures[at]?.id ?? '');
  const odds = new Map(
    decides && agenda.length > 0 ? session.preview(agenda).delegations.map((one) => [one.delegation, one.breaks.mid]) : [],
  );
  return session.scenario.council.delegations.map((delegation) => {
    const base = { id: delegation.id, name: delegation.name, flag: names.flag(delegation.id) };
    const held = answers.get(delegation.id);
    if (held !== undefined)
      return { ...base, state: held ? 'holds' : 'breaks', words: held ? t('board.held-silence') : t('board.broke-silence') };
    if (waiting) return { ...base, state: 'silent', words: t('board.has-not-answered-yet') };
    const chance = odds.get(delegation.id);
    if (chance === undefined) return { ...base, state: 'silent', words: t('board.nothing-on-the-draft') };
    return { ...base, state: leaning(chance), words: t('board.chance-to-break-silence', { chance: percent(chance) }) };
  });
}

/** Seats clockwise from the lower left: left side, top, right side; the chair sits at the open lower side. */
export function seating(count: number): { readonly left: number; readonly top: number; readonly right: number } {
  const side = Math.floor(count / 4);
  return { left: side, top: count - 2 * side, right: side };
}

export interface CouncilProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  /** Tells the table where the seats are. */
  readonly slot: (element: HTMLElement | null) => void;
}

export function CouncilSeats({ session, snapshot, slot }: CouncilProps) {
  const seats = seatsOf(session, snapshot);
  const { left, top } = seating(seats.length);
  /** The one seat that Tab reaches; arrow keys go round the table. */
  const stop = useSignal('');
  const stopAt = stop.value || seats[0]?.id;
  const card = (seat: Seat) => (
    <li key={seat.id}>
      <button
        type="button"
        tabIndex={seat.id === stopAt ? 0 : -1}
        onFocus={() => (stop.value = seat.id)}
        class={`place-card ${seat.state}`}
        title={`${seat.name}: ${seat.words}`}
        onClick={() => openDelegation(seat.id)}
      >
        {seat.flag === '' ? null : <Flag code={seat.flag} size={1.25} />}
        {/* Codes of states have three letters; an invented ally has its name for one. */}
        <abbr aria-hidden="true">{seat.id.slice(0, 4)}</abbr>
        <span class="hidden-text">{seat.name}: </span>
        {seat.state === 'silent' ? (
          <span class="stud silent">
            <span class="hidden-text">{seat.words}</span>
          </span>
        ) : (
          <Stud state={seat.state} words={seat.words} />
        )}
      </button>
    </li>
  );
  return (
    <section
      class="council"
      data-slot="council"
      ref={slot}
      style={{ '--half': Math.ceil(seats.length / 2) }}
      onKeyDown={(event) => walk(event, '.place-card')}
      aria-label={t('board.delegations', { council: session.scenario.council.name, seats: seats.length })}
    >
      <ul class="seats left">{seats.slice(0, left).map(card)}</ul>
      <ul class="seats top">{seats.slice(left, left + top).map(card)}</ul>
      <ul class="seats right">{seats.slice(left + top).map(card)}</ul>
    </section>
  );
}
