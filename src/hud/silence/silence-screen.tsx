import { t } from '../../i18n';
import { clauseName } from '../shared/rule-words';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../../session/api';
import type { Answered as Answer } from '../../session/shown';
import { BoardFrame } from '../board';
import { notesOf, reasonIn } from '../hotseat/notes';
import { announce, Button, dayMonth, listWords, namesOf, percent, snapshotOf, Stud, useShortcut } from '../shared';
import { drawNumber } from '../why/causes';
import { useNarrow } from '../why/use-narrow';
import { useSpace } from '../why/use-space';
import { answersShown, deadline, headline, lastCirculation } from './decision';
import { Draft } from './draft';
import { Objection } from './objections';
import { SilenceLine } from './silence-line';
import { Ways } from './ways';
import './silence.css';

export interface SilenceScreenProps {
  readonly session: Session;
  /** Settings and help, the same on every screen. */
  readonly commands?: ComponentChildren;
}

/** A text is out under silence: delegations answer one by one, and if one breaks, the chair chooses a way on. */
export function SilenceScreen({ session, commands }: SilenceScreenProps) {
  const { scenario } = session;
  const snapshot = snapshotOf(session).value;
  const { playback, view } = snapshot;
  const text = lastCirculation(scenario, snapshot);
  const playing = playback.kind === 'silence' && playback.shown < playback.total;
  const outcome = playing || text === null ? 'open' : text.outcome;
  const narrow = useNarrow();
  const foot = useRef<HTMLElement>(null);

  const skip = (): void => session.playback.skip();
  useShortcut('Escape', t('silence.skip-to-the-last'), skip, playing);
  useSpace(skip, playing);

  useEffect(() => {
    if (outcome === 'open' || text === null) return;
    const by = text.answers.filter((a) => !a.held).map((a) => namesOf(scenario).actor(a.delegation));
    announce(outcome === 'held' ? t('silence.silence-held-2') : t('silence.silence-broken-by', { by: listWords(by) }));
    // The keyboard follows the eye: from the skip button that has gone to the first thing to decide.
    const idle = document.activeElement === null || document.activeElement === document.body;
    if (idle)
      foot.current?.querySelector<HTMLElement>('.silence__continue, .way:not(.way--closed) .button')?.focus({ preventScroll: true });
  }, [outcome, text?.round]);

  if (text === null) return null;
  const answers = answersShown(snapshot.events, text, playing ? playback.shown : text.answers.length);
  const all = [...answers.values()];
  const broke = all.filter((a) => !a.held);
  const held = all.length - broke.length;
  const deciding = outcome === 'broken' && view.pub.phase === 'objection';
  // An answer that stands from the round before has the reason of that round.
  const roundOf = (answer: Answer): number =>
    text.answers.some((one) => one.delegation === answer.delegation) ? text.round : text.round - 1;
  const reasonOf = (answer: Answer): string => {
    const notes = notesOf(view);
    const said = (lobbied: boolean): string => reasonIn(notes, text.turn, roundOf(answer), answer.delegation, lobbied);
    // Who stands by an objection without another word stands by the reason, too.
    return (text.lobbied.has(answer.delegation) && said(true)) || said(false);
  };
  const line = <SilenceLine scenario={scenario} answers={answers} drawing={playing} />;
  const draft = <Draft scenario={scenario} text={text} held={held} broke={broke} done={!playing} />;
  const objections = (
    <section class="silence__side" aria-label={t('silence.objections')}>
      {broke.length === 0 && <p class="silence__quiet">{playing ? t('silence.no-ally-has-broken') : t('silence.no-ally-broke-silence')}</p>}
      {broke.map((a) => (
        <Objection
          key={a.delegation}
          scenario={scenario}
          answer={a}
          measures={text.measures}
          lobbied={text.lobbied.get(a.delegation)}
          people={view.pub.people === undefined ? null : { reason: reasonOf(a) }}
        />
      ))}
      {!playing && <AllAnswers session={session} answers={all} />}
    </section>
  );
  const below = (
    <section class="silence__foot" ref={foot} aria-label={deciding ? t('silence.five-ways-on') : t('silence.answers')}>
      {deciding ? (
        <Ways
          scenario={scenario}
          ways={session.ways()}
          measures={text.measures}
          breakers={broke.map((a) => a.delegation)}
          capital={view.pub.stock[0] ?? 0}
          whyNot={(way) => session.whyNot({ type: 'council/way', way })}
          take={(way) => session.dispatch({ type: 'council/way', way })}
        />
      ) : (
        <div class="silence__count">
          <p class="silence__headline">
            {headline(held, broke.length).calm} {broke.length > 0 && <b>{headline(held, broke.length).alarm}</b>}
          </p>
          {text.consulted.length > 0 && !playing && (
            <p>{t('silence.consultations-were-held-under', { clause: clauseName(session.scenario, 'consult') })}</p>
          )}
          {playing ? (
            <Button onTable icon="skip" shortcut="Escape" onPress={skip}>
              {t('silence.skip-to-the-last')}
            </Button>
          ) : (
            <Button primary class="silence__continue" icon="arrow" onPress={skip}>
              {t('silence.see-the-response')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
  const until = `${dayMonth(deadline(scenario, text.turn, text.round))}, 18:00`;
  return (
    <BoardFrame
      session={session}
      screen="silence"
      label={t('silence.silence-procedure')}
      status={narrow ? until : playing ? t('silence.under-silence-to', { until }) : t('silence.silence-has-ended', { until })}
      commands={commands}
      overlay={
        narrow ? (
          line
        ) : (
          <>
            {draft}
            {line}
          </>
        )
      }
      right={narrow ? null : objections}
      below={
        narrow ? (
          <div class="silence__scroll">
            {draft}
            {objections}
            {below}
          </div>
        ) : (
          below
        )
      }
    />
  );
}

/** Luck for everybody to see: also those who held had a chance to break. */
function AllAnswers({ session, answers }: { readonly session: Session; readonly answers: readonly Answer[] }) {
  const names = namesOf(session.scenario);
  const order = [...answers].sort((a, b) => b.draw.odds - a.draw.odds);
  return (
    <details class="answers paper">
      <summary>{t('silence.all-answers-with-their', { answers: answers.length })}</summary>
      <p class="muted">{t('silence.chances-as-they-were')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('silence.delegation')}</th>
            <th scope="col">{t('silence.answer')}</th>
            <th scope="col">{t('silence.chance-to-break')}</th>
            <th scope="col">{t('silence.draw')}</th>
          </tr>
        </thead>
        <tbody>
          {order.map((a) => (
            <tr key={a.delegation}>
              <th scope="row">{names.actor(a.delegation)}</th>
              <td>
                <Stud state={a.held ? 'holds' : 'breaks'} words="" /> {a.held ? t('silence.held') : t('silence.broke')}
              </td>
              <td>{a.person ? t('hotseat.by-person') : percent(a.draw.odds)}</td>
              <td>{a.person ? '' : drawNumber(a.draw.draw)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
