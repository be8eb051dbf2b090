import type { Command } from './commands';
import type { Compiled } from './compiled';
import { whyNot } from './step';
import type { PublicState } from './state';
import { WAYS } from './vocabulary';

/** Every command that would be accepted now, in a fixed order. */
export function legalCommands(c: Compiled, pub: Readonly<PublicState>): Command[] {
  return candidates(c, pub).filter((command) => whyNot(c, pub, command) === null);
}

function candidates(c: Compiled, pub: Readonly<PublicState>): Command[] {
  switch (pub.phase) {
    case 'ended':
      return [];
    case 'ledger':
      return [{ type: 'turn/advance' }];
    case 'answers': {
      const items = (pub.text?.items ?? []).map((item) => c.measures[item]!.id);
      const some = Array.from({ length: (1 << items.length) - 1 }, (_, mask) => items.filter((_id, k) => (((mask + 1) >> k) & 1) === 1));
      return (pub.people ?? []).flatMap(({ delegation: at }) => {
        const { id: delegation } = c.delegations[at]!;
        const against = (answer: 'aside' | 'object') =>
          some.map((objected): Command => ({ type: 'council/answer', delegation, answer, items: objected }));
        return [{ type: 'council/answer', delegation, answer: 'hold', items: [] }, ...against('aside'), ...against('object')] as Command[];
      });
    }
    case 'objection':
      return WAYS.map((way) => ({ type: 'council/way', way }));
    case 'decide':
      return [
        ...c.measures.map((one): Command => ({ type: 'agenda/table', measure: one.id })),
        ...pub.agenda.map((item): Command => ({ type: 'agenda/take-back', measure: c.measures[item]!.id })),
        ...pub.running.map((one): Command => ({ type: 'measure/cancel', measure: c.measures[one.measure]!.id })),
        ...c.delegations.map((one): Command => ({ type: 'council/sound', delegation: one.id })),
        { type: 'council/circulate' },
      ];
  }
}
