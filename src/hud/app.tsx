import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t, wantPart } from '../i18n';
import { AboutLayer } from './about/layer';
import { CaptionLine } from './captions';
import { CodexLayer } from './codex/layer';
import { openCodex } from './codex/place';
import { GamesLayer } from './games/layer';
import { openGames } from './games/place';
import type { Host, Screen } from './host';
import { NoticeArea } from './notices';
import { SettingsLayer, switchSound } from './settings-layer';
import { LiveRegion } from './shared/announce';
import { ShortcutSheet, shortcutSheetOpen, useShortcut } from './shared/keys';
import { Waiting } from './shared/waiting';
import { TitleScreen } from './title';

type Match = Extract<Screen, { kind: 'match' }>;
type Brief = Extract<Screen, { kind: 'brief' }>;

/** Rooms that come after the title: loaded when idle or when wanted, never before the title stands. */
const matchRoom = signal<ComponentType<{ host: Host; session: Match['session'] }> | null>(null);
const briefRoom = signal<ComponentType<{ host: Host; scenario: Brief['scenario']; choice: Brief['choice'] }> | null>(null);

const classRoom = signal<typeof import('./classroom') | null>(null);
const sharingRoom = signal<typeof import('./sharing') | null>(null);

export async function loadRooms(): Promise<void> {
  const [brief, match] = await Promise.all([import('./brief'), import('./match'), wantPart('game')]);
  briefRoom.value = brief.BriefScreen;
  matchRoom.value = match.MatchScreen;
}

export function App({ host }: { readonly host: Host }) {
  const screen = host.screen.value;
  useShortcut('Q', t('app.sound-off-or-on'), () => switchSound(host));
  useShortcut('K', t('app.the-codex-who-is'), () => openCodex());
  useShortcut('G', t('saves.games-key'), openGames);
  useShortcut('?', t('app.this-list'), () => (shortcutSheetOpen.value = true), false);
  // In other words or under other names the same screen has another title.
  const title = titleOf(screen);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (screen.kind !== 'title' && screen.kind !== 'loading') void loadRooms();
    if (screen.kind === 'classroom') void Promise.all([import('./classroom'), wantPart('game')]).then(([room]) => (classRoom.value = room));
    if (screen.kind === 'shared' || screen.kind === 'watch') void import('./sharing').then((room) => (sharingRoom.value = room));
  }, [screen]);
  return (
    <>
      <NoticeArea host={host} />
      <Screens host={host} screen={screen} />
      <SettingsLayer host={host} />
      <CodexLayer host={host} />
      <GamesLayer host={host} />
      <AboutLayer host={host} />
      <ShortcutSheet />
      <LiveRegion />
      <CaptionLine host={host} />
    </>
  );
}

function Screens({ host, screen }: { readonly host: Host; readonly screen: Screen }) {
  switch (screen.kind) {
    case 'title':
      return <TitleScreen host={host} />;
    case 'loading':
      return <Waiting title={screen.title} />;
    case 'brief': {
      const Room = briefRoom.value;
      return Room ? <Room host={host} scenario={screen.scenario} choice={screen.choice} /> : <Waiting title={screen.scenario.title} />;
    }
    case 'match': {
      const Room = matchRoom.value;
      return Room ? <Room host={host} session={screen.session} /> : <Waiting title={screen.session.scenario.title} />;
    }
    case 'classroom': {
      const room = classRoom.value;
      return room ? <room.ClassroomScreen host={host} page={screen.page} /> : <Waiting title={t('title.classroom')} />;
    }
    case 'shared': {
      const room = sharingRoom.value;
      return room ? <room.SharedScreen host={host} shared={screen.shared} /> : <Waiting title={screen.shared.title} />;
    }
    case 'watch': {
      const room = sharingRoom.value;
      return room ? (
        <room.WatchScreen host={host} review={screen.review} shared={screen.shared} />
      ) : (
        <Waiting title={screen.shared.title} />
      );
    }
    case 'workshop':
      return <screen.room host={host} />;
  }
}

function titleOf(screen: Screen): string {
  switch (screen.kind) {
    case 'title':
    case 'workshop':
      return t('title.name');
    case 'loading':
      return t('app.silence-procedure-2', { title: screen.title });
    case 'brief':
      return t('app.brief-silence-procedure', { title: screen.scenario.title });
    case 'match':
      return t('app.silence-procedure-2', { title: screen.session.scenario.title });
    case 'classroom':
      return t('app.silence-procedure-2', { title: t('title.classroom') });
    case 'shared':
    case 'watch':
      return t('app.silence-procedure-2', { title: screen.shared.title });
  }
}
