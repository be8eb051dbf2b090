import type { Layer } from './layers';

/** What makes the air move. The desk knows this and not the library behind it; tests put their own here. */
export interface Player {
  /** Fetches what will be wanted soon. */
  warm(names: readonly string[]): void;
  /** Plays once. Comes too late over a slow line: does not come at all. */
  once(name: string, gain: number, speed: number): void;
  /** Brings a loop to a level; fetches it only when it is to be heard. */
  layer(name: Layer, gain: number, fade: number): void;
  theme(name: string, gain: number): void;
  /** Level of the theme that is playing, if any; 0 ends it. */
  themeLevel(gain: number, fade: number): void;
  /** Everything stops. */
  hush(): void;
  /** While nobody looks at the page. */
  pause(): void;
  resume(): void;
}
