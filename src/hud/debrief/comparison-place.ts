import { signal } from '@preact/signals';
import type { Session } from '../../session/api';

/** The match that is laid beside another one, over the table, while its sheet lies open. */
export const comparing = signal<Session | null>(null);
