import type { Session } from '../session/api';
import { type CueId, CUES, type SoundId } from './cues';
import { listen } from './ear';
import { themeOf } from './files';
import { type Layer, LAYERS, type Mix, mixOf, type Room, STILL } from './layers';
import type { Player } from './player';
import { type Clock, createTurns } from './turns';

export interface SoundSettings {
  readonly muted: boolean;
  /** 0 to 100. */
  readonly overall: number;
  readonly room: number;
  readonly effects: number;
  readonly theme: number;
}

export interface Sound {
  set(settings: SoundSettings): void;
  /** A crisis is laid out: its theme. */
  present(scenario: string): void;
  /** A match begins or is taken up: the room, and its cues from now on. */
  sitDown(session: Session): void;
  /** Back to the title. */
  leave(): void;
  /** The page is looked at, or not. */
  attend(visible: boolean): void;
}

export interface SoundOptions {
  readonly settings: SoundSettings;
  /** What is heard, or would be with the sound on. */
  readonly onSound?: (sound: SoundId) => void;
  /** Howler comes only when something is to be heard. */
  readonly load?: () => Promise<Player>;
  readonly clock?: Clock;
}

/** At a firebreak the room stops for half a second; then the brass; then it comes back slowly. */
const STOP = { silence: 500, note: 1500, back: 3500 } as const;
/** Small and wanted at once; the chords of the ending and the themes come when they are called. */
const READY: readonly CueId[] = ['card', 'lift', 'slip', 'stamp', 'stud', 'crack', 'pen', 'bell', 'telex', 'brass'];

const hostClock: Clock = {
  now: () => performance.now(),
  later(run, delay) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

/** Ears hear ratios: half way down should sound half as loud. */
const taper = (percent: number): number => (Math.min(100, Math.max(0, percent)) / 100) ** 1.5;

export function createSound(options: SoundOptions): Sound {
  const clock = options.clock ?? hostClock;
  const load = options.load ?? (() => import('./howler-player').then((room) => room.howlerPlayer()));
  let settings = options.settings;
  let player: Player | null = null;
  let loading: Promise<void> | null = null;
  let room: Room | null = null;
  /** Null while the room stops at a firebreak. */
  let stopped: (() => void) | null = null;
  let leaveMatch: (() => void) | null = null;
  let presented: { readonly scenario: string; readonly at: number } | null = null;
  let heard: Mix = STILL;
  let captioned = { weight: 0, at: Number.NEGATIVE_INFINITY };
  let visible = true;

  const level = (bus: 'room' | 'effects' | 'theme'): number => (settings.muted ? 0 : taper(settings.overall) * taper(settings[bus]));
  const audible = (): boolean => level('room') + level('effects') + level('theme') > 0;

  function caption(sound: SoundId, weight: number): void {
    // A light sound does not wipe a weighty one off the line before it can be read.
    if (weight < captioned.weight && clock.now() - captioned.at < 1500) return;
    captioned = { weight, at: clock.now() };
    options.onSound?.(sound);
  }

  const turns = createTurns(clock, (cue, speed) => {
    if (cue === 'brass') return atFirebreak();
    sound(cue, speed);
  });
  function sound(cue: CueId, speed: number): void {
    caption(cue, CUES[cue].weight);
    if (level('effects') > 0 && visible) player?.once(cue, level('effects'), speed);
  }

  function atFirebreak(): void {
    stopped?.();
    turns.hold(STOP.silence + STOP.note, 'brass');
    for (const layer of LAYERS) player?.layer(layer, 0, 30);
    player?.themeLevel(0, 30);
    const note = clock.later(() => sound('brass', 1), STOP.silence);
    const back = clock.later(() => {
      stopped = null;
      layRoom(STOP.back);
    }, STOP.silence + STOP.note);
    stopped = () => {
      note();
      back();
      stopped = null;
    };
  }

  function layRoom(fade: number): void {
    if (stopped) return;
    const mix = room ? mixOf(room) : STILL;
    for (const layer of ['clock', 'pulse', 'strings'] as const)
      if (mix[layer] > 0.05 && heard[layer] <= 0.05 && !(layer !== 'clock' && heard.clock > 0)) caption(layer, 2);
    heard = mix;
    for (const layer of LAYERS) player?.layer(layer, mix[layer] * level('room'), fade);
  }

  /** Brings howler in when there is something to hear; if it cannot be had, the game goes on in silence. */
  function wake(asked = false): void {
    if (player || loading || !audible() || (room === null && presented === null && !asked)) return;
    loading = load().then(
      (made) => {
        player = made;
        if (!visible) made.pause();
        if (audible() && level('effects') > 0) made.warm(READY);
        begin();
        layRoom(2500);
      },
      () => undefined,
    );
  }
  function begin(): void {
    if (!player || !presented || level('theme') === 0 || !visible || clock.now() - presented.at > 3000) return;
    player.theme(themeOf(presented.scenario), level('theme'));
    presented = null;
  }

  function fadeFor(next: Room): number {
    if (next.over) return 2500;
    if (next.answered !== null) return 250;
    return room !== null && room.answered !== null ? 1500 : 2500;
  }
  function roomChanged(next: Room): void {
    // Every answer moves the room a little; a tenth at a time is enough to hear.
    const near = (a: number | null, b: number | null): boolean => a === b || (a !== null && b !== null && Math.abs(a - b) < 0.1 && b < 1);
    if (room && room.over === next.over && room.escalation === next.escalation && near(room.answered, next.answered)) return;
    const fade = fadeFor(next);
    room = next;
    wake();
    layRoom(fade);
  }

  return {
    set(next) {
      if (next === settings) return;
      const before = settings;
      settings = next;
      if (!audible()) {
        player?.hush();
        return;
      }
      wake(before.effects !== next.effects);
      if (player && level('effects') > 0) player.warm(READY);
      layRoom(120);
      player?.themeLevel(level('theme'), 120);
      // A sample, so that the hand on the slider hears what it does.
      if (before.effects !== next.effects) turns.ask('card');
    },
    present(scenario) {
      presented = { scenario, at: clock.now() };
      caption('theme', 2);
      wake();
      begin();
    },
    sitDown(session) {
      leaveMatch?.();
      const stop = listen(session, { cue: turns.ask, room: roomChanged });
      leaveMatch = () => {
        stop();
        turns.clear();
        stopped?.();
        leaveMatch = null;
      };
    },
    leave() {
      leaveMatch?.();
      room = null;
      presented = null;
      layRoom(900);
      player?.themeLevel(0, 900);
    },
    attend(now) {
      if (visible === now) return;
      visible = now;
      if (visible) {
        player?.resume();
        layRoom(600);
      } else player?.pause();
    },
  };
}

export type { Layer };
