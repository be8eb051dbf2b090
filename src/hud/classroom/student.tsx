import { useEffect, useRef, useState } from 'preact/hooks';
import { type Assignment, assignmentId, NO_FORECASTS, secondFrom } from '../../classroom';
import type { Scenario } from '../../engine/scenario';
import type { Session } from '../../session/api';
import { t } from '../../i18n';
import type { Host } from '../host';
import { Button, Icon, useArrival } from '../shared';
import { endingsAsked } from '../shared/questions';
import { Sheet } from '../shared/sheet';
import type { AssignmentTrouble, Seat } from './api';
import { ChanceField, KindsForm, noShares, readChance, readShares, type Shares } from './forecast-form';
import { HandInForm } from './hand-in';
import { forecastWanted } from './place';
import { useScenario } from './use-scenario';
import { useTop } from './use-top';
import { assignmentWords, difficultyWords } from './words';
import { Situation } from './situation';

/** A link of a class leads here: what it is, what is asked, and the game itself. */
export function StudentPage({ host, assignment }: { readonly host: Host; readonly assignment: Assignment }) {
  const head = useRef<HTMLHeadingElement>(null);
  useArrival(head, 'assignment');
  const scenario = useScenario(host, assignment.scenario.id);
  const id = assignmentId(assignment);
  const seat = host.classroom.seats.value.find((one) => one.id === id) ?? null;
  const [saved, setSaved] = useState<Session | null>(null);
  const [handing, setHanding] = useState(() => forecastWanted.peek());
  // Asked for once: the link opened again leads to the assignment.
  const [fromTable] = useState(handing);
  useEffect(() => void (forecastWanted.value = false), []);
  useTop(head, handing);
  useEffect(() => {
    let mine: Session | null = null;
    void host.classroom.savedGame(assignment).then((found) => {
      mine = found;
      setSaved(found);
    });
    return () => mine?.dispose();
  }, [id]);
  if (scenario === null) return <p class="class-wait">{t('classroom.wait')}</p>;
  if (handing && saved !== null && seat !== null)
    return (
      <HandInForm
        host={host}
        session={saved}
        seat={seat}
        spoken={scenario}
        onBack={() => setHanding(false)}
        {...(fromTable ? { onGame: () => host.resume() } : {})}
      />
    );
  const turn = saved?.snapshot().view.pub.turn ?? 0;
  return (
    <article class="paper class-student">
      <header class="form-head">
        <h1 ref={head} tabIndex={-1}>
          {scenario.title} <em>{assignment.title === '' ? scenario.subtitle : assignment.title}</em>
        </h1>
        <span>{t('classroom.an-assignment')}</span>
      </header>
      <div class="class-student-top">
        <Sheet id={scenario.id} frame="title" />
        <p class="lead">{scenario.card.stakes}</p>
      </div>
      <dl class="class-facts">
        <div>
          <dt>{t('title.council')}</dt>
          <dd>{scenario.card.council}</dd>
        </div>
        <div>
          <dt>{t('title.length')}</dt>
          <dd>
            {assignment.minutes === 0
              ? t('title.length-value', { minutes: scenario.card.minutes, turns: scenario.turns.length })
              : t('classroom.student-length', { minutes: assignment.minutes, turns: scenario.turns.length })}
          </dd>
        </div>
        <div>
          <dt>{t('title.difficulty')}</dt>
          <dd>{difficultyWords(assignment)}</dd>
        </div>
      </dl>
      <ul class="class-points">
        <li>{t('classroom.student-same')}</li>
        <li>{t('classroom.student-account')}</li>
        {assignment.minutes === 0 ? null : <li>{t('classroom.student-rest')}</li>}
        {assignment.forecasts ? (
          <li>{t('classroom.student-second', { turn: secondFrom(scenario.teaching.plans, assignment.minutes, scenario.turns.length) })}</li>
        ) : null}
        <li>{t('classroom.student-end')}</li>
        {assignment.reveal === 'word' ? <li>{t('classroom.student-word')}</li> : null}
      </ul>
      {seat === null ? (
        <Begin host={host} assignment={assignment} scenario={scenario} id={id} />
      ) : (
        <p class="class-tools">
          {saved === null ? null : (
            <>
              <Button primary icon="play" onPress={() => host.resume()}>
                {t('classroom.go-on', { turn })}
              </Button>
              <Button icon="send" onPress={() => setHanding(true)}>
                {t('classroom.hand-in-now')}
              </Button>
            </>
          )}
          <Button primary={saved === null} icon="again" onPress={() => void begin(host, seat)}>
            {saved === null ? t('classroom.begin') : t('classroom.begin-again')}
          </Button>
        </p>
      )}
    </article>
  );
}

