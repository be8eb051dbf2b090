import { useState } from 'preact/hooks';
import { turnsIn } from '../../classroom';
import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import type { Host } from '../host';
import { PositionWords } from '../hotseat/position';
import { Button, Flag, fullDate, RichText } from '../shared';
import { ruleWords } from '../shared/rule-words';
import { Sheet } from '../shared/sheet';
import type { KeptClass } from './api';
import { QrSquare, useShared } from './link-sheet';
import { useScenario } from './use-scenario';
import { KnownAndUnknown } from './situation';

/** What goes on paper: the brief, role cards, a decision sheet, the map, a debrief sheet. */
export function Packet({ host, kept }: { readonly host: Host; readonly kept: KeptClass }) {
  const scenario = useScenario(host, kept.assignment.scenario.id);
  const [roles, setRoles] = useState(8);
  if (scenario === null) return <p class="class-wait">{t('classroom.wait')}</p>;
  const all = scenario.council.delegations.length;
  return (
    <div class="class-packet">
      <section class="paper class-form class-no-print" aria-labelledby="class-packet">
        <div class="form-head">
          <h2 id="class-packet" class="sheet-heading">
            {t('classroom.packet')}
          </h2>
          <span>{t('classroom.packet-note')}</span>
        </div>
        <p class="class-tools">
          <label>
            {t('classroom.role-count')}{' '}
            <input
              type="number"
              min={0}
              max={all}
              value={roles}
              onInput={(event) => setRoles(Math.max(0, Math.min(all, event.currentTarget.valueAsNumber || 0)))}
            />
          </label>
          <Button primary icon="print" onPress={() => window.print()}>
            {t('classroom.print')}
          </Button>
        </p>
      </section>
      <BriefSheet host={host} kept={kept} scenario={scenario} />
      <section class="class-sheet doc" aria-label={t('classroom.sheet-map')}>
        <Whose kept={kept} />
        <h2>{scenario.map.title}</h2>
        <Sheet id={scenario.id} frame="theatre" />
      </section>
      <RoleCards kept={kept} scenario={scenario} count={roles} />
      <DecisionSheet kept={kept} scenario={scenario} />
      <DebriefSheet kept={kept} scenario={scenario} />
    </div>
  );
}

/** On each sheet: sheets of several teams and classes come back on one pile. */
function Whose({ kept: { assignment } }: { readonly kept: KeptClass }) {
  return (
    <p class="class-whose">
      <span>
        {t('classroom.sheet-class')} <b>{assignment.title}</b>
      </span>
      <span>{t('classroom.sheet-team')}</span>
    </p>
  );
}

interface SheetProps {
  readonly kept: KeptClass;
  readonly scenario: Scenario;
}

