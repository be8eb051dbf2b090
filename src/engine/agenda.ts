import { leadingCandidate } from './attribution';
import type { Compiled, CompiledMeasure } from './compiled';
import { INDICATOR, STOCK } from './context';
import type { Rejection, RejectionCode } from './commands';
import type { PublicState } from './state';

export function reject(code: RejectionCode, data: Rejection['data'] = {}, reason = ''): Rejection {
  return { code, reason, data };
}

/** Hundredths of a coin that the tabled measures will take when adopted. */
export function agendaCost(c: Compiled, pub: Readonly<PublicState>): number {
  let sum = 0;
  for (const item of pub.agenda) sum += c.measures[item]!.cost;
  return sum;
}

/** Why this measure cannot be tabled now; null when it can. Reads like the checklist it is. */
export function whyNotTable(c: Compiled, pub: Readonly<PublicState>, measure: CompiledMeasure): Rejection | null {
  if (canTable(c, pub, measure)) return null;
  const closed = whyClosed(c, pub, measure);
  if (closed) return closed;
  if (pub.agenda.includes(measure.index)) return reject('agenda/already-tabled', { measure: measure.id });
  if (pub.agenda.length >= c.scenario.capital.agenda) return reject('agenda/full', { max: c.scenario.capital.agenda });
  const left = pub.stock[STOCK.capital]! - agendaCost(c, pub);
  if (measure.cost > left) return reject('agenda/too-expensive', { measure: measure.id, cost: measure.cost, left });
  return null;
}

/** Whether it can be tabled: `whyNotTable` for those who do not ask why. Policies ask this of every measure, many times a turn. */
export function canTable(c: Compiled, pub: Readonly<PublicState>, measure: CompiledMeasure): boolean {
  return (
    barrier(c, pub, measure) === OPEN &&
    !pub.agenda.includes(measure.index) &&
    pub.agenda.length < c.scenario.capital.agenda &&
    measure.cost <= pub.stock[STOCK.capital]! - agendaCost(c, pub)
  );
}

const OPEN = -1;
const AT_LIMIT = -2;
const RUNNING = -3;
const NO_NAME = -4;
const ILLEGAL = -5;

/** What closes a measure: one of the constants above, or the place of the requirement that does not hold. */
function barrier(c: Compiled, pub: Readonly<PublicState>, measure: CompiledMeasure): number {
  const { index, limit, requires } = measure;
  if (limit > 0 && pub.adopted[index]! >= limit) return AT_LIMIT;
  for (let i = 0; i < pub.running.length; i++) if (pub.running[i]!.measure === index) return RUNNING;
  if (measure.names === -2 && !pub.named.some((one) => one.settled === 0)) return NO_NAME;
  if (measure.article5 && legalTest(c, pub)) return ILLEGAL;
  for (let i = 0; i < requires.length; i++) if (!requires[i]!.test(pub, null)) return i;
  return OPEN;
}

/** Why the measure itself is closed, whatever else lies on the agenda. */
export function whyClosed(c: Compiled, pub: Readonly<PublicState>, measure: CompiledMeasure): Rejection | null {
  const { id, index, limit } = measure;
  const what = barrier(c, pub, measure);
  switch (what) {
    case OPEN:
      return null;
    case AT_LIMIT:
      return reject('measure/limit-reached', { measure: id, limit, turn: pub.adoptedTurn[index]! });
    case RUNNING:
      return reject('measure/already-running', { measure: id, arrives: pub.running.find((one) => one.measure === index)!.arrives });
    case NO_NAME:
      return reject('attribution/no-open-name', { measure: id });
    case ILLEGAL:
      return legalTest(c, pub);
    default:
      return reject('measure/requirement', { measure: id }, measure.requires[what]!.reason);
  }
}

/**
 * The legal test of collective defence: an armed attack on a member, grave enough, with its author known well enough.
 * An attack on a partner opens no such duty, however grave.
 */
export function legalTest(c: Compiled, pub: Readonly<PublicState>): Rejection | null {
  const rule = c.scenario.model.article5;
  if (pub.attacks.length === 0) return reject('article-5/no-attack-on-member', { rival: c.scenario.adversary.name });
  // Attacks count case by case and cumulatively: the gravest in full, a share of each other one.
  let severity = 0;
  let sum = 0;
  for (const attack of pub.attacks) {
    severity = Math.max(severity, attack.severity);
    sum += attack.severity;
  }
  severity = Math.min(10000, Math.round(severity + rule.cumulative * (sum - severity)));
  if (severity < rule.severity * 10000) return reject('article-5/below-severity', { severity, needed: Math.round(rule.severity * 10000) });
  if (pub.ind[INDICATOR.attribution]! < rule.attribution * 100)
    return reject('article-5/attribution-too-weak', { attribution: pub.ind[INDICATOR.attribution]!, needed: rule.attribution * 100 });
  const author = c.desk?.spec.candidates[leadingCandidate(c, pub)];
  if (author && !author.armed) return reject('article-5/author-not-armed', { author: author.name });
  return null;
}

/** Turn in whose response a measure decided in `turn` takes effect; 0 when that lies behind the last turn. */
export function arrivalTurn(c: Compiled, turn: number, measure: CompiledMeasure): number {
  const silence = measure.voted && measure.leadDays > 0 ? c.scenario.model.council.silenceDays : 0;
  const due = c.turns[turn - 1]!.start + silence + measure.leadDays;
  for (let at = turn; at <= c.turns.length; at++) if (due < c.turns[at - 1]!.start + c.turns[at - 1]!.days) return at;
  return 0;
}
