import { useSignal } from '@preact/signals';
import { t, texts } from '../../i18n';
import type { Organisation, Scenario } from '../../engine/scenario';
import { Flag } from '../shared/flag';
import { fullDate } from '../shared/format';
import { Icon } from '../shared/icon';
import { namesOf } from '../shared/names';
import { sentenceOf } from '../shared/rule-words';
import { SourceList } from '../shared/sources';
import { Linked } from '../shared/term';
import { type Column, daysWords, rowsOf, sortRows } from './compare';
import { Fact, headingId, openerId } from './parts';
import { libraryMembers } from './library';
import { openCodex } from './place';

const columns = (): readonly (readonly [Column, string])[] => [
  ['name', t('codex.column-name')],
  ['binding', t('codex.column-binding')],
  ['rule', t('codex.column-rule')],
  ['fastest', t('codex.column-fastest')],
];
const BINDING: Readonly<Record<Organisation['binding'], string>> = texts({
  binding: 'codex.commitment-binding',
  consultative: 'codex.commitment-consultative',
});

/**
 * Who can do what, how fast and by what rule. The roles are said in words because on a phone each row becomes a card,
 * and a table that is laid out as something else stops being one for a screen reader.
 */
export function Comparison({ scenario, own }: { readonly scenario: Scenario; readonly own: Scenario }) {
  const here = new Set(own.organisations.map((one) => one.id));
  const sorted = useSignal<{ readonly column: Column; readonly down: boolean }>({ column: 'name', down: false });
  const { column, down } = sorted.value;
  const sort = (wanted: Column): void => {
    sorted.value = { column: wanted, down: wanted === column ? !down : false };
  };
  return (
    <table class="comparison" role="table" aria-label={t('codex.organisations-compared')}>
      <thead role="rowgroup">
        <tr role="row">
          {columns().map(([id, name]) => (
            <th key={id} scope="col" role="columnheader" aria-sort={id === column ? (down ? 'descending' : 'ascending') : 'none'}>
              <button type="button" onClick={() => sort(id)}>
                {name} <Icon name={id === column && down ? 'up' : 'down'} class={id === column ? '' : 'idle'} />
              </button>
            </th>
          ))}
          <th scope="col" role="columnheader" class="unsorted">
            {t('codex.instruments')}
          </th>
          <th scope="col" role="columnheader" class="unsorted">
            {t('codex.limits')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sortRows(rowsOf(scenario), column, down).map(({ organisation, rule, sentence, fastest }) => (
          <tr key={organisation.id} role="row">
            <th scope="row" role="rowheader">
              <button
                type="button"
                class="link"
                id={openerId('organisations', organisation.id)}
                onClick={() => openCodex('organisations', organisation.id)}
              >
                {organisation.name}
              </button>
              {organisation.id === scenario.council.organisation ? <small>{t('codex.your-council')}</small> : null}
              {here.has(organisation.id) ? null : <small>{t('codex.no-part-here')}</small>}
            </th>
            <td role="cell" data-head="Commitment">
              <b>{BINDING[organisation.binding]}</b>
            </td>
            <td role="cell" data-head="Decides by">
              <b>{rule}</b> <span>{sentence}</span>
            </td>
            <td role="cell" data-head="At its fastest">
              {fastest ? (
                <>
                  <b>{daysWords(fastest.days)}</b> <span>{fastest.name}</span>
                </>
              ) : (
                <span class="muted">{t('codex.no-figure')}</span>
              )}
            </td>
            <td role="cell" data-head="Instruments">
              {organisation.instruments}
            </td>
            <td role="cell" data-head="Limits">
              {organisation.limits}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function OrganisationPage({ scenario, organisation }: { readonly scenario: Scenario; readonly organisation: Organisation }) {
  const { id, consult, aid } = organisation;
  const through = scenario.measures.filter((one) => one.through === id);
  return (
    <article class="page in-columns">
      <h3 id={headingId('organisations', id)} tabIndex={-1}>
        {organisation.name}
      </h3>
      <dl class="facts">
        <Fact name={t('codex.fact-commitment')}>{organisation.commitment || BINDING[organisation.binding]}</Fact>
        <Fact name={t('codex.fact-decides-by')}>
          <Linked text={organisation.decisionRule} asked={[`organisations/${id}`]} />
        </Fact>
        <Fact name={t('codex.fact-in-this-game')}>{sentenceOf(scenario, organisation.rule)}</Fact>
        {consult || aid ? (
          <Fact name={t('codex.fact-clauses')}>
            {[consult && t('codex.clause-consult', { clause: consult }), aid && t('codex.clause-aid', { clause: aid })]
              .filter(Boolean)
              .join(', ')}
          </Fact>
        ) : null}
        <Fact name={t('codex.fact-instruments')}>{organisation.instruments}</Fact>
        <Fact name={t('codex.fact-limits')}>{organisation.limits}</Fact>
        {organisation.until ? <Fact name={t('codex.fact-ended')}>{fullDate(organisation.until)}</Fact> : null}
      </dl>
      {organisation.tools.length > 0 ? (
        <>
          <h4>{t('codex.what-it-can-do')}</h4>
          <ul class="tools">
            {organisation.tools
              .toSorted((a, b) => a.days.min - b.days.min || a.days.max - b.days.max)
              .map((tool) => (
                <li key={tool.name}>
                  <b>{tool.name}</b> <span class="days">{daysWords(tool.days)}</span>
                  <p>{tool.text}</p>
                </li>
              ))}
          </ul>
        </>
      ) : null}
      {through.length > 0 ? (
        <>
          <h4>{t('codex.measures-that-need-it')}</h4>
          <ul class="links">
            {through.map((one) => (
              <li key={one.id}>
                <button type="button" class="link" onClick={() => openCodex('measures', one.id)}>
                  {one.name}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Members scenario={scenario} organisation={organisation} />
      <SourceList scenario={scenario} ids={organisation.sources} />
    </article>
  );
}

interface Member {
  readonly id: string;
  readonly name: string;
  readonly votes: number;
}

/** Those who vote on the day of the crisis. An organisation that decides nothing in it has no list here. */
function membersOf(scenario: Scenario, id: string): readonly Member[] {
  if (id === scenario.council.organisation) return scenario.council.delegations.map((one) => ({ id: one.id, name: one.name, votes: 1 }));
  const body = scenario.bodies.find((one) => one.id === id);
  return (body?.voters ?? []).map((one) => ({ id: one.id, name: one.name, votes: one.seats }));
}

function Members({ scenario, organisation }: { readonly scenario: Scenario; readonly organisation: Organisation }) {
  const { id } = organisation;
  const voting = membersOf(scenario, id);
  const members = voting.length > 0 ? voting : libraryMembers(organisation).map((one) => ({ ...one, votes: 1 }));
  if (members.length === 0) return null;
  const names = namesOf(scenario);
  const votes = members.reduce((sum, one) => sum + one.votes, 0);
  const grouped = votes > members.length;
  return (
    <>
      <h4>
        {voting.length === 0
          ? t('codex.members')
          : id === scenario.council.organisation
            ? t('codex.members-at-the-table')
            : t('codex.who-votes-in-this')}{' '}
        <small>{grouped ? t('codex.other-in-groups', { votes, members: members.length }) : members.length}</small>
      </h4>
      <ul class="members">
        {members
          .toSorted((a, b) => (a.name < b.name ? -1 : 1))
          .map((one) => (
            <li key={one.id}>
              <Flag code={names.flag(one.id)} size={1.25} /> {one.name}
              {one.votes > 1 ? <small> {one.votes}</small> : null}
            </li>
          ))}
      </ul>
    </>
  );
}
