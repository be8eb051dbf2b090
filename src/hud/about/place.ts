import { signal } from '@preact/signals';

export type AboutPage = 'model' | 'credits';

/** Null while closed. Small enough for the first script; the pages are fetched when they are opened. */
export const aboutPage = signal<AboutPage | null>(null);
