import type { LessonPlan } from '../engine';

/** The clock of a lesson as what was pressed: a step stands still while paused, the bell does not, and minutes can be added to the step that runs. */
export interface LessonClock {
  /** Seconds that ran before the last start, those of pauses among them. */
  readonly before: number;
  /** Second of the host's clock at which it was started; null while it stands. */
  readonly since: number | null;
  /** Seconds added to each step. */
  readonly added: readonly number[];
  /** Second at which it was paused; absent where it has not been since the last start. */
  readonly stood?: number;
  /** Steps left out. Kept, not worked out anew: a turn must not come back at the minute at which it would have begun. */
  readonly dropped?: readonly number[];
  /** Seconds that each step of the debrief won from steps left out. Kept: a step that is over must not grow or shrink behind the class. */
  readonly won?: readonly number[];
}
export const NEW_CLOCK: LessonClock = { before: 0, since: null, added: [] };

export const elapsed = (clock: LessonClock, now: number): number =>
  clock.before + (clock.since === null ? 0 : Math.max(0, now - clock.since));
export const paused = (clock: LessonClock, now: number): LessonClock =>
  clock.since === null ? clock : { ...clock, before: elapsed(clock, now), since: null, stood: now };

/** Starts it, or goes on: what it stood is added to the step that ran, and taken from turns to come. Who goes on another day begins where it was left. */
export function started(plan: LessonPlan, clock: LessonClock, now: number): LessonClock {
  if (clock.since !== null) return clock;
  const { stood, ...rest } = clock;
  const lost = stood === undefined ? 0 : Math.max(0, now - stood);
  const at = stepAt(plan, rest, rest.before);
  if (lost === 0 || lost >= plan.minutes * 60 || at >= plan.steps.length) return { ...rest, since: now };
  return settled(plan, { ...rest, added: addedTo(plan, rest, at, lost), before: rest.before + lost, since: now }, now);
}

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
export const isTurn = (plan: LessonPlan, at: number): boolean => {
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

const addedTo = (plan: LessonPlan, clock: LessonClock, at: number, seconds: number): number[] =>
  plan.steps.map((_, one) => (clock.added[one] ?? 0) + (one === at ? seconds : 0));

interface Layout {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly end: number;
}
const secondsOf = (plan: LessonPlan, at: number): number => (plan.steps[at]!.to - plan.steps[at]!.from) * 60;

/** The steps behind one another. */
function layoutOf(plan: LessonPlan, { added, won = [] }: LessonClock, dropped: readonly number[]): Layout {
  const lengths = plan.steps.map((_, at) => (dropped.includes(at) ? 0 : secondsOf(plan, at) + (added[at] ?? 0) + (won[at] ?? 0)));
  let end = 0;
  const from = lengths.map((length) => (end += length) - length);
  return { from, to: from.map((start, at) => start + lengths[at]!), end };
}

/**
 * What left-out steps give beyond the delay goes to the steps of the debrief that are still to come, to each in proportion to
 * its length; the last of them takes what does not divide. In the last step, to that.
 */
function shared(plan: LessonPlan, kept: readonly number[], running: number, spare: number): number[] {
  const debrief = plan.steps.flatMap((_, at) => (at >= debriefFrom(plan) ? [at] : []));
  const coming = debrief.filter((at) => at > running);
  const takers = coming.length > 0 ? coming : debrief.slice(-1);
  const whole = takers.reduce((sum, at) => sum + secondsOf(plan, at), 0);
  const parts = takers.map((at) => Math.floor((spare * secondsOf(plan, at)) / whole));
  const rest = spare - parts.reduce((sum, one) => sum + one, 0);
  return kept.map((one, at) => {
    const place = takers.indexOf(at);
    return place < 0 ? one : one + parts[place]! + (place === takers.length - 1 ? rest : 0);
  });
}
const runningIn = ({ to }: Layout, dropped: readonly number[], gone: number): number => {
  const at = to.findIndex((end, one) => !dropped.includes(one) && gone < end);
  return at < 0 ? to.length : at;
};
const stepAt = (plan: LessonPlan, clock: LessonClock, gone: number): number => {
  const dropped = clock.dropped ?? [];
  return runningIn(layoutOf(plan, clock, dropped), dropped, gone);
};

/** Decides what is left out, at a press of a button: what was left out so far stays so, of what comes only as much as has to. */
function settled(plan: LessonPlan, clock: LessonClock, now: number): LessonClock {
  const running = stepAt(plan, clock, elapsed(clock, now));
  const dropped = (clock.dropped ?? []).filter((at) => at < running);
  const won = plan.steps.map((_, at) => (at <= running ? (clock.won?.[at] ?? 0) : 0));
  const bell = plan.minutes * 60;
  const end = (): number => layoutOf(plan, { ...clock, won }, dropped).end;
  for (const at of expendable(plan, running)) {
    if (end() <= bell + PATIENCE) break;
    dropped.push(at);
  }
  const spare = dropped.length === 0 ? 0 : Math.max(0, bell - end());
  return { ...clock, dropped, won: spare === 0 ? won : shared(plan, won, running, spare) };
}

/** Where the lesson stands. The bell does not move: what is added in one step, or lost in a pause, is taken from turns to come, never from the debrief. */
export function lessonNow(plan: LessonPlan, pressed: LessonClock, now: number): LessonNow {
  // While it stands, as it would be if it went on now: a teacher who explains sees what it costs.
  const clock = pressed.stood === undefined ? pressed : started(plan, pressed, now);
  const gone = elapsed(clock, now);
  const dropped = clock.dropped ?? [];
  const layout = layoutOf(plan, clock, dropped);
  const at = runningIn(layout, dropped, gone);
  return {
    steps: plan.steps.map((_, one) => ({ at: one, from: layout.from[one]!, to: layout.to[one]!, dropped: dropped.includes(one) })),
    at,
    left: at === plan.steps.length ? 0 : layout.to[at]! - gone,
    over: Math.max(0, Math.max(gone, layout.end) - plan.minutes * 60),
  };
}

/** Adds to the step that runs; takes from it with less than nought. */
export function extended(plan: LessonPlan, clock: LessonClock, now: number, seconds: number): LessonClock {
  const { at } = lessonNow(plan, clock, now);
  if (at >= plan.steps.length) return clock;
  return settled(plan, { ...clock, added: addedTo(plan, clock, at, seconds) }, now);
}

/**
 * Ends the step that runs, and begins the next. Up to the next whole second, not down: what is left of a second would be a
 * step of its own, and while the clock stands it would never pass.
 */
export function skipped(plan: LessonPlan, clock: LessonClock, now: number): LessonClock {
  return extended(plan, clock, now, -Math.ceil(lessonNow(plan, clock, now).left));
}

/** What a class does in a step. By its place in the plan, as turns are told: the titles are in the language of the page. */
export type StepKind = 'join' | 'brief' | 'forecast' | 'turn' | 'between' | 'stop' | 'debrief-first' | 'debrief' | 'ticket';
export function kindOf(plan: LessonPlan, at: number): StepKind {
  const debrief = debriefFrom(plan);
  if (at >= debrief) return at === plan.steps.length - 1 ? 'ticket' : at === debrief ? 'debrief-first' : 'debrief';
  if (isTurn(plan, at)) return 'turn';
  const first = plan.steps.findIndex((_, one) => isTurn(plan, one));
  if (at < first) return at === 0 ? 'join' : at === first - 1 ? 'forecast' : 'brief';
  return at === debrief - 1 ? 'stop' : 'between';
}

/** The last turn of the crisis that the plan comes to, by the figures in the titles of its turns ("Turns 3 and 4"): they are the same in every language. Null where they name none. */
export function lastTurnOf(plan: LessonPlan): number | null {
  const named = plan.steps.flatMap((step, at) => (isTurn(plan, at) ? [...step.title.matchAll(/\d+/g)].map(Number) : []));
  return named.length === 0 ? null : Math.max(...named);
}

/** How many of the crisis's turns a lesson of so many minutes comes to. */
export function turnsIn(plans: readonly LessonPlan[], minutes: number, turns: number): number {
  const plan = plans.find((one) => one.minutes === minutes);
  return Math.min(turns, (plan && lastTurnOf(plan)) ?? turns);
}

/** The turn from which on the second forecast is asked for: the one before the last that the lesson comes to, for a crisis can end before its last. */
export const secondFrom = (plans: readonly LessonPlan[], minutes: number, turns: number): number =>
  Math.max(1, turnsIn(plans, minutes, turns) - 1);
