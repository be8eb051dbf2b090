import { t } from '../../i18n';
import type { GameComparison, TurnComparison, TurnSide } from '../../analysis';
import type { Scenario } from '../../engine/scenario';
import type { Session } from '../../session/api';
import { namesOf } from '../shared';

export interface ComparedProps {
  readonly session: Session;
  /** Name of the other game. */
  readonly other: string;
  readonly compared: GameComparison;
}

/** Both games turn by turn, in words. Turns that are the same are told in one line; what differs is marked by a sign and a word. */
export function ComparedTurns({ session, other, compared }: ComparedProps) {
  const { scenario } = session;
  const from = compared.parts ?? compared.turns.length + 1;
  const ended = compared.right.ending !== null;
  return (
    <div class="scroll-x" role="region" aria-label={t('comparison.turns')} tabIndex={0}>
      <table class="compared__turns">
        <caption>{t('comparison.turns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('comparison.turn')}</th>
            <td />
            <th scope="col">{other}</th>
            <th scope="col">{t('comparison.this')}</th>
          </tr>
        </thead>
        {from > 1 ? (
          <tbody>
            <tr>
              <td colSpan={4} class="muted">
                {from === 2 ? t('comparison.turn-alike', { turn: 1 }) : t('comparison.turns-alike', { from: 1, to: from - 1 })}
              </td>
            </tr>
          </tbody>
        ) : null}
        {compared.turns.slice(from - 1).map((turn) => (
          <tbody key={turn.turn}>
            {rowsOf(scenario, turn, ended).map((row, at) => (
              <tr key={row.name} class={row.differs ? 'differs' : undefined}>
                {at === 0 ? (
                  <th scope="rowgroup" rowSpan={3}>
                    {turn.turn}
                  </th>
                ) : null}
                <th scope="row">
                  {row.name}
                  {row.differs ? (
                    <>
                      {' '}
                      <span aria-hidden="true">≠</span>
                      <span class="hidden-text">{t('comparison.differs')}</span>
                    </>
                  ) : null}
                </th>
                <td>{row.left}</td>
                <td>{row.right}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface Row {
  readonly name: string;
  readonly differs: boolean;
  readonly left: string;
  readonly right: string;
}

/** `ended`: before the end of this game its hidden moves stay hidden. */
function rowsOf(scenario: Scenario, { left, right, differs }: TurnComparison, ended: boolean): readonly Row[] {
  const row = (name: string, apart: boolean, words: (side: TurnSide, open: boolean) => string): Row => ({
    name,
    differs: apart,
    left: left === null ? t('comparison.over') : words(left, true),
    right: right === null ? t('comparison.over') : words(right, ended),
  });
  const names = namesOf(scenario);
  return [
    row(t('comparison.decided'), differs.decision, (side) => decidedWords(scenario, side)),
    row(t('comparison.silence'), differs.silence, ({ broke }) =>
      broke === null
        ? t('comparison.no-vote')
        : broke.length === 0
          ? t('comparison.held')
          : t('comparison.broken-by', { list: broke.map((id) => names.actor(id)).join(', ') }),
    ),
    row(scenario.adversary.name, differs.act, ({ act }, open) => (act === null ? '' : names.act(open || act.seen ? act.id : 'unseen'))),
  ];
}

function decidedWords(scenario: Scenario, { adopted }: TurnSide): string {
  const names = namesOf(scenario);
  if (adopted.length === 0) return t('comparison.nothing');
  return adopted.map(({ measure, level }) => names.measure(measure) + (level < 1000 ? ` (${t('comparison.in-part')})` : '')).join('; ');
}
