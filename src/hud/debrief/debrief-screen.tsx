import type { LeftOver } from '../../classroom';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Analyst } from '../../analysis';
import type { Session } from '../../session/api';
import type { Games } from '../games/api';
import type { FirstGame } from '../host';
import { t } from '../../i18n';
import { shareOpen } from '../sharing/place';
import { Button, snapshotOf, useArrival, useShortcut } from '../shared';
import { copyText } from '../shared/copy';
import { EndingForm } from './ending';
import { ComparisonForm } from './comparison';
import { decisionsCsv, download, fileName, forecastsCsv, indicatorsCsv } from './exports';
import { ForecastsForm } from './forecast-report';
import { HistoryForm, SourcesForm, sourceOrder } from './history';
import { LensForm } from './lens-form';
import { LuckForm } from './luck-form';
import { PeopleForm } from './people-form';
import { useReference } from './reference';
import { AnswersForm, ReportsForm } from './reports-form';
import { ChoicesForm, RivalForm } from './rival';
import type { Reference } from './scoring';
import { SkillForm } from './skill-form';
import { storyOf } from './story';
import { TimelineForm } from './timeline-form';
import { TurnedForm } from './turned-form';
import { useAnalyses } from './use-analyses';
import '../board/board.css';
import './debrief.css';
import './analysis.css';
import './print.css';

export interface DebriefScreenProps {
  readonly session: Session;
  /** A new game; with a seed, the same crisis and the same luck again. */
  readonly onNewGame: (options?: { readonly seed?: string }) => void;
  readonly reference?: Reference;
  readonly commands?: ComponentChildren;
  /** Without one the page is whole but for what has to be worked out. */
  readonly analyst?: ((session: Session) => Promise<Analyst>) | undefined;
  /** Another course from a turn, under the same luck. */
  readonly onPlayFrom?: (turn: number) => void;
  /** From this turn on a doctrine decided, to which the match was left. */
  readonly left?: LeftOver | undefined;
  /** The match that this one branched off from. */
  readonly first?: FirstGame | null;
  /** Where other games are, to lay one beside this. */
  readonly games?: Games;
}

/** One page: how it ended, why, what was true, what chance did, what the record says. */
export function DebriefScreen(props: DebriefScreenProps) {
  const { session, onNewGame, reference, commands, analyst, onPlayFrom, left, first, games } = props;
  const snapshot = snapshotOf(session).value;
  const { scenario } = session;
  const { pub, seed } = snapshot.view;
  const ending = scenario.endings[pub.ending];
  const marks = useReference(scenario, reference);
  const analysed = useAnalyses(session, analyst && (() => analyst(session)));
  const report = analysed.forecasts;
  const head = useRef<HTMLHeadingElement>(null);
  useArrival(head, 'debrief');
  useShortcut('P', t('debrief.print-the-debrief'), () => window.print());
  useEffect(() => {
    const open = (): void => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('.debrief details:not([open])')) {
        fold.open = true;
        fold.dataset['opened'] = 'for-print';
      }
    };
    const close = (): void => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('.debrief details[data-opened]')) {
        fold.open = false;
        delete fold.dataset['opened'];
      }
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);
  if (ending === undefined) return null;

  const stories = snapshot.turns.slice(1).map((t) => storyOf(scenario, snapshot.events, t.turn));
  const sources = sourceOrder(scenario, ending.sources);
  const name = (what: string): string => fileName(scenario, seed, what);
  const copySeed = (): void => {
    void copyText(seed, t('debrief.seed-copied'), t('debrief.copying-was-refused-the', { seed }));
  };
  return (
    <div class="debrief">
      <header class="board-head debrief__head">
        <h1 class="wordmark" ref={head} tabIndex={-1}>
          {t('title.name')} <em>{scenario.title}</em>
        </h1>
        <p class="turn-strip">
          <span class="turn-status">
            {t('debrief.debrief-seed', {
              seed,
              first: first ? ` ${t('debrief.another-course-the-first', { number: Math.round(first.score) })}` : '',
            })}
          </span>
        </p>
        <div class="commands debrief__commands">
          <Button onTable icon="again" onPress={() => onNewGame({ seed })}>
            {t('debrief.same-seed-again')}
          </Button>
          <Button onTable icon="play" onPress={() => onNewGame()}>
            {t('debrief.new-game')}
          </Button>
          {commands}
        </div>
      </header>
      <main class="debrief__page" aria-label={t('debrief.debrief')}>
        <div class="debrief__column">
          <EndingForm session={session} snapshot={snapshot} ending={ending} reference={marks} />
          {analyst && <SkillForm scenario={scenario} skill={analysed.skill} />}
          <LuckForm scenario={scenario} snapshot={snapshot} />
        </div>
        <div class="debrief__column">
          <TimelineForm session={session} snapshot={snapshot} stories={stories} cloud={analysed.cloud} />
          <LensForm scenario={scenario} lenses={analysed.lens} />
          {scenario.discussion.length > 0 && (
            <section class="discuss doc" aria-label={t('debrief.to-discuss')}>
              <div class="form-head">
                <h2 class="sheet-heading">{t('debrief.to-discuss')}</h2>
              </div>
              <ul>
                {scenario.discussion.map((prompt, i) => (
                  <li key={i}>{prompt}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div class="debrief__column">
          {analyst && <TurnedForm scenario={scenario} analysed={analysed} onPlayFrom={onPlayFrom} left={left} />}
          <RivalForm scenario={scenario} snapshot={snapshot} stories={stories} />
          <AnswersForm
            scenario={scenario}
            type={scenario.adversary.types.findIndex((one) => one.id === snapshot.view.truth?.type)}
            events={snapshot.events}
          />
          <section class="take paper" aria-label={t('debrief.to-take-away')}>
            <div class="form-head">
              <h2 class="sheet-heading">{t('debrief.to-take-away')}</h2>
            </div>
            <div class="take__buttons">
              <Button
                icon="download"
                onPress={() => download(name('replay.json'), 'application/json', `${JSON.stringify(session.replay())}\n`)}
              >
                {t('debrief.replay')}
              </Button>
              <Button icon="share" onPress={() => (shareOpen.value = session)}>
                {t('saves.share')}
              </Button>
              <Button icon="copy" onPress={copySeed}>
                {t('debrief.copy-seed')}
              </Button>
              <Button icon="download" onPress={() => download(name('decisions.csv'), 'text/csv', decisionsCsv(scenario, snapshot.events))}>
                {t('debrief.decisions-csv')}
              </Button>
              <Button icon="download" onPress={() => download(name('indicators.csv'), 'text/csv', indicatorsCsv(scenario, snapshot))}>
                {t('debrief.indicators-csv')}
              </Button>
              {report === null ? null : (
                <Button icon="download" onPress={() => download(name('forecasts.csv'), 'text/csv', forecastsCsv(scenario, report))}>
                  {t('forecasts.csv')}
                </Button>
              )}
              <Button icon="print" shortcut="P" onPress={() => window.print()}>
                {t('debrief.print')}
              </Button>
            </div>
          </section>
        </div>
        <PeopleForm scenario={scenario} events={snapshot.events} match={snapshot.view} />
        {analyst && games && <ComparisonForm session={session} games={games} analyst={analyst} />}
        <ForecastsForm scenario={scenario} analysed={analysed} stated={session.forecasts().length} />
        <HistoryForm session={session} snapshot={snapshot} stories={stories} sources={sources} />
        <ReportsForm scenario={scenario} events={snapshot.events} />
        <ChoicesForm scenario={scenario} events={snapshot.events} />
        <SourcesForm sources={sources} />
      </main>
    </div>
  );
}
