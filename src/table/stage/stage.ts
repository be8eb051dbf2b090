import type { Scene } from 'phaser';
import type { Art } from '../art';
import type { Palette, Theme } from '../palette';
import type { Animator } from './animator';
import type { Picks } from './picks';

/** What every piece needs to draw itself. One object for the life of the table; theme, unit and density change in it. */
export interface Stage {
  readonly scene: Scene;
  readonly art: Art;
  readonly animator: Animator;
  readonly picks: Picks;
  theme: Theme;
  palette: Palette;
  /** Device pixels of a CSS pixel, at most 2. */
  density: number;
  /** Root type size over 16: the scale of all lettering. */
  unit: number;
  width: number;
  height: number;
}

/** From the table up. */
export const DEPTH = {
  table: 0,
  trays: 10,
  sheet: 20,
  lettering: 30,
  arcs: 40,
  counters: 50,
  pins: 60,
  pencil: 70,
  ladder: 80,
  token: 90,
  cards: 100,
  studs: 110,
  light: 200,
} as const;
