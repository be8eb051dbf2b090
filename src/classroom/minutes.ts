import type { LessonPlan } from '../engine';

/** The clock of a lesson as what was pressed: time stands still while paused, and minutes can be added to the step that runs. */
export interface LessonClock {
  /** Seconds that ran before the last start. */
  readonly before: number;
  /** Second of the host's clock at which it was started; null while it stands. */
  readonly since: number | null;
  /** Seconds added to each step. */
  readonly added: readonly number[];
}
export const NEW_CLOCK: LessonClock = { before: 0, since: null, added: [] };

export const elapsed = (clock: LessonClock, now: number): number =>
  clock.before + (clock.since === null ? 0 : Math.max(0, now - clock.since));
export const started = (clock: LessonClock, now: number): LessonClock => (clock.since === null ? { ...clock, since: now } : clock);
export const paused = (clock: LessonClock, now: number): LessonClock => ({ ...clock, before: elapsed(clock, now), since: null });

export interface StepNow {
  readonly at: number;
  /** Seconds from the start of the lesson, as it now stands. */
  readonly from: number;
  readonly to: number;
  /** Left out because the lesson is late. */
  readonly dropped: boolean;
}
export interface LessonNow {
  readonly steps: readonly StepNow[];
  /** Index of the step that runs; the number of steps when all are over. */
  readonly at: number;
  /** Seconds left in it. */
  readonly left: number;
  /** Seconds by which the lesson runs beyond its bell. */
  readonly over: number;
}

/** The last third of a lesson is its debrief. By minutes, not by title: titles are in the language of the page. */
export function debriefFrom(plan: LessonPlan): number {
  const found = plan.steps.findIndex((step) => step.from >= Math.floor((plan.minutes * 2) / 3));
  return found < 0 ? plan.steps.length : found;
}

/** A turn is what takes more than a tenth of the lesson before the debrief: joining, briefs and forecasts are shorter. */
const isTurn = (plan: LessonPlan, at: number): boolean => {
  const step = plan.steps[at]!;
  return at < debriefFrom(plan) && (step.to - step.from) * 10 > plan.minutes;
};

/**
 * Steps that may go when the lesson is late, the first to go first: the turns after the first in their order, then what else
 * comes before the debrief. Never a step of the debrief, never the first turn, never what runs or is over.
 */
function expendable(plan: LessonPlan, running: number): number[] {
  const middle = plan.steps.flatMap((_, at) => (at > running && at < debriefFrom(plan) ? [at] : []));
  const first = plan.steps.findIndex((_, at) => isTurn(plan, at));
  return [...middle.filter((at) => isTurn(plan, at) && at !== first), ...middle.filter((at) => !isTurn(plan, at) && at > first)];
}

/** Seconds by which a lesson may be late before something is left out for it. */
const PATIENCE = 90;

/** Where the lesson stands. The bell does not move: what is added in one step is taken from turns to come, never from the debrief. */
export function lessonNow(plan: LessonPlan, clock: LessonClock, now: number): LessonNow {
  const gone = elapsed(clock, now);
  const bell = plan.minutes * 60;
  const lengths = plan.steps.map((step, at) => (step.to - step.from) * 60 + (clock.added[at] ?? 0));
  const dropped = new Set<number>();
  const starts = (): number[] => {
    let sum = 0;
    return lengths.map((length, at) => {
      const from = sum;
      if (!dropped.has(at)) sum += length;
      return from;
    });
  };
  const endOf = (from: readonly number[]): number => (from.at(-1) ?? 0) + (lengths.at(-1) ?? 0);
  const runningIn = (from: readonly number[]): number => {
    const at = from.findIndex((start, one) => !dropped.has(one) && gone < start + lengths[one]!);
    return at < 0 ? plan.steps.length : at;
  };
  let from = starts();
  for (const at of expendable(plan, runningIn(from))) {
    if (endOf(from) <= bell + PATIENCE) break;
    dropped.add(at);
    from = starts();
  }
  const at = runningIn(from);
  return {
    steps: plan.steps.map((_, one) => ({
      at: one,
      from: from[one]!,
      to: from[one]! + (dropped.has(one) ? 0 : lengths[one]!),
      dropped: dropped.has(one),
    })),
    at,
    left: at === plan.steps.length ? 0 : from[at]! + lengths[at]! - gone,
    over: Math.max(0, Math.max(gone, endOf(from)) - bell),
  };
}

/** Adds to the step that runs. */
export function extended(plan: LessonPlan, clock: LessonClock, now: number, seconds: number): LessonClock {
  const { at } = lessonNow(plan, clock, now);
  if (at >= plan.steps.length) return clock;
  const added = plan.steps.map((_, one) => (clock.added[one] ?? 0) + (one === at ? seconds : 0));
  return { ...clock, added };
}
