import { useRef } from 'preact/hooks';
import { PILLARS, type Pillar } from '../../engine/vocabulary';
import type { Session, Snapshot } from '../../session/api';
import { Button, Icon, PILLAR_ICONS, PILLAR_NAMES } from '../shared';
import { Card } from './card';
import { type Hand, handOf, tray } from './measures';
import { openSheet, trayUp } from './ui';

/** Moves focus through a tray with the arrow keys, so that Tab need not pass forty cards. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
  const faces = [...event.currentTarget.querySelectorAll<HTMLElement>('.card-face')];
  const card = document.activeElement?.closest('.card');
  const at = faces.findIndex((face) => card?.contains(face) ?? false);
  const next = faces[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

export function focusTray(pillar: Pillar): void {
  trayUp.value = pillar;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`.tray.${pillar} .card-face`)?.focus());
}

function Tray({ session, pillar, cards }: { readonly session: Session; readonly pillar: Pillar; readonly cards: readonly Hand[] }) {
  const list = useRef<HTMLUListElement>(null);
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
      aria-label={`${PILLAR_NAMES[pillar]}: ${open} of ${cards.length} open`}
    >
      <div class="tray-head">
        <button
          type="button"
          class="divider-tab"
          title={`All ${cards.length} ${PILLAR_NAMES[pillar].toLowerCase()} measures, ${open} open now`}
          onClick={() => (openSheet.value = { kind: 'hand', pillar })}
        >
          <Icon name={PILLAR_ICONS[pillar]} />
          <span>{PILLAR_NAMES[pillar]}</span>
        </button>
        {cards.length > 2 ? (
          <button
            type="button"
            class="tray-next"
            aria-label={`Next cards of ${PILLAR_NAMES[pillar]}`}
            title={`Next cards: ${open} of ${cards.length} open`}
            onClick={page}
          >
            {cards.length}
            <Icon name="down" />
          </button>
        ) : null}
      </div>
      <ul class="tray-cards" ref={list} onKeyDown={walk}>
        {cards.map((one) => (
          <li key={one.measure.id}>
            <Card session={session} hand={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Trays({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const hand = handOf(session, snapshot);
  return (
    <section class="trays" data-slot="trays" aria-label="Measures in hand">
      <div class="tray-switch" role="group" aria-label="Pillar">
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
      <div class="hand-filter" role="group" aria-label="Show">
        {(['all', ...PILLARS] as const).map((one) => (
          <Button key={one} small pressed={one === pillar} onPress={() => (openSheet.value = { kind: 'hand', pillar: one })}>
            {one === 'all' ? 'All' : PILLAR_NAMES[one]}
          </Button>
        ))}
      </div>
      <div class="hand-cards" onKeyDown={walk}>
        {shown
          .flatMap((one) => tray(hand, one))
          .map((one) => (
            <Card key={one.measure.id} session={session} hand={one} />
          ))}
      </div>
    </>
  );
}
