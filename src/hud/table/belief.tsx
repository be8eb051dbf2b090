import { t } from '../../i18n';
import type { Session, Snapshot } from '../../session/api';
import { change, dayMonth, estimativeWord, namesOf, percent } from '../shared';
import { dispatchesOf } from '../shared/dispatches';
import { deskLabel } from './desk-sheet';
import { openSheet } from './ui';

/** Half-width of the staff's estimate in ten-thousandths: narrows with every observed act. */
export function spread(session: Session, share: number, evidence: number): number {
  const { widthStart, widthDecay } = session.scenario.model.belief;
  let width = widthStart;
  for (let i = 0; i < evidence; i++) width *= widthDecay;
  return Math.round((width / 2) * 10000 * 2 * Math.sqrt(Math.max(0, share * (1 - share))));
}

export function Belief({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const { pub } = snapshot.view;
  const { types } = session.scenario.adversary;
  const plan = session.scenario.turns[pub.turn - 1];
  return (
    <section class={`paper assess${types.length > 3 ? ' many' : ''}`} aria-labelledby="belief-heading">
      <div class="form-head">
        <h2 id="belief-heading" class="sheet-heading">
          {t('table.who-are-we-facing')}
        </h2>
        <span>{t('table.staff', { what: plan ? dayMonth(plan.date) : '' })}</span>
      </div>
      <ul class="assessments">
        {types.map((type, at) => {
          const p = Math.round((pub.belief[at] ?? 0) / 100);
          const half = spread(session, p / 10000, pub.evidence);
          const [low, high] = [Math.max(0, p - half), Math.min(10000, p + half)];
          return (
            <li key={type.id} class={`assessment ink-${at % 3}`} title={`${type.gloss}: ${estimativeWord(p)}`}>
              <b>{type.name}</b>
              <AssessmentBar at={at} p={p} low={low} high={high} />
              <b class="assessment-value">{percent(p)}</b>
              <span class="assessment-gloss">{type.gloss}</span>
              <span class="assessment-word">{estimativeWord(p)}</span>
              {percent(low) === percent(high) ? null : (
                <span class="hidden-text">{t('table.between-and', { low: percent(low), high: percent(high) })}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p class="belief-why">{beliefWhy(session, snapshot)}</p>
      <p class="belief-links">
        {session.scenario.attribution ? (
          <button type="button" class="link" onClick={() => (openSheet.value = { kind: 'desk' })}>
            {deskLabel(session.scenario, snapshot)}
          </button>
        ) : null}
        <button type="button" class="link" onClick={() => (openSheet.value = { kind: 'advice' })}>
          {t('table.ask-the-advisers')}
        </button>
      </p>
    </section>
  );
}

/** Bar to the estimate, hatched box for the range, black tick at the estimate. */
function AssessmentBar({ at, p, low, high }: { readonly at: number; readonly p: number; readonly low: number; readonly high: number }) {
  const x = (value: number) => value / 50;
  return (
    <svg class="assessment-bar" viewBox="0 0 200 24" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id={`belief-hatch-${at}`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ink" width="1.800" height="5" />
        </pattern>
      </defs>
      <path class="frame" d="M0.500 3V21M40 3V21M80 3V21M120 3V21M160 3V21M199.500 3V21M0 21H200" />
      <rect class="range" x={x(low)} y="4" width={Math.max(1, x(high - low))} height="16" fill={`url(#belief-hatch-${at})`} />
      <rect class="bar" x="0" y="9" width={x(p)} height="6" />
      <rect class="tick" x={x(p) - 1.4} y="1" width="2.800" height="22" />
    </svg>
  );
}

/** Why it moved since the table last met. */
export function beliefWhy(session: Session, snapshot: Snapshot): string {
  const last = snapshot.events.findLast(
    (event) =>
      event.type === 'belief/updated' ||
      event.type === 'evidence/found' ||
      (event.type === 'intelligence/read' && event.before.some((value, at) => value !== event.after[at])),
  );
  if (!last) return t('table.before-its-first-move');
  const names = namesOf(session.scenario);
  if (last.type === 'intelligence/read') return t('table.last-moved-by-a', { evidence: names.evidence(last.reading) });
  if (last.type === 'evidence/found') return t('table.last-moved-by-evidence', { evidence: names.evidence(last.evidence) });
  if (last.type !== 'belief/updated') return '';
  const moves = last.after.map((value, at) => ({ at, delta: value - (last.before[at] ?? 0) }));
  const top = moves.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))[0];
  if (!top || Math.abs(top.delta) < 5000) return t('table.since-turn-hardly-moved', { turn: last.turn });
  const by = change(Math.round(top.delta / 100));
  const reason = last.seen ? t('table.after-act', { act: names.act(last.act) }) : t('table.from-what-stayed-out');
  const key = last.seen
    ? dispatchesOf(session.scenario, snapshot).find((one) => one.kind === 'act' && one.turn === last.turn + 1)?.key
    : undefined;
  return t('table.since-turn-other', {
    turn: last.turn,
    name: session.scenario.adversary.types[top.at]?.name.toLowerCase() ?? '',
    by,
    reason,
    case: key ? 'yes' : 'no',
    key: key ?? '',
  });
}
