/** Another course from a turn of a finished match, and the way back to it. */
import type { Scenario } from '../engine/scenario';
import type { FirstGame } from '../hud';
import type { Session } from '../session';
import type { MatchRecord } from '../storage';
import { t } from '../i18n';
import { desk, first } from './desk';
import { notify } from './notices';
import { enter, scenarioOf } from './match';
import { spoken, unspoken } from './spoken';

export async function playFrom(shown: Session, turn: number): Promise<void> {
  const match = unspoken(shown);
  const room = await import('../session');
  const fork = room.forkSession(match.scenario, match.replay(), turn, match.forecasts());
  // From a course of its own the way back still leads to the match that came first.
  if (first.value === null && desk.record !== null) {
    desk.firstRecord = desk.record;
    const kept = (await desk.store?.keepFirst(desk.record)) ?? false;
    if (!kept) notify({ priority: 'loss', text: t('saves.first-not-kept') });
    first.value = firstOf(match);
  }
  enter(fork);
}
function firstOf(match: Session): FirstGame | null {
  const { pub } = match.snapshot().view;
  const ending = spoken(match.scenario).endings[pub.ending];
  return ending === undefined ? null : { ending: ending.title, score: (pub.score[pub.score.length - 1] ?? 0) / 100 };
}

/** Does the current match branch off from the kept one? */
function sameCrisis(one: MatchRecord, other: MatchRecord | null): boolean {
  return other !== null && one.replay.seed === other.replay.seed && one.replay.scenario.hash === other.replay.scenario.hash;
}
export async function findFirst(scenario: Scenario): Promise<void> {
  first.value = null;
  const { firstRecord } = desk;
  if (firstRecord === null || !sameCrisis(firstRecord, desk.record)) return;
  const resumed = (await import('../session')).resumeSession(scenario, firstRecord.replay);
  first.value = resumed.ok ? firstOf(resumed.session) : null;
}
export function forgetFirst(): void {
  desk.firstRecord = null;
  first.value = null;
  void desk.store?.keepFirst(null);
}

export async function backToFirst(): Promise<void> {
  const found = desk.firstRecord;
  if (!found) return;
  const [scenario, room] = await Promise.all([scenarioOf(found.replay.scenario.id), import('../session')]);
  const resumed = room.resumeSession(scenario, found.replay, found.forecasts);
  if (!resumed.ok) throw new Error(resumed.problem.code);
  enter(resumed.session);
  forgetFirst();
}
