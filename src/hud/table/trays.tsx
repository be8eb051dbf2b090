import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { PILLARS, type Pillar } from '../../engine/vocabulary';
import type { Session, Snapshot } from '../../session/api';
import { Button, Icon, PILLAR_ICONS, PILLAR_NAMES } from '../shared';
import { walk } from '../shared/walk';
import { Card } from './card';
import { type Hand, handOf, tray } from './measures';
import { openSheet, openTab, trayUp } from './ui';

export function focusTray(pillar: Pillar): void {
  trayUp.value = pillar;
  // In a narrow window the hand lies beneath the board.
  openTab.value = 'hand';
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`.tray.${pillar} .card-face[tabindex='0']`)?.focus());
}

function Tray({ session, pillar, cards }: { readonly session: Session; readonly pillar: Pillar; readonly cards: readonly Hand[] }) {
  const list = useRef<HTMLUListElement>(null);
  /** The one card of the tray that Tab reaches; arrow keys go on from there. */
  const stop = useSignal('');
  const stopAt = cards.some((one) => one.measure.id === stop.value) ? stop.value : cards[0]?.measure.id;
  const open = cards.filter((one) => one.closed === '').length;
  const page = () => {
    const box = list.current;
    if (!box) return;
    const last = box.scrollTop + box.clientHeight >= box.scrollHeight - 4;
    box.scrollTo({ top: last ? 0 : box.scrollTop + box.clientHeight, behavior: 'smooth' });
  };
  return (
    <section
      class={`tray ${pillar}${trayUp.value === pillar ? ' up' : ''}`}
      aria-label={t('table.of-open', { pillar: PILLAR_NAMES[pillar], open, cards: cards.length })}
    >
      <div class="tray-head">
        <button
          type="button"
          class="divider-tab"
          title={t('table.all-measures-open-now', { cards: cards.length, name: PILLAR_NAMES[pillar].toLowerCase(), open })}
          onClick={() => (openSheet.value = { kind: 'hand', pillar })}
        >
          <Icon name={PILLAR_ICONS[pillar]} />
          <span>{PILLAR_NAMES[pillar]}</span>
        </button>
        {cards.length > 2 ? (
          <button
            type="button"
            class="tray-next"
            aria-label={t('table.next-cards-of', { pillar: PILLAR_NAMES[pillar] })}
            title={t('table.next-cards-of-open', { open, cards: cards.length })}
            onClick={page}
          >
            {cards.length}
            <Icon name="down" />
          </button>
        ) : null}
      </div>
      <ul class="tray-cards" ref={list} onKeyDown={(event) => walk(event, '.card-face')}>
        {cards.map((one) => (
          <li key={one.measure.id} onFocusCapture={() => (stop.value = one.measure.id)}>
            <Card session={session} hand={one} reached={one.measure.id === stopAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Trays({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const hand = handOf(session, snapshot);
  return (
    <section class="trays" data-slot="trays" aria-label={t('table.measures-in-hand')}>
      <div class="tray-switch" role="group" aria-label={t('table.pillar')}>
        {PILLARS.map((pillar) => (
          <button
            key={pillar}
            type="button"
            class={`divider-tab ${pillar}`}
            aria-pressed={trayUp.value === pillar}
            onClick={() => (trayUp.value = pillar)}
          >
            <Icon name={PILLAR_ICONS[pillar]} />
            <span>{PILLAR_NAMES[pillar]}</span>
          </button>
        ))}
      </div>
      {PILLARS.map((pillar) => (
        <Tray key={pillar} session={session} pillar={pillar} cards={tray(hand, pillar)} />
      ))}
    </section>
  );
}

/** The whole hand on one sheet, with a filter. */
export function HandSheetBody({
  session,
  snapshot,
  pillar,
}: {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly pillar: Pillar | 'all';
}) {
  const hand = handOf(session, snapshot);
  const shown = pillar === 'all' ? PILLARS : [pillar];
  return (
    <>
      <div class="hand-filter" role="group" aria-label={t('table.show')}>
        {(['all', ...PILLARS] as const).map((one) => (
          <Button key={one} small pressed={one === pillar} onPress={() => (openSheet.value = { kind: 'hand', pillar: one })}>
            {one === 'all' ? t('table.all') : PILLAR_NAMES[one]}
          </Button>
        ))}
      </div>
      <div class="hand-cards" onKeyDown={(event) => walk(event, '.card-face')}>
        {shown
          .flatMap((one) => tray(hand, one))
          .map((one) => (
            <Card key={one.measure.id} session={session} hand={one} reached />
          ))}
      </div>
    </>
  );
}
