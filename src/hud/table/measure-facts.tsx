import { inSentence } from '../why/words';
import { t, texts } from '../../i18n';
import type { Measure, RedLine, Scenario } from '../../engine/scenario';
import { STOCKS, type Stock } from '../../engine/vocabulary';
import type { Session, Snapshot } from '../../session/api';
import { change, estimativeWord, midSentence, namesOf, percent, rangeBehind } from '../shared';
import { bodyRuleWords, WEAKNESS_WORDS } from '../shared/rule-words';
import { suspicionsOf } from './desk-sheet';
import type { Hand } from './measures';

const STOCK_NAMES: Readonly<Record<Stock, string>> = texts({
  capital: 'table.stock-capital',
  'off-ramp': 'table.stock-off-ramp',
  sanctions: 'table.stock-sanctions',
  bite: 'table.stock-bite',
  comms: 'table.stock-comms',
  'over-reaction': 'table.stock-over-reaction',
  collection: 'table.stock-collection',
});

/** A stock by the words that the measure sheet has for it. */
export const stockName = (id: string): string =>
  (STOCKS as readonly string[]).includes(id) ? STOCK_NAMES[id as Stock] : id.replaceAll('-', ' ');

/** What a measure moves beside the indicators: stocks, and evidence that it brings in. */
export function sideEffects(scenario: Scenario, measure: Measure): readonly (readonly [string, string])[] {
  const names = namesOf(scenario);
  const lines: (readonly [string, string])[] = [];
  for (const stock of STOCKS) {
    const now = sum(measure.effects, stock);
    const each = sum(measure.during, stock);
    if (now !== 0) lines.push([STOCK_NAMES[stock], change(now * 100)]);
    if (each !== 0) lines.push([t('table.each-turn-after', { stock: STOCK_NAMES[stock] }), change(each * 100)]);
  }
  const evidence = [...measure.effects, ...measure.during].flatMap((effect) => effect.evidence ?? []);
  for (const id of new Set(evidence)) lines.push([t('table.brings-in-evidence', { evidence: names.evidence(id) }), t('table.once')]);
  return lines;
}

function sum(effects: Measure['effects'], stock: Stock): number {
  return effects.reduce((total, effect) => total + (effect.stock === stock ? (effect.by ?? 0) : 0), 0);
}

/** Another organisation has to agree: which, by what rule, how likely. */
export function OtherBody({ session, hand }: { readonly session: Session; readonly hand: Hand }) {
  const preview = session.previewBody(hand.measure.id);
  if (!preview) return null;
  const names = namesOf(session.scenario);
  const refused = hand.measure.refused.filter((effect) => effect.indicator !== undefined);
  return (
    <section>
      <h3>
        {t('table.has-to-agree', {
          body: names.body(preview.body),
          odds: estimativeWord(preview.passes.mid),
          passes: percent(preview.passes.mid),
        })}
        <small class="muted">{rangeBehind(preview.passes)}</small>
      </h3>
      <p>
        {t('table.about-of-would-agree', {
          rule: bodyRuleWords(session.scenario, preview.body),
          number: (preview.yes / 10).toFixed(0),
          votes: preview.votes,
        })}
        {refused.length > 0
          ? ` ${t('table.a-refusal-has-its', { list: refused.map((effect) => `${names.indicator(effect.indicator ?? '')} ${change((effect.by ?? 0) * 100)}`).join(', ') })}`
          : ''}
      </p>
    </section>
  );
}

/** A red line, rated on four questions. The rival probes beneath a weak one. */
export function RedLineRating({ session, measure }: { readonly session: Session; readonly measure: Measure }) {
  if (!measure.commits) return null;
  const names = namesOf(session.scenario);
  return (
    <section class="red-line">
      <h3>{t('table.the-red-line')}</h3>
      <p>
        {t('table.crossed-by')} {measure.commits.acts.map((id) => inSentence(names.act(id), '')).join(', ')}
        {t('table.a-crossing-that-gets')}
      </p>
      <ul class="weaknesses">
        {(Object.keys(WEAKNESS_WORDS) as (keyof RedLine['weakness'])[]).map((key) => {
          const value = Math.round((measure.commits?.weakness[key] ?? 0) * 100);
          return (
            <li key={key}>
              <span>{WEAKNESS_WORDS[key][0]}</span>
              <span class="weak-bar" aria-hidden="true">
                <i style={{ width: `${value}%` }} />
              </span>
              <b>{value < 20 ? t('table.sound') : value < 50 ? t('table.some-weakness') : t('table.weak')}</b>
              <small class="muted">{value}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A name given in public can be wrong: where suspicion stands, and from where allies would stand behind it. */
export function Naming({
  session,
  snapshot,
  measure,
}: {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly measure: Measure;
}) {
  const desk = session.scenario.attribution;
  if (!desk || measure.names === '') return null;
  const names = namesOf(session.scenario);
  if (measure.names === '!')
    return (
      <section>
        <h3>{t('table.taking-a-name-back')}</h3>
        <p>{t('table.the-last-name-given')}</p>
      </section>
    );
  const all = suspicionsOf(session.scenario, snapshot);
  const one = measure.names === 'leading' ? all.toSorted((a, b) => b.value - a.value)[0] : all.find((entry) => entry.id === measure.names);
  if (!one) return null;
  const early = one.value < desk.support * 100;
  return (
    <section>
      <h3>{t('table.it-names-suspicion-of', { candidate: midSentence(names.candidate(one.id)), number: Math.round(one.value / 100) })}</h3>
      <p>{t('table.below-that-they-doubt', { case: early ? 'yes' : 'no', support: desk.support, after: desk.naming.after })}</p>
    </section>
  );
}
