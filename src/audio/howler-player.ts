import { Howl, Howler } from 'howler';
import { fileOf } from './files';
import { createLoops, type Loops } from './loops';
import type { Player } from './player';

/** A cue that arrives later than this after its moment is left out. */
const LATE = 700;

/** Plays through howler. A missing file, a refused codec or a machine without ears makes a silent player, never an error. */
export function howlerPlayer(): Player {
  // Its own way of sleeping would leave sounds waiting for a waking that brings them all at once, and its way of unlocking
  // throws the audio context away at the first sound, with the loops on it.
  Howler.autoSuspend = false;
  Howler.autoUnlock = false;
  Howler.volume(1);
  const context: AudioContext | null = Howler.usingWebAudio ? Howler.ctx : null;
  const loops: Loops | null = context ? createLoops(context, Howler.masterGain, (ending) => Howler.codecs(ending)) : null;
  const cues = new Map<string, Howl | null>();
  let music: { readonly howl: Howl; readonly id: number } | null = null;
  let asleep = false;

  const awake = (): boolean => context === null || context.state === 'running';
  const rouse = (): void => {
    if (!asleep && !awake()) void context?.resume().catch(() => undefined);
  };
  // Where a device may only be woken inside a press, the next press does it.
  for (const kind of ['pointerup', 'keydown']) addEventListener(kind, rouse, { capture: true, passive: true });
  rouse();

  function cueFile(name: string): Howl | null {
    const known = cues.get(name);
    if (known !== undefined) return known;
    const file = Howler.noAudio ? null : fileOf(name);
    // What cannot be had or played stays silent; howler tells it by events that nobody needs to hear.
    const made = file ? new Howl({ src: [...file.sources] }) : null;
    cues.set(name, made);
    return made;
  }
  function start(howl: Howl, gain: number, speed: number): number {
    const id = howl.play();
    howl.volume(gain, id);
    if (speed !== 1) howl.rate(speed, id);
    return id;
  }

  return {
    warm(names) {
      for (const name of names) cueFile(name);
    },
    once(name, gain, speed) {
      if (asleep) return;
      const howl = cueFile(name);
      if (!howl) return;
      if (howl.state() === 'loaded') {
        // Asked before the device is there: a crowd of sounds may not wait for it and then come all at once.
        if (awake()) start(howl, gain, speed);
        return;
      }
      const asked = performance.now();
      howl.once('load', () => {
        if (!asleep && awake() && performance.now() - asked < LATE) start(howl, gain, speed);
      });
    },
    layer: (name, gain, fade) => loops?.level(name, gain, fade),
    theme(name, gain) {
      music?.howl.stop(music.id);
      const howl = cueFile(name);
      music = howl ? { howl, id: start(howl, gain, 1) } : null;
    },
    themeLevel(gain, fade) {
      if (!music) return;
      const { howl, id } = music;
      if (howl.playing(id)) howl.fade(Number(howl.volume(id)), gain, Math.max(20, fade), id);
      else howl.volume(gain, id);
      if (gain > 0) return;
      music = null;
      setTimeout(() => howl.stop(id), fade + 50);
    },
    hush() {
      music = null;
      for (const howl of cues.values()) howl?.stop();
      loops?.hush();
    },
    pause() {
      asleep = true;
      void context?.suspend().catch(() => undefined);
    },
    resume() {
      asleep = false;
      rouse();
    },
  };
}
