import { t, texts } from '../../i18n';
import type { GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import type { Feature } from '../../engine/vocabulary';
import type { Snapshot } from '../../session/api';
import { estimativeWord, namesOf, percent, RichText } from '../shared';
import { inSentence, MINUS } from '../why/words';
import type { TurnStory } from './story';

type Chose = Extract<GameEvent, { type: 'adversary/chose' }>;

/** What the rival was, and how much of it the staff saw, turn by turn. */
export function RivalForm({
  scenario,
  snapshot,
  stories,
}: {
  readonly scenario: Scenario;
  readonly snapshot: Snapshot;
  readonly stories: readonly TurnStory[];
}) {
  const { truth } = snapshot.view;
  const at = scenario.adversary.types.findIndex((t) => t.id === truth?.type);
  const type = scenario.adversary.types[at];
  const names = namesOf(scenario);
  if (type === undefined) return null;
  const belief = (turn: number, i: number): number => Math.round((snapshot.turns[turn]?.belief[i] ?? 0) / 100);
  return (
    <section class="rival doc" aria-label={t('debrief.what-the-rival-was')}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('debrief.what-the-rival-was')}</h2>
        <span>{scenario.adversary.name}</span>
      </div>
      <p class="rival__type">
        {type.name} <span>{type.gloss}</span>
      </p>
      <div class="rival__text">
        <RichText text={type.text} />
      </div>
      <table class="rival__belief">
        <caption>
          {t('debrief.what-your-staff-gave')} <b>{inSentence(type.name, '')}</b>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('debrief.turn')}</th>
            <th scope="col">
              <span class="hidden-text">{t('debrief.chance-given-to-the')}</span>
            </th>
            <th scope="col">{t('debrief.its-move')}</th>
          </tr>
        </thead>
        <tbody>
          {[0, ...stories.map((s) => s.turn)].map((turn) => {
            const story = stories.find((s) => s.turn === turn);
            const own = belief(turn, at);
            const others = scenario.adversary.types.flatMap((t, i) => (i === at ? [] : [`${t.name} ${percent(belief(turn, i))}`]));
            return (
              <tr key={turn} title={others.join(', ')}>
                <th scope="row">{turn === 0 ? t('debrief.start') : turn}</th>
                <td>
                  <span class="rival__bar" aria-hidden="true">
                    <i style={{ width: `${own / 100}%` }} />
                  </span>
                  <b>{percent(own)}</b>
                  <span class="hidden-text">
                    , {estimativeWord(own)}; {others.join(', ')}
                  </span>
                </td>
                <td>
                  {story === undefined || story.act === '' ? '' : names.act(story.act)}
                  {story !== undefined && !story.actSeen && <em> {t('debrief.unseen')}</em>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const FEATURE_NAMES: Readonly<Record<string, string>> = texts<Feature>({
  gain: 'debrief.feature-gain',
  cost: 'debrief.feature-cost',
  fear: 'debrief.feature-fear',
  norms: 'debrief.feature-norms',
  audience: 'debrief.feature-audience',
  'off-ramp': 'debrief.feature-off-ramp',
  backlash: 'debrief.feature-backlash',
  opportunity: 'debrief.feature-opportunity',
  sanctions: 'debrief.feature-sanctions',
  'red-line': 'debrief.feature-red-line',
});

/** The parts of the utility that the model has, then those that the scenario adds. */
function partNames(scenario: Scenario): Readonly<Record<string, string>> {
  return { ...FEATURE_NAMES, ...Object.fromEntries(scenario.adversary.features.map((one) => [one.id, one.name])) };
}

/** The books opened: what the rival could have done each turn, how likely each was, and what spoke for it. */
export function ChoicesForm({ scenario, events }: { readonly scenario: Scenario; readonly events: readonly GameEvent[] }) {
  const names = namesOf(scenario);
  const parts = partNames(scenario);
  const choices = events.filter((e): e is Chose => e.type === 'adversary/chose');
  if (choices.length === 0) return null;
  return (
    <section class="choices paper" aria-label={t('debrief.the-rivals-choices')}>
      <div class="form-head">
        <h2 class="sheet-heading">{t('debrief.the-rivals-choices-opened')}</h2>
        <span>{t('debrief.odds-of-each-move')}</span>
      </div>
      {choices.map((c) => {
        const taken = c.options.find((o) => o.act === c.act);
        const order = [...c.options].sort((a, b) => b.odds - a.odds);
        const features = Object.keys(parts).filter((f) => c.options.some((o) => Math.abs(o.parts[f] ?? 0) >= 5));
        return (
          <details key={c.turn}>
            <summary>
              <b>{t('debrief.turn-3', { turn: c.turn })}</b>{' '}
              {t('debrief.at', {
                act: names.act(c.act),
                odds: percent(taken?.odds ?? 0),
                what:
                  order[0]?.act === c.act
                    ? t('debrief.its-likeliest-move')
                    : order[0] === undefined
                      ? ''
                      : t('debrief.likelier-was', { act: names.act(order[0].act), odds: percent(order[0].odds) }),
              })}
            </summary>
            {/* In the tab order, so that the wide table scrolls by keyboard on a phone. */}
            <div class="choices__table" role="group" aria-label={t('debrief.turn-3', { turn: c.turn })} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('debrief.move')}</th>
                    <th scope="col">{t('debrief.odds')}</th>
                    {features.map((f) => (
                      <th scope="col" key={f}>
                        {parts[f]}
                      </th>
                    ))}
                    <th scope="col">{t('debrief.sum')}</th>
                  </tr>
                </thead>
                <tbody>
                  {order.map((o) => (
                    <tr key={o.act} class={o.act === c.act ? 'is-taken' : undefined}>
                      <th scope="row">
                        {names.act(o.act)}
                        {o.act === c.act && <em> {t('debrief.taken')}</em>}
                      </th>
                      <td>{percent(o.odds)}</td>
                      {features.map((f) => (
                        <td key={f}>{worth(o.parts[f] ?? 0)}</td>
                      ))}
                      <td>
                        <b>{worth(features.reduce((sum, f) => sum + (o.parts[f] ?? 0), 0))}</b>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p class="muted">{t('debrief.the-draw-was-of', { number: Math.floor(c.draw / 100) })}</p>
            </div>
          </details>
        );
      })}
    </section>
  );
}

/** Thousandths of utility as hundredths. */
function worth(thousandths: number): string {
  const n = Math.round(thousandths / 10);
  return n === 0 ? '0' : `${n < 0 ? MINUS : '+'}${Math.abs(n)}`;
}
