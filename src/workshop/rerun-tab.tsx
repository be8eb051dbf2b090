import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Command, Scenario, Settings } from '../engine';
import type { Host } from '../hud';
import { Button } from '../hud/shared/button';
import { t } from '../i18n';
import { type RunFailure, startRun } from '../workers/workshop';
import type { Bench } from '.';
import { draftGame } from './bench';
import { failureWords } from './play-tab';
import type { Rerun, RerunTurn } from './rerun';
import { SET } from './trial';
import { actName, endingName, indicatorName, measureName } from './words';

/** A saved game as far as the workshop uses it. */
export interface LastGame {
  readonly title: string;
  readonly scenario: string;
  readonly turn: number;
  readonly seed: string;
  readonly settings: Settings;
  readonly commands: readonly Command[];
}

interface Answer {
  readonly before: Scenario;
  readonly draft: Scenario;
  readonly result: Rerun;
}
const answer = signal<Answer | null>(null);
const state = signal<'ready' | 'running' | 'not-fetched' | RunFailure>('ready');
let stop: (() => void) | null = null;

interface Game {
  readonly seed: string;
  readonly settings: Settings;
  readonly commands: readonly Command[];
}

function run(before: Scenario, draft: Scenario, { seed, settings, commands }: Game): void {
  answer.value = null;
  state.value = 'running';
  stop = startRun<'rerun'>(
    { type: 'rerun', before, draft, seed, settings, commands },
    {
      done(result) {
        stop = null;
        state.value = 'ready';
        answer.value = { before, draft, result };
      },
      failed(why) {
        stop = null;
        state.value = why;
      },
    },
  );
}

/** The draft with the values that were set for that game. */
function asPlayed(before: Scenario, draft: Scenario): Scenario {
  const set = before.injects.filter((one) => one.id.startsWith(SET));
  return set.length === 0 ? draft : { ...draft, injects: [...draft.injects, ...set] };
}

/** The last game again, on the text as it is now: where it parts, and what comes of it. */
export function RerunTab({ host, bench, scenario }: { readonly host: Host; readonly bench: Bench; readonly scenario: Scenario }) {
  useEffect(() => () => stop?.(), []);
  const saved = bench.lastGame();
  const here = draftGame.value;
  const fromSaved = async (game: LastGame): Promise<void> => {
    state.value = 'running';
    try {
      run(await host.scenario(game.scenario), scenario, game);
    } catch {
      state.value = 'not-fetched';
    }
  };
  const shipped = saved !== null && host.catalogue.some((one) => one.id === saved.scenario);
  const now = state.value;
  const busy = now === 'running' ? t('workshop.rerunning') : null;
  return (
    <>
      <p>{t('workshop.rerun-lede')}</p>
      <p class="workshop-ways">
        {here ? (
          <Button primary icon="again" reason={busy} onPress={() => run(here.scenario, asPlayed(here.scenario, scenario), here.replay)}>
            {t('workshop.rerun-here')}
          </Button>
        ) : null}
        {saved && shipped ? (
          <Button primary={!here} icon="again" reason={busy} onPress={() => void fromSaved(saved)}>
            {t('workshop.rerun-saved', { title: saved.title, turn: saved.turn })}
          </Button>
        ) : null}
      </p>
      {here || shipped ? null : <p class="workshop-none">{t('workshop.no-game')}</p>}
      {saved && shipped && saved.scenario !== scenario.id ? (
        <p class="muted">{t('workshop.other-crisis', { title: saved.title })}</p>
      ) : null}
      <p role="status">{busy}</p>
      {now === 'not-fetched' || typeof now === 'object' ? (
        <p class="workshop-warning" role="alert">
          {typeof now === 'object' ? failureWords(now) : t('workshop.not-fetched')}
        </p>
      ) : null}
      {answer.value ? <Difference answer={answer.value} current={answer.value.draft.turns === scenario.turns} /> : null}
    </>
  );
}

function Difference({ answer: { before, draft, result }, current }: { readonly answer: Answer; readonly current: boolean }) {
  const ending = (scenario: Scenario, id: string | null): string => (id === null ? t('workshop.running') : endingName(scenario, id));
  const score = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
  return (
    <div class="workshop-difference">
      {current ? null : <p class="workshop-warning">{t('workshop.rerun-older')}</p>}
      <h3>{result.parts === null ? t('workshop.same') : t('workshop.parts', { turn: result.parts })}</h3>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('workshop.before')}</th>
            <th scope="col">{t('workshop.after')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('workshop.ending')}</th>
            <td>{ending(before, result.before.ending)}</td>
            <td>{ending(draft, result.after.ending)}</td>
          </tr>
          <tr>
            <th scope="row">{t('workshop.score')}</th>
            <td>{score(result.before.score)}</td>
            <td>{score(result.after.score)}</td>
          </tr>
        </tbody>
      </table>
      {result.leftOut.length > 0 ? (
        <details>
          <summary>{t('workshop.left-out', { count: result.leftOut.length })}</summary>
          <ul>
            {result.leftOut.map((one, at) => (
              <li key={at}>{t('workshop.left-out-one', { turn: one.turn, what: measureName(draft, one.what), code: one.code })}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {result.parts === null ? null : (
        <ol class="workshop-turns">
          {result.turns
            .filter((one) => one.differs.length > 0)
            .map((one) => (
              <TurnDifference key={one.turn} turn={one} before={before} draft={draft} />
            ))}
        </ol>
      )}
    </div>
  );
}

function TurnDifference({ turn, before, draft }: { readonly turn: RerunTurn; readonly before: Scenario; readonly draft: Scenario }) {
  const act = (scenario: Scenario, id: string | null | undefined): string => (id ? actName(scenario, id) : t('workshop.nothing'));
  const adopted = (scenario: Scenario, ids: readonly string[] | undefined): string =>
    ids && ids.length > 0 ? ids.map((id) => measureName(scenario, id)).join(', ') : t('workshop.nothing');
  const changes = Object.entries(turn.change);
  return (
    <li>
      <h4>{t('workshop.turn-n', { turn: turn.turn })}</h4>
      {turn.before && turn.after ? null : <p>{t(turn.before ? 'workshop.only-before' : 'workshop.only-after')}</p>}
      <dl>
        {turn.differs.includes('decision') ? (
          <div>
            <dt>{t('workshop.decided')}</dt>
            <dd>
              {adopted(before, turn.before?.adopted)} → {adopted(draft, turn.after?.adopted)}
            </dd>
          </div>
        ) : null}
        {turn.differs.includes('act') ? (
          <div>
            <dt>{t('workshop.rival')}</dt>
            <dd>
              {act(before, turn.before?.act)} → {act(draft, turn.after?.act)}
            </dd>
          </div>
        ) : null}
        {changes.map(([id, by]) => (
          <div key={id}>
            <dt>{indicatorName(draft, id)}</dt>
            <dd>
              {turn.before?.indicators[id]?.toFixed(1)} → {turn.after?.indicators[id]?.toFixed(1)} ({by > 0 ? '+' : '−'}
              {Math.abs(by).toFixed(1)})
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
