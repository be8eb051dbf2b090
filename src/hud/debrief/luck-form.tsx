import type { Snapshot } from '../../session/api';
import type { Scenario } from '../../engine/scenario';
import { change, count } from '../shared';
import { luckOf } from './luck';

const SIDE = { you: ', for you', against: ', against you', neither: '' } as const;

/** The draws that went against the odds, and how many of those the odds themselves would bring. */
export function LuckForm({ scenario, snapshot }: { readonly scenario: Scenario; readonly snapshot: Snapshot }) {
  const luck = luckOf(scenario, snapshot.events);
  const shown = luck.against.slice(0, 6);
  const amounts = luck.amounts.slice(0, 4);
  const kind = luck.against.filter((s) => s.for === 'you').length;
  const hard = luck.against.filter((s) => s.for === 'against').length;
  return (
    <section class="luck paper" aria-label="Luck">
      <div class="form-head">
        <h2 class="sheet-heading">Luck</h2>
        <span>
          {kind} for you, {hard} against
        </span>
      </div>
      <p>
        Answers and accidents hung on {count(luck.draws, 'draw', 'draws')}. <b>{kind + hard}</b> came out the less likely way; odds like
        these bring about {luck.expected.toFixed(luck.expected < 10 ? 1 : 0)}.
      </p>
      <ol class="luck__list">
        {shown.map((s, i) => (
          <li key={i}>
            <span class="luck__turn">Turn {s.turn}</span>
            <span>
              <b>{s.text}</b>
              {SIDE[s.for]}: chance {s.odds}.
            </span>
          </li>
        ))}
      </ol>
      {amounts.length > 0 && (
        <>
          <h3>Amounts</h3>
          <ol class="luck__list">
            {amounts.map((a, i) => (
              <li key={i}>
                <span class="luck__turn">Turn {a.turn}</span>
                <span>
                  {a.text} ({a.off > 0 ? 'luck' : 'bad luck'} of {change(Math.abs(a.off)).replace('+', '')}).
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
