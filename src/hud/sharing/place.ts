import { signal } from '@preact/signals';
import type { Session } from '../../session/api';
import type { CodeTrouble } from './api';

/** The match that is being shared, while its sheet lies open. */
export const shareOpen = signal<Session | null>(null);

/** The sheet to open a code in: what was pasted, and what is wrong with it. Null while it is closed. */
export const codeOpen = signal<{ readonly text: string; readonly trouble: CodeTrouble | null } | null>(null);
export function openCodeSheet(): void {
  codeOpen.value = { text: '', trouble: null };
}
