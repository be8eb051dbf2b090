/** What happens on the table: paper, felt, rubber, enamel, a nib, type, and brass once. Each returns its channels. */
import { chance, filter, mix, noise, type Overtone, type Room, room, shape, silence, strike, struck, swell, trim, type Wave } from './dsp';

/** A panelled room of some five by six metres with a felt-covered table. */
const STAFF_ROOM: Room = { fall: 0.34, wet: 0.16, dull: 3800, size: 0.31 };
/** One channel: the two ears of a small room, added, are a denser room than either. */
function inRoom(dry: Wave, its: Room = STAFF_ROOM): Wave[] {
  const [left, right] = room(dry, its);
  return [
    trim(
      left.map((value, i) => (value + right[i]!) / 2),
      0.05,
    ),
  ];
}

/** Something flat meets felt: a low pat without a pitch. */
function pat(name: string, weight: number, fall: number): Wave {
  return shape(filter(filter(noise(0.2, chance(name)), 'low', weight * 2.2), 'band', weight, 0.8), strike(0.003, fall));
}
/** Paper against air or paper: bright noise whose grain is the fibre. */
function rustle(name: string, seconds: number, low: number, high: number, grain: number): Wave {
  const random = chance(name);
  const fibre = filter(
    noise(seconds, random).map((value) => Math.max(0, value)),
    'low',
    grain,
  );
  const bright = filter(filter(noise(seconds, random), 'high', low), 'low', high);
  return bright.map((value, i) => value * (0.25 + 5 * fibre[i]!));
}

export function cardLaid(): Wave[] {
  const out = silence(0.42);
  mix(out, shape(rustle('card air', 0.11, 2600, 7000, 500), swell(0.07, 0.005, 0.03)), 0, 0.22);
  mix(out, pat('card felt', 260, 0.11), 0.085, 2.6);
  mix(out, shape(rustle('card face', 0.06, 1300, 5200, 900), strike(0.0015, 0.07)), 0.085, 0.75);
  mix(out, shape(rustle('card edge', 0.05, 2200, 6500, 900), strike(0.002, 0.05)), 0.121, 0.3);
  return inRoom(out);
}

export function cardLifted(): Wave[] {
  const out = silence(0.34);
  mix(out, shape(rustle('lift scrape', 0.16, 1800, 6200, 420), swell(0.09, 0.01, 0.06)), 0, 0.6);
  mix(out, shape(rustle('lift flick', 0.05, 2400, 8000, 900), strike(0.001, 0.06)), 0.135, 0.55);
  return inRoom(out);
}

/** A dispatch is pushed across the table and comes to rest. */
export function slip(): Wave[] {
  const out = silence(0.72);
  const slide = filter(rustle('slip slide', 0.44, 1100, 9000, 240), 'band', (t) => 3600 - 3300 * t, 0.6);
  mix(out, shape(slide, swell(0.14, 0.05, 0.25)), 0, 1.3);
  mix(out, shape(rustle('slip corner', 0.07, 2600, 8000, 900), strike(0.002, 0.06)), 0.4, 0.35);
  mix(out, pat('slip rest', 230, 0.09), 0.41, 1.1);
  return inRoom(out);
}

/** A rubber stamp: the handle's weight, the rubber's short thud, and the small sound of its leaving the paper. */
export function stamp(): Wave[] {
  const out = silence(0.62);
  const wood: Overtone[] = [
    [1, 1, 0.2],
    [1.83, 0.5, 0.12],
    [2.77, 0.25, 0.08],
  ];
  mix(out, struck(0.3, 92, wood, 0.004), 0.01, 0.9);
  mix(out, struck(0.2, 188, wood, 0.003), 0.01, 0.4);
  mix(out, pat('stamp rubber', 420, 0.09), 0.01, 3.2);
  mix(out, shape(rustle('stamp paper', 0.08, 900, 3600, 700), strike(0.003, 0.08)), 0.012, 0.55);
  mix(out, shape(rustle('stamp leaves', 0.04, 1500, 5200, 900), strike(0.001, 0.04)), 0.205, 0.3);
  mix(out, pat('stamp back', 340, 0.05), 0.21, 0.5);
  return inRoom(out, { ...STAFF_ROOM, wet: 0.2 });
}

/** A nib draws one line: two strokes of pressure on laid paper. */
export function penLine(): Wave[] {
  const out = silence(1.15);
  const scratch = filter(rustle('pen scratch', 0.95, 2400, 8500, 130), 'band', (t) => 4300 + 900 * Math.sin(t * 5.2), 0.8);
  const laid = (t: number): number => 0.72 + 0.28 * Math.sin(2 * Math.PI * 46 * t);
  const pressure = (t: number): number => swell(0.1, 0.55, 0.28)(t) * (0.75 + 0.25 * Math.sin(2 * Math.PI * 1.3 * t + 0.8)) * laid(t);
  mix(out, shape(scratch, pressure), 0.02, 1);
  mix(out, pat('pen down', 700, 0.03), 0.01, 0.5);
  return inRoom(out, { ...STAFF_ROOM, wet: 0.12 });
}

