import type { Scene, Tweens } from 'phaser';

export type Ease = 'Linear' | 'Cubic.easeOut' | 'Cubic.easeInOut' | 'Quad.easeOut' | 'Back.easeOut';
export interface Step {
  readonly ms: number;
  readonly delay?: number;
  readonly ease?: Ease;
  /** 0 to 1; always called with 1 at the end, also when skipped. */
  readonly apply: (t: number) => void;
}

interface Running {
  readonly tween: Tweens.Tween;
  readonly step: Step;
  /** Jumps over what was to follow. */
  readonly rest: () => void;
}

/**
 * Motion after the fact: what moves has already happened, so skipping it jumps to the same end state. With reduced motion nothing
 * moves at all.
 */
export class Animator {
  reduced = false;
  private readonly running = new Map<object, Running>();

  constructor(
    private readonly scene: Scene,
    private readonly wake: () => void,
  ) {}

  get busy(): boolean {
    return this.running.size > 0;
  }

  /** Steps of one motion follow one another. A motion of the same owner still under way is finished first. */
  play(owner: object, steps: readonly Step[], then: () => void = () => undefined): void {
    this.finish(owner);
    const [first, ...rest] = steps;
    if (!first) return then();
    if (this.reduced) {
      for (const step of steps) step.apply(1);
      return then();
    }
    this.wake();
    const next = () => this.play(owner, rest, then);
    const tween = this.scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: Math.max(1, first.ms),
      delay: first.delay ?? 0,
      ease: first.ease ?? 'Cubic.easeOut',
      onUpdate: (one) => first.apply(one.getValue() ?? 1),
      onComplete: () => {
        if (this.running.get(owner)?.tween !== tween) return;
        this.running.delete(owner);
        first.apply(1);
        next();
      },
    });
    this.running.set(owner, { tween, step: first, rest: () => this.jump(rest, then) });
  }

  /** Ends one owner's motion where it was going. */
  finish(owner: object): void {
    const one = this.running.get(owner);
    if (!one) return;
    this.running.delete(owner);
    one.tween.remove();
    one.step.apply(1);
    one.rest();
  }

  skip(): void {
    // What ends may start something else; that is ended as well.
    for (let round = 0; round < 8 && this.busy; round++) for (const owner of [...this.running.keys()]) this.finish(owner);
  }

  private jump(rest: readonly Step[], then: () => void): void {
    for (const step of rest) step.apply(1);
    then();
  }
}
