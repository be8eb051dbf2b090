import {
  breakChance,
  easyDraw,
  easyUtility,
  idealPoint,
  idealPoints,
  leastUtilities,
  type Mood,
  moodOf,
  objectionReason,
  stanceOf,
  textUtility,
} from './council';
import type { Stance } from './stance';
import { change, type Context, drawRecord, emit, INDICATOR, roll } from './context';
import { refusal } from './decision';
import type { DrawRecord } from './events';
import type { CirculatedText } from './state';
import { drawFrom, drawStem, PURPOSE } from './draws';
import { adoptItem } from './adoption';
import { heldItems, rulingOn } from './ruling';
import { OBJECTION_REASONS, type Way } from './vocabulary';

/** The chair circulates the agenda: what needs no vote is decided at once, the rest goes under silence. */
export function circulate(x: Context): void {
  const { c, pub } = x;
  const items = pub.agenda.slice();
  pub.agenda.length = 0;
  pub.answer = -10000;
  pub.text = null;
  const free: number[] = [];
  const voted: number[] = [];
  for (const item of items) (c.measures[item]!.voted ? voted : free).push(item);
  if (items.length === 0 && x.events) emit(x, { type: 'decision/none' });
  for (const item of free) if (c.measures[item]!.article4) consult(x, item);
  for (const item of free) adoptItem(x, item, 1, 'chair');
  if (voted.length === 0) return;
  pub.circulated++;
  pub.text = { items: voted, objections: [], softened: 0, round: 1, tried: 0 };
  if (x.events) emit(x, { type: 'silence/circulated', measures: voted.map((item) => c.measures[item]!.id), round: 1, softened: false });
  openRound(x);
}

/** Article 4: nobody can block a consultation, and everybody has to show where they stand. */
function consult(x: Context, item: number): void {
  const sounded = x.pub.sounded;
  for (let i = 0; i < sounded.length; i++) if (sounded[i] === 0) sounded[i] = x.pub.turn;
  emit(x, { type: 'council/consulted', measure: x.c.measures[item]!.id });
}

/** The people among the delegations are asked first, each alone; where nobody is, the round is counted at once. */
export function openRound(x: Context): void {
  if (x.pub.people && asks(x, x.pub.people)) x.pub.phase = 'answers';
  else voteRound(x);
}

/** Marks whose turn it is to answer, by the rule that holds for everybody; false when it is nobody's. */
function asks(x: Context, people: NonNullable<Context['pub']['people']>): boolean {
  const { c, pub, hid } = x;
  const text = pub.text!;
  const mood = moodOf(c, pub, x.state.settings);
  const stances = stancesOf(x);
  for (const one of people) {
    const at = one.delegation;
    const ideal = idealPoint(c, pub, mood, at, hid.offset[at]! / 10000);
    const asked = text.round === 1 || objected(text.objections, at) || hardened(x, mood, at, ideal, stances);
    one.asked = asked ? 1 : 0;
  }
  return people.some((one) => one.asked === 1);
}

function stancesOf(x: Context): Stance[] {
  const { items, softened } = x.pub.text!;
  const stances: Stance[] = [];
  for (let k = 0; k < items.length; k++) stances.push(stanceOf(x.c.measures[items[k]!]!, ((softened >> k) & 1) === 1));
  return stances;
}

/** An answer as one draw gives it: `chance` and `worst` are those of the item that is hardest to bear. */
interface Drawn {
  chance: number;
  worst: number;
  items: number;
  aside: number;
}

/** Fills `into`, which the caller keeps: this runs in the inner loop of a batch. */
function weigh(x: Context, mood: Mood, at: number, ideal: number, stances: readonly Stance[], drawn: number, into: Drawn): void {
  const { abstain } = x.c.scenario.council.rule;
  into.chance = into.worst = into.items = into.aside = 0;
  for (let k = 0; k < stances.length; k++) {
    const b = breakChance(mood, textUtility(x.c, x.pub, mood, at, ideal, stances[k]!, 0));
    if (drawn < b) {
      into.items |= 1 << k;
      // The luckier part of the objections is no more than standing aside: most of a mild one, little of a firm one.
      if (abstain > 0 && drawn >= refusal(b, abstain)) into.aside |= 1 << k;
    }
    if (b > into.chance) {
      into.chance = b;
      into.worst = k;
    }
  }
}

