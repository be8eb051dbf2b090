import { t } from '../../i18n';
import type { Scenario } from '../../engine/scenario';
import type { SectionId } from './place';
import { TERMS } from './terms';

export const SECTIONS: readonly { readonly id: SectionId; readonly name: string }[] = (
  ['organisations', 'actors', 'measures', 'indicators', 'rivals', 'powers', 'precedents', 'terms'] as const
).map((id) => ({
  id,
  get name() {
    return t(`codex.section-${id}`);
  },
}));

/** One thing that can be looked up. */
export interface Entry {
  readonly section: SectionId;
  readonly id: string;
  readonly name: string;
  /** The line under the name in a list of finds. */
  readonly gloss: string;
  /** Folded name and folded everything, for the search. */
  readonly key: string;
  readonly words: string;
}

/** Lower case without accents, so that "Lodz" finds "Łódź" and "cesme" "Çeşme". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss');
}

/**
 * Everything that the codex tells of a crisis. What a player must not know early stays out: of the kinds of rival only
 * name and gloss, no hidden indicator, no act, no ending.
 */
export function entriesOf(scenario: Scenario, organisations = scenario.organisations): readonly Entry[] {
  const made = (section: SectionId, id: string, name: string, gloss: string, ...more: readonly string[]): Entry => ({
    section,
    id,
    name,
    gloss,
    key: fold(name),
    words: fold([name, gloss, ...more].join(' ')),
  });
  const precedents = scenario.precedents.map((one) => made('precedents', one.id, one.title, one.date, one.text, one.lesson));
  return [
    ...organisations.map((one) =>
      made(
        'organisations',
        one.id,
        one.name,
        one.instruments,
        one.commitment,
        one.decisionRule,
        one.limits,
        ...one.tools.flatMap((tool) => [tool.name, tool.text]),
      ),
    ),
    ...actorsOf(scenario).map((one) => made('actors', one.id, one.name, one.note)),
    ...scenario.measures.map((one) => made('measures', one.id, one.name, one.text, one.clause, one.record)),
    ...scenario.indicators.filter((one) => one.shown).map((one) => made('indicators', one.id, one.name, one.description)),
    ...scenario.adversary.types.map((one) => made('rivals', one.id, one.name, one.gloss)),
    ...scenario.powers.map((one) => made('powers', one.actor, one.name, one.text, ...one.moves.map((move) => move.name))),
    ...precedents,
    ...TERMS.map((one) => made('terms', one.id, one.name, one.gloss, one.text)),
  ];
}

/** States, organisations and groups on the map; what has an entry of its own among the organisations is told there. */
export function actorsOf(scenario: Scenario): Scenario['actors'] {
  const told = new Set(scenario.organisations.map((one) => one.id));
  return scenario.actors.filter((one) => !told.has(one.id)).toSorted((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
}

/** Entries that hold every word of the query; those that carry it in their name come first. Empty for an empty query. */
export function search(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = entries.filter((entry) => words.every((word) => entry.words.includes(word)));
  const named = (entry: Entry): boolean => words.every((word) => entry.key.includes(word));
  return [...found.filter(named), ...found.filter((entry) => !named(entry))];
}
