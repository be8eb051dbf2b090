/**
 * What the sounds are made of: seeded noise, filters, decaying partials, a small room. Plain numbers in, plain numbers out, so that
 * the same source gives the same samples every time.
 */
export const RATE = 48_000;
export type Wave = Float64Array<ArrayBuffer>;

export const samples = (seconds: number): number => Math.round(seconds * RATE);
export const silence = (seconds: number): Wave => new Float64Array(samples(seconds));
export const decibels = (db: number): number => 10 ** (db / 20);

/** Mulberry32 over an FNV-1a hash of the name: noise of its own for every sound, the same in every run. */
export function chance(name: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function noise(seconds: number, random: () => number): Wave {
  return silence(seconds).map(() => random() * 2 - 1);
}

/** Adds `wave` to `into` from `at` seconds on; what reaches past the end is cut, or with `wrap` comes in again at the start. */
export function mix(into: Wave, wave: Wave, at = 0, gain = 1, wrap = false): Wave {
  const start = samples(at);
  for (let i = 0; i < wave.length; i++) {
    const to = start + i;
    if (to < into.length) into[to]! += wave[i]! * gain;
    else if (wrap) into[to % into.length]! += wave[i]! * gain;
  }
  return into;
}

export function shape(wave: Wave, envelope: (seconds: number) => number): Wave {
  return wave.map((value, i) => value * envelope(i / RATE));
}

const smooth = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));
/** From nothing up in `attack`, then down by 60 dB in `fall`. The rounded start is what keeps it from clicking. */
export function strike(attack: number, fall: number): (t: number) => number {
  return (t) => smooth(t / attack) * 10 ** ((-3 * Math.max(0, t - attack)) / fall);
}
/** Up, held, down: for what is rubbed or blown rather than struck. */
export function swell(attack: number, hold: number, release: number): (t: number) => number {
  return (t) => smooth(t / attack) * (1 - smooth((t - attack - hold) / release));
}
/** Fades the first and last moments, so that a file neither starts nor ends on a step. */
export function trim(wave: Wave, last = 0.02): Wave {
  const length = wave.length / RATE;
  return shape(wave, (t) => smooth(t / 0.001) * smooth((length - t) / last));
}

