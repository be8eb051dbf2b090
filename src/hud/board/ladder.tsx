import { t } from '../../i18n';
import type { Session, Snapshot } from '../../session/api';
import { rungsBefore, rungShown } from '../../session/shown';
import { Icon } from '../shared/icon';

/** The escalation ladder in enamel: drawn by the page where the canvas does not, and always there to be read. */
export function Ladder({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const { rungs, firebreaks } = session.scenario.ladder;
  const now = rungShown(session.scenario, snapshot);
  const stood = new Map<number, number>();
  for (const { rung, turn } of rungsBefore(snapshot).slice(-4)) if (rung !== now) stood.set(rung, turn);
  return (
    <div class="ladder">
      <div class="ladder-head">
        <h2>{t('board.escalation')}</h2>
        <span>{t('board.of', { now, rungs: rungs.length })}</span>
      </div>
      <ol class="ladder-rungs" reversed>
        {rungs
          .map((rung, i) => ({ ...rung, number: i + 1 }))
          .toReversed()
          .map((rung) => {
            const firebreak = firebreaks.find((one) => one.below === rung.number);
            const turn = stood.get(rung.number);
            return (
              <li key={rung.number} class={rung.number === now ? 'now' : undefined} aria-current={rung.number === now ? 'step' : undefined}>
                <span class="rung">
                  <b>{rung.number}</b>
                  <span class="rung-name">{rung.name}</span>
                  {rung.number === now ? <em>{t('board.now')}</em> : null}
                  {turn ? (
                    <i class="stood" title={t('board.here-in-turn', { turn })}>
                      <span class="hidden-text">{t('board.stood', { turn })}</span>
                      <span aria-hidden="true">{turn}</span>
                    </i>
                  ) : null}
                </span>
                {firebreak ? (
                  <span class="firebreak">
                    <span class="hidden-text">{t('board.firebreak')} </span>
                    <span>{firebreak.name}</span>
                  </span>
                ) : null}
              </li>
            );
          })}
      </ol>
      <Icon name="arrow" class="ladder-pointer" />
    </div>
  );
}
