import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Cloud } from '../../analysis';
import type { Session, Snapshot } from '../../session/api';
import { DASHES, TimelineChart } from '../charts/timeline-chart';
import { Button, capitalise, dateRange, Dialog, namesOf, numberWord } from '../shared';
import { LedgerForm, turnLedger } from '../why/ledger';
import { marksOf, seriesOf, type TurnStory, yearsOf } from './story';

const FIRST = ['escalation', 'cohesion', 'objective', 'credibility'];

/** The course of the crisis: up to four indicators, decisions and events as marks, every turn a door to its ledger. */
export function TimelineForm({
  session,
  snapshot,
  stories,
  cloud,
}: {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly stories: readonly TurnStory[];
  readonly cloud: Cloud | null;
}) {
  const { scenario } = session;
  const names = namesOf(scenario);
  const all = scenario.indicators.filter((i) => i.shown || snapshot.view.pub.phase === 'ended');
  const [chosen, setChosen] = useState<readonly string[]>(() => FIRST.filter((id) => all.some((i) => i.id === id)));
  const [turn, setTurn] = useState<number | null>(null);
  const form = useRef<HTMLElement>(null);
  const [withHistory, setWithHistory] = useState(true);
  const [withCloud, setWithCloud] = useState(false);
  const courses = chosen.map((id) => seriesOf(scenario, snapshot.turns, id));
  const known = courses.some((s) => s.history.some((h) => h !== null));
  const series = withHistory ? courses : courses.map((s) => ({ ...s, history: [] }));
  const played = stories.length;
  // Bands of several indicators would cover one another: they belong to the one chosen last.
  const last = chosen[chosen.length - 1] ?? '';
  const bands = cloud?.bands[last]?.map((band) => band.map((value) => value / 100));
  const behind = withCloud && bands ? { name: names.indicator(last), bands } : undefined;
  const toggle = (id: string): void => {
    if (chosen.includes(id)) setChosen(chosen.length > 1 ? chosen.filter((c) => c !== id) : chosen);
    // Four dash patterns, four lines: the one chosen longest ago makes room.
    else setChosen([...(chosen.length >= DASHES.length ? chosen.slice(1) : chosen), id]);
  };
  const year = yearsOf(scenario);
  return (
    <section class="course paper" aria-label={t('debrief.the-course-of-the')} ref={form}>
      <div class="form-head">
        <h2 class="sheet-heading">
          {played === 1 ? t('debrief.one-turn') : t('debrief.turns-word', { count: capitalise(numberWord(played)) })}
        </h2>
        <span class="course__key">
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <rect class="mark mark--solid" x="1" y="1" width="10" height="10" />
          </svg>
          {t('debrief.decision-2')}
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path class="mark" d="M6 1L11 11L1 11Z" />
          </svg>
          {t('debrief.event')}
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path class="mark mark--cross" d="M1 1L11 11M11 1L1 11" />
          </svg>
          {t('debrief.silence-broken')}
          <span class="course__hint">{t('debrief.a-turn-opens-its')}</span>
        </span>
      </div>
      <div class="course__pick" role="group" aria-label={t('debrief.indicators-in-the-chart')}>
        {all.map((i) => (
          <button type="button" key={i.id} class="chip" aria-pressed={chosen.includes(i.id)} onClick={() => toggle(i.id)}>
            {i.name}
          </button>
        ))}
        {known && (
          <button type="button" class="chip chip--history" aria-pressed={withHistory} onClick={() => setWithHistory(!withHistory)}>
            {t('debrief.course-of', { year })}
          </button>
        )}
        {bands && (
          <button
            type="button"
            class="chip chip--history"
            aria-pressed={withCloud}
            title={t('debrief.in-simulated-games-choose', { indicator: names.indicator(last), games: cloud?.games ?? 0 })}
            onClick={() => setWithCloud(!withCloud)}
          >
            {t('debrief.other-games', { indicator: names.indicator(last) })}
          </button>
        )}
      </div>
      <div class="course__chart">
        <TimelineChart
          title={t('debrief.course-of-the-crisis', { list: series.map((s) => s.name).join(', ') })}
          description={series
            .map((s) =>
              t('debrief.from-to', {
                s: s.name,
                number: Math.round(s.values[0] ?? 0),
                number2: Math.round(s.values[s.values.length - 1] ?? 0),
              }),
            )
            .join('; ')
            .concat(behind ? t('debrief.shaded-behind-it-in', { behind: behind.name }) : '')}
          series={series}
          cloud={behind}
          marks={marksOf(stories)}
          turns={scenario.turns.length}
          historyName={t('debrief.the-course-of', { year })}
          onTurn={setTurn}
        />
      </div>
      {behind && cloud && <p class="muted">{t('debrief.shaded-in-other-games', { behind: behind.name, games: cloud.games })}</p>}
      <details class="course__table">
        <summary>{t('debrief.the-same-as-a')}</summary>
        <div class="scroll-x" role="region" aria-label={t('debrief.the-course-of-the-2')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('debrief.turn')}</th>
                {all.map((i) => (
                  <th scope="col" key={i.id}>
                    {i.name}
                  </th>
                ))}
                <th scope="col">{t('debrief.decided-3')}</th>
                <th scope="col">{scenario.adversary.name}</th>
                <th scope="col">{t('debrief.events')}</th>
              </tr>
            </thead>
            <tbody>
              {snapshot.turns.map((record) => {
                const story = stories.find((s) => s.turn === record.turn);
                return (
                  <tr key={record.turn}>
                    <th scope="row">{record.turn === 0 ? t('debrief.start') : record.turn}</th>
                    {all.map((i) => (
                      <td key={i.id}>{Math.round((record.ind[scenario.indicators.indexOf(i)] ?? 0) / 100)}</td>
                    ))}
                    <td>{story?.decisions.join('; ')}</td>
                    <td>{story === undefined || story.act === '' ? '' : names.act(story.act)}</td>
                    <td>{story?.injects.join('; ')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </details>
      {behind && cloud && (
        <CloudTable name={behind.name} bands={behind.bands} games={cloud.games} own={courses.find((s) => s.id === last)?.values ?? []} />
      )}
      {turn !== null && (
        <TurnDialog session={session} snapshot={snapshot} turn={turn} last={played} stories={stories} go={setTurn} form={form} />
      )}
    </section>
  );
}

/** The shaded bands in numbers, with this game's own way through them. */
function CloudTable({
  name,
  bands,
  games,
  own,
}: {
  readonly name: string;
  readonly bands: readonly (readonly number[])[];
  readonly games: number;
  readonly own: readonly number[];
}) {
  return (
    <details class="course__table">
      <summary>{t('debrief.in-other-games-as', { name, games })}</summary>
      <div class="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('debrief.turn')}</th>
              <th scope="col">{t('debrief.your-game')}</th>
              {[
                t('debrief.lowest-5'),
                t('debrief.lowest-quarter'),
                t('debrief.middle-2'),
                t('debrief.highest-quarter'),
                t('debrief.highest-5'),
              ].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bands.map((band, at) => (
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                <td>{own[at + 1] === undefined ? t('debrief.over') : Math.round(own[at + 1] ?? 0)}</td>
                {band.map((value, i) => (
                  <td key={i}>{Math.round(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="muted">{t('debrief.six-courses-in-equal')}</p>
    </details>
  );
}

function TurnDialog({
  session,
  snapshot,
  turn,
  last,
  stories,
  go,
  form,
}: {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly turn: number;
  readonly last: number;
  readonly stories: readonly TurnStory[];
  readonly go: (turn: number | null) => void;
  readonly form: RefObject<HTMLElement | null>;
}) {
  const { scenario } = session;
  const names = namesOf(scenario);
  const story = stories.find((s) => s.turn === turn);
  const from = scenario.turns[turn - 1]?.date ?? '';
  return (
    <Dialog
      title={t('debrief.ledger-of-turn', { turn })}
      size="wide"
      aside={<span class="muted">{dateRange(from, scenario.turns[turn]?.date ?? scenario.until)}</span>}
      onClose={() => go(null)}
      backTo={() => form.current?.querySelector(`[data-turn="${turn}"]`)}
      footer={
        <>
          <Button icon="left" reason={turn > 1 ? null : t('debrief.this-is-the-first')} onPress={() => go(turn - 1)}>
            {t('debrief.turn-before')}
          </Button>
          <Button icon="right" reason={turn < last ? null : t('debrief.this-is-the-last')} onPress={() => go(turn + 1)}>
            {t('debrief.turn-after')}
          </Button>
        </>
      }
    >
      {story !== undefined && (
        <p class="course__story">
          <b>{t('debrief.decided')}</b> {story.decisions.length > 0 ? story.decisions.join('; ') : t('debrief.nothing')}.{' '}
          <b>{scenario.adversary.name}:</b> {story.act === '' ? t('debrief.nothing') : names.act(story.act)}
          {story.actSeen ? '' : ` ${t('debrief.not-seen-at-the')}`}.
          {story.broken.length > 0 &&
            ` ${t('debrief.silence-was-broken-by', { broken: story.broken.length, list: story.broken.join(', ') })}`}
          {story.injects.length > 0 && ` ${t('debrief.events-2', { list: story.injects.join('; ') })}`}
        </p>
      )}
      <LedgerForm rows={turnLedger(session, snapshot.events, turn)} />
    </Dialog>
  );
}
