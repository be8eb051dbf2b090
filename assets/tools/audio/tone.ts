/** The room tone: four layers of their own length, each a ring without start or end. They tighten with escalation. */
import { chance, filter, mix, noise, type Overtone, RATE, room, samples, settled, shape, silence, strike, struck, type Wave } from './dsp';

/** A sine that comes round: its frequency is bent to the nearest one with whole turns in the loop. */
function turning(out: Wave, frequency: number, gain: number, phase: number, depth: (turn: number) => number = () => 1): void {
  const seconds = out.length / RATE;
  const turns = Math.round(frequency * seconds);
  for (let i = 0; i < out.length; i++) {
    const turn = i / out.length;
    out[i]! += gain * depth(turn) * Math.sin(2 * Math.PI * (turns * turn + phase));
  }
}
const wave = (times: number, phase: number) => (turn: number) => Math.sin(2 * Math.PI * (times * turn + phase));

/** Low hum of a building at night: D and its octave, fifth and third partial, beating slowly. */
export function hum(): Wave[] {
  const out = silence(8);
  const partials = [
    [73.42, 0.5],
    [73.58, 0.34],
    [146.83, 0.5],
    [147.0, 0.3],
    [220.25, 0.2],
    [293.7, 0.1],
    [293.92, 0.07],
    [440.5, 0.025],
  ] as const;
  partials.forEach(([frequency, gain], n) => {
    const sway = wave(1 + (n % 3), n * 0.37);
    turning(out, frequency, gain, n * 0.29, (turn) => 1 + 0.18 * sway(turn));
  });
  const rumble = settled(noise(8, chance('hum rumble')), (long) => filter(filter(long, 'low', 190), 'high', 50));
  return [mix(out, rumble, 0, 1.1)];
}

/** Ventilation: air in a duct, wide, rising and sinking a little. */
export function air(): Wave[] {
  return ['left', 'right'].map((side, n) => {
    const raw = noise(8, chance(`air ${side}`));
    const duct = settled(raw, (long) => filter(filter(long, 'low', 1500, 0.6), 'high', 140, 0.6));
    const throat = settled(raw, (long) => filter(long, 'band', 410, 2.2));
    const grille = settled(raw, (long) => filter(long, 'band', 2900, 0.8));
    const sway = wave(2, 0.2 * n);
    const drift = wave(3, 0.5 + 0.15 * n);
    return duct.map((value, i) => {
      const turn = i / duct.length;
      return (value + 0.7 * throat[i]! * (1 + 0.3 * drift(turn)) + 0.12 * grille[i]!) * (1 + 0.12 * sway(turn));
    });
  });
}

/** A slow pulse, forty a minute: a felt beater on a large drum under the floor. */
export function pulse(): Wave[] {
  const skin: Overtone[] = [
    [1, 1, 0.62],
    [1.593, 0.5, 0.42],
    [2.136, 0.42, 0.36],
    [2.653, 0.26, 0.28],
    [3.5, 0.2, 0.2],
  ];
  const dry = silence(6);
  for (let beat = 0; beat < 4; beat++) {
    const accent = beat % 4 === 0 ? 1 : beat % 2 === 0 ? 0.86 : 0.74;
    const hit = mix(silence(1.2), struck(1.2, 61.5, skin, 0.014), 0, 0.6);
    mix(hit, shape(filter(noise(0.25, chance(`pulse felt ${beat}`)), 'band', 250, 0.9), strike(0.006, 0.14)), 0, 1.1);
    mix(dry, hit, beat * 1.5 + 0.02, accent, true);
  }
  return [settled(dry, (long) => room(long, { fall: 0.9, wet: 0.3, dull: 900, size: 0.6 })[0])];
}

/** High, thin, string-like: A and B flat over it never quite meet; the bow is heard more than the note. */
export function strings(): Wave[] {
  const dry = silence(12);
  const voices = [
    [880, 0.5, 0, 2],
    [932.33, 0.34, 0.5, 2],
    [1318.5, 0.2, 0.25, 3],
    [1760, 0.12, 0.7, 3],
  ] as const;
  voices.forEach(([frequency, gain, start, swells], n) => {
    const arch = wave(swells, start);
    const near = wave(11 + 2 * n, 0.13 * n);
    for (let overtone = 1; overtone <= 4; overtone++) {
      const turns = Math.round(frequency * 12) * overtone;
      for (let i = 0; i < dry.length; i++) {
        const turn = i / dry.length;
        const open = 0.5 + 0.5 * arch(turn);
        // A vibrato that itself comes and goes.
        const bend = 1.1 * overtone * near(turn) * open * 0.5 * Math.sin(2 * Math.PI * 62 * turn);
        dry[i]! += ((gain * (0.12 + 0.88 * open)) / overtone ** 2.1) * Math.sin(2 * Math.PI * turns * turn + bend + n);
      }
    }
  });
  const bow = settled(noise(12, chance('strings bow')), (long) => filter(filter(long, 'band', 2600, 1.4), 'high', 1500));
  const stroke = wave(4, 0.1);
  mix(
    dry,
    bow.map((value, i) => value * (0.6 + 0.4 * stroke(i / bow.length))),
    0,
    0.14,
  );
  const hall = { fall: 1.8, wet: 0.4, dull: 5200, size: 1 };
  return [settled(dry, (long) => room(long, hall)[0]), settled(dry, (long) => room(long, hall)[1])];
}

/**
 * A loop as it lies in the file: its end before its start and its start behind its end. Codecs add or swallow some milliseconds, but
 * any window of one loop's length in here goes round without a seam.
 */
export const LEAD = 0.25;
export function wrapped(loop: readonly Wave[]): Wave[] {
  const lead = samples(LEAD);
  return loop.map((channel) => {
    const out = new Float64Array(channel.length + 2 * lead);
    out.set(channel.subarray(channel.length - lead), 0);
    out.set(channel, lead);
    out.set(channel.subarray(0, lead), lead + channel.length);
    return out;
  });
}
