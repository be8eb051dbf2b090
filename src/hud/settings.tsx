import { signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Host, Preferences, SoundPreferences } from './host';
import { announce } from './shared/announce';
import { Button } from './shared/button';
import { Dialog } from './shared/dialog';

export const settingsOpen = signal(false);

const THEMES: readonly (readonly [Preferences['theme'], string])[] = [
  ['system', 'As the device'],
  ['day', 'Day'],
  ['night', 'Night'],
];

/** Light, text size, motion, sound. Kept in the same store as the game. */
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
      <SoundSettings host={host} />
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

/** By one key, for whoever has to be quiet at once. */
export function switchSound(host: Host): void {
  const { sound } = host.preferences.peek();
  host.setPreferences({ sound: { ...sound, muted: !sound.muted } });
  announce(sound.muted ? 'Sound on.' : 'Sound off.');
}

type Volume = 'overall' | 'room' | 'effects' | 'theme';
const VOLUMES: readonly (readonly [Volume, string, string])[] = [
  ['overall', 'Overall', ''],
  ['room', 'Room', 'hum, air, pulse, the wall clock'],
  ['effects', 'Table', 'cards, stamp, studs, bell'],
  ['theme', 'Music', 'one short theme a crisis'],
];

/** Four volumes, one switch. The game says everything without sound, too. */
function SoundSettings({ host }: { readonly host: Host }) {
  const { sound } = host.preferences.value;
  const set = (change: Partial<SoundPreferences>): void => host.setPreferences({ sound: { ...host.preferences.peek().sound, ...change } });
  return (
    <fieldset class="setting setting-sound">
      <legend>Sound</legend>
      <label>
        <input type="checkbox" checked={sound.muted} onChange={(event) => set({ muted: event.currentTarget.checked })} /> Sound off
      </label>
      <label>
        <input type="checkbox" checked={sound.captions} onChange={(event) => set({ captions: event.currentTarget.checked })} /> Sounds in
        words
      </label>
      {VOLUMES.map(([key, name, what]) => (
        <VolumeRow key={key} name={name} what={what} value={sound[key]} off={sound.muted} onSet={(value) => set({ [key]: value })} />
      ))}
    </fieldset>
  );
}

interface VolumeRowProps {
  readonly name: string;
  readonly what: string;
  readonly value: number;
  readonly off: boolean;
  readonly onSet: (value: number) => void;
}
function VolumeRow({ name, what, value, off, onSet }: VolumeRowProps) {
  const id = useId();
  return (
    <div class="setting-volume">
      <label for={id}>{name}</label>
      {/* Kept usable while the sound is off: the levels can be set before it is switched on. */}
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={value}
        aria-valuetext={`${value} per cent${off ? ', sound is off' : ''}`}
        aria-describedby={what ? `${id}-what` : undefined}
        onInput={(event) => onSet(event.currentTarget.valueAsNumber)}
      />
      <output for={id} aria-hidden="true">
        {value}&nbsp;%
      </output>
      {what ? (
        <span id={`${id}-what`} class="muted">
          {what}
        </span>
      ) : null}
    </div>
  );
}
