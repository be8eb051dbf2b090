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
