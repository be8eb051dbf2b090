/** A crisis under invented names: other words, the same data. The engine, saves and hashes never see it. */
import type { Actor, Scenario } from '../../engine/scenario';
import type { Handbook } from '../handbook';
import type { InventedNames } from '../names';
import { applyPatch, patchOf } from './patch';
import { ORGANISATION, type Parts, SCENARIO_SHAPE } from './shape';
import { allSlots, slotsOf } from './slots';

export type Rename = (text: string) => string;

/** Exchanges whole words, the longest names first; names of the text's own language come before the English ones. */
export function renamer(names: InventedNames, language: string): Rename {
  const list = new Map(Object.entries({ ...names['en'], ...names[language] }));
  const longest = [...list.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (longest.length === 0) return (text) => text;
  // French has words of its own that look like the English article.
  const article = language === 'en' ? '(?:(?<article>[Aa]n?) )?' : '';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${article}(?<name>${longest.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) =>
    text.replace(pattern, (...found) => {
      const { article: before, name = '' } = found.at(-1) as { article?: string; name?: string };
      const at = found.at(-3) as number;
      const invented = list.get(name) ?? name;
      if (before === undefined) return beginsSentence(text, at) ? capital(invented) : invented;
      return `${before[0]}${/^[aeiou]/i.test(invented) ? 'n' : ''} ${invented}`;
    });
}

const beginsSentence = (text: string, at: number): boolean => at === 0 || /(?:[.!?…:]["”’)]*\s+|\n\s*|["“])$/.test(text.slice(0, at));
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The same data with every text of these parts renamed, but for those of the named parts. */
export function renamed<T>(data: T, parts: Parts, rename: Rename, kept: readonly string[] = []): T {
  const texts = allSlots(slotsOf(data, parts)).filter((slot) => !kept.includes(slot.keys[0] ?? ''));
  return applyPatch(data, patchOf(texts.map((slot) => [slot.at, rename(slot.text)] as const)));
}

/** Claims about the world, each with its source: under other names they would be false. */
const OF_RECORD = ['history', 'precedents'];

/** No flag and no code of a real state stays with an invented name. */
export function underInventedNames(scenario: Scenario, rename: Rename): Scenario {
  const made = renamed(scenario, SCENARIO_SHAPE, rename, OF_RECORD);
  const taken = new Set<string>();
  const actors = made.actors.map((actor, at): Actor => {
    if (actor.name === scenario.actors[at]?.name) return actor;
    return { ...actor, flag: '', code: codeFrom(actor.name, taken) };
  });
  return Object.freeze({ ...made, actors });
}

const HANDBOOK_SHAPE: Parts = {
  organisations: { by: 'id', parts: { ...ORGANISATION, members: { by: 'id', parts: { name: 'text' } } } },
  actors: { by: 'id', parts: { name: 'text' } },
};
export const handbookRenamed = (handbook: Handbook, rename: Rename): Handbook => {
  const made = renamed(handbook, HANDBOOK_SHAPE, rename);
  const actors = made.actors.map((actor, at) => (actor.name === handbook.actors[at]?.name ? actor : { ...actor, flag: '' }));
  return { ...made, actors };
};

/** A card holds some of the texts of its scenario. */
export const cardRenamed = <T>(entry: T, rename: Rename): T => renamed(entry, SCENARIO_SHAPE, rename);

/** Three letters of a name that no other has. */
function codeFrom(name: string, taken: Set<string>): string {
  const letters = [...name.toUpperCase()].filter((letter) => /\p{L}/u.test(letter));
  for (let second = 1; second < letters.length; second++)
    for (let third = second + 1; third < letters.length; third++) {
      const code = `${letters[0]}${letters[second]}${letters[third]}`;
      if (!taken.has(code)) return taken.add(code) && code;
    }
  return letters.slice(0, 3).join('');
}
