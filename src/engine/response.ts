import { actOdds, explainActs, openActs } from './adversary';
import { deriveAttribution } from './attribution';
import { believe } from './belief';
import { askBody, recordNorms } from './bodies';
import { change, clamp, type Context, drawRecord, emit, INDICATOR, queueInjects, roll, share, STOCK, whole } from './context';
import { PURPOSE } from './draws';
import { applyEffects } from './effects';
import { firePending } from './injects';
import { sightOf } from './intelligence';
import { nameCandidate } from './naming';
import { powersMove } from './powers';
import { closeTurn } from './closing';

/**
 * After the decision: measures arrive, old words are tested, the rival moves, chance has its say, time passes.
 * The order is the rule; nothing here happens "at the same time".
 */
export function respond(x: Context): void {
  takeEffect(x);
  settleCommitments(x);
  judgeAnswer(x);
  adversaryMoves(x);
  powersMove(x);
  firePending(x);
  riskAccident(x);
  closeTurn(x);
}

function takeEffect(x: Context): void {
  const { c, pub } = x;
  const m = c.scenario.model.measures;
  for (let i = 0; i < pub.running.length; i++) {
    const one = pub.running[i]!;
    const measure = c.measures[one.measure]!;
    let level = one.level / 1000;
    if (one.arrives === pub.turn) {
      if (measure.through >= 0) {
        const ruling = askBody(x, measure);
        if (!ruling.passes) {
          refuse(x, i);
          i--;
          continue;
        }
        level *= ruling.level;
        one.level = Math.round(level * 1000);
      }
      const before = pub.adopted[one.measure]! - 1;
      const scale = level / (1 + m.diminishing * Math.max(0, before));
      if (x.events) emit(x, { type: 'measure/took-effect', measure: measure.id, level: one.level });
      applyEffects(x, measure.effects, scale, 'measure', measure.id, measure.key);
      recordNorms(x, 1, measure.norms, level);
      nameCandidate(x, measure.names, measure.id);
      if (measure.sunk > 0) {
        change(x, INDICATOR.credibility, m.sunkCredibility * measure.sunk * scale * 100, 'measure', measure.id);
        change(x, INDICATOR.readiness, m.sunkReadiness * measure.sunk * scale * 100, 'measure', measure.id);
      }
    } else if (one.arrives > 0 && one.arrives < pub.turn) {
      applyEffects(x, measure.during, level, 'measure', measure.id, measure.key + pub.turn);
    }
  }
}

/** The body said no: what was asked is off the table, and may be asked again. */
function refuse(x: Context, at: number): void {
  const { pub } = x;
  const item = pub.running[at]!.measure;
  const measure = x.c.measures[item]!;
  pub.running.splice(at, 1);
  pub.adopted[item] = pub.adopted[item]! - 1;
  applyEffects(x, measure.refused, 1, 'measure', measure.id, measure.key);
}

/** A red line crossed last turn: this turn's decision is the answer, or the lack of one. */
function settleCommitments(x: Context): void {
  const { c, pub } = x;
  const m = c.scenario.model.commitment;
  for (let i = 0; i < pub.commitments.length; ) {
    const one = pub.commitments[i]!;
    const measure = c.measures[one.measure]!;
    one.strength = Math.round(one.strength * m.decay);
    if (one.crossedTurn === 0) {
      if (one.probedTurn > 0) settleProbe(x, one);
      i++;
      continue;
    }
    const strength = share(one.strength);
    if (pub.answer >= (measure.spec.commits?.answer ?? 0) * 10000) {
      emit(x, { type: 'commitment/honoured', measure: measure.id });
      change(x, INDICATOR.credibility, m.honouredCredibility * strength * 100, 'commitment', measure.id);
      one.crossedTurn = 0;
      i++;
    } else {
      emit(x, { type: 'commitment/unanswered', measure: measure.id });
      change(x, INDICATOR.credibility, -m.credibilityLoss * strength * 100, 'commitment', measure.id);
      change(x, INDICATOR.support, -m.supportLoss * strength * 100, 'commitment', measure.id);
      pub.commitments.splice(i, 1);
    }
  }
}

