import type { GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import { type MatchName, notesOf, reasonIn } from './notes';
import { listWords, namesOf, percent } from '../shared';
import './hotseat.css';

type Answered = Extract<GameEvent, { type: 'silence/answered' }>;
type Lobbied = Extract<GameEvent, { type: 'lobby/answered' }>;
type Expected = Extract<GameEvent, { type: 'silence/expected' | 'lobby/expected' }>;

/** What the people at the device answered, beside what the model expected of their delegations; nothing where nobody had a seat. */
export function PeopleTable({
  scenario,
  events,
  match,
}: {
  readonly scenario: Scenario;
  readonly events: readonly GameEvent[];
  readonly match: MatchName;
}) {
  const notes = notesOf(match);
  const names = namesOf(scenario);
  let round = 1;
  const rows: { readonly answered: Answered | Lobbied; readonly expected: Expected | undefined; readonly round: number }[] = [];
  events.forEach((event, at) => {
    if (event.type === 'silence/circulated') ({ round } = event);
    if (event.type !== 'lobby/answered' && (event.type !== 'silence/answered' || !event.person)) return;
    const expected = events[at + 1];
    const known = expected?.type === 'silence/expected' || expected?.type === 'lobby/expected';
    rows.push({ answered: event, expected: known ? expected : undefined, round });
  });
  if (rows.length === 0) return null;
  const same = rows.filter(({ answered, expected }) => answered.held === expected?.held).length;
  const lobbied = ({ type }: GameEvent): boolean => type === 'lobby/answered';
  const words = ({ held, aside, items }: Pick<Answered, 'held' | 'aside' | 'items'>): string =>
    t('hotseat.answered', {
      answer: held ? 'hold' : aside ? 'aside' : 'object',
      items: listWords(items.map((id) => names.measure(id))),
    });
  return (
    <section class="people paper" aria-label={t('hotseat.people')}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('hotseat.people')}</h2>
        <span>{t('hotseat.as-expected', { same, rows: rows.length })}</span>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('debrief.turn')}</th>
            <th scope="col">{t('silence.delegation')}</th>
            <th scope="col">{t('hotseat.person-answered')}</th>
            <th scope="col">{t('hotseat.model-expected')}</th>
            <th scope="col">{t('hotseat.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ answered, expected, round: of }) => (
            <tr key={`${answered.turn}/${of}/${answered.delegation}/${answered.type}`}>
              <td>{answered.turn}</td>
              <th scope="row">
                {names.actor(answered.delegation)}
                {notes.names[answered.delegation] ? <small> {notes.names[answered.delegation]}</small> : null}
              </th>
              <td>
                {lobbied(answered) ? `${t('hotseat.when-lobbied')} ` : ''}
                {words(answered)}
              </td>
              <td>
                {expected === undefined
                  ? ''
                  : `${expected.type === 'lobby/expected' ? t('hotseat.comes-round', { held: expected.held ? 'yes' : 'no' }) : words(expected)} (${t('hotseat.chance-to-object', { chance: percent(expected.draw.odds) })})`}
              </td>
              <td>{reasonIn(notes, answered.turn, of, answered.delegation, lobbied(answered))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
