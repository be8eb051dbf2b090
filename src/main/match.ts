/** A match comes to the table and leaves it. */
import { loadScenario } from 'virtual:scenarios';
import type { Scenario } from '../engine/scenario';
import { loadRooms } from '../hud';
import { t } from '../i18n';
import type { Session } from '../session';
import { clearTable, layTable } from './board';
import { desk, saved, screen } from './desk';
import { notify } from './notices';
import { pace } from './preferences';
import { describe, keepSaving } from './saving';
import { speaking, wantWords } from './spoken';

export function enter(match: Session): void {
  desk.leaveMatch?.();
  desk.session = match;
  pace();
  desk.store?.claim();
  const stop = keepSaving(match);
  layTable(match);
  desk.sound?.sitDown(match);
  desk.leaveMatch = () => {
    stop();
    desk.sound?.leave();
    clearTable();
    match.dispose();
    desk.session = null;
    desk.leaveMatch = null;
  };
  screen.value = { kind: 'match', session: speaking(match) };
  if (location.hash !== '#/match') history.pushState(null, '', '#/match');
}

export function toTitle(): void {
  desk.leaveMatch?.();
  desk.sound?.leave();
  saved.value = desk.record ? describe(desk.record) : null;
  screen.value = { kind: 'title' };
  if (location.hash !== '' && location.hash !== '#/') history.pushState(null, '', '#/');
}

export async function scenarioOf(id: string): Promise<Scenario> {
  const [scenario] = await Promise.all([loadScenario(id), loadRooms(), wantWords(id)]);
  return scenario;
}

export function failed(
  what: `saves.failed-${'crisis' | 'start' | 'saved' | 'shared' | 'turn' | 'first' | 'workshop'}`,
): (error: unknown) => void {
  return (error) => {
    console.error(error);
    toTitle();
    notify({ priority: 'care', text: t(what) });
  };
}
