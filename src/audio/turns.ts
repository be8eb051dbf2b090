import { type CueId, CUES } from './cues';

export interface Clock {
  /** Milliseconds from anywhere. */
  now(): number;
  /** Runs later; the answer calls it off. */
  later(run: () => void, delay: number): () => void;
}

export interface Turns {
  ask(cue: CueId): void;
  /** For so many milliseconds nothing but `except` sounds. */
  hold(delay: number, except: CueId): void;
  clear(): void;
}

/** Who may sound when: one of a kind at a time, spaced, a few waiting, the rest left out. */
export function createTurns(clock: Clock, play: (cue: CueId, speed: number) => void): Turns {
  const free = new Map<CueId, number>();
  const counts = new Map<CueId, number>();
  const waiting = new Set<() => void>();
  let held: { readonly until: number; readonly except: CueId } | null = null;

  const mayPlay = (cue: CueId): boolean => held === null || cue === held.except || clock.now() >= held.until;
  const sound = (cue: CueId): void => {
    if (!mayPlay(cue)) return;
    const count = counts.get(cue) ?? 0;
    counts.set(cue, count + 1);
    const { speeds } = CUES[cue];
    play(cue, speeds[count % speeds.length] ?? 1);
  };

  return {
    ask(cue) {
      const { gap, queue } = CUES[cue];
      const now = clock.now();
      const due = Math.max(now, free.get(cue) ?? 0);
      if (due - now > queue * gap) return;
      free.set(cue, due + gap);
      if (due <= now) return sound(cue);
      const off = clock.later(() => {
        waiting.delete(off);
        sound(cue);
      }, due - now);
      waiting.add(off);
    },
    hold(delay, except) {
      held = { until: clock.now() + delay, except };
    },
    clear() {
      for (const off of waiting) off();
      waiting.clear();
      free.clear();
      held = null;
    },
  };
}
