import { deriveAttribution, leadingCandidate, suspicionOf } from './attribution';
import { believe } from './belief';
import { type Context, emit } from './context';
import { nameKey } from './draws';
import { applyEffects } from './effects';

/** Public naming, or taking a name back, when the measure takes effect. */
export function nameCandidate(x: Context, names: number, measure: string): void {
  const { c, pub } = x;
  const desk = c.desk;
  if (!desk || names === -3) return;
  if (names === -2) {
    const open = pub.named.findLastIndex((one) => one.settled === 0);
    const last = open < 0 ? undefined : pub.named.splice(open, 1)[0];
    if (last) emit(x, { type: 'candidate/taken-back', candidate: desk.candidates[last.candidate]!, measure });
    return;
  }
  const candidate = names === -1 ? leadingCandidate(c, pub) : names;
  const suspicion = suspicionOf(c, pub, candidate);
  const early = suspicion < desk.support;
  pub.named.push({ candidate, turn: pub.turn, suspicion, settled: 0 });
  emit(x, { type: 'candidate/named', candidate: desk.candidates[candidate]!, measure, suspicion, early });
  if (early) applyEffects(x, desk.early, 1, 'naming', desk.candidates[candidate]!, nameKey('naming/early'));
}

/** After some turns it comes out whether a name was right; the price or the gain follows, and the staff knows more. */
export function settleNames(x: Context): void {
  const { c, pub, hid } = x;
  const desk = c.desk;
  if (!desk) return;
  for (const one of pub.named) {
    if (one.settled > 0 || pub.turn < one.turn + desk.spec.naming.after) continue;
    const right = c.index.culpritOf(hid.type) === one.candidate;
    one.settled = right ? 1 : 2;
    const id = desk.candidates[one.candidate]!;
    emit(x, { type: 'candidate/settled', candidate: id, right });
    applyEffects(x, right ? desk.right : desk.wrong, 1, 'naming', id, nameKey(`naming/${right ? 'right' : 'wrong'}`));
    const { doubt } = c.scenario.model.intelligence;
    believe(
      x,
      c.types.map((_, k) => ((c.index.culpritOf(k) === one.candidate) === right ? 1 : doubt)),
    );
    deriveAttribution(x, 'naming', id);
  }
}