/** Anew: what was stated before the first turn stays, what was stated in the match that is given up goes with it. */
async function begin(host: Host, { left: _, ...seat }: Seat): Promise<void> {
  const forecasts = { ...seat.forecasts, second: null, secondTurn: null };
  if (!(await host.classroom.takeSeat({ ...seat, forecasts }))) return;
  const { scenario, seed, settings } = seat.assignment;
  host.open({ scenario: scenario.id, seed, settings });
}

interface BeginProps {
  readonly host: Host;
  readonly assignment: Assignment;
  readonly scenario: Scenario;
  readonly id: string;
}
/** Forecasts come before the first turn or never. */
function Begin({ host, assignment, scenario, id }: BeginProps) {
  const [typed, setTyped] = useState<Shares>(() => noShares(scenario));
  const [bad, setBad] = useState('');
  const kinds = readShares(typed);
  const badly = readChance(bad);
  const holds = endingsAsked(scenario).find((one) => one.key === 'bad')?.holds ?? [];
  const start = (): void => {
    const forecasts =
      kinds.ok && assignment.forecasts ? { ...NO_FORECASTS, first: kinds.shares, bad: badly.ok ? badly.chance : null } : NO_FORECASTS;
    void begin(host, { id, assignment, alias: '', rationale: [], opened: false, forecasts });
  };
  return (
    <>
      {assignment.forecasts ? (
        <section class="class-forecast" aria-labelledby="class-forecast">
          <h2 id="class-forecast" class="sheet-heading">
            {t('classroom.first-forecast')}
          </h2>
          <p>{t('classroom.first-forecast-note')}</p>
          <Situation scenario={scenario} />
          <KindsForm scenario={scenario} typed={typed} onType={setTyped} />
          <label class="class-kinds-one">
            <ChanceField typed={bad} onType={setBad} />
            <span>
              {t('classroom.bad-label')}{' '}
              {holds.length === 0 ? null : <small class="muted">{t('classroom.bad-holds', { list: holds.join(', ') })}</small>}
            </span>
          </label>
        </section>
      ) : null}
      <p class="class-tools">
        <Button
          primary
          icon="play"
          reason={
            assignment.forecasts && !kinds.ok ? t('classroom.kinds-sum', { sum: kinds.sum }) : !badly.ok ? t('classroom.bad-range') : null
          }
          onPress={start}
        >
          {t('classroom.begin')}
        </Button>
      </p>
    </>
  );
}

export function RefusedPage({ host, trouble }: { readonly host: Host; readonly trouble: AssignmentTrouble }) {
  const head = useRef<HTMLHeadingElement>(null);
  useArrival(head, 'refused');
  return (
    <article class="paper class-student">
      <header class="form-head">
        <h1 ref={head} tabIndex={-1}>
          {t('classroom.refused')}
        </h1>
      </header>
      <p class="class-warning" role="alert">
        <Icon name="alert" /> {assignmentWords(trouble)}
      </p>
      <p>{t('classroom.refused-note')}</p>
      <p class="class-tools">
        <Button primary icon="left" onPress={() => host.toTitle()}>
          {t('sharing.to-title')}
        </Button>
      </p>
    </article>
  );
}
