import { signal } from '@preact/signals';

export type Tab = 'link' | 'hand-ins' | 'lesson' | 'print' | 'guide';
/** The class that lies open on the teacher's page, and which of its sheets; null for the list. */
export const openClass = signal<{ readonly id: string; readonly tab: Tab } | null>(null);

/** The page of the assignment opens at the second forecast: it was asked for on the table. */
export const forecastWanted = signal(false);
