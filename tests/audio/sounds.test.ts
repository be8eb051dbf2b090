import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { levelOf, RATE, samples, type Wave } from '../../assets/tools/audio/dsp';
import { render, SOUNDS } from '../../assets/tools/audio/sounds';
import { LEAD, wrapped } from '../../assets/tools/audio/tone';
import { BLEND, heal } from '../../src/audio/loops';

const folder = fileURLToPath(new URL('../../assets/audio/', import.meta.url));
const index = JSON.parse(readFileSync(`${folder}sounds.json`, 'utf8')) as Record<string, { kind: string; seconds: number; lead: number }>;
const names = Object.keys(SOUNDS);
const of = (kind: string): string[] => names.filter((name) => SOUNDS[name]!.kind === kind);
const made = new Map<string, Wave[]>();
function sound(name: string): Wave[] {
  const known = made.get(name) ?? render(name);
  made.set(name, known);
  return known;
}
const size = (file: string): number => statSync(folder + file).size;

/** Largest bend of the curve (second difference): a seam that clicks is one sharp bend. */
function bend(channel: Wave, from: number, to: number): number {
  let most = 0;
  for (let i = from; i < to; i++) {
    const at = (n: number): number => channel[(n + channel.length) % channel.length]!;
    most = Math.max(most, Math.abs(at(i + 1) - 2 * at(i) + at(i - 1)));
  }
  return most;
}

describe('the files in the repository', () => {
  test('are those that the generator makes, each in both formats, and nothing else', () => {
    const expected = names.flatMap((name) => [`${name}.mp3`, `${name}.webm`]);
    expect(readdirSync(folder).sort()).toEqual([...expected, 'ATTRIBUTION.md', 'sounds.json'].sort());
    expect(Object.keys(index)).toEqual(names);
  });

  test('are small: cues to 10 kB, the long notes and loops to 60 kB, themes to 65 kB, one format under half a megabyte', () => {
    const limit = (name: string): number => {
      const { kind } = SOUNDS[name]!;
      if (kind === 'theme') return 65_000;
      return kind === 'loop' || name === 'brass' || name.startsWith('ending-') ? 60_000 : 10_000;
    };
    for (const name of names)
      for (const ending of ['webm', 'mp3']) expect(size(`${name}.${ending}`), `${name}.${ending}`).toBeLessThanOrEqual(limit(name));
    for (const ending of ['webm', 'mp3']) expect(names.reduce((sum, name) => sum + size(`${name}.${ending}`), 0)).toBeLessThan(500_000);
  });

  test('say nothing of when and with what version they were made', () => {
    for (const name of names) expect(readFileSync(`${folder}${name}.webm`).includes('Lavf5'), name).toBe(false);
  });
});

describe('loops, as they are before the codec', () => {
  test.each(of('loop'))('%s goes round without a step, and is as long as the index says', (name) => {
    const loop = sound(name);
    expect(loop[0]!.length / RATE).toBe(index[name]!.seconds);
    for (const channel of loop) {
      const inside = bend(channel, 1000, channel.length - 1000);
      expect(bend(channel, -2, 3), name).toBeLessThanOrEqual(inside);
      expect(Math.abs(channel[0]! - channel.at(-1)!)).toBeLessThanOrEqual(levelOf(loop).peak);
    }
  });

  test('a window of one round anywhere in the file ends where it began', () => {
    const loop = sound('clock');
    const file = wrapped(loop)[0]!;
    const round = loop[0]!.length;
    for (const start of [0, 700, samples(LEAD), 2 * samples(LEAD) - 1]) expect(file[start + round]).toBe(file[start]);
  });
});

describe('a loop as a codec gives it back', () => {
  test('steps at its seam, and no more once it is healed', () => {
    const [from, to] = [2000, 6000];
    // The second time round the tone comes back a little late, as from a codec.
    const tone = (i: number): number => 0.3 * Math.sin((2 * Math.PI * (i + (i > 4000 ? 9 : 0))) / 500);
    const file = Float32Array.from({ length: 8000 }, (_, i) => tone(i));
    const seam = (wave: Float32Array): number => Math.abs(wave[from]! - wave[to - 1]!);
    const ordinary = 0.3 * ((2 * Math.PI) / 500) * 1.01;
    expect(seam(file)).toBeGreaterThan(3 * ordinary);
    heal(file, from, to, 1500);
    expect(seam(file)).toBeLessThanOrEqual(ordinary);
    for (let i = to - 1500; i < to; i++) expect(Math.abs(file[i]! - file[i - 1]!)).toBeLessThan(1.5 * ordinary);
  });

  test('is healed within the lead that lies in the file', () => {
    expect(BLEND).toBeLessThan(LEAD);
  });
});

describe('every sound', () => {
  test.each(names)('%s keeps its level, has no offset, and starts and ends on nothing', (name) => {
    const channels = sound(name);
    const { peak, rms } = levelOf(channels);
    expect(20 * Math.log10(peak)).toBeCloseTo(SOUNDS[name]!.peak, 3);
    expect(rms).toBeGreaterThan(0.002);
    for (const channel of channels) {
      expect(Math.abs(channel.reduce((sum, value) => sum + value, 0) / channel.length)).toBeLessThan(0.002);
      if (SOUNDS[name]!.kind !== 'loop') expect(Math.max(Math.abs(channel[0]!), Math.abs(channel.at(-1)!))).toBeLessThan(0.001);
    }
  });

  test('but the brass stays well below full scale', () => {
    for (const name of names) if (name !== 'brass') expect(SOUNDS[name]!.peak, name).toBeLessThanOrEqual(SOUNDS['brass']!.peak - 5);
  });

  test('comes out the same each time', () => {
    for (const name of ['stud', 'slip', 'clock']) expect(render(name)).toEqual(render(name));
  });

  test('of the themes lasts 8 to 15 seconds', () => {
    for (const name of of('theme')) {
      expect(index[name]!.seconds, name).toBeGreaterThanOrEqual(8);
      expect(index[name]!.seconds, name).toBeLessThanOrEqual(15);
    }
  });
});
