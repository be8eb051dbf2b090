import { t } from '../../i18n';
import type { Evidence, Scenario } from '../../engine/scenario';
import type { Session, Snapshot } from '../../session/api';
import { capitalise, decimal, Dialog, estimativeWord, GradeStamp, namesOf, percent, SourceList } from '../shared';
import { clauseName } from '../shared/rule-words';
import { WeightsList } from '../desk/weights-list';
import { closeSheet } from './ui';

export interface Suspicion {
  readonly id: string;
  readonly name: string;
  /** Hundredths of a point. */
  readonly value: number;
}

/** Suspicion of each candidate: the belief in all types of rival that it would be. */
export function suspicionsOf(scenario: Scenario, snapshot: Snapshot): readonly Suspicion[] {
  const { belief } = snapshot.view.pub;
  return (scenario.attribution?.candidates ?? []).map(({ id, name }) => ({
    id,
    name,
    value: Math.round(scenario.adversary.types.reduce((sum, type, at) => sum + (type.culprit === id ? (belief[at] ?? 0) : 0), 0) / 100),
  }));
}

export function deskLabel(scenario: Scenario, snapshot: Snapshot): string {
  const [top] = suspicionsOf(scenario, snapshot).toSorted((a, b) => b.value - a.value);
  return top ? `${scenario.attribution?.question ?? ''} ${top.name}, ${percent(top.value)}` : '';
}

/** Who did it: candidates, evidence in hand and outstanding, thresholds, names given. */
export function DeskSheet({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const { scenario } = session;
  const desk = scenario.attribution;
  if (!desk) return null;
  const { pub } = snapshot.view;
  const names = namesOf(scenario);
  const needed = scenario.model.article5.attribution;
  const found = desk.evidence.flatMap((one, at) => (pub.findings[at] ? [{ one, finding: pub.findings[at] - 1 }] : []));
  const open = desk.evidence.filter((_, at) => !pub.findings[at]);
  return (
    <Dialog title={desk.question} size="wide" class="desk-sheet" onClose={closeSheet}>
      <ul class="suspects">
        {suspicionsOf(scenario, snapshot)
          .toSorted((a, b) => b.value - a.value)
          .map((one) => {
            const candidate = desk.candidates.find((other) => other.id === one.id);
            return (
              <li key={one.id}>
                <b>{one.name}</b>
                <span class="suspect-bar" aria-hidden="true">
                  <i style={{ width: `${one.value / 100}%` }} />
                  <u class="mark support" style={{ left: `${desk.support}%` }} />
                  <u class="mark aid" style={{ left: `${needed}%` }} />
                </span>
                <b class="suspect-value">{percent(one.value)}</b>
                <span class="muted">
                  {capitalise(estimativeWord(one.value))}. {candidate?.text}
                  {candidate?.armed ? '' : ` ${t('table.not-covered-by', { clause: clauseName(scenario, 'aid') })}`}
                </span>
              </li>
            );
          })}
      </ul>
      <p class="muted">{t('table.marks-allies-stand-behind', { support: desk.support, clause: clauseName(scenario, 'aid'), needed })}</p>
      {pub.named.length > 0 ? (
        <section>
          <h3>{t('table.named-in-public')}</h3>
          <ul class="lines">
            {pub.named.map((one, at) => (
              <li key={at}>
                {t('table.turn-at', {
                  candidate: names.candidate(desk.candidates[one.candidate]?.id ?? ''),
                  turn: one.turn,
                  suspicion: percent(one.suspicion),
                  what:
                    one.settled === 0
                      ? t('table.not-yet-proved-right')
                      : one.settled === 1
                        ? t('table.it-was-right')
                        : t('table.it-was-wrong'),
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h3>{t('table.evidence-in-hand')}</h3>
        {found.length === 0 ? <p class="muted">{t('table.none-yet-what-the')}</p> : null}
        <ol class="evidence">
          {found.map(({ one, finding }) => (
            <li key={one.id}>
              <b>{one.name}</b> <GradeStamp grade={one.grade} />
              <p>{one.findings[finding]?.text}</p>
              <small class="muted">{weightWords(scenario, one, finding)}</small>
              <WeightsList scenario={scenario} evidence={one} finding={finding} />
            </li>
          ))}
        </ol>
      </section>
      {open.length > 0 ? (
        <section>
          <h3>{t('table.still-outstanding')}</h3>
          <p>
            {open.map((one) => one.name).join(', ')}
            {t('table.some-of-it-comes')}
          </p>
        </section>
      ) : null}
      <section>
        <h3>{t('table.how-long-this-took')}</h3>
        <p>{desk.lag}</p>
      </section>
      <SourceList scenario={scenario} ids={desk.sources} />
    </Dialog>
  );
}

/** "Four times as likely if it was the state service as if it was a gang." */
function weightWords(scenario: Scenario, evidence: Evidence, finding: number): string {
  const likelihood = evidence.findings[finding]?.likelihood ?? {};
  const order = (scenario.attribution?.candidates ?? []).toSorted((a, b) => (likelihood[b.id] ?? 0) - (likelihood[a.id] ?? 0));
  const [top] = order;
  const least = order.at(-1);
  if (!top || !least || top === least) return '';
  const ratio = (likelihood[top.id] ?? 0) / Math.max(0.01, likelihood[least.id] ?? 0);
  if (ratio < 1.2) return t('table.it-tells-hardly-anything');
  const times = ratio >= 10 ? t('table.more-than-ten') : ratio >= 3 ? String(Math.round(ratio)) : decimal(ratio, 1);
  return t('table.times-as-likely-under', { times, top: top.name, least: least.name });
}
