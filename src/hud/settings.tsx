import { useId } from 'preact/hooks';
import { LANGUAGES, type LanguageChoice, type MessageId, t } from '../i18n';
import type { Host, Preferences, SoundPreferences } from './host';
import { Button } from './shared/button';
import { settingsOpen } from './settings-layer';
import { Dialog } from './shared/dialog';

const THEMES = { system: 'settings.as-device', day: 'settings.day', night: 'settings.night' } as const satisfies Readonly<
  Record<Preferences['theme'], MessageId>
>;

/** Language, names, light, text size, motion, sound. Kept in the same store as the game. */
export function SettingsSheet({ host }: { readonly host: Host }) {
  const preferences = host.preferences.value;
  const inMatch = host.screen.value.kind === 'match';
  return (
    <Dialog title={t('settings.title')} size="narrow" onClose={() => (settingsOpen.value = false)}>
      <fieldset class="setting">
        <legend>{t('settings.language')}</legend>
        {(['system', 'en', 'fr'] as const satisfies readonly LanguageChoice[]).map((language) => (
          <label key={language}>
            <input
              type="radio"
              name="language"
              checked={preferences.language === language}
              onChange={() => host.setPreferences({ language })}
            />{' '}
            {language === 'system' ? t('settings.as-browser') : <span lang={language}>{LANGUAGES[language].name}</span>}
          </label>
        ))}
      </fieldset>
      <fieldset class="setting">
        <legend>{t('settings.names')}</legend>
        {(['real', 'invented'] as const).map((names) => (
          <label key={names}>
            <input type="radio" name="names" checked={preferences.names === names} onChange={() => host.setPreferences({ names })} />{' '}
            {t(`settings.names-${names}`)}
          </label>
        ))}
        <p class="muted">{t('settings.names-note')}</p>
      </fieldset>
      <fieldset class="setting">
        <legend>{t('settings.light')}</legend>
        {(['system', 'day', 'night'] as const).map((theme) => (
          <label key={theme}>
            <input type="radio" name="theme" checked={preferences.theme === theme} onChange={() => host.setPreferences({ theme })} />{' '}
            {t(THEMES[theme])}
          </label>
        ))}
      </fieldset>
      <fieldset class="setting">
        <legend>{t('settings.text-size')}</legend>
        {[100, 125, 150, 175, 200].map((size) => (
          <label key={size}>
            <input
              type="radio"
              name="text"
              checked={preferences.textSize === size}
              onChange={() => host.setPreferences({ textSize: size })}
            />{' '}
            {t('settings.per-cent', { value: size })}
          </label>
        ))}
      </fieldset>
      <fieldset class="setting">
        <legend>{t('settings.spacing')}</legend>
        {(['standard', 'wide'] as const).map((spacing) => (
          <label key={spacing}>
            <input
              type="radio"
              name="spacing"
              checked={preferences.spacing === spacing}
              onChange={() => host.setPreferences({ spacing })}
            />{' '}
            {t(`settings.spacing-${spacing}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="setting">
        <legend>{t('settings.movement')}</legend>
        <label>
          <input
            type="radio"
            name="motion"
            checked={preferences.motion === 'system'}
            onChange={() => host.setPreferences({ motion: 'system' })}
          />{' '}
          {t('settings.as-device')}
        </label>
        <label>
          <input
            type="radio"
            name="motion"
            checked={preferences.motion === 'reduced'}
            onChange={() => host.setPreferences({ motion: 'reduced' })}
          />{' '}
          {t('settings.still')}
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
            {t('settings.leave')}
          </Button>
          <span class="muted">{t('settings.leave-note')}</span>
        </p>
      ) : null}
    </Dialog>
  );
}

type Volume = 'overall' | 'room' | 'effects' | 'theme';
const VOLUMES: readonly Volume[] = ['overall', 'room', 'effects', 'theme'];

/** Four volumes, one switch. The game says everything without sound, too. */
function SoundSettings({ host }: { readonly host: Host }) {
  const { sound } = host.preferences.value;
  const set = (change: Partial<SoundPreferences>): void => host.setPreferences({ sound: { ...host.preferences.peek().sound, ...change } });
  return (
    <fieldset class="setting setting-sound">
      <legend>{t('settings.sound')}</legend>
      <label>
        <input type="checkbox" checked={sound.muted} onChange={(event) => set({ muted: event.currentTarget.checked })} />{' '}
        {t('settings.sound-off')}
      </label>
      <label>
        <input type="checkbox" checked={sound.captions} onChange={(event) => set({ captions: event.currentTarget.checked })} />{' '}
        {t('settings.captions')}
      </label>
      {VOLUMES.map((key) => (
        <VolumeRow
          key={key}
          name={t(`settings.volume-${key}`)}
          what={key === 'overall' ? '' : t(`settings.volume-${key}-what`)}
          value={sound[key]}
          off={sound.muted}
          onSet={(value) => set({ [key]: value })}
        />
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
        aria-valuetext={off ? t('settings.volume-said-off', { value }) : t('settings.volume-said', { value })}
        aria-describedby={what ? `${id}-what` : undefined}
        onInput={(event) => onSet(event.currentTarget.valueAsNumber)}
      />
      <output for={id} aria-hidden="true">
        {t('settings.per-cent', { value })}
      </output>
      {what ? (
        <span id={`${id}-what`} class="muted">
          {what}
        </span>
      ) : null}
    </div>
  );
}
