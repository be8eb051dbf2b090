import { believe } from './belief';
import type { Compiled } from './compiled';
import { type Context, emit, INDICATOR, roll, setDerived } from './context';
import { PURPOSE } from './draws';
import type { PublicState } from './state';

/** Suspicion of a candidate, hundredths of a point: the belief in all types that are this candidate. */
export function suspicionOf(c: Compiled, pub: Readonly<PublicState>, candidate: number): number {
  let sum = 0;
  for (let k = 0; k < pub.belief.length; k++) if (c.index.culpritOf(k) === candidate) sum += pub.belief[k]!;
  return Math.round(sum / 100);
}

/** The candidate that is suspected most; ties go to the first. -1 without a desk. */
export function leadingCandidate(c: Compiled, pub: Readonly<PublicState>): number {
  const n = c.desk?.candidates.length ?? 0;
  let top = -1;
  let best = -1;
  for (let i = 0; i < n; i++) {
    const value = suspicionOf(c, pub, i);
    if (value > top) {
      top = value;
      best = i;
    }
  }
  return best;
}

/** With a desk the indicator "attribution" is the strongest suspicion, nothing else. */
export function deriveAttribution(x: Context, kind: 'act' | 'evidence' | 'naming', id: string): void {
  if (!x.c.desk) return;
  setDerived(x, INDICATOR.attribution, suspicionOf(x.c, x.pub, leadingCandidate(x.c, x.pub)), kind, id);
}

/** A piece of evidence arrives once and turns out as the true author makes likely; the staff learns from how it turned out. */
export function findEvidence(x: Context, at: number): void {
  const { c, pub, hid } = x;
  const desk = c.desk;
  if (!desk || pub.findings[at]! > 0) return;
  const evidence = desk.evidence[at]!;
  const truth = c.index.culpritOf(hid.type);
  const drawn = roll(x, PURPOSE.evidence, evidence.key);
  let finding = evidence.likelihood.length - 1;
  let sum = 0;
  for (let i = 0; i < evidence.likelihood.length; i++) {
    sum += evidence.likelihood[i]![truth]!;
    if (drawn < sum) {
      finding = i;
      break;
    }
  }
  pub.findings[at] = finding + 1;
  const row = evidence.likelihood[finding]!;
  const before = x.events ? [...pub.belief] : [];
  const { likelihood } = c.scratch;
  for (let k = 0; k < c.types.length; k++) likelihood[k] = row[c.index.culpritOf(k)]!;
  believe(x, likelihood);
  if (x.events) emit(x, { type: 'evidence/found', evidence: evidence.id, finding, before, after: [...pub.belief] });
  pub.evidence++;
  deriveAttribution(x, 'evidence', evidence.id);
}
