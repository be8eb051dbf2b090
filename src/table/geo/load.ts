import { readTheatre, type Theatre, type TheatreFile } from './theatre';

const files = import.meta.glob<{ readonly default: unknown }>('../../../assets/map/*.json');

/** The baked theatre of a scenario; one without its own sheet lies on the first one. */
export async function loadTheatre(scenario: string): Promise<Theatre> {
  const open = files[`../../../assets/map/${scenario}.json`] ?? files['../../../assets/map/crimea-2014.json'];
  if (!open) throw new Error('no theatre has been baked: npx tsx assets/tools/bake-map.ts');
  return readTheatre((await open()).default as TheatreFile);
}
