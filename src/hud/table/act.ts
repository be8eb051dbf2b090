import type { Command } from '../../engine/commands';
import type { Session } from '../../session/api';
import { announce, coins, namesOf, percent, rejectionText } from '../shared';
import { draftPreview } from './measures';

/** Sends a command and says in one sentence what came of it. */
export function act(session: Session, command: Command): boolean {
  const outcome = session.dispatch(command);
  if (!outcome.ok) {
    announce(rejectionText(outcome.rejection));
    return false;
  }
  const said = sentence(session, command);
  if (said) announce(said);
  return true;
}

function sentence(session: Session, command: Command): string {
  const names = namesOf(session.scenario);
  const snapshot = session.snapshot();
  const { agenda } = snapshot.view.pub;
  switch (command.type) {
    case 'agenda/table':
      return `${names.measure(command.measure)} is item ${agenda.length} of the draft. ${odds(session)}`;
    case 'agenda/take-back':
      return `${names.measure(command.measure)} taken back. ${agenda.length > 0 ? odds(session) : 'The draft is empty.'}`;
    case 'council/sound':
      return `${names.actor(command.delegation)} sounded out. ${coins(snapshot.view.pub.stock[0] ?? 0)} capital left.`;
    case 'measure/cancel':
      return `${names.measure(command.measure)} called off.`;
    default:
      return '';
  }
}
function odds(session: Session): string {
  return `Chance that all hold: ${percent(draftPreview(session, session.snapshot()).passes.mid)}.`;
}

export function undo(session: Session): void {
  announce(session.undo() ? 'Undone.' : 'Nothing to undo.');
}
