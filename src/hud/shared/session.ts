import { type ReadonlySignal, signal } from '@preact/signals';
import type { Session, Snapshot } from '../../session/api';

const cache = new WeakMap<Session, ReadonlySignal<Snapshot>>();

/** One signal for each session: components that read it follow the match. */
export function snapshotOf(session: Session): ReadonlySignal<Snapshot> {
  const known = cache.get(session);
  if (known) return known;
  const live = signal(session.snapshot());
  session.subscribe(() => {
    live.value = session.snapshot();
  });
  cache.set(session, live);
  return live;
}

/** The match on the table, for pieces that are opened from anywhere (Why, codex links). */
export const activeSession = signal<Session | null>(null);
