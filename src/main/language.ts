import { language, languageFor, setLanguage, t } from '../i18n';
import { preferences } from './desk';
import { notify } from './notices';
import { wordsIn } from './spoken';

let asked = 0;
/** The page speaks as the preferences say; words of the interface that cannot be fetched leave it as it is. */
export async function speak(): Promise<void> {
  const mine = ++asked;
  const wanted = languageFor(preferences.value.language, navigator.languages);
  if (wanted === language()) return;
  try {
    const putOn = await wordsIn(wanted);
    await setLanguage(wanted);
    if (mine === asked) putOn();
  } catch (error) {
    console.warn(error);
    notify({ priority: 'care', text: t('notices.no-words') });
  }
  document.documentElement.lang = language();
}
