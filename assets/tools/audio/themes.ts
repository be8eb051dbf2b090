/** One short theme a crisis, each on instruments and intervals of its own, and the three closing chords. Quiet music for reading to. */
import {
  chance,
  filter,
  mix,
  noise,
  type Overtone,
  RATE,
  ring,
  type Room,
  room,
  shape,
  silence,
  strike,
  struck,
  swell,
  trim,
  type Wave,
} from './dsp';

const pitch = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);
/** Seconds from the start, key number, seconds held, force 0 to 1. */
type Note = readonly [at: number, midi: number, held: number, force: number];
type Instrument = (note: Note, index: number) => Wave;

/** A string plucked with the flesh of the finger: a burst of noise going round in a string that swallows its highs. */
const plucked: Instrument = ([, midi, held, force], index) => {
  const frequency = pitch(midi);
  const period = RATE / frequency - 0.5;
  const whole = Math.floor(period - 0.2);
  const rest = period - whole;
  const tuning = (1 - rest) / (1 + rest);
  const burst = filter(noise(whole / RATE, chance(`pluck ${midi} ${index}`)), 'low', 500 + 2100 * force, 0.6);
  const line = new Float64Array(whole);
  for (let i = 0; i < whole; i++) line[i] = burst[i] ?? 0;
  const loss = 10 ** (-3 / (frequency * (1.6 + 130 / frequency)));
  const out = silence(held + 0.5);
  let [last, input, output] = [0, 0, 0];
  for (let i = 0; i < out.length; i++) {
    const at = i % whole;
    const now = line[at]!;
    const damped = loss * 0.5 * (now + last);
    last = now;
    // An all-pass holds back the fraction of a sample that puts the string in tune.
    output = tuning * (damped - output) + input;
    input = damped;
    line[at] = output;
    out[i] = now;
  }
  const body = mix(filter(out, 'band', 210, 1.1), out, 0, 0.9);
  return shape(body, (t) => 3.2 * force * swell(0.002, held, 0.48)(t));
};

/** A reed organ far off: bellows that swell, two ranks a hair apart. */
const reed: Instrument = ([, midi, held, force], index) => {
  const frequency = pitch(midi);
  const out = silence(held + 1.6);
  for (const detune of [0.9988, 1.0013])
    for (let overtone = 1; overtone <= 9; overtone++) {
      const gain = (overtone % 2 === 1 ? 1 : 0.55) / overtone ** 1.55;
      const turn = (2 * Math.PI * frequency * detune * overtone) / RATE;
      for (let i = 0; i < out.length; i++) out[i]! += gain * Math.sin(turn * i + index + overtone * 1.7);
    }
  const dulled = filter(out, 'low', 420 + 900 * force, 0.6);
  return shape(
    dulled,
    (t) => 0.2 * force * swell(0.9, Math.max(0.1, held - 0.9), 1.55)(t) * (1 + 0.05 * Math.sin(2 * Math.PI * 0.7 * t + index)),
  );
};

/** A wet finger on the rim of a glass: slow to speak, nearly pure, a breath of friction. */
const glass: Instrument = ([, midi, held, force], index) => {
  const frequency = pitch(midi);
  const out = silence(held + 1.8);
  for (const [ratio, gain] of [
    [1, 1],
    [1.0017, 0.35],
    [2.003, 0.16],
    [3.41, 0.045],
    [5.02, 0.02],
  ] as const) {
    const turn = (2 * Math.PI * frequency * ratio) / RATE;
    for (let i = 0; i < out.length; i++) out[i]! += gain * Math.sin(turn * i + 0.11 * Math.sin((2 * Math.PI * 4.6 * i) / RATE + index));
  }
  mix(out, filter(noise(held + 1.8, chance(`glass ${midi} ${index}`)), 'band', frequency * 2, 4), 0, 0.07);
  return shape(out, (t) => 0.3 * force * swell(0.42, Math.max(0.05, held - 0.42), 1.75)(t));
};