export type FilterKind = 'low' | 'high' | 'band';
/** A second-order filter (after the well-known cookbook of Robert Bristow-Johnson). `frequency` may move. */
export function filter(wave: Wave, kind: FilterKind, frequency: number | ((t: number) => number), q = 0.707): Wave {
  const out = new Float64Array(wave.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  let [b0, b1, b2, a1, a2] = [0, 0, 0, 0, 0];
  for (let i = 0; i < wave.length; i++) {
    if (i % 32 === 0 && (i === 0 || typeof frequency === 'function')) {
      const f = typeof frequency === 'function' ? frequency(i / RATE) : frequency;
      const w = (2 * Math.PI * Math.min(f, RATE * 0.45)) / RATE;
      const alpha = Math.sin(w) / (2 * q);
      const a0 = 1 + alpha;
      const cosine = Math.cos(w);
      [b0, b1, b2] =
        kind === 'low'
          ? [(1 - cosine) / 2, 1 - cosine, (1 - cosine) / 2]
          : kind === 'high'
            ? [(1 + cosine) / 2, -(1 + cosine), (1 + cosine) / 2]
            : [alpha, 0, -alpha];
      [b0, b1, b2, a1, a2] = [b0 / a0, b1 / a0, b2 / a0, (-2 * cosine) / a0, (1 - alpha) / a0];
    }
    const x = wave[i]!;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[i] = y;
  }
  return out;
}

/** Adds one partial: a point going round and inwards, some forty times faster than a sine and a power for each sample. */
export function ring(out: Wave, frequency: number, gain: number, fall: number, attack: number): void {
  const turn = (2 * Math.PI * frequency) / RATE;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const decay = 10 ** (-3 / (fall * RATE));
  const rise = samples(attack);
  let [x, y] = [gain, 0];
  for (let i = 0; i < out.length; i++) {
    out[i]! += i < rise ? y * smooth(i / rise) : y;
    const inwards = i < rise ? 1 : decay;
    [x, y] = [(x * cosine - y * sine) * inwards, (x * sine + y * cosine) * inwards];
    if (i % 256 === 0 && i > rise && x * x + y * y < gain * gain * 1e-10) return;
  }
}

/** Ratio to the base, gain, seconds to fall by 60 dB. */
export type Overtone = readonly [ratio: number, gain: number, fall: number];
/** A struck body: each partial dies in its own time. Ratios off the whole numbers make it metal, glass or wood. */
export function struck(seconds: number, base: number, partials: readonly Overtone[], attack = 0.001): Wave {
  const out = silence(seconds);
  for (const [ratio, gain, fall] of partials) ring(out, base * ratio, gain, fall, attack);
  return out;
}

export interface Room {
  /** Seconds in which the room's answer falls by 60 dB. */
  readonly fall: number;
  /** Share of the room in the mix, 0 to 1. */
  readonly wet: number;
  /** Above this the walls swallow, Hz. */
  readonly dull: number;
  /** 1 is a hall; a third of it a room of some metres. */
  readonly size: number;
}
/** Delay lines of a hall in samples, prime so that no echo falls on another. */
const LINES = [1031, 1327, 1523, 1871, 2113, 2423, 2707, 3109] as const;

/** Smears each sound before it meets the walls: without it a click comes back as a row of clicks. */
function diffused(dry: Wave, size: number): Wave {
  let wave = dry;
  for (const length of [113, 163, 241, 337].map((each) => Math.round(each * (0.4 + 0.6 * size)))) {
    const buffer = new Float64Array(length);
    wave = wave.map((value, i) => {
      const held = buffer[i % length]!;
      const fed = value + 0.62 * held;
      buffer[i % length] = fed;
      return held - 0.62 * fed;
    });
  }
  return wave;
}

/** Eight delay lines that feed each other (a Householder matrix), read out twice for the two ears. */
export function room(dry: Wave, { fall, wet, dull, size }: Room): readonly [left: Wave, right: Wave] {
  const left = new Float64Array(dry.length);
  const right = new Float64Array(dry.length);
  const smeared = diffused(dry, size);
  const lines = LINES.map((each) => Math.round(each * size)).map((length) => ({
    buffer: new Float64Array(length),
    at: 0,
    low: 0,
    gain: 10 ** ((-3 * length) / (fall * RATE)),
  }));
  const damping = Math.exp((-2 * Math.PI * dull) / RATE);
  const outputs = new Float64Array(LINES.length);
  for (let i = 0; i < dry.length; i++) {
    let sum = 0;
    for (let n = 0; n < lines.length; n++) {
      const line = lines[n]!;
      line.low = line.buffer[line.at]! * (1 - damping) + line.low * damping;
      outputs[n] = line.low * line.gain;
      sum += outputs[n]!;
    }
    const share = (2 / lines.length) * sum;
    const input = smeared[i]!;
    let [l, r] = [0, 0];
    for (let n = 0; n < lines.length; n++) {
      const line = lines[n]!;
      line.buffer[line.at] = input + outputs[n]! - share;
      line.at = (line.at + 1) % line.buffer.length;
      if (n % 2 === 0) l += outputs[n]! * (n % 4 === 0 ? 1 : -1);
      else r += outputs[n]! * (n % 4 === 1 ? 1 : -1);
    }
    left[i] = dry[i]! * (1 - wet) + l * wet;
    right[i] = dry[i]! * (1 - wet) + r * wet;
  }
  return [left, right];
}

/** Runs something with a memory (filter, room) over a loop until it has forgotten its start, and takes the last round. */
export function settled(loop: Wave, run: (long: Wave) => Wave, rounds = 3): Wave {
  const long = new Float64Array(loop.length * rounds);
  for (let n = 0; n < rounds; n++) long.set(loop, n * loop.length);
  return run(long).slice((rounds - 1) * loop.length);
}

export interface Level {
  readonly peak: number;
  readonly rms: number;
}
export function levelOf(channels: readonly Wave[]): Level {
  let peak = 0;
  let power = 0;
  for (const channel of channels)
    for (const value of channel) {
      peak = Math.max(peak, Math.abs(value));
      power += value * value;
    }
  return { peak, rms: Math.sqrt(power / channels.reduce((n, channel) => n + channel.length, 0)) };
}
/** Brings the loudest sample to `peak` decibels below full scale. */
export function toPeak(channels: readonly Wave[], peak: number): Wave[] {
  const factor = decibels(peak) / (levelOf(channels).peak || 1);
  return channels.map((channel) => channel.map((value) => value * factor));
}
