import { useEffect, useRef } from 'preact/hooks';
import type { GameEvent } from '../../engine/events';
import type { Session } from '../../session/api';
import { announce, Button, listWords, namesOf, snapshotOf, useShortcut } from '../shared';
import { useSpace } from '../why/use-space';
import { headline, lastCirculation } from './decision';
import type { Circulation } from './decision';
import { Draft } from './draft';
import { Objection } from './objections';
import { Seats } from './seats';
import './silence.css';
import { Ways } from './ways';

type Answer = Extract<GameEvent, { type: 'silence/answered' }>;

/** A text is out under silence: delegations answer one by one, and if one breaks, the chair chooses a way on. */
export function SilenceScreen({ session }: { readonly session: Session }) {
  const snapshot = snapshotOf(session).value;
  const { playback, view } = snapshot;
  const text = lastCirculation(session.scenario, snapshot);
  const playing = playback.kind === 'silence' && playback.shown < playback.total;
  const root = useRef<HTMLElement>(null);

  const skip = (): void => session.playback.skip();
  useShortcut('Escape', 'Skip to the last answer', skip, playing);
  useSpace(skip, playing);
  const done = !playing && text !== null;
  const outcome = done ? text.outcome : 'open';
  const brokeBy = done ? text.answers.filter((a) => !a.held).map((a) => namesOf(session.scenario).actor(a.delegation)) : [];
  useEffect(() => {
    if (outcome === 'broken') announce(`Silence broken by ${listWords(brokeBy)}.`);
    if (outcome === 'held') announce('Silence held.');
  }, [outcome, text?.round]);
  useEffect(() => {
    // The keyboard follows the eye: from the skip button that has gone to the first thing to decide.
    if (done && (document.activeElement === null || document.activeElement === document.body))
      root.current?.querySelector<HTMLElement>('.silence__continue, .way .button')?.focus();
  }, [done]);

  if (text === null) return null;
  const answers = answersShown(snapshot.events, text, playing ? playback.shown : text.answers.length);
  const shownNow = [...answers.values()];
  const broke = shownNow.filter((a) => !a.held);
  const held = shownNow.length - broke.length;
  const words = headline(held, broke.length);
  const breakers = broke.map((a) => a.delegation);
  const deciding = done && text.outcome === 'broken' && view.pub.phase === 'objection';
  return (
    <main class={`silence silence--${playing ? 'running' : text.outcome}`} ref={root} aria-label="Silence procedure">
      <Seats scenario={session.scenario} answers={answers} drawing={playing}>
        <Draft scenario={session.scenario} text={text} held={held} broke={broke.length} done={done} />
      </Seats>

      <section class="silence__side" aria-label="Objections">
        {broke.length === 0 && (
          <div class="silence__quiet">
            <p>{playing ? 'No ally has broken silence so far.' : 'No ally broke silence.'}</p>
          </div>
        )}
        {broke.map((a) => (
          <Objection
            key={a.delegation}
            scenario={session.scenario}
            answer={a}
            measures={text.measures}
            lobbied={text.lobbied.get(a.delegation)}
          />
        ))}
      </section>

      <section class="silence__foot" aria-label={deciding ? 'Five ways on' : 'Answers'}>
        {deciding ? (
          <Ways
            scenario={session.scenario}
            ways={session.ways()}
            measures={text.measures}
            breakers={breakers}
            capital={view.pub.stock[0] ?? 0}
            whyNot={(way) => session.whyNot({ type: 'council/way', way })}
            take={(way) => session.dispatch({ type: 'council/way', way })}
          />
        ) : (
          <div class="silence__count">
            <p class="silence__headline">
              {words.calm} {words.alarm !== '' && <b>{words.alarm}</b>}
            </p>
            {text.consulted.length > 0 && done && (
              <p class="silence__note">Consultations were held under Article 4. No ally can block them.</p>
            )}
            {playing ? (
              <Button onTable icon="skip" shortcut="Escape" onPress={skip}>
                Skip to the last answer
              </Button>
            ) : (
              <Button primary class="silence__continue" icon="arrow" onPress={skip}>
                See the response
              </Button>
            )}
          </div>
        )}
      </section>
    </main>
  );
}

/** Earlier rounds of the same turn stand until a delegation is asked again; a lobbied one may have come round. */
function answersShown(events: readonly GameEvent[], text: Circulation, shown: number): Map<string, Answer> {
  const map = new Map<string, Answer>();
  if (text.round > 1) {
    for (const e of events)
      if (e.turn === text.turn && e.type === 'silence/answered' && !text.answers.includes(e)) map.set(e.delegation, e);
    for (const a of text.answers) map.delete(a.delegation);
  }
  for (const a of text.answers.slice(0, shown)) {
    const favour = text.lobbied.get(a.delegation);
    const cameRound = !a.held && favour !== undefined && favour.draw >= favour.odds;
    map.set(a.delegation, cameRound ? { ...a, held: true, draw: favour } : a);
  }
  return map;
}
