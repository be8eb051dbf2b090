/**
 * A crisis in the language of the page, and under invented names for whoever asks for them. The engine, saves, replays and analyses keep the English one: no rule and no hash
 * depends on the language. What the interface gets reads a signal, so it is drawn anew when the language changes.
 */
import { computed, signal } from '@preact/signals';
import { catalogue, loadCards, loadHandbook, loadNames, loadTexts } from 'virtual:scenarios';
import type { Rejection } from '../engine/commands';
import type { Scenario } from '../engine/scenario';
import type { CatalogueEntry } from '../hud';
import { type Language, language } from '../i18n';
import type { Handbook, InventedNames } from '../scenario';
import { applyPatch, type Patch } from '../scenario/locale/patch';
import type { Session } from '../session';

interface Words {
  readonly cards: Patch;
  readonly texts: ReadonlyMap<string, Patch>;
}
const NONE: Words = { cards: {}, texts: new Map() };
const words = signal<Words>(NONE);
const kept = new Map<string, Promise<Patch>>();
/** Crises whose words are wanted in whatever language comes. */
const wanted = new Set<string>();

/** Words that cannot be fetched leave the English ones. */
function fetched(name: string, fetch: () => Promise<Patch>): Promise<Patch> {
  const found =
    kept.get(name) ??
    fetch().catch((error: unknown) => {
      console.warn(error);
      kept.delete(name);
      return {};
    });
  kept.set(name, found);
  return found;
}

/** Everything that stands in a language, ready to be put on. */
export async function wordsIn(to: Language): Promise<() => void> {
  if (to === 'en') return () => (words.value = NONE);
  const ids = [...wanted];
  const cards = fetched(`${to}/`, () => loadCards(to));
  const texts = await Promise.all(ids.map((id) => fetched(`${to}/${id}`, () => loadTexts(id, to))));
  const ready: Words = { cards: await cards, texts: new Map(ids.map((id, at) => [id, texts[at] ?? {}])) };
  return () => (words.value = ready);
}

/** Before a crisis is shown: its words in the language that stands. */
export async function wantWords(id: string): Promise<void> {
  if (wanted.has(id)) return;
  wanted.add(id);
  (await wordsIn(language()))();
}

/** How names are exchanged: fetched when somebody asks for it, with the list of names. */
type Room = typeof import('../scenario/locale/invented');
const exchange = signal<{ readonly room: Room; readonly names: InventedNames } | null>(null);
export const calling = computed(() => {
  const now = exchange.value;
  return now && { room: now.room, rename: now.room.renamer(now.names, language()) };
});

let called: 'real' | 'invented' = 'real';
/** Rejects when the invented names cannot be fetched: the real ones stay then. */
export async function callBy(names: 'real' | 'invented'): Promise<void> {
  if (called === names) return;
  called = names;
  try {
    const found = names === 'real' ? null : await Promise.all([import('../scenario/locale/invented'), loadNames()]);
    // Somebody may have changed their mind meanwhile.
    if (called === names) exchange.value = found && { room: found[0], names: found[1] };
  } catch (error) {
    called = 'real';
    throw error;
  }
}

const said = new WeakMap<Scenario, WeakMap<object, Scenario>>();
/** Made once, so that what is drawn from it stands still. */
function version(scenario: Scenario, by: object, make: () => Scenario): Scenario {
  const versions = said.get(scenario) ?? new WeakMap<object, Scenario>();
  said.set(scenario, versions);
  const found = versions.get(by) ?? make();
  versions.set(by, found);
  return found;
}
/** The crisis as the reader reads it. */
export function spoken(scenario: Scenario): Scenario {
  const patch = words.value.texts.get(scenario.id);
  const worded = patch === undefined ? scenario : version(scenario, patch, () => applyPatch(scenario, patch));
  const names = calling.value;
  return names === null ? worded : version(worded, names, () => names.room.underInventedNames(worded, names.rename));
}
/** What can be read whichever crisis is played, under the names that stand. */
export async function spokenHandbook(): Promise<Handbook> {
  const handbook = await loadHandbook();
  const names = calling.value;
  return names === null ? handbook : names.room.handbookRenamed(handbook, names.rename);
}

export const spokenCatalogue = computed<readonly CatalogueEntry[]>(() =>
  catalogue.map((entry) => {
    const patch = words.value.cards[entry.id];
    const worded = typeof patch === 'object' ? applyPatch(entry, patch) : entry;
    const names = calling.value;
    return names === null ? worded : names.room.cardRenamed(worded, names.rename);
  }),
);
export const titleOf = (id: string, fallback: string): string => spokenCatalogue.value.find((one) => one.id === id)?.title ?? fallback;

const behind = new WeakMap<Session, Session>();
/** A match whose texts are in the language of the page. */
export function speaking(match: Session): Session {
  const reworded = (rejection: Rejection): Rejection => ({ ...rejection, reason: reasonIn(match.scenario, rejection.reason) });
  const made: Session = {
    ...match,
    get scenario() {
      return spoken(match.scenario);
    },
    whyNot(command) {
      const rejection = match.whyNot(command);
      return rejection && reworded(rejection);
    },
    dispatch(command) {
      const outcome = match.dispatch(command);
      return outcome.ok ? outcome : { ok: false, rejection: reworded(outcome.rejection) };
    },
  };
  behind.set(made, match);
  return made;
}
/** The match itself, with the crisis by whose words it is saved and hashed. */
export const unspoken = (match: Session): Session => behind.get(match) ?? match;

/** The engine gives the author's reason in English. */
function reasonIn(scenario: Scenario, reason: string): string {
  if (reason === '') return reason;
  for (const [at, measure] of scenario.measures.entries()) {
    const index = measure.requires.findIndex((one) => one.else === reason);
    if (index >= 0) return spoken(scenario).measures[at]?.requires[index]?.else ?? reason;
  }
  return reason;
}
