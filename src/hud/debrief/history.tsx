import { t } from '../../i18n';
import type { Scenario, Source } from '../../engine/scenario';
import type { Session, Snapshot } from '../../session/api';
import { dayMonthShort, listWords, namesOf, RichText } from '../shared';
import { recorded, type TurnStory, yearsOf } from './story';

/** Sources in the order in which the page first names them: the numbers of its notes. */
export function sourceOrder(scenario: Scenario, extra: readonly string[]): Source[] {
  const order: string[] = [];
  const see = (ids: readonly string[]): void => {
    for (const id of ids) if (!order.includes(id)) order.push(id);
  };
  for (const turn of scenario.history.turns) for (const event of turn.events) see(event.sources);
  see(extra);
  return order.flatMap((id) => scenario.sources.find((s) => s.id === id) ?? []);
}

function Notes({ ids, sources }: { readonly ids: readonly string[]; readonly sources: readonly Source[] }) {
  const numbers = ids.map((id) => sources.findIndex((s) => s.id === id) + 1).filter((n) => n > 0);
  if (numbers.length === 0) return null;
  return (
    <sup class="notes">
      {numbers.map((n, i) => (
        <a
          key={n}
          href={`#source-${n}`}
          aria-label={t('debrief.source', { n, title: sources[n - 1]?.title ?? '' })}
          onClick={(event) => goTo(event, n)}
        >
          {i > 0 ? ', ' : ''}
          {n}
        </a>
      ))}
    </sup>
  );
}

/** The address bar belongs to deep links: the page moves without touching it. */
function goTo(event: MouseEvent, n: number): void {
  event.preventDefault();
  const target = document.getElementById(`source-${n}`);
  const fold = target?.closest('details');
  if (fold) fold.open = true;
  target?.scrollIntoView({ block: 'center' });
  target?.focus();
}

/** Turn by turn: what the record says, and what happened here. */
export function HistoryForm({
  session,
  snapshot,
  stories,
  sources,
}: {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly stories: readonly TurnStory[];
  readonly sources: readonly Source[];
}) {
  const { scenario } = session;
  const names = namesOf(scenario);
  const year = yearsOf(scenario);
  if (scenario.history.turns.length === 0) return null;
  const onRecord = recorded(scenario);
  const rung = (turn: number): string => scenario.ladder.rungs[(snapshot.turns[turn]?.rung ?? 0) - 1]?.name ?? '';
  return (
    <section class="history paper" aria-label={t('debrief.history-and-your-game')}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('debrief.history-and-your-game')}</h2>
        {onRecord && <span>{t('debrief.numbers-name-sources')}</span>}
      </div>
      <div class="history__text">
        <RichText text={scenario.history.text} />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('debrief.turn')}</th>
            <th scope="col">{onRecord ? t('debrief.in', { year }) : t('debrief.earlier-cases')}</th>
            <th scope="col">{t('debrief.in-your-game')}</th>
          </tr>
        </thead>
        <tbody>
          {scenario.history.turns.map((turn) => {
            const story = stories.find((s) => s.turn === turn.turn);
            return (
              <tr key={turn.turn}>
                <th scope="row">
                  {turn.turn}
                  <span>{dayMonthShort(scenario.turns[turn.turn - 1]?.date ?? '')}</span>
                </th>
                <td>
                  {onRecord ? null : <p>{turn.measures.map((id) => names.measure(id)).join('; ')}.</p>}
                  <ul>
                    {turn.events.map((event, i) => (
                      <li key={i}>
                        <b>{dayMonthShort(event.date)}</b> {event.text}
                        <Notes ids={event.sources} sources={sources} />
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  {story === undefined ? (
                    <p class="muted">{t('debrief.not-reached')}</p>
                  ) : (
                    <>
                      <p>
                        {story.decisions.length > 0 ? (
                          <>
                            <b>{t('debrief.decided')}</b> {story.decisions.join('; ')}.
                          </>
                        ) : story.withdrawn ? (
                          t('debrief.the-text-was-withdrawn')
                        ) : (
                          t('debrief.no-decision-2')
                        )}
                        {story.broken.length > 0 && ` ${t('debrief.silence-broken-by', { broken: listWords(story.broken) })}`}
                      </p>
                      <p>
                        <b>{scenario.adversary.name}:</b> {story.act === '' ? t('debrief.nothing') : names.act(story.act)}
                        {turn.act !== '' && story.act === turn.act ? t('debrief.as-in-the-record') : ''}
                        {!story.actSeen && ` ${t('debrief.not-seen-at-the')}`}.{' '}
                        <span class="muted">{t('debrief.ladder', { rung: rung(story.turn) })}</span>
                      </p>
                      {story.injects.length > 0 && <p class="muted">{story.injects.join('; ')}.</p>}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

export function SourcesForm({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <details class="sources paper">
      <summary>
        <h2 class="sheet-heading">{t('debrief.sources')}</h2> <span>{sources.length}</span>
      </summary>
      <ol>
        {sources.map((s, i) => (
          <li key={s.id} id={`source-${i + 1}`} tabIndex={-1}>
            {s.publisher === '' ? '' : `${s.publisher}: `}
            <cite>{s.title}</cite>
            {s.date === '' ? '' : `, ${s.date}`}.{' '}
            {/^https?:\/\//.test(s.url) ? (
              <a href={s.url} target="_blank" rel="noreferrer noopener">
                {s.url.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              </a>
            ) : (
              s.url
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
