import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Session } from '../../session/api';
import { announce, Button, Flag, listWords, namesOf, snapshotOf } from '../shared';
import { notesOf } from './notes';
import { type Begun, PrivateSheet } from './private-sheet';
import './hotseat.css';

export interface AnswersScreenProps {
  readonly session: Session;
  readonly commands?: ComponentChildren;
}

/**
 * A text is out and people answer it one after another on one device. Whatever stands on this screen is for the one who holds the
 * device: the board, the draft and everybody else's sheet are not in the page at all, hidden or not.
 */
export function AnswersScreen({ session, commands }: AnswersScreenProps) {
  const { scenario } = session;
  const { view } = snapshotOf(session).value;
  const people = view.pub.people ?? [];
  const asked = people.filter((one) => one.asked > 0);
  const next = people.find((one) => one.asked === 1);
  const round = view.pub.text?.round ?? 1;
  const lobbying = view.pub.text?.lobbying ?? 0;
  const idOf = (delegation: number): string => scenario.council.delegations[delegation]?.id ?? '';
  return (
    <div class="hotseat">
      <header class="board-head">
        <p class="wordmark">
          {t('title.name')} <em>{scenario.title}</em>
        </p>
        <div class="commands hotseat-commands">{commands}</div>
      </header>
      {session.recorded ? (
        <main class="hotseat-main" aria-label={t('hotseat.answers')}>
          <section class="paper hotseat-cover">
            <h1>{t('hotseat.recorded')}</h1>
            <p>{t('hotseat.recorded-who', { who: listWords(asked.map((one) => namesOf(scenario).actor(idOf(one.delegation)))) })}</p>
          </section>
        </main>
      ) : next === undefined ? null : (
        <Seat
          // Another seat, or another round of the same one, begins under its cover.
          key={`${view.pub.turn}/${round}/${lobbying}/${next.delegation}`}
          session={session}
          delegation={idOf(next.delegation)}
          number={asked.filter((one) => one.asked === 2).length + 1}
          of={asked.length}
        />
      )}
    </div>
  );
}

interface SeatProps {
  readonly session: Session;
  readonly delegation: string;
  readonly number: number;
  readonly of: number;
}
function Seat({ session, delegation, number, of }: SeatProps) {
  const [open, setOpen] = useState(false);
  // What is begun under the cover waits there for the one who began it, and goes with this seat.
  const [begun, setBegun] = useState<Begun>({ marked: [], why: '' });
  // A device that is put away or locked is picked up by somebody: by whom, nobody knows.
  useEffect(() => {
    const away = (): void => {
      if (document.visibilityState === 'hidden') setOpen(false);
    };
    document.addEventListener('visibilitychange', away);
    return () => document.removeEventListener('visibilitychange', away);
  }, []);
  return open ? (
    <PrivateSheet session={session} delegation={delegation} begun={begun} onBegun={setBegun} onCover={() => setOpen(false)} />
  ) : (
    <Cover session={session} delegation={delegation} number={number} of={of} onOpen={() => setOpen(true)} />
  );
}

/** Between two people: whose turn it is, and nothing of any seat. */
function Cover({ session, delegation, number, of, onOpen }: SeatProps & { readonly onOpen: () => void }) {
  const { scenario } = session;
  const names = namesOf(scenario);
  const name = names.actor(delegation);
  const person = notesOf(session.snapshot().view).names[delegation] ?? '';
  const cover = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    cover.current?.querySelector<HTMLElement>('.hotseat-open')?.focus({ preventScroll: true });
    announce(t('hotseat.pass-to', { name }));
  }, []);
  return (
    <main class="hotseat-main" aria-label={t('hotseat.cover')} ref={cover}>
      <section class="paper hotseat-cover">
        <p class="hotseat-count">{t('hotseat.seat-of', { number, of })}</p>
        <Flag code={names.flag(delegation)} size={5} />
        <h1>{t('hotseat.pass-to', { name })}</h1>
        {person === '' ? null : <p class="hotseat-person">{person}</p>}
        <p>{t('hotseat.cover-note')}</p>
        <Button primary class="hotseat-open" onPress={onOpen}>
          {t('hotseat.uncover', { name })}
        </Button>
      </section>
    </main>
  );
}
