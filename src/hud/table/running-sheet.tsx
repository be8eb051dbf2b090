import { t } from '../../i18n';
import type { Session, Snapshot } from '../../session/api';
import { Button, change, coins, Dialog, PILLAR_NAMES, rejectionText } from '../shared';
import { act } from './act';
import { closeSheet } from './ui';

/** What was decided and is not over: when it arrives, how long it stays, what calling it off costs. */
export function RunningSheet({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const { pub } = snapshot.view;
  const price = change(session.scenario.model.measures.cancelCredibility * 100);
  return (
    <Dialog title={t('table.under-way-2')} onClose={closeSheet}>
      {pub.running.length === 0 ? <p class="lead">{t('table.nothing-is-under-way')}</p> : null}
      <ul class="running">
        {pub.running.map((running) => {
          const measure = session.scenario.measures[running.measure];
          if (!measure) return null;
          const rejection = session.whyNot({ type: 'measure/cancel', measure: measure.id });
          return (
            <li key={measure.id}>
              <span>
                <b class="card-name">{measure.name}</b>
                <small>
                  <i class={`swatch ${measure.pillar}`} />
                  {PILLAR_NAMES[measure.pillar]} · {whenWords(running.arrives, running.until, pub.turn, session.scenario.turns.length)}
                  {measure.upkeep > 0 ? ` ${t('table.a-turn', { upkeep: coins(measure.upkeep * 100) })}` : ''}
                  {running.level < 1000 ? ` ${t('table.of-full-effect', { number: Math.round(running.level / 10) })}` : ''}
                </small>
              </span>
              <Button
                small
                reason={rejection ? rejectionText(rejection) : null}
                onPress={() => act(session, { type: 'measure/cancel', measure: measure.id })}
              >
                {t('table.call-off')} <span class="muted">{t('table.credibility', { price })}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

export function whenWords(arrives: number, until: number, turn: number, turns: number): string {
  if (arrives === 0) return t('table.arrives-after-the-last');
  if (arrives > turn) return t('table.arrives-in-turn-other', { arrives, arrives2: arrives - turn });
  if (arrives === turn) return t('table.takes-effect-this-turn');
  // Beyond the last turn there is none to count to.
  return until > turns ? t('table.in-effect-to-the-end') : t('table.in-effect-until-turn', { until });
}
