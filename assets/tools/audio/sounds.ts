/** Every sound of the game by its file name, with how loud its loudest moment is and how many bits a second it is given. */
import * as cue from './cues';
import { type Wave, toPeak } from './dsp';
import * as theme from './themes';
import * as tone from './tone';

export interface Sound {
  readonly kind: 'cue' | 'loop' | 'theme';
  /** Decibels below full scale. Only the brass may be loud. */
  readonly peak: number;
  /** Kilobits a second: Opus, MP3. */
  readonly bits: readonly [opus: number, mp3: number];
  readonly make: () => readonly Wave[];
}

const small = (peak: number, make: () => readonly Wave[]): Sound => ({ kind: 'cue', peak, bits: [48, 48], make });
const long = (peak: number, make: () => readonly Wave[]): Sound => ({ kind: 'cue', peak, bits: [32, 32], make });
const loop = (peak: number, bits: readonly [number, number], make: () => readonly Wave[]): Sound => ({ kind: 'loop', peak, bits, make });
const music = (peak: number, make: () => readonly Wave[]): Sound => ({ kind: 'theme', peak, bits: [32, 32], make });

export const SOUNDS: Readonly<Record<string, Sound>> = {
  card: small(-12, cue.cardLaid),
  lift: small(-16, cue.cardLifted),
  slip: small(-13, cue.slip),
  stamp: small(-9, cue.stamp),
  pen: small(-17, cue.penLine),
  stud: small(-14, cue.stud),
  crack: small(-12, cue.crack),
  telex: small(-15, cue.telex),
  bell: small(-15, cue.bell),
  brass: long(-3, cue.brass),
  'ending-good': long(-9, () => theme.ending('good')),
  'ending-mixed': long(-9, () => theme.ending('mixed')),
  'ending-bad': long(-9, () => theme.ending('bad')),
  hum: loop(-14, [20, 24], tone.hum),
  air: loop(-16, [32, 32], tone.air),
  pulse: loop(-10, [20, 24], tone.pulse),
  strings: loop(-17, [32, 32], tone.strings),
  clock: loop(-15, [32, 32], () => [cue.clock()]),
  'theme-neutral': music(-10, theme.neutral),
  'theme-crimea-2014': music(-10, theme.crimea),
  'theme-winter-grid': music(-10, theme.winterGrid),
  'theme-paris-2015': music(-10, theme.paris),
};

/** The samples at their level, as they go round or from start to end, before any codec. */
export function render(name: string): Wave[] {
  const sound = SOUNDS[name];
  if (sound === undefined) throw new Error(`There is no sound '${name}'.`);
  return toPeak(sound.make(), sound.peak);
}
