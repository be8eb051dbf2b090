import { produce } from 'immer';
import { agendaCost, reject, whyClosed, whyNotTable } from './agenda';
import { giveAnswer, whyNotAnswer } from './answers';
import type { Command, Rejection } from './commands';
import { type Compiled, compile } from './compiled';
import { change, changeStock, type Context, emit, INDICATOR, makeContext, STOCK } from './context';
import type { GameEvent } from './events';
import { find, named } from './ids';
import { openTurn } from './match';
import { respond } from './response';
import type { Scenario } from './scenario';
import { circulate } from './silence';
import type { MatchState, PublicState } from './state';
import { WAYS } from './vocabulary';
import { takeWay, whyNotWay } from './ways';

export type StepResult =
  | { readonly ok: true; readonly state: MatchState; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly state: MatchState; readonly rejection: Rejection };

/** One command on an immutable state. A rejection gives the old state back; the rules run in one immer recipe. */
export function step(scenario: Scenario, state: MatchState, command: Command): StepResult {
  const c = compile(scenario);
  const rejection = whyNot(c, state.pub, command);
  if (rejection) return { ok: false, state, rejection };
  const events: GameEvent[] = [];
  const next = produce(state, (draft) => {
    apply(makeContext(c, draft, events), command);
  });
  return { ok: true, state: next, events };
}

/** The same on a state the caller owns, for batches: no copy, and no records unless a context with events is given. */
export function stepOwned(x: Context, command: Command): Rejection | null {
  const rejection = whyNot(x.c, x.pub, command);
  if (rejection) return rejection;
  apply(x, command);
  return null;
}

/** Why a command is not legal now, or null. `step` checks with this, the HUD greys out with it, bots choose by it. */
export function whyNot(c: Compiled, pub: Readonly<PublicState>, command: Command): Rejection | null {
  if (pub.phase === 'ended') return reject('match/ended');
  switch (command.type) {
    case 'agenda/table': {
      if (pub.phase !== 'decide') return reject('match/wrong-phase', { phase: pub.phase });
      const measure = find(c.index.measure, command.measure);
      if (measure === null) return reject('agenda/unknown-measure', { measure: named(command.measure) });
      return whyNotTable(c, pub, c.measures[measure]!);
    }
    case 'agenda/take-back': {
      if (pub.phase !== 'decide') return reject('match/wrong-phase', { phase: pub.phase });
      const measure = find(c.index.measure, command.measure);
      if (measure === null) return reject('agenda/unknown-measure', { measure: named(command.measure) });
      return pub.agenda.includes(measure) ? null : reject('agenda/not-tabled', { measure: command.measure });
    }
    case 'council/sound': {
      if (pub.phase !== 'decide') return reject('match/wrong-phase', { phase: pub.phase });
      const at = find(c.index.delegation, command.delegation);
      if (at === null) return reject('council/unknown-delegation', { delegation: named(command.delegation) });
      if (pub.sounded[at]! > 0) return reject('council/already-sounded', { delegation: command.delegation, turn: pub.sounded[at]! });
      const cost = Math.round(c.scenario.model.council.sounding.cost * 100);
      const left = pub.stock[STOCK.capital]! - agendaCost(c, pub);
      return cost <= left ? null : reject('council/too-expensive', { delegation: command.delegation, cost, left });
    }
    case 'council/circulate':
      return pub.phase === 'decide' ? null : reject('match/wrong-phase', { phase: pub.phase });
    case 'council/answer':
      return whyNotAnswer(c, pub, command);
    case 'council/way':
      if (pub.phase !== 'objection') return reject('match/wrong-phase', { phase: pub.phase });
      return WAYS.includes(command.way) ? whyNotWay(c, pub, command.way) : reject('council/unknown-way', { way: named(command.way) });
    case 'measure/cancel': {
      if (pub.phase !== 'decide') return reject('match/wrong-phase', { phase: pub.phase });
      const measure = find(c.index.measure, command.measure);
      if (measure === null) return reject('agenda/unknown-measure', { measure: named(command.measure) });
      return pub.running.some((one) => one.measure === measure) ? null : reject('measure/not-running', { measure: command.measure });
    }
    case 'turn/advance':
      return pub.phase === 'ledger' ? null : reject('match/wrong-phase', { phase: pub.phase });
    default:
      return reject('match/unknown-command', { type: named((command as { type?: unknown }).type) });
  }
}

/** The rules of one legal command. */
function apply(x: Context, command: Command): void {
  const { c, pub } = x;
  switch (command.type) {
    case 'agenda/table':
      pub.agenda.push(c.index.measure(command.measure));
      return emit(x, { type: 'measure/tabled', measure: command.measure });
    case 'agenda/take-back':
      pub.agenda.splice(pub.agenda.indexOf(c.index.measure(command.measure)), 1);
      return emit(x, { type: 'measure/taken-back', measure: command.measure });
    case 'council/sound': {
      const at = c.index.delegation(command.delegation);
      changeStock(x, STOCK.capital, -c.scenario.model.council.sounding.cost * 100, 'delegation', command.delegation);
      pub.sounded[at] = pub.turn;
      return emit(x, { type: 'delegation/sounded', delegation: command.delegation, offset: x.hid.offset[at]! });
    }
    case 'council/circulate':
      circulate(x);
      if (pub.text === null) respond(x);
      return;
    case 'council/answer':
      giveAnswer(x, command);
      if (pub.text === null) respond(x);
      return;
    case 'council/way':
      takeWay(x, command.way);
      if (pub.text === null) respond(x);
      return;
    case 'measure/cancel': {
      const at = pub.running.findIndex((one) => one.measure === c.index.measure(command.measure));
      pub.running.splice(at, 1);
      emit(x, { type: 'measure/cancelled', measure: command.measure });
      dropClosed(x);
      change(x, INDICATOR.credibility, c.scenario.model.measures.cancelCredibility * 100, 'measure', command.measure);
      return;
    }
    case 'turn/advance':
      pub.day += c.turns[pub.turn - 1]!.days;
      pub.turn++;
      return openTurn(x);
  }
}

/** What leaned on a cancelled measure cannot stay on the agenda. */
function dropClosed(x: Context): void {
  const { c, pub } = x;
  for (let i = pub.agenda.length - 1; i >= 0; i--) {
    const measure = c.measures[pub.agenda[i]!]!;
    if (whyClosed(c, pub, measure) === null) continue;
    pub.agenda.splice(i, 1);
    emit(x, { type: 'measure/taken-back', measure: measure.id });
  }
}