const ENAMEL: readonly Overtone[] = [
  [1, 1, 0.09],
  [1.59, 0.7, 0.07],
  [2.46, 0.5, 0.05],
  [3.37, 0.3, 0.035],
  [4.71, 0.16, 0.025],
];
/** An enamel stud clicks over: a small hard body on card, felt under it. */
function click(name: string, base: number, body: number): Wave {
  const out = silence(0.2);
  mix(out, struck(0.16, base, ENAMEL, 0.0006), 0, 0.3);
  mix(out, shape(filter(noise(0.02, chance(name)), 'band', base * 1.4, 1.2), strike(0.0004, 0.012)), 0, 0.5);
  mix(out, pat(`${name} felt`, body, 0.045), 0.001, 1.6);
  return out;
}
export function stud(): Wave[] {
  return inRoom(mix(silence(0.26), click('stud', 1760, 360)));
}
/** A delegation breaks: the stud slips back, twice, lower and duller, with a crack of dry card between. */
export function crack(): Wave[] {
  const out = silence(0.5);
  mix(out, click('crack first', 1244, 300), 0, 0.7);
  mix(out, shape(filter(rustle('crack card', 0.07, 700, 4200, 1200), 'band', 1500, 0.7), strike(0.001, 0.06)), 0.085, 0.75);
  mix(out, click('crack second', 932, 240), 0.105, 0.8);
  return inRoom(out, { ...STAFF_ROOM, wet: 0.22 });
}

/** The teleprinter in the next room: eight letters and the carriage. */
export function telex(): Wave[] {
  const random = chance('telex');
  const out = silence(1.05);
  const type: Overtone[] = [
    [1, 0.5, 0.035],
    [1.71, 0.4, 0.025],
    [2.93, 0.25, 0.018],
  ];
  for (let letter = 0, at = 0.02; letter < 8; letter++, at += 0.071 + 0.006 * random()) {
    const force = 0.72 + 0.28 * random();
    mix(out, struck(0.08, 1350 + 420 * random(), type, 0.0006), at, 0.3 * force);
    mix(out, shape(filter(noise(0.03, random), 'band', 2500, 0.7), strike(0.0005, 0.02)), at, 0.5 * force);
    mix(out, pat(`telex ${letter}`, 170, 0.05), at, 1.4 * force);
  }
  mix(out, shape(filter(noise(0.16, random), 'band', 1700, 0.9), swell(0.03, 0.06, 0.06)), 0.64, 0.1);
  mix(out, pat('telex stop', 140, 0.08), 0.8, 1.6);
  // A door between: the highs stay there.
  return inRoom(filter(out, 'low', 3300), { fall: 0.4, wet: 0.3, dull: 2600, size: 0.4 });
}

/** The bell of a typewriter at the end of its line: the text is adopted. */
export function bell(): Wave[] {
  const small: Overtone[] = [
    [1, 1, 1.3],
    [1.0028, 0.7, 1.2],
    [2.76, 0.42, 0.6],
    [2.771, 0.2, 0.55],
    [5.4, 0.16, 0.22],
    [8.93, 0.06, 0.1],
  ];
  const out = silence(1.5);
  mix(out, struck(1.45, 1864.7, small, 0.0012), 0.012, 0.5);
  mix(out, shape(filter(noise(0.02, chance('bell hammer')), 'band', 3000, 0.8), strike(0.0006, 0.012)), 0.012, 0.35);
  mix(out, pat('bell carriage', 300, 0.05), 0, 0.9);
  return inRoom(out, { ...STAFF_ROOM, fall: 0.5, wet: 0.22 });
}

/** A firebreak is crossed: one low struck brass note. The only sound that may be loud. */
export function brass(): Wave[] {
  const plate: Overtone[] = [
    [0.5, 0.5, 3.4],
    [1, 1, 4.4],
    [1.0045, 0.75, 4.2],
    [1.503, 0.34, 2.8],
    [2.003, 0.5, 2.6],
    [2.014, 0.3, 2.4],
    [2.742, 0.3, 1.8],
    [3.376, 0.2, 1.2],
    [4.087, 0.16, 0.85],
    [5.404, 0.12, 0.5],
    [6.793, 0.08, 0.3],
    [8.21, 0.05, 0.2],
  ];
  const out = silence(4.2);
  mix(out, struck(4.1, 98, plate, 0.006), 0.01, 0.4);
  // Higher partials of a plate bloom a moment after the blow.
  mix(out, shape(struck(2, 98 * 4.6, plate.slice(3, 9), 0.05), swell(0.16, 0.02, 1.6)), 0.02, 0.16);
  mix(out, pat('brass mallet', 150, 0.12), 0.008, 1.6);
  return [trim(room(out, { fall: 1.6, wet: 0.24, dull: 3800, size: 0.8 })[0], 0.9)];
}

/** One second of a wall clock, tick and tock, a pair of them: loops. */
export function clock(): Wave {
  const out = silence(2);
  const wood: Overtone[] = [
    [1, 0.6, 0.05],
    [2.31, 0.35, 0.03],
    [3.9, 0.2, 0.02],
  ];
  for (let second = 0; second < 2; second++) {
    const tick = second % 2 === 0;
    const beat = silence(0.2);
    mix(beat, struck(0.12, tick ? 940 : 790, wood, 0.0006), 0, 0.4);
    mix(beat, shape(filter(noise(0.02, chance(`clock ${second}`)), 'band', tick ? 3100 : 2500, 1), strike(0.0004, 0.01)), 0, 0.5);
    mix(beat, pat(`clock case ${tick ? 'tick' : 'tock'}`, 240, 0.05), 0.002, 0.8);
    // The escapement lets go a moment before the tooth lands.
    mix(beat, shape(filter(noise(0.01, chance(`clock pallet ${second}`)), 'band', 4200, 1), strike(0.0004, 0.006)), 0.052, 0.18);
    mix(out, beat, second + 0.1, tick ? 1 : 0.9, true);
  }
  return out;
}
