import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Analyst, GameComparison, Outcome } from '../../analysis';
import type { Scenario } from '../../engine/scenario';
import { DIMENSIONS } from '../../engine/vocabulary';
import type { Session } from '../../session/api';
import { PairChart } from '../charts/pair-chart';
import type { Comparable, Games } from '../games/api';
import { namesOf } from '../shared';
import { one, signed } from './amounts';
import { type ComparedProps, ComparedTurns } from './compared-turns';
import './comparison.css';

export interface ComparisonProps {
  readonly session: Session;
  readonly games: Games;
  readonly analyst: (session: Session) => Promise<Analyst>;
}

/** The games that can be laid beside this one; null while they are looked for. */
function useComparable({ session, games }: ComparisonProps): readonly Comparable[] | null {
  const [list, setList] = useState<readonly Comparable[] | null>(null);
  useEffect(() => {
    let left = false;
    games.comparable(session).then(
      (found) => left || setList(found),
      () => left || setList([]),
    );
    return () => void (left = true);
  }, [session]);
  return list;
}

type Found = { readonly answer: GameComparison } | { readonly failed: string };
function useComparison({ session, analyst }: ComparisonProps, other: Comparable | undefined): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    setFound(null);
    if (other === undefined) return;
    let left = false;
    let hired: Analyst | null = null;
    const failed = (message: unknown): void => void (left || setFound({ failed: String(message) }));
    // Somebody else than those who work on the rest of the page: this takes a moment, and must not wait for them.
    analyst(session).then((one) => {
      hired = one;
      if (left) return one.dispose();
      const done = (answer: GameComparison): void => {
        one.dispose();
        if (!left) setFound({ answer });
      };
      one.ask('compare', session.replay(), { other: other.inputs }, { answer: done, failed });
    }, failed);
    return () => {
      left = true;
      hired?.dispose();
    };
  }, [session, other?.key]);
  return found;
}

/** Part of the debrief where there is another game; where none is, nothing. */
export function ComparisonForm(props: ComparisonProps) {
  const list = useComparable(props);
  if (list === null || list.length === 0) return null;
  return (
    <section class="compared paper" aria-label={t('comparison.title')}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('comparison.title')}</h2>
      </div>
      <Compared {...props} list={list} />
    </section>
  );
}

/** The choice and what comes of it. A game that branched off has its first game beside it at once. */
export function Compared(props: ComparisonProps & { readonly list: readonly Comparable[] }) {
  const { session, list } = props;
  const [key, setKey] = useState(() => list.find((game) => game.first)?.key ?? '');
  const other = list.find((game) => game.key === key);
  const found = useComparison(props, other);
  return (
    <>
      <label class="compared__pick">
        {t('comparison.beside')}{' '}
        <select value={key} onChange={(event) => setKey(event.currentTarget.value)}>
          <option value="">{t('comparison.none')}</option>
          {list.map((game) => (
            <option key={game.key} value={game.key}>
              {gameName(game)}
            </option>
          ))}
        </select>
      </label>
      {other === undefined ? null : found === null ? (
        <p class="muted" aria-busy="true">
          {t('comparison.wait')}
        </p>
      ) : 'failed' in found ? (
        <p class="muted">{t('comparison.failed', { failed: found.failed })}</p>
      ) : (
        <SideBySide session={session} other={gameName(other)} compared={found.answer} />
      )}
    </>
  );
}

function gameName({ first, name, turn, when }: Comparable): string {
  return first ? t('comparison.first-game') : name || t('comparison.unnamed', { turn, when });
}

function SideBySide({ session, other, compared }: ComparedProps) {
  const { scenario } = session;
  const { luck, parts } = compared;
  return (
    <>
      <p class="compared__verdict">
        {parts === null ? t('comparison.alike') : t('comparison.parts', { turn: parts })}{' '}
        {luck.same ? t('comparison.same-luck', { drawn: luck.drawn, equal: luck.equal, turned: luck.turned }) : t('comparison.other-luck')}
      </p>
      <div class="compared__row">
        <Outcomes scenario={scenario} other={other} compared={compared} />
        <Course session={session} other={other} compared={compared} />
      </div>
      <ComparedTurns session={session} other={other} compared={compared} />
    </>
  );
}

