import { adoptItem } from './adoption';
import { agendaCost, reject } from './agenda';
import type { Compiled } from './compiled';
import { breakChance, capabilityShare, idealPoint, moodOf, stanceOf, textUtility } from './council';
import { change, changeStock, type Context, drawRecord, emit, INDICATOR, roll, STOCK } from './context';
import { PURPOSE } from './draws';
import type { DrawRecord } from './events';
import type { Rejection } from './commands';
import type { PublicState } from './state';
import { heldItems, rulingOn } from './ruling';
import { adoptCarried, closeAnswers, itemIds, openRound, personRecord } from './silence';
import { type Way, WAYS } from './vocabulary';

/** Hundredths of a coin for a way on, beyond the cost of the measures themselves. */
export function wayCost(c: Compiled, pub: Readonly<PublicState>, way: Way): number {
  const m = c.scenario.model.ways;
  if (way === 'lobby') return Math.round(m.lobbyCostEach * 100) * (pub.text?.objections.length ?? 0);
  if (way === 'water-down') return Math.round(m.softenCost * 100);
  return 0;
}

export function whyNotWay(c: Compiled, pub: Readonly<PublicState>, way: Way): Rejection | null {
  const text = pub.text;
  if (!text) return reject('match/wrong-phase', { phase: pub.phase });
  const bit = WAYS.indexOf(way);
  if (bit < 0) return reject('council/unknown-way', { way: typeof way === 'string' ? way : typeof way });
  if ((text.tried >> bit) & 1) return reject('council/way-already-tried', { way });
  if (way === 'adopt' && heldItems(c, text).length === 0) return reject('council/nothing-held', { way });
  if (way === 'coalition' && text.objections.length >= c.delegations.length) return reject('council/no-willing', { way });
  const left = pub.stock[STOCK.capital]! - text.items.reduce((sum, item) => sum + c.measures[item]!.cost, 0) - agendaCost(c, pub);
  const cost = wayCost(c, pub, way);
  if (cost > 0 && cost > left) return reject('council/too-expensive', { way, cost, left });
  return null;
}

/** Takes one of the five ways on. Afterwards the text is settled, people are asked, or the phase is still `objection`. */
export function takeWay(x: Context, way: Way): void {
  const { c, pub } = x;
  const m = c.scenario.model.ways;
  const text = pub.text!;
  changeStock(x, STOCK.capital, -wayCost(c, pub, way), 'way', way);
  text.tried |= 1 << WAYS.indexOf(way);
  switch (way) {
    case 'adopt': {
      emit(x, { type: 'way/taken', way, worked: true, draws: [] });
      change(x, INDICATOR.cohesion, m.adoptCohesion * 100, 'way', way);
      adoptCarried(x, way);
      return settle(x);
    }
    case 'water-down': {
      emit(x, { type: 'way/taken', way, worked: true, draws: [] });
      change(x, INDICATOR.cohesion, m.softenCohesion * 100, 'way', way);
      const held = heldItems(c, text);
      text.items.forEach((_, k) => {
        if (!held.includes(k)) text.softened |= 1 << k;
      });
      text.round++;
      if (x.events)
        emit(x, {
          type: 'silence/circulated',
          measures: text.items.map((item) => c.measures[item]!.id),
          round: text.round,
          softened: true,
        });
      pub.phase = 'decide';
      return openRound(x);
    }
    case 'lobby':
      return lobby(x);
    case 'withdraw':
      emit(x, { type: 'way/taken', way, worked: true, draws: [] });
      change(x, INDICATOR.credibility, m.withdrawCredibility * 100, 'way', way);
      return settle(x);
    case 'coalition': {
      const share = willingShare(c, pub);
      const n = text.objections.length;
      emit(x, { type: 'way/taken', way, worked: true, draws: [] });
      change(x, INDICATOR.cohesion, (m.coalitionCohesion + m.coalitionCohesionEach * (n - 1)) * 100, 'way', way);
      change(x, INDICATOR.legitimacy, m.coalitionLegitimacy * 100, 'way', way);
      const held = heldItems(c, text);
      text.items.forEach((item, k) => {
        const soft = (text.softened >> k) & 1 ? m.softenEffect : 1;
        adoptItem(x, item, held.includes(k) ? soft * rulingOn(c, text, k).level : soft * share, way);
      });
      return settle(x);
    }
  }
}

