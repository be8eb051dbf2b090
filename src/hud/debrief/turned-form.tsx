import type { LeftOver } from '../../classroom';
import { t } from '../../i18n';
import type { DecisionValue, Reason } from '../../analysis';
import type { Scenario } from '../../engine/scenario';
import { Button, namesOf } from '../shared';
import { inSentence } from '../why/words';
import { agendaWords, interval, ofHundred, one, pointsWords, signed } from './amounts';
import { nameOf } from './ending';
import type { Analysed } from './use-analyses';

/** Where the game turned: the decisions that moved it most, each with a door back to its turn. */
export function TurnedForm({
  scenario,
  analysed,
  onPlayFrom,
  left,
}: {
  readonly scenario: Scenario;
  readonly analysed: Analysed;
  readonly onPlayFrom: ((turn: number) => void) | undefined;
  /** What a team did not decide itself is nothing it could have decided better. */
  readonly left?: LeftOver | undefined;
}) {
  const doctrine = left === undefined ? '' : (namesOf(scenario).doctrine(left.doctrine) ?? left.doctrine);
  const handed = (turn: number): boolean => left !== undefined && turn >= left.turn;
  const { points, truth, share, failed } = analysed;
  const decisions = points?.decisions.known ?? [];
  const wise = truth?.decisions.truth ?? [];
  const settled = share >= 1;
  return (
    <section class="turned doc" aria-label={t('debrief.where-it-turned')} aria-busy={!settled && failed === null}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('debrief.where-it-turned')}</h2>
        <span>
          {settled ? t('debrief.expected-points') : failed === null ? t('debrief.worked-out', { number: Math.round(100 * share) }) : ''}
        </span>
      </div>
      {failed !== null && <p class="turned__note">{t('debrief.it-could-not-be', { failed })}</p>}
      {points === null && failed === null && <p class="turned__note">{t('debrief.your-decisions-are-being-2')}</p>}
      {points !== null && points.top.length === 0 && (
        <p class="turned__note">{settled ? t('debrief.no-decision-stood-out') : t('debrief.nothing-clear-yet')}</p>
      )}
      {left === undefined ? null : <p class="turned__note">{t('debrief.left-to', { turn: left.turn, doctrine })}</p>}
      <ol class="turned__list">
        {points?.top.map(({ turn, kind }, i) => {
          const decision = decisions.find((each) => each.turn === turn);
          if (decision === undefined) return null;
          return (
            <li key={turn}>
              <span class="turned__number" aria-hidden="true">
                {i + 1}
              </span>
              <div>
                <h3>{t('debrief.turn-4', { turn, measures: agendaWords(scenario, decision.done.measures) })}</h3>
                {handed(turn) ? (
                  <p>
                    <b>{t('debrief.not-yours', { doctrine })}</b>
                  </p>
                ) : null}
                {kind === 'missed' ? (
                  <Missed scenario={scenario} decision={decision} wise={wise.find((each) => each.turn === turn)} />
                ) : (
                  <p>
                    {t('debrief.well-decided')} <b>{t('debrief.more', { points: pointsWords(decision.gain.mean) })}</b>{' '}
                    {t('debrief.than-the-average-of', { others: decision.others.length, range: interval(decision.gain) })}
                  </p>
                )}
                {onPlayFrom !== undefined && settled && (
                  <Button small icon="again" onPress={() => onPlayFrom(turn)}>
                    {t('debrief.play-it-from-turn', { turn })}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {settled && points !== null && (
        <>
          <p class="turned__note">
            {t('debrief.each-decision-against-its', { replays: points.replays, policy: nameOf(scenario, points.continuation) })}
          </p>
          <details>
            <summary>{t('debrief.every-decision')}</summary>
            <Decisions scenario={scenario} decisions={decisions} onPlayFrom={onPlayFrom} who={(turn) => (handed(turn) ? doctrine : null)} />
          </details>
        </>
      )}
    </section>
  );
}

function Missed({
  scenario,
  decision,
  wise,
}: {
  readonly scenario: Scenario;
  readonly decision: DecisionValue;
  readonly wise: DecisionValue | undefined;
}) {
  const { better } = decision;
  if (better === null) return null;
  return (
    <>
      <p>
        {t('debrief.better-worth', {
          what: better.measures.length === 0 ? t('debrief.let-the-turn-pass') : agendaWords(scenario, better.measures),
        })}{' '}
        <b>{t('debrief.more', { points: pointsWords(better.difference.mean) })}</b> ({interval(better.difference)}).
      </p>
      {better.reason !== null && <p class="turned__why">{because(scenario, better.reason)}</p>}
      {wise !== undefined && <p class="turned__why">{inTruth(scenario, decision, wise)}</p>}
    </>
  );
}

/** What differs at the end, in the terms of the ledger. */
function because(scenario: Scenario, reason: Reason): string {
  const names = namesOf(scenario);
  const moved = reason.indicators
    .filter((each) => Math.abs(each.end) >= 0.5 && Math.abs(each.score) >= 0.05)
    .slice(0, 3)
    .map((each) =>
      t('debrief.lower', {
        name: inSentence(names.indicator(each.id), scenario.adversary.name),
        by: one(Math.abs(each.end)),
        case: each.end < 0 ? 'yes' : 'no',
      }),
    );
  const [ending] = reason.endings;
  const title = scenario.endings.find((each) => each.id === ending?.id)?.title;
  const parts = [
    ...(moved.length > 0 ? [t('debrief.by-the-end', { list: moved.join(', ') })] : []),
    ...(ending !== undefined && title !== undefined
      ? [t('debrief.in-replays-instead-of', { title, share: ofHundred(ending.other), share2: ofHundred(ending.done) })]
      : []),
  ];
  return parts.join(' ');
}

function inTruth(scenario: Scenario, decision: DecisionValue, wise: DecisionValue): string {
  const { better } = wise;
  if (better === null || !better.clear) return t('debrief.knowing-what-was-hidden');
  const same = better.measures.join() === decision.better?.measures.join();
  const what = same
    ? t('debrief.the-same')
    : better.measures.length === 0
      ? t('debrief.let-the-turn-pass')
      : agendaWords(scenario, better.measures);
  return t('debrief.knowing-what-was-hidden-2', { what, points: pointsWords(better.difference.mean) });
}

function Decisions({
  scenario,
  decisions,
  onPlayFrom,
  who,
}: {
  readonly scenario: Scenario;
  readonly decisions: readonly DecisionValue[];
  readonly onPlayFrom: ((turn: number) => void) | undefined;
  /** The doctrine that decided a turn; null where the player did. */
  readonly who: (turn: number) => string | null;
}) {
  return (
    <div class="scroll-x">
      <table class="turned__table">
        <thead>
          <tr>
            <th scope="col">{t('debrief.turn')}</th>
            <th scope="col">{t('debrief.you-2')}</th>
            <th scope="col">{t('debrief.expected')}</th>
            <th scope="col">{t('debrief.best-alternative')}</th>
            <th scope="col">{t('debrief.change')}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((each) => (
            <tr key={each.turn}>
              <th scope="row">
                {onPlayFrom === undefined ? (
                  each.turn
                ) : (
                  <button
                    type="button"
                    class="turned__from"
                    title={t('debrief.play-it-from-turn', { turn: each.turn })}
                    onClick={() => onPlayFrom(each.turn)}
                  >
                    {each.turn}
                    <span class="hidden-text">{t('debrief.play-it-from-here')}</span>
                  </button>
                )}
              </th>
              <td>
                {who(each.turn) === null ? null : <i>{t('debrief.by-doctrine', { doctrine: who(each.turn)! })} </i>}
                {agendaWords(scenario, each.done.measures)}
              </td>
              <td>{Math.round(each.done.value.mean)}</td>
              <td>{each.better === null ? t('debrief.none-better') : agendaWords(scenario, each.better.measures)}</td>
              <td>{each.better === null ? '' : `${signed(each.better.difference.mean)} (${interval(each.better.difference)})`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
