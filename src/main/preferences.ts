import { isLanguage } from '../i18n';
import type { Preferences } from '../storage';
import { desk, preferences } from './desk';
import { speak } from './language';
import { callBy } from './spoken';
import { notify } from './notices';
import { t } from '../i18n';

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

export function themeNow(): 'day' | 'night' {
  const { theme } = preferences.value;
  return theme === 'system' ? (dark.matches ? 'night' : 'day') : theme;
}
export function motionReduced(): boolean {
  return preferences.value.motion === 'reduced' || still.matches;
}
export function applyPreferences(): void {
  const root = document.documentElement;
  root.dataset['theme'] = themeNow();
  root.dataset['motion'] = motionReduced() ? 'reduced' : 'full';
  root.dataset['text'] = String(preferences.value.textSize);
  root.dataset['spacing'] = preferences.value.spacing;
  desk.table?.setTheme(themeNow());
  desk.table?.setReducedMotion(motionReduced());
  desk.table?.resize();
  desk.sound?.set(preferences.value.sound);
  pace();
  void speak();
  callBy(preferences.value.names).catch((error: unknown) => {
    console.warn(error);
    notify({ priority: 'care', text: t('notices.no-names') });
  });
}
export function pace(): void {
  desk.session?.playback.setPace(motionReduced() ? { answer: 0, beat: 0 } : { answer: 110, beat: 1100 });
}
/** What was chosen before the store had answered: it knows better than the store. */
const early: { rest: Partial<Preferences>; sound: Partial<Preferences['sound']> } = { rest: {}, sound: {} };
/** A change of one volume comes with all of them: those that nobody touched are the store's to tell. */
function noteEarly({ sound, ...rest }: Partial<Preferences>): void {
  Object.assign(early.rest, rest);
  const before = new Map<string, unknown>(Object.entries(preferences.value.sound));
  for (const [key, value] of Object.entries(sound ?? {})) if (before.get(key) !== value) Object.assign(early.sound, { [key]: value });
}
export function setPreferences(change: Partial<Preferences>): void {
  if (desk.store === null) noteEarly(change);
  preferences.value = { ...preferences.value, ...change };
  applyPreferences();
  rememberLook();
  void desk.store?.writePreferences(preferences.value);
}
/** Once the store has answered. */
export function recallPreferences(known: Preferences): void {
  const { rest, sound } = early;
  preferences.value = { ...known, ...rest, sound: { ...known.sound, ...sound } };
  applyPreferences();
  if (Object.keys({ ...rest, ...sound }).length > 0) void desk.store?.writePreferences(preferences.value);
}
export function followDevice(): void {
  dark.addEventListener('change', applyPreferences);
  still.addEventListener('change', applyPreferences);
}

/** Light, language and names are known before the store has answered, so that the first picture is the right one. */
function rememberLook(): void {
  try {
    localStorage.setItem('light', preferences.value.theme);
    localStorage.setItem('language', preferences.value.language);
    localStorage.setItem('names', preferences.value.names);
  } catch {
    // Storage refused: the first picture follows the device.
  }
}
export function guessLook(): void {
  try {
    const theme = localStorage.getItem('light');
    if (theme === 'day' || theme === 'night') preferences.value = { ...preferences.value, theme };
    const language = localStorage.getItem('language');
    if (isLanguage(language)) preferences.value = { ...preferences.value, language };
    if (localStorage.getItem('names') === 'invented') preferences.value = { ...preferences.value, names: 'invented' };
  } catch {
    // As above.
  }
}
