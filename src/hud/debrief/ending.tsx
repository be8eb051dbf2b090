import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Ending, Scenario } from '../../engine/scenario';
import type { Session, Snapshot } from '../../session/api';
import { Button, decimal, Dialog, namesOf, RichText } from '../shared';
import { MINUS } from '../why/words';
import { lanesOf } from './marks';
import { dimensionSums } from './scoring';
import { tenths } from './amounts';
import type { DimensionSum, Reference } from './scoring';
import { recorded } from './story';

type Policy = Reference['policies'][string];

/** Letters, not shapes: at this size a circle is a dot, and the dot is the player. */
const REFERENCES: Readonly<Record<string, readonly [string, string]>> = {
  get 'do-nothing'() {
    return [t('debrief.reference-do-nothing-letter'), t('debrief.reference-do-nothing')] as const;
  },
  get random() {
    return [t('debrief.reference-random-letter'), t('debrief.reference-random')] as const;
  },
  get hawk() {
    return [t('debrief.reference-hawk-letter'), t('debrief.reference-hawk')] as const;
  },
  get dove() {
    return [t('debrief.reference-dove-letter'), t('debrief.reference-dove')] as const;
  },
  get history() {
    return [t('debrief.reference-history-letter'), t('debrief.reference-history')] as const;
  },
  get adaptive() {
    return [t('debrief.reference-adaptive-letter'), t('debrief.reference-adaptive')] as const;
  },
  get planner() {
    return [t('debrief.reference-planner-letter'), t('debrief.reference-planner')] as const;
  },
};
/** A doctrine of the scenario has no letter: with five more of them the letters over a line could not be told apart. */
const markOf = (policy: string): string | undefined => REFERENCES[policy]?.[0];
/** A reference policy or a doctrine of the scenario. An invented crisis has no real course to be its `history`. */
export function nameOf(scenario: Scenario, policy: string): string {
  if (policy === 'history' && !recorded(scenario)) return t('debrief.reference-suggested');
  return namesOf(scenario).doctrine(policy) ?? REFERENCES[policy]?.[1] ?? policy;
}

/** How it ended and what it scored. */
export function EndingForm({
  session,
  snapshot,
  ending,
  reference,
}: {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly ending: Ending;
  readonly reference: Reference | undefined;
}) {
  const { pub } = snapshot.view;
  const sums = dimensionSums(session.scenario, ending, pub.ind, pub.score);
  const total = (pub.score[sums.length] ?? 0) / 100;
  const [open, setOpen] = useState<DimensionSum | 'total' | null>(null);
  const after = ending.epilogue.filter((e) => session.holds(e.if));
  const policies = Object.values(reference?.policies ?? {});
  const marked = policies.filter((p) => markOf(p.name) !== undefined);
  return (
    <section class="ending paper" aria-label={t('debrief.how-it-ended')}>
      <h2 class={`ending__title ending__title--${ending.tone}`}>{ending.title}</h2>
      <div class="ending__text">
        <RichText text={ending.text} />
      </div>
      <p class="ending__total">
        <strong>{Math.round(total)}</strong> {t('debrief.of-100-2')}
        <Button small onPress={() => setOpen('total')}>
          {t('debrief.how-it-adds-up')}
        </Button>
      </p>
      <h2 class="ending__head">{t('debrief.five-measures-of-it')}</h2>
      <ol class="measures-of">
        {sums.map((s) => (
          <li key={s.id}>
            <button type="button" class="measures-of__name" title={s.description} onClick={() => setOpen(s)}>
              {s.name}
            </button>
            <svg class="measures-of__line" viewBox="0 0 200 30" preserveAspectRatio="none" aria-hidden="true">
              <line x1="0" x2="200" y1="22" y2="22" />
            </svg>
            <Track scenario={session.scenario} dimension={s} marked={marked} />
            <span class="measures-of__value">{Math.round(s.value)}</span>
          </li>
        ))}
      </ol>
      {policies.length > 0 && (
        <p class="measures-of__key">
          {'\u25cf'} <b>{t('debrief.you')}</b>{' '}
          {policies.map((p, i) => (
            <span key={i}>
              <b>{markOf(p.name)}</b> {nameOf(session.scenario, p.name)} {Math.round(p.score)}
              {i < policies.length - 1 ? ', ' : '. '}
            </span>
          ))}
          {t('debrief.reference-note')}
        </p>
      )}
      {after.length > 0 && (
        <div class="ending__text ending__after">
          <h2 class="ending__head">{t('debrief.afterwards')}</h2>
          {after.map((e, i) => (
            <RichText key={i} text={e.text} />
          ))}
        </div>
      )}
      {open !== null && open !== 'total' && <FormulaDialog sum={open} close={() => setOpen(null)} />}
      {open === 'total' && <TotalDialog sums={sums} total={total} close={() => setOpen(null)} />}
    </section>
  );
}

