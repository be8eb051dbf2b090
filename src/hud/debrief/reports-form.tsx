import { t } from '../../i18n';
import type { GameEvent } from '../../engine/events';
import type { Reading, Scenario } from '../../engine/scenario';
import { points, sourceWords } from '../shared';

type Read = Extract<GameEvent, { type: 'intelligence/read' }>;
type Truth = Extract<GameEvent, { type: 'intelligence/truth' }>;

/** Every report of a hidden value beside the truth, and the evidence beside the true author: how good were the sources? */
export function ReportsForm({ scenario, events }: { readonly scenario: Scenario; readonly events: readonly GameEvent[] }) {
  const rows = events.flatMap((event, at): { read: Read; truth: Truth }[] => {
    if (event.type !== 'intelligence/read') return [];
    const truth = events.slice(at + 1).find((one): one is Truth => one.type === 'intelligence/truth' && one.reading === event.reading);
    return truth ? [{ read: event, truth }] : [];
  });
  if (rows.length === 0) return null;
  const inside = rows.filter(({ read, truth }) => Math.abs(read.value - truth.value) <= read.spread).length;
  const meanMiss = rows.reduce((sum, { read, truth }) => sum + Math.abs(read.value - truth.value), 0) / rows.length;
  return (
    <section class="reports paper" aria-label={t('debrief.reports-against-the-truth')}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('debrief.reports-against-the-truth')}</h2>
        <span>{t('debrief.of-within-their-own', { inside, rows: rows.length, meanMiss: points(meanMiss) })}</span>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('debrief.turn')}</th>
            <th scope="col">{t('debrief.report')}</th>
            <th scope="col">{t('debrief.grade')}</th>
            <th scope="col">{t('debrief.read')}</th>
            <th scope="col">{t('debrief.true')}</th>
            <th scope="col">{t('debrief.off-by')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ read, truth }) => {
            const spec = scenario.intelligence.readings.find((one) => one.id === read.reading);
            const miss = Math.abs(read.value - truth.value);
            return (
              <tr key={`${read.turn}-${read.reading}`}>
                <td>{read.turn}</td>
                <th scope="row">{spec?.name ?? read.reading}</th>
                <td title={spec ? sourceWords(`${spec.source}${read.digit}`) : ''}>
                  {spec?.source}
                  {read.digit}
                </td>
                <td>
                  {points(read.value)} <small class="muted">± {points(read.spread)}</small>
                </td>
                <td>{points(truth.value)}</td>
                <td>
                  <b>{points(miss)}</b>
                  {miss > read.spread ? <em> {t('debrief.outside-its-margin')}</em> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Scales scenario={scenario} read={scenario.intelligence.readings.filter(({ id }) => rows.some(({ read }) => read.reading === id))} />
    </section>
  );
}

/** What the numbers are numbers of: without it 73 says nothing. */
function Scales({ scenario, read }: { readonly scenario: Scenario; readonly read: readonly Reading[] }) {
  const rival = scenario.adversary.name;
  const meaning = (reading: Reading): string => {
    if (reading.about === 'fear') return t('debrief.high-fear', { rival });
    if (reading.about === 'audience') return t('debrief.high-audience', { rival });
    return reading.words.at(-1)?.text ?? '';
  };
  return (
    <div class="reports__scales">
      <p>{t('debrief.from-0-to-100')}</p>
      <ul class="lines">
        {read.map((reading) => (
          <li key={reading.id}>
            <b>{reading.name}:</b> {meaning(reading)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What would have answered this kind of rival, as the scenario's author sees it. */
export function AnswersForm({
  scenario,
  type,
  events,
}: {
  readonly scenario: Scenario;
  readonly type: number;
  readonly events: readonly GameEvent[];
}) {
  const spec = scenario.adversary.types[type];
  if (!spec || spec.answers.length === 0) return null;
  const decided = new Set(events.flatMap((event) => (event.type === 'decision/adopted' ? [event.measure] : [])));
  return (
    <section class="answers paper" aria-label={t('debrief.what-answers-this-kind')}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('debrief.what-answers', { spec: spec.name })}</h2>
        <span>
          {spec.answers.filter((id) => decided.has(id)).length} {t('debrief.of-were-decided', { answers: spec.answers.length })}
        </span>
      </div>
      <ul class="lines">
        {spec.answers.map((id) => (
          <li key={id}>
            {scenario.measures.find((one) => one.id === id)?.name ?? id}
            {decided.has(id) ? <b> {t('debrief.decided-2')}</b> : <span class="muted"> {t('debrief.not-decided')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