/** What the delegation would answer in the round under way if its own draw decided. */
export function drawnAnswer(x: Context, at: number): Readonly<Drawn> {
  const { c, pub, hid } = x;
  const mood = moodOf(c, pub, x.state.settings);
  const { round } = pub.text!;
  const drawn = roll(x, round > 1 ? PURPOSE.silenceAgain : PURPOSE.silence, c.delegations[at]!.key + round);
  const own: Drawn = { chance: 0, worst: 0, items: 0, aside: 0 };
  weigh(x, mood, at, idealPoint(c, pub, mood, at, hid.offset[at]! / 10000), stancesOf(x), drawn, own);
  return own;
}

/**
 * Delegations answer in seating order. One draw per delegation and round, whatever is on the table, so that adding an
 * item changes nobody's luck. In a second round only those answer again who objected or whom the new text puts off more.
 */
export function voteRound(x: Context): void {
  const { c, pub, hid } = x;
  const text = pub.text!;
  const n = text.items.length;
  const before = text.objections;
  const again = text.round > 1;
  const purpose = again ? PURPOSE.silenceAgain : PURPOSE.silence;
  const mood = moodOf(c, pub, x.state.settings);
  // What a person has answered is counted whatever the draw, so nobody may be passed over.
  const { answers } = hid;
  const skims = x.events === null && answers === undefined;
  const stances = stancesOf(x);
  const { ideals, least } = c.scratch;
  idealPoints(c, pub, mood, hid.offset, ideals);
  if (skims) {
    least.fill(Infinity);
    for (let k = 0; k < n; k++) leastUtilities(c, pub, mood, ideals, stances[k]!, least);
  }
  const objections: typeof text.objections = [];
  const own: Drawn = { chance: 0, worst: 0, items: 0, aside: 0 };
  for (let i = 0; i < c.delegations.length; i++) {
    if (skims) i = nextInDoubt(x, mood, purpose.key, i);
    if (i === c.delegations.length) break;
    const ideal = ideals[i]!;
    if (again && !objected(before, i) && !hardened(x, mood, i, ideal, stances)) continue;
    const drawn = roll(x, purpose, c.delegations[i]!.key + text.round);
    weigh(x, mood, i, ideal, stances, drawn, own);
    const given = answers?.find((one) => one.delegation === i);
    if (given) {
      countPerson(x, given, own, drawRecord(purpose, c.delegations[i]!.id, own.chance, drawn), stances, objections);
      continue;
    }
    const { items, aside } = own;
    const holds = items === 0;
    if (holds && !x.events) continue;
    const stance = stances[own.worst]!;
    const reason = objectionReason(c, i, ideal, stance);
    if (!holds) {
      objections.push({ delegation: i, items, aside, reason: OBJECTION_REASONS.indexOf(reason) });
      pub.broke[i] = pub.broke[i]! + 1;
    }
    if (x.events)
      emit(x, {
        type: 'silence/answered',
        delegation: c.delegations[i]!.id,
        held: holds,
        aside: !holds && aside === items,
        items: itemIds(x, items),
        reason: holds ? null : reason,
        draw: drawRecord(purpose, c.delegations[i]!.id, own.chance, drawn),
        ideal: Math.round(ideal * 10000),
        text: Math.round(stance.assertiveness * 10000),
      });
  }
  if (answers) closeAnswers(x);
  text.objections = objections;
  if (objections.length === 0 || heldItems(c, text).length === n) silenceHeld(x);
  else silenceBroken(x, again);
}

/** Stands where the draw of a delegation would: what a person says has no odds and no luck. */
export const personRecord = (id: string, holds: boolean): DrawRecord => ({
  purpose: 'person',
  subject: id,
  odds: holds ? 0 : 10000,
  draw: 0,
});

/** The measures of the text that a mask of items stands for. */
export function itemIds(x: Context, mask: number): string[] {
  return x.pub.text!.items.filter((_, k) => ((mask >> k) & 1) === 1).map((item) => x.c.measures[item]!.id);
}

/**
 * The answer of a person, beside what the model expected of the seat. All that is told of it now follows from what everybody
 * knows: the hidden part of the position, and the odds that come of it, stay with the authority until the end.
 */
