import type { GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import type { Grade } from '../../engine/vocabulary';
import { countWord } from '../why/words';
import { listWords } from '../shared/format';
import { namesOf, WAY_NAMES } from '../shared/names';
import { bodyVoteWords, clauseName, ruleWords } from '../shared/rule-words';
import type { IconName } from '../shared/icon';

/** One thing that happened, as it is told: a line for us, a flimsy for what reached the table. */
export interface Beat {
  readonly side: 'ours' | 'rival' | 'chance' | 'alarm';
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly grade: Grade | null;
}

const ours = (icon: IconName, title: string, text = ''): Beat => ({ side: 'ours', icon, title, text, place: '', grade: null });

/** Null for events that are told elsewhere (answers, sums, draws). */
export function tellBeat(scenario: Scenario, event: GameEvent): Beat | null {
  const names = namesOf(scenario);
  const rival = scenario.adversary.name;
  switch (event.type) {
    case 'decision/none':
      return ours('file', 'No decision', 'The turn passes without a text.');
    case 'decision/adopted': {
      const way =
        event.way === 'silence'
          ? scenario.council.rule.kind === 'consensus'
            ? 'All held silence.'
            : 'Carried by the rule of the council.'
          : event.way === 'chair'
            ? 'Within the chair\u2019s own authority.'
            : `${WAY_NAMES[event.way]}.`;
      const part = event.level < 1000 ? ` At ${(event.level / 1000).toFixed(2).replace(/0$/, '')} of its full effect.` : '';
      return ours('check', `Decided: ${names.measure(event.measure)}`, `${way}${part} ${arrival(event.arrives, event.turn)}`);
    }
    case 'council/consulted':
      return ours('messages', `Consultations under ${clauseName(scenario, 'consult')}`, 'Every ally has shown where it stands.');
    case 'measure/took-effect':
      return ours('flag', `${names.measure(event.measure)} takes effect`, event.level < 1000 ? 'In part.' : '');
    case 'measure/expired':
      return ours('hourglass', `${names.measure(event.measure)} runs out`);
    case 'measure/lapsed':
      return ours('coins', `${names.measure(event.measure)} lapses`, 'Its upkeep could not be paid.');
    case 'adversary/acted': {
      const act = names.actSpec(event.act);
      const dispatch = event.seen ? act?.seen : act?.unseen;
      if (!event.seen && (dispatch === null || dispatch === undefined))
        return {
          side: 'rival',
          icon: 'eye',
          title: `Nothing was seen of ${rival}`,
          text: 'Whatever it did left no trace that the staff could read.',
          place: '',
          grade: null,
        };
      return {
        side: 'rival',
        icon: 'eye',
        title: event.seen ? (act?.headline ?? names.act(event.act)) : 'Something moves; what, is not clear.',
        text: dispatch?.text ?? act?.text ?? '',
        place: dispatch === null || dispatch === undefined ? rival : names.place(dispatch.place),
        grade: dispatch?.grade ?? null,
      };
    }
    case 'inject/fired': {
      const inject = names.injectSpec(event.inject);
      return {
        side: 'chance',
        icon: 'alert',
        title: inject?.headline === undefined || inject.headline === '' ? names.inject(event.inject) : inject.headline,
        text: inject?.dispatch?.text ?? '',
        place: inject?.dispatch ? names.place(inject.dispatch.place) : '',
        grade: inject?.dispatch?.grade ?? null,
      };
    }
    case 'member/attacked':
      return {
        side: 'alarm',
        icon: 'alert',
        title: `${names.actor(event.member)} has been attacked`,
        text: `An armed attack on a member: ${clauseName(scenario, 'aid')} may be invoked.`,
        place: '',
        grade: null,
      };
    case 'silence/outvoted':
      return ours('users', `Carried without ${listWords(event.delegations.map((id) => names.actor(id)))}`, ruleWords(scenario));
    case 'body/voted':
      return {
        side: event.passes ? 'ours' : 'alarm',
        icon: event.passes ? 'check' : 'cross',
        title: `${names.body(event.body)} ${event.passes ? 'agrees' : 'does not agree'}: ${names.measure(event.measure)}`,
        text: bodyVoteWords(scenario, event),
        place: '',
        grade: null,
      };
    case 'power/moved': {
      const move = names.move(event.move);
      return {
        side: 'chance',
        icon: 'flag',
        title: move?.headline ?? event.move,
        text: move?.dispatch?.text ?? '',
        place: names.actor(event.power),
        grade: move?.dispatch?.grade ?? null,
      };
    }
    case 'evidence/found': {
      const spec = scenario.attribution?.evidence.find((one) => one.id === event.evidence);
      return {
        side: 'chance',
        icon: 'search',
        title: `Evidence: ${names.evidence(event.evidence)}`,
        text: spec?.findings[event.finding]?.text ?? '',
        place: spec ? names.place(spec.place) : '',
        grade: spec?.grade ?? null,
      };
    }
    case 'candidate/named':
      return ours(
        'messages',
        `Named in public: ${names.candidate(event.candidate)}`,
        event.early
          ? `At a suspicion of ${Math.round(event.suspicion / 100)} of 100, before allies would stand behind it.`
          : `At a suspicion of ${Math.round(event.suspicion / 100)} of 100.`,
      );
    case 'candidate/taken-back':
      return ours('undo', `The name is taken back: ${names.candidate(event.candidate)}`);
    case 'commitment/probed':
      return {
        side: 'alarm',
        icon: 'flag',
        title: `A slice beneath the red line: ${names.measure(event.measure)}`,
        text: `${names.act(event.act)}. Not the line itself; the next decision shows whether it holds.`,
        place: '',
        grade: null,
      };
    case 'commitment/eroded':
      return {
        side: 'alarm',
        icon: 'down',
        title: `The red line wears away: ${names.measure(event.measure)}`,
        text: 'What was tried beneath it went unanswered.',
        place: '',
        grade: null,
      };
    case 'commitment/crossed':
      return {
        side: 'alarm',
        icon: 'flag',
        title: `A red line is crossed: ${names.measure(event.measure)}`,
        text: `${names.act(event.act)}. The next decision is the answer.`,
        place: '',
        grade: null,
      };
    case 'commitment/honoured':
      return ours('check', `The red line was answered: ${names.measure(event.measure)}`, 'Word given, word kept.');
    case 'commitment/unanswered':
      return {
        side: 'alarm',
        icon: 'cross',
        title: `The red line went unanswered: ${names.measure(event.measure)}`,
        text: 'Word given, and not kept.',
        place: '',
        grade: null,
      };
    case 'rung/moved': {
      const rung = (n: number): string => scenario.ladder.rungs[n - 1]?.name ?? `rung ${n}`;
      const up = event.to > event.from;
      const broken = event.firebreak !== '';
      return {
        side: up ? 'alarm' : 'ours',
        icon: up ? 'up' : 'down',
        title: broken
          ? `Firebreak ${up ? 'crossed' : 'regained'}: ${event.firebreak}`
          : `${up ? 'Up' : 'Down'} the ladder: ${rung(event.to)}`,
        text: `From ${rung(event.from)} (${event.from}) to ${rung(event.to)} (${event.to}): ${countWord(Math.abs(event.to - event.from))} ${Math.abs(event.to - event.from) === 1 ? 'rung' : 'rungs'} ${up ? 'up' : 'down'}.`,
        place: '',
        grade: null,
      };
    }
    case 'accident/risked':
      return event.happened
        ? {
            side: 'alarm',
            icon: 'alert',
            title: 'An accident between forces',
            text: 'Nobody ordered it; it counts all the same.',
            place: '',
            grade: null,
          }
        : null;
    default:
      return null;
  }
}

function arrival(arrives: number, turn: number): string {
  if (arrives === 0) return 'It arrives after the last turn.';
  return arrives <= turn ? 'In effect at once.' : `Takes effect in turn ${arrives}.`;
}

/** How the staff's belief moved over a turn, ten-thousandths by type, and what moved it. */
export function beliefMove(
  events: readonly GameEvent[],
  turn: number,
): { readonly before: readonly number[]; readonly after: readonly number[]; readonly act: string; readonly seen: boolean } | null {
  const updates = events.flatMap((e) => (e.turn === turn && e.type === 'belief/updated' ? [e] : []));
  const first = updates[0];
  const last = updates[updates.length - 1];
  if (first === undefined || last === undefined) return null;
  const scale = (n: number): number => Math.round(n / 100);
  return { before: first.before.map(scale), after: last.after.map(scale), act: last.act, seen: last.seen };
}
