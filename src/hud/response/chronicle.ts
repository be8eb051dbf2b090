import { t } from '../../i18n';
import type { GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import type { Grade } from '../../engine/vocabulary';
import { countWord } from '../why/words';
import { wording } from '../shared/dispatches';
import { listWords } from '../shared/format';
import { midSentence, namesOf, WAY_NAMES } from '../shared/names';
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

/** How often the same act, as well seen, or the same move of a power was told in turns before: then it is told in other words. */
function timesBefore(events: readonly GameEvent[], event: GameEvent): number {
  return events.filter((one) => {
    if (one.turn >= event.turn) return false;
    if (one.type === 'adversary/acted' && event.type === 'adversary/acted') return one.act === event.act && one.seen === event.seen;
    return one.type === 'power/moved' && event.type === 'power/moved' && one.move === event.move;
  }).length;
}

/** Null for events that are told elsewhere (answers, sums, draws). `events`: what the table knows so far. */
export function tellBeat(scenario: Scenario, event: GameEvent, events: readonly GameEvent[] = []): Beat | null {
  const names = namesOf(scenario);
  const rival = scenario.adversary.name;
  switch (event.type) {
    case 'decision/none':
      return ours('file', t('response.no-decision'), t('response.the-turn-passes-without'));
    case 'decision/adopted': {
      const way =
        event.way === 'silence'
          ? scenario.council.rule.kind === 'consensus' || allHeld(events, event.turn)
            ? t('response.all-held-silence')
            : t('response.carried-by-the-rule')
          : event.way === 'chair'
            ? t('response.within-the-chairs-own')
            : `${WAY_NAMES[event.way]}.`;
      const why =
        scenario.measures.find((one) => one.id === event.measure)?.procedure === 'article-5'
          ? 'response.at-of-help'
          : 'response.at-of-its-full';
      const part = event.level < 1000 ? ` ${t(why, { number: Math.round(event.level / 10) })}` : '';
      return ours(
        'check',
        t('response.decided', { measure: names.measure(event.measure) }),
        `${way}${part} ${arrival(scenario, event.measure, event.arrives, event.turn)}`,
      );
    }
    case 'council/consulted':
      return ours(
        'messages',
        t('response.consultations-under', { clause: clauseName(scenario, 'consult') }),
        t('response.every-ally-has-shown'),
      );
    case 'measure/took-effect':
      return ours(
        'flag',
        t('response.takes-effect', { measure: names.measure(event.measure) }),
        event.level < 1000 ? t('response.in-part') : '',
      );
    case 'measure/expired':
      return ours('hourglass', t('response.runs-out', { measure: names.measure(event.measure) }));
    case 'measure/lapsed':
      return ours('coins', t('response.lapses', { measure: names.measure(event.measure) }), t('response.its-upkeep-could-not'));
    case 'adversary/acted': {
      const act = names.actSpec(event.act);
      const dispatch = event.seen ? act?.seen : act?.unseen;
      if (!event.seen && (dispatch === null || dispatch === undefined))
        return {
          side: 'rival',
          icon: 'eye',
          title: t('response.nothing-was-seen-of', { rival: midSentence(rival) }),
          text: t('response.whatever-it-did-left'),
          place: '',
          grade: null,
        };
      return {
        side: 'rival',
        icon: 'eye',
        title: event.seen ? (act?.headline ?? names.act(event.act)) : t('response.something-moves-what-is'),
        text: dispatch ? wording(dispatch, timesBefore(events, event)) : (act?.text ?? ''),
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
        // Where nobody knows the author, whether it was an armed attack is what the council has to find.
        title: t(scenario.attribution ? 'response.effects-like-an-attack' : 'response.has-been-attacked', {
          actor: names.actor(event.member),
        }),
        text: t(scenario.attribution ? 'response.council-has-to-find' : 'response.an-armed-attack-on', {
          clause: clauseName(scenario, 'aid'),
        }),
        place: '',
        grade: null,
      };
    case 'silence/outvoted':
      return ours(
        'users',
        t('response.carried-without', { map: listWords(event.delegations.map((id) => names.actor(id))) }),
        ruleWords(scenario),
      );
    case 'body/voted':
      return {
        side: event.passes ? 'ours' : 'alarm',
        icon: event.passes ? 'check' : 'cross',
        title: t('response.body-voted', {
          body: names.body(event.body),
          case: event.passes ? 'yes' : 'no',
          measure: names.measure(event.measure),
        }),
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
        text: move?.dispatch ? wording(move.dispatch, timesBefore(events, event)) : '',
        place: names.actor(event.power),
        grade: move?.dispatch?.grade ?? null,
      };
    }
    case 'evidence/found': {
      const spec = scenario.attribution?.evidence.find((one) => one.id === event.evidence);
      return {
        side: 'chance',
        icon: 'search',
        title: t('response.evidence', { evidence: names.evidence(event.evidence) }),
        text: spec?.findings[event.finding]?.text ?? '',
        place: spec ? names.place(spec.place) : '',
        grade: spec?.grade ?? null,
      };
    }
    case 'candidate/named':
      return ours(
        'messages',
        t('response.named-in-public', { candidate: names.candidate(event.candidate) }),
        event.early
          ? t('response.at-a-suspicion-of', { number: Math.round(event.suspicion / 100) })
          : t('response.at-a-suspicion-of-2', { number: Math.round(event.suspicion / 100) }),
      );
    case 'candidate/taken-back':
      return ours('undo', t('response.the-name-is-taken', { candidate: names.candidate(event.candidate) }));
    case 'commitment/probed':
      return {
        side: 'alarm',
        icon: 'flag',
        title: t('response.a-slice-beneath-the', { measure: names.measure(event.measure) }),
        text: t('response.not-the-line-itself', { act: names.act(event.act) }),
        place: '',
        grade: null,
      };
    case 'commitment/eroded':
      return {
        side: 'alarm',
        icon: 'down',
        title: t('response.the-red-line-wears', { measure: names.measure(event.measure) }),
        text: t('response.what-was-tried-beneath'),
        place: '',
        grade: null,
      };
    case 'commitment/crossed':
      return {
        side: 'alarm',
        icon: 'flag',
        title: t('response.a-red-line-is', { measure: names.measure(event.measure) }),
        text: t('response.the-next-decision-is', { act: names.act(event.act) }),
        place: '',
        grade: null,
      };
    case 'commitment/honoured':
      return ours('check', t('response.the-red-line-was', { measure: names.measure(event.measure) }), t('response.word-given-word-kept'));
    case 'commitment/unanswered':
      return {
        side: 'alarm',
        icon: 'cross',
        title: t('response.the-red-line-went', { measure: names.measure(event.measure) }),
        text: t('response.word-given-and-not'),
        place: '',
        grade: null,
      };
    case 'rung/moved': {
      const rung = (n: number): string => scenario.ladder.rungs[n - 1]?.name ?? t('response.rung', { n });
      const up = event.to > event.from;
      const broken = event.firebreak !== '';
      // By its place and not by the name in the event, which is in the language of the author.
      const [low, high] = up ? [event.from, event.to] : [event.to, event.from];
      const crossed = scenario.ladder.firebreaks.findLast((one) => one.below > low && one.below <= high)?.name ?? event.firebreak;
      return {
        side: up ? 'alarm' : 'ours',
        icon: up ? 'up' : 'down',
        title: broken
          ? t('response.firebreak-other', { case: up ? 'yes' : 'no', firebreak: crossed })
          : t('response.other-the-ladder', { case: up ? 'yes' : 'no', rung: rung(event.to) }),
        text: t('response.from-to-other-other', {
          rung: rung(event.from),
          from: event.from,
          rung2: rung(event.to),
          to: event.to,
          count: countWord(Math.abs(event.to - event.from)),
          number: Math.abs(event.to - event.from),
          case: up ? 'yes' : 'no',
        }),
        place: '',
        grade: null,
      };
    }
    case 'accident/risked':
      return event.happened
        ? {
            side: 'alarm',
            icon: 'alert',
            title: t('response.an-accident-between-forces'),
            text: t('response.nobody-ordered-it-it'),
            place: '',
            grade: null,
          }
        : null;
    default:
      return null;
  }
}

function arrival(scenario: Scenario, measure: string, arrives: number, turn: number): string {
  if (arrives === 0) return t('response.it-arrives-after-the');
  const through = scenario.measures.find((one) => one.id === measure)?.through ?? '';
  if (through !== '') {
    // What another organisation has to agree to is not in effect yet, and may never be.
    const body = namesOf(scenario).body(through);
    return arrives <= turn ? t('response.body-asked-next', { body }) : t('response.body-asked-in-turn', { body, arrives });
  }
  return arrives <= turn ? t('response.in-effect-at-once') : t('response.takes-effect-in-turn', { arrives });
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

const allHeld = (events: readonly GameEvent[], turn: number): boolean =>
  events.every((one) => one.turn !== turn || one.type !== 'silence/answered' || one.held);
