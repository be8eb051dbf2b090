import type { Scenario } from '../../engine/scenario';
import { readTheatre, type Theatre, type TheatreFile } from './theatre';

/** Addresses: geography is data that one game fetches once, not script that every page carries. */
const files = import.meta.glob<string>(['../../../assets/map/*.json', '!../../../assets/map/{contested,sheets,notes}.json'], {
  query: '?url',
  import: 'default',
  eager: true,
});
const read = async (name: string): Promise<TheatreFile | null> => {
  const address = files[`../../../assets/map/${name}.json`];
  if (address === undefined) return null;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the map "${name}" could not be fetched: ${answer.status}`);
  return (await answer.json()) as TheatreFile;
};

/**
 * The theatre of a scenario: its own baked map, or the plain world where it has none. A map that was baked for another projection may end
 * in the middle of the sheet, so that one is not taken either.
 */
export async function loadTheatre(scenario: Scenario): Promise<Theatre> {
  const own = await read(scenario.id);
  if (own && covers(own, scenario)) return readTheatre(own);
  const world = await read('world');
  if (!world) throw new Error('the world sheet has not been baked: npm run bake');
  return ofItsTime(readTheatre(world), scenario);
}

export function covers(file: TheatreFile, { map }: Pick<Scenario, 'map'>): boolean {
  const inside = (key: 'fit' | 'fitNarrow'): boolean => {
    const [baked, wanted] = [file.made.projection[key], map.projection[key]];
    return baked.every((edge, i) => (i < 2 ? edge <= (wanted[i] ?? 0) + 0.5 : edge >= (wanted[i] ?? 0) - 0.5));
  };
  return inside('fit') && inside('fitNarrow');
}

/** The world sheet has the contested areas of all times: those of other days are left out. */
export function ofItsTime(theatre: Theatre, { turns, until }: Pick<Scenario, 'turns' | 'until'>): Theatre {
  const from = turns[0]?.date ?? until;
  const contested = [...theatre.contested].filter(([, { properties }]) => {
    const ends = properties?.until;
    return until >= (properties?.from ?? '') && (ends === undefined || from < ends);
  });
  return { ...theatre, contested: new Map(contested) };
}
