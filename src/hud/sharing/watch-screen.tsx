import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Review, Speed } from '../../session';
import type { Host } from '../host';
import { MatchScreen } from '../match';
import { announce } from '../shared/announce';
import { Button } from '../shared/button';
import { snapshotOf } from '../shared/session';
import type { Shared } from './api';
import './sharing.css';

const SPEEDS: readonly (readonly [Speed, '1' | '2' | '4' | 'at-once'])[] = [
  [1, '1'],
  [2, '2'],
  [4, '4'],
  [0, 'at-once'],
];

/** A recording on the real table, with a strip of controls below. */
export function WatchScreen({ host, review, shared }: { readonly host: Host; readonly review: Review; readonly shared: Shared }) {
  const { session } = review;
  // Read for the subscription: place and pace change with the snapshot.
  void snapshotOf(session).value;
  const onlooker = useMemo(() => onlookerOf(host, review, shared), [host, review, shared]);
  const refused = host.sharing.refused.value;
  const first = useRef(refused);
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (refused === first.current) return;
    announce(t('sharing.recording-said'));
    setTold(true);
    const timer = setTimeout(() => setTold(false), 5000);
    return () => clearTimeout(timer);
  }, [refused]);
  useWatchKeys(review);
  return (
    <div class="watch">
      <MatchScreen host={onlooker} session={session} />
      <WatchBar host={host} review={review} shared={shared} told={told} />
    </div>
  );
}

/** What a recording may ask of the game: nothing that would change the one that is running. */
function onlookerOf(host: Host, review: Review, shared: Shared): Host {
  return {
    ...host,
    preferences: signal({ ...host.preferences.peek(), coached: true }),
    first: signal(null),
    playFrom: (_, turn) => {
      review.seek(review.stops[turn - 1] ?? 0);
      host.sharing.playOn(shared, review);
    },
  };
}

interface WatchBarProps {
  readonly host: Host;
  readonly review: Review;
  readonly shared: Shared;
  readonly told: boolean;
}
function WatchBar({ host, review, shared, told }: WatchBarProps) {
  const { session, stops } = review;
  // Read here, too: a part whose own properties stay the same is not drawn anew with the whole.
  void snapshotOf(session).value;
  const bar = useRef<HTMLElement>(null);
  // The keyboard begins where the recording is moved, not somewhere on a table where nothing can be decided.
  useLayoutEffect(() => bar.current?.querySelector<HTMLElement>('.watch-play')?.focus({ preventScroll: true }), []);
  const { pub } = session.snapshot().view;
  const place = review.place();
  const stop = stops.findLastIndex((one) => one <= place);
  const atEnd = place === review.length;
  const { alias } = shared;
  const turn = { turn: pub.turn, turns: review.turns };
  const where =
    atEnd && review.ended
      ? t('sharing.at-end')
      : alias === undefined
        ? t('sharing.turn-of', turn)
        : t('sharing.turn-of-whose', { alias, ...turn });
  return (
    <section class="watch-bar" ref={bar} aria-label={t('sharing.recording')}>
      <div class="watch-buttons">
        <Button
          onTable
          icon="start"
          label={t('sharing.to-start')}
          shortcut="Home"
          reason={place === 0 ? t('sharing.is-start') : null}
          onPress={() => review.seek(0)}
        />
        <Button
          onTable
          icon="back"
          label={t('sharing.turn-back')}
          shortcut="ArrowLeft"
          reason={place === 0 ? t('sharing.is-start') : null}
          onPress={() => review.turnBy(-1)}
        />
        <Button
          onTable
          class="watch-play"
          icon={review.playing() ? 'pause' : 'play'}
          label={review.playing() ? t('sharing.pause') : t('sharing.play')}
          shortcut="Space"
          onPress={() => (review.playing() ? review.pause() : review.play())}
        />
        <Button
          onTable
          icon="on"
          label={t('sharing.turn-on')}
          shortcut="ArrowRight"
          reason={atEnd ? t('sharing.is-end') : null}
          onPress={() => review.turnBy(1)}
        />
        <Button
          onTable
          icon="skip"
          label={t('sharing.step-on')}
          shortcut="."
          reason={atEnd ? t('sharing.is-end') : null}
          onPress={() => review.stepBy(1)}
        />
      </div>
      <label class="watch-turns">
        <span class="hidden-text">{t('sharing.slider')}</span>
        <input
          type="range"
          min={0}
          max={stops.length - 1}
          step={1}
          value={stop}
          aria-valuetext={where}
          onInput={(event) => review.seek(stops[event.currentTarget.valueAsNumber] ?? 0)}
        />
        <output aria-hidden="true">{where}</output>
      </label>
      <fieldset class="watch-speeds">
        <legend class="hidden-text">{t('sharing.speed')}</legend>
        {SPEEDS.map(([speed, words]) => (
          <label key={speed} class={review.speed() === speed ? 'on' : undefined}>
            <input type="radio" name="watch-speed" checked={review.speed() === speed} onChange={() => review.setSpeed(speed)} />
            {t(`sharing.speed-${words}`)}
          </label>
        ))}
      </fieldset>
      <p class="watch-verdict" title={t('sharing.hash', { hash: review.finalHash })}>
        {told ? (
          <b>{t('sharing.recording-said')}</b>
        ) : (
          <>
            <b>{t('sharing.verified')}</b> <span class="mono">{review.finalHash}</span>
          </>
        )}
      </p>
      <div class="watch-buttons">
        <Button onTable icon="fork" label={t('sharing.play-here')} onPress={() => host.sharing.playOn(shared, review)}>
          <span class="watch-word">{t('sharing.play-here')}</span>
        </Button>
        {alias === undefined ? null : (
          <Button onTable icon="list" label={t('sharing.to-class')} onPress={() => host.classroom.open()}>
            <span class="watch-word">{t('sharing.to-class')}</span>
          </Button>
        )}
        <Button onTable icon="cross" label={t('sharing.leave')} onPress={() => host.sharing.back(shared)} />
      </div>
    </section>
  );
}

/** Arrows by the turn, full stop and comma by the decision, space to play. Fields and open sheets keep their keys. */
function useWatchKeys(review: Review): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]')) return;
      const on = event.target instanceof HTMLElement ? event.target : null;
      // The slider moves by arrows itself; the rest of the keys it leaves alone.
      const slides = on?.matches('input[type="range"]') === true && [' ', '.', ','].includes(event.key);
      if (on?.matches('input, textarea, select') && !slides) return;
      // A key that means something to the control in focus is left to it.
      if (event.key === ' ' && on?.closest('button, a, summary, [role="button"]')) return;
      if (event.key.startsWith('Arrow') && on?.closest('[role="toolbar"], [role="listbox"], .tray, .council')) return;
      const run: Readonly<Record<string, () => void>> = {
        ArrowRight: () => review.turnBy(1),
        ArrowLeft: () => review.turnBy(-1),
        '.': () => review.stepBy(1),
        ',': () => review.stepBy(-1),
        Home: () => review.seek(0),
        End: () => review.seek(review.length),
        ' ': () => (review.playing() ? review.pause() : review.play()),
      };
      const found = run[event.key];
      if (!found) return;
      event.preventDefault();
      found();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [review]);
}
