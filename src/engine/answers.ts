import { reject } from './agenda';
import type { Command, Rejection } from './commands';
import type { Compiled } from './compiled';
import type { Context } from './context';
import { find, named } from './ids';
import { drawnAnswer, voteRound } from './silence';
import { countLobby, drawnLobby } from './ways';
import type { MatchState, PublicState, Settings } from './state';
import { type Answer, ANSWERS } from './vocabulary';

/**
 * Delegations that people play. Their answers go into the count by what they said, and all others by their own draw as ever:
 * draws are keyed by delegation, so that a person's answer moves nobody else's luck.
 */

type AnswerCommand = Extract<Command, { type: 'council/answer' }>;

/** More would make a round of one device longer than a turn. */
export const PEOPLE_LIMIT = 6;

/** Why nobody can play these delegations here: the first id that cannot be seated; null when all can. */
export function whyNotPeople(c: Compiled, { people }: Settings): { readonly found: string } | null {
  if (people === undefined) return null;
  if (!Array.isArray(people) || people.length === 0 || people.length > PEOPLE_LIMIT) return { found: named(people) };
  for (const [at, id] of people.entries())
    if (typeof id !== 'string' || find(c.index.delegation, id) === null || people.indexOf(id) !== at) return { found: named(id) };
  return null;
}

/** The seats of people as a match begins. @throws RangeError for delegations that `whyNotPeople` refuses */
export function seatPeople(c: Compiled, settings: Settings): NonNullable<PublicState['people']> {
  const wrong = whyNotPeople(c, settings);
  if (wrong) throw new RangeError(`1 to ${PEOPLE_LIMIT} different delegations of the council can have people, and not '${wrong.found}'`);
  const places = settings.people!.map((id) => c.index.delegation(id)).sort((a, b) => a - b);
  return places.map((delegation) => ({ delegation, asked: 0 }));
}

/**
 * From here on every seat is drawn, also those that people have played so far. This is how estimates over many futures see
 * a match: nobody can be asked what they would have said in a world that has not been.
 */
export function withoutPeople(state: MatchState): MatchState {
  delete state.pub.people;
  return state;
}
/** The same for a match that has not begun. */
export function settingsWithoutPeople(settings: Settings): Settings {
  if (settings.people === undefined) return settings;
  const { people: _people, ...difficulty } = settings;
  return difficulty;
}

export function whyNotAnswer(c: Compiled, pub: Readonly<PublicState>, command: AnswerCommand): Rejection | null {
  if (pub.phase !== 'answers' || pub.text === null) return reject('match/wrong-phase', { phase: pub.phase });
  const at = find(c.index.delegation, command.delegation);
  if (at === null) return reject('council/unknown-delegation', { delegation: named(command.delegation) });
  const { delegation } = command;
  const seat = pub.people?.find((one) => one.delegation === at);
  if (!seat) return reject('council/no-person', { delegation });
  if (seat.asked === 0) return reject('council/not-asked', { delegation });
  if (seat.asked === 2) return reject('council/already-answered', { delegation });
  if (!ANSWERS.includes(command.answer)) return reject('council/unknown-answer', { answer: named(command.answer) });
  if (command.answer === 'aside' && !knowsStandingAside(c)) return reject('council/no-standing-aside', { delegation });
  const { items } = command;
  if (!Array.isArray(items)) return reject('council/unknown-item', { measure: named(items) });
  // To be lobbied is to be asked to give something up: nobody objects to more than before.
  const before = pub.text.lobbying ? pub.text.objections.find((one) => one.delegation === at)!.items : -1;
  const open = pub.text.items.filter((_, k) => (before >> k) & 1).map((item) => c.measures[item]!.id);
  for (const [k, item] of items.entries()) {
    if (typeof item !== 'string' || !open.includes(item)) return reject('council/unknown-item', { measure: named(item) });
    if (items.indexOf(item) !== k) return reject('council/item-twice', { measure: item });
  }
  if (command.answer === 'hold') return items.length === 0 ? null : reject('council/items-with-hold', { delegation });
  return items.length > 0 ? null : reject('council/items-missing', { delegation });
}

export const knowsStandingAside = (c: Compiled): boolean => c.scenario.council.rule.abstain > 0;

/** Keeps the answer to a text, or to being lobbied, where nobody sees it; the last one brings the count. */
export function giveAnswer(x: Context, { delegation, answer, items }: AnswerCommand): void {
  const { c, pub, hid } = x;
  const at = c.index.delegation(delegation);
  let mask = 0;
  for (const id of items) mask |= 1 << pub.text!.items.indexOf(c.index.measure(id));
  pub.people!.find((one) => one.delegation === at)!.asked = 2;
  const answers = (hid.answers ??= []);
  // In seating order whoever spoke first: the order of answering must not tell, nor change anything.
  const before = answers.filter((one) => one.delegation < at).length;
  answers.splice(before, 0, { delegation: at, items: mask, aside: answer === 'aside' ? mask : 0 });
  if (pub.people!.some((one) => one.asked === 1)) return;
  pub.phase = pub.text!.lobbying ? 'objection' : 'decide';
  if (pub.text!.lobbying) countLobby(x);
  else voteRound(x);
}

/**
 * The answers that are still to come, each as the delegation's own draw would have it: the rule by which seats of people are
 * answered where no person can be asked (policies, batches, forks). With it a match goes as if nobody had
 * sat there; only that a person speaks once: where the draw would object to one item and stand aside on another, it is an objection to both.
 */
export function answersAsDrawn(x: Context): AnswerCommand[] {
  const { c, pub } = x;
  const waiting = (pub.phase === 'answers' && pub.people?.filter((one) => one.asked === 1)) || [];
  return waiting.map(({ delegation: at }) => {
    const { items, aside } = pub.text!.lobbying ? lobbiedAnswer(x, at) : drawnAnswer(x, at);
    const answer: Answer = items === 0 ? 'hold' : aside === items ? 'aside' : 'object';
    const measures = pub.text!.items.filter((_, k) => ((items >> k) & 1) === 1).map((item) => c.measures[item]!.id);
    return { type: 'council/answer', delegation: c.delegations[at]!.id, answer, items: measures };
  });
}

/** Lobbied, a delegation comes round altogether or stands by what it said. */
function lobbiedAnswer(x: Context, at: number): { readonly items: number; readonly aside: number } {
  if (!drawnLobby(x, at).stays) return { items: 0, aside: 0 };
  return x.pub.text!.objections.find((one) => one.delegation === at)!;
}
