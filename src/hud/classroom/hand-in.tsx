import { useRef, useState } from 'preact/hooks';
import { ALIAS_LIMIT, type ClassForecasts, opensWith, RATIONALE_LIMIT, tidy } from '../../classroom';
import { t } from '../../i18n';
import type { Scenario } from '../../engine/scenario';
import type { Session } from '../../session/api';
import { download } from '../debrief/exports';
import type { Host } from '../host';
import { announce, Button, namesOf, snapshotOf, useArrival } from '../shared';
import { copyText } from '../shared/copy';
import type { Seat } from './api';
import { KindsForm, noShares, readShares, type Shares } from './forecast-form';
import { useTop } from './use-top';
import { percent } from './words';
import './classroom.css';

/** After the last turn of an assigned match, before anybody is told what the rival was. */
export function HandInScreen({ host, session, seat }: { readonly host: Host; readonly session: Session; readonly seat: Seat }) {
  return (
    <div class="class-screen">
      <main class="class-main" aria-label={t('classroom.hand-in')}>
        <HandInForm host={host} session={session} seat={seat} />
      </main>
    </div>
  );
}

interface FormProps {
  readonly host: Host;
  readonly session: Session;
  readonly seat: Seat;
  /** In the language of the page, where the match is none that is on the screen. */
  readonly spoken?: Scenario;
  /** Back to the page of the assignment, for a match that still runs. */
  readonly onBack?: () => void;
  /** Back to the match itself, for who came from its table to state a forecast. */
  readonly onGame?: () => void;
}
export function HandInForm({ host, session, seat, spoken, onBack, onGame }: FormProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useArrival(head, 'hand-in');
  useTop(head, seat.id);
  const scenario = spoken ?? session.scenario;
  const { events, view } = snapshotOf(session).value;
  const { assignment } = seat;
  const [alias, setAlias] = useState(seat.alias);
  const [lines, setLines] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(seat.rationale.map((one) => [one.turn, one.text])),
  );
  const [typed, setTyped] = useState<Shares>(() => seat.forecasts.second?.map(String) ?? noShares(scenario));
  const [code, setCode] = useState<string | null>(null);
  const kinds = readShares(typed);
  const name = tidy(alias, ALIAS_LIMIT);
  const names = namesOf(scenario);
  const ended = view.pub.phase === 'ended';
  // A doctrine's turns ask nobody for a reason.
  const turns = Array.from({ length: Math.min(view.pub.turn, (seat.left?.turn ?? Infinity) - 1) }, (_, at) => at + 1);
  const adopted = (turn: number): string =>
    events.flatMap((one) => (one.type === 'decision/adopted' && one.turn === turn ? [names.measure(one.measure)] : [])).join(', ');
  const wrongSum = kinds.ok ? null : t('classroom.kinds-sum', { sum: kinds.sum });
  const reason = name === '' ? t('classroom.alias-missing') : wrongSum;
  // Who knows the ending, or has read a debrief, foresees nothing any more.
  const foresees = assignment.forecasts && !ended && !seat.opened;
  const forecasts: ClassForecasts =
    foresees && kinds.ok && kinds.shares?.join() !== seat.forecasts.second?.join()
      ? { ...seat.forecasts, second: kinds.shares, secondTurn: kinds.shares === null ? null : view.pub.turn }
      : seat.forecasts;
  const make = async (): Promise<void> => {
    if (!kinds.ok) return;
    const rationale = turns.flatMap((turn) => {
      const text = tidy(lines[turn] ?? '', RATIONALE_LIMIT);
      return text === '' ? [] : [{ turn, text }];
    });
    const filled: Seat = { ...seat, alias: name, rationale, forecasts };
    await host.classroom.keepSeat(filled);
    setCode(await host.classroom.handIn(filled, session));
    announce(t('classroom.code-made'));
  };
  return (
    <article class="paper class-hand-in">
      <header class="form-head">
        <h1 ref={head} tabIndex={-1}>
          {t('classroom.hand-in')} <em>{assignment.title === '' ? scenario.title : assignment.title}</em>
        </h1>
        <span>
          {ended
            ? t('classroom.ended-as', { ending: scenario.endings[view.pub.ending]?.title ?? '' })
            : t('classroom.stands-at', { turn: view.pub.turn, turns: scenario.turns.length })}
        </span>
      </header>
      {!assignment.forecasts ? null : (
        <section class="class-forecast" aria-labelledby="class-second">
          <h2 id="class-second" class="sheet-heading">
            {t('classroom.second-forecast')}
          </h2>
          {foresees ? (
            <>
              <p>{t('classroom.second-note')}</p>
              <KindsForm
                scenario={scenario}
                typed={typed}
                onType={(shares) => {
                  setTyped(shares);
                  setCode(null);
                }}
              />
              <p class="class-tools">
                <Button
                  icon="check"
                  reason={wrongSum ?? (forecasts === seat.forecasts ? t('classroom.second-nothing') : null)}
                  onPress={() => void host.classroom.keepSeat({ ...seat, forecasts })}
                >
                  {t('classroom.second-state')}
                </Button>
                {onGame ? (
                  <Button icon="left" onPress={onGame}>
                    {t('classroom.back-to-game')}
                  </Button>
                ) : null}
                <SecondStated scenario={scenario} forecasts={seat.forecasts} />
              </p>
            </>
          ) : seat.forecasts.second === null ? (
            <p>{t('classroom.second-none')}</p>
          ) : (
            <SecondStated scenario={scenario} forecasts={seat.forecasts} />
          )}
        </section>
      )}
      {ended ? null : (
        <TheRest
          host={host}
          seat={{ ...seat, forecasts }}
          scenario={scenario}
          turn={view.pub.turn}
          people={view.settings.people !== undefined}
          wrong={wrongSum}
        />
      )}
      {seat.left === undefined ? null : (
        <p class="class-report">
          {t('classroom.rest-done', {
            turn: seat.left.turn,
            doctrine: names.doctrine(seat.left.doctrine) ?? seat.left.doctrine,
          })}
        </p>
      )}
      <label class="class-field">
        <span>{t('classroom.alias')}</span>
        <input
          type="text"
          value={alias}
          maxLength={ALIAS_LIMIT}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            setAlias(event.currentTarget.value);
            setCode(null);
          }}
        />
      </label>
      <p class="muted">{t('classroom.alias-note')}</p>
      <section class="class-reasons" aria-labelledby="class-reasons">
        <h2 id="class-reasons" class="sheet-heading">
          {t('classroom.reasons')}
        </h2>
        <p>{t('classroom.reasons-note', { limit: RATIONALE_LIMIT })}</p>
        <ol>
          {turns.map((turn) => (
            <li key={turn}>
              <label for={`reason-${turn}`}>
                <b>{t('sharing.turn', { turn })}</b> {adopted(turn) === '' ? t('classroom.nothing-decided') : adopted(turn)}
              </label>
              <input
                id={`reason-${turn}`}
                type="text"
                value={lines[turn] ?? ''}
                maxLength={RATIONALE_LIMIT}
                onInput={(event) => {
                  setLines({ ...lines, [turn]: event.currentTarget.value });
                  setCode(null);
                }}
              />
            </li>
          ))}
        </ol>
      </section>
      <p class="class-tools">
        <Button primary icon="send" reason={reason} onPress={() => void make()}>
          {t('classroom.make-code')}
        </Button>
        {onBack ? (
          <Button icon="left" onPress={onBack}>
            {t('classroom.back')}
          </Button>
        ) : null}
      </p>
      {code === null ? null : <CodeBox code={code} alias={name} />}
      {ended ? <ToDebrief host={host} seat={{ ...seat, alias: name }} handed={code !== null} /> : null}
    </article>
  );
}

