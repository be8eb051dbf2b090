import { useEffect } from 'preact/hooks';
import type { Session } from '../session/api';
import { t } from '../i18n';
import { openCodex } from './codex/place';
import { ClassGate } from './classroom/gate';
import { ToHandIn } from './classroom/to-hand-in';
import { comparing } from './debrief/comparison-place';
import { DebriefAwaited, useDebrief } from './debrief/gate';
import { openGames } from './games/place';
import type { Choice, Host } from './host';
import { useHotSeat } from './hotseat/gate';
import { ResponseScreen } from './response';
import { settingsOpen } from './settings-layer';
import { Button, shortcutSheetOpen, snapshotOf } from './shared';
import { activeSession } from './shared/session';
import { SilenceScreen } from './silence';
import { TableScreen } from './table';
import { WhyLayer } from './why';

type Stage = 'table' | 'answers' | 'silence' | 'response' | 'debrief';

/** Which screen the match is on. Playback comes before the phase: what has been decided is shown before what is next. */
export function stageOf(session: Session): Stage {
  const { view, playback } = session.snapshot();
  if (playback.kind === 'silence') return 'silence';
  if (playback.kind === 'response') return 'response';
  switch (view.pub.phase) {
    case 'decide':
      return 'table';
    case 'answers':
      return 'answers';
    case 'objection':
      return 'silence';
    case 'ledger':
      return 'response';
    case 'ended':
      return 'debrief';
  }
}

/** The same crisis and difficulty again: with the old seed the same luck, without one a new one. */
function nextGame(host: Host, session: Session, seed: string | undefined): Choice {
  const { settings } = session.snapshot().view;
  return { scenario: session.scenario.id, seed: seed ?? host.freshSeed(), settings };
}

/** One running match, screen by screen. */
export function MatchScreen({ host, session }: { readonly host: Host; readonly session: Session }) {
  // Read for the subscription: the stage follows the snapshot.
  const { view } = snapshotOf(session).value;
  // From the first turn on, so that the cover stands as soon as a text is out.
  const hotSeat = useHotSeat(view.pub.people !== undefined);
  const stage = stageOf(session);
  const debrief = useDebrief(stage === 'debrief' || comparing.value !== null);
  useEffect(() => {
    activeSession.value = session;
    return () => {
      if (activeSession.peek() === session) activeSession.value = null;
      comparing.value = null;
    };
  }, [session]);
  const first = host.first.value;
  const commands = (
    <>
      {first === null ? null : (
        <Button
          onTable
          icon="left"
          label={t('app.back-to-the-first', { number: Math.round(first.score), ending: first.ending })}
          onPress={() => host.backToFirst()}
        >
          {t('app.what-if')}
        </Button>
      )}
      <ToHandIn host={host} session={session} />
      <Button onTable icon="save" label={t('saves.games-button')} shortcut="G" onPress={openGames} />
      <Button onTable icon="book" label={t('app.codex')} shortcut="K" onPress={() => openCodex()} />
      <Button onTable icon="settings" label={t('app.settings')} onPress={() => (settingsOpen.value = true)} />
      <Button onTable icon="help" label={t('app.keys-and-help')} shortcut="?" onPress={() => (shortcutSheetOpen.value = true)} />
    </>
  );
  return (
    <>
      {stage === 'table' ? (
        <TableScreen
          session={session}
          commands={commands}
          onCoached={host.preferences.value.coached ? undefined : () => host.setPreferences({ coached: true })}
        />
      ) : null}
      {stage === 'answers' && hotSeat !== null ? <hotSeat.AnswersScreen session={session} commands={commands} /> : null}
      {stage === 'silence' ? <SilenceScreen session={session} commands={commands} /> : null}
      {stage === 'response' ? <ResponseScreen session={session} commands={commands} /> : null}
      {stage === 'debrief' ? (
        <ClassGate host={host} session={session}>
          {debrief === null ? (
            <DebriefAwaited title={session.scenario.title} />
          ) : (
            <debrief.DebriefScreen
              session={session}
              commands={commands}
              onNewGame={(again) => host.open(nextGame(host, session, again?.seed))}
              analyst={host.analyst}
              onPlayFrom={(turn) => host.playFrom(session, turn)}
              left={first === null ? host.classroom.leftOf(session) : undefined}
              first={first}
              games={host.games}
            />
          )}
        </ClassGate>
      ) : null}
      {debrief === null ? null : <debrief.ComparisonSheet host={host} />}
      <WhyLayer session={session} />
    </>
  );
}
