import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Session } from '../../session/api';
import { BoardFrame } from '../board';
import { announce, Button, GradeStamp, Icon, snapshotOf, useShortcut } from '../shared';
import { LedgerForm, turnLedger } from '../why/ledger';
import { useNarrow } from '../why/use-narrow';
import { useSpace } from '../why/use-space';
import { BeliefForm } from './belief-form';
import { beliefMove, tellBeat } from './chronicle';
import type { Beat } from './chronicle';
import './response.css';

export interface ResponseScreenProps {
  readonly session: Session;
  readonly commands?: ComponentChildren;
  /** After the last turn. */
  readonly onDebrief?: () => void;
}

/** What followed: beat by beat, then the ledger with every cause, then the next turn. */
export function ResponseScreen({ session, commands, onDebrief }: ResponseScreenProps) {
  const snapshot = snapshotOf(session).value;
  const { playback, view } = snapshot;
  const { turn } = view.pub;
  const ended = view.pub.phase === 'ended';
  const playing = playback.kind === 'response' && playback.shown < playback.total;
  const [mapOnly, setMapOnly] = useState(false);
  const narrow = useNarrow();
  const list = useRef<HTMLOListElement>(null);
  const go = useRef<HTMLDivElement>(null);

  const skip = (): void => session.playback.skip();
  const next = (): void => {
    if (!ended) {
      session.dispatch({ type: 'turn/advance' });
      return;
    }
    if (playback.kind !== 'none') skip();
    onDebrief?.();
  };
  useShortcut('Escape', t('response.skip-to-the-ledger'), skip, playing);
  useSpace(skip, playing);
  useShortcut('N', ended ? t('response.to-the-debrief') : t('response.next-turn'), next, !playing);
  useShortcut('L', t('response.ledger-or-map'), () => setMapOnly((was) => !was), !playing);

  const source =
    playback.kind === 'response'
      ? playback.beats.slice(0, playing ? playback.shown : undefined)
      : snapshot.events.filter((e) => e.turn === turn && e.type !== 'inject/fired');
  const beats = source.flatMap((e) => tellBeat(session.scenario, e, snapshot.events) ?? []);
  const latest = beats[beats.length - 1];
  useEffect(() => {
    if (playing && latest !== undefined) announce(`${latest.title} ${latest.text}`);
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [beats.length, playing]);
  useEffect(() => {
    const idle = document.activeElement === null || document.activeElement === document.body;
    if (!playing && idle) go.current?.querySelector<HTMLElement>('.response__next')?.focus({ preventScroll: true });
  }, [playing]);

  const move = playing ? null : beliefMove(snapshot.events, turn);
  const chronicle = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by the keyboard.
    <ol class="beats" ref={list} tabIndex={0} aria-label={t('response.what-happened-in-order')}>
      {beats.map((beat, i) => (
        <BeatCard key={i} beat={beat} />
      ))}
    </ol>
  );
  const belief = move !== null && <BeliefForm scenario={session.scenario} move={move} ended={ended} />;
  const onward = !playing && (
    <div class="response__go" ref={go}>
      <Button onTable icon={mapOnly ? 'list' : 'map'} shortcut="L" onPress={() => setMapOnly(!mapOnly)}>
        {mapOnly ? t('response.ledger') : t('response.map')}
      </Button>
      <Button primary class="response__next" icon="arrow" shortcut="N" onPress={next}>
        {ended ? t('response.to-the-debrief') : t('response.open-turn', { turn: turn + 1 })}
      </Button>
    </div>
  );
  const main = playing ? (
    <div class="response__caption">
      <p class={latest?.side === 'alarm' || latest?.side === 'rival' ? 'response__headline is-alarm' : 'response__headline'}>
        {latest?.title ?? '\u00a0'}
      </p>
      <Button onTable icon="skip" shortcut="Escape" onPress={skip}>
        {t('response.skip-to-the-ledger')}
      </Button>
    </div>
  ) : mapOnly ? null : (
    <section class="response__ledger paper" aria-label={t('response.ledger-of-turn', { turn })} tabIndex={0}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('response.ledger-of-turn', { turn })}</h2>
        <span>{t('response.value-before-each-cause')}</span>
      </div>
      <LedgerForm rows={turnLedger(session, snapshot.events, turn)} />
    </section>
  );

  return (
    <BoardFrame
      session={session}
      screen={`response ${playing ? 'is-playing' : mapOnly ? 'shows-map' : 'shows-ledger'}`}
      label={t('response.response-and-ledger')}
      commands={commands}
      right={
        narrow ? null : (
          <>
            {chronicle}
            {belief}
            {onward}
          </>
        )
      }
      below={
        narrow ? (
          <>
            <div class="response__scroll">
              {main}
              {chronicle}
              {belief}
            </div>
            {onward}
          </>
        ) : (
          main
        )
      }
    />
  );
}

function BeatCard({ beat }: { readonly beat: Beat }) {
  return (
    <li class={`beat beat--${beat.side} ${beat.side === 'ours' ? 'paper' : 'doc'}`}>
      <Icon name={beat.icon} />
      <div>
        <p class="beat__title">
          {beat.title}
          {beat.grade !== null && <GradeStamp grade={beat.grade} />}
        </p>
        {beat.text !== '' && (
          <p class="beat__text">
            {beat.place !== '' && <b>{beat.place}. </b>}
            {beat.text}
          </p>
        )}
      </div>
    </li>
  );
}
