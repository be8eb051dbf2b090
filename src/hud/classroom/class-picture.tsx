import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Cloud } from '../../analysis';
import { brierOfTable, classPicture, type ClassPicture, type ClassWorld, ownTurns, sameAlias } from '../../classroom';
import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import { download } from '../debrief/exports';
import type { Host } from '../host';
import { Button, namesOf } from '../shared';
import type { HandedIn, KeptClass } from './api';
import { csvName, studentsCsv } from './class-csv';
import { EndingBars } from './ending-bars';
import { Paths } from './paths';
import { TableForecasts } from './table-forecasts';
import { endingWords, percent, score } from './words';

interface Props {
  readonly host: Host;
  readonly kept: KeptClass;
  readonly scenario: Scenario;
  readonly taken: readonly HandedIn[];
  readonly onRemove: (code: string) => void;
}

const worldOf = (scenario: Scenario): ClassWorld => ({
  measures: scenario.measures.map((one) => one.id),
  endings: scenario.endings.map((one) => ({ id: one.id, bad: one.tone === 'bad' })),
  priors: scenario.adversary.types.map((one) => one.prior),
});

/** The class on one page: what was decided when, how it ended, which way it went, how alike and how well foreseen. */
export function ClassPictureView({ host, kept, scenario, taken, onRemove }: Props) {
  const picture = useMemo(() => classPicture(worldOf(scenario), taken), [scenario, taken]);
  const names = useMemo(() => aliases(taken), [taken]);
  const [cloud, setCloud] = useState<Cloud | null>(null);
  useEffect(() => {
    let left = false;
    host.classroom.cloud(kept.assignment).then(
      (found) => !left && setCloud(found),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [kept.id]);
  const { parting } = picture;
  return (
    <>
      <Matrix scenario={scenario} picture={picture} />
      <div class="class-pair">
        <EndingBars scenario={scenario} endings={picture.endings} students={picture.students} />
        <Paths scenario={scenario} taken={taken} names={names} cloud={cloud} />
      </div>
      <div class="class-pair">
        <section class="paper class-alike" aria-labelledby="class-alike">
          <div class="form-head">
            <h2 id="class-alike" class="sheet-heading">
              {t('classroom.alike')}
            </h2>
            <span>{picture.aligned === null ? '–' : percent(picture.aligned)}</span>
          </div>
          <p>{t('classroom.alike-formula')}</p>
          {parting === null ? null : (
            <p>
              {t('classroom.parting', { turn: parting.turn, share: percent(picture.alignment[parting.turn - 1] ?? 0) })}{' '}
              <Button small icon="eye" onPress={() => void host.classroom.openGame(taken[parting.student]!.code, parting.turn)}>
                {t('classroom.open-parting', { alias: names[parting.student]! })}
              </Button>
            </p>
          )}
        </section>
        <Skill picture={picture} />
      </div>
      {picture.table === null ? null : <TableForecasts skill={picture.table} students={taken.length} />}
      <Students host={host} scenario={scenario} taken={taken} names={names} onRemove={onRemove} kept={kept} />
    </>
  );
}

/** Names as they stand in the tables: the second of a name gets a number, in the order of coming in. */
function aliases(taken: readonly HandedIn[]): string[] {
  return taken.map((one, at) => {
    const before = taken.slice(0, at).filter((other) => sameAlias(other.alias, one.alias)).length;
    return before === 0 ? one.alias : `${one.alias} (${before + 1})`;
  });
}

function Matrix({ scenario, picture }: { readonly scenario: Scenario; readonly picture: ClassPicture }) {
  const names = namesOf(scenario);
  return (
    <section class="paper class-matrix" aria-labelledby="class-matrix">
      <div class="form-head">
        <h2 id="class-matrix" class="sheet-heading">
          {t('classroom.matrix')}
        </h2>
        <span>{t('classroom.matrix-note')}</span>
      </div>
      <ShadeKey />
      <div class="class-scroll" tabIndex={0} role="region" aria-label={t('classroom.matrix')}>
        <table style={{ '--columns': picture.playing.length + 1 }}>
          <thead>
            <tr>
              <th scope="col">{t('classroom.measure')}</th>
              {picture.playing.map((_, at) => (
                <th key={at} scope="col">
                  <span class="hidden-text">{t('sharing.turn', { turn: at + 1 })}</span>
                  <span aria-hidden="true">{at + 1}</span>
                </th>
              ))}
              <th scope="col">{t('classroom.total')}</th>
            </tr>
          </thead>
          <tbody>
            {picture.matrix.map((row) => (
              <tr key={row.measure}>
                <th scope="row">{names.measure(row.measure)}</th>
                {row.counts.map((count, at) => {
                  const share = count / Math.max(1, picture.playing[at] ?? 1);
                  return (
                    <td key={at} class={count === 0 ? 'none' : share > 0.5 ? 'most' : undefined} style={{ '--share': share.toFixed(2) }}>
                      {count === 0 ? '·' : count}
                    </td>
                  );
                })}
                <td>{row.total}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('classroom.games-in-turn')}</th>
              {picture.playing.map((count, at) => (
                <td key={at}>{count}</td>
              ))}
              <td />
            </tr>
            <tr>
              <th scope="row">{t('classroom.alike')}</th>
              {picture.alignment.map((share, at) => (
                <td key={at}>{share === null ? '–' : percent(share)}</td>
              ))}
              <td>{picture.aligned === null ? '–' : percent(picture.aligned)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** What the shades of the table mean, with those very shades. */
function ShadeKey() {
  const shades = [
    ['none', 0],
    ['half', 0.5],
    ['all', 1],
  ] as const;
  return (
    <p class="class-shades muted">
      {t('classroom.shade-key')}{' '}
      {shades.map(([word, share]) => (
        <span key={word}>
          <i aria-hidden="true" style={{ '--share': share }} /> {t(`classroom.shade-${word}`)}
        </span>
      ))}{' '}
      <b>{t('classroom.shade-most')}</b>
    </p>
  );
}

function Skill({ picture: { skill, students } }: { readonly picture: ClassPicture }) {
  return (
    <section class="paper class-skill" aria-labelledby="class-skill">
      <div class="form-head">
        <h2 id="class-skill" class="sheet-heading">
          {t('classroom.skill')}
        </h2>
        <span>{skill === null ? '' : t('classroom.skill-of', { stated: skill.stated, students })}</span>
      </div>
      {skill === null ? (
        <p class="muted">{t('classroom.skill-none')}</p>
      ) : (
        <>
          <p>{t('classroom.skill-formula')}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('classroom.skill-what')}</th>
                <th scope="col">{t('classroom.skill-score')}</th>
                <th scope="col">{t('classroom.skill-games')}</th>
              </tr>
            </thead>
            <tbody>
              {(
                [
                  ['classroom.skill-first', skill.first, skill.counts.first],
                  ['classroom.skill-second', skill.second, skill.counts.second],
                  ...(skill.both === null
                    ? []
                    : ([
                        ['classroom.skill-both-first', skill.both.first, skill.both.games],
                        ['classroom.skill-both-second', skill.both.second, skill.both.games],
                      ] as const)),
                  ['classroom.skill-prior', skill.prior, skill.stated],
                  ['classroom.skill-staff', skill.staff, skill.stated],
                  ['classroom.skill-bad', skill.bad, skill.counts.bad],
                ] as const
              ).map(([id, value, games]) => (
                <tr key={id}>
                  <th scope="row">{t(id)}</th>
                  <td>{score(value)}</td>
                  <td>{games}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {skill.both === null && skill.counts.first > 0 && skill.counts.second > 0 ? <p>{t('classroom.skill-not-comparable')}</p> : null}
        </>
      )}
    </section>
  );
}

interface StudentsProps extends Omit<Props, 'kept'> {
  readonly kept: KeptClass;
  readonly names: readonly string[];
}
function Students({ host, kept, scenario, taken, names, onRemove }: StudentsProps) {
  const save = (): void => download(csvName(host, kept), 'text/csv', studentsCsv(scenario, taken, names));
  return (
    <section class="paper class-students" aria-labelledby="class-students">
      <div class="form-head">
        <h2 id="class-students" class="sheet-heading">
          {t('classroom.students')}
        </h2>
        <Button small icon="download" onPress={save}>
          {t('classroom.csv')}
        </Button>
      </div>
      <div class="class-scroll" tabIndex={0} role="region" aria-label={t('classroom.students')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('classroom.alias-short')}</th>
              <th scope="col">{t('classroom.turns')}</th>
              <th scope="col">{t('classroom.ending')}</th>
              <th scope="col">{t('classroom.points')}</th>
              <th scope="col">{t('classroom.table-brier')}</th>
              <th scope="col">{t('classroom.reasons')}</th>
              <th scope="col">
                <span class="hidden-text">{t('classroom.do')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {taken.map((one, at) => (
              <tr key={one.code}>
                <th scope="row">{names[at]}</th>
                <td>{turnsWords(scenario, one)}</td>
                <td>{endingWords(scenario, one.verified.ending)}</td>
                <td>{one.verified.score === null ? '–' : Math.round(one.verified.score)}</td>
                <td>
                  {one.verified.stated.length === 0
                    ? '–'
                    : t('classroom.score-of', { score: score(brierOfTable(one.verified.stated)), n: one.verified.stated.length })}
                </td>
                <td class="class-why">
                  {one.rationale.length === 0 ? (
                    '–'
                  ) : (
                    <details>
                      <summary>{t('classroom.lines', { count: one.rationale.length })}</summary>
                      <ol>
                        {one.rationale.map((line) => (
                          <li key={line.turn}>
                            <b>{t('sharing.turn', { turn: line.turn })}</b> {line.text}
                          </li>
                        ))}
                      </ol>
                    </details>
                  )}
                </td>
                <td class="class-do">
                  <Button
                    small
                    icon="eye"
                    label={t('classroom.open-game', { alias: names[at]! })}
                    onPress={() => void host.classroom.openGame(one.code)}
                  />
                  <Button small icon="trash" label={t('classroom.remove', { alias: names[at]! })} onPress={() => onRemove(one.code)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** "3, then Hard line" */
function turnsWords(scenario: Scenario, one: HandedIn): string {
  const { left, turns } = one.verified;
  if (left === undefined) return String(turns);
  const doctrine = namesOf(scenario).doctrine(left.doctrine) ?? left.doctrine;
  return t('classroom.turns-left', { own: ownTurns(one.verified), doctrine });
}
