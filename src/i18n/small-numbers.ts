/**
 * Whole numbers below a thousand without `Intl`. Waking it up costs a slow telephone a tenth of a second and more, and the
 * title screen says nothing larger. Everything else goes to `Intl`, so nothing is written in two ways: a test compares.
 */

const isSmall = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1000;

/** Cardinal numbers that take the form "one", below a thousand. */
const SINGULAR: Readonly<Record<string, (value: number) => boolean>> = { en: (value) => value === 1, fr: (value) => value < 2 };

const language = (tag: string): string => tag.slice(0, 2);

export function numberFormat(tag: string, options?: Intl.NumberFormatOptions): Pick<Intl.NumberFormat, 'format'> {
  let full: Intl.NumberFormat | null = null;
  const plain = options === undefined;
  return {
    format: (value) => (plain && isSmall(value) ? String(value) : (full ??= new Intl.NumberFormat(tag, options)).format(value as number)),
  };
}

export function pluralRules(tag: string, options?: Intl.PluralRulesOptions): Pick<Intl.PluralRules, 'select'> {
  let full: Intl.PluralRules | null = null;
  const singular = options?.type === 'ordinal' ? undefined : SINGULAR[language(tag)];
  return {
    select: (value) =>
      singular && isSmall(value) ? (singular(value) ? 'one' : 'other') : (full ??= new Intl.PluralRules(tag, options)).select(value),
  };
}
