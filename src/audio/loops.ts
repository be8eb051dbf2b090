import { fileOf, type SoundFile } from './files';

/** Seconds over which the end of a round is blended into what lies before its start. Shorter than the lead in the file. */
export const BLEND = 0.08;

/**
 * A codec does not give a tone back the same twice, so that even a loop cut from a longer file steps at its seam. Just before
 * `to`, the samples glide over into those just before `from`, which run on into the start by nature.
 */
export function heal(channel: Float32Array, from: number, to: number, blend: number): void {
  for (let k = 1; k <= blend; k++) {
    const share = 1 - (k - 1) / blend;
    channel[to - k] = (channel[to - k] ?? 0) * (1 - share) + (channel[from - k] ?? 0) * share;
  }
}

export interface Loops {
  /** Brings a loop to a level over `fade` milliseconds; fetches it only when it is to be heard. */
  level(name: string, gain: number, fade: number): void;
  hush(): void;
}

interface Voice {
  gain: number;
  fade: number;
  /** Null until the file is there, or for ever. */
  buffer: AudioBuffer | null;
  playing: { readonly source: AudioBufferSourceNode; readonly volume: GainNode } | null;
}

/** Loops straight on Web Audio: sample-exact rounds and fades that howler's do not give. */
export function createLoops(context: AudioContext, out: AudioNode, takes: (ending: string) => boolean): Loops {
  const voices = new Map<string, Voice>();

  async function fetchRound(file: SoundFile): Promise<AudioBuffer> {
    const source = file.sources.find((one) => takes(one.replace(/^.*\./, ''))) ?? file.sources[0]!;
    const answer = await fetch(source);
    if (!answer.ok) throw new Error(`${source}: ${answer.status}`);
    const buffer = await context.decodeAudioData(await answer.arrayBuffer());
    const rate = buffer.sampleRate;
    const from = Math.round(file.lead * rate);
    for (let n = 0; n < buffer.numberOfChannels; n++)
      heal(buffer.getChannelData(n), from, from + Math.round(file.seconds * rate), Math.round(BLEND * rate));
    return buffer;
  }

  function start(voice: Voice, file: SoundFile): void {
    if (!voice.buffer || voice.playing || voice.gain <= 0) return;
    const source = context.createBufferSource();
    const volume = context.createGain();
    volume.gain.value = 0;
    source.buffer = voice.buffer;
    source.loop = true;
    source.loopStart = file.lead;
    source.loopEnd = file.lead + file.seconds;
    source.connect(volume).connect(out);
    source.start(0, file.lead);
    voice.playing = { source, volume };
    glide(voice);
  }
  function glide({ playing, gain, fade }: Voice): void {
    if (!playing) return;
    const now = context.currentTime;
    playing.volume.gain.cancelScheduledValues(now);
    // Approaches from wherever it is; after five of these it is there.
    playing.volume.gain.setTargetAtTime(gain, now, Math.max(0.004, fade / 5000));
  }
  function end(voice: Voice): void {
    voice.playing?.source.stop();
    voice.playing?.source.disconnect();
    voice.playing?.volume.disconnect();
    voice.playing = null;
  }

  return {
    level(name, gain, fade) {
      const known = voices.get(name);
      if (known) {
        if (known.gain === gain) return;
        known.gain = gain;
        known.fade = fade;
        const file = fileOf(name);
        if (file) start(known, file);
        return glide(known);
      }
      const file = gain > 0 ? fileOf(name) : null;
      if (!file) return;
      const voice: Voice = { gain, fade, buffer: null, playing: null };
      voices.set(name, voice);
      fetchRound(file).then(
        (buffer) => {
          voice.buffer = buffer;
          start(voice, file);
        },
        // Not to be had: a room with one layer less.
        () => undefined,
      );
    },
    hush() {
      for (const voice of voices.values()) {
        voice.gain = 0;
        end(voice);
      }
    },
  };
}
