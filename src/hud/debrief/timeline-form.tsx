import { useRef, useState } from 'preact/hooks';
import type { Cloud } from '../../analysis';
import type { Session, Snapshot } from '../../session/api';
import { DASHES, TimelineChart } from '../charts/timeline-chart';
import { Button, count, dateRange, Dialog, namesOf, numberWord } from '../shared';
import { LedgerForm, turnLedger } from '../why/ledger';
import { marksOf, seriesOf } from './story';
import type { TurnStory } from './story';

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
  const go = (to: number | null): void => {
    setTurn(to);
    // A dialog gives focus back to page elements only; the turn on the chart is a drawn one.
    if (to === null && turn !== null) setTimeout(() => form.current?.querySelector<SVGElement>(`[data-turn="${turn}"]`)?.focus(), 0);
  };
  const year = scenario.turns[0]?.date.slice(0, 4) ?? '';
  return (
    <section class="course paper" aria-label="The course of the crisis" ref={form}>
      <div class="form-head">
        <h2 class="sheet-heading">{played === 1 ? 'One turn' : `${numberWord(played).replace(/^./, (c) => c.toUpperCase())} turns`}</h2>
        <span class="course__key">
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <rect class="mark mark--solid" x="1" y="1" width="10" height="10" />
          </svg>
          decision
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path class="mark" d="M6 1L11 11L1 11Z" />
          </svg>
          event
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path class="mark mark--cross" d="M1 1L11 11M11 1L1 11" />
          </svg>
          silence broken
          <span class="course__hint">a turn opens its ledger</span>
        </span>
      </div>
      <div class="course__pick" role="group" aria-label="Indicators in the chart, at most four">
        {all.map((i) => (
          <button type="button" key={i.id} class="chip" aria-pressed={chosen.includes(i.id)} onClick={() => toggle(i.id)}>
            {i.name}
          </button>
        ))}
        {known && (
          <button type="button" class="chip chip--history" aria-pressed={withHistory} onClick={() => setWithHistory(!withHistory)}>
            Course of {year}
          </button>
        )}
        {bands && (
          <button
            type="button"
            class="chip chip--history"
            aria-pressed={withCloud}
            title={`${names.indicator(last)} in ${cloud?.games ?? 0} simulated games; choose an indicator to see its own`}
            onClick={() => setWithCloud(!withCloud)}
          >
            Other games: {names.indicator(last)}
          </button>
        )}
      </div>
      <div class="course__chart">
        <TimelineChart
          title={`Course of the crisis: ${series.map((s) => s.name).join(', ')}`}
          description={series
            .map((s) => `${s.name} from ${Math.round(s.values[0] ?? 0)} to ${Math.round(s.values[s.values.length - 1] ?? 0)}`)
            .join('; ')
            .concat(behind ? `; shaded behind it: ${behind.name} in other games, as in the second table` : '')}
          series={series}
          cloud={behind}
          marks={marksOf(stories)}
          turns={scenario.turns.length}
          historyName={`the course of ${year}`}
          onTurn={setTurn}
        />
      </div>
      {behind && cloud && (
        <p class="muted">
          Shaded: {behind.name} in {cloud.games} other games; the darker band holds half of them, both together nine in ten.
        </p>
      )}
      <details class="course__table">
        <summary>The same as a table</summary>
        <div class="scroll-x" role="region" aria-label="The course of the crisis as a table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Turn</th>
                {all.map((i) => (
                  <th scope="col" key={i.id}>
                    {i.name}
                  </th>
                ))}
                <th scope="col">Decided</th>
                <th scope="col">{scenario.adversary.name}</th>
                <th scope="col">Events</th>
              </tr>
            </thead>
            <tbody>
              {snapshot.turns.map((t) => {
                const story = stories.find((s) => s.turn === t.turn);
                return (
                  <tr key={t.turn}>
                    <th scope="row">{t.turn === 0 ? 'start' : t.turn}</th>
                    {all.map((i) => (
                      <td key={i.id}>{Math.round((t.ind[scenario.indicators.indexOf(i)] ?? 0) / 100)}</td>
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
      {turn !== null && <TurnDialog session={session} snapshot={snapshot} turn={turn} last={played} stories={stories} go={go} />}
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
      <summary>
        {name} in {games} other games, as a table
      </summary>
      <div class="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">Turn</th>
              <th scope="col">Your game</th>
              {['lowest 5 %', 'lowest quarter', 'middle', 'highest quarter', 'highest 5 %'].map((head) => (
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
                <td>{own[at + 1] === undefined ? 'over' : Math.round(own[at + 1] ?? 0)}</td>
                {band.map((value, i) => (
                  <td key={i}>{Math.round(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="muted">
        Six courses in equal parts: nothing done, at random, always hawk, always dove, the real course, reads the rival. A game that ended
        early counts on with its last values.
      </p>
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
}: {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly turn: number;
  readonly last: number;
  readonly stories: readonly TurnStory[];
  readonly go: (turn: number | null) => void;
}) {
  const { scenario } = session;
  const names = namesOf(scenario);
  const story = stories.find((s) => s.turn === turn);
  const from = scenario.turns[turn - 1]?.date ?? '';
  return (
    <Dialog
      title={`Ledger of turn ${turn}`}
      size="wide"
      aside={<span class="muted">{dateRange(from, scenario.turns[turn]?.date ?? scenario.until)}</span>}
      onClose={() => go(null)}
      footer={
        <>
          <Button icon="left" reason={turn > 1 ? null : 'This is the first turn.'} onPress={() => go(turn - 1)}>
            Turn before
          </Button>
          <Button icon="right" reason={turn < last ? null : 'This is the last turn.'} onPress={() => go(turn + 1)}>
            Turn after
          </Button>
        </>
      }
    >
      {story !== undefined && (
        <p class="course__story">
          <b>Decided:</b> {story.decisions.length > 0 ? story.decisions.join('; ') : 'nothing'}. <b>{scenario.adversary.name}:</b>{' '}
          {story.act === '' ? 'nothing' : names.act(story.act)}
          {story.actSeen ? '' : ' (not seen at the time)'}.
          {story.broken.length > 0 &&
            ` Silence was broken by ${count(story.broken.length, 'delegation', 'delegations')}: ${story.broken.join(', ')}.`}
          {story.injects.length > 0 && ` Events: ${story.injects.join('; ')}.`}
        </p>
      )}
      <LedgerForm rows={turnLedger(session, snapshot.events, turn)} />
    </Dialog>
  );
}