/** A piano with felt between hammer and string: stiff strings, three to a key, a soft thump before each note. */
const feltPiano: Instrument = ([, midi, held, force], index) => {
  const frequency = pitch(midi);
  const stiff = 0.00018 * 2 ** ((midi - 48) / 14);
  const out = silence(held + 0.9);
  const length = 9 - (midi - 36) * 0.1;
  for (const [detune, share] of [
    [1, 0.5],
    [1.00045, 0.3],
    [0.99962, 0.3],
  ] as const)
    for (let overtone = 1; overtone <= 12 && frequency * overtone < 5200; overtone++) {
      const stretched = frequency * detune * overtone * Math.sqrt(1 + stiff * overtone * overtone);
      const gain = share * Math.exp(-overtone * (1.25 - 0.7 * force)) * Math.abs(Math.sin((Math.PI * overtone) / 8.3));
      const fall = length / (1 + 0.42 * (overtone - 1));
      // Two ways of dying: most of it soon, the rest slowly.
      ring(out, stretched, 0.6 * gain, fall, 0.006);
      ring(out, stretched, 0.4 * gain, fall * 0.28, 0.006);
    }
  mix(out, shape(filter(noise(0.14, chance(`felt ${midi} ${index}`)), 'low', 320), strike(0.004, 0.1)), 0, 0.16);
  return shape(out, (t) => 2.6 * force * swell(0.001, held, 0.85)(t));
};

const BAR: readonly Overtone[] = [
  [1, 1, 2.6],
  [1.0012, 0.5, 2.5],
  [3.98, 0.22, 0.9],
  [9.6, 0.05, 0.2],
];
/** A tuned bar under a soft mallet. */
const bar: Instrument = ([, midi, held, force], index) => {
  const out = struck(held + 1, pitch(midi), BAR, 0.004);
  mix(out, shape(filter(noise(0.06, chance(`bar ${midi} ${index}`)), 'band', 420, 0.8), strike(0.003, 0.04)), 0, 0.4);
  return shape(out, (t) => 0.42 * force * swell(0.001, held, 0.95)(t));
};

/** Mains hum that is there and then is not. */
function mains(seconds: number): Wave {
  const out = silence(seconds);
  for (const [overtone, gain] of [
    [1, 0.6],
    [2, 1],
    [3, 0.34],
    [4, 0.28],
    [6, 0.14],
    [8, 0.06],
  ] as const)
    for (let i = 0; i < out.length; i++) out[i]! += gain * Math.sin((2 * Math.PI * 50 * overtone * i) / RATE + overtone);
  return out;
}

function play(seconds: number, parts: readonly (readonly [Instrument, readonly Note[], number])[], extra?: Wave): Wave {
  const out = silence(seconds);
  for (const [instrument, notes, gain] of parts) notes.forEach((note, index) => mix(out, instrument(note, index), note[0], gain));
  return extra ? mix(out, extra) : out;
}
function hall(dry: Wave, its: Room, last: number): Wave[] {
  return room(filter(dry, 'high', 45), its).map((channel) => trim(channel, last));
}

const LARGE: Room = { fall: 2.1, wet: 0.26, dull: 3400, size: 1 };

/** Crimea 2014: a plucked low string over a reed; half steps above an open fifth, no cadence. */
export function crimea(): Wave[] {
  const melody: Note[] = [
    [0.6, 62, 1.6, 0.62],
    [2.1, 63, 0.9, 0.55],
    [2.85, 62, 1.5, 0.5],
    [4.35, 57, 2, 0.58],
    [6.1, 58, 0.9, 0.5],
    [6.85, 57, 0.9, 0.46],
    [7.6, 55, 1.4, 0.5],
    [8.95, 51, 0.9, 0.46],
    [9.7, 50, 2.6, 0.6],
  ];
  const ground: Note[] = [
    [0.6, 38, 3.5, 0.6],
    [4.35, 41, 3, 0.5],
    [7.6, 43, 2, 0.5],
    [9.7, 38, 2.6, 0.62],
  ];
  const pad: Note[] = [
    [0, 50, 9.4, 0.62],
    [0.3, 57, 5.6, 0.5],
    [6, 55, 3, 0.42],
    [9.2, 50, 2, 0.55],
    [9.3, 57, 1.9, 0.4],
  ];
  return hall(
    play(13, [
      [plucked, melody, 0.8],
      [plucked, ground, 0.9],
      [reed, pad, 0.55],
    ]),
    LARGE,
    1.4,
  );
}

