import { signal } from '@preact/signals';
import type { Host, Preferences } from './host';
import { Button } from './shared/button';
import { Dialog } from './shared/dialog';

export const settingsOpen = signal(false);

const THEMES: readonly (readonly [Preferences['theme'], string])[] = [
  ['system', 'As the device'],
  ['day', 'Day'],
  ['night', 'Night'],
];

/** Light, text size, motion. Kept in the same store as the game. */
export function SettingsSheet({ host }: { readonly host: Host }) {
  if (!settingsOpen.value) return null;
  const preferences = host.preferences.value;
  const inMatch = host.screen.value.kind === 'match';
  return (
    <Dialog title="Settings" size="narrow" onClose={() => (settingsOpen.value = false)}>
      <fieldset class="setting">
        <legend>Light</legend>
        {THEMES.map(([theme, words]) => (
          <label key={theme}>
            <input type="radio" name="theme" checked={preferences.theme === theme} onChange={() => host.setPreferences({ theme })} />{' '}
            {words}
          </label>
        ))}
      </fieldset>
      <fieldset class="setting">
        <legend>Text size</legend>
        {[100, 125, 150, 175, 200].map((size) => (
          <label key={size}>
            <input
              type="radio"
              name="text"
              checked={preferences.textSize === size}
              onChange={() => host.setPreferences({ textSize: size })}
            />{' '}
            {size}&nbsp;%
          </label>
        ))}
      </fieldset>
      <fieldset class="setting">
        <legend>Movement</legend>
        <label>
          <input
            type="radio"
            name="motion"
            checked={preferences.motion === 'system'}
            onChange={() => host.setPreferences({ motion: 'system' })}
          />{' '}
          As the device
        </label>
        <label>
          <input
            type="radio"
            name="motion"
            checked={preferences.motion === 'reduced'}
            onChange={() => host.setPreferences({ motion: 'reduced' })}
          />{' '}
          End states at once
        </label>
      </fieldset>
      {inMatch ? (
        <p class="setting-leave">
          <Button
            onPress={() => {
              settingsOpen.value = false;
              host.toTitle();
            }}
          >
            Leave for the title
          </Button>
          <span class="muted">The game is saved and waits under Continue.</span>
        </p>
      ) : null}
    </Dialog>
  );
}
