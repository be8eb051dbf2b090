import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Session } from '../../session/api';
import type { Host } from '../host';
import { seatAt } from './seat';

const room = signal<typeof import('./hand-in') | null>(null);

/** Between an assigned match and its debrief: first it is handed in. A course that branched off from it goes straight on. */
export function ClassGate({
  host,
  session,
  children,
}: {
  readonly host: Host;
  readonly session: Session;
  readonly children: ComponentChildren;
}) {
  const seat = seatAt(host, session);
  const waits = seat !== null && !seat.opened;
  useEffect(() => {
    if (waits) void import('./hand-in').then((found) => (room.value = found));
  }, [waits]);
  if (!waits) return <>{children}</>;
  const found = room.value;
  return found === null ? null : <found.HandInScreen host={host} session={session} seat={seat} />;
}
