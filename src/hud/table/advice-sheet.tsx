import type { Advice } from '../../engine/advice';
import { ADVISERS, type Adviser } from '../../engine/vocabulary';
import type { Session, Snapshot } from '../../session/api';
import { change, Dialog, estimativeWord, namesOf, percent } from '../shared';
import { closeSheet, openSheet } from './ui';

/** Four voices by one formula with different weights: what each would table, what for, how much, how sure. */
export function AdviceSheet({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const advice = session.advice();
  const { advisers } = session.scenario.model;
  const firsts = new Set(ADVISERS.flatMap((adviser) => advice[adviser][0]?.measure ?? []));
  return (
    <Dialog title="The advisers" size="wide" class="advice-sheet" onClose={closeSheet}>
      <p class="lead">
        {firsts.size <= 1
          ? 'For once all four would begin with the same measure.'
          : 'They disagree because each counts something else. All four use the same sums as the cards.'}
      </p>
      <div class="advisers">
        {ADVISERS.map((adviser) => (
          <section key={adviser} class="adviser">
            <h3>{advisers[adviser].name}</h3>
            <ol>
              {advice[adviser].slice(0, 3).map((one) => (
                <li key={one.measure}>
                  <button type="button" class="link" onClick={() => (openSheet.value = { kind: 'measure', id: one.measure })}>
                    {namesOf(session.scenario).measure(one.measure)}
                  </button>
                  <span>{becauseWords(session, one)}</span>
                  <small class="muted">
                    worth {change(one.worth)} to this adviser ({change(one.low)} to {change(one.high)}); {estimativeWord(one.confidence)} to
                    pass and to help, {percent(one.confidence)}
                  </small>
                </li>
              ))}
            </ol>
            {advice[adviser].length === 0 ? <p>Nothing that can be tabled now is worth it to me.</p> : null}
            <p class="muted weights">Counts: {weightWords(session, adviser)}.</p>
          </section>
        ))}
      </div>
      <p class="muted">
        Worth = the sum of weight × expected change, by the good direction of each indicator, plus weight × what is put on offer, minus
        weight × fear raised in a fearful rival, minus cost, plus weight × odds of passing. Turn {snapshot.view.pub.turn}.
      </p>
    </Dialog>
  );
}

function becauseWords(session: Session, one: Advice): string {
  const names = namesOf(session.scenario);
  if (one.because === 'fear') return `it frightens less: fear ${change(one.size)}`;
  const spec = names.indicatorSpec(one.because);
  return `${spec ? names.indicator(one.because) : one.because.replaceAll('-', ' ')} ${change(one.size)}`;
}

function weightWords(session: Session, adviser: Adviser): string {
  const names = namesOf(session.scenario);
  const { indicators, stocks, fear, cost, passing } = session.scenario.model.advisers[adviser];
  const parts = [
    ...Object.entries(indicators).map(([id, weight]) => `${names.indicator(id).toLowerCase()} ${weight}`),
    ...Object.entries(stocks).map(([id, weight]) => `${id.replaceAll('-', ' ')} ${weight}`),
    `fear ${fear}`,
    `a coin ${cost}`,
    `passing ${passing}`,
  ];
  return parts.join(', ');
}
