/** Languages of the interface: the tag of the page and the one by which dates and numbers are written. */
export const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB' },
  fr: { name: 'Français', locale: 'fr-FR' },
} as const;

export type Language = keyof typeof LANGUAGES;
/** `system`: as the browser asks. */
export type LanguageChoice = 'system' | Language;

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value);
}

/** The first language of the reader that the game speaks; English when it speaks none of them. */
export function languageFor(choice: LanguageChoice, wanted: readonly string[]): Language {
  if (choice !== 'system') return choice;
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}
