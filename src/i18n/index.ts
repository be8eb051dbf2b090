/**
 * Every word of the interface comes from here.
 *
 * 1. Write the English text into `messages/en/<screen>.json`: flat keys, ICU MessageFormat
 *    (`"left": "{count, plural, one {# turn} other {# turns}} left"`), and the French into `messages/fr/<screen>.json`.
 * 2. Run `npm run messages`: it writes `ids/`, from which ids and values get their types. A new file needs nothing else;
 *    a file that the title screen needs is named in parts.ts.
 * 3. `t('screen.left', { count })` gives a string; `rich('screen.note', { b: (inner) => <b>{inner}</b> })` gives a list of
 *    text and nodes for messages with tags.
 * 4. Call `t` while rendering, never in a constant of a module: a component that calls it is drawn anew when the language
 *    changes. A table of names in a module is `const NAMES = texts({ day: 'settings.day', ... })`.
 * 5. A sentence is one message. Do not put sentences together from pieces: order and gender differ.
 * Tests: tests/i18n. In unit tests every English message is there from the start.
 */
import { signal } from '@preact/signals';
import format, { type CompiledMessage, type FormatOptions } from 'icu-minify/format';
import { english, fetchMessages } from 'virtual:messages';
import type { Messages } from './ids';
import { type Language, LANGUAGES } from './languages';
import type { Part } from './parts';
import { numberFormat, pluralRules } from './small-numbers';

export type { Language, LanguageChoice } from './languages';
export { isLanguage, LANGUAGES, languageFor } from './languages';

export type MessageId = keyof Messages;
type Value = string | number | Date;
/** Messages without tags. */
export type TextId = { [K in MessageId]: Messages[K] extends Readonly<Record<string, Value>> | null ? K : never }[MessageId];
/** Messages without values: what a list of ids may hold. */
export type PlainId = { [K in MessageId]: Messages[K] extends null ? K : never }[MessageId];
type Values<K extends MessageId> = Messages[K] extends null ? [] : [values: Messages[K]];
type Texts = Readonly<Record<string, CompiledMessage>>;

const known: Record<Language, Record<string, CompiledMessage>> = { en: { ...english }, fr: {} };
const here = new Set<string>();
const wanted = new Set<Part>(['menu']);
const now = signal<{ readonly language: Language; readonly texts: Texts }>({ language: 'en', texts: known.en });

/** The language in which the page is written. Reading it while rendering subscribes. */
export const language = (): Language => now.value.language;
/** The tag for Intl. */
export const locale = (): string => LANGUAGES[now.value.language].locale;

async function bring(into: Language, part: Part): Promise<void> {
  const name = `${into}/${part}`;
  if (here.has(name)) return;
  Object.assign(known[into], await fetchMessages(into, part));
  here.add(name);
}

let asked = 0;
/** Rejects when the words cannot be fetched; the page then stays as it was. */
export async function setLanguage(to: Language): Promise<void> {
  const mine = ++asked;
  await Promise.all([...wanted].map((part) => bring(to, part)));
  // A later wish has overtaken this one.
  if (mine === asked && to !== now.peek().language) now.value = { language: to, texts: known[to] };
}

/** Fetches the words of the rooms after the title, in the language that stands. */
export async function wantPart(part: Part): Promise<void> {
  wanted.add(part);
  await bring(now.peek().language, part);
}

const formatters = {
  getNumberFormat: cached((tag, options?: Intl.NumberFormatOptions) => numberFormat(tag, options)),
  getDateTimeFormat: cached((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options)),
  getPluralRules: cached((tag, options?: Intl.PluralRulesOptions) => pluralRules(tag, options)),
} as unknown as FormatOptions['formatters'];

function cached<O, F>(make: (tag: string, options: O) => F): (tag: string, options: O) => F {
  const kept = new Map<string, F>();
  return (tag, options) => {
    const key = tag + JSON.stringify(options ?? null);
    const found = kept.get(key) ?? make(tag, options);
    kept.set(key, found);
    return found;
  };
}

function write(id: string, values: unknown): unknown {
  const { texts } = now.value;
  const message = texts[id] ?? known.en[id];
  // A word that has not arrived yet: its id says more than a hole.
  if (message === undefined) return id;
  return format(message, locale(), values as never, { formatters });
}

/** The text of a message in the language of the page. */
export function t<K extends TextId>(id: K, ...[values]: Values<K>): string {
  return String(write(id, values));
}

/** Names for ids, each looked up when it is read: a table of them may stand in a module and follows the language all the same. */
export function texts<K extends string>(ids: Readonly<Record<K, PlainId & TextId>>): Readonly<Record<K, string>> {
  const named = {} as Record<K, string>;
  for (const key of Object.keys(ids) as K[]) Object.defineProperty(named, key, { enumerable: true, get: () => write(ids[key], undefined) });
  return named;
}

/** A message with tags, as a list of texts and of what the tags make. */
export function rich<K extends MessageId, Node>(id: K, values: Messages[K] & Readonly<Record<string, Value | Tag<Node>>>): readonly Node[] {
  const written = write(id, values);
  return (Array.isArray(written) ? written : [written]) as readonly Node[];
}
type Tag<Node> = (inner: readonly Node[]) => Node;
