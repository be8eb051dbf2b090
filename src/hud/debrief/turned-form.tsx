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
}: {
  readonly scenario: Scenario;
  readonly analysed: Analysed;
  readonly onPlayFrom: ((turn: number) => void) | undefined;
}) {
  const { points, truth, share, failed } = analysed;
  const decisions = points?.decisions.known ?? [];
  const wise = truth?.decisions.truth ?? [];
  const settled = share >= 1;
  return (
    <section class="turned doc" aria-label="Where it turned" aria-busy={!settled && failed === null}>
      <div class="form-head">
        <h2 class="sheet-heading">Where it turned</h2>
        <span>{settled ? 'expected points' : failed === null ? `${Math.round(100 * share)}\u00a0% worked out` : ''}</span>
      </div>
      {failed !== null && <p class="turned__note">It could not be worked out on this device: {failed}.</p>}
      {points === null && failed === null && <p class="turned__note">Your decisions are being played again, with others beside them.</p>}
      {points !== null && points.top.length === 0 && (
        <p class="turned__note">
          {settled ? 'No decision stood out from its alternatives by more than luck would.' : 'Nothing clear yet.'}
        </p>
      )}
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
                <h3>
                  Turn {turn}: {agendaWords(scenario, decision.done.measures)}
                </h3>
                {kind === 'missed' ? (
                  <Missed scenario={scenario} decision={decision} wise={wise.find((each) => each.turn === turn)} />
                ) : (
                  <p>
                    Well decided: <b>{pointsWords(decision.gain.mean)} more</b> than the average of {decision.others.length} alternatives (
                    {interval(decision.gain)}).
                  </p>
                )}
                {onPlayFrom !== undefined && settled && (
                  <Button small icon="again" onPress={() => onPlayFrom(turn)}>
                    Play it from turn {turn}
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
            Each decision against its alternatives, {points.replays} replays of each under the same luck, later turns by the course “
            {nameOf(points.continuation)}”. What was hidden then is drawn from what could be known. In brackets: 95 in 100 such intervals
            hold the true value.
          </p>
          <details>
            <summary>Every decision</summary>
            <Decisions scenario={scenario} decisions={decisions} onPlayFrom={onPlayFrom} />
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
        Better: {better.measures.length === 0 ? 'let the turn pass' : agendaWords(scenario, better.measures)}. Worth{' '}
        <b>{pointsWords(better.difference.mean)} more</b> ({interval(better.difference)}).
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
    .map(
      (each) =>
        `${inSentence(names.indicator(each.id), scenario.adversary.name)} ${one(Math.abs(each.end))} ${each.end < 0 ? 'lower' : 'higher'}`,
    );
  const [ending] = reason.endings;
  const title = scenario.endings.find((each) => each.id === ending?.id)?.title;
  const parts = [
    ...(moved.length > 0 ? [`By the end: ${moved.join(', ')}.`] : []),
    ...(ending !== undefined && title !== undefined
      ? [`“${title}” in ${ofHundred(ending.other)} replays instead of ${ofHundred(ending.done)}.`]
      : []),
  ];
  return parts.join(' ');
}

function inTruth(scenario: Scenario, decision: DecisionValue, wise: DecisionValue): string {
  const { better } = wise;
  if (better === null || !better.clear) return 'Knowing what was hidden: nothing clearly better than what you did.';
  const same = better.measures.join() === decision.better?.measures.join();
  const what = same ? 'the same' : better.measures.length === 0 ? 'let the turn pass' : agendaWords(scenario, better.measures);
  return `Knowing what was hidden: ${what}, ${pointsWords(better.difference.mean)} more.`;
}

function Decisions({
  scenario,
  decisions,
  onPlayFrom,
}: {
  readonly scenario: Scenario;
  readonly decisions: readonly DecisionValue[];
  readonly onPlayFrom: ((turn: number) => void) | undefined;
}) {
  return (
    <div class="scroll-x">
      <table class="turned__table">
        <thead>
          <tr>
            <th scope="col">Turn</th>
            <th scope="col">You</th>
            <th scope="col">Expected</th>
            <th scope="col">Best alternative</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((each) => (
            <tr key={each.turn}>
              <th scope="row">
                {onPlayFrom === undefined ? (
                  each.turn
                ) : (
                  <button type="button" class="turned__from" title={`Play it from turn ${each.turn}`} onClick={() => onPlayFrom(each.turn)}>
                    {each.turn}
                    <span class="hidden-text">: play it from here</span>
                  </button>
                )}
              </th>
              <td>{agendaWords(scenario, each.done.measures)}</td>
              <td>{Math.round(each.done.value.mean)}</td>
              <td>{each.better === null ? 'none better' : agendaWords(scenario, each.better.measures)}</td>
              <td>{each.better === null ? '' : `${signed(each.better.difference.mean)} (${interval(each.better.difference)})`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
