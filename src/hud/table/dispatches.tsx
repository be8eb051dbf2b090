import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import type { Session, Snapshot } from '../../session/api';
import { Dialog, dispatchesOf, type DispatchItem, GradeStamp, headlineOf, Icon, useArrival } from '../shared';

const STOCK = ['white', 'canary', 'green'];

/** Places come as names; an id of the map may slip through. */
function placeName(session: Session, place: string): string {
  return session.scenario.map.places.find((one) => one.id === place)?.name ?? place;
}

/** "18 Mar" from "18 March": the flimsy is narrow. */
function shortDate(date: string): string {
  return date.replace(/([A-Z][a-z]{2})[a-z]+/, '$1');
}

export function Flimsy({
  session,
  item,
  open = false,
}: {
  readonly session: Session;
  readonly item: DispatchItem;
  readonly open?: boolean;
}) {
  const unfolded = useSignal(open);
  return (
    <article
      class={`doc flimsy ${STOCK[(item.key - 1) % STOCK.length] ?? ''}${unfolded.value ? ' unfolded' : ''}`}
      aria-label={t('table.dispatch', { key: item.key, date: shortDate(item.date), place: placeName(session, item.place) })}
    >
      <button
        type="button"
        class="flimsy-fold"
        aria-expanded={unfolded.value}
        title={unfolded.value ? t('table.fold') : t('table.unfold')}
        onClick={() => (unfolded.value = !unfolded.value)}
      >
        <span class={`key-number${item.kind === 'act' ? '' : ' ours'}`} aria-hidden="true">
          {item.key}
        </span>
        <span class="flimsy-head">
          <b>
            {shortDate(item.date)} · {placeName(session, item.place)}
          </b>
          <GradeStamp grade={item.grade} />
        </span>
        <span class="flimsy-text">{item.text}</span>
        {item.note ? <span class="flimsy-note">{item.note}</span> : null}
      </button>
    </article>
  );
}

/** How many flimsies of a list lie wholly or mostly under its lower edge. */
function useBelow(list: RefObject<HTMLElement | null>, what: unknown): number {
  const below = useSignal(0);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return undefined;
    const count = () => {
      const edge = box.getBoundingClientRect().bottom;
      below.value = [...box.children].filter((one) => {
        const { top, height } = one.getBoundingClientRect();
        return top + height / 2 > edge;
      }).length;
    };
    // Speaks first when the page is laid out anyway; measuring here would have it laid out twice.
    const sizes = new ResizeObserver(count);
    sizes.observe(box);
    for (const one of box.children) sizes.observe(one);
    box.addEventListener('scroll', count, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', count);
    };
  }, [what]);
  return below.value;
}

export function Dispatches({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const earlier = useSignal(false);
  const headline = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useArrival(headline, snapshot.view.pub.turn);
  const all = dispatchesOf(session.scenario, snapshot);
  const current = all.filter((item) => item.current);
  const older = all.filter((item) => !item.current);
  const below = useBelow(list, `${snapshot.view.pub.turn} ${current.length}`);
  return (
    <section class="dispatches" aria-label={t('table.dispatches-new', { current: current.length })}>
      <div class="news-head">
        {older.length > 0 ? (
          <button type="button" class="earlier" onClick={() => (earlier.value = true)}>
            {t('table.earlier', { older: older.length })}
          </button>
        ) : null}
        <h2 class="headline" ref={headline} tabIndex={-1}>
          {headlineOf(session.scenario, snapshot)}
        </h2>
      </div>
      <div class="flimsies" tabIndex={-1} ref={list}>
        {current.map((item) => (
          <Flimsy key={`${item.turn}-${item.key}`} session={session} item={item} />
        ))}
        {current.length === 0 ? <p class="doc flimsy quiet">{t('table.no-new-dispatch-has')}</p> : null}
      </div>
      {below > 0 ? (
        <button type="button" class="more-below" onClick={() => list.current?.scrollBy({ top: list.current.clientHeight })}>
          <Icon name="down" />
          {t('table.more-below', { count: below })}
        </button>
      ) : null}
      {earlier.value ? (
        <Dialog title={t('table.earlier-dispatches')} onClose={() => (earlier.value = false)}>
          <ol class="filed" reversed>
            {older.toReversed().map((item, i, list) => (
              <li key={`${item.turn}-${item.key}`}>
                {list[i - 1]?.turn === item.turn ? null : (
                  <h3 class="filed-turn">
                    {t('table.turn', { turn: item.turn })} <span class="muted">{item.date}</span>
                  </h3>
                )}
                <Flimsy session={session} item={item} open />
              </li>
            ))}
          </ol>
        </Dialog>
      ) : null}
    </section>
  );
}
