import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages';
import { numberFormat, pluralRules } from '../../src/i18n/small-numbers';

const tags = Object.values(LANGUAGES).map((one) => one.locale);
const numbers = [...Array.from({ length: 1002 }, (_, n) => n), -1, 1.5, 1e6];

describe.each(tags)('numbers in %s', (tag) => {
  it('are written as the browser writes them', () => {
    const ours = numberFormat(tag);
    const theirs = new Intl.NumberFormat(tag);
    for (const n of numbers) expect(ours.format(n)).toBe(theirs.format(n));
    const share = { style: 'percent' } as const;
    expect(numberFormat(tag, share).format(0.5)).toBe(new Intl.NumberFormat(tag, share).format(0.5));
  });

  it.each(['cardinal', 'ordinal'] as const)('take the form of the browser, %s', (type) => {
    const ours = pluralRules(tag, { type });
    const theirs = new Intl.PluralRules(tag, { type });
    for (const n of numbers) expect(ours.select(n), String(n)).toBe(theirs.select(n));
  });
});
