import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elapsed, extended, type LessonClock, lessonNow, NEW_CLOCK, paused, started } from '../../src/classroom';
import { loadScenario } from '../helpers/load';

const plans = ['crimea-2014', 'paris-2015', 'winter-grid'].flatMap((id) => loadScenario(id).teaching.plans.map((plan) => ({ id, plan })));
const fifty = loadScenario('crimea-2014').teaching.plans[0]!;
const titleAt = (clock: LessonClock, minute: number): string => fifty.steps[lessonNow(fifty, clock, minute * 60).at]?.title ?? '';

describe('the clock of a lesson', () => {
  test('goes through the plan by the minute', () => {
    const clock = started(NEW_CLOCK, 0);
    expect([0, 3, 10, 32, 49].map((minute) => titleAt(clock, minute))).toEqual([
      'Join',
      'Brief',
      'Turn 1',
      'Second forecast',
      'Exit ticket',
    ]);
    expect(lessonNow(fifty, clock, 50 * 60)).toMatchObject({ at: fifty.steps.length, left: 0 });
  });

  test('stands still while paused', () => {
    let clock = started(NEW_CLOCK, 1000);
    clock = paused(clock, 1060);
    expect(elapsed(clock, 5000)).toBe(60);
    clock = started(clock, 5000);
    expect(elapsed(clock, 5030)).toBe(90);
  });

  test('leaves out the second turn when it gets late, never the debrief, and forgives a minute', () => {
    const started0 = started(NEW_CLOCK, 0);
    const dropped = (clock: LessonClock, at: number) =>
      lessonNow(fifty, clock, at).steps.flatMap((one) => (one.dropped ? [fifty.steps[one.at]!.title] : []));
    const minute = extended(fifty, started0, 600, 60);
    expect(dropped(minute, 600)).toEqual([]);
    const late = extended(fifty, minute, 600, 240);
    expect(dropped(late, 600)).toEqual(['Turn 2, an event']);
    expect(lessonNow(fifty, late, 600).over).toBe(0);
    const later = extended(fifty, late, 600, 600);
    expect(dropped(later, 600).every((title) => !/Debrief|Exit/.test(title))).toBe(true);
  });

  test.each(plans)('of $id in $plan.minutes minutes never leaves out the last third, however late', ({ plan }) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 90 * 60 }), fc.integer({ min: -300, max: 1800 })), { maxLength: 8 }),
        (presses) => {
          let clock = started(NEW_CLOCK, 0);
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
