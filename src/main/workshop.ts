/** The way to the workshop, and a table for the drafts that are played there: they are never saved over the reader's own game. */
import { t } from '../i18n';
import { loadRooms } from '../hud';
import { wantPart } from '../i18n';
import type { Session } from '../session';
import { clearTable, layTable } from './board';
import { desk, screen } from './desk';
import { failed } from './match';
import { pace } from './preferences';

export function openWorkshop(): void {
  if (screen.value.kind === 'workshop') return;
  desk.leaveMatch?.();
  screen.value = { kind: 'loading', title: t('title.name') };
  Promise.all([import('../workshop'), loadRooms(), wantPart('game')]).then(([room]) => {
    // Somebody may have left before the room was there.
    if (location.hash === '#/workshop') screen.value = { kind: 'workshop', room: room.makeWorkshop({ seat, lastGame }) };
  }, failed('saves.failed-workshop'));
}

function seat(match: Session): () => void {
  desk.leaveMatch?.();
  desk.session = match;
  pace();
  layTable(match);
  desk.sound?.sitDown(match);
  let left = false;
  const leave = (): void => {
    if (left) return;
    left = true;
    desk.sound?.leave();
    clearTable();
    match.dispose();
    desk.session = null;
    desk.leaveMatch = null;
  };
  desk.leaveMatch = leave;
  return leave;
}

function lastGame() {
  const { record } = desk;
  if (!record) return null;
  const { scenario, seed, settings, commands } = record.replay;
  return { title: record.title, scenario: scenario.id, turn: record.turn, seed, settings, commands };
}
