import index from '../../assets/audio/sounds.json';

const urls = import.meta.glob<string>('../../assets/audio/*.{webm,mp3}', { query: '?url', import: 'default', eager: true });

export interface SoundFile {
  /** Best first. */
  readonly sources: readonly string[];
  readonly kind: string;
  /** Seconds; of a loop: of one round. */
  readonly seconds: number;
  /** Where in the file the round begins. */
  readonly lead: number;
}

/** Null for a sound that was never made: then there is none. */
export function fileOf(name: string): SoundFile | null {
  const entry = (index as Readonly<Record<string, { kind: string; seconds: number; lead: number } | undefined>>)[name];
  const sources = ['webm', 'mp3'].flatMap((ending) => urls[`../../assets/audio/${name}.${ending}`] ?? []);
  return entry === undefined || sources.length === 0 ? null : { ...entry, sources };
}

/** A crisis without a theme of its own has the neutral one. */
export function themeOf(scenario: string): string {
  const own = `theme-${scenario}`;
  return fileOf(own) ? own : 'theme-neutral';
}
