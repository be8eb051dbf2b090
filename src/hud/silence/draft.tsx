import { t } from '../../i18n';
import { clauseName } from '../shared/rule-words';
import type { Scenario } from '../../engine/scenario';
import { dayMonth, fullDate, Stamp } from '../shared';
import { clauseParts, deadline, documentNumber } from './decision';
import type { Circulation } from './decision';

/** The decision as circulated, in council language. */
export function Draft({
  scenario,
  text,
  held,
  broke,
  done,
}: {
  scenario: Scenario;
  text: Circulation;
  held: number;
  /** The answers that stand against the text now. */
  broke: readonly Circulation['answers'][number][];
  done: boolean;
}) {
  const objections = (id: string): number => (done ? broke.filter((a) => a.items.includes(id)).length : 0);
  const year = scenario.turns[text.turn - 1]?.date ?? '';
  const council = scenario.council.name.replace(/^the\s+/i, '');
  return (
    <article class="draft doc" aria-label={t('silence.the-text-as-circulated')}>
      <header class="draft__top">
        <span>{documentNumber(scenario, text.turn, text.round)}</span>
        <span>{t('silence.under-silence-to-18', { deadline: dayMonth(deadline(scenario, text.turn, text.round)) })}</span>
      </header>
      <h2 class="draft__title">{t('silence.other-of', { case: text.softened ? 'yes' : 'no', date: fullDate(year) })}</h2>
      <div class="draft__body" tabIndex={0} role="group" aria-label={t('silence.clauses')}>
        <p class="draft__preamble">{t('silence.the-decides', { council })}</p>
        <ol class="draft__clauses">
          {text.measures.map((m, i) => {
            const { verb, rest } = clauseParts(m, text.softened);
            const against = objections(m.id);
            return (
              <li key={m.id} class={against > 0 ? 'draft__clause draft__clause--objected' : 'draft__clause'}>
                <span class="draft__words">
                  {verb !== '' && <em>{verb}</em>} {rest}
                  {i === text.measures.length - 1 ? '.' : ';'}
                </span>
                <span class="draft__note">
                  {m.procedure === 'article-4' && (
                    <span>{t('silence.cannot-be-blocked', { clause: clauseName(scenario, 'consult') })}</span>
                  )}
                  {m.procedure === 'chair' && <span>{t('silence.chair-alone-no-vote')}</span>}
                  {m.procedure === 'article-5' && (
                    <span>{t('silence.legal-test-met', { clause: clauseName(scenario, 'aid', m.through) })}</span>
                  )}{' '}
                  {done && (m.procedure === 'silence' || m.procedure === 'article-5') && (
                    <strong class={against > 0 ? 'is-bad' : 'is-good'}>
                      {against > 0 ? t('silence.objections-count', { count: against }) : t('silence.held')}
                    </strong>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      </div>
      <footer class="draft__foot">
        <span>
          {t('silence.held-broke-other-of', {
            held,
            case: broke.length > 0 ? 'yes' : 'no',
            broke: broke.length,
            delegations: scenario.council.delegations.length,
          })}
        </span>
        {done && text.outcome === 'held' && (
          <Stamp low big>
            {t('silence.silence-held')}
          </Stamp>
        )}
        {done && text.outcome === 'broken' && <Stamp big>{t('silence.silence-broken')}</Stamp>}
      </footer>
      {text.refused.length > 0 && done && (
        <p class="draft__refused">{t('silence.was-refused-the-members', { clause: clauseName(scenario, 'aid') })}</p>
      )}
    </article>
  );
}
