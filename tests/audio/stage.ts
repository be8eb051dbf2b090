import type { Player } from '../../src/audio/player';
import type { Clock } from '../../src/audio/turns';

/** Time that passes only when a test says so. */
export class FakeClock implements Clock {
  private time = 0;
  private jobs: { at: number; run: () => void }[] = [];
  now(): number {
    return this.time;
  }
  later(run: () => void, delay: number): () => void {
    const job = { at: this.time + delay, run };
    this.jobs.push(job);
    return () => {
      this.jobs = this.jobs.filter((one) => one !== job);
    };
  }
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.jobs.filter((job) => job.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.jobs = this.jobs.filter((job) => job !== next);
      this.time = next.at;
      next.run();
    }
    this.time = end;
  }
}

export interface Played {
  readonly at: number;
  readonly name: string;
  readonly gain: number;
}

/** Writes down what it would have played. */
export class FakePlayer implements Player {
  readonly cues: Played[] = [];
  readonly themes: Played[] = [];
  readonly layers = new Map<string, number>();
  readonly warmed: string[] = [];
  hushed = 0;
  paused = false;
  constructor(private readonly clock: Clock) {}

  warm(names: readonly string[]): void {
    this.warmed.push(...names);
  }
  once(name: string, gain: number): void {
    this.cues.push({ at: this.clock.now(), name, gain });
  }
  layer(name: string, gain: number): void {
    this.layers.set(name, gain);
  }
  theme(name: string, gain: number): void {
    this.themes.push({ at: this.clock.now(), name, gain });
  }
  themeLevel(gain: number): void {
    if (gain === 0) this.themes.push({ at: this.clock.now(), name: 'end', gain });
  }
  hush(): void {
    this.hushed++;
    this.layers.clear();
  }
  pause(): void {
    this.paused = true;
  }
  resume(): void {
    this.paused = false;
  }
  names(): string[] {
    return this.cues.map((cue) => cue.name);
  }
}

/** Lets the promise of a player come true. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
