import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  elapsed,
  extended,
  kindOf,
  lastTurnOf,
  type LessonClock,
  lessonNow,
  NEW_CLOCK,
  paused,
  secondFrom,
  skipped,
  started,
} from '../../src/classroom';
import { loadScenario } from '../helpers/load';

const plans = ['crimea-2014', 'paris-2015', 'winter-grid'].flatMap((id) => loadScenario(id).teaching.plans.map((plan) => ({ id, plan })));
const fifty = loadScenario('crimea-2014').teaching.plans[0]!;
const titleAt = (clock: LessonClock, minute: number): string => fifty.steps[lessonNow(fifty, clock, minute * 60).at]?.title ?? '';
const dropped = (clock: LessonClock, at: number): string[] =>
  lessonNow(fifty, clock, at).steps.flatMap((one) => (one.dropped ? [fifty.steps[one.at]!.title] : []));

describe('the clock of a lesson', () => {
  test('goes through the plan by the minute', () => {
    const clock = started(fifty, NEW_CLOCK, 0);
    expect([0, 3, 10, 32, 49].map((minute) => titleAt(clock, minute))).toEqual([
      'Join',
      'Brief',
      'Turn 1',
      'Second forecast',
      'Exit ticket',
    ]);
    expect(lessonNow(fifty, clock, 50 * 60)).toMatchObject({ at: fifty.steps.length, left: 0 });
  });

  test('stands still while paused, and the bell does not: the pause is taken from a turn to come', () => {
    let clock = started(fifty, NEW_CLOCK, 1000);
    clock = paused(clock, 1060);
    expect(lessonNow(fifty, clock, 1100)).toMatchObject({ at: 0, left: 120 });
    expect(lessonNow(fifty, clock, 1240)).toMatchObject({ at: 0, left: 120 });
    expect(dropped(clock, 1240)).toEqual(['Turn 2, an event']);
    clock = started(fifty, clock, 1240);
    expect(lessonNow(fifty, clock, 1270)).toMatchObject({ at: 0, left: 90, over: 0 });
    expect(elapsed(clock, 1270)).toBe(270);
    expect(lessonNow(fifty, clock, 1000 + 50 * 60)).toMatchObject({ at: fifty.steps.length, left: 0 });
  });

  test('goes on another day where it was left', () => {
    const clock = started(fifty, paused(started(fifty, NEW_CLOCK, 0), 600), 90_000);
    expect(lessonNow(fifty, clock, 90_000)).toMatchObject({ at: 3, left: 360, over: 0 });
    expect(dropped(clock, 90_000)).toEqual([]);
  });

  test('keeps a turn left out when the minute comes at which it would have begun, and gives what is won to the debrief', () => {
    const late = extended(fifty, started(fifty, NEW_CLOCK, 0), 17 * 60, 120);
    for (const minute of [18, 24, 25, 26, 32, 49]) expect(dropped(late, minute * 60)).toEqual(['Turn 3, silence broken']);
    expect(titleAt(late, 24.9)).toBe('Turn 2, an event');
    expect(titleAt(late, 25)).toBe('Second forecast');
    expect(titleAt(late, 49.9)).toBe('Exit ticket');
    expect(lessonNow(fifty, late, 50 * 60)).toMatchObject({ at: fifty.steps.length, over: 0 });
  });

  test('shares what a left-out turn gives among the steps of the debrief, by their lengths', () => {
    const late = extended(fifty, started(fifty, NEW_CLOCK, 0), 17 * 60, 120);
    const lengths = lessonNow(fifty, late, 18 * 60).steps.map(({ from, to }) => to - from);
    // Eight minutes less two of delay: six for a debrief of seventeen.
    expect(lengths.slice(-4)).toEqual([300 + 105, 360 + 127, 240 + 84, 120 + 44]);
  });

  test('gives a step of the debrief that is over nothing back and takes nothing from it', () => {
    let clock = extended(fifty, started(fifty, NEW_CLOCK, 0), 17 * 60, 120);
    const over = lessonNow(fifty, clock, 36 * 60).steps[7]!;
    clock = extended(fifty, clock, 36 * 60, 60);
    expect(lessonNow(fifty, clock, 36 * 60).steps[7]).toEqual(over);
    expect(lessonNow(fifty, clock, 36 * 60)).toMatchObject({ over: 0, at: 8 });
    expect(lessonNow(fifty, clock, 50 * 60)).toMatchObject({ at: fifty.steps.length });
  });

  test('takes a turn in again when the class catches up before it', () => {
    let clock = extended(fifty, started(fifty, NEW_CLOCK, 0), 600, 300);
    expect(dropped(clock, 600)).toEqual(['Turn 2, an event']);
    clock = extended(fifty, clock, 700, -300);
    expect(dropped(clock, 700)).toEqual([]);
  });

  test('leaves out the second turn when it gets late, never the debrief, and forgives a minute', () => {
    const started0 = started(fifty, NEW_CLOCK, 0);
    const minute = extended(fifty, started0, 600, 60);
    expect(dropped(minute, 600)).toEqual([]);
    const late = extended(fifty, minute, 600, 240);
    expect(dropped(late, 600)).toEqual(['Turn 2, an event']);
    expect(lessonNow(fifty, late, 600).over).toBe(0);
    const later = extended(fifty, late, 600, 600);
    expect(dropped(later, 600).every((title) => !/Debrief|Exit/.test(title))).toBe(true);
  });

  test('goes to the next step at one press, before it has begun, while it runs and while it stands, in the middle of a second too', () => {
    const begun = started(fifty, NEW_CLOCK, 1000.123);
    for (const clock of [NEW_CLOCK, begun, paused(begun, 1030.7)]) {
      let pressed = clock;
      for (let at = 1; at < 5; at++) {
        pressed = skipped(fifty, pressed, 1041.456);
        const now = lessonNow(fifty, pressed, 1041.456);
        expect(now.at).toBe(at);
        const whole = (fifty.steps[at]!.to - fifty.steps[at]!.from) * 60;
        expect(Math.ceil(now.left)).toBeGreaterThanOrEqual(whole - 1);
        expect(now.left).toBeLessThanOrEqual(whole);
      }
      expect(pressed.since).toBe(clock.since);
    }
  });

  test('stands when it stood, and goes on in the step that was skipped to', () => {
    const stood = skipped(fifty, paused(started(fifty, NEW_CLOCK, 1000), 1030.5), 1041);
    expect(lessonNow(fifty, stood, 1100)).toMatchObject({ at: 1 });
    expect(lessonNow(fifty, stood, 1100).left).toBeCloseTo(lessonNow(fifty, stood, 1041).left);
    expect(lessonNow(fifty, started(fifty, stood, 1100), 1110)).toMatchObject({ at: 1 });
  });

  test('ends with the last step, and another press changes nothing', () => {
    let clock = started(fifty, NEW_CLOCK, 0);
    for (let press = 0; press < 20; press++) clock = skipped(fifty, clock, 10.5);
    expect(lessonNow(fifty, clock, 10.5)).toMatchObject({ at: fifty.steps.length, left: 0 });
  });

  test.each([
    ['crimea-2014', 50, 3],
    ['crimea-2014', 90, 4],
    ['paris-2015', 50, 3],
    ['paris-2015', 90, 4],
    ['winter-grid', 50, 5],
    ['winter-grid', 90, 6],
  ])('%s in %i minutes comes to turn %i, and the second forecast is asked for from the turn before', (id, minutes, last) => {
    const scenario = loadScenario(id);
    expect(lastTurnOf(scenario.teaching.plans.find((one) => one.minutes === minutes)!)).toBe(last);
    expect(secondFrom(scenario.teaching.plans, minutes, scenario.turns.length)).toBe(last - 1);
  });

  test('every step of a plan is something that a class does', () => {
    const kinds = (plan: (typeof plans)[number]['plan']) => plan.steps.map((_, at) => kindOf(plan, at));
    expect(kinds(fifty).join(' ')).toBe('join brief forecast turn turn turn stop debrief-first debrief debrief ticket');
    for (const { plan } of plans) {
      const all = kinds(plan);
      expect([all[0], all.at(-1)]).toEqual(['join', 'ticket']);
      for (const kind of ['forecast', 'turn', 'debrief-first']) expect(all).toContain(kind);
    }
  });

  test('without a plan the second forecast is asked for in the turn before the last of the crisis', () => {
    expect(secondFrom(loadScenario('crimea-2014').teaching.plans, 0, 10)).toBe(9);
  });

  test.each(plans)('of $id in $plan.minutes minutes never leaves out the last third, however late', ({ plan }) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 90 * 60 }), fc.integer({ min: -300, max: 1800 })), { maxLength: 8 }),
        (presses) => {
          let clock = started(fifty, NEW_CLOCK, 0);
          const times = presses.map(([at]) => at).toSorted((a, b) => a - b);
          times.forEach((at, i) => (clock = extended(plan, clock, at, presses[i]![1])));
          const lesson = lessonNow(plan, clock, times.at(-1) ?? 0);
          const debrief = plan.steps.filter((step) => step.from >= Math.floor((plan.minutes * 2) / 3));
          expect(debrief.length).toBeGreaterThan(0);
          expect(lesson.steps.slice(-debrief.length).some((one) => one.dropped)).toBe(false);
        },
      ),
    );
  });

  test.each(plans)('the plan of $id in $plan.minutes minutes gives the debrief a third', ({ plan }) => {
    const debrief = plan.steps.find((step) => step.from >= Math.floor((plan.minutes * 2) / 3))!;
    expect((plan.minutes - debrief.from) * 3).toBeGreaterThanOrEqual(plan.minutes);
  });
});
