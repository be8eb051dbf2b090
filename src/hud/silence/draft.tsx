import { clauseName } from '../shared/rule-words';
import type { Scenario } from '../../engine/scenario';
import { count, dayMonth, fullDate, Stamp } from '../shared';
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
  broke: number;
  done: boolean;
}) {
  const objections = (id: string): number => (done ? text.answers.filter((a) => !a.held && a.items.includes(id)).length : 0);
  const year = scenario.turns[text.turn - 1]?.date ?? '';
  const council = scenario.council.name.replace(/^the\s+/i, '');
  return (
    <article class="draft doc" aria-label="The text as circulated">
      <header class="draft__top">
        <span>{documentNumber(scenario, text.turn, text.round)}</span>
        <span>under silence to {dayMonth(deadline(scenario, text.turn, text.round))} 18:00</span>
      </header>
      <h2 class="draft__title">
        {text.softened ? 'Softer draft decision' : 'Draft decision'} of {fullDate(year)}
      </h2>
      <div class="draft__body" tabIndex={0} role="group" aria-label="Clauses">
        <p class="draft__preamble">The {council} decides:</p>
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
                  {m.procedure === 'article-4' && <span>{clauseName(scenario, 'consult')}: cannot be blocked</span>}
                  {m.procedure === 'chair' && <span>Chair alone: no vote</span>}
                  {m.procedure === 'article-5' && <span>{clauseName(scenario, 'aid')}: legal test met</span>}
                  {done && (m.procedure === 'silence' || m.procedure === 'article-5') && (
                    <strong class={against > 0 ? 'is-bad' : 'is-good'}>
                      {against > 0 ? count(against, 'objection', 'objections') : 'held'}
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
          {held} held{broke > 0 ? ` \u00b7 ${broke} broke` : ''} of {scenario.council.delegations.length}
        </span>
        {done && text.outcome === 'held' && (
          <Stamp low big>
            Silence held
          </Stamp>
        )}
        {done && text.outcome === 'broken' && <Stamp big>Silence broken</Stamp>}
      </footer>
      {text.refused.length > 0 && done && (
        <p class="draft__refused">{clauseName(scenario, 'aid')} was refused: the members did not agree that the test is met.</p>
      )}
    </article>
  );
}
