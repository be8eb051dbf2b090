import { t } from '../../i18n';
import type { Scenario } from '../../engine/scenario';
import { change, estimativeWord, namesOf, percent } from '../shared';
import { inSentence } from '../why/words';
import type { beliefMove } from './chronicle';

/** What the staff thought before, what it thinks now, and why. */
export function BeliefForm({
  scenario,
  move,
  ended,
}: {
  readonly scenario: Scenario;
  readonly move: NonNullable<ReturnType<typeof beliefMove>>;
  /** No turn comes after this one. */
  readonly ended: boolean;
}) {
  const names = namesOf(scenario);
  const reason = move.act !== '' && move.seen ? names.act(move.act) : '';
  return (
    <section class="belief paper" aria-label={t('response.who-are-we-facing')}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('response.who-are-we-facing')}</h2>
        <span>{t('response.staff-now')}</span>
      </div>
      {scenario.adversary.types.map((type, i) => {
        const before = move.before[i] ?? 0;
        const after = move.after[i] ?? 0;
        const moved = Math.round(after / 100) - Math.round(before / 100);
        return (
          <div class="belief__row" key={type.id}>
            <span class="belief__name">
              <b>{type.name}</b>
              <span>{type.gloss}</span>
            </span>
            <svg class={`belief__bar belief__bar--${i % 3}`} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect class="belief__frame" x="0" y="1" width="100" height="10" />
              <rect class="belief__fill" x="0" y="3" width={after / 100} height="6" />
              <line class="belief__was" x1={before / 100} x2={before / 100} y1="0" y2="12" />
              <line class="belief__now" x1={after / 100} x2={after / 100} y1="0" y2="12" />
            </svg>
            <span class="belief__odds">
              <b>
                {percent(after)} <small>{moved === 0 ? '' : change(moved * 100)}</small>
              </b>
              <span>{estimativeWord(after)}</span>
            </span>
          </div>
        );
      })}
      <p class="belief__why">{t('response.other-dashed-before', { case: reason === '' ? 'yes' : 'no', name: inSentence(reason, '') })}</p>
      {scenario.attribution === null || ended ? null : <p class="belief__why">{t('response.evidence-may-move-it')}</p>}
    </section>
  );
}
