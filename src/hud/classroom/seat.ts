import type { Session } from '../../session/api';
import type { Host } from '../host';
import type { Seat } from './api';

/** The seat of an assigned match; null for any other, and for a course that branched off from one. */
export const seatAt = (host: Host, session: Session): Seat | null => (host.first.value === null ? host.classroom.seatOf(session) : null);
