import { change, changeStock, clamp, type Context, emit, INDICATOR, share, STOCK, whole } from './context';

/** The end of a turn: what drifts by itself, what runs out, and whether the match is over. */
export function closeTurn(x: Context): void {
  drift(x);
  expire(x);
  if (x.events) emit(x, { type: 'turn/closed' });
  const ending = findEnding(x);
  if (ending < 0) {
    x.pub.phase = 'ledger';
    return;
  }
  x.pub.ending = ending;
  x.pub.phase = 'ended';
  for (const value of scores(x, ending)) x.pub.score.push(value);
  if (x.events) emit(x, { type: 'match/ended', ending: x.c.endings[ending]!.id, score: [...x.pub.score] });
}

/** Drift of less than a tenth of a point would be a line in the ledger that nobody can see. */
const NOTICED = 10;

function creep(x: Context, at: number, delta: number, rule: string): void {
  if (delta >= NOTICED || delta <= -NOTICED) change(x, at, delta, 'drift', rule);
}

function drift(x: Context): void {
  const { c, pub, hid } = x;
  const m = c.scenario.model.drift;
  const a = c.scenario.model.adversary;
  const ind = pub.ind;
  changeStock(x, STOCK.offRamp, -pub.stock[STOCK.offRamp]! * (1 - m.rampStale), 'drift', 'stale');
  changeStock(x, STOCK.comms, -pub.stock[STOCK.comms]! * m.commsDecay, 'drift', 'stale');
  changeStock(x, STOCK.overReaction, -pub.stock[STOCK.overReaction]! * m.overReactionDecay, 'drift', 'stale');
  changeStock(x, STOCK.collection, -pub.stock[STOCK.collection]! * c.scenario.model.intelligence.collectionDecay, 'drift', 'stale');
  if (c.hasNorms)
    for (let n = 0; n < pub.breaches.length; n++) pub.breaches[n] = Math.round(pub.breaches[n]! * (1 - c.scenario.model.norms.decay));
  changeStock(x, STOCK.bite, (pub.stock[STOCK.sanctions]! - pub.stock[STOCK.bite]!) * m.biteRate, 'drift', 'bite');

  if (pub.calm > 0) creep(x, INDICATOR.escalation, -m.calmEscalation * 100, 'calm');
  const strain = Math.max(0, ind[INDICATOR.escalation]! - m.strainPivot * 100);
  if (strain > 0) creep(x, INDICATOR.cohesion, -m.strainCohesion * strain, 'strain');
  creep(x, INDICATOR.cohesion, m.cohesionPull * (m.cohesionBase * 100 - ind[INDICATOR.cohesion]!), 'cohesion');
  creep(x, INDICATOR.credibility, m.credibilityPull * (m.credibilityBase * 100 - ind[INDICATOR.credibility]!), 'credibility');
  creep(x, INDICATOR.support, -m.supportHarm * share(ind[INDICATOR.harm]!) * 100, 'harm');

  const readiness = ind[INDICATOR.readiness]! - c.scenario.indicators[INDICATOR.readiness]!.start * 100;
  for (let k = 0; k < hid.fear.length; k++) {
    const base = c.types[k]!.fear.base * 100 + a.fearOfReadiness * readiness;
    hid.fear[k] = clamp(whole(hid.fear[k]! + a.fearDecay * (base - hid.fear[k]!)), 0, 10000);
  }
}

function expire(x: Context): void {
  const { c, pub } = x;
  for (let i = 0; i < pub.running.length; ) {
    const one = pub.running[i]!;
    if (one.arrives === 0 || one.until > pub.turn) {
      i++;
      continue;
    }
    pub.running.splice(i, 1);
    const measure = c.measures[one.measure]!;
    if (measure.duration > 0 && x.events) emit(x, { type: 'measure/expired', measure: measure.id });
  }
}

/** First ending whose condition holds; those marked `last` only when the last turn closes. -1: the match goes on. */
function findEnding(x: Context): number {
  const last = x.pub.turn >= x.c.turns.length;
  for (let i = 0; i < x.c.endings.length; i++) {
    const ending = x.c.endings[i]!;
    if (ending.last && !last) continue;
    if (ending.test(x.pub, x.hid)) return i;
  }
  if (last) throw new Error('the last turn has closed and no ending holds: a scenario needs one without conditions');
  return -1;
}

/** Five dimensions and their weighted total, hundredths: base + terms x indicators + what the ending adds, kept within 0..100. */
function scores(x: Context, ending: number): number[] {
  const adjust = x.c.endings[ending]!.spec.adjust;
  let total = 0;
  const result: number[] = [];
  for (let d = 0; d < x.c.scoring.length; d++) {
    const { id, base, weight, terms } = x.c.scoring[d]!;
    let value = base * 100 + (adjust[id] ?? 0) * 100;
    for (let i = 0; i < terms.length; i++) value += terms[i]!.factor * x.pub.ind[terms[i]!.at]!;
    const points = clamp(Math.round(value), 0, 10000);
    result.push(points);
    total += weight * points;
  }
  result.push(Math.round(total));
  return result;
}
