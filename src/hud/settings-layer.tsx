import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n';
import type { Host } from './host';
import { announce } from './shared/announce';

export const settingsOpen = signal(false);
const sheet = signal<ComponentType<{ host: Host }> | null>(null);

/** Stands on every screen; the sheet itself is fetched when it is opened. */
export function SettingsLayer({ host }: { readonly host: Host }) {
  const open = settingsOpen.value;
  useEffect(() => {
    if (open && sheet.peek() === null) import('./settings').then((room) => (sheet.value = room.SettingsSheet), giveUp);
  }, [open]);
  const Sheet = sheet.value;
  return open && Sheet !== null ? <Sheet host={host} /> : null;
}

function giveUp(): void {
  settingsOpen.value = false;
  announce(t('app.no-settings'));
}

/** By one key, for whoever has to be quiet at once. */
export function switchSound(host: Host): void {
  const { sound } = host.preferences.peek();
  host.setPreferences({ sound: { ...sound, muted: !sound.muted } });
  announce(sound.muted ? t('settings.sound-on-said') : t('settings.sound-off-said'));
}