/** A slice tried beneath a line: unanswered, the weaker the line the more it wears away. */
function settleProbe(x: Context, one: { measure: number; strength: number; probedTurn: number }): void {
  const m = x.c.scenario.model.commitment;
  const measure = x.c.measures[one.measure]!;
  one.probedTurn = 0;
  if (x.pub.answer >= (measure.spec.commits?.answer ?? 0) * 10000) return;
  const loss = share(one.strength) * m.probeLoss * measure.weakness;
  if (loss === 0) return;
  emit(x, { type: 'commitment/eroded', measure: measure.id });
  change(x, INDICATOR.credibility, -m.credibilityLoss * loss * 100, 'commitment', measure.id);
  change(x, INDICATOR.support, -m.supportLoss * loss * 100, 'commitment', measure.id);
  one.strength = Math.round(one.strength * (1 - m.erosion * measure.weakness));
}

/** A grave act that gets only a mild answer teaches the rival that the council will not act. */
function judgeAnswer(x: Context): void {
  const m = x.c.scenario.model.adversary;
  if (x.pub.lastSeverity < m.graveSeverity * 10000 || x.pub.answer >= m.answerAssertiveness * 10000) return;
  change(x, INDICATOR.credibility, m.mildAnswerCredibility * 100, 'drift', 'mild-answer');
}

function adversaryMoves(x: Context): void {
  const { c, pub, hid } = x;
  const open = openActs(c, pub, hid);
  if (open.length === 0) throw new Error('the rival has no act left: a scenario needs one without conditions');
  const odds = actOdds(c, x.state, open);
  const mine = hid.type * open.length;
  const drawn = roll(x, PURPOSE.act, 0);
  let pick = open.length - 1;
  let sum = 0;
  for (let i = 0; i < open.length; i++) {
    sum += odds[mine + i]!;
    if (drawn < sum) {
      pick = i;
      break;
    }
  }
  const at = open[pick]!;
  const act = c.acts[at]!;
  if (x.events) {
    const explained = explainActs(c, x.state, open);
    const options = open.map((one, i) => ({
      act: c.acts[one]!.id,
      odds: Math.round(odds[mine + i]! * 10000),
      parts: explained[i]!,
    }));
    emit(x, { type: 'adversary/chose', act: act.id, draw: Math.floor(drawn * 10000), options }, 'engine');
  }
  const seen = roll(x, PURPOSE.seen, act.key) < sightOf(c, x.state, act.visibility);
  learn(x, open, odds, pick, seen);

  hid.acts[at] = hid.acts[at]! + 1;
  hid.actTurn[at] = pub.turn;
  if (seen) {
    pub.acts[at] = pub.acts[at]! + 1;
    pub.lastAct = at;
    recordNorms(x, 0, act.norms, 1);
  }
  pub.lastSeverity = Math.round(act.severity * 10000 * (seen ? 1 : 0.5));
  pub.calm = act.calm ? pub.calm + 1 : 0;
  if (x.events) emit(x, { type: 'adversary/acted', act: act.id, seen });

  const m = c.scenario.model.adversary;
  if (act.gain > 0) {
    const luck = roll(x, PURPOSE.gain, act.key);
    const resisted = 1 - m.gainResisted * share(pub.ind[INDICATOR.readiness]!);
    const record = x.events ? drawRecord(PURPOSE.gain, act.id, m.gainNoise, luck) : null;
    change(x, INDICATOR.objective, act.gain * 100 * resisted * (1 + m.gainNoise * (2 * luck - 1)), 'act', act.id, record);
  } else if (act.gain < 0) change(x, INDICATOR.objective, act.gain * 100, 'act', act.id);
  change(x, INDICATOR.escalation, act.escalation * 100, 'act', act.id);
  change(x, INDICATOR.harm, act.harm * 100, 'act', act.id);
  applyEffects(x, act.effects, 1, 'act', act.id, act.key);
  const pride = act.calm ? -m.audienceDecay * hid.audience : m.audienceGain * 100 * act.severity;
  hid.audience = clamp(whole(hid.audience + pride), 0, 10000);

  if (act.member >= 0) {
    pub.attacks.push({
      member: act.member,
      severity: Math.round(act.severity * 10000),
      attribution: pub.ind[INDICATOR.attribution]!,
      turn: pub.turn,
    });
    emit(x, { type: 'member/attacked', member: c.delegations[act.member]!.id, act: act.id });
  }
  for (const one of pub.commitments) {
    const measure = c.measures[one.measure]!;
    const kind = measure.line?.[at] ?? 0;
    if (kind === 1 && one.crossedTurn === 0) {
      one.crossedTurn = pub.turn;
      emit(x, { type: 'commitment/crossed', measure: measure.id, act: act.id });
    } else if (kind === 2 && seen && one.probedTurn === 0) {
      // What nobody saw, nobody can be blamed for leaving unanswered.
      one.probedTurn = pub.turn;
      emit(x, { type: 'commitment/probed', measure: measure.id, act: act.id });
    }
  }
  queueInjects(x, c.injectsByAct[at]!);
}

