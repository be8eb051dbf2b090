import { t } from '../../i18n';
import type { LensAnswer } from '../../analysis';
import type { Scenario } from '../../engine/scenario';
import { namesOf, percent } from '../shared';
import { interval, one } from './amounts';
import { nameOf } from './ending';

/** The same decisions against each kind of rival, side by side. */
export function LensForm({ scenario, lenses }: { readonly scenario: Scenario; readonly lenses: readonly LensAnswer[] | null }) {
  if (lenses === null || lenses.length === 0) return null;
  return (
    <section class="lens paper" aria-label={t('debrief.the-same-decisions-another')}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('debrief.the-same-decisions-another')}</h2>
        <span>{t('debrief.what-is-right-against')}</span>
      </div>
      <div class="lens__row">
        {lenses.map((lens) => (
          <Rival key={lens.type} scenario={scenario} lens={lens} own={lenses.find((each) => each.own)} />
        ))}
      </div>
    </section>
  );
}

function Rival({ scenario, lens, own }: { readonly scenario: Scenario; readonly lens: LensAnswer; readonly own: LensAnswer | undefined }) {
  const names = namesOf(scenario);
  const type = scenario.adversary.types.find((each) => each.id === lens.type);
  const title = (id: string | null): string => scenario.endings.find((each) => each.id === id)?.title ?? '';
  const parted = lens.own ? undefined : lens.turns.find((turn, at) => turn.act !== own?.turns[at]?.act);
  const { value, policy } = lens;
  return (
    <article class="lens__rival">
      <h3>
        {type?.name ?? lens.type}
        {lens.own && <em> {t('debrief.your-rival')}</em>}
      </h3>
      <p class="lens__score">
        <strong>{Math.round(value.mean)}</strong> {t('debrief.points-expected', { range: interval(value) })}
      </p>
      <svg
        class="lens__line"
        viewBox="0 0 200 22"
        role="img"
        aria-label={t('debrief.your-decisions-reading-the', { one: one(value.mean), one2: one(policy.mean) })}
      >
        <line class="lens__axis" x1="2" x2="198" y1="14" y2="14" />
        <line class="lens__span" x1={at(value.low)} x2={at(value.high)} y1="14" y2="14" />
        <circle class="lens__you" cx={at(value.mean)} cy="14" r="5" />
        <path class="lens__other" d={`M${at(policy.mean)} 9v10`} />
        <text x={at(policy.mean)} y="7" text-anchor="middle">
          A
        </text>
      </svg>
      <table>
        <caption class="hidden-text">{t('debrief.how-it-ends-in', { n: value.n })}</caption>
        <tbody>
          {lens.endings.slice(0, 4).map((ending) => (
            <tr key={ending.id}>
              <th scope="row">{title(ending.id)}</th>
              <td>
                <span class="rival__bar" aria-hidden="true">
                  <i style={{ width: `${100 * ending.share}%` }} />
                </span>
                {percent(10000 * ending.share)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">
        {t('debrief.with-your-luck', {
          title: title(lens.ending),
          number: Math.round(lens.score ?? 0),
          value:
            typeof parted?.act === 'string' ? ` ${t('debrief.from-turn-it-moves', { turn: parted.turn, act: names.act(parted.act) })}` : '',
        })}{' '}
        <b>A</b> {nameOf(scenario, lens.policyName)} {Math.round(policy.mean)}.
      </p>
    </article>
  );
}

const at = (points: number): number => 2 + points * 1.96;