/** "Stated in turn 3: 50 % Opportunist, ..." Nothing while nothing is. */
function SecondStated({
  scenario,
  forecasts: { second, secondTurn },
}: {
  readonly scenario: Scenario;
  readonly forecasts: ClassForecasts;
}) {
  if (second === null || secondTurn === null) return null;
  const shares = second.map((share, at) => `${percent(share / 100)} ${scenario.adversary.types[at]?.name ?? ''}`).join(', ');
  return <span class="class-report">{t('classroom.second-stated', { turn: secondTurn, shares })}</span>;
}

interface RestProps {
  readonly host: Host;
  readonly seat: Seat;
  readonly scenario: Scenario;
  readonly turn: number;
  /** Around one device. */
  readonly people: boolean;
  /** A forecast that does not add up: it would be lost with the ending. */
  readonly wrong: string | null;
}
/** A lesson is shorter than a crisis: the turns that are left can go to a doctrine, so that there is an ending to speak of. */
function TheRest({ host, seat, scenario, turn, people, wrong }: RestProps) {
  const [chosen, setChosen] = useState('');
  const [failed, setFailed] = useState(false);
  if (scenario.doctrines.length === 0) return null;
  const text = scenario.doctrines.find((one) => one.id === chosen)?.text ?? t('classroom.rest-choose');
  const leave = async (): Promise<void> => {
    if (!(await host.classroom.leaveRest(seat, chosen))) setFailed(true);
  };
  return (
    <section class="class-rest" aria-labelledby="class-rest">
      <h2 id="class-rest" class="sheet-heading">
        {t('classroom.rest')}
      </h2>
      <p>
        {t('classroom.rest-note', { turn, turns: scenario.turns.length })} {people ? t('classroom.rest-people') : null}
      </p>
      <label class="class-field">
        <span>{t('classroom.rest-doctrine')}</span>
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">–</option>
          {scenario.doctrines.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <p class="muted">{text}</p>
      {failed ? (
        <p class="class-warning" role="alert">
          {t('classroom.rest-failed')}
        </p>
      ) : null}
      <p class="class-tools">
        <Button icon="skip" reason={chosen === '' ? t('classroom.rest-choose') : wrong} onPress={() => void leave()}>
          {t('classroom.rest-play')}
        </Button>
      </p>
    </section>
  );
}

function CodeBox({ code, alias }: { readonly code: string; readonly alias: string }) {
  const file = `hand-in-${alias.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.txt`;
  return (
    <section class="class-code" aria-labelledby="class-code">
      <h2 id="class-code" class="sheet-heading">
        {t('classroom.your-code')}
      </h2>
      <p>{t('classroom.your-code-note', { alias })}</p>
      <textarea
        class="mono"
        rows={5}
        readOnly
        aria-label={t('classroom.your-code')}
        value={code}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="class-tools">
        <Button primary icon="copy" onPress={() => void copyText(code, t('sharing.code-copied'), t('sharing.copy-refused'))}>
          {t('classroom.copy-code')}
        </Button>
        <Button icon="download" onPress={() => download(file, 'text/plain', `${alias}\n${code}\n`)}>
          {t('classroom.save-code')}
        </Button>
      </p>
    </section>
  );
}

/** The way on: at once, or with the word that the teacher gives. */
function ToDebrief({ host, seat, handed }: { readonly host: Host; readonly seat: Seat; readonly handed: boolean }) {
  const [word, setWord] = useState('');
  const [wrong, setWrong] = useState(false);
  const now = (): Seat => host.classroom.seats.peek().find((one) => one.id === seat.id) ?? seat;
  const open = (): void => {
    if (seat.assignment.reveal === 'word' && !opensWith(seat.assignment, word)) return setWrong(true);
    void host.classroom.keepSeat({ ...now(), opened: true });
  };
  return (
    <section class="class-onward" aria-labelledby="class-onward">
      <h2 id="class-onward" class="sheet-heading">
        {t('classroom.debrief')}
      </h2>
      {seat.assignment.reveal === 'word' ? (
        <label class="class-field">
          <span>{t('classroom.word-label')}</span>
          <input
            type="text"
            value={word}
            maxLength={20}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={wrong ? 'true' : undefined}
            onInput={(event) => {
              setWord(event.currentTarget.value);
              setWrong(false);
            }}
          />
        </label>
      ) : (
        <p>{handed ? t('classroom.debrief-note') : t('classroom.debrief-before')}</p>
      )}
      {wrong ? (
        <p class="class-warning" role="alert">
          {t('classroom.word-wrong')}
        </p>
      ) : null}
      <p class="class-tools">
        <Button primary={handed} icon="right" onPress={open}>
          {t('classroom.to-debrief')}
        </Button>
        <Button icon="left" onPress={() => host.toTitle()}>
          {t('sharing.to-title')}
        </Button>
      </p>
    </section>
  );
}
