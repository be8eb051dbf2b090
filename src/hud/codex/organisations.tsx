import { useSignal } from '@preact/signals';
import type { Organisation, Scenario } from '../../engine/scenario';
import { Flag } from '../shared/flag';
import { count, fullDate } from '../shared/format';
import { Icon } from '../shared/icon';
import { namesOf } from '../shared/names';
import { sentenceOf } from '../shared/rule-words';
import { SourceList } from '../shared/sources';
import { type Column, daysWords, rowsOf, sortRows } from './compare';
import { Fact, headingId, openerId } from './parts';
import { openCodex } from './place';

const COLUMNS: readonly (readonly [Column, string])[] = [
  ['name', 'Name'],
  ['binding', 'Commitment'],
  ['rule', 'Decides by'],
  ['fastest', 'At its fastest'],
];
const BINDING: Readonly<Record<Organisation['binding'], string>> = { binding: 'Binding', consultative: 'Consultative' };

/**
 * Who can do what, how fast and by what rule. The roles are said in words because on a phone each row becomes a card,
 * and a table that is laid out as something else stops being one for a screen reader.
 */
export function Comparison({ scenario }: { readonly scenario: Scenario }) {
  const sorted = useSignal<{ readonly column: Column; readonly down: boolean }>({ column: 'name', down: false });
  const { column, down } = sorted.value;
  const sort = (wanted: Column): void => {
    sorted.value = { column: wanted, down: wanted === column ? !down : false };
  };
  return (
    <table class="comparison" role="table" aria-label="Organisations compared">
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map(([id, name]) => (
            <th key={id} scope="col" role="columnheader" aria-sort={id === column ? (down ? 'descending' : 'ascending') : 'none'}>
              <button type="button" onClick={() => sort(id)}>
                {name} <Icon name={id === column && down ? 'up' : 'down'} class={id === column ? '' : 'idle'} />
              </button>
            </th>
          ))}
          <th scope="col" role="columnheader" class="unsorted">
            Instruments
          </th>
          <th scope="col" role="columnheader" class="unsorted">
            Limits
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
              {organisation.id === scenario.council.organisation ? <small>your council</small> : null}
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
                <span class="muted">no figure</span>
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
        <Fact name="Commitment">{organisation.commitment || BINDING[organisation.binding]}</Fact>
        <Fact name="Decides by">{organisation.decisionRule}</Fact>
        <Fact name="In this game">{sentenceOf(scenario, organisation.rule)}</Fact>
        {consult || aid ? (
          <Fact name="Clauses">
            {[consult, aid].filter(Boolean).join(' (consultation), ') + (aid ? ' (mutual aid)' : ' (consultation)')}
          </Fact>
        ) : null}
        <Fact name="Instruments">{organisation.instruments}</Fact>
        <Fact name="Limits">{organisation.limits}</Fact>
        {organisation.until ? <Fact name="Ended">{fullDate(organisation.until)}</Fact> : null}
      </dl>
      {organisation.tools.length > 0 ? (
        <>
          <h4>What it can do, and how long it takes</h4>
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
          <h4>Measures that need it</h4>
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
      <Members scenario={scenario} id={id} />
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

function Members({ scenario, id }: { readonly scenario: Scenario; readonly id: string }) {
  const members = membersOf(scenario, id);
  if (members.length === 0) return null;
  const names = namesOf(scenario);
  const votes = members.reduce((sum, one) => sum + one.votes, 0);
  const grouped = votes > members.length;
  return (
    <>
      <h4>
        {id === scenario.council.organisation ? 'Members at the table' : 'Who votes in this crisis'}{' '}
        <small>{grouped ? `${count(votes, 'vote', 'votes')} in ${members.length} groups` : members.length}</small>
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