function Outcomes({
  scenario,
  other,
  compared: { left, right },
}: {
  readonly scenario: Scenario;
  readonly other: string;
  readonly compared: GameComparison;
}) {
  const title = ({ ending }: Outcome): string => scenario.endings.find((each) => each.id === ending)?.title ?? t('comparison.running');
  const rows = [
    { name: t('comparison.total'), values: [left.score, right.score] },
    ...DIMENSIONS.map((id) => ({
      name: scenario.scoring.dimensions[id].name,
      values: [left.dimensions?.[id] ?? null, right.dimensions?.[id] ?? null],
    })),
  ];
  return (
    <table class="compared__outcomes">
      <caption>{t('comparison.outcome')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{other}</th>
          <th scope="col">{t('comparison.this')}</th>
          <th scope="col">{t('comparison.difference')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('comparison.ending')}</th>
          <td>{title(left)}</td>
          <td>{title(right)}</td>
          <td>{left.ending === right.ending ? '' : t('comparison.differs')}</td>
        </tr>
        {rows.map(({ name, values: [a = null, b = null] }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{a === null ? '' : one(a)}</td>
            <td>{b === null ? '' : one(b)}</td>
            <td>{a === null || b === null ? '' : signed(b - a)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Course({
  session: { scenario },
  other,
  compared,
}: {
  readonly session: Session;
  readonly other: string;
  readonly compared: GameComparison;
}) {
  const [id, setId] = useState(() => widest(scenario, compared));
  const names = namesOf(scenario);
  const points = (side: 'left' | 'right'): number[] =>
    compared.turns.flatMap((turn) => {
      const value = turn[side]?.indicators[id];
      return value === undefined ? [] : [value / 100];
    });
  const [first, second] = [points('left'), points('right')];
  const text = (values: readonly number[]): [number, number] => [Math.round(values[0] ?? 0), Math.round(values.at(-1) ?? 0)];
  const [[from, to], [from2, to2]] = [text(first), text(second)];
  return (
    <div class="compared__course">
      <label class="compared__pick">
        {t('comparison.indicator')}{' '}
        <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
          {shownOf(scenario).map((indicator) => (
            <option key={indicator.id} value={indicator.id}>
              {indicator.name}
            </option>
          ))}
        </select>
      </label>
      <div class="compared__chart">
        <PairChart
          title={t('comparison.chart-title', { indicator: names.indicator(id) })}
          description={t('comparison.chart-text', { first: other, from, to, second: t('comparison.this'), from2, to2 })}
          lines={[
            { name: other, values: first },
            { name: t('comparison.this'), values: second },
          ]}
          turns={compared.turns.length}
          parts={compared.parts}
        />
      </div>
      <details>
        <summary>{t('comparison.as-table')}</summary>
        <div class="scroll-x">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('comparison.turn')}</th>
                <th scope="col">{other}</th>
                <th scope="col">{t('comparison.this')}</th>
              </tr>
            </thead>
            <tbody>
              {compared.turns.map(({ turn }, at) => (
                <tr key={turn}>
                  <th scope="row">{turn}</th>
                  <td>{first[at] === undefined ? t('comparison.over') : Math.round(first[at])}</td>
                  <td>{second[at] === undefined ? t('comparison.over') : Math.round(second[at])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}

const shownOf = (scenario: Scenario) => scenario.indicators.filter((indicator) => indicator.shown);

/** The indicator that lies furthest apart when the last common turn closes. */
function widest(scenario: Scenario, { turns }: GameComparison): string {
  const last = turns.findLast((turn) => turn.left !== null && turn.right !== null);
  const apart = (id: string): number => Math.abs(last?.change[id] ?? 0);
  const [first, ...rest] = shownOf(scenario).map((indicator) => indicator.id);
  return rest.reduce((best, id) => (apart(id) > apart(best) ? id : best), first ?? '');
}