function BriefSheet({ host, kept, scenario }: { readonly host: Host; readonly kept: KeptClass; readonly scenario: Scenario }) {
  const shared = useShared(host, kept);
  const { brief } = scenario;
  return (
    <section class="class-sheet doc" aria-label={t('classroom.sheet-brief')}>
      <Whose kept={kept} />
      <h2>
        {scenario.title} <em>{scenario.subtitle}</em>
      </h2>
      {shared === null ? null : <QrSquare shared={shared} />}
      <RichText text={brief.situation} />
      <h3>{t('classroom.to-decide')}</h3>
      <p>{brief.decision}</p>
      <KnownAndUnknown brief={brief} />
      <h3>{scenario.council.name}</h3>
      <p>{ruleWords(scenario)}</p>
      <h3>{t('classroom.readings', { rival: scenario.adversary.name })}</h3>
      <ul>
        {scenario.adversary.types.map((type) => (
          <li key={type.id}>
            <b>{type.name}</b>: {type.gloss}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Roles at the chair's table, then delegations by weight: who speaks for whom, and why they see it so. */
function RoleCards({ kept, scenario, count }: SheetProps & { readonly count: number }) {
  const delegations = [...scenario.council.delegations]
    .sort((a, b) => b.capability - a.capability || (a.id < b.id ? -1 : 1))
    .slice(0, count);
  return (
    <section class="class-sheet class-cards doc" aria-label={t('classroom.sheet-roles')}>
      <Whose kept={kept} />
      <h2>{t('classroom.sheet-roles')}</h2>
      <div class="class-card-grid">
        {(['chair', 'reader', 'recorder', 'sceptic'] as const).map((role) => (
          <article key={role} class="class-card">
            <h3>{t(`classroom.role-${role}`)}</h3>
            <p>{t(`classroom.role-${role}-text`)}</p>
          </article>
        ))}
        {delegations.map((one) => (
          <article key={one.id} class="class-card">
            <h3>
              <Flag code={scenario.actors.find((actor) => actor.id === one.id)?.flag ?? ''} size={1.25} /> {one.name}
            </h3>
            <PositionWords spec={one} />
            <p>{t('classroom.role-task')}</p>
          </article>
        ))}
      </div>
    </section>
  );
}

/** A row for each turn that the plan comes to; the boxes for what was foreseen stand where each is due. */
function DecisionSheet({ kept, scenario }: SheetProps) {
  const turns = scenario.turns.slice(0, turnsIn(scenario.teaching.plans, kept.assignment.minutes, scenario.turns.length));
  return (
    <section class="class-sheet doc" aria-label={t('classroom.sheet-decisions')}>
      <Whose kept={kept} />
      <h2>{t('classroom.sheet-decisions')}</h2>
      {kept.assignment.forecasts ? <ForecastBoxes scenario={scenario} /> : null}
      <p>{t('classroom.decisions-note')}</p>
      <table class="class-blank">
        <thead>
          <tr>
            <th scope="col">{t('classroom.col-turn')}</th>
            <th scope="col">{t('classroom.col-measures')}</th>
            <th scope="col">{t('classroom.col-why')}</th>
            <th scope="col">{t('classroom.col-objector')}</th>
            <th scope="col">{t('classroom.col-happened')}</th>
          </tr>
        </thead>
        <tbody>
          {turns.map((turn, at) => (
            <tr key={turn.date}>
              <th scope="row">
                {at + 1} <span>{fullDate(turn.date)}</span>
              </th>
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ForecastBoxes({ scenario }: { readonly scenario: Scenario }) {
  return (
    <table class="class-boxes">
      <caption>{t('classroom.sheet-forecasts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('classroom.sheet-reading')}</th>
          <th scope="col">{t('classroom.first-forecast')}</th>
          <th scope="col">{t('classroom.second-forecast')}</th>
        </tr>
      </thead>
      <tbody>
        {scenario.adversary.types.map((type) => (
          <tr key={type.id}>
            <th scope="row">{type.name}</th>
            <td />
            <td />
          </tr>
        ))}
        <tr>
          <th scope="row">{t('classroom.bad-label')}</th>
          <td />
          <td class="none">–</td>
        </tr>
      </tbody>
    </table>
  );
}

export const RUBRIC = ['evidence', 'alternatives', 'allies', 'revision'] as const;

function DebriefSheet({ kept, scenario }: SheetProps) {
  return (
    <section class="class-sheet doc" aria-label={t('classroom.sheet-debrief')}>
      <Whose kept={kept} />
      <h2>{t('classroom.sheet-debrief')}</h2>
      <ol class="class-lines">
        <li>{t('classroom.debrief-1')}</li>
        <li>{t('classroom.debrief-2')}</li>
        <li>{t('classroom.debrief-3')}</li>
        {scenario.discussion.slice(0, 3).map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
        <li>{t('classroom.debrief-ticket')}</li>
      </ol>
      <h3>{t('classroom.rubric')}</h3>
      <Rubric />
    </section>
  );
}

/** Grades reasoning: nothing in it asks how the game came out. */
export function Rubric() {
  return (
    <table class="class-rubric">
      <thead>
        <tr>
          <th scope="col">{t('classroom.rubric-what')}</th>
          <th scope="col">0</th>
          <th scope="col">1</th>
          <th scope="col">2</th>
        </tr>
      </thead>
      <tbody>
        {RUBRIC.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`classroom.rubric-${row}`)}</th>
            <td>{t(`classroom.rubric-${row}-0`)}</td>
            <td>{t(`classroom.rubric-${row}-1`)}</td>
            <td>{t(`classroom.rubric-${row}-2`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
