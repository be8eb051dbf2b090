import { decimal } from '../shared';
import { t } from '../../i18n';
import type { GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import type { Session } from '../../session/api';
import { ledgerRow } from './causes';
import type { LedgerRow } from './causes';
import './ledger.css';

/** Every shown indicator of one turn with its causes. */
export function turnLedger(session: Session, events: readonly GameEvent[], turn: number): LedgerRow[] {
  return session.scenario.indicators.filter((i) => i.shown).map((i) => ledgerRow(session.scenario, session.why(i.id, turn), events));
}

/** Causes, numbered, and the sum: the printed figures add up. */
export function Causes({ row }: { readonly row: LedgerRow }) {
  return (
    <>
      <ol class="causes">
        {row.causes.map((c) => (
          <li key={c.key}>
            <span class="causes__words">
              <span class="causes__title">{c.title}</span>
              {c.detail !== '' && <span class="causes__detail">{c.detail}</span>}
            </span>
            <span class="causes__delta">{c.text}</span>
          </li>
        ))}
      </ol>
      <p class="causes__sum">
        <span>{row.sum}</span>
        <span>{row.valueText}</span>
      </p>
    </>
  );
}

/** As printed, which in French is with a comma. */
const figure = (text: string): number => Number(text.replace(',', '.'));

/** Solid triangle for worse, open for better, a dash for no change: shape, colour and word. */
export function Trend({ row }: { readonly row: Pick<LedgerRow, 'baseText' | 'valueText' | 'good'> }) {
  // The printed figures, so that the trend never contradicts them.
  const change = figure(row.valueText) - figure(row.baseText);
  const up = change > 0;
  const better = change !== 0 && up === (row.good === 'up');
  if (change === 0) return <span class="trend">=</span>;
  // To as many places as the figures it stands beside.
  const size = decimal(Math.abs(change), row.valueText.split(/[.,]/)[1]?.length ?? 0);
  return (
    <span class={better ? 'trend trend--better' : 'trend trend--worse'}>
      <span aria-hidden="true">{up ? (better ? '\u25b3' : '\u25b2') : better ? '\u25bd' : '\u25bc'}</span> {size}
      <span class="hidden-text">
        {up ? t('why.up') : t('why.down')}, {better ? t('why.better') : t('why.worse')}
      </span>
    </span>
  );
}

/** The ledger as one form in columns. */
export function LedgerForm({ rows }: { readonly rows: readonly LedgerRow[] }) {
  // A cause too small to print moves nothing that can be seen; Why still tells it.
  const stirs = (row: LedgerRow): boolean => row.baseText !== row.valueText || row.causes.some((c) => Math.abs(c.delta) >= 5);
  const moved = rows.filter(stirs);
  const still = rows.filter((r) => !stirs(r));
  return (
    <div class="ledger">
      {moved.map((row) => (
        <section
          key={row.indicator}
          class="ledger__row"
          aria-label={t('why.to', { row: row.name, base: row.baseText, value: row.valueText })}
        >
          <h3 class="ledger__head">
            <span>{row.name}</span>
            <span class="ledger__move">
              {row.baseText} <span aria-hidden="true">{'\u2192'}</span>
              <span class="hidden-text">{t('why.to-2')}</span> <b>{row.valueText}</b>
            </span>
            <Trend row={row} />
          </h3>
          <Causes row={row} />
        </section>
      ))}
      {still.length > 0 && (
        <p class="ledger__still">
          <strong>{t('why.unchanged')}</strong> {still.map((r) => `${r.name} ${Math.round(r.value / 100)}`).join(', ')}
        </p>
      )}
    </div>
  );
}

export function closedAt(scenario: Scenario, since: number): string {
  return since <= 0 ? t('why.before-other', { case: scenario.turns.length > 0 ? 'yes' : 'no' }) : t('why.turn-closed-at', { since });
}
