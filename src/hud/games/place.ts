import { signal } from '@preact/signals';

/** Does the sheet of saved games lie open? Small enough for the first script; the sheet itself is fetched when it is opened. */
export const gamesOpen = signal(false);
export function openGames(): void {
  gamesOpen.value = true;
}
