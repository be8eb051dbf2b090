import { t } from '../../i18n';
import type { Advice } from '../../engine/advice';
import { ADVISERS, type Adviser } from '../../engine/vocabulary';
import type { Session, Snapshot } from '../../session/api';
import { change, Dialog, estimativeWord, namesOf, percent, weightText } from '../shared';
import { stockName } from './measure-facts';
import { closeSheet, openSheet } from './ui';

/** By how many measures the four would begin with. */
const LEADS = ['table.advisers-have-nothing', 'table.for-once-all-four', 'table.they-disagree-because-each'] as const;

/** Four voices by one formula with different weights: what each would table, what for, how much, how sure. */
export function AdviceSheet({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const advice = session.advice();
  const { advisers } = session.scenario.model;
  const firsts = new Set(ADVISERS.flatMap((adviser) => advice[adviser][0]?.measure ?? []));
  return (
    <Dialog title={t('table.the-advisers')} size="wide" class="advice-sheet" onClose={closeSheet}>
      <p class="lead">{t(LEADS[Math.min(firsts.size, 2)]!)}</p>
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
                    {t('table.worth-to-this-adviser', {
                      worth: change(one.worth),
                      low: change(one.low),
                      high: change(one.high),
                      odds: estimativeWord(one.confidence),
                      confidence: percent(one.confidence),
                    })}
                  </small>
                </li>
              ))}
            </ol>
            {advice[adviser].length === 0 ? <p>{t('table.nothing-that-can-be')}</p> : null}
            <p class="muted weights">{t('table.counts', { weights: weightWords(session, adviser) })}</p>
          </section>
        ))}
      </div>
      <p class="muted">{t('table.worth-the-sum-of', { turn: snapshot.view.pub.turn })}</p>
    </Dialog>
  );
}

function becauseWords(session: Session, one: Advice): string {
  const names = namesOf(session.scenario);
  if (one.because === 'fear') return t('table.it-frightens-less-fear', { size: change(one.size) });
  const spec = names.indicatorSpec(one.because);
  return `${spec ? names.indicator(one.because) : stockName(one.because)} ${change(one.size)}`;
}

function weightWords(session: Session, adviser: Adviser): string {
  const names = namesOf(session.scenario);
  const { indicators, stocks, fear, cost, passing } = session.scenario.model.advisers[adviser];
  const parts = [
    ...Object.entries(indicators).map(([id, weight]) => `${names.indicator(id)} ${weightText(weight)}`),
    ...Object.entries(stocks).map(([id, weight]) => `${stockName(id)} ${weightText(weight)}`),
    t('table.fear', { fear: weightText(fear) }),
    t('table.a-coin', { cost: weightText(cost) }),
    t('table.passing', { passing }),
  ];
  return parts.join(', ');
}
