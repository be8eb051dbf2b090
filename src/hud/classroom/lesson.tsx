import { useEffect, useState } from 'preact/hooks';
import {
  debriefFrom,
  elapsed,
  extended,
  isTurn,
  kindOf,
  type LessonClock,
  type LessonNow,
  lessonNow,
  NEW_CLOCK,
  paused,
  skipped,
  started,
  type StepNow,
} from '../../classroom';
import type { LessonPlan } from '../../engine/scenario';
import { t } from '../../i18n';
import type { Host } from '../host';
import { Button } from '../shared';
import type { KeptClass } from './api';
import { AskFirst } from './ask-first';
import { QrSquare, useShared } from './link-sheet';
import { OpeningWord } from './opening-word';
import { Situation } from './situation';
import { useScenario } from './use-scenario';
import { useOtherWindow } from './use-other-window';

const seconds = (): number => Date.now() / 1000;

/** "12:05" */
export function clockWords(left: number): string {
  const whole = Math.max(0, Math.ceil(left));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function useNow(running: boolean): number {
  const [now, setNow] = useState(seconds);
  useEffect(() => {
    setNow(seconds());
    if (!running) return;
    const timer = setInterval(() => setNow(seconds()), 500);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

/** The plan of the lesson with its clock, and the same for the wall. */
export function LessonSheet({ host, kept }: { readonly host: Host; readonly kept: KeptClass }) {
  const scenario = useScenario(host, kept.assignment.scenario.id);
  const [wall, setWall] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const clock = kept.clock ?? NEW_CLOCK;
  const now = useNow(clock.since !== null || clock.stood !== undefined);
  const tell = useOtherWindow(host, kept.id);
  const plan = scenario?.teaching.plans.find((one) => one.minutes === kept.assignment.minutes) ?? null;
  if (scenario === null) return <p class="class-wait">{t('classroom.wait')}</p>;
  if (plan === null)
    return (
      <section class="paper class-form">
        <p>{t('classroom.no-plan')}</p>
      </section>
    );
  const set = (next: LessonClock): void => {
    void host.classroom.keepClass({ ...kept, clock: next });
    tell(next);
  };
  const lesson = lessonNow(plan, clock, now);
  const controls = (
    <p class="class-tools">
      {clock.since === null ? (
        <Button primary icon="play" onPress={() => set(started(plan, clock, seconds()))}>
          {elapsed(clock, now) === 0 ? t('classroom.start') : t('classroom.resume')}
        </Button>
      ) : (
        <Button primary icon="pause" onPress={() => set(paused(clock, seconds()))}>
          {t('classroom.pause')}
        </Button>
      )}
      <Button icon="plus" onPress={() => set(extended(plan, clock, seconds(), 60))}>
        {t('classroom.minute-more')}
      </Button>
      <Button
        icon="skip"
        reason={lesson.at >= plan.steps.length ? t('classroom.lesson-over') : null}
        onPress={() => set(skipped(plan, clock, seconds()))}
      >
        {t('classroom.next-step')}
      </Button>
      {wall ? (
        <Button icon="cross" onPress={() => setWall(false)}>
          {t('classroom.wall-close')}
        </Button>
      ) : (
        <>
          <Button icon="external" onPress={() => setWall(true)}>
            {t('classroom.wall')}
          </Button>
          <Button icon="back" onPress={() => setLeaving(true)}>
            {t('classroom.clock-anew')}
          </Button>
        </>
      )}
    </p>
  );
  if (wall)
    return (
      <Wall host={host} kept={kept} plan={plan} lesson={lesson} title={scenario.title} standing={clock.stood !== undefined}>
        {controls}
      </Wall>
    );
  return (
    <section class="paper class-lesson" aria-labelledby="class-lesson">
      <div class="form-head">
        <h2 id="class-lesson" class="sheet-heading">
          {t('classroom.plan-minutes', { minutes: plan.minutes })}
        </h2>
        <span class="class-clock">{lesson.at < plan.steps.length ? clockWords(lesson.left) : t('classroom.lesson-over')}</span>
      </div>
      {controls}
      <p class="muted">{t('classroom.late-note')}</p>
      {lesson.over >= 60 ? (
        <p class="class-warning" role="status">
          {t('classroom.beyond-bell', { minutes: Math.floor(lesson.over / 60) })}
        </p>
      ) : null}
      <Steps plan={plan} lesson={lesson} />
      <Situation scenario={scenario} />
      {leaving ? (
        <AskFirst
          title={t('classroom.clock-anew-title')}
          note={t('classroom.clock-anew-note')}
          icon="back"
          yes={t('classroom.clock-anew')}
          no={t('classroom.clock-anew-keep')}
          onYes={() => set(NEW_CLOCK)}
          onClose={() => setLeaving(false)}
        />
      ) : null}
    </section>
  );
}

/** "3–7". A step that was pressed on within its first minute has no minutes to name. */
function minutesWords({ from, to }: StepNow, over: boolean): string {
  if (over && to - from < 60) return t('classroom.skipped');
  return `${Math.round(from / 60)}–${Math.round(to / 60)}`;
}

function Steps({ plan, lesson }: { readonly plan: LessonPlan; readonly lesson: LessonNow }) {
  return (
    <table class="class-steps">
      <thead>
        <tr>
          <th scope="col">{t('classroom.minutes')}</th>
          <th scope="col">{t('classroom.step')}</th>
          <th scope="col">{t('classroom.what')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.steps.map((step, at) => {
          const now = lesson.steps[at]!;
          return (
            <tr
              key={at}
              class={now.dropped ? 'dropped' : at === lesson.at ? 'now' : undefined}
              aria-current={at === lesson.at ? 'step' : undefined}
            >
              <td>{now.dropped ? t('classroom.left-out') : minutesWords(now, at < lesson.at)}</td>
              <th scope="row">{step.title}</th>
              <td>{step.text}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface WallProps {
  readonly host: Host;
  readonly kept: KeptClass;
  readonly plan: LessonPlan;
  readonly lesson: LessonNow;
  readonly title: string;
  readonly standing: boolean;
  readonly children: preact.ComponentChildren;
}
/** A turn's title without what it brings: that comes behind a comma, and a class that reads "silence broken" on the wall plays for it. */
const wallTitle = (plan: LessonPlan, at: number): string => {
  const { title } = plan.steps[at]!;
  return isTurn(plan, at) ? title.split(',', 1)[0]! : title;
};

/** What the class is to do. The exit ticket is its own question; what every other step says is for the teacher. */
function wallWords(plan: LessonPlan, at: number): string {
  const kind = kindOf(plan, at);
  return kind === 'ticket' ? plan.steps[at]!.text : t(`classroom.wall-${kind}`);
}

/** Letters that somebody types from a wall; a longer link stands there without what follows the page. */
const TYPED = 60;
const addressOf = (link: string): string => (link.length <= TYPED ? link : link.replace(/#.*$/, ''));

/** For the back row, and for students: what a turn brings, and what a plan tells the teacher to do, stands in the teacher's table alone. Nothing smaller than a thirty-sixth of the height. The join square shows until the first turn. */
function Wall({ host, kept, plan, lesson, title, standing, children }: WallProps) {
  const shared = useShared(host, kept);
  const step = plan.steps[lesson.at];
  const next = plan.steps.findIndex((_, at) => at > lesson.at && !lesson.steps[at]!.dropped);
  return (
    <section class="class-wall doc" aria-label={t('classroom.wall')}>
      <header>
        <b>{kept.assignment.title === '' ? title : kept.assignment.title}</b>
        {standing ? <b>{t('classroom.standing')}</b> : null}
        <span>{t('classroom.step-of', { step: Math.min(plan.steps.length, lesson.at + 1), steps: plan.steps.length })}</span>
      </header>
      <div class="class-wall-now">
        <div>
          <h2>{step === undefined ? t('classroom.lesson-over') : wallTitle(plan, lesson.at)}</h2>
          <p class="class-wall-clock" role="timer">
            {clockWords(lesson.left)}
          </p>
          {step === undefined ? null : <p>{wallWords(plan, lesson.at)}</p>}
          {step !== undefined && lesson.at === debriefFrom(plan) - 1 && kept.assignment.forecasts ? (
            <p>{t('classroom.wall-second')}</p>
          ) : null}
        </div>
        {lesson.at < 2 && shared !== null ? (
          <div class="class-wall-join">
            <QrSquare shared={shared} />
            <p>
              {t('classroom.wall-address')} <b>{addressOf(shared.link)}</b>
            </p>
          </div>
        ) : null}
        {lesson.at >= debriefFrom(plan) ? <OpeningWord assignment={kept.assignment} /> : null}
      </div>
      <footer>
        <p>{next < 0 ? '' : t('classroom.then', { step: wallTitle(plan, next) })}</p>
        {children}
      </footer>
    </section>
  );
}
