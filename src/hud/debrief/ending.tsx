import { useState } from 'preact/hooks';
import type { Ending } from '../../engine/scenario';
import type { Session, Snapshot } from '../../session/api';
import { Button, Dialog, RichText } from '../shared';
import { MINUS } from '../why/words';
import { dimensionSums } from './scoring';
import type { DimensionSum, Reference } from './scoring';

/** Letters, not shapes: at this size a circle is a dot, and the dot is the player. */
const REFERENCES: Readonly<Record<string, readonly [string, string]>> = {
  'do-nothing': ['N', 'nothing done'],
  random: ['R', 'at random'],
  hawk: ['H', 'always hawk'],
  dove: ['D', 'always dove'],
  history: ['C', 'the real course'],
  adaptive: ['A', 'reads the rival'],
};
export const markOf = (policy: string): string => REFERENCES[policy]?.[0] ?? policy.slice(0, 1).toUpperCase();
export const nameOf = (policy: string): string => REFERENCES[policy]?.[1] ?? policy;

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
  return (
    <section class="ending paper" aria-label="How it ended">
      <h2 class={`ending__title ending__title--${ending.tone}`}>{ending.title}</h2>
      <div class="ending__text">
        <RichText text={ending.text} />
      </div>
      <p class="ending__total">
        <strong>{Math.round(total)}</strong> of 100
        <Button small onPress={() => setOpen('total')}>
          How it adds up
        </Button>
      </p>
      <h2 class="ending__head">Five measures of it</h2>
      <ol class="measures-of">
        {sums.map((s) => (
          <li key={s.id}>
            <button type="button" class="measures-of__name" title={s.description} onClick={() => setOpen(s)}>
              {s.name}
            </button>
            <svg class="measures-of__line" viewBox="0 0 200 30" preserveAspectRatio="none" aria-hidden="true">
              <line x1="0" x2="200" y1="22" y2="22" />
            </svg>
            <span class="measures-of__track" aria-hidden="true">
              {policies.map((p, i) => {
                const at = p.dimensions[s.id];
                return at === undefined ? null : (
                  <i key={i} style={{ left: `${at}%` }} title={nameOf(p.name)}>
                    {markOf(p.name)}
                  </i>
                );
              })}
              <b style={{ left: `${s.value}%` }} />
            </span>
            <span class="measures-of__value">{Math.round(s.value)}</span>
          </li>
        ))}
      </ol>
      {policies.length > 0 && (
        <p class="measures-of__key">
          {'\u25cf'} <b>you</b>{' '}
          {policies.map((p, i) => (
            <span key={i}>
              <b>{markOf(p.name)}</b> {nameOf(p.name)} {Math.round(p.score)}{' '}
            </span>
          ))}
        </p>
      )}
      {after.length > 0 && (
        <div class="ending__text ending__after">
          <h2 class="ending__head">Afterwards</h2>
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

const one = (n: number): string => n.toFixed(1).replace('-', MINUS);
const signedOne = (n: number): string => `${n < 0 ? MINUS : '+'}\u2009${Math.abs(n).toFixed(1)}`;

function FormulaDialog({ sum, close }: { readonly sum: DimensionSum; readonly close: () => void }) {
  const kept = Math.abs(sum.raw - sum.value) > 0.05;
  return (
    <Dialog title={`${sum.name}: ${one(sum.value)}`} size="narrow" onClose={close}>
      <p class="muted">{sum.description}</p>
      <table class="formula">
        <tbody>
          <tr>
            <th scope="row">Base</th>
            <td />
            <td>{one(sum.base)}</td>
          </tr>
          {sum.terms.map((t) => (
            <tr key={t.indicator}>
              <th scope="row">{t.name}</th>
              <td>
                {one(t.value)} {'\u00d7'} {String(t.factor).replace('-', MINUS)}
              </td>
              <td>{signedOne(t.points)}</td>
            </tr>
          ))}
          {sum.adjust !== 0 && (
            <tr>
              <th scope="row">The ending</th>
              <td />
              <td>{signedOne(sum.adjust)}</td>
            </tr>
          )}
          {kept && (
            <tr>
              <th scope="row">Kept within 0 to 100</th>
              <td />
              <td>{signedOne(sum.value - sum.raw)}</td>
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
  return (
    <Dialog title={`Total: ${one(total)} of 100`} size="narrow" onClose={close}>
      <p class="muted">The weights are the scenario’s; another reader may weigh otherwise, so the five stand apart.</p>
      <table class="formula">
        <tbody>
          {sums.map((s) => (
            <tr key={s.id}>
              <th scope="row">{s.name}</th>
              <td>
                {one(s.value)} {'\u00d7'} {s.weight}
              </td>
              <td>{signedOne(s.value * s.weight)}</td>
            </tr>
          ))}
          <tr class="formula__sum">
            <th scope="row">Total</th>
            <td />
            <td>{one(total)}</td>
          </tr>
        </tbody>
      </table>
    </Dialog>
  );
}