function countPerson(
  x: Context,
  given: { readonly delegation: number; readonly items: number; readonly aside: number },
  expected: Readonly<Drawn>,
  draw: DrawRecord,
  stances: readonly Stance[],
  objections: CirculatedText['objections'],
): void {
  const { c, pub } = x;
  const { delegation: at, items, aside } = given;
  const { id } = c.delegations[at]!;
  const holds = items === 0;
  const mood = moodOf(c, pub, x.state.settings);
  const ideal = idealPoint(c, pub, mood, at, 0);
  let worst = stances[0]!;
  let least = Infinity;
  for (let k = 0; k < stances.length; k++) {
    const utility = holds || (items >> k) & 1 ? textUtility(c, pub, mood, at, ideal, stances[k]!, 0) : Infinity;
    if (utility >= least) continue;
    least = utility;
    worst = stances[k]!;
  }
  if (!holds) {
    objections.push({ delegation: at, items, aside, reason: OBJECTION_REASONS.indexOf(objectionReason(c, at, ideal, worst)) });
    pub.broke[at] = pub.broke[at]! + 1;
  }
  if (!x.events) return;
  emit(x, {
    type: 'silence/answered',
    delegation: id,
    held: holds,
    aside: !holds && aside === items,
    items: itemIds(x, items),
    reason: null,
    draw: personRecord(id, holds),
    ideal: Math.round(ideal * 10000),
    text: Math.round(worst.assertiveness * 10000),
    person: true,
  });
  const broke = expected.items !== 0;
  emit(
    x,
    {
      type: 'silence/expected',
      delegation: id,
      held: !broke,
      aside: broke && expected.aside === expected.items,
      items: itemIds(x, expected.items),
      draw,
    },
    'engine',
  );
}

/** All answers are counted: nothing of them stays hidden, and nobody is asked any more. */
export function closeAnswers(x: Context): void {
  delete x.hid.answers;
  for (const one of x.pub.people ?? []) one.asked = 0;
}

/**
 * The next delegation, counted from `from`, whose answer hangs on the exact chance; their number when there is none. In a
 * batch most hold whatever it is, and are passed over in this loop alone.
 */
function nextInDoubt(x: Context, mood: Mood, purpose: number, from: number): number {
  const { key } = x;
  const keys = x.c.seats.key;
  const { least } = x.c.scratch;
  const { round } = x.pub.text!;
  const surely = easyDraw(mood);
  const limit = easyUtility(mood);
  const stem = drawStem(key, x.pub.turn, purpose);
  for (let i = from; i < keys.length; i++) if (least[i]! <= limit || drawFrom(stem, key, keys[i]! + round) < surely) return i;
  return keys.length;
}

const objected = (objections: readonly { readonly delegation: number }[], at: number): boolean =>
  objections.some((one) => one.delegation === at);

/** Does the softer text suit this delegation worse than the one it could live with? */
function hardened(x: Context, mood: Mood, at: number, ideal: number, stances: readonly Stance[]): boolean {
  const text = x.pub.text!;
  for (let k = 0; k < stances.length; k++) {
    if (((text.softened >> k) & 1) === 0) continue;
    const full = stanceOf(x.c.measures[text.items[k]!]!, false);
    if (textUtility(x.c, x.pub, mood, at, ideal, stances[k]!, 0) < textUtility(x.c, x.pub, mood, at, ideal, full, 0)) return true;
  }
  return false;
}

function silenceHeld(x: Context): void {
  const text = x.pub.text!;
  const { holdCohesion, dissentCohesion, breakCohesionMax } = x.c.scenario.model.council;
  const dissent = text.objections.length;
  if (x.events) emit(x, { type: 'silence/held' });
  if (dissent === 0) change(x, INDICATOR.cohesion, holdCohesion * 100, 'drift', 'silence-held');
  else {
    if (x.events) emit(x, { type: 'silence/outvoted', delegations: text.objections.map((one) => x.c.delegations[one.delegation]!.id) });
    change(x, INDICATOR.cohesion, Math.max(-breakCohesionMax, dissentCohesion * dissent) * 100, 'drift', 'outvoted');
  }
  adoptCarried(x, 'silence');
  x.pub.text = null;
}

/** Adopts every item that the rule carries, each at what the decision is worth. */
export function adoptCarried(x: Context, way: Way | 'silence'): void {
  const text = x.pub.text!;
  const soft = x.c.scenario.model.ways.softenEffect;
  // All are weighed before the first is adopted: adopting moves what the council thinks.
  const levels: number[] = [];
  for (let k = 0; k < text.items.length; k++) levels.push(rulingOn(x.c, text, k).level);
  for (let k = 0; k < levels.length; k++) {
    const level = levels[k]!;
    if (level > 0) adoptItem(x, text.items[k]!, ((text.softened >> k) & 1) === 1 ? soft * level : level, way);
  }
}

function silenceBroken(x: Context, again: boolean): void {
  const m = x.c.scenario.model.council;
  const objections = x.pub.text!.objections;
  if (x.events) emit(x, { type: 'silence/broken', delegations: objections.map((one) => x.c.delegations[one.delegation]!.id) });
  if (!again) {
    const loss = Math.min(m.breakCohesionMax, m.breakCohesion + m.breakCohesionEach * (objections.length - 1));
    change(x, INDICATOR.cohesion, -loss * 100, 'drift', 'silence-broken');
  }
  x.pub.phase = 'objection';
}
