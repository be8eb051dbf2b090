import { t } from '../../i18n';
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
      return t('table.is-item-of-the', { measure: names.measure(command.measure), agenda: agenda.length, odds: odds(session) });
    case 'agenda/take-back':
      return t('table.taken-back', {
        measure: names.measure(command.measure),
        what: agenda.length > 0 ? odds(session) : t('table.the-draft-is-empty'),
      });
    case 'council/sound':
      return t('table.sounded-out-capital-left', { actor: names.actor(command.delegation), stock: coins(snapshot.view.pub.stock[0] ?? 0) });
    case 'measure/cancel':
      return t('table.called-off', { measure: names.measure(command.measure) });
    default:
      return '';
  }
}
function odds(session: Session): string {
  return t('table.chance-that-all-hold', { passes: percent(draftPreview(session, session.snapshot()).passes.mid) });
}

export function undo(session: Session): void {
  announce(session.undo() ? t('table.undone') : t('table.nothing-to-undo'));
}
