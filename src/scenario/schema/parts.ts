import { z } from 'zod';
import type { Grade } from '../../engine/vocabulary';

// The content security policy of the game forbids making code from text, which zod does by default.
z.config({ jitless: true });

/** What a format is called in messages. Keys are the format names given below. */
export const FORMATS: Readonly<Record<string, { readonly code: 'bad-id' | 'bad-date' | 'bad-format'; readonly expected: string }>> = {
  id: { code: 'bad-id', expected: 'small letters, digits and single hyphens, such as "article-4"' },
  actor: { code: 'bad-id', expected: 'three capital letters such as "POL", or small letters and hyphens such as "osce"' },
  flag: { code: 'bad-id', expected: 'a flag such as "talks-open", or with a leading "!" for "not set"' },
  date: { code: 'bad-date', expected: 'a date such as 2014-02-27' },
  url: { code: 'bad-format', expected: 'an address beginning with https:// or http://' },
  grade: { code: 'bad-format', expected: 'a letter A to F and a digit 1 to 6, such as B2' },
  alpha2: { code: 'bad-format', expected: 'two small letters such as "pl", or "" for no flag' },
  numeric: { code: 'bad-format', expected: 'three digits in quotes such as "616", or "" for none' },
};

const format = (name: string, pattern: RegExp, max: number) => z.string().max(max).regex(pattern, { error: name });

const KEBAB = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
export const id = format('id', new RegExp(`^(?!constructor$|prototype$)${KEBAB}$`), 60);
export const actorId = format('actor', new RegExp(`^(?!constructor$|prototype$)(?:[A-Z]{3}|${KEBAB})$`), 60);
export const flag = format('flag', new RegExp(`^!?${KEBAB}$`), 60);
export const isoDate = format('date', /^\d{4}-\d{2}-\d{2}$/, 10);
export const url = format('url', /^https?:\/\/[^\s<>"]+$/, 500);
export const grade = format('grade', /^[A-F][1-6]$/, 2) as unknown as z.ZodType<Grade, Grade>;
export const alpha2 = format('alpha2', /^(?:[a-z]{2}(?:-[a-z]{3})?|)$/, 6);
export const numeric = format('numeric', /^(?:\d{3}|)$/, 3);

/** One line: names, headings. */
export const line = (max = 120) => z.string().min(1).max(max);
/** Paragraphs: bold and lists at most. */
export const prose = (max = 1200) => z.string().min(1).max(max);
/** Text that may be empty where the type says so. */
export const maybe = (max = 1200) => z.string().max(max);

export const share = z.number().min(0).max(1);
export const signed = z.number().min(-1).max(1);
export const points = z.number().min(0).max(100);
export const delta = z.number().min(-100).max(100);
export const coins = z.number().min(0).max(100);
export const count = z.number().int().min(0).max(1000);
export const days = z.number().int().min(0).max(10_000);

export const sources = z.array(id).max(40);
export const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1).max(40)]);
