import type { Session, Snapshot } from '../../session/api';
import { Button, change, coins, count, Dialog, PILLAR_NAMES, rejectionText } from '../shared';
import { act } from './act';
import { closeSheet } from './ui';

/** What was decided and is not over: when it arrives, how long it stays, what calling it off costs. */
export function RunningSheet({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const { pub } = snapshot.view;
  const price = change(session.scenario.model.measures.cancelCredibility * 100);
  return (
    <Dialog title="Under way" onClose={closeSheet}>
      {pub.running.length === 0 ? (
        <p class="lead">Nothing is under way. What the council decides and what takes time will lie here.</p>
      ) : null}
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
                  {PILLAR_NAMES[measure.pillar]} · {whenWords(running.arrives, running.until, pub.turn)}
                  {measure.upkeep > 0 ? ` · ${coins(measure.upkeep * 100)} a turn` : ''}
                  {running.level < 1000 ? ` · ${Math.round(running.level / 10)}\u00a0% of full effect` : ''}
                </small>
              </span>
              <Button
                small
                reason={rejection ? rejectionText(rejection) : null}
                onPress={() => act(session, { type: 'measure/cancel', measure: measure.id })}
              >
                Call off <span class="muted">credibility {price}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

export function whenWords(arrives: number, until: number, turn: number): string {
  if (arrives === 0) return 'arrives after the last turn';
  if (arrives > turn) return `arrives in turn ${arrives}, ${count(arrives - turn, 'turn', 'turns')} from now`;
  if (arrives === turn) return 'takes effect this turn';
  return `in effect until turn ${until}`;
}
