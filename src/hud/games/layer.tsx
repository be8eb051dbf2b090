import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t, wantPart } from '../../i18n';
import type { Host } from '../host';
import { announce } from '../shared/announce';
import { codeOpen, shareOpen } from '../sharing/place';
import { gamesOpen } from './place';

type Sheet = ComponentType<{ host: Host }>;
const rooms = { games: signal<Sheet | null>(null), sharing: signal<Sheet | null>(null) };

/** The sheets of saved and shared games: on every screen, and fetched when one is opened. */
export function GamesLayer({ host }: { readonly host: Host }) {
  const games = gamesOpen.value;
  const sharing = shareOpen.value !== null || codeOpen.value !== null;
  useEffect(() => {
    if (games && rooms.games.peek() === null)
      Promise.all([import('./games-sheet'), wantPart('game')]).then(([room]) => (rooms.games.value = room.GamesSheet), giveUp);
    if (sharing && rooms.sharing.peek() === null)
      Promise.all([import('../sharing/sharing-sheets'), wantPart('game')]).then(
        ([room]) => (rooms.sharing.value = room.SharingSheets),
        giveUp,
      );
  }, [games, sharing]);
  // Whoever goes to another screen has left the sheets behind, but for a code that is wrong and brought the title.
  const screen = host.screen.value;
  useEffect(() => {
    gamesOpen.value = false;
    shareOpen.value = null;
    if (codeOpen.peek()?.trouble === null) codeOpen.value = null;
  }, [screen]);
  const [Games, Sharing] = [rooms.games.value, rooms.sharing.value];
  return (
    <>
      {games && Games !== null ? <Games host={host} /> : null}
      {sharing && Sharing !== null ? <Sharing host={host} /> : null}
    </>
  );
}

function giveUp(): void {
  gamesOpen.value = false;
  shareOpen.value = null;
  codeOpen.value = null;
  announce(t('saves.no-sheet'));
}
