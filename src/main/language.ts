import { language, languageFor, setLanguage, t } from '../i18n';
import { notice, preferences } from './desk';

/** The page speaks as the preferences say; words that cannot be fetched leave it as it is. */
export async function speak(): Promise<void> {
  try {
    await setLanguage(languageFor(preferences.value.language, navigator.languages));
  } catch (error) {
    console.warn(error);
    notice.value = t('notices.no-words');
  }
  document.documentElement.lang = language();
}
