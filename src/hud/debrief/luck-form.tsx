import { t } from '../../i18n';
import type { Snapshot } from '../../session/api';
import type { Scenario } from '../../engine/scenario';
import { change, decimal } from '../shared';
import { luckOf, type Surprise } from './luck';

const SIDE = {
  get you() {
    return t('debrief.side-you');
  },
  get against() {
    return t('debrief.side-against');
  },
  neither: '',
} as const;

/** The draws that went against the odds, and how many of those the odds themselves would bring. */
export function LuckForm({ scenario, snapshot }: { readonly scenario: Scenario; readonly snapshot: Snapshot }) {
  const luck = luckOf(scenario, snapshot.events);
  const shown = luck.against.filter((s) => s.for !== 'neither').slice(0, 6);
  const events = luck.against.filter((s) => s.for === 'neither').slice(0, 4);
  const amounts = luck.amounts.slice(0, 4);
  const kind = luck.against.filter((s) => s.for === 'you').length;
  const hard = luck.against.filter((s) => s.for === 'against').length;
  return (
    <section class="luck paper" aria-label={t('debrief.luck')}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('debrief.luck')}</h2>
        <span>{t('debrief.for-you-against', { kind, hard })}</span>
      </div>
      <p>
        {t('debrief.answers-and-accidents-hung', { draws: luck.draws })} <b>{kind + hard}</b>{' '}
        {t('debrief.came-out-the-less', { number: decimal(luck.expected, luck.expected < 10 ? 1 : 0) })}
      </p>
      <Surprises of={shown} />
      {events.length > 0 && (
        <>
          <h3>{t('debrief.unlikely-events')}</h3>
          <p class="muted">{t('debrief.unlikely-events-note')}</p>
          <Surprises of={events} />
        </>
      )}
      {amounts.length > 0 && (
        <>
          <h3>{t('debrief.amounts')}</h3>
          <ol class="luck__list">
            {amounts.map((a, i) => (
              <li key={i}>
                <span class="luck__turn">{t('debrief.turn-2', { turn: a.turn })}</span>
                <span>
                  {t('debrief.other-of', {
                    text: a.text,
                    case: a.off > 0 ? 'yes' : 'no',
                    number: change(Math.abs(a.off)).replace('+', ''),
                  })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Surprises({ of }: { readonly of: readonly Surprise[] }) {
  return of.length === 0 ? null : (
    <ol class="luck__list">
      {of.map((s, i) => (
        <li key={i}>
          <span class="luck__turn">{t('debrief.turn-2', { turn: s.turn })}</span>
          <span>
            <b>{s.text}</b>
            {t('debrief.chance', { side: SIDE[s.for], odds: s.odds })}
          </span>
        </li>
      ))}
    </ol>
  );
}
