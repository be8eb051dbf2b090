/**
 * Makes every sound of the game: synthesis here, encoding by ffmpeg (Debian: `apt-get install ffmpeg`; only needed for this).
 * Run: npx tsx assets/tools/make-audio.ts [name ...] [--wav folder]
 *
 * Same source and same ffmpeg, same bytes: the noise is seeded and the encoders are told to leave out dates and versions.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { levelOf, RATE, type Wave } from './audio/dsp';
import { render, type Sound, SOUNDS } from './audio/sounds';
import { LEAD, wrapped } from './audio/tone';

const home = fileURLToPath(new URL('../audio/', import.meta.url));
const INDEX = join(home, 'sounds.json');

/** What the game has to know of a file: how long it is, and for a loop where the round lies in it. Seconds. */
interface Entry {
  readonly kind: Sound['kind'];
  readonly seconds: number;
  readonly lead: number;
}

/** 16 bits, with a seeded triangular dither so that the quiet ends do not grate. */
function wav(channels: readonly Wave[]): Buffer {
  const count = channels.length;
  const length = channels[0]?.length ?? 0;
  const out = Buffer.alloc(44 + length * count * 2);
  out.write('RIFF', 0);
  out.writeUInt32LE(out.length - 8, 4);
  out.write('WAVEfmt ', 8);
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(count, 22);
  out.writeUInt32LE(RATE, 24);
  out.writeUInt32LE(RATE * count * 2, 28);
  out.writeUInt16LE(count * 2, 32);
  out.writeUInt16LE(16, 34);
  out.write('data', 36);
  out.writeUInt32LE(length * count * 2, 40);
  let state = 1;
  const dice = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  for (let i = 0; i < length; i++)
    for (let c = 0; c < count; c++) {
      const value = Math.round(channels[c]![i]! * 32_767 + dice() - dice());
      out.writeInt16LE(Math.max(-32_768, Math.min(32_767, value)), 44 + (i * count + c) * 2);
    }
  return out;
}

function encode(from: string, to: string, options: readonly string[]): number {
  const fixed = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  const ran = spawnSync('ffmpeg', ['-v', 'error', '-y', '-i', from, ...options, ...fixed, to], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`ffmpeg: ${ran.stderr || String(ran.error)}`);
  return statSync(to).size;
}

const words = process.argv.slice(2);
const at = words.indexOf('--wav');
const keep = at < 0 ? null : (words[at + 1] ?? null);
const wanted = words.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
const names = wanted.length > 0 ? wanted : Object.keys(SOUNDS);
const index: Record<string, Entry> = wanted.length > 0 ? (JSON.parse(readFileSync(INDEX, 'utf8')) as Record<string, Entry>) : {};
if (keep) mkdirSync(keep, { recursive: true });
const desk = mkdtempSync(join(tmpdir(), 'audio-'));
try {
  for (const name of names) {
    const sound = SOUNDS[name]!;
    const round = render(name);
    const channels = sound.kind === 'loop' ? wrapped(round) : round;
    const file = join(keep ?? desk, `${name}.wav`);
    writeFileSync(file, wav(channels));
    const [opus, mp3] = sound.bits;
    const webmBytes = encode(file, join(home, `${name}.webm`), [
      '-c:a',
      'libopus',
      '-b:a',
      `${opus}k`,
      '-vbr',
      'constrained',
      '-application',
      'audio',
    ]);
    const mp3Bytes = encode(file, join(home, `${name}.mp3`), [
      '-ac',
      '1',
      '-ar',
      mp3 < 48 ? '24000' : '44100',
      '-c:a',
      'libmp3lame',
      '-b:a',
      `${mp3}k`,
      '-compression_level',
      '0',
    ]);
    index[name] = { kind: sound.kind, seconds: (round[0]?.length ?? 0) / RATE, lead: sound.kind === 'loop' ? LEAD : 0 };
    const { peak, rms } = levelOf(round);
    const db = (value: number): string => (20 * Math.log10(value)).toFixed(1).padStart(6);
    console.log(
      `${name.padEnd(18)} ${channels.length} ch ${index[name].seconds.toFixed(2).padStart(5)} s  peak ${db(peak)} rms ${db(rms)} dB  webm ${(webmBytes / 1000).toFixed(1).padStart(5)} kB  mp3 ${(mp3Bytes / 1000).toFixed(1).padStart(5)} kB`,
    );
  }
} finally {
  rmSync(desk, { recursive: true, force: true });
}
const sorted = Object.fromEntries(Object.keys(SOUNDS).flatMap((name) => (index[name] ? [[name, index[name]]] : [])));
writeFileSync(INDEX, `${JSON.stringify(sorted, null, 2)}\n`);
