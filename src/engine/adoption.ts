import { arrivalTurn } from './agenda';
import { idealPoint, moodOf } from './council';
import { change, changeFear, changeStock, clamp, type Context, emit, INDICATOR, queueInjects, share, STOCK, whole } from './context';
import type { Way } from './vocabulary';

/** Decides one item at `level` (1 = full): coins are spent, words go on record, lead times begin to run. */
export function adoptItem(x: Context, item: number, level: number, way: Way | 'silence' | 'chair'): void {
  const { c, pub } = x;
  const measure = c.measures[item]!;
  const full = measure.article5 ? level * assistance(x) : level;
  changeStock(x, STOCK.capital, -measure.cost, 'measure', measure.id);
  pub.adopted[item] = pub.adopted[item]! + 1;
  pub.adoptedTurn[item] = pub.turn;
  pub.answer = Math.max(pub.answer, Math.round(measure.stance.assertiveness * full * 10000));
  const arrives = arrivalTurn(c, pub.turn, measure);
  const until = arrives === 0 ? 0 : arrives + measure.duration;
  pub.running.push({ measure: item, adopted: pub.turn, arrives, until, level: Math.round(full * 1000) });
  if (x.events) emit(x, { type: 'decision/adopted', measure: measure.id, level: Math.round(full * 1000), arrives, way });
  if (measure.tied > 0) tieHands(x, item, full);
  // What the public sees the rival cannot give way to without paying for it at home.
  const bold = measure.stance.assertiveness * full;
  if (!measure.secret && bold > 0)
    x.hid.audience = clamp(whole(x.hid.audience + c.scenario.model.measures.publicPride * bold * 100), 0, 10000);
  // The rival reacts to what is announced, long before it arrives.
  if (measure.provocation !== 0) changeFear(x, fearOf(x.c.scenario.model, measure.provocation, share(pub.stock[STOCK.comms]!), full) * 100);
  queueInjects(x, c.injectsByMeasure[item]!);
}

/** Points of threat perception that a measure adds (or takes); notification and hotlines take the edge off a show of force. */
export function fearOf(
  model: { readonly measures: { readonly provocationFear: number; readonly notifiedFear: number } },
  provocation: number,
  comms: number,
  level: number,
): number {
  const edge = provocation > 0 ? 1 - model.measures.notifiedFear * comms : 1;
  return model.measures.provocationFear * provocation * level * edge;
}

/** Hands-tying: believed at once, and a debt from now on. */
function tieHands(x: Context, item: number, level: number): void {
  const measure = x.c.measures[item]!;
  const strength = measure.tied * level * (measure.secret ? x.c.scenario.model.measures.privateWord : 1);
  change(x, INDICATOR.credibility, x.c.scenario.model.measures.tiedCredibility * strength * 100, 'measure', measure.id);
  if (!measure.line) return;
  x.pub.commitments.push({ measure: item, turn: x.pub.turn, strength: Math.round(strength * 10000), crossedTurn: 0, probedTurn: 0 });
  emit(x, { type: 'commitment/made', measure: measure.id });
}

/** Article 5 asks each member for what it deems necessary: the alliance answers with the weighted mean of wills. */
function assistance(x: Context): number {
  const mood = moodOf(x.c, x.pub, x.state.settings);
  let sum = 0;
  for (let i = 0; i < x.c.delegations.length; i++) {
    const will = clamp(0.5 + idealPoint(x.c, x.pub, mood, i, x.hid.offset[i]! / 10000), 0, 1);
    sum += will * x.c.delegations[i]!.spec.capability;
  }
  return clamp(sum / x.c.capability, 0.1, 1);
}