/** Bayes, with what could be seen: a recognised act by its own odds, a hidden one by the odds that something stayed hidden. */
function learn(x: Context, open: readonly number[], odds: Float64Array, pick: number, seen: boolean): void {
  const { c, pub } = x;
  const { likelihood } = c.scratch;
  const n = open.length;
  for (let k = 0; k < likelihood.length; k++) {
    let chance = 0;
    if (seen) chance = odds[k * n + pick]!;
    else for (let i = 0; i < n; i++) chance += odds[k * n + i]! * (1 - sightOf(c, x.state, c.acts[open[i]!]!.visibility));
    likelihood[k] = chance;
  }
  const before = x.events ? [...pub.belief] : [];
  believe(x, likelihood);
  if (x.events) emit(x, { type: 'belief/updated', before, after: [...pub.belief], seen, act: seen ? c.acts[open[pick]!]!.id : '' });
  if (seen) pub.evidence++;
  deriveAttribution(x, 'act', c.acts[open[pick]!]!.id);
}

/** Hazard of an accident this turn, 0..1: rises with the ladder and with forces facing each other, falls with hotlines. */
export function accidentHazard(
  model: { readonly risk: import('./model').Model['risk'] },
  pub: Readonly<import('./state').PublicState>,
): number {
  const m = model.risk;
  const escalation = pub.ind[INDICATOR.escalation]! / 100;
  const readiness = pub.ind[INDICATOR.readiness]! / 100;
  const above = Math.max(0, escalation - m.escalationPivot);
  const hazard = m.base + m.escalationSlope * above + (above > 0 ? m.readinessSlope * readiness : 0);
  return clamp(hazard * (1 - m.commsCut * share(pub.stock[STOCK.comms]!)), 0, m.max);
}

function riskAccident(x: Context): void {
  const m = x.c.scenario.model.risk;
  const { pub } = x;
  const hazard = accidentHazard(x.c.scenario.model, pub);
  const drawn = roll(x, PURPOSE.accident, 0);
  const happened = drawn < hazard;
  pub.riskCarried = Math.round(1000000 - (1000000 - pub.riskCarried) * (1 - hazard));
  if (x.events) emit(x, { type: 'accident/risked', draw: drawRecord(PURPOSE.accident, 'turn', hazard, drawn), happened });
  if (!happened) return;
  const record = x.events ? drawRecord(PURPOSE.accident, 'turn', hazard, drawn) : null;
  change(x, INDICATOR.escalation, m.accidentEscalation * 100, 'accident', 'accident', record);
  change(x, INDICATOR.harm, m.accidentHarm * 100, 'accident', 'accident', record);
  change(x, INDICATOR.support, m.accidentSupport * 100, 'accident', 'accident', record);
}