/** Share of capability of those who did not object. */
export function willingShare(c: Compiled, pub: Readonly<PublicState>): number {
  const out = new Set(pub.text!.objections.map((one) => one.delegation));
  return capabilityShare(c, (at) => !out.has(at));
}

/** Chance that a lobbied delegation still breaks: its own worst item with the side deal in hand. */
export function lobbiedChance(
  c: Compiled,
  pub: Readonly<PublicState>,
  settings: Context['state']['settings'],
  at: number,
  offset: number,
): number {
  const text = pub.text!;
  const mood = moodOf(c, pub, settings);
  const ideal = idealPoint(c, pub, mood, at, offset);
  let chance = 0;
  text.items.forEach((item, k) => {
    const stance = stanceOf(c.measures[item]!, ((text.softened >> k) & 1) === 1);
    const b = breakChance(mood, textUtility(c, pub, mood, at, ideal, stance, c.scenario.model.ways.lobbyUtility));
    if (b > chance) chance = b;
  });
  return chance;
}

/** People among the objectors are asked first, each alone, whether they take what is offered. */
function lobby(x: Context): void {
  const { pub } = x;
  const text = pub.text!;
  let asked = false;
  for (const one of pub.people ?? []) {
    if (!text.objections.some(({ delegation }) => delegation === one.delegation)) continue;
    one.asked = 1;
    asked = true;
  }
  if (!asked) return countLobby(x);
  text.lobbying = 1;
  pub.phase = 'answers';
}

/** Whether a lobbied delegation would still object if its own draw decided. */
export function drawnLobby(x: Context, at: number): { readonly stays: boolean; readonly draw: DrawRecord } {
  const { c, pub, hid } = x;
  const { id, key } = c.delegations[at]!;
  const chance = lobbiedChance(c, pub, x.state.settings, at, hid.offset[at]! / 10000);
  const drawn = roll(x, PURPOSE.lobby, key + pub.text!.round);
  return { stays: drawn < chance, draw: drawRecord(PURPOSE.lobby, id, chance, drawn) };
}

/** Each lobbied delegation by its own draw, and people by what they have answered: that moves nobody else's luck. */
export function countLobby(x: Context): void {
  const { c, pub, hid } = x;
  const text = pub.text!;
  const { answers } = hid;
  const draws: DrawRecord[] = [];
  const left: typeof text.objections = [];
  for (const one of text.objections) {
    const { id } = c.delegations[one.delegation]!;
    const { stays, draw } = drawnLobby(x, one.delegation);
    const given = answers?.find(({ delegation }) => delegation === one.delegation);
    if (!given) {
      if (x.events) draws.push(draw);
      if (stays) left.push(one);
      continue;
    }
    const { items, aside } = given;
    const held = items === 0;
    if (!held) left.push({ ...one, items, aside });
    if (!x.events) continue;
    draws.push(personRecord(id, held));
    emit(x, { type: 'lobby/answered', delegation: id, held, aside: !held && aside === items, items: itemIds(x, items) });
    emit(x, { type: 'lobby/expected', delegation: id, held: !stays, draw }, 'engine');
  }
  if (answers) {
    closeAnswers(x);
    delete text.lobbying;
  }
  text.objections = left;
  const worked = heldItems(c, text).length === text.items.length;
  emit(x, { type: 'way/taken', way: 'lobby', worked, draws });
  if (!worked) return;
  change(x, INDICATOR.cohesion, c.scenario.model.ways.lobbyCohesion * 100, 'way', 'lobby');
  adoptCarried(x, 'lobby');
  settle(x);
}

function settle(x: Context): void {
  x.pub.text = null;
  x.pub.phase = 'decide';
}
