import type { Measure, RedLine, Scenario } from '../../engine/scenario';
import { STOCKS, type Stock } from '../../engine/vocabulary';
import type { Session, Snapshot } from '../../session/api';
import { change, estimativeWord, namesOf, percent, percentRange } from '../shared';
import { bodyRuleWords, WEAKNESS_WORDS } from '../shared/rule-words';
import { suspicionsOf } from './desk-sheet';
import type { Hand } from './measures';

const STOCK_NAMES: Readonly<Record<Stock, string>> = {
  capital: 'Political capital',
  'off-ramp': 'Way down on offer',
  sanctions: 'Sanctions decided (felt later)',
  bite: 'Sanctions felt',
  comms: 'Hotlines and notice (fewer accidents)',
  'over-reaction': 'Over-reaction',
  collection: 'Shared collection (sharper reports)',
};

/** What a measure moves beside the indicators: stocks, and evidence that it brings in. */
export function sideEffects(scenario: Scenario, measure: Measure): readonly (readonly [string, string])[] {
  const names = namesOf(scenario);
  const lines: (readonly [string, string])[] = [];
  for (const stock of STOCKS) {
    const now = sum(measure.effects, stock);
    const each = sum(measure.during, stock);
    if (now !== 0) lines.push([STOCK_NAMES[stock], change(now * 100)]);
    if (each !== 0) lines.push([`${STOCK_NAMES[stock]}, each turn after`, change(each * 100)]);
  }
  const evidence = [...measure.effects, ...measure.during].flatMap((effect) => effect.evidence ?? []);
  for (const id of new Set(evidence)) lines.push([`Brings in evidence: ${names.evidence(id)}`, 'once']);
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
        {names.body(preview.body)} has to agree: {estimativeWord(preview.passes.mid)}, {percent(preview.passes.mid)}{' '}
        <small class="muted">({percentRange(preview.passes)})</small>
      </h3>
      <p>
        {bodyRuleWords(session.scenario, preview.body)} About {(preview.yes / 10).toFixed(0)} of {preview.votes} would agree today; it votes
        when the measure arrives.
        {refused.length > 0
          ? ` A refusal has its own effect: ${refused.map((effect) => `${names.indicator(effect.indicator ?? '')} ${change((effect.by ?? 0) * 100)}`).join(', ')}.`
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
      <h3>The red line</h3>
      <p>
        Crossed by: {measure.commits.acts.map((id) => names.act(id).toLowerCase()).join(', ')}. A crossing that gets no answer costs
        credibility and support. A weak line invites the slice just beneath it.
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
              <b>{value < 20 ? 'sound' : value < 50 ? 'some weakness' : 'weak'}</b>
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
        <h3>Taking a name back</h3>
        <p>The last name given in public is withdrawn before it is proved right or wrong.</p>
      </section>
    );
  const all = suspicionsOf(session.scenario, snapshot);
  const one = measure.names === 'leading' ? all.toSorted((a, b) => b.value - a.value)[0] : all.find((entry) => entry.id === measure.names);
  if (!one) return null;
  const early = one.value < desk.support * 100;
  return (
    <section>
      <h3>
        It names {names.candidate(one.id)}: suspicion {Math.round(one.value / 100)} of 100
      </h3>
      <p>
        {early
          ? `Allies stand behind a name from ${desk.support}. Below that they doubt it in public, at once.`
          : 'Enough for allies to stand behind the name.'}{' '}
        Within {desk.naming.after} turns it comes out whether it was right; a wrong name costs standing and unity.
      </p>
    </section>
  );
}
