import type { ComponentChildren } from 'preact';
import { t } from '../../i18n';
import type { Session } from '../../session/api';
import { bespoken } from '../../session/shown';
import { coins, dateRange } from '../shared/format';
import { snapshotOf } from '../shared/session';
import { slotRef, tableDraws } from './registry';

const capitalRef = slotRef('capital');

export interface HeaderProps {
  readonly session: Session;
  /** Beside the turn track; the dates of the turn unless a screen has more to say. */
  readonly status?: ComponentChildren;
  readonly commands?: ComponentChildren;
}

/** Name, turn track with dates, capital, commands: the same on every screen of a match. */
export function Header({ session, status, commands }: HeaderProps) {
  const { view } = snapshotOf(session).value;
  const { scenario } = session;
  const { pub } = view;
  const plan = scenario.turns[pub.turn - 1];
  const next = scenario.turns[pub.turn]?.date ?? scenario.until;
  const held = pub.stock[0] ?? 0;
  const tabled = 100 * bespoken(scenario, pub);
  const drawn = tableDraws.value ? ' drawn' : '';
  return (
    <header class="board-head">
      <h1 class="wordmark">
        {t('title.name')} <em>{scenario.title}</em>
      </h1>
      <div class="turn-strip">
        <div class="slot slot-turn" data-slot="turn">
          <ol class="turn-track" aria-label={t('board.turn-of', { turn: pub.turn, turns: scenario.turns.length })}>
            {scenario.turns.map((turn, i) => (
              <li
                key={turn.date}
                class={i + 1 === pub.turn ? 'now' : i + 1 < pub.turn ? 'past' : undefined}
                aria-current={i + 1 === pub.turn ? 'step' : undefined}
              >
                {i + 1}
              </li>
            ))}
          </ol>
        </div>
        <span class="turn-status">{status ?? (plan ? dateRange(plan.date, next) : '')}</span>
      </div>
      <div
        class="capital"
        title={t('board.political-capital-held-on', { held: coins(held), tabled: coins(tabled), max: scenario.capital.max })}
      >
        <span>{t('board.capital')}</span>
        <div class={`slot slot-capital${drawn}`} data-slot="capital" ref={capitalRef} aria-hidden="true">
          <Coins held={held} tabled={tabled} max={scenario.capital.max} />
        </div>
        <span class="capital-count">
          <b>{coins(held)}</b>
          <span class="hidden-text"> {t('board.of-political-capital')}</span>
          <span class="capital-words">{tabled > 0 ? t('board.tabled', { tabled: coins(tabled) }) : ` ${t('board.free')}`}</span>
          {tabled > 0 ? (
            <span class="capital-short" aria-hidden="true">
              −{coins(tabled)}
            </span>
          ) : null}
        </span>
      </div>
      <div class="commands">{commands}</div>
      <p class="hidden-text">{t('board.turn-of-other', { turn: pub.turn, turns: scenario.turns.length })}</p>
    </header>
  );
}

/** Solid: free. Hatched: on the draft. Empty: spent. */
function Coins({ held, tabled, max }: { readonly held: number; readonly tabled: number; readonly max: number }) {
  const all = Math.round(held / 100);
  const free = Math.max(0, Math.round((held - tabled) / 100));
  return (
    <>
      {Array.from({ length: Math.round(max) }, (_, i) => (
        <span key={i} class={i < free ? 'coin' : i < all ? 'coin tabled' : 'coin spent'} />
      ))}
    </>
  );
}