/** A grid in winter: glass in fourths and seconds, and the hum of the mains under it, which goes out before the end. */
export function winterGrid(): Wave[] {
  const line: Note[] = [
    [0.2, 76, 2.4, 0.6],
    [2, 81, 2, 0.52],
    [3.6, 79, 1.5, 0.5],
    [4.8, 74, 2.2, 0.55],
    [6.6, 76, 1.4, 0.44],
    [7.7, 83, 2.2, 0.4],
    [9, 78, 1.6, 0.34],
  ];
  const frost: Note[] = [
    [1.1, 88, 0.8, 0.2],
    [4.2, 93, 0.8, 0.16],
    [6.1, 90, 0.8, 0.18],
    [8.5, 95, 0.8, 0.14],
  ];
  const low: Note[] = [
    [0, 52, 4.6, 0.5],
    [4.6, 50, 3, 0.5],
    [7.6, 47, 2.4, 0.42],
  ];
  const hum = shape(mains(8.2), (t) => 0.035 * swell(1.6, 5.9, 0.35)(t));
  return hall(
    play(
      12.4,
      [
        [glass, line, 1],
        [bar, frost, 0.8],
        [glass, low, 0.8],
      ],
      hum,
    ),
    { fall: 2.8, wet: 0.34, dull: 5200, size: 1 },
    1.6,
  );
}

/** Paris 2015: a felt piano, single notes and open chords that give each other time. */
export function paris(): Wave[] {
  const right: Note[] = [
    [0.4, 76, 1.7, 0.5],
    [1.9, 72, 1.2, 0.42],
    [2.95, 74, 2, 0.46],
    [4.9, 69, 1.8, 0.44],
    [6.5, 72, 1.1, 0.42],
    [7.5, 71, 2.2, 0.46],
    [9.6, 67, 1.2, 0.36],
    [10.7, 69, 2.2, 0.4],
  ];
  const left: Note[] = [
    [0.4, 45, 3.6, 0.46],
    [0.46, 52, 3.4, 0.36],
    [3.7, 41, 3.4, 0.44],
    [3.76, 48, 3.2, 0.36],
    [3.82, 57, 3, 0.3],
    [7.1, 43, 3.2, 0.42],
    [7.16, 50, 3, 0.36],
    [10.3, 45, 2.8, 0.42],
    [10.36, 52, 2.8, 0.34],
    [10.44, 64, 2.6, 0.26],
  ];
  return hall(
    play(13.8, [
      [feltPiano, right, 1],
      [feltPiano, left, 0.9],
    ]),
    { fall: 1.7, wet: 0.24, dull: 2900, size: 0.85 },
    1.6,
  );
}

/** Any other crisis: soft bars in fifths over a reed. */
export function neutral(): Wave[] {
  const bars: Note[] = [
    [0.3, 62, 2, 0.6],
    [1.5, 69, 2, 0.52],
    [2.7, 76, 2.2, 0.46],
    [4.5, 71, 1.6, 0.46],
    [5.7, 64, 2, 0.5],
    [7.1, 69, 2, 0.44],
  ];
  const pad: Note[] = [
    [0, 50, 4.2, 0.5],
    [4.1, 52, 2.6, 0.45],
    [6.6, 50, 1.6, 0.5],
  ];
  return hall(
    play(9.8, [
      [bar, bars, 1],
      [reed, pad, 0.5],
    ]),
    LARGE,
    1.4,
  );
}

/** The last chord, by the tone of the ending: open and bright; undecided; dark with a half step that stays. */
export function ending(tone: 'good' | 'mixed' | 'bad'): Wave[] {
  const chords = { good: [38, 50, 57, 62, 66, 69, 76], mixed: [38, 50, 57, 62, 64, 69], bad: [34, 38, 50, 53, 57, 58] } as const;
  const notes = chords[tone].map((midi, n): Note => [0.05 + n * (tone === 'bad' ? 0.03 : 0.085), midi, 3.1 - n * 0.08, 0.5 - n * 0.03]);
  const breath = notes.filter(([, midi]) => midi >= 50).map(([at, midi]): Note => [at, midi, 2.6, 0.4]);
  const dry = play(5, [
    [feltPiano, notes, 0.8],
    [reed, breath, 0.4],
  ]);
  return [trim(room(filter(dry, 'high', 45), { ...LARGE, dull: tone === 'good' ? 4200 : 2400 })[0], 1.2)];
}