/** The player's dot, and above it where other ways to play came out. */
function Track({
  scenario,
  dimension,
  marked,
}: {
  readonly scenario: Scenario;
  readonly dimension: DimensionSum;
  readonly marked: readonly Policy[];
}) {
  const here = marked.flatMap((p) => {
    const at = p.dimensions[dimension.id];
    return at === undefined ? [] : [{ name: p.name, at }];
  });
  const lanes = lanesOf(here.map((p) => p.at));
  return (
    <span class="measures-of__track" style={{ '--lanes': Math.max(1, ...lanes.map((lane) => lane + 1)) }} aria-hidden="true">
      {here.map((p, i) => (
        <i key={p.name} style={{ left: `${p.at}%`, '--lane': lanes[i] }} title={nameOf(scenario, p.name)}>
          {markOf(p.name)}
        </i>
      ))}
      <b style={{ left: `${dimension.value}%` }} />
    </span>
  );
}

const one = (n: number): string => decimal(n, 1).replace('-', MINUS);
const signedOne = (n: number): string => `${n < 0 ? MINUS : '+'}\u2009${decimal(Math.abs(n), 1)}`;

function FormulaDialog({ sum, close }: { readonly sum: DimensionSum; readonly close: () => void }) {
  const kept = Math.abs(sum.raw - sum.value) > 0.05;
  const printed = tenths([sum.base, ...sum.terms.map((term) => term.points), sum.adjust, kept ? sum.value - sum.raw : 0], sum.value);
  const [base = 0, ...points] = printed;
  return (
    <Dialog title={`${sum.name}: ${one(sum.value)}`} size="narrow" onClose={close}>
      <p class="muted">{sum.description}</p>
      <table class="formula">
        <tbody>
          <tr>
            <th scope="row">{t('debrief.base')}</th>
            <td />
            <td>{one(base)}</td>
          </tr>
          {sum.terms.map((t, i) => (
            <tr key={t.indicator}>
              <th scope="row">{t.name}</th>
              <td>
                {one(t.value)} {'\u00d7'} {String(t.factor).replace('-', MINUS)}
              </td>
              <td>{signedOne(points[i] ?? 0)}</td>
            </tr>
          ))}
          {sum.adjust !== 0 && (
            <tr>
              <th scope="row">{t('debrief.the-ending')}</th>
              <td />
              <td>{signedOne(points[sum.terms.length] ?? 0)}</td>
            </tr>
          )}
          {kept && (
            <tr>
              <th scope="row">{t('debrief.kept-within-0-to')}</th>
              <td />
              <td>{signedOne(points[sum.terms.length + 1] ?? 0)}</td>
            </tr>
          )}
          <tr class="formula__sum">
            <th scope="row">{sum.name}</th>
            <td />
            <td>{one(sum.value)}</td>
          </tr>
        </tbody>
      </table>
    </Dialog>
  );
}

function TotalDialog({
  sums,
  total,
  close,
}: {
  readonly sums: readonly DimensionSum[];
  readonly total: number;
  readonly close: () => void;
}) {
  const points = tenths(
    sums.map((sum) => sum.value * sum.weight),
    total,
  );
  return (
    <Dialog title={t('debrief.total-of-100', { one: one(total) })} size="narrow" onClose={close}>
      <p class="muted">{t('debrief.the-weights-are-the')}</p>
      <table class="formula">
        <tbody>
          {sums.map((s, i) => (
            <tr key={s.id}>
              <th scope="row">{s.name}</th>
              <td>
                {one(s.value)} {'\u00d7'} {s.weight}
              </td>
              <td>{signedOne(points[i] ?? 0)}</td>
            </tr>
          ))}
          <tr class="formula__sum">
            <th scope="row">{t('debrief.total')}</th>
            <td />
            <td>{one(total)}</td>
          </tr>
        </tbody>
      </table>
    </Dialog>
  );
}
